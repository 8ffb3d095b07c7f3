// What a near-copy says otherwise than its model: a number, a date, a name, a negation.
#pragma once

#include <vector>

#include "reuse/align.h"
#include "reuse/passage_findings.h"
#include "reuse/reuse.h"

namespace stemma {

// The distortions of one copied pair of segments, in text order. Only where the words around the difference
// are the same on both sides, and the pair is alike as a whole (weights.h, kDistortionSimilarity): of
// sentences that are worded apart a difference says nothing. A number in letters equals the same in digits.
// Names differ only if one of the two articles nowhere has the other's name, and none is the other's
// beginning.
std::vector<CopyDistortion> find_distortions(const ComparedArticle& a, const ComparedArticle& b,
                                             const CopiedPair& copy);

// "number “24” here, “27” there", for a reader; several joined by commas.
std::string describe_distortions(const std::vector<CopyDistortion>& distortions, std::string_view text_a,
                                 std::string_view text_b);

}  // namespace stemma
