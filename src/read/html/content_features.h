// What the decision on a block looks at: numbers for each block of a page, from the block itself, the parts
// of the page around it, its neighbours and the page.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/page_kind.h"
#include "read/html/page_parts.h"
#include "read/html/tree.h"

namespace stemma {

class ContentFeatures {
 public:
  // `title` and `body` are the page's own, from its metadata; both may be empty. `hints` and `blocks` are of
  // own_hints and html_blocks; they and the tree stay as long as this.
  ContentFeatures(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                  const std::vector<HtmlBlock>& blocks, std::string_view title, std::string_view body);
  ~ContentFeatures();

  const PageParts& parts() const;
  const std::array<uint32_t, kPageKinds.size()>& kinds() const;

  // Replaces what `row` holds by the block's numbers, in the order of names().
  void fill(uint32_t block, std::vector<float>& row) const;

  // For tables, training and explanations: "block.bytes", "hint.comments", "part2.links".
  static const std::vector<std::string>& names();

 private:
  class Maker;
  std::unique_ptr<Maker> maker_;
};

}  // namespace stemma
