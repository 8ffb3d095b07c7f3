// Words that say nothing of what a sentence is about. They count little in a copy and not at all in a story.
#include <algorithm>
#include <bitset>
#include <string_view>

#include "reuse/comparable.h"

namespace stemma {

namespace {

// English articles, pronouns, prepositions, conjunctions, auxiliaries and adverbs of place in a text, as a
// grammar lists them, and the verbs that only carry a statement. Folded, in byte order.
constexpr std::string_view kFunctionWords[] = {
    "a",      "about",      "above",   "according", "across",  "add",     "added",   "adding",    "after",
    "again",  "against",    "ago",     "all",       "along",   "already", "also",    "although",  "am",
    "amid",   "among",      "an",      "and",       "another", "any",     "are",     "around",    "as",
    "at",     "away",       "be",      "because",   "been",    "before",  "being",   "below",     "between",
    "both",   "but",        "by",      "can",       "cannot",  "could",   "couldnt", "did",       "didnt",
    "do",     "does",       "doesnt",  "doing",     "done",    "dont",    "down",    "during",    "each",
    "either", "else",       "even",    "ever",      "every",   "few",     "for",     "from",      "further",
    "get",    "got",        "had",     "hadnt",     "has",     "hasnt",   "have",    "havent",    "having",
    "he",     "hed",        "her",     "here",      "hers",    "herself", "him",     "himself",   "his",
    "how",    "however",    "i",       "if",        "ill",     "im",      "in",      "including", "into",
    "is",     "isnt",       "it",      "its",       "itself",  "ive",     "just",    "least",     "less",
    "like",   "made",       "make",    "many",      "may",     "me",      "might",   "more",      "most",
    "mr",     "mrs",        "ms",      "much",      "must",    "my",      "myself",  "near",      "neither",
    "never",  "no",         "nor",     "not",       "now",     "of",      "off",     "on",        "once",
    "one",    "only",       "onto",    "or",        "other",   "others",  "our",     "ours",      "out",
    "over",   "own",        "per",     "quite",     "rather",  "s",       "said",    "same",      "say",
    "saying", "says",       "shall",   "she",       "should",  "since",   "so",      "some",      "still",
    "such",   "t",          "tell",    "than",      "that",    "thats",   "the",     "their",     "theirs",
    "them",   "themselves", "then",    "there",     "these",   "they",    "theyre",  "theyve",    "this",
    "those",  "though",     "through", "to",        "told",    "too",     "toward",  "towards",   "under",
    "until",  "up",         "upon",    "us",        "very",    "was",     "wasnt",   "we",        "well",
    "went",   "were",       "werent",  "weve",      "what",    "when",    "where",   "whether",   "which",
    "while",  "who",        "whom",    "whose",     "why",     "will",    "with",    "within",    "without",
    "wont",   "would",      "wouldnt", "yet",       "you",     "your",    "yours",
};
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

}  // namespace stemma
