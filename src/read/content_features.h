// What the decision on a block looks at: numbers for each block of a page, from the block itself, the parts
// of the page around it, its neighbours and the page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html_blocks.h"
#include "read/html_tree.h"

namespace stemma {

// Rows of `width()` numbers, a row for each block of the page.
class ContentFeatures {
 public:
  // `title` and `body` are the page's own, from its metadata; both may be empty.
  static ContentFeatures of(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                            const std::vector<HtmlBlock>& blocks, std::string_view title,
                            std::string_view body);

  static size_t width();
  // In the order of a row, for training and for explanations: "bytes", "hint.comments", "part2.links".
  static std::vector<std::string> names();

  size_t rows() const { return values_.size() / width(); }
  const float* row(size_t block) const { return values_.data() + block * width(); }

 private:
  std::vector<float> values_;
};

}  // namespace stemma
