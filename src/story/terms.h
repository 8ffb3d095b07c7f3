// What an article is about, as weighted terms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/article.h"
#include "story/weights.h"

namespace stemma {

struct WeightedTerm {
  uint32_t stem = 0;
  float weight = 0;
  bool name = false;
};

// Terms by stem.
struct TermVector {
  std::vector<WeightedTerm> terms;
  float length = 0;
};

double cosine(const TermVector& a, const TermVector& b);

// One vector an article. A term weighs by its count, its place (title, lead, body), its kind (names more) and
// its rarity among the articles given.
std::vector<TermVector> term_vectors(const std::vector<const Article*>& articles,
                                     const std::vector<const TextUnits*>& units, const StoryWeights& weights);

// Recomputes the length.
void measure(TermVector& vector);

}  // namespace stemma
