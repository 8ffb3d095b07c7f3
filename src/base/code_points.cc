#include "base/code_points.h"

#include <algorithm>

namespace stemma {

namespace {

bool begins_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

CodePointMap::CodePointMap(std::string_view text) {
  uint32_t count = 0;
  counts_.reserve(text.size() / kStride + 1);
  for (size_t block = 0; block <= text.size(); block += kStride) {
    counts_.push_back(count);
    const size_t end = std::min<size_t>(text.size(), block + kStride);
    for (size_t i = block; i < end; ++i) count += begins_code_point(text[i]);
  }
}

uint32_t CodePointMap::at(std::string_view text, uint32_t offset) const {
  const uint32_t stop = std::min<uint32_t>(offset, static_cast<uint32_t>(text.size()));
  uint32_t count = counts_.empty() ? 0 : counts_[stop / kStride];
  for (uint32_t i = counts_.empty() ? 0 : stop / kStride * kStride; i < stop; ++i)
    count += begins_code_point(text[i]);
  return count;
}

uint32_t CodePointMap::byte_at(std::string_view text, uint32_t index) const {
  const auto after = std::upper_bound(counts_.begin(), counts_.end(), index);
  const auto block = after == counts_.begin() ? 0 : static_cast<uint32_t>(after - counts_.begin()) - 1;
  uint32_t count = counts_.empty() ? 0 : counts_[block];
  for (uint32_t i = block * kStride; i < text.size(); ++i) {
    if (!begins_code_point(text[i])) continue;
    if (count == index) return i;
    ++count;
  }
  return static_cast<uint32_t>(text.size());
}

}  // namespace stemma
