// How alike two sentences are in what they say, whatever their wording: sentence vectors, and the names,
// numbers and rare words that both have.
#pragma once

#include <span>
#include <vector>

#include "reuse/align.h"
#include "reuse/comparable.h"
#include "reuse/judge.h"

namespace stemma {

// What two sentences share, in whatever order it stands.
struct SharedSense {
  double anchors = 0;            // rarity of the names and numbers that both have, summed
  double anchor_share = 0;       // ... as a share of all that the one with fewer has
  double words = 0;              // rarity of the other words that both have, by stem
  double word_share = 0;         // ... as a share of all that the one with fewer has
  double order = 0;              // share of the matches that stand in one order, 0 to 1
  std::vector<Matched> matches;  // content words that both have, each once; ascending in `a`
};

SharedSense shared_sense(std::span<const ComparableWord> a, std::span<const ComparableWord> b,
                         const Rarity& rarity);

// The product of two sentences' vectors, of length 1 each; 0 where one of them has none.
double product(std::span<const float> a, std::span<const float> b);

}  // namespace stemma
