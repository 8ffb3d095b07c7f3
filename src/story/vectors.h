// What an article is about, as weighted terms, and how alike two articles are.
#pragma once

#include <cstdint>
#include <vector>

#include "story/rarity.h"
#include "story/terms.h"
#include "story/weights.h"

namespace stemma {

// A term's weights in the vectors of one article, each a fraction of the vector's length in 1/65535: sums
// over integers are the same in any order and on any machine.
struct WeightedTerm {
  uint32_t stem = 0;
  uint16_t all = 0, title = 0, lead = 0, numbers = 0;
};

// By stem. The heaviest kKeptTerms and those of the title.
using StoryVector = std::vector<WeightedTerm>;

StoryVector weigh(const ArticleTerms& article, const TermRarity& rarity, const StoryWeights& weights);

// The stems of the heaviest kIndexedTerms terms, heaviest first, with their weights: by these an article's
// neighbours are found.
std::vector<WeightedTerm> heaviest(const StoryVector& vector);

// Cosines, 0 to 1.
struct StoryLikeness {
  double all = 0, title = 0, lead = 0, numbers = 0;
};
StoryLikeness likeness(const StoryVector& a, const StoryVector& b);

}  // namespace stemma
