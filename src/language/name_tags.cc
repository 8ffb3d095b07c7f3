#include "language/name_tags.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace stemma {

namespace {

constexpr size_t kTags = kNameTags.size();
constexpr float kNever = -std::numeric_limits<float>::infinity();

bool may_follow(const NameTag& before, const NameTag& tag) {
  return tag.part != NamePart::kInside || (before.part != NamePart::kOutside && before.kind == tag.kind);
}

}  // namespace

std::vector<NameTag> best_name_tags(std::span<const float> scores, std::span<const float> transitions) {
  const size_t words = scores.size() / kTags;
  std::vector<std::array<uint8_t, kTags>> came_from(words);
  std::array<float, kTags> best{};
  for (size_t w = 0; w < words; ++w) {
    std::array<float, kTags> next;
    for (size_t tag = 0; tag < kTags; ++tag) {
      next[tag] = kNever;
      // Before the first word stands what is outside.
      for (uint8_t before = 0; before < (w == 0 ? 1 : kTags); ++before) {
        const float worth = best[before] + transitions[before * kTags + tag];
        if (may_follow(kNameTags[before], kNameTags[tag]) && worth > next[tag]) {
          next[tag] = worth;
          came_from[w][tag] = before;
        }
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

std::vector<float> name_tag_scores(std::span<const float> scores, std::span<const float> transitions) {
  const size_t words = scores.size() / kTags;
  const auto step = [&](size_t before, size_t tag) {
    return may_follow(kNameTags[before], kNameTags[tag]) ? double{transitions[before * kTags + tag]} : -1e30;
  };
  const auto log_sum = [](const std::array<double, kTags>& terms) {
    const double most = *std::max_element(terms.begin(), terms.end());
    double sum = 0;
    for (const double term : terms) sum += std::exp(term - most);
    return most + std::log(sum);
  };
  std::vector<std::array<double, kTags>> forward(words), backward(words);
  std::array<double, kTags> terms;
  for (size_t w = 0; w < words; ++w)
    for (size_t tag = 0; tag < kTags; ++tag) {
      for (size_t before = 0; before < kTags; ++before)
        terms[before] =
            w == 0 ? (before == 0 ? step(0, tag) : -1e30) : forward[w - 1][before] + step(before, tag);
      forward[w][tag] = log_sum(terms) + double{scores[w * kTags + tag]};
    }
  for (size_t w = words; w-- > 0;)
    for (size_t tag = 0; tag < kTags; ++tag) {
      if (w + 1 == words) continue;  // log 1
      for (size_t next = 0; next < kTags; ++next)
        terms[next] = backward[w + 1][next] + step(tag, next) + double{scores[(w + 1) * kTags + next]};
      backward[w][tag] = log_sum(terms);
    }
  std::vector<float> out(words * kTags);
  for (size_t w = 0; w < words; ++w) {
    for (size_t tag = 0; tag < kTags; ++tag) terms[tag] = forward[w][tag] + backward[w][tag];
    const double all = log_sum(terms);
    for (size_t tag = 0; tag < kTags; ++tag) out[w * kTags + tag] = static_cast<float>(terms[tag] - all);
  }
  return out;
}

}  // namespace stemma
