#include "claim/stem.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"

namespace stemma {

namespace {

// Shorter words are left whole.
constexpr size_t kShortestStemmed = 4;
// Letters that must remain before "-ing" and "-ed", and before a derivational ending.
constexpr size_t kLeastBeforeTense = 3;
constexpr size_t kLeastBeforeDerivation = 4;

// Longer before shorter; one is taken off.
constexpr std::string_view kDerivations[] = {
    "ization", "isation", "ation", "ition", "ement", "ment", "ness", "ion", "ally", "ly",  "al", "er",
    "or",      "ive",     "able",  "ance",  "ence",  "ian",  "an",   "ity", "ate",  "ure", "age"};

bool is_vowel(char c) {
  return std::string_view("aeiouy").find(c) != std::string_view::npos;
}

void drop_possessive(std::string& word) {
  if (word.ends_with("'s"))
    word.resize(word.size() - 2);
  else if (word.ends_with("'"))
    word.pop_back();
}

void drop_plural(std::string& word) {
  if (word.ends_with("ies") && word.size() > 4) {
    word.replace(word.size() - 3, 3, "y");
  } else if (word.ends_with("sses")) {
    word.resize(word.size() - 2);
  } else if (word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) {
    word.pop_back();
  }
}

void drop_tense(std::string& word) {
  for (const std::string_view ending : {"ing", "ed"}) {
    if (!word.ends_with(ending)) continue;
    const size_t rest = word.size() - ending.size();
    if (rest < kLeastBeforeTense ||
        std::none_of(word.begin(), word.begin() + static_cast<long>(rest), is_vowel))
      continue;
    word.resize(rest);
    // "stopped": the doubled consonant goes too.
    if (word[rest - 1] == word[rest - 2] &&
        std::string_view("bdfgmnprt").find(word.back()) != std::string_view::npos)
      word.pop_back();
    // "negotiating" goes with "negotiation", from which "-ation" is taken.
    if (word.ends_with("at") && !word.ends_with("eat") && word.size() >= 2 + kLeastBeforeDerivation)
      word.resize(word.size() - 2);
    return;
  }
}

void drop_derivation(std::string& word) {
  for (const std::string_view ending : kDerivations) {
    if (!word.ends_with(ending) || word.size() < ending.size() + kLeastBeforeDerivation) continue;
    word.resize(word.size() - ending.size());
    return;
  }
}

}  // namespace

std::string stem(std::string_view text) {
  std::string word = fold(text);
  drop_possessive(word);
  if (word.size() < kShortestStemmed) return word;
  drop_plural(word);
  drop_tense(word);
  drop_derivation(word);
  if (word.size() >= kShortestStemmed && word.back() == 'e') word.pop_back();
  if (word.size() >= kShortestStemmed && word.back() == 'y') word.back() = 'i';
  return word;
}

}  // namespace stemma
