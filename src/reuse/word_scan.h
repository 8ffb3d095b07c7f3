// A text cut into normalised words in one pass over its bytes: the shallow cut that fingerprints are made of.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma {

struct ScannedWord {
  uint32_t key = 0;             // hash of the normalised word
  uint32_t begin = 0;           // byte in the text
  uint16_t length = 0;          // bytes as printed; longer words are cut at 65,535
  uint16_t opens_sentence = 0;  // 1 for the first word of a sentence or line

  uint32_t end() const { return begin + length; }
};

// The words of `text` (valid UTF-8) in order, appended to `words`. A word is a run of letters and digits; it
// is lower-cased, Latin letters lose their accents, marks that join (soft hyphen, zero-width joiners,
// combining accents) do not count, nor does an apostrophe inside ("don’t" = "dont"), and a possessive 's is
// no part of it. "U.S." is "us", "1,000" is "1000", "3.5" keeps its point; a hyphen parts. Scripts written
// without spaces (Han, kana, Thai, Lao, Khmer, Burmese) give a word for each character. A sentence ends at a
// line's end, or at . ! ? before a space and a capital, a digit or a letter without case, other than after an
// initial or a known abbreviation. ASCII takes a path of its own without decoding; both paths give the same.
void scan_words(std::string_view text, std::vector<ScannedWord>& words);

// The key that scan_words gives to `word`, one word.
uint32_t word_key(std::string_view word);

}  // namespace stemma
