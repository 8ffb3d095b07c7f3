// Words that end in a full stop without ending a sentence.
#pragma once

#include <string_view>

namespace stemma {

enum class Abbreviation {
  kNone,
  kTitle,         // "Gen." stands before a name: no sentence ends there
  kBeforeNumber,  // "No. 10", "Nov. 9": no sentence ends there if a number follows
  kAnywhere,      // "U.S.", "Inc.", "p.m.": a sentence may end there
};

// What `word` is, written without its last full stop ("Gen", "U.S", "p.m"). ASCII case counts only for
// initials.
Abbreviation abbreviation(std::string_view word);

// Whether `word` is likely to begin a sentence rather than to go on after an abbreviation: "The", "He",
// "But" ...
bool begins_sentences(std::string_view word);

}  // namespace stemma
