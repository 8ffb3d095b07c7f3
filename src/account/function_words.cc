#include "account/function_words.h"

#include <unordered_set>

namespace stemma {

bool says_nothing_alone(std::string_view folded) {
  // English articles, pronouns, prepositions, conjunctions, auxiliaries, and the verbs that only frame
  // speech.
  static const std::unordered_set<std::string_view> kWords = {
      "a",      "an",     "the",     "this",    "that",      "these",    "those",   "such",     "some",
      "any",    "each",   "both",    "i",       "we",        "you",      "he",      "she",      "it",
      "they",   "me",     "us",      "him",     "her",       "them",     "my",      "our",      "your",
      "his",    "its",    "their",   "who",     "whom",      "whose",    "which",   "what",     "there",
      "here",   "of",     "in",      "on",      "at",        "to",       "for",     "from",     "by",
      "with",   "about",  "over",    "under",   "into",      "onto",     "than",    "as",       "after",
      "before", "during", "between", "through", "against",   "among",    "within",  "and",      "or",
      "but",    "nor",    "so",      "if",      "when",      "while",    "because", "although", "though",
      "also",   "then",   "is",      "was",     "were",      "are",      "be",      "been",     "being",
      "am",     "has",    "have",    "had",     "having",    "do",       "does",    "did",      "will",
      "would",  "can",    "could",   "may",     "might",     "shall",    "should",  "must",     "said",
      "says",   "say",    "saying",  "told",    "according", "reported", "added"};
  return kWords.contains(folded);
}

}  // namespace stemma
