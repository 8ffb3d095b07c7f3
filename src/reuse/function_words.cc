// Words that say nothing of what a sentence is about. They count little in a copy and not at all in a story.
#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>

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

namespace {

// The words' keys in a table of open places that fits the nearest cache; 0, which is no function word's key,
// is free.
class FunctionWordKeys {
 public:
  FunctionWordKeys() {
    for (const std::string_view word : kFunctionWords) {
      const uint32_t key = word_key(word);
      size_t at = key % kSlots;
      while (slots_[at] != 0) at = (at + 1) % kSlots;
      slots_[at] = key;
    }
  }

  bool has(uint32_t key) const {
    size_t at = key % kSlots;
    while (slots_[at] != 0 && slots_[at] != key) at = (at + 1) % kSlots;
    return slots_[at] == key && key != 0;
  }

 private:
  static constexpr size_t kSlots = 1024;
  std::array<uint32_t, kSlots> slots_{};
};

const FunctionWordKeys kFunctionWordKeys;  // here, not in the function: it is asked for every word

}  // namespace

bool is_function_word_key(uint32_t key) {
  return kFunctionWordKeys.has(key);
}

}  // namespace stemma
