// Dependency trees from the scores of single arcs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace stemma {

// The heads of the tree with the greatest sum of scores in which exactly one word hangs on the root (maximum
// spanning arborescence: Chu and Liu, 1965; Edmonds, 1967). Node 0 is the root, node w the w-th word from 1.
// scores[(w - 1) * (words + 1) + h] is what the arc from head h to word w is worth; a word's own place is not
// looked at. Gives heads[w - 1]. Of equal trees always the same one.
std::vector<uint32_t> best_tree(std::span<const float> scores, size_t words);

}  // namespace stemma
