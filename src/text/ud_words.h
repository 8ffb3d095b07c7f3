// Words as Universal Dependencies' English treebanks cut them.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

// The parts of one word of `text`: "don't" is "do" and "n't", "Orr's" is "Orr" and "'s", "well-known" is
// "well",
// "-" and "known", "$5" is "$" and "5". Most words are one part.
struct UdWord {
  std::vector<ByteSpan> parts;  // in order, together the whole word
  // Whether the parts are one token of more than one word (a contraction or a possessive), rather than tokens
  // that stand close together.
  bool is_contraction = false;
};

// Cuts `word` of `text` along hyphens and signs of currency; each piece is one UdWord.
std::vector<UdWord> ud_words(std::string_view text, ByteSpan word);

}  // namespace stemma
