// Where each party stands: a predicate of stance with the party as its subject, a noun of stance that is the
// party's, or a speaker's own "should", "must", "will not accept". Who does what is read from the tree.
// Precision goes before recall: without a party in its place, nothing.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/claim.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/position_parties.h"
#include "claim/position_words.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/spokespeople.h"
#include "claim/word_lists.h"
#include "language/sentence_tree.h"

namespace stemma {

namespace {

constexpr uint32_t kLongestIssue = 22;  // words
constexpr uint32_t kLongestName = 4;    // words of a body that is no known name: "Norwegian foreign ministry"
constexpr uint32_t kLongestContent = 500;  // bytes of a statement that are read
constexpr size_t kMostPositions = 400;     // kept of one story, in the order of the articles
constexpr size_t kMostCompared = 40;  // positions of one party and stance that a new one is compared with
constexpr double kSameIssue = 0.5;    // share of common words (Jaccard) that makes two issues one
constexpr std::ptrdiff_t kFoundLookedAt = 40;  // positions among which the same one is looked for
constexpr uint32_t kCourteousWords = 5;  // of an issue, among which it is named: "their “sincere condolences"
constexpr size_t kShortestIssueWord = 3;  // bytes; at least one word of an issue must be longer

struct Party {
  std::string name;
  std::optional<uint32_t> entity;  // of the story
};

using CueIndex = std::map<std::string_view, std::vector<const StanceCue*>, std::less<>>;

template <size_t kCount>
CueIndex by_first_word(const StanceCue (&cues)[kCount]) {
  CueIndex out;
  for (const StanceCue& cue : cues) out[split(cue.phrase, ' ').front()].push_back(&cue);
  return out;
}

// One sentence: its tree over its text.
struct SentenceView {
  const std::string& text;
  SentenceTree tree;

  ByteSpan span(uint32_t word) const { return tree[word].span; }
  std::string lower(uint32_t word) const { return to_lower(span(word).of(text)); }
  bool is_punctuation(uint32_t word) const { return tree[word].part_of_speech == PartOfSpeech::kPunctuation; }

  // The word after the lemmas of `phrase`, which begin at `at`; 0 if they do not stand there.
  uint32_t match(uint32_t at, std::string_view phrase) const {
    for (const std::string_view part : split(phrase, ' ')) {
      if (at >= tree.size() || to_lower(tree[at].lemma) != part) return 0;
      ++at;
    }
    return at;
  }
  // Whether a condition is named at `from` or behind.
  bool has_condition(uint32_t from, uint32_t end) const {
    for (uint32_t w = from; w < end; ++w)
      for (const std::string_view mark : kConditionMarks) {
        uint32_t at = w;
        const auto parts = split(mark, ' ');
        if (std::all_of(parts.begin(), parts.end(),
                        [&](std::string_view part) { return at < end && lower(at++) == part; }))
          return true;
      }
    return false;
  }
};

// A cue at its place.
struct Found {
  const StanceCue* cue = nullptr;
  uint32_t predicate = 0;  // of which the party is the subject; of a noun, the noun
  uint32_t after = 0;      // the word behind the cue
  PositionStance stance = PositionStance::kSupports;
};

bool has_auxiliary(const SentenceTree& tree, uint32_t predicate, std::span<const std::string_view> lemmas) {
  const auto children = tree.children(predicate);
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) {
    return base_of(tree[c].relation) == Dependency::kAuxiliary &&
           std::find(lemmas.begin(), lemmas.end(), to_lower(tree[c].lemma)) != lemmas.end();
  });
}

bool has_copula(const SentenceTree& tree, uint32_t word) {
  return tree.child(word, {Dependency::kCopula}).has_value();
}

bool is_passive(const SentenceTree& tree, uint32_t predicate) {
  const auto children = tree.children(predicate);
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) {
    return tree[c].relation == Dependency::kPassiveAuxiliary ||
           tree[c].relation == Dependency::kPassiveSubject;
  });
}

// The predicate that a cue's first word makes: a verb itself; "ready", "against" and "in favour" with a form
// of "be", or after a verb that takes them ("remained open").
std::optional<uint32_t> predicate_of(const SentenceTree& tree, uint32_t word) {
  const PartOfSpeech kind = tree[word].part_of_speech;
  const auto above = tree.head(word);
  if (kind == PartOfSpeech::kVerb) return word;
  if (has_copula(tree, word)) return word;
  if (above && base_of(tree[word].relation) == Dependency::kCase && has_copula(tree, *above)) return above;
  const bool complements = base_of(tree[word].relation) == Dependency::kOpenComplement;
  return kind == PartOfSpeech::kAdjective && complements ? std::optional(word) : std::nullopt;
}

bool is_refused(const SentenceTree& tree, uint32_t predicate) {
  const auto above = tree.head(predicate);
  return above && base_of(tree[predicate].relation) == Dependency::kOpenComplement &&
         is_in(kRefusals, tree[*above].lemma);
}

bool has_only(const SentenceTree& tree, uint32_t predicate) {
  const auto children = tree.children(predicate);
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) { return tree[c].lemma == "only"; });
}

// The cue that begins at word `at`.
std::optional<Found> predicate_cue(const SentenceView& view, uint32_t at) {
  static const CueIndex index = by_first_word(kStancePredicates);
  const auto cues = index.find(to_lower(view.tree[at].lemma));
  if (cues == index.end()) return std::nullopt;
  const auto predicate = predicate_of(view.tree, at);
  if (!predicate) return std::nullopt;
  for (const StanceCue* cue : cues->second) {
    const uint32_t after = view.match(at, cue->phrase);
    if (after == 0) continue;
    const bool negated = view.tree.is_negated(*predicate) || is_refused(view.tree, *predicate);
    auto stance = negated ? cue->negated : cue->stance;
    if (!stance) return std::nullopt;
    // "Refused to rule out": what is refused tells more.
    if (cue->phrase == "refuse to" && after < view.tree.size())
      if (const auto inner = predicate_cue(view, after); inner && is_refused(view.tree, inner->predicate))
        return std::nullopt;
    const bool is_for = stance == PositionStance::kSupports || stance == PositionStance::kProposes;
    const bool hangs_on = view.has_condition(after, view.tree.size()) || has_only(view.tree, *predicate);
    bool is_ready_if = false;
    for (uint32_t w = after; is_in(kReadiness, view.tree[at].lemma) && w < view.tree.size(); ++w)
      is_ready_if = is_ready_if || view.lower(w) == "if";
    if (is_for && (hangs_on || is_ready_if)) stance = PositionStance::kConditions;
    return Found{cue, *predicate, after, *stance};
  }
  return std::nullopt;
}

std::optional<Found> noun_cue(const SentenceView& view, uint32_t at) {
  static const CueIndex index = by_first_word(kStanceNouns);
  const auto cues = index.find(to_lower(view.tree[at].lemma));
  if (cues == index.end() || view.tree[at].part_of_speech != PartOfSpeech::kNoun) return std::nullopt;
  for (const StanceCue* cue : cues->second)
    if (const uint32_t after = view.match(at, cue->phrase)) return Found{cue, at, after, *cue->stance};
  return std::nullopt;
}

std::optional<uint32_t> possessor_of(const SentenceTree& tree, uint32_t noun) {
  for (const uint32_t c : tree.children(noun))
    if (tree[c].relation == Dependency::kPossessor) return c;
  return std::nullopt;
}

bool is_relative_pronoun(const AnalysedWord& word) {
  return word.features.pronoun == PronounType::kRelative;
}

// Who does what the predicate says.
std::optional<uint32_t> actor_of(const SentenceTree& tree, uint32_t predicate) {
  for (uint32_t steps = 0; steps < tree.size(); ++steps) {
    const auto above = tree.head(predicate);
    const Dependency exact = tree[predicate].relation, relation = base_of(exact);
    const bool is_relative =
        exact == Dependency::kRelativeClause || exact == Dependency::kAdverbialRelativeClause;
    if (is_passive(tree, predicate)) {
      for (const uint32_t c : tree.children(predicate))
        if (tree[c].relation == Dependency::kAgent) return c;
      return std::nullopt;
    }
    if (const auto subject = tree.child(predicate, {Dependency::kSubject}))
      return is_relative && is_relative_pronoun(tree[*subject]) ? above : subject;
    if (!above) return std::nullopt;
    if (relation == Dependency::kClauseOfNoun && !is_relative)
      return tree[predicate].features.tense == GrammaticalTense::kPresent ? above : std::nullopt;
    // "Urged the owners to accept": it is they who would.
    const bool is_controlled = relation == Dependency::kOpenComplement &&
                               tree.child(*above, {Dependency::kObject, Dependency::kIndirectObject});
    // "A number to call for help": nobody in the sentence calls.
    const bool is_purpose = tree[predicate].features.verb_form == VerbForm::kInfinitive;
    const bool goes_on = relation == Dependency::kConjunct || relation == Dependency::kOpenComplement ||
                         (relation == Dependency::kAdverbialClause && !is_purpose);
    if (!goes_on || is_controlled) return std::nullopt;
    predicate = *above;
  }
  return std::nullopt;
}

// The words of `top`'s subtree from `first` on that follow each other, without clauses that only hang on:
// "..., saying that", "while ...".
std::pair<uint32_t, uint32_t> phrase_of(const SentenceView& view, uint32_t top, uint32_t first) {
  const SentenceTree& tree = view.tree;
  std::vector<bool> inside(tree.size());
  std::vector<uint32_t> open{top};
  while (!open.empty()) {
    const uint32_t word = open.back();
    open.pop_back();
    inside[word] = true;
    for (const uint32_t c : tree.children(word)) {
      const Dependency exact = tree[c].relation, relation = base_of(exact);
      const uint32_t begin = tree.subtree(c).front();
      const bool is_apart = begin > 0 && view.is_punctuation(begin - 1) &&
                            (relation == Dependency::kClauseOfNoun || relation == Dependency::kConjunct ||
                             relation == Dependency::kAdverbialClause);
      const bool is_circumstance =  // "because he fears for it", not "aimed at curbing it"
          relation == Dependency::kAdverbialClause && tree.child(c, {Dependency::kSubject});
      const bool hangs_on =
          is_circumstance || relation == Dependency::kParataxis || exact == Dependency::kUnmarkedOblique;
      if (!is_apart && !hangs_on) open.push_back(c);
    }
  }
  uint32_t end = first;
  while (end < tree.size() && end - first < kLongestIssue && inside[end]) ++end;
  while (end > first && view.is_punctuation(end - 1)) --end;
  return {first, end};
}

class ArticlePositions {
 public:
  ArticlePositions(const StoryMaterial& material, uint32_t article, const Spokespeople& spokespeople)
      : material_(material),
        spokespeople_(spokespeople),
        index_(article),
        article_(*material.articles[article]),
        annotation_(*material.annotations[article]),
        reader_(material, article, {publisher_name(article_)}, &spokespeople) {}

  std::vector<Position> find() {
    for (uint32_t s = 0; s < annotation_.units.sentences.size(); ++s) {
      const Sentence& sentence = annotation_.units.sentences[s];
      if (!is_content(article_.blocks[sentence.block].kind)) continue;
      const SentenceView view = view_of(s);
      for (uint32_t w = 0; w < view.tree.size(); ++w) by_word(sentence, view, w);
    }
    for (const Statement& statement : annotation_.statements) by_statement(statement);
    return std::move(found_);
  }

 private:
  SentenceView view_of(uint32_t sentence) const {
    const Analysis& analysis = annotation_.analysis;
    return {article_.text, SentenceTree(analysis.words_of(analysis.sentences[sentence]))};
  }

  void by_word(const Sentence& sentence, const SentenceView& view, uint32_t at) {
    std::optional<Found> found = predicate_cue(view, at);
    std::optional<uint32_t> who;
    if (found) {
      who = actor_of(view.tree, found->predicate);
    } else if ((found = noun_cue(view, at))) {
      who = possessor_of(view.tree, at);
    }
    if (!who || view.tree[*who].features.person == 1) return;
    const ByteSpan issue = issue_of(view, *found);
    if (issue.empty()) return;
    std::vector<uint32_t> parties{*who};  // "Varland and Norway have backed it"
    for (const uint32_t c : view.tree.children(*who))
      if (base_of(view.tree[c].relation) == Dependency::kConjunct) parties.push_back(c);
    for (const uint32_t one : parties)
      if (const std::optional<Party> party = party_at(view, one))
        add(*party, found->stance, issue, sentence.span);
  }

  // "The minister said that the terminals must be closed" and "Fors: 'We will not accept that.'".
  void by_statement(const Statement& statement) {
    if (!statement.source || statement.stance == Stance::kDenies) return;
    const SourceKind kind = statement.source->kind;
    if (kind != SourceKind::kPerson && kind != SourceKind::kBody) return;
    const std::optional<Party> party = party_of(*statement.source);
    if (!party) return;
    for (const ByteSpan content : statement.content) {
      const uint32_t s = sentence_at(annotation_.units, content.begin);
      if (s >= annotation_.units.sentences.size()) continue;
      const Sentence& sentence = annotation_.units.sentences[s];
      const ByteSpan clause{content.begin,
                            std::min({content.end, sentence.span.end, content.begin + kLongestContent})};
      if (const auto said = stance_of_content(view_of(s), clause))
        add(*party, said->stance, said->issue, sentence.span);
    }
  }

  struct Said {
    PositionStance stance;
    ByteSpan issue;
  };

  std::optional<Said> stance_of_content(const SentenceView& view, ByteSpan clause) const {
    std::optional<Said> demand;
    for (uint32_t w = 0; w < view.tree.size(); ++w) {
      if (!clause.contains(view.span(w))) continue;
      if (const auto said = by_first_person(view, w)) return said;
      if (const auto stance = refusal(view, w)) return Said{*stance, clause};
      if (!demand)
        if (const auto stance = demand_by(view, w)) demand = Said{*stance, clause};
    }
    return demand;
  }

  // "We support the plan", in the speaker's own words.
  std::optional<Said> by_first_person(const SentenceView& view, uint32_t at) const {
    const auto found = predicate_cue(view, at);
    const auto who = found ? actor_of(view.tree, found->predicate) : std::nullopt;
    if (!who || view.tree[*who].features.person != 1) return std::nullopt;
    const ByteSpan issue = issue_of(view, *found);
    return issue.empty() ? std::nullopt : std::optional(Said{found->stance, issue});
  }

  static std::optional<PositionStance> refusal(const SentenceView& view, uint32_t predicate) {
    const SentenceTree& tree = view.tree;
    const auto children = tree.children(predicate);
    const bool refuses = std::any_of(children.begin(), children.end(), [&](uint32_t c) {
      return tree[c].features.negative || tree[c].lemma == "never";
    });
    if (!is_in(kRefused, tree[predicate].lemma) || !refuses ||
        !has_auxiliary(tree, predicate, kRefusalModals))
      return std::nullopt;
    return view.has_condition(predicate, tree.size()) ? PositionStance::kConditions
                                                      : PositionStance::kRejects;
  }

  // What should or must be, or has to be. Not what was ("should have been"), what if ("should the talks
  // fail"), what is asked ("what should be done"), nor what the speaker himself should do.
  static std::optional<PositionStance> demand_by(const SentenceView& view, uint32_t predicate) {
    static constexpr std::string_view kPerfect[] = {"have"};
    const SentenceTree& tree = view.tree;
    const auto subject = tree.child(predicate, {Dependency::kSubject});
    if (!subject || tree[*subject].features.person == 1) return std::nullopt;
    std::optional<uint32_t> modal;
    for (const uint32_t c : tree.children(predicate)) {
      if (base_of(tree[c].relation) == Dependency::kAuxiliary &&
          is_in(kDemandModals, to_lower(tree[c].lemma)))
        modal = c;
      if (tree[c].features.pronoun == PronounType::kInterrogative) return std::nullopt;
    }
    const bool has_to = tree[predicate].lemma == "have" &&
                        tree[predicate].features.verb_form == VerbForm::kFinite &&
                        tree.child(predicate, {Dependency::kOpenComplement}) && predicate + 1 < tree.size() &&
                        tree[predicate + 1].lemma == "to" && !tree.is_negated(predicate) &&
                        !tree.child(predicate, {Dependency::kAuxiliary});
    if (has_to) return PositionStance::kDemands;
    if (!modal || *subject > *modal || has_auxiliary(tree, predicate, kPerfect)) return std::nullopt;
    return tree.is_negated(predicate) ? PositionStance::kOpposes : PositionStance::kDemands;
  }

  // The party that a word stands for, or that is called by it ("Secretary of State Ivo Brand", "a spokeswoman
  // for the ministry").
  std::optional<Party> party_at(const SentenceView& view, uint32_t word) const {
    if (const Mention* mention = mention_in(annotation_, view.span(word)))
      return party_of_entity(mention->entity);
    for (const uint32_t w : view.tree.subtree(word)) {
      const Mention* mention = mention_in(annotation_, view.span(w));
      if (mention && !mention->printed.empty() && mention->printed.contains(view.span(word)) &&
          annotation_.entities[mention->entity].type == EntityType::kPerson)
        return party_of_entity(mention->entity);
    }
    for (const uint32_t c : view.tree.children(word)) {
      const Dependency relation = base_of(view.tree[c].relation);
      const bool names = relation == Dependency::kFlat || relation == Dependency::kApposition ||
                         view.tree[c].relation == Dependency::kDescription;
      const Mention* mention = names ? mention_in(annotation_, view.span(c)) : nullptr;
      if (mention && annotation_.entities[mention->entity].type == EntityType::kPerson)
        return party_of_entity(mention->entity);
      const bool speaks_for = relation == Dependency::kNominalModifier &&
                              is_in(kSpeakingFor, view.lower(view.tree.subtree(c).front())) &&
                              is_in(kSpeakersFor, to_lower(view.tree[word].lemma));
      if (speaks_for) return party_at(view, c);
    }
    return body_at(view, word);
  }

  // "The ministry", "harbour police".
  std::optional<Party> body_at(const SentenceView& view, uint32_t word) const {
    const std::string noun = view.lower(word);
    if (!is_in(kBodyGroups, noun)) return std::nullopt;
    uint32_t begin = word;
    while (begin > 0 && word - begin + 1 < kLongestName) {
      const Dependency relation = base_of(view.tree[begin - 1].relation);
      const bool names = relation == Dependency::kCompound || relation == Dependency::kAdjective ||
                         relation == Dependency::kFlat;
      if (!names || view.is_punctuation(begin - 1)) break;
      --begin;
    }
    Party party;
    party.name = std::string(ByteSpan{view.span(begin).begin, view.span(word).end}.of(article_.text));
    if (const Nation* nation = nation_of(party.name)) party.name = std::string(nation->demonym) + " " + noun;
    return party;
  }

  static const Nation* nation_of(std::string_view name) {
    const size_t space = name.rfind(' ');
    return space == std::string_view::npos ? nullptr : nation_named(name.substr(0, space));
  }

  std::optional<Party> party_of_entity(uint32_t entity) const {
    const Entity& own = annotation_.entities[entity];
    if (own.type == EntityType::kDocument || own.type == EntityType::kOther) return std::nullopt;
    Party party;
    party.entity = material_.entities->of[index_][entity];
    if (const ChainLink* body = spokespeople_.body_of(*party.entity)) return Party{body->name, body->entity};
    party.name = material_.entities->entities[*party.entity].name;
    return party;
  }

  std::optional<Party> party_of(const StatementSource& source) const {
    Statement statement;
    statement.source = source;
    const std::vector<ChainLink> links = reader_.links_of(statement);
    if (links.empty() || links.back().name.empty()) return std::nullopt;
    return Party{links.back().name, links.back().entity};
  }

  // What a cue's party stands to: what follows it; the subject of a passive; in a relative clause what that
  // hangs on ("the levy, which Varland opposes").
  ByteSpan issue_of(const SentenceView& view, const Found& found) const {
    const SentenceTree& tree = view.tree;
    if (is_passive(tree, found.predicate)) {
      const auto subject = tree.child(found.predicate, {Dependency::kSubject});
      return subject ? issue_from(view, *subject, tree.subtree(*subject).front()) : ByteSpan{};
    }
    const auto above = tree.head(found.predicate);
    const auto object = tree.child(found.predicate, {Dependency::kObject, Dependency::kClausalComplement});
    const bool is_relative = tree[found.predicate].relation == Dependency::kRelativeClause;
    if (above && is_relative && (!object || is_relative_pronoun(tree[*object])) &&
        split(found.cue->phrase, ' ').size() == 1) {
      const auto subject = tree.child(found.predicate, {Dependency::kSubject});
      if (subject && is_relative_pronoun(tree[*subject])) return {};
      const uint32_t begin = tree.subtree(*above).front();
      const uint32_t clause = tree.subtree(found.predicate).front();
      auto [first, end] = phrase_of(view, *above, begin);
      end = std::min(end, clause);
      while (end > first && view.is_punctuation(end - 1)) --end;
      return checked(view, first, end);
    }
    uint32_t first = found.after;
    while (first < tree.size() && view.is_punctuation(first) && view.lower(first) != ".") ++first;
    if (first >= tree.size() || view.is_punctuation(first)) return {};
    // One word is a cue by itself: what it takes is its object, no time or place.
    if (split(found.cue->phrase, ' ').size() == 1 &&
        tree[found.predicate].part_of_speech == PartOfSpeech::kVerb) {
      const auto taken =
          tree.child(found.predicate, {Dependency::kObject, Dependency::kClausalComplement,
                                       Dependency::kOpenComplement, Dependency::kIndirectObject});
      if (!taken || *taken < found.predicate) return {};
      return issue_from(view, *taken, tree.subtree(*taken).front());
    }
    uint32_t top = first;
    for (auto head = tree.head(top); head && *head >= found.after; head = tree.head(top)) top = *head;
    return issue_from(view, top, first);
  }

  ByteSpan issue_from(const SentenceView& view, uint32_t top, uint32_t first) const {
    auto [begin, end] = phrase_of(view, top, first);
    // "Called on China | to use its influence": what the one called on should do.
    for (const uint32_t c : view.tree.children(view.tree.head(top).value_or(top))) {
      const bool is_deed = base_of(view.tree[c].relation) == Dependency::kOpenComplement ||
                           base_of(view.tree[c].relation) == Dependency::kClausalComplement;
      if (c > top && is_deed && view.tree.subtree(c).front() == end) end = phrase_of(view, c, end).second;
    }
    return checked(view, begin, std::min(end, begin + kLongestIssue));
  }

  // Words [begin, end) without a time at their end; empty if they say nothing.
  ByteSpan checked(const SentenceView& view, uint32_t begin, uint32_t end) const {
    while (begin < end && (view.is_punctuation(begin) ||
                           (begin + 1 < end && base_of(view.tree[begin].relation) == Dependency::kCase)))
      ++begin;
    end = before_time(view, begin, end);
    bool has_content = false, is_courtesy = false;
    for (uint32_t w = begin; w < end; ++w) {
      const PartOfSpeech kind = view.tree[w].part_of_speech;
      has_content = has_content || (kind != PartOfSpeech::kPronoun && kind != PartOfSpeech::kDeterminer &&
                                    view.span(w).size() > kShortestIssueWord);
      is_courtesy = is_courtesy || (w < begin + kCourteousWords && is_in(kCourtesies, view.lower(w)));
    }
    if (!has_content || is_courtesy) return {};
    return {view.span(begin).begin, view.span(end - 1).end};
  }

  // `end`, or where a last "on Wednesday" or "for two years" of the issue begins.
  uint32_t before_time(const SentenceView& view, uint32_t begin, uint32_t end) const {
    if (end < begin + 2) return end;
    const auto& times = annotation_.times;
    const auto time = std::partition_point(times.begin(), times.end(), [&](const TimeExpression& t) {
      return t.span.end <= view.span(end - 1).begin;
    });
    if (time == times.end() || time->span.begin > view.span(end - 1).begin) return end;
    uint32_t w = end - 1;
    while (w > begin && view.span(w - 1).begin >= time->span.begin) --w;
    if (w > begin && view.tree[w - 1].part_of_speech == PartOfSpeech::kAdposition) --w;
    return w > begin ? w : end;
  }

  void add(const Party& party, PositionStance stance, ByteSpan issue, ByteSpan sentence) {
    // A sentence may say it twice over ("Brand said he would not accept it").
    for (auto at = found_.rbegin(); at != found_.rend() && at - found_.rbegin() < kFoundLookedAt; ++at)
      if (at->party == party.name && at->stance == stance && at->evidence.front().span == sentence) return;
    Position position;
    position.party = party.name;
    position.entity = party.entity;
    position.stance = stance;
    position.issue_span = issue;
    position.issue = collapse_spaces(issue.of(article_.text));
    position.evidence.push_back({index_, sentence});
    found_.push_back(std::move(position));
  }

  const StoryMaterial& material_;
  const Spokespeople& spokespeople_;
  uint32_t index_;
  const Article& article_;
  const Annotation& annotation_;
  SourceReader reader_;
  std::vector<Position> found_;
};

std::set<std::string> issue_words(std::string_view issue) {
  std::set<std::string> words;
  for (std::string& token : name_tokens(issue))
    if (token.size() > kShortestIssueWord) words.insert(std::move(token));
  return words;
}

double share_in_common(const std::set<std::string>& a, const std::set<std::string>& b) {
  size_t common = 0;
  for (const std::string& word : a) common += b.count(word);
  const size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

bool has_evidence(const Position& position, const Passage& passage) {
  return std::any_of(position.evidence.begin(), position.evidence.end(), [&](const Passage& p) {
    return p.article == passage.article && p.span == passage.span;
  });
}

// Positions of one party on one issue with the same stance are one, with all their places.
std::vector<Position> merge(std::vector<Position> all) {
  std::vector<Position> merged;
  std::vector<std::set<std::string>> words;  // parallel to merged
  std::map<std::pair<std::string, PositionStance>, std::vector<size_t>> by_party;
  for (Position& position : all) {
    std::vector<size_t>& known = by_party[{position.party, position.stance}];
    const std::set<std::string> mine = issue_words(position.issue);
    const auto end = known.begin() + static_cast<std::ptrdiff_t>(std::min(known.size(), kMostCompared));
    const auto same = std::find_if(known.begin(), end, [&](size_t k) {
      return has_evidence(merged[k], position.evidence.front()) ||
             share_in_common(words[k], mine) >= kSameIssue;
    });
    if (same != end) {
      if (!has_evidence(merged[*same], position.evidence.front()))
        merged[*same].evidence.push_back(position.evidence.front());
      continue;
    }
    if (merged.size() >= kMostPositions) continue;
    known.push_back(merged.size());
    words.push_back(mine);
    merged.push_back(std::move(position));
  }
  return merged;
}

}  // namespace

std::vector<Position> find_positions(const StoryMaterial& material) {
  const Spokespeople spokespeople(material);
  std::vector<Position> all;
  for (uint32_t i = 0; i < material.articles.size(); ++i)
    for (Position& position : ArticlePositions(material, i, spokespeople).find())
      all.push_back(std::move(position));
  gather_by_state(material, all);
  return merge(std::move(all));
}

}  // namespace stemma
