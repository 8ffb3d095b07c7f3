// An article's text cut into blocks of one kind each.
#pragma once

#include <string_view>
#include <vector>

#include "read/article.h"
#include "text/units.h"

namespace stemma {

// The lines of plain text as blocks: paragraphs, and lists by their bullets. Lines that are wrapped at a
// width are joined to their paragraph.
std::vector<Block> lines_to_blocks(std::string_view text);

// Looks at the blocks of kind paragraph again: cuts debris and credits off them and gives each its kind;
// `title` tells the headline. Other kinds are kept.
std::vector<Block> refine_blocks(std::string_view text, const std::vector<Block>& blocks,
                                 std::string_view title);

}  // namespace stemma
