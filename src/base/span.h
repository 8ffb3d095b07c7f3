// Places in a text. Inside stemma every place is a half-open range of UTF-8 bytes of one article's text;
// code points appear only in what is written out (base/code_points.h). The two are different types so that
// one cannot be taken for the other.
#pragma once

#include <algorithm>
#include <compare>
#include <cstdint>
#include <string_view>

namespace stemma {

// Half-open range [begin, end) in bytes.
struct ByteSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
  // The view that this span cuts out of `text`; `text` must be the text that the span was made for.
  std::string_view of(std::string_view text) const { return text.substr(begin, size()); }
  friend auto operator<=>(const ByteSpan&, const ByteSpan&) = default;
};

// Bytes that both spans cover.
inline uint32_t overlap(ByteSpan a, ByteSpan b) {
  const uint32_t begin = std::max(a.begin, b.begin), end = std::min(a.end, b.end);
  return begin < end ? end - begin : 0;
}

// Half-open range [begin, end) in Unicode code points; only for output.
struct CodePointSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  friend auto operator<=>(const CodePointSpan&, const CodePointSpan&) = default;
};

}  // namespace stemma
