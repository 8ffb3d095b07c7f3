// Words that say nothing of what a sentence is about. They count little in a copy and not at all in a story.
#include <algorithm>
#include <bitset>
#include <memory>
#include <string_view>
#include <vector>

#include "reuse/comparable.h"
#include "reuse/word_scan.h"

namespace stemma {

namespace {

// English articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of place in a text, as a
// grammar lists them, and the verbs that only carry a statement. Folded, in byte order.
constexpr std::string_view kFunctionWords[] = {
    "a",      "about",   "according", "added", "after",  "against", "also",  "although", "am",    "among",
    "an",     "and",     "any",       "are",   "as",     "at",      "be",    "because",  "been",  "before",
    "being",  "between", "both",      "but",   "by",     "can",     "could", "did",      "do",    "does",
    "during", "each",    "for",       "from",  "had",    "has",     "have",  "having",   "he",    "her",
    "here",   "him",     "his",       "i",     "if",     "in",      "into",  "is",       "it",    "its",
    "may",    "me",      "might",     "must",  "my",     "nor",     "of",    "on",       "onto",  "or",
    "our",    "over",    "reported",  "said",  "say",    "saying",  "says",  "shall",    "she",   "should",
    "so",     "some",    "such",      "than",  "that",   "the",     "their", "them",     "then",  "there",
    "these",  "they",    "this",      "those", "though", "through", "to",    "told",     "under", "us",
    "was",    "we",      "were",      "what",  "when",   "which",   "while", "who",      "whom",  "whose",
    "will",   "with",    "within",    "would", "you",    "your"};
static_assert(std::is_sorted(std::begin(kFunctionWords), std::end(kFunctionWords)));
constexpr size_t kLongestFunctionWord = 10;

// One bit for each pair of a first letter, a last letter and a length that some function word has: most other
// words are told apart by it.
constexpr size_t kShapes = 32 * 32 * (kLongestFunctionWord + 1);
size_t shape_of(std::string_view word) {
  const auto letter = [](char c) { return static_cast<size_t>(c) & 31; };
  return (word.size() * 32 + letter(word.front())) * 32 + letter(word.back());
}
std::bitset<kShapes> shapes_of_function_words() {
  std::bitset<kShapes> shapes;
  for (const std::string_view word : kFunctionWords) shapes.set(shape_of(word));
  return shapes;
}

}  // namespace

bool is_function_word(std::string_view folded) {
  static const std::bitset<kShapes> shapes = shapes_of_function_words();
  return !folded.empty() && folded.size() <= kLongestFunctionWord && shapes.test(shape_of(folded)) &&
         std::binary_search(std::begin(kFunctionWords), std::end(kFunctionWords), folded);
}

bool is_function_word_key(uint32_t key) {
  // Most other keys are told apart by one bit.
  constexpr size_t kBits = size_t{1} << 14;
  static const std::vector<uint32_t> keys = [] {
    std::vector<uint32_t> sorted;
    for (const std::string_view word : kFunctionWords) sorted.push_back(word_key(word));
    std::sort(sorted.begin(), sorted.end());
    return sorted;
  }();
  static const auto bits = [] {
    auto set = std::make_unique<std::bitset<kBits>>();
    for (const uint32_t one : keys) set->set(one % kBits);
    return set;
  }();
  return bits->test(key % kBits) && std::binary_search(keys.begin(), keys.end(), key);
}

}  // namespace stemma
