// Which blocks of a page are its main content.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/tree.h"

namespace stemma {

// Why a block is in the text or not.
enum class BlockReason : uint8_t {
  kContent,        // its probability reaches the page's threshold
  kUnlikely,       // it does not
  kNamedOther,     // the page names its part as something else: comments, an offer
  kCaption,        // a picture's; kept beside the text
  kTitle,          // the headline, which is a field of its own
  kRepeated,       // stood earlier on the page
  kHollowHeading,  // a heading under which nothing was kept
};

struct HtmlContent {
  std::vector<uint32_t> blocks;      // indices into the page's blocks, in order
  std::vector<uint32_t> captions;    // of the article's pictures, in order
  std::vector<BlockReason> reasons;  // for each block of the page
  std::vector<float> probability;    // of each block of the page to be content
  std::vector<uint32_t> named;       // for kNamedOther the hints (hints.h)
  float threshold = 0;
};

// `blocks` and `hints` are of html_blocks and own_hints; `title` and `body` the article's own from the page's
// metadata, or empty. First the learned decision on each block (block_choice.h), then what can only be told
// of what was kept.
HtmlContent choose_content(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks, std::string_view title,
                           std::string_view body);

}  // namespace stemma
