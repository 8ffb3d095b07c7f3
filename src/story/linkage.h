// Groups out of pairs: agglomerative clustering by average linkage (Sokal and Michener, 1958) over a sparse
// graph.
#pragma once

#include <cstdint>
#include <vector>

namespace stemma {

// How strongly two nodes belong together, summed over the pairs of articles across them. a != b; a pair may
// come more than once.
struct Link {
  uint32_t a = 0, b = 0;
  double strength = 0;
};

// Merges, the strongest first, two groups whose mean strength over all pairs of articles across them is at
// least `join` (pairs without a link count 0). `sizes` holds the articles of each node. Gives for each node
// the smallest node of its group. Ties go to the smaller nodes, so that the result depends on nothing but its
// input.
std::vector<uint32_t> average_linkage(const std::vector<uint32_t>& sizes, std::vector<Link> links,
                                      double join);

}  // namespace stemma
