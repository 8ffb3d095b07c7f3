// From bytes to code points, for output.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

// Counts code points up to any byte of one text in constant time: a count is kept for every kStride bytes.
// The map holds no view of the text; give it the same text that it was made from.
class CodePointMap {
 public:
  CodePointMap() = default;
  explicit CodePointMap(std::string_view text);

  // Code points that begin before byte `offset`.
  uint32_t at(std::string_view text, uint32_t offset) const;
  CodePointSpan of(std::string_view text, ByteSpan span) const {
    return {at(text, span.begin), at(text, span.end)};
  }
  // The byte where code point `index` begins (text.size() where the text is shorter).
  uint32_t byte_at(std::string_view text, uint32_t index) const;

 private:
  static constexpr uint32_t kStride = 256;
  std::vector<uint32_t> counts_;  // counts_[k]: code points that begin before byte k * kStride
};

}  // namespace stemma
