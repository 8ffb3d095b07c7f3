// Which blocks of a page are the article's own.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace stemma {

struct HtmlContent {
  std::vector<uint32_t> blocks;  // indices into the page's blocks, in order
  uint32_t root = 0;             // the node that holds them all
};

// The main content of a page. `blocks` and `hints` are of html_blocks and own_hints; `title` is the
// article's. The part of the page whose blocks weigh most is taken, running text for it and links and short
// lines against it, and then the parts are left out that say, or show, that they are something else.
HtmlContent choose_content(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks, std::string_view title);

}  // namespace stemma
