// Grouping of articles, given as vectors and days, into stories.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "story/terms.h"

namespace stemma {

struct DatedVector {
  const TermVector* vector = nullptr;
  std::optional<int64_t> day;  // days since 1970-01-01
};

// The story (numbered from 0 by its first article) of each article, given in time order. One pass: an article
// joins the best story that is alike enough or opens a new one; then stories that should have been one are
// merged.
std::vector<uint32_t> cluster(const std::vector<DatedVector>& articles, const StoryWeights& weights);

}  // namespace stemma
