// A sum of small decision trees over named numbers, read from a table that people can read.
#pragma once

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
  // What each number of a row adds to the sum: how the mean changes at the limits that ask for it (Saabas
  // 2014).
  std::vector<float> shares(const float* row) const;
  size_t trees() const { return roots_.size(); }

 private:
  class Reader;
  struct Node {
    uint16_t feature;    // or kLeaf
    uint16_t otherwise;  // nodes from this one to the one that is taken where the limit is passed
    float value;         // a leaf's, or the limit
  };

  std::vector<Node> nodes_;
  std::vector<float> means_;  // beside nodes_; a leaf's is its value
  size_t width_ = 0;
  std::vector<uint32_t> roots_;
  float base_ = 0;
};

}  // namespace stemma
