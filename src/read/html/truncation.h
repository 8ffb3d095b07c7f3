// Whether a page shows only the beginning of its article.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/tree.h"

namespace stemma {

// Why the text of `kept` (indices into `blocks`, ascending) is thought to be cut off, for a person; empty
// where it is thought to be whole. Signs: structured data that says the article is not free, or how many
// words it has; an invitation to subscribe or to read on behind the last kept block.
std::string truncation_of(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                          const std::vector<uint32_t>& kept);

}  // namespace stemma
