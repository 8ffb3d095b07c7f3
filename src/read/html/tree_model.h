// A sum of small decision trees over named numbers, read from a table that people can read.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stemma {

// The table, a line each; "#" begins a comment:
//   base VALUE
//   tree
//   NAME <= LIMIT ~ MEAN   the next node is taken where it holds, else the one after that node's own subtree;
//                          MEAN is that of the leaves below, over the rows that the tree was fitted on
//   VALUE                  a leaf
// Nodes stand in preorder; indentation is for the eye.
class TreeModel {
 public:
  // `names` are those of a row, in order. kMalformed with the line where the table is broken or asks for a
  // name that is not there.
  static Result<TreeModel> parse(std::string_view table, const std::vector<std::string>& names);

  // The probability for a row: the sum of the base and of one leaf of each tree, through the logistic
  // function.
  float probability(const float* row) const;

  // The same for several rows at once, in a third of the time: numbers[i] are number i of all rows.
  static constexpr size_t kRowsAtOnce = 8;
  using RowsAtOnce = std::array<float, kRowsAtOnce>;
  RowsAtOnce probabilities(const std::vector<RowsAtOnce>& numbers) const;

  // What each number of a row adds to the sum: how the mean changes at the limits that ask for it (Saabas
  // 2014).
  std::vector<float> shares(const float* row) const;
  size_t trees() const { return roots_.size(); }

 private:
  static constexpr size_t kMostLeaves = 32;  // of one tree

  class Reader;
  struct Node {
    uint16_t feature;    // or kLeaf
    uint16_t otherwise;  // nodes from this one to the one that is taken where the limit is passed
    float value;         // a leaf's, or the limit
  };
  // Trees are asked for many rows without walking them (QuickScorer; Lucchese et al., 2015): each limit that
  // a row passes shuts out the leaves of the first subtree; of those that stay the first one is the row's.
  struct Limit {
    float value;
    uint32_t kept;  // bits of the tree's leaves that stay where it is passed
    uint16_t feature;
  };
  struct Tree {
    uint32_t first_limit, end_limit, first_leaf;
  };
  void add_tree(uint32_t begin, uint32_t end);  // of nodes_

  std::vector<Node> nodes_;
  std::vector<float> means_;  // beside nodes_; a leaf's is its value
  size_t width_ = 0;
  std::vector<uint32_t> roots_;
  std::vector<Limit> limits_;
  std::vector<float> leaves_;
  std::vector<Tree> trees_;
  float base_ = 0;
};

}  // namespace stemma
