// The parts of a page that hold its blocks, each with what it holds.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/tree.h"

namespace stemma {

inline constexpr size_t kNamedHints = 18;  // the lowest bits of HtmlHint
inline constexpr std::array<HtmlTag, 12> kNamedTags = {
    HtmlTag::kArticle, HtmlTag::kMain,   HtmlTag::kAside,  HtmlTag::kNav,
    HtmlTag::kFooter,  HtmlTag::kHeader, HtmlTag::kForm,   HtmlTag::kSection,
    HtmlTag::kTable,   HtmlTag::kList,   HtmlTag::kFigure, HtmlTag::kQuotation};

// Running text is what reads as sentences: long blocks with stops and few links.
bool is_running_text(const HtmlBlock& block);

struct BlockSums {
  uint32_t blocks = 0, bytes = 0, links = 0, stops = 0, headings = 0, running = 0, running_bytes = 0,
           times = 0;
};

inline constexpr float kNotNamed = 2;  // above any share

// An element that holds a block's text.
struct PagePart {
  uint32_t node = 0;
  uint32_t parent = 0;          // among the parts; the first is its own
  uint32_t first = 0, end = 0;  // its blocks
  uint32_t alike = 0;  // parts beside it of its tag, class and hints that hold blocks, itself included
  uint32_t nth = 0;    // the place among these
  double weight = 0;   // running text for it, links and labels against it; light parts below count as nothing
  // Of the page's running text what the nearest part so named, this or one around it, holds; kNotNamed
  // without one.
  std::array<float, kNamedHints> hint_share;
  std::array<float, kNamedTags.size()> tag_share;
};

struct PageParts {
  std::vector<PagePart> parts;    // in document order, a part before those in it
  std::vector<uint32_t> part_of;  // for each block the innermost part
  std::vector<BlockSums> before;  // for each block, and for the end, the sums of the blocks before
  uint32_t heaviest = 0;          // the part with the greatest weight, the deepest if there are more

  BlockSums sums(uint32_t first, uint32_t end) const;
  BlockSums sums(const PagePart& part) const { return sums(part.first, part.end); }
};

PageParts page_parts(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                     const std::vector<HtmlBlock>& blocks);

}  // namespace stemma
