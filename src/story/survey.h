// Which articles of a batch have so many likes that their words would pass for common ones.
#pragma once

#include <vector>

#include "story/graph.h"
#include "story/story_article.h"

namespace stemma {

// For each article of a batch how much of one it counts in TermRarity, in its units: TermRarity::kArticle
// where few others are like it; where many are, in the batch or in the window, so much less that together
// they count like about kCountedLikes. So a flood of reports leaves the rarity of its own words nearly as it
// would be without it. How many are like it is told by kSurveyed articles of both, evenly spaced (weighting
// by density, as Henikoff and Henikoff, 1994, weigh sequences). On all threads.
std::vector<uint32_t> survey(const std::vector<StoryArticle>& batch, const ArticleGraph& window);

}  // namespace stemma
