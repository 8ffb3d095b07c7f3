// Pages that are a row of entries, each with its own time: live pages, threads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/tree.h"

namespace stemma {

struct PageEntry {
  std::string published;         // as the page gives it, of <time datetime="...">
  uint32_t first = 0, last = 0;  // the first and last of its kept blocks, as indices into the page's blocks
};

// The entries in the order of the page, however its times are marked: an entry is the largest part that holds
// one time (one value of datetime) and kept text. Empty unless there are three or more that together hold
// half of the kept text. `kept` is ascending.
std::vector<PageEntry> page_entries(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                    const std::vector<uint32_t>& kept);

}  // namespace stemma
