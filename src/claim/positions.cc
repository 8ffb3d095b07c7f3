// Where each party stands: a verb or phrase of stance with the party as its subject, or a speaker's own
// "should", "must", "will not accept". Precision goes before recall: without a party beside the verb,
// nothing.
#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/claim.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/stance_words.h"

namespace stemma {

namespace {

constexpr size_t kLongestIssue = 22;       // words
constexpr size_t kLongestGap = 6;          // words between a party and its verb
constexpr size_t kLongestApposition = 14;  // words between the commas after a name
constexpr uint32_t kLongestContent = 500;  // bytes of a statement that are read
constexpr size_t kMostPositions = 400;     // kept of one story, in the order of the articles
constexpr size_t kMostCompared = 40;      // positions of one party and stance that a new one is compared with
constexpr double kSameIssue = 0.5;        // share of common words (Jaccard) that makes two issues one
constexpr size_t kShortestIssueWord = 3;  // bytes; at least one word of an issue must be longer

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

struct Party {
  std::string name;
  std::optional<uint32_t> entity;  // of the story
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

using CueIndex = std::map<std::string_view, std::vector<const StanceCue*>, std::less<>>;

const CueIndex& cues_by_first_word() {
  static const CueIndex index = [] {
    CueIndex out;
    for (const StanceCue& cue : kStanceCues) out[split(cue.phrase, ' ').front()].push_back(&cue);
    return out;
  }();
  return index;
}

class ArticlePositions {
 public:
  ArticlePositions(const StoryMaterial& material, uint32_t article)
      : material_(material),
        index_(article),
        article_(*material.articles[article]),
        annotation_(*material.annotations[article]) {}

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
    const auto cues = cues_by_first_word().find(words.lower[at]);
    if (cues == cues_by_first_word().end()) return at + 1;
    for (const StanceCue* cue : cues->second) {
      const size_t after = match_phrase(words, at, cue->phrase);
      if (after == 0) continue;
      const std::optional<Party> party = party_before(words, at);
      if (!party) return after;
      const ByteSpan issue = issue_after(words, after);
      if (!issue.empty()) add(*party, cue->stance, issue, sentence.span);
      return after;
    }
    return at + 1;
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
      if (const auto stance = stance_of_content(sentence, clause))
        add(*party, *stance, clause, sentence.span);
    }
  }

  std::optional<PositionStance> stance_of_content(const Sentence& sentence, ByteSpan clause) const {
    const SentenceWords words = words_in(article_, annotation_.units, sentence, clause);
    std::optional<PositionStance> stance;
    for (size_t w = 0; w < words.size(); ++w) {
      for (const std::string_view modal : kRefusalModals) {
        const size_t after = match_phrase(words, w, modal);
        if (after > 0 && after < words.size() && is_in(kRefusedVerbs, words.lower[after]))
          return conditions(words, after) ? PositionStance::kConditions : PositionStance::kRejects;
      }
      for (const std::string_view modal : kDemandModals) {
        const size_t after = match_phrase(words, w, modal);
        if (after == 0 || stance || after >= words.size()) continue;
        // "should have been", "should the talks fail" and "must have" say what was or what if.
        if (words.lower[after] == "have" || w == 0 || words.is_punctuation[w - 1]) continue;
        stance = words.lower[after] == "not" ? PositionStance::kOpposes : PositionStance::kDemands;
      }
    }
    return stance;
  }

  static bool conditions(const SentenceWords& words, size_t from) {
    for (size_t w = from; w < words.size(); ++w)
      for (const std::string_view mark : kConditionMarks)
        if (match_phrase(words, w, mark) > 0) return true;
    return false;
  }

  // The party right before the verb at `at`, past adverbs, auxiliaries and one apposition.
  std::optional<Party> party_before(const SentenceWords& words, size_t at) const {
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

  std::optional<Party> party_at(const SentenceWords& words, size_t w) const {
    const ByteSpan span = words.spans[w];
    if (const Mention* mention = mention_in(annotation_, span)) {
      // "The leader of Varland rejected": Varland is not what the verb belongs to.
      const size_t first = first_word(words, w, *mention);
      if (first > 0 && is_in(kPrepositions, words.lower[first - 1])) return std::nullopt;
      return party_of_entity(mention->entity);
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
    return party;
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
    party.name = material_.entities->entities[*party.entity].name;
    return party;
  }

  std::optional<Party> party_of(const StatementSource& source) const {
    const SourceReader reader(material_, index_, {publisher_name(article_)});
    Statement statement;
    statement.source = source;
    const std::vector<ChainLink> links = reader.links_of(statement);
    if (links.empty() || links.back().name.empty()) return std::nullopt;
    return Party{links.back().name, links.back().entity};
  }

  ByteSpan issue_after(const SentenceWords& words, size_t begin) const {
    while (begin < words.size() && words.is_punctuation[begin] && words.lower[begin] != ".") ++begin;
    size_t end = begin;
    bool has_content = false;
    while (end < words.size() && end - begin < kLongestIssue) {
      const std::string& word = words.lower[end];
      const bool is_stop = words.is_punctuation[end] && word != "\"" && word != "“" && word != "”" &&
                           word != "'" && word != "‘" && word != "’" && word != "-";
      if (is_stop || is_in(kIssueEnds, word)) break;
      has_content = has_content || (word.size() > kShortestIssueWord && !is_in(kPronouns, word));
      ++end;
    }
    if (!has_content) return {};
    while (end > begin && words.is_punctuation[end - 1]) --end;
    return {words.spans[begin].begin, words.spans[end - 1].end};
  }

  void add(const Party& party, PositionStance stance, ByteSpan issue, ByteSpan sentence) {
    Position position;
    position.party = party.name;
    position.entity = party.entity;
    position.stance = stance;
    position.issue_span = issue;
    position.issue = collapse_spaces(issue.of(article_.text));
    position.evidence.push_back({index_, sentence});
    found_.push_back(std::move(position));
  }

  static constexpr std::string_view kPrepositions[] = {"of",      "in",    "for",     "at",   "from",
                                                       "by",      "with",  "against", "near", "to",
                                                       "between", "about", "on",      "than", "over"};
  static constexpr std::string_view kPronouns[] = {"that", "this", "them", "those", "these", "such"};

  const StoryMaterial& material_;
  uint32_t index_;
  const Article& article_;
  const Annotation& annotation_;
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

}  // namespace

std::vector<Position> find_positions(const StoryMaterial& material) {
  std::vector<Position> merged;
  std::vector<std::set<std::string>> words;  // parallel to merged
  std::map<std::pair<std::string, PositionStance>, std::vector<size_t>> by_party;
  for (uint32_t i = 0; i < material.articles.size(); ++i)
    for (Position& position : ArticlePositions(material, i).find()) {
      std::vector<size_t>& known = by_party[{position.party, position.stance}];
      const std::set<std::string> mine = issue_words(position.issue);
      const size_t compared = std::min(known.size(), kMostCompared);
      const auto same = std::find_if(known.begin(), known.begin() + static_cast<std::ptrdiff_t>(compared),
                                     [&](size_t k) { return share_in_common(words[k], mine) >= kSameIssue; });
      if (same != known.begin() + static_cast<std::ptrdiff_t>(compared)) {
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

}  // namespace stemma
