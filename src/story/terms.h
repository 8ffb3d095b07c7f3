// The words of an article that say what it is about, counted.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// One term of an article. `stem` is 32 bits of a hash: two of a story's words meet by chance once in a
// million.
struct TermCount {
  uint32_t stem = 0;
  uint8_t title = 0;  // occurrences, at most 255, in the title ...
  uint8_t lead = 0;   // ... the lead ...
  uint8_t body = 0;   // ... and the body, lead included
  bool number = false;
};

struct ArticleTerms {
  std::vector<TermCount> terms;    // by stem
  std::vector<std::string> names;  // runs of capitalised words, most frequent first, as first printed
  uint64_t digest = 0;             // equal for articles whose title and counted words are the same
};

// Cuts at white space and punctuation, folds case and accents, takes off English endings, and leaves out
// function words; "March 5" and "5 March" are one more term. Reads the first kTitleWords of `title` and
// kBodyWords of `text` (both valid UTF-8), so its time is bounded whatever their length.
ArticleTerms count_terms(std::string_view title, std::string_view text);

// The stem of each content word of a text, in order, with where it stands: for naming what is shared.
struct PrintedTerm {
  uint32_t stem = 0;
  std::string_view printed;  // into the text given
};
std::vector<PrintedTerm> printed_terms(std::string_view text, uint32_t most_words);

}  // namespace stemma
