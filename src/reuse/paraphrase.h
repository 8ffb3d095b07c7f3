// Sentences that say the same in other words, where something besides the likeness tells of a copy.
#pragma once

#include <span>
#include <vector>

#include "annotate/annotation.h"
#include "reuse/candidates.h"
#include "reuse/passage_findings.h"

namespace stemma {

// One of two articles between which paraphrases are sought.
struct ParaphraseSide {
  ComparedArticle article;
  const Annotation* annotation = nullptr;  // its sentences' vectors and the outlets named in them
};

// The paraphrases among `pairs` (as for copied_pairs), ascending; none that is in `copies`. Two reports of
// one event say the same things without copying, so likeness is never enough: both sentences credit one third
// outlet, or one credits the other's outlet, or the likest sentences of both stand in one order over half of
// the shorter article.
std::vector<CopiedPair> find_paraphrases(const ParaphraseSide& a, const ParaphraseSide& b,
                                         std::span<const SegmentPair> pairs, const Rarity& rarity,
                                         const std::vector<CopiedPair>& copies);

}  // namespace stemma
