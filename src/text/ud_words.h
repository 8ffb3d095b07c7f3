// Words as Universal Dependencies' English treebanks cut them.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/units.h"

namespace stemma {

// "don't" is "do" and "n't", "Orr's" is "Orr" and "'s"; most words are one part.
struct UdWord {
  std::vector<ByteSpan> parts;  // in order, together the whole word
  // Whether the parts are one token of more than one word (a contraction or a possessive), rather than tokens
  // that stand close together.
  bool is_contraction = false;
};

// The words of a sentence of `text`. Some are cut further: "well-known" is "well", "-" and "known", "$5" is
// "$" and "5", "5pm" is "5" and "pm"; some that touch are one: "7:30", "9/11", "555-0100", "R&D", "?!", ":)".
std::vector<UdWord> ud_words(std::string_view text, std::span<const Word> sentence);

}  // namespace stemma
