// Near-duplicate articles: sets of 3-word shingles, MinHash to find pairs that may share many, containment to
// be sure.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "reuse/comparable.h"
#include "reuse/weights.h"

namespace stemma {

// Hashes of all sequences of 3 tokens, ascending, each once. Shorter articles have none.
std::vector<uint64_t> shingles_of(const std::vector<ComparableWord>& tokens);

// The share of `a` that is in `b`, and of `b` in `a`. Zero for an empty set.
std::array<double, 2> containment(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b);

// Two signatures agree in about the share of places that is the Jaccard similarity of their sets. One hash a
// shingle: its high bits choose one of the 128 places, which keeps the least; empty places borrow from
// another (one permutation hashing, Li, Owen, Zhang 2012; optimal densification, Shrivastava 2017). An
// ordinary MinHash with 128 functions finds the same pairs at a hundred times the work.
using Signature = std::array<uint32_t, reuse_weights::kSignatureSize>;
Signature signature_of(const std::vector<uint64_t>& shingles);

// Pairs (i < j) whose signatures agree in all rows of one band, ascending, each once. Signatures of empty
// sets are left out (`has_shingles[i]` false). In a band's bucket the first kBucketModels pair with all that
// come after them, so a flood of copies gives a bounded number of pairs for each.
std::vector<std::pair<uint32_t, uint32_t>> banded_pairs(const std::vector<Signature>& signatures,
                                                        const std::vector<bool>& has_shingles);

}  // namespace stemma
