// A page's text cut into blocks as a reader sees them, with what is needed to tell an article's from the
// rest.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/tree.h"
#include "text/units.h"

namespace stemma {

struct HtmlBlock {
  BlockKind kind = BlockKind::kParagraph;  // paragraph, heading, list or caption
  HtmlTag tag = HtmlTag::kDiv;             // of the innermost block that it stands in
  uint8_t level = 0;                       // of a heading
  uint32_t node = 0;                       // that innermost block
  uint32_t first = 0;                      // the node of its first text
  std::string_view text;                   // white space collapsed, not empty
  uint32_t link_bytes = 0;                 // of `text`, within links
  uint32_t words = 0;
  uint32_t stops = 0;   // full stops, commas and the like
  uint32_t digits = 0;  // of ASCII
};

struct HtmlBlockList {
  std::vector<HtmlBlock> blocks;
  std::unique_ptr<const std::string> bytes;  // all texts; the blocks' views are of it
};

// Blocks in document order, of all that is shown; node order and `first` agree.
HtmlBlockList html_blocks(const HtmlTree& tree, const std::vector<uint32_t>& hints);

// For each node the hints of its own class, id and role.
std::vector<uint32_t> own_hints(const HtmlTree& tree);

}  // namespace stemma
