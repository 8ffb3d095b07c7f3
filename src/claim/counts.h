// Numbers of different reports that count one thing, put together though they differ.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/claim.h"
#include "claim/similarity.h"

namespace stemma {

struct CountMember {
  uint32_t sentence = 0;  // index into StoryTerms::sentences
  const Quantity* quantity = nullptr;
};

// By sentence; each sentence once.
using CountGroup = std::vector<CountMember>;

// A claim on a number is not found by likeness of sentences alone: "killing at least two and wounding 90" and
// "the toll rose to six" are about one toll and share no word, while the first states two numbers. So numbers
// with one unit and one thing counted are grouped here: they must be of one order of magnitude (a village's
// dead are not a war's) and stand in sentences that are on average at all like each other, less so for the
// dead, the injured and other tolls, of which a story mostly has one. Only groups of several reports are
// given.
std::vector<CountGroup> group_counts(const StoryMaterial& material, const StoryTerms& story,
                                     const Similarities& similarities);

}  // namespace stemma
