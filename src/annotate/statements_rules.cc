#include "annotate/statements_rules.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "annotate/statements_verbs.h"

namespace stemma {

namespace {

class SentenceReader {
 public:
  explicit SentenceReader(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<FoundStatement> read() {
    read_colon();
    read_signature();
    for (int i = 0; i < tokens_.size(); ++i) {
      if (i == taken_) continue;
      if (tokens_.is(i, "according") && tokens_.is(i + 1, "to")) {
        read_according(i);
      } else if (tokens_.is(i, "citing") ||
                 (tokens_.is(i, "quoting") && tokens_.is(i - 1, TokenKind::kComma))) {
        read_citing(i);
      } else if (const auto group = verb_group_at(tokens_, i)) {
        read_verb(*group);
      } else if (tokens_.is(i, PartOfSpeech::kNoun) && is_in(WordList::kReportingNoun, tokens_[i].lemma)) {
        read_noun(i);
      } else if (tokens_.is(i, "words") && i > 0) {
        read_words_of(i);
      }
    }
    return std::move(out_);
  }

 private:
  bool at_end(int i) const {
    return i >= tokens_.size() || (tokens_.is(i, TokenKind::kStop) && i + 1 >= tokens_.size());
  }
  int last() const {
    int end = tokens_.size();
    while (end > 0 && tokens_.is(end - 1, TokenKind::kStop)) --end;
    return end;
  }
  FoundStatement& add(std::optional<TokenRange> source, TokenRange cue, std::vector<TokenRange> content,
                      const char* why) {
    FoundStatement found;
    if (source && !source->empty()) found.source = source;
    found.cue = cue;
    for (const TokenRange range : content)
      if (!range.empty()) found.content.push_back(range);
    found.why = why;
    out_.push_back(std::move(found));
    return out_.back();
  }

  // What stands before a frame that starts at `end`: from the sentence's start or the last frame's end.
  TokenRange left_of(int end) const {
    int begin = 0;
    for (const FoundStatement& s : out_)
      if (s.why.find("closing") == 0) begin = std::max(begin, frame_end(s));
    while (begin < end && (tokens_.is(begin, TokenKind::kComma) || tokens_.is(begin, TokenKind::kStop)))
      ++begin;
    while (end > begin && (tokens_.is(end - 1, TokenKind::kComma) || tokens_.is(end - 1, TokenKind::kDash) ||
                           tokens_.is(end - 1, TokenKind::kStop)))
      --end;
    return {begin, end};
  }
  int frame_end(const FoundStatement& s) const { return std::max(s.cue.end, s.source ? s.source->end : 0); }

  void read_verb(const VerbGroup& group);
  void read_active(const VerbGroup& group, const Subject& subject);
  void read_passive(const VerbGroup& group);
  bool read_quoted_as(const VerbGroup& group);
  void read_framed(const VerbGroup& group, const Subject& subject, const Complement& complement);
  void add_framed(const VerbGroup& group, const Subject& subject, const Complement& complement,
                  const std::vector<TokenRange>& content, const char* why, bool is_object);
  void read_according(int at);
  void read_citing(int at);
  void read_noun(int at);
  void read_colon();
  void read_signature();
  void read_words_of(int at);
  void mark(FoundStatement& found, const VerbGroup& group) const;
  bool is_of_what_was_said(const FoundStatement& found, const CueVerb& verb) const;
  TokenRange rest_after(int pause, TokenRange before) const;
  bool is_introduction(TokenRange range) const;
  bool closes(const VerbGroup& group, int frame_begin) const;
  bool has_finite(TokenRange range) const;
  bool has_subject(int verb) const;
  bool is_to_come(const VerbGroup& group) const;
  bool interrupts(const Subject& subject, const Complement& complement) const;
  bool is_tensed(int verb) const;
  bool goes_on(const VerbGroup& group) const;
  std::optional<TokenRange> last_speaker() const;
  TokenRange clause_range(int clause, int from) const;
  int said_of_subject(const VerbGroup& group) const;
  TokenRange without_clause(TokenRange source) const;
  int first_of_group(const VerbGroup& group) const;

  const Tokens& tokens_;
  std::vector<FoundStatement> out_;
  int taken_ = -1;  // a verb that a rule has read already: "saying" of "quoted as saying"
};

// "Rejected the reports" denies what they say, and so does "denied involvement"; "rejected the offer" and
// "denied them entry" refuse something.
bool SentenceReader::is_of_what_was_said(const FoundStatement& found, const CueVerb& verb) const {
  static constexpr std::string_view kRefused[] = {"access",     "entry",  "bail",   "visa",    "visas",
                                                  "permission", "asylum", "parole", "request", "credit"};
  constexpr int kObjectTokens = 4;
  static constexpr std::string_view kSaid[] = {
      "claim",   "claims",     "allegation",  "allegations", "accusation", "accusations", "report",
      "reports", "suggestion", "suggestions", "assertion",   "assertions", "charges",     "speculation",
      "rumours", "rumors",     "story",       "account",     "accounts",   "findings",    "conclusion"};
  const auto is_named = [&](const auto& list, int i) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](std::string_view word) { return tokens_.is(i, word); });
  };
  const bool is_deny = verb.lemma == "deny";
  // "Denied port access to ships carrying coal" may pass for a clause.
  if (is_deny && !found.content.empty())
    for (int i = found.content[0].begin;
         i < std::min(found.content[0].end, found.content[0].begin + kObjectTokens); ++i)
      if (is_named(kRefused, i)) return false;
  if (!found.is_object) return true;
  for (const TokenRange& range : found.content)
    for (int i = range.begin; i < range.end; ++i) {
      // "A claim on the islands" is none that somebody makes in words.
      if (is_named(kSaid, i) && !tokens_.is(i + 1, "on") && !tokens_.is(i + 1, "to")) return true;
    }
  return is_deny;
}

void SentenceReader::mark(FoundStatement& found, const VerbGroup& group) const {
  const CueVerb& verb = *group.verb;
  found.is_speech = verb.has(kInverts) && !verb.has(kHolds);
  found.is_attitude = verb.has(kHolds) || group.is_refusal || group.is_infinitive;
  if (group.is_negated && !verb.has(kDenies)) found.is_attitude = true;
  if (found.is_object && is_to_come(group)) found.is_attitude = true;
  if (verb.has(kDenies) && !group.is_negated && is_of_what_was_said(found, verb))
    found.stance = Stance::kDenies;
  if (verb.has(kHedges)) found.stance = Stance::kHedges;
}

// "X said A, adding B": a frame of the same speaker, whatever the tree hangs it on.
bool SentenceReader::goes_on(const VerbGroup& group) const {
  const WordFeatures& features = tokens_[group.at].features;
  const bool in_ing =
      features.verb_form == VerbForm::kGerund ||
      (features.verb_form == VerbForm::kParticiple && features.tense != GrammaticalTense::kPast);
  return group.begin == group.at && in_ing && group.verb->has(kInverts) && !group.verb->has(kHolds);
}

std::optional<TokenRange> SentenceReader::last_speaker() const {
  for (size_t i = out_.size(); i-- > 0;)
    if (out_[i].source && !out_[i].within && out_[i].is_speech) return out_[i].source;
  return std::nullopt;
}

void SentenceReader::read_verb(const VerbGroup& group) {
  if (read_quoted_as(group)) return;
  if (group.is_passive) return read_passive(group);
  if (group.is_infinitive && !group.verb->has(kTakesClause)) return;
  Subject subject = find_subject(tokens_, group);
  if (tokens_.is(group.begin - 1, TokenKind::kComma) && goes_on(group))
    if (const auto source = last_speaker()) subject = {-1, *source, false, false};
  read_active(group, subject);
}

void SentenceReader::read_active(const VerbGroup& group, const Subject& subject) {
  const Complement complement =
      find_complement(tokens_, group, subject.is_inverted ? subject.range.end : group.at + 1);
  read_framed(group, subject, complement);
}

// "The bridge, X said, had been closed": what follows the frame, behind `pause`, if the tree joins it with
// what stands `before` the frame.
TokenRange SentenceReader::rest_after(int pause, TokenRange before) const {
  if (!tokens_.is(pause, TokenKind::kComma) || before.empty() || begins_frame(tokens_, pause + 1)) return {};
  const TokenRange right{pause + 1, tokens_.size()};
  const int top = tokens_.top_of(right);
  if (top < 0) return {};
  // "A, X said, and B": B is not said by X.
  if (tokens_.is(pause + 1, PartOfSpeech::kCoordinator) && has_subject(top)) return {};
  // "..., X said, leaving it open": the writer's own words.
  const VerbForm form = tokens_[pause + 1].features.verb_form;
  if (form == VerbForm::kGerund || (form == VerbForm::kParticiple && !tokens_.is_name(pause + 1))) return {};
  bool joined = before.contains(tokens_.head(top));
  int end = tokens_.subtree(top).end;
  for (int i = before.begin; i < before.end && !joined; ++i)
    if (right.contains(tokens_.head(i))) {
      joined = true;
      end = std::max(end, tokens_.subtree(tokens_.head(i)).end);
    }
  if (!joined) return {};
  return before_next_frame(tokens_, {pause + 1, end});
}

// Finite, or a form in -ed that may be.
bool SentenceReader::is_tensed(int verb) const {
  return tokens_.is_finite(verb) || tokens_[verb].features.tense == GrammaticalTense::kPast ||
         tokens_.is(verb, PartOfSpeech::kNoun);
}

// "It is unclear, X said, whether ...": a pause on both sides.
bool SentenceReader::interrupts(const Subject& subject, const Complement& complement) const {
  const int begin = complement.range.begin;
  return subject.after_pause && complement.is_clause && tokens_.is(begin - 1, TokenKind::kComma) &&
         !tokens_.is_speech(begin);
}

// "Will announce a plan": nothing that was said.
bool SentenceReader::is_to_come(const VerbGroup& group) const {
  for (int i = group.begin; i < group.at; ++i)
    if (tokens_.is(i, "will") || tokens_.is(i, "would") || tokens_.is(i, "'ll")) return true;
  return false;
}

bool SentenceReader::has_subject(int verb) const {
  return tokens_.child(verb, {Dependency::kSubject, Dependency::kPassiveSubject}) >= 0;
}

bool SentenceReader::has_finite(TokenRange range) const {
  for (int i = range.begin; i < range.end; ++i)
    if (tokens_.is_finite(i)) return true;
  return false;
}

bool SentenceReader::is_introduction(TokenRange range) const {
  const bool opens = tokens_.is(range.begin, PartOfSpeech::kAdposition) ||
                     (tokens_.is(range.begin, PartOfSpeech::kVerb) && !tokens_.is_finite(range.begin)) ||
                     (range.size() == 1 && tokens_.is(range.begin, PartOfSpeech::kAdverb));
  return opens && !has_finite(range);
}

// The finite word of the group: its first auxiliary, else the verb.
int SentenceReader::first_of_group(const VerbGroup& group) const {
  for (int i = group.begin; i < group.at; ++i)
    if (tokens_.is(i, PartOfSpeech::kAuxiliary) || tokens_.is(i, PartOfSpeech::kVerb)) return i;
  return group.at;
}

// The clause of `clause` from `from` on, without the "that" that opens it.
TokenRange SentenceReader::clause_range(int clause, int from) const {
  TokenRange range =
      tokens_.trimmed({std::max(from, tokens_.subtree(clause).begin), tokens_.subtree(clause).end});
  if (range.begin < clause && tokens_.is(range.begin, "that") && tokens_.is(range.begin, Dependency::kMarker))
    ++range.begin;
  return before_next_frame(tokens_, range);
}

// "Is believed [to have left]", "was accused [of fraud]": what is said of the subject of the passive at
// `group`, or -1.
int SentenceReader::said_of_subject(const VerbGroup& group) const {
  for (const int c : tokens_.children(group.at)) {
    if (c < group.at || tokens_.is(c, Dependency::kAgent)) continue;
    const int begin = tokens_.subtree(c).begin;
    const bool introduced = tokens_.is(begin, "of") || tokens_.is(begin, "as") || tokens_.is(begin, "to");
    if (tokens_.is(c, Dependency::kOpenComplement) ||
        (introduced && (tokens_.is(c, Dependency::kOblique) || tokens_.is(c, Dependency::kAdverbialClause) ||
                        tokens_.is(c, Dependency::kClausalComplement))))
      return c;
  }
  return -1;
}

void SentenceReader::add_framed(const VerbGroup& group, const Subject& subject, const Complement& complement,
                                const std::vector<TokenRange>& content, const char* why, bool is_object) {
  FoundStatement& found = add(subject.range, {group.begin, group.at + 1}, content, why);
  if (!complement.addressee.empty()) found.addressee = complement.addressee;
  found.is_object = is_object;
  mark(found, group);
}

void SentenceReader::read_framed(const VerbGroup& group, const Subject& subject,
                                 const Complement& complement) {
  const CueVerb& verb = *group.verb;
  const int frame_begin = subject.is_inverted ? group.begin : std::min(subject.range.begin, group.begin);
  const int frame_stop =
      std::max(complement.tail_end, std::max(group.at + 1, subject.is_inverted ? subject.range.end : 0));
  const bool speech_before = tokens_.is(frame_begin - 1, TokenKind::kQuotation) ||
                             (tokens_.is(frame_begin - 2, TokenKind::kQuotation) &&
                              !tokens_.is(frame_begin - 1, PartOfSpeech::kCoordinator));
  const bool ends_here = at_end(frame_stop) || tokens_.is_pause(frame_stop) ||
                         tokens_.is(frame_stop, PartOfSpeech::kCoordinator) || speech_before ||
                         closes(group, frame_begin);
  const bool as_frame = tokens_.is(frame_begin - 1, "as");
  const bool may_close = verb.has(kInverts) && is_tensed(first_of_group(group)) &&
                         !tokens_.is_relative(subject.head) && !subject.range.empty() && frame_begin > 0;
  const TokenRange cue{group.begin, group.at + 1};
  std::vector<TokenRange> content;
  const char* why = "verb with clause";
  bool is_object = false;
  if (may_close && as_frame && (complement.range.empty() || !complement.is_clause)) {
    if (frame_begin - 1 > 0) content.push_back(left_of(frame_begin - 1));
    if (tokens_.is(frame_stop, TokenKind::kComma))
      content.push_back({frame_stop + 1, content_end(tokens_, frame_stop + 1)});
    why = "closing: as X said";
  } else if (may_close && (subject.after_pause || closes(group, frame_begin)) && ends_here &&
             (!complement.is_clause || subject.is_inverted || speech_before ||
              interrupts(subject, complement))) {
    const TokenRange left = left_of(frame_begin);
    // "In an interview on “The Hour,” X said that ...": what stands before says where, not what.
    if (is_introduction(left) && (!speech_before || complement.is_clause)) {
      const TokenRange right{frame_stop, content_end(tokens_, frame_stop)};
      const TokenRange said = complement.range.empty() ? tokens_.trimmed(right) : complement.range;
      if (!said.empty()) add_framed(group, subject, complement, {said}, why, !complement.is_clause);
      return;
    }
    content.push_back(left);
    why = subject.is_inverted ? "closing: said X" : "closing: X said";
    if (complement.is_clause) {
      content.push_back(complement.range);
    } else {
      content.push_back(rest_after(frame_stop, content.back()));
    }
  } else if (!complement.range.empty()) {
    content.push_back(complement.range);
    is_object = !complement.is_clause;
    if (is_object) why = "verb with object";
  } else if (verb.has(kInverts) && tokens_.is(tokens_.size() - 1, TokenKind::kColon) &&
             !subject.range.empty()) {
    FoundStatement& found = add(subject.range, cue, {}, "verb before a quotation");
    found.awaits_quotation = found.is_speech = true;
    return;
  }
  if (content.empty()) return;
  if (subject.range.empty() && (!complement.is_clause || group.is_infinitive)) return;
  add_framed(group, subject, complement, content, why, is_object);
}

// The last verb of a frame: its ccomp before it.
bool SentenceReader::closes(const VerbGroup& group, int frame_begin) const {
  for (const int c : tokens_.children(group.at))
    if (tokens_.is(c, Dependency::kClausalComplement) && c < frame_begin) return true;
  return false;
}

// "X is expected to leave", "it is believed that ...", "Y was criticised by X".
void SentenceReader::read_passive(const VerbGroup& group) {
  const CueVerb& verb = *group.verb;
  constexpr std::string_view kFacts[] = {"find", "show", "need", "document"};
  const int by = tokens_.child(group.at, {Dependency::kAgent});
  std::optional<TokenRange> agent;
  if (by > group.at) agent = tokens_.phrase_of(by);
  const bool reports = verb.has(kTakesInfinitive | kTakesClause) || verb.lemma == "accuse";
  if (!agent && !reports) return;
  if (std::find(std::begin(kFacts), std::end(kFacts), verb.lemma) != std::end(kFacts)) return;
  const int resume = agent ? std::max(agent->end, group.at + 1) : group.at + 1;
  std::vector<TokenRange> content;
  const int clause = tokens_.child(group.at, {Dependency::kClausalComplement, Dependency::kClausalSubject,
                                              Dependency::kClausalPassiveSubject});
  const int more = said_of_subject(group);
  const Subject subject = find_subject(tokens_, group);
  if (clause > group.at && more < 0) {
    content.push_back(clause_range(clause, resume));
  } else {
    if (!agent && more < 0) return;
    // "it was criticised by X": what `it` is stands elsewhere, but is said all the same.
    if (!subject.range.empty() && !subject.is_inverted) content.push_back(subject.range);
    if (more >= 0)
      content.push_back(before_next_frame(
          tokens_, {std::max(resume, tokens_.subtree(more).begin), tokens_.subtree(more).end}));
    // "a plan reported by Axios also includes ...": what is said of the plan is reported with it.
    const int predicate = subject.head >= 0 ? tokens_.head(subject.head) : -1;
    const bool is_reduced =
        agent && tokens_.is(group.at, Dependency::kClauseOfNoun) && verb.has(kTakesClause);
    if (is_reduced && more < 0 && predicate > resume && tokens_.is(subject.head, Dependency::kSubject))
      content.push_back(before_next_frame(tokens_, {resume, tokens_.subtree(predicate).end}));
  }
  if (content.empty()) return;
  FoundStatement& found = add(agent, {group.begin, group.at + 1}, content, "passive verb");
  mark(found, group);
  const bool unconfirmed = verb.lemma == "believe" || verb.lemma == "report" || verb.lemma == "think" ||
                           verb.lemma == "understand" || verb.lemma == "allege" || verb.lemma == "suspect" ||
                           verb.lemma == "say" || verb.lemma == "claim" || verb.lemma == "fear" ||
                           verb.lemma == "presume";
  if (!agent) found.is_attitude = !unconfirmed;
  if (unconfirmed && !agent) found.stance = Stance::kHedges;
}

// "Y quoted X as saying C"; "X was quoted as saying by Y C"; "C, X was quoted by Y as saying".
bool SentenceReader::read_quoted_as(const VerbGroup& group) {
  if (group.verb->lemma != "quote" && group.verb->lemma != "cite") return false;
  constexpr int kFar = 25;  // tokens between "quoted" and "as saying"
  int as = -1;
  for (int i = group.at + 1; i < std::min(tokens_.size(), group.at + kFar) && as < 0; ++i)
    if (tokens_.is(i, "as") && (tokens_.is(i + 1, "saying") || tokens_.is(i + 1, "telling"))) as = i;
  if (as < 0) return false;
  TokenRange outlet, speaker;
  int resume = as + 2;
  const TokenRange subject = find_subject(tokens_, group).range;
  if (group.is_passive) {
    speaker = subject;
    for (const int by : {group.at + 1, as + 2})
      if (tokens_.is(by, "by")) {
        outlet = tokens_.phrase_at(by + 1);
        if (by >= resume) resume = std::max(resume, outlet.end);
      }
  } else {
    outlet = subject;
    speaker = {group.at + 1, as};
  }
  if (speaker.empty()) return false;
  VerbGroup saying{find_cue_verb("say"), as + 1, as + 1};
  const TokenRange said_after = find_complement(tokens_, saying, resume).range;
  const TokenRange said = said_after.empty() ? left_of(speaker.begin) : said_after;
  if (said.empty()) return false;
  taken_ = as + 1;
  std::optional<size_t> outer;
  if (!outlet.empty()) {
    outer = out_.size();
    add(outlet, {group.begin, group.at + 1}, {said}, "quoted as saying");
  }
  FoundStatement& inner = add(speaker, {as, as + 2}, {said}, "quoted as saying");
  inner.is_speech = true;
  inner.within = outer;
  return true;
}

void SentenceReader::read_according(int at) {
  // "According to" is a preposition of the noun, or a verb whose oblique it is.
  int noun = tokens_.head(at);
  if (noun < at || !tokens_.is_nominal(noun)) noun = tokens_.child(at, {Dependency::kOblique});
  TokenRange source = noun > at ? tokens_.phrase_of(noun, at + 1) : tokens_.phrase_at(at + 2);
  if (source.empty()) return;
  const bool opens = at == 0 || tokens_.is(at - 1, PartOfSpeech::kCoordinator);
  if (opens)
    source = without_clause(source);
  else  // "..., according to people aware of the talks": all up to the next pause
    while (tokens_.has(source.end) && !tokens_.is_pause(source.end)) ++source.end;
  std::vector<TokenRange> content;
  if (!opens) content.push_back(left_of(at));
  if (tokens_.is(source.end, TokenKind::kComma)) {
    if (opens)
      content.push_back({source.end + 1, content_end(tokens_, source.end + 1)});
    else if (tokens_.is(at - 1, TokenKind::kComma))
      content.push_back(rest_after(source.end, content.back()));
  }
  add(source, {at, at + 2}, content, opens ? "according to" : "closing: according to").is_speech = true;
}

// "According to the bank, the offer let it close": no apposition may reach into the clause.
TokenRange SentenceReader::without_clause(TokenRange source) const {
  for (int i = source.begin; i < source.end; ++i)
    if (tokens_.is(i, TokenKind::kComma) && !tokens_.is(source.end, TokenKind::kComma)) source.end = i;
  return source;
}

// "The paper reported, citing two officials, that ...": the statement that holds it has it from them.
void SentenceReader::read_citing(int at) {
  const int noun = tokens_.child(at, {Dependency::kObject});
  const TokenRange source = noun > at ? tokens_.phrase_of(noun, at) : tokens_.phrase_at(at + 1);
  if (source.empty()) return;
  bool known = false;
  for (int i = source.begin; i < source.end && !known; ++i)
    known = tokens_.is_name(i) || tokens_.in(i, WordList::kUnnamed) || tokens_.in(i, WordList::kDocument) ||
            tokens_.in(i, WordList::kOutletNoun) || tokens_.in(i, WordList::kBody) ||
            tokens_.in(i, WordList::kPersonRole) || tokens_.in(i, WordList::kSpeaksForBody);
  if (!known) return;
  for (size_t i = out_.size(); i-- > 0;) {
    if (out_[i].within || out_[i].is_attitude) continue;
    const auto content = out_[i].content;
    FoundStatement& inner = add(source, {at, at + 1}, content, "citing");
    inner.within = i;
    return;
  }
  // "The paper, citing officials, said ...": what is cited comes with the verb that follows; else the clause
  // before.
  for (int i = source.end; i < std::min(tokens_.size(), source.end + 4); ++i)
    if (const auto group = verb_group_at(tokens_, i)) {
      const Complement complement = find_complement(tokens_, *group, i + 1);
      if (complement.range.empty()) break;
      const int outlet_noun = tokens_.is(at, Dependency::kClauseOfNoun) ? tokens_.head(at) : -1;
      const TokenRange found =
          outlet_noun >= 0 ? tokens_.phrase_of(outlet_noun, at) : find_subject(tokens_, *group).range;
      const TokenRange outlet = tokens_.trimmed({found.begin, std::min(found.end, at)});
      const size_t outer = out_.size();
      mark(add(outlet, {group->begin, i + 1}, {complement.range}, "verb with clause, citing"), *group);
      if (!outlet.empty()) taken_ = i;  // read already
      add(source, {at, at + 1}, {complement.range}, "citing").within =
          outlet.empty() ? std::nullopt : std::optional(outer);
      return;
    }
  const TokenRange said = left_of(at);
  if (!said.empty()) add(source, {at, at + 1}, {said}, "citing");
}

// "X's claim that ...", "reports that ...", "a warning by X that ...".
void SentenceReader::read_noun(int at) {
  const std::string& noun = tokens_[at].lemma;
  const int clause = tokens_.child(at, {Dependency::kClauseOfNoun, Dependency::kClausalComplement});
  if (clause < at || !tokens_.is(tokens_.child(clause, {Dependency::kMarker}), "that")) return;
  std::optional<TokenRange> source;
  if (const int owner = tokens_.child(at, {Dependency::kPossessor}); owner >= 0 && owner < at)
    source = tokens_.phrase_of(owner);
  for (const int c : tokens_.children(at)) {
    const TokenRange below = tokens_.subtree(c);
    if (source || c < at || c > clause || !tokens_.is(c, Dependency::kNominalModifier)) continue;
    if (tokens_.is(below.begin, "by") || tokens_.is(below.begin, "from")) source = tokens_.phrase_of(c);
  }
  FoundStatement& found = add(source, {at, at + 1}, {clause_range(clause, at + 1)}, "reporting noun");
  constexpr std::string_view kUnsure[] = {"claim",     "allegation", "rumor",      "rumour", "speculation",
                                          "suspicion", "fear",       "accusation", "report", "suggestion"};
  if (!source && std::find(std::begin(kUnsure), std::end(kUnsure), noun) != std::end(kUnsure))
    found.stance = Stance::kHedges;
  found.is_attitude = !source && found.stance != Stance::kHedges;
}

// "Peskov: “We will see.”" and the speakers' labels of transcripts.
void SentenceReader::read_colon() {
  constexpr int kLongestLabel = 8;  // tokens
  int colon = -1;
  for (int i = 1; i < std::min(tokens_.size(), kLongestLabel) && colon < 0; ++i)
    if (tokens_.is(i, TokenKind::kColon)) colon = i;
  if (colon < 0 || colon + 1 >= tokens_.size()) return;
  const TokenRange label{0, colon};
  const bool is_phrase =
      tokens_.phrase_at(0).end == colon || (verb_group_at(tokens_, 0) && tokens_.phrase_at(1).end == colon);
  if (!is_phrase) return;
  const bool quoted = tokens_.is(colon + 1, TokenKind::kQuotation) && tokens_[colon + 1].is_speech;
  const bool named = tokens_.is_name(colon - 1) ||
                     (label.size() == 1 && tokens_[0].is_capital && tokens_.in(0, WordList::kBody));
  if (!quoted && !(named && has_finite({colon + 1, tokens_.size()}) && label.size() <= 3 &&
                   tokens_.in(0, WordList::kBody)))
    return;
  if (quoted && !named && !tokens_.in(colon - 1, WordList::kPersonRole) &&
      !tokens_.in(colon - 1, WordList::kBody))
    return;
  // "Said Orr: ..."
  const auto inverted = verb_group_at(tokens_, 0);
  const bool is_inverted = inverted && inverted->verb->has(kInverts) && label.size() > 1;
  if (is_inverted) taken_ = 0;
  const TokenRange source = is_inverted ? TokenRange{1, colon} : label;
  const TokenRange cue = is_inverted ? TokenRange{0, 1} : TokenRange{colon, colon + 1};
  add(source, cue, {{colon + 1, last()}}, "colon").is_speech = true;
}

// "“We will see.” — Ada Orr, teacher": who is quoted stands behind a dash.
void SentenceReader::read_signature() {
  constexpr int kLongestSignature = 12;  // tokens
  int dash = 1;
  while (dash < tokens_.size() && !tokens_.is(dash - 1, TokenKind::kQuotation)) ++dash;
  if (!tokens_.is(dash, TokenKind::kDash) || !tokens_[dash - 1].is_speech) return;
  const int end = last();
  const TokenRange named = tokens_.phrase_at(dash + 1);
  if (named.empty() || end - dash > kLongestSignature || !tokens_.is_name(named.begin)) return;
  for (int i = dash; i < end; ++i)
    if (tokens_.is_finite(i) || tokens_.is(i, TokenKind::kQuotation)) return;
  add(named, {dash, dash + 1}, {{dash - 1, dash}}, "signature after a dash").is_speech = true;
}

// "in X's words, “…”", "in the words of X".
void SentenceReader::read_words_of(int at) {
  TokenRange source;
  int end = at + 1;
  if (const int owner = tokens_.child(at, {Dependency::kPossessor}); owner >= 0) {
    source = tokens_.phrase_of(owner);
  } else if (tokens_.is(at + 1, "of") && tokens_.is(at - 1, "the")) {
    source = tokens_.phrase_at(at + 2);
    end = source.end;
  }
  if (source.empty()) return;
  const int next = tokens_.is(end, TokenKind::kComma) ? end + 1 : end;
  if (tokens_.is(next, TokenKind::kQuotation)) add(source, {at, at + 1}, {{next, next + 1}}, "in X's words");
}

}  // namespace

std::vector<FoundStatement> find_cues(const Tokens& tokens) {
  return SentenceReader(tokens).read();
}

}  // namespace stemma
