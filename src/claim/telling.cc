#include "claim/telling.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "base/utf8.h"

namespace stemma {

namespace {

// Words that point back to a sentence before when a sentence starts with them.
const std::unordered_set<std::string_view> kPointsBack = {
    // pronouns
    "he", "she", "it", "they", "we", "i", "you", "his", "her", "its", "their", "our", "my", "this", "that",
    "these", "those", "such", "him", "them", "he's", "she's", "it's", "they're", "we're", "that's", "there's",
    "both", "neither", "either", "one", "others", "another",
    // connectives
    "and", "but", "or", "nor", "so", "yet", "because", "however", "moreover", "furthermore", "meanwhile",
    "therefore", "thus", "hence", "also", "then", "still", "instead", "besides", "nevertheless",
    "nonetheless", "otherwise", "similarly", "likewise", "indeed", "consequently", "accordingly",
    "additionally", "separately", "elsewhere", "earlier", "later", "afterwards", "again", "here", "there",
    "now", "too", "plus", "finally", "secondly", "thirdly", "firstly", "asked", "while", "though", "although",
    "even", "just", "only", "not", "what", "which", "who", "whose", "whom", "why", "how", "if"};

// Quantifiers, which point back unless a noun follows: "all of them", "some were".
const std::unordered_set<std::string_view> kQuantifiers = {"all", "some", "many", "none", "most", "few"};
const std::unordered_set<std::string_view> kNoNouns = {"of",  "said", "say",   "says", "were",   "are",
                                                       "was", "is",   "had",   "have", "will",   "would",
                                                       "can", "may",  "could", "did",  "remain", "remained"};

// How much of the claim's first text another sentence may lack and still be taken, for what speaks against
// the first one.
constexpr double kDenies = 0.7, kLeansOnOthers = 0.5, kIsCopy = 0.65, kTellsAnother = 0.3,
                 kStartsAsQuotation = 0.15;

using Place = std::pair<uint32_t, uint32_t>;  // article, sentence

class TextChooser {
 public:
  // `taken`: sentences that tell other claims.
  TextChooser(const StoryMaterial& material, const StoryChains& chains, const std::set<Place>& taken)
      : material_(material), chains_(chains), taken_(taken) {}

  // Null if the claim's text is in none of its evidence.
  const Evidence* choose(const Claim& claim) const {
    const auto is_text = [&](const Evidence& e) {
      return e.article == claim.text_article && e.span.contains(claim.text_span);
    };
    const auto first = std::find_if(claim.evidence.begin(), claim.evidence.end(), is_text);
    if (first == claim.evidence.end()) return nullptr;
    const std::unordered_set<std::string> words = words_of(*first);
    const Evidence* best = &*first;
    double best_worth = 1 - faults(*first);
    for (const Evidence& evidence : claim.evidence) {
      if (evidence.value != first->value) continue;
      const double worth = share_of(words, evidence) - faults(evidence);
      if (worth > best_worth) best = &evidence, best_worth = worth;
    }
    return best;
  }

 private:
  double faults(const Evidence& evidence) const {
    const Article& article = *material_.articles[evidence.article];
    const ByteSpan span = without_dateline(article, evidence.span);
    double sum = evidence.stance == Stance::kDenies ? kDenies : 0;
    if (taken_.contains({evidence.article, evidence.sentence})) sum += kTellsAnother;
    if (points_back(article, *material_.annotations[evidence.article], span)) sum += kLeansOnOthers;
    const Chain& voice = chains_[evidence.article][evidence.sentence].voice;
    if (!voice.links.empty() && voice.links.front().kind == OriginKind::kOutlet) sum += kIsCopy;
    if (!span.empty() && is_quote(decode_utf8(article.text, span.begin).value)) sum += kStartsAsQuotation;
    return sum;
  }

  std::unordered_set<std::string> words_of(const Evidence& evidence) const {
    const Article& article = *material_.articles[evidence.article];
    const TextUnits& units = material_.annotations[evidence.article]->units;
    const Sentence& sentence = units.sentences[evidence.sentence];
    std::unordered_set<std::string> out;
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w)
      if (units.words[w].kind != WordKind::kPunctuation)
        out.insert(fold(units.words[w].span.of(article.text)));
    return out;
  }

  double share_of(const std::unordered_set<std::string>& words, const Evidence& evidence) const {
    const std::unordered_set<std::string> mine = words_of(evidence);
    const auto shared = std::count_if(words.begin(), words.end(),
                                      [&](const std::string& word) { return mine.contains(word); });
    return static_cast<double>(shared) / static_cast<double>(std::max<size_t>(1, words.size()));
  }

  const StoryMaterial& material_;
  const StoryChains& chains_;
  const std::set<Place>& taken_;
};

}  // namespace

ByteSpan without_dateline(const Article& article, ByteSpan sentence) {
  const ByteSpan dateline = article.dateline.span;
  if (!dateline.empty() && sentence.begin < dateline.end && dateline.end < sentence.end)
    sentence.begin = dateline.end;
  while (sentence.begin < sentence.end) {
    const DecodedCodePoint c = decode_utf8(article.text, sentence.begin);
    const bool is_frame = is_space(c.value) || c.value == U'-' || c.value == U'–' || c.value == U'—';
    if (!is_frame) break;
    sentence.begin += c.length;
  }
  return sentence;
}

bool points_back(const Article& article, const Annotation& annotation, ByteSpan span) {
  const auto& words = annotation.units.words;
  const auto first = std::lower_bound(words.begin(), words.end(), span.begin,
                                      [](const Word& word, uint32_t at) { return word.span.begin < at; });
  if (first == words.end() || first->span.begin >= span.end) return true;
  const std::string word = fold(first->span.of(article.text));
  const auto next = first + 1;
  if (kQuantifiers.contains(word))
    return next == words.end() || next->span.begin >= span.end ||
           kNoNouns.contains(fold(next->span.of(article.text)));
  return kPointsBack.contains(word);
}

void choose_texts(const StoryMaterial& material, const StoryChains& chains, std::vector<Claim>& claims) {
  std::set<Place> taken;
  for (Claim& claim : claims) {
    const Evidence* evidence = TextChooser(material, chains, taken).choose(claim);
    if (!evidence) continue;
    taken.emplace(evidence->article, evidence->sentence);
    claim.text_article = evidence->article;
    claim.text_span = without_dateline(*material.articles[evidence->article], evidence->span);
  }
}

}  // namespace stemma
