// Sentences cut into stretches that each may say one checkable thing.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "text/units.h"

namespace stemma {

// The stretches of a sentence, in order, covering it but for white space: cut at commas, colons, semicolons,
// dashes, brackets and quotation marks, and before words that open a clause ("after", "which", "and" ...). A
// stretch need not be a whole clause; neighbours are joined by whoever looks for one.
std::vector<ByteSpan> clause_pieces(std::string_view text, const TextUnits& units, const Sentence& sentence);

}  // namespace stemma
