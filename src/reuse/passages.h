// From candidate pairs of sentences to copied passages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "reuse/candidates.h"
#include "reuse/direction.h"
#include "reuse/judge.h"

namespace stemma {

// A pair of segments that is a copy.
struct CopiedPair {
  uint32_t segment_a = 0;
  uint32_t segment_b = 0;
  ByteSpan span_a, span_b;
  ReuseKind kind = ReuseKind::kVerbatim;
  double similarity = 0;
  double chance = 0;
  double weight = 0;       // of the matched words (Likeness)
  uint32_t run_words = 0;  // in the heaviest unbroken run
  // Indices into the segments, ascending in both (of a paraphrase, in a); none: all words, in order.
  std::vector<Matched> matches;
  double likeness = 0;             // of a paraphrase: the product of the sentences' vectors
  std::string ground;              // in words, where the kind does not tell enough
  DirectionFinding own_direction;  // where the sentences themselves tell it; else unknown
};

// The copies among `pairs` (all of one pair of articles, ascending), ascending.
std::vector<CopiedPair> copied_pairs(const Comparable& a, const Comparable& b,
                                     std::span<const SegmentPair> pairs, const Rarity& rarity);

}  // namespace stemma
