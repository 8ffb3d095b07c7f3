#include "annotate/statements_sources.h"

#include <algorithm>

#include "annotate/known_names.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Modifiers of "spokesman" that name no body.
constexpr std::string_view kIdleModifiers[] = {
    "chief", "senior", "former", "lead",   "top",  "a",     "an",    "the",     "its",  "his", "her",
    "their", "new",    "deputy", "acting", "main", "press", "local", "another", "this", "one"};
// Ranks whose holders speak for their force.
constexpr std::string_view kRanks[] = {"superintendent", "inspector", "detective",  "sergeant", "constable",
                                       "officer",        "sgt",       "lieutenant", "lt",       "supt",
                                       "trooper",        "deputy",    "det"};
// Documents that somebody issues: with "from X" or "X's" they are X's words.
constexpr std::string_view kIssued[] = {"statement", "letter",  "memo",  "release", "statements", "tweet",
                                        "post",      "message", "email", "tweets",  "communique", "note"};

template <size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_part_of_name(const Tokens& tokens, int i) {
  return tokens.is_nominal(i) || tokens.is(i, PartOfSpeech::kCoordinator);
}

// The noun of `range` with what stands before it and the rest of its name; the last token of it is the head
// word.
TokenRange head_part(const Tokens& tokens, TokenRange range) {
  int head = tokens.top_of(range);
  for (int i = range.begin; i < range.end && !tokens.is_pause(i); ++i) {
    if (i > head && head >= range.begin && tokens.is_nominal(head) && !is_part_of_name(tokens, i)) break;
    if (!range.contains(tokens.head(i)) && tokens.is_nominal(i)) head = i;
  }
  if (head < 0) return {range.begin, range.begin + 1};
  int end = head + 1;
  while (end < range.end && (tokens.is(end, Dependency::kFlat) || tokens.is(end, Dependency::kCompound) ||
                             (tokens.is(end, Dependency::kApposition) && tokens.is_name(end))))
    ++end;
  return {range.begin, end};
}

// Up to the first clause that only tells more of who it is: ", who spoke on condition of anonymity".
TokenRange without_clauses(const Tokens& tokens, TokenRange range) {
  for (int i = range.begin + 1; i < range.end; ++i)
    if (tokens.is(i, Dependency::kRelativeClause) &&
        tokens.is(tokens.subtree(i).begin - 1, TokenKind::kComma)) {
      const int begin = tokens.subtree(i).begin - 1;
      if (begin > range.begin) range.end = std::min(range.end, begin);
    }
  return tokens.trimmed(range);
}

bool is_press_secretary(const Tokens& tokens, int i) {
  return tokens.is(i, "secretary") && tokens.is(i - 1, "press");
}

TokenRange without_idle(const Tokens& tokens, TokenRange range) {
  while (!range.empty() && (one_of(tokens[range.begin].lower, kIdleModifiers) ||
                            tokens.is(range.begin, PartOfSpeech::kDeterminer)))
    ++range.begin;
  while (!range.empty() && one_of(tokens[range.end - 1].lower, kIdleModifiers)) --range.end;
  return range;
}

std::string without_possessive(std::string_view words) {
  for (const std::string_view end : {"'s", "’s"})
    if (words.ends_with(end)) words.remove_suffix(end.size());
  return std::string(words);
}

// The noun phrase after "for", "of" at `at`, inside `limit`.
TokenRange body_after(const Tokens& tokens, int at, int limit) {
  TokenRange body = tokens.phrase_at(at);
  body.end = std::min(body.end, limit);
  for (int i = body.begin; i < body.end; ++i)
    if (tokens.is(i, TokenKind::kComma) || tokens.is_relative(i)) body.end = i;
  return without_idle(tokens, body);
}

}  // namespace

TokenRange body_spoken_for(const Tokens& tokens, TokenRange source) {
  for (int i = source.begin; i < source.end; ++i) {
    if (!tokens.in(i, WordList::kSpeaksForBody) && !is_press_secretary(tokens, i)) continue;
    if (tokens.is(i + 1, "for") || tokens.is(i + 1, "of") || tokens.is(i + 1, "from") ||
        tokens.is(i + 1, "at"))
      return body_after(tokens, i + 2, source.end);
    int begin = i;
    while (begin > source.begin &&
           (tokens.is_nominal(begin - 1) || tokens.is(begin - 1, PartOfSpeech::kAdjective) ||
            tokens.is(begin - 1, PartOfSpeech::kDeterminer)))
      --begin;
    TokenRange before = without_idle(tokens, {begin, is_press_secretary(tokens, i) ? i - 1 : i});
    if (!before.empty()) return before;
  }
  for (int i = source.begin; i < source.end; ++i) {
    if (!one_of(tokens[i].lower, kRanks) || !tokens[i].is_capital) continue;
    for (int of = i + 1; of < source.end; ++of)
      if (tokens.is(of, "of") || tokens.is(of, "from") || tokens.is(of, "with")) {
        const TokenRange body = body_after(tokens, of + 1, source.end);
        return !body.empty() && tokens.in(body.end - 1, WordList::kBody) ? body : TokenRange{};
      }
  }
  return {};
}

void SourceBook::find_entity(ByteSpan head, ByteSpan whole, StatementSource& source) const {
  const auto& mentions = annotation_.mentions;
  auto it = std::partition_point(mentions.begin(), mentions.end(),
                                 [&](const Mention& m) { return m.span.end <= whole.begin; });
  const Mention* at_head = nullptr;
  for (; it != mentions.end() && it->span.begin < whole.end; ++it) {
    const bool is_person = annotation_.entities[it->entity].type == EntityType::kPerson;
    if (is_person && it->span.begin < whole.end && !at_head) {
      // "Mr. X's lawyer" is not X.
      if (it->span.end >= head.end || it->span.overlaps(head) == false || it->span.end + 3 >= head.end)
        at_head = &*it;
    } else if (it->span.end >= head.end && it->span.begin < head.end) {
      at_head = &*it;
    }
    if (at_head) break;
  }
  if (!at_head) return;
  source.entity = at_head->entity;
}

SourceKind SourceBook::kind_by_words(const Tokens& tokens, TokenRange range, TokenRange head) const {
  const int last = head.end - 1;
  const std::string_view words = tokens.span(head).of(article_.text);
  if (is_known_agency(words)) return SourceKind::kAgency;
  if (is_known_outlet(words)) return SourceKind::kOutlet;
  bool spokes = false, role = false, name = false;
  for (int i = range.begin; i < range.end; ++i) {
    spokes |= tokens.in(i, WordList::kSpeaksForBody) || is_press_secretary(tokens, i);
    if (i < head.end) {
      role |= tokens.in(i, WordList::kPersonRole);
      name |= tokens.is_name(i);
    }
  }
  const bool last_is_name = tokens.is_name(last);
  if (spokes) return SourceKind::kPerson;
  if (tokens.in(last, WordList::kDocument) && !last_is_name) return SourceKind::kDocument;
  if (tokens.in(last, WordList::kBody)) return SourceKind::kBody;
  if (tokens.in(last, WordList::kOutletNoun)) return SourceKind::kOutlet;
  if (tokens.in(last, WordList::kUnnamed) && !last_is_name) {
    const bool definite_role = tokens.in(last, WordList::kPersonRole) && tokens.is(head.begin, "the");
    return definite_role ? SourceKind::kPerson : SourceKind::kUnnamed;
  }
  if (role) return SourceKind::kPerson;
  if (last_is_name || name) return SourceKind::kPerson;
  if (tokens.in(last, WordList::kUnnamed)) return SourceKind::kUnnamed;
  return SourceKind::kUnnamed;
}

namespace {

SourceKind kind_of_entity(EntityType type, SourceKind otherwise) {
  switch (type) {
    case EntityType::kPerson:
      return SourceKind::kPerson;
    case EntityType::kOrg:
    case EntityType::kPlace:
      return SourceKind::kBody;
    case EntityType::kOutlet:
      return SourceKind::kOutlet;
    case EntityType::kAgency:
      return SourceKind::kAgency;
    case EntityType::kDocument:
      return SourceKind::kDocument;
    case EntityType::kOther:
      break;
  }
  return otherwise;
}

bool is_pronoun(const Tokens& tokens, TokenRange range) {
  return range.size() == 1 && tokens.is_pronoun(range.begin);
}

// The key under which a name's later short form is found: its last word.
std::string surname_key(std::string_view name) {
  const size_t space = name.rfind(' ');
  return fold(space == std::string_view::npos ? name : name.substr(space + 1));
}

}  // namespace

void SourceBook::resolve_pronoun(const Tokens& tokens, TokenRange range, StatementSource& source) const {
  const std::string& word = tokens[range.begin].lower;
  const bool singular_person = word == "he" || word == "she" || word == "him" || word == "her";
  const auto take = [&](const std::optional<StatementSource>& from) {
    if (!from) return;
    const ByteSpan span = source.span;
    source = *from;
    source.span = span;
  };
  const Mention* mention = mention_in(annotation_, source.span);
  if (mention) {
    source.entity = mention->entity;
    return;
  }
  if (singular_person) {
    source.kind = SourceKind::kPerson;
    take(last_person_);
  } else if (word == "they" || word == "it") {
    const bool fits = last_ && last_->kind != SourceKind::kPerson;
    if (fits) take(last_);
  } else if (word == "i" || word == "we") {
    source.kind = SourceKind::kPerson;
  }
}

void SourceBook::remember(const StatementSource& source) {
  last_ = source;
  if (source.kind != SourceKind::kPerson) return;
  last_person_ = source;
  if (source.speaks_for.empty()) return;
  last_spokesperson_ = source;
  if (source.entity) speaks_for_[std::to_string(*source.entity)] = source.speaks_for;
}

StatementSource SourceBook::read(const Tokens& tokens, TokenRange range) {
  StatementSource source;
  source.span = tokens.span(range);
  source.span.end =
      source.span.begin + static_cast<uint32_t>(without_possessive(source.span.of(article_.text)).size());
  source.name = without_possessive(tokens.span(without_clauses(tokens, range)).of(article_.text));
  if (is_pronoun(tokens, range)) {
    resolve_pronoun(tokens, range, source);
  } else {
    const TokenRange head = head_part(tokens, range);
    find_entity(tokens.span(head), source.span, source);
    source.kind = kind_by_words(tokens, range, head);
    if (const TokenRange body = body_spoken_for(tokens, range); !body.empty())
      source.speaks_for = without_possessive(tokens.span(body).of(article_.text));
    // "a statement from the ministry", "a police statement": the issuer's words.
    if (source.kind == SourceKind::kDocument && one_of(tokens[head.end - 1].lower, kIssued)) {
      TokenRange issuer = without_idle(tokens, {head.begin, head.end - 1});
      if (tokens.is(head.end, "from") || tokens.is(head.end, "by"))
        issuer = body_after(tokens, head.end + 1, range.end);
      if (!issuer.empty() && (tokens.is_name(issuer.end - 1) || tokens.in(issuer.end - 1, WordList::kBody))) {
        source.kind = kind_by_words(tokens, issuer, head_part(tokens, issuer));
        source.name = without_possessive(tokens.span(issuer).of(article_.text));
        source.entity.reset();
        find_entity(tokens.span(issuer), tokens.span(issuer), source);
      }
    }
  }
  if (source.entity) {
    const Entity& entity = annotation_.entities[*source.entity];
    const bool by_words = source.kind == SourceKind::kDocument || !source.speaks_for.empty();
    if (!by_words || entity.type == EntityType::kPerson)
      source.kind = kind_of_entity(entity.type, source.kind);
    source.name = entity.name;
    const auto known = speaks_for_.find(std::to_string(*source.entity));
    if (source.speaks_for.empty() && known != speaks_for_.end()) source.speaks_for = known->second;
  } else if (source.kind == SourceKind::kPerson && source.speaks_for.empty()) {
    const auto known = speaks_for_.find(surname_key(source.name));
    if (known != speaks_for_.end()) source.speaks_for = known->second;
    const bool bare = range.size() <= 2 && tokens.is(range.begin, "the") &&
                      tokens.in(range.end - 1, WordList::kSpeaksForBody);
    if (bare && last_spokesperson_) {
      const ByteSpan span = source.span;
      source = *last_spokesperson_;
      source.span = span;
    }
  }
  if (!source.speaks_for.empty()) speaks_for_[surname_key(source.name)] = source.speaks_for;
  remember(source);
  return source;
}

}  // namespace stemma
