// The longest row of places that go on in both of two texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma {

struct PlacePair {
  uint32_t a = 0, b = 0;
};

// Indices, ascending, of a longest row of `pairs` that ascends in `a` and in `b`, each place taken once
// (Schensted, 1961); of several the one whose last pair comes first, then its last but one, and so on
// (longest_chain of passages.cc takes another). `pairs` are ascending by `a`. n log n.
std::vector<size_t> longest_ascending_row(std::span<const PlacePair> pairs);

}  // namespace stemma
