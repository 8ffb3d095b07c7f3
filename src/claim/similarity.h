// How likely it is that two sentences of a story state one thing.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/terms.h"

namespace stemma {

struct Neighbour {
  uint32_t sentence = 0;  // index into StoryTerms::sentences
  double likelihood = 0;  // 0 to 1, by words and numbers
  double by_meaning = 0;  // 0 to 1, the same with the sentences' vectors
};

struct Similarities {
  // Of each sentence, those that it may share a claim with, by index; both directions are listed. A pair that
  // is not listed has kUnlistedLikelihood.
  std::vector<std::vector<Neighbour>> of;

  const Neighbour* listed(uint32_t a, uint32_t b) const;  // null where the pair is not listed
  double between(uint32_t a, uint32_t b) const;
};

// Of two sentences that share no telling word.
constexpr double kUnlistedLikelihood = 0.02;

// Pairs come from an index of words, and the number of pairs looked at is bounded for the story as a whole.
Similarities compare_sentences(const StoryMaterial& material, const StoryTerms& story);

}  // namespace stemma
