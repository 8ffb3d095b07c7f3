// Where each party stands: a verb or phrase of stance with the party as its subject, or a speaker's own
// "should", "must", "will not accept". Precision goes before recall: without a party beside the verb,
// nothing.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <span>

#include "annotate/statements_words.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "claim/claim.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/position_parties.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/spokespeople.h"
#include "claim/stance_words.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

constexpr size_t kLongestIssue = 22;       // words
constexpr size_t kLongestGap = 6;          // words between a party and its verb
constexpr size_t kLongestApposition = 14;  // words between the commas after a name
constexpr uint32_t kLongestContent = 500;  // bytes of a statement that are read
constexpr size_t kMostPositions = 400;     // kept of one story, in the order of the articles
constexpr size_t kMostCompared = 40;  // positions of one party and stance that a new one is compared with
constexpr double kSameIssue = 0.5;    // share of common words (Jaccard) that makes two issues one
constexpr std::ptrdiff_t kFoundLookedAt = 40;  // positions among which the same one is looked for
constexpr size_t kShortestIssueWord = 3;       // bytes; at least one word of an issue must be longer

struct Party {
  std::string name;
  std::optional<uint32_t> entity;  // of the story
};

struct PartyPlace {
  Party party;
  size_t first_word = 0;  // of the party, in the sentence's words
};

// One sentence's words in lower case, with their places.
struct SentenceWords {
  std::vector<std::string> lower;
  std::vector<ByteSpan> spans;
  std::vector<bool> is_punctuation;
  size_t size() const { return lower.size(); }
};

// The words of the sentence that lie in `within`.
SentenceWords words_in(const Article& article, const TextUnits& units, const Sentence& sentence,
                       ByteSpan within) {
  SentenceWords out;
  const auto begin = units.words.begin() + sentence.first_word, end = units.words.begin() + sentence.end_word;
  const auto first =
      std::partition_point(begin, end, [&](const Word& w) { return w.span.begin < within.begin; });
  for (auto at = first; at != end && at->span.end <= within.end; ++at) {
    const Word& word = *at;
    out.lower.push_back(replace_all(to_lower(word.span.of(article.text)), "’", "'"));
    out.spans.push_back(word.span);
    out.is_punctuation.push_back(word.kind == WordKind::kPunctuation);
  }
  return out;
}

// The index after `phrase` if its words stand at `at`; 0 if they do not.
size_t match_phrase(const SentenceWords& words, size_t at, std::string_view phrase) {
  for (const std::string_view part : split(phrase, ' ')) {
    if (at >= words.size() || words.lower[at] != part) return 0;
    ++at;
  }
  return at;
}

// A phrase with how its party stands to it: as the verb's subject or as the noun's owner.
struct Cue {
  const StanceCue* words;
  bool is_noun;
};

using CueIndex = std::map<std::string_view, std::vector<Cue>, std::less<>>;

const CueIndex& cues_by_first_word() {
  static const CueIndex index = [] {
    CueIndex out;
    for (const StanceCue& cue : kStanceNouns) out[split(cue.phrase, ' ').front()].push_back({&cue, true});
    for (const StanceCue& cue : kStanceCues) out[split(cue.phrase, ' ').front()].push_back({&cue, false});
    return out;
  }();
  return index;
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
    for (const Sentence& sentence : annotation_.units.sentences) {
      if (!is_content(article_.blocks[sentence.block].kind)) continue;
      const SentenceWords words = words_in(article_, annotation_.units, sentence, sentence.span);
      for (size_t w = 0; w < words.size();) w = by_verb(sentence, words, w);
    }
    for (const Statement& statement : annotation_.statements) by_statement(statement);
    return std::move(found_);
  }

 private:
  // Looks for a cue at word `at`; the word to go on from.
  size_t by_verb(const Sentence& sentence, const SentenceWords& words, size_t at) {
    const CueIndex& index = cues_by_first_word();
    const auto cues = index.find(words.lower[at]);
    if (cues == index.end()) return at + 1;
    for (const Cue& cue : cues->second) {
      const size_t after = match_phrase(words, at, cue.words->phrase);
      if (after == 0) continue;
      const std::optional<PartyPlace> party = cue.is_noun ? owner_before(words, at) : party_before(words, at);
      if (!party) {
        if (cue.is_noun) continue;
        return after;
      }
      const ByteSpan issue = issue_of(words, *party, after);
      if (!issue.empty()) add(party->party, with_conditions(words, after, *cue.words), issue, sentence.span);
      return after;
    }
    return at + 1;
  }

  // "Ready to talk, but only after a ceasefire": support that hangs on something.
  static PositionStance with_conditions(const SentenceWords& words, size_t after, const StanceCue& cue) {
    if (cue.stance != PositionStance::kSupports && cue.stance != PositionStance::kProposes) return cue.stance;
    if (conditions(words, after)) return PositionStance::kConditions;
    const bool is_readiness =
        contains(cue.phrase, "ready") || contains(cue.phrase, "willing") || contains(cue.phrase, "prepared");
    for (size_t w = after; is_readiness && w < words.size(); ++w)
      if (words.lower[w] == "if") return PositionStance::kConditions;
    return cue.stance;
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
      if (const auto said = stance_of_content(sentence, clause))
        add(*party, said->stance, said->issue, sentence.span);
    }
  }

  struct Said {
    PositionStance stance;
    ByteSpan issue;
  };

  std::optional<Said> stance_of_content(const Sentence& sentence, ByteSpan clause) const {
    const SentenceWords words = words_in(article_, annotation_.units, sentence, clause);
    std::optional<Said> demand;
    for (size_t w = 0; w < words.size(); ++w) {
      if (const auto first_person = by_first_person(words, w)) return first_person;
      for (const std::string_view modal : kRefusalModals) {
        const size_t after = match_phrase(words, w, modal);
        if (after > 0 && after < words.size() && is_in(kRefusedVerbs, words.lower[after]))
          return Said{conditions(words, after) ? PositionStance::kConditions : PositionStance::kRejects,
                      clause};
      }
      for (const std::string_view modal : kDemandModals) {
        const size_t after = match_phrase(words, w, modal);
        if (after == 0 || demand || after >= words.size()) continue;
        // "should have been", "should the talks fail" and "must have" say what was or what if.
        if (words.lower[after] == "have" || w == 0 || words.is_punctuation[w - 1]) continue;
        if (is_in(kNoDemandAfter, words.lower[w - 1])) continue;
        demand =
            Said{words.lower[after] == "not" ? PositionStance::kOpposes : PositionStance::kDemands, clause};
      }
    }
    return demand;
  }

  // "We support the plan", in the speaker's own words.
  std::optional<Said> by_first_person(const SentenceWords& words, size_t at) const {
    if (words.lower[at] != "we" && words.lower[at] != "i") return std::nullopt;
    size_t w = at + 1;
    while (w < words.size() && w - at <= kLongestGap && is_in(kBetweenPartyAndVerb, words.lower[w])) ++w;
    if (w >= words.size()) return std::nullopt;
    const auto cues = cues_by_first_word().find(words.lower[w]);
    if (cues == cues_by_first_word().end()) return std::nullopt;
    for (const Cue& cue : cues->second) {
      const size_t after = cue.is_noun ? 0 : match_phrase(words, w, cue.words->phrase);
      if (after == 0) continue;
      const ByteSpan issue = issue_after(words, after);
      if (!issue.empty()) return Said{with_conditions(words, after, *cue.words), issue};
    }
    return std::nullopt;
  }

  static bool conditions(const SentenceWords& words, size_t from) {
    for (size_t w = from; w < words.size(); ++w)
      for (const std::string_view mark : kConditionMarks)
        if (match_phrase(words, w, mark) > 0) return true;
    return false;
  }

  // The party right before the verb at `at`, past adverbs, auxiliaries and one apposition.
  std::optional<PartyPlace> party_before(const SentenceWords& words, size_t at) const {
    size_t w = at;
    for (size_t gap = 0; gap < kLongestGap && w > 0 && is_in(kBetweenPartyAndVerb, words.lower[w - 1]); ++gap)
      --w;
    if (w == 0) return std::nullopt;
    if (words.lower[w - 1] == ",") {
      size_t open = w - 1;
      for (size_t n = 0; n < kLongestApposition && open > 0; ++n)
        if (words.lower[--open] == ",") break;
      if (open == 0 || words.lower[open] != ",") return std::nullopt;
      w = open;
    }
    return party_at(words, w - 1);
  }

  // Whose noun it is: "Varland's call for", past one adjective ("Varland's repeated calls for").
  std::optional<PartyPlace> owner_before(const SentenceWords& words, size_t at) const {
    for (size_t w = at; w > 0 && at - w < 2; --w) {
      const std::string& word = words.lower[w - 1];
      const bool is_mark = word == "'s" || word == "'";
      if (is_mark && w > 1) return party_at(words, w - 2);
      if (word.ends_with("'s") || word.ends_with("s'")) return party_at(words, w - 1);
    }
    return std::nullopt;
  }

  std::optional<PartyPlace> party_at(const SentenceWords& words, size_t w) const {
    const ByteSpan span = words.spans[w];
    if (const Mention* mention = mention_in(annotation_, span)) {
      // "The leader of Varland rejected": Varland is not what the verb belongs to.
      const size_t first = first_word(words, w, *mention);
      if (first > 0 && is_in(kPrepositions, words.lower[first - 1])) return std::nullopt;
      std::optional<Party> party = party_of_entity(mention->entity);
      if (!party) return std::nullopt;
      return PartyPlace{std::move(*party), first};
    }
    // "the ministry", "harbour police"
    if (!is_in(kBodyGroups, words.lower[w])) return std::nullopt;
    size_t begin = w;
    while (begin > 0 && w - begin < 3 && !words.is_punctuation[begin - 1] &&
           !is_in(kNameLeadIns, words.lower[begin - 1]) && !is_in(kPrepositions, words.lower[begin - 1]) &&
           !is_in(kIssueEnds, words.lower[begin - 1]) &&
           !is_in(kBetweenPartyAndVerb, words.lower[begin - 1]) && words.lower[begin - 1] != "that")
      --begin;
    if (begin > 0 && is_in(kPrepositions, words.lower[begin - 1])) return std::nullopt;
    Party party;
    party.name = std::string(ByteSpan{words.spans[begin].begin, span.end}.of(article_.text));
    if (const Nation* nation = nation_of(party.name))
      party.name = std::string(nation->demonym) + " " + words.lower[w];
    return PartyPlace{std::move(party), begin};
  }

  static const Nation* nation_of(std::string_view name) {
    const size_t space = name.rfind(' ');
    return space == std::string_view::npos ? nullptr : nation_named(name.substr(0, space));
  }

  size_t first_word(const SentenceWords& words, size_t w, const Mention& mention) const {
    while (w > 0 && words.spans[w - 1].begin >= mention.span.begin) --w;
    return w;
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

  // What a verb's party stands to: what follows, or in a relative clause what goes before it ("the levy,
  // which Varland opposes").
  ByteSpan issue_of(const SentenceWords& words, const PartyPlace& party, size_t after) const {
    const size_t first = party.first_word;
    const bool is_relative =
        first > 0 && (words.lower[first - 1] == "which" || words.lower[first - 1] == "that");
    const bool ends = after >= words.size() || words.is_punctuation[after];
    if (!is_relative || !ends) return ends ? ByteSpan{} : issue_after(words, after);
    size_t end = first - 1;
    while (end > 0 && words.is_punctuation[end - 1]) --end;
    size_t begin = end;  // walks back to the clause's begin
    while (begin > 0 && end - begin < kLongestIssue && !words.is_punctuation[begin - 1] &&
           !is_in(kIssueEnds, words.lower[begin - 1]))
      --begin;
    if (begin < end && words.lower[begin] == "including") ++begin;
    return begin == end ? ByteSpan{} : ByteSpan{words.spans[begin].begin, words.spans[end - 1].end};
  }

  // Past "last week" and "on Tuesday", which are no part of what somebody wants.
  size_t after_time(const SentenceWords& words, size_t begin) const {
    for (const TimeExpression& time : times_from(words.spans[begin].begin)) {
      size_t w = begin;
      if (words.lower[w] == "on" || words.lower[w] == "in") ++w;
      if (w >= words.size() || time.span.begin != words.spans[w].begin) return begin;
      while (w < words.size() && words.spans[w].begin < time.span.end) ++w;
      return w;
    }
    return begin;
  }

  // The first expression of time that ends after `at`, if any.
  std::span<const TimeExpression> times_from(uint32_t at) const {
    const auto& times = annotation_.times;
    const auto first = std::partition_point(times.begin(), times.end(),
                                            [&](const TimeExpression& t) { return t.span.end <= at; });
    return first == times.end() ? std::span<const TimeExpression>{} : std::span(&*first, 1);
  }

  // Where a second predicate begins: "ruled out a deal and | repeated that ...".
  bool begins_clause(const SentenceWords& words, size_t w) const {
    if (words.lower[w] != "and" || w + 1 >= words.size()) return false;
    const auto [first, end] = words_within(annotation_.analysis, words.spans[w + 1]);
    const bool is_verb = first < end &&
                         annotation_.analysis.words[first].part_of_speech == PartOfSpeech::kVerb &&
                         annotation_.analysis.words[first].features.verb_form == VerbForm::kFinite;
    return is_verb || cues_by_first_word().contains(words.lower[w + 1]);
  }

  ByteSpan issue_after(const SentenceWords& words, size_t begin) const {
    while (begin < words.size() && words.is_punctuation[begin] && words.lower[begin] != ".") ++begin;
    if (begin < words.size()) begin = after_time(words, begin);
    if (begin >= words.size() || is_in(kNoIssueBegins, words.lower[begin])) return {};
    size_t end = begin;
    bool has_content = false;
    while (end < words.size() && end - begin < kLongestIssue) {
      const std::string& word = words.lower[end];
      const bool is_stop = words.is_punctuation[end] && word != "\"" && word != "“" && word != "”" &&
                           word != "'" && word != "‘" && word != "’" && word != "-";
      if (is_stop || is_in(kIssueEnds, word) || begins_clause(words, end)) break;
      has_content = has_content || (word.size() > kShortestIssueWord && !is_in(kPronouns, word));
      ++end;
    }
    end = before_time(words, begin, end);
    const size_t courteous = std::min(begin + 3, end);
    for (size_t w = begin; w < courteous; ++w)
      has_content = has_content && !is_in(kCourtesies, words.lower[w]);
    if (!has_content) return {};
    while (end > begin && words.is_punctuation[end - 1]) --end;
    return {words.spans[begin].begin, words.spans[end - 1].end};
  }

  // `end`, or where a last "on Wednesday" or "for two years" of the issue begins.
  size_t before_time(const SentenceWords& words, size_t begin, size_t end) const {
    if (end < begin + 2) return end;
    const auto times = times_from(words.spans[end - 1].begin);
    if (times.empty() || times.front().span.begin > words.spans[end - 1].begin) return end;
    size_t w = end - 1;
    while (w > begin && words.spans[w - 1].begin >= times.front().span.begin) --w;
    if (w > begin && is_in(kBeforeTimes, words.lower[w - 1])) --w;
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

  static constexpr std::string_view kBeforeTimes[] = {"on",    "in",     "for",    "by",
                                                      "since", "within", "during", "until"};
  static constexpr std::string_view kPrepositions[] = {"of",      "in",    "for",     "at",   "from",
                                                       "by",      "with",  "against", "near", "to",
                                                       "between", "about", "on",      "than", "over"};
  // An issue that begins so is none: "proposed in Paris".
  static constexpr std::string_view kNoIssueBegins[] = {"in",   "within", "at",   "during", "as",
                                                        "when", "by",     "with", "from",   "since"};
  static constexpr std::string_view kPronouns[] = {"that", "this", "them", "those", "these", "such"};

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
