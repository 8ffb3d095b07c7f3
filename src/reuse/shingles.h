// Near-duplicate articles: sets of 3-word shingles, MinHash to find pairs that may share many, containment to
// be sure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "reuse/comparable.h"
#include "reuse/weights.h"

namespace stemma {

// Hashes of 3-word sequences, ascending, each once. 32 bits: of two articles with a thousand each, one pair
// meets by chance in four thousand.
using Shingles = std::vector<uint32_t>;

// Of all sequences of 3 words, given by their keys. Shorter articles have none.
Shingles shingles_of(std::span<const uint32_t> keys);
Shingles shingles_of(const std::vector<ComparableWord>& tokens);

// The share of `a` that is in `b`, and of `b` in `a`. Zero for an empty set.
std::array<double, 2> containment(const Shingles& a, const Shingles& b);

// Two signatures agree in about the share of places that is the Jaccard similarity of their sets. One hash a
// shingle: its high bits choose one of the 128 places, which keeps the least; empty places borrow from
// another (one permutation hashing, Li, Owen, Zhang 2012; optimal densification, Shrivastava 2017). An
// ordinary MinHash with 128 functions finds the same pairs at a hundred times the work.
using Signature = std::array<uint32_t, reuse_weights::kSignatureSize>;
Signature signature_of(const Shingles& shingles);

// A hash for each band of the signature: two articles are candidates where one agrees.
using BandHashes = std::array<uint32_t, reuse_weights::kBands>;
BandHashes bands_of(const Signature& signature);

// One in kSampleOf shingles, the same ones in every article (Broder 1997, sets modulo m): a short article
// that was cut out of a long one shares these, though the signatures differ. Of articles below
// kShortArticleShingles one in kSampleOfShort, the others among them.
Shingles sampled(const Shingles& shingles);

// Pairs (i < j) whose signatures agree in all rows of one band, ascending, each once. Signatures of empty
// sets are left out (`has_shingles[i]` false). In a band's bucket the first kBucketModels pair with all that
// come after them, so a flood of copies gives a bounded number of pairs for each.
std::vector<std::pair<uint32_t, uint32_t>> banded_pairs(const std::vector<Signature>& signatures,
                                                        const std::vector<bool>& has_shingles);

}  // namespace stemma
