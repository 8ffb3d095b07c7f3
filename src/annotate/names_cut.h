// Cuts a sequence of capitalised words into titles, owners and names. Internal to names*.cc.
#pragma once

#include "annotate/names_pieces.h"

namespace stemma {

// The end of the longest known name that begins at token `i` and ends by `limit`; `i` if there is none.
uint32_t known_end(std::string_view text, const NameTokens& all, uint32_t i, uint32_t limit);

struct CutSequence {
  bool all_demonym = false;  // "North Korean", "Swiss": no name, but what follows may make it a body
  std::string_view country;  // the demonym's
};

// Appends the names of tokens [first, end), which is one sequence as SequenceFinder gives it: "Ukrainian
// President Volodymyr Zelenskiy" is one name with a role; "London Mayor Sadiq Khan" is two.
CutSequence cut_sequence(std::string_view text, const NameTokens& all, uint32_t first, uint32_t end,
                         std::vector<NamePiece>& out);

}  // namespace stemma
