#include "language/name_tags.h"

#include <limits>

namespace stemma {

namespace {

constexpr size_t kTags = kNameTags.size();
constexpr float kNever = -std::numeric_limits<float>::infinity();

bool may_follow(const NameTag& before, const NameTag& tag) {
  return tag.part != NamePart::kInside || (before.part != NamePart::kOutside && before.kind == tag.kind);
}

}  // namespace

std::vector<NameTag> best_name_tags(std::span<const float> scores) {
  const size_t words = scores.size() / kTags;
  std::vector<std::array<uint8_t, kTags>> came_from(words);
  std::array<float, kTags> best{};
  for (size_t w = 0; w < words; ++w) {
    std::array<float, kTags> next;
    for (size_t tag = 0; tag < kTags; ++tag) {
      next[tag] = kNever;
      // Before the first word stands what is outside.
      for (uint8_t before = 0; before < (w == 0 ? 1 : kTags); ++before)
        if (may_follow(kNameTags[before], kNameTags[tag]) && best[before] > next[tag]) {
          next[tag] = best[before];
          came_from[w][tag] = before;
        }
      next[tag] += scores[w * kTags + tag];
    }
    best = next;
  }
  size_t tag = 0;
  for (size_t other = 1; other < kTags; ++other)
    if (best[other] > best[tag]) tag = other;
  std::vector<NameTag> out(words);
  for (size_t w = words; w-- > 0;) {
    out[w] = kNameTags[tag];
    tag = came_from[w][tag];
  }
  return out;
}

}  // namespace stemma
