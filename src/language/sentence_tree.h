// A sentence's words by their places in its dependency tree.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "language/analysis.h"

namespace stemma {

// Words are numbered from 0 in the sentence. The words must outlive the object.
class SentenceTree {
 public:
  explicit SentenceTree(std::span<const AnalysedWord> words);

  uint32_t size() const { return static_cast<uint32_t>(words_.size()); }
  const AnalysedWord& operator[](uint32_t word) const { return words_[word]; }
  // The word above; nothing for the root.
  std::optional<uint32_t> head(uint32_t word) const;
  // In the order of the sentence.
  std::span<const uint32_t> children(uint32_t word) const { return children_[word]; }
  // The first child of one of these relations, subtypes included.
  std::optional<uint32_t> child(uint32_t word, std::initializer_list<Dependency> relations) const;
  // The word and all below it, in the order of the sentence.
  std::vector<uint32_t> subtree(uint32_t word) const;
  // Steps between two words along the tree.
  uint32_t distance(uint32_t a, uint32_t b) const;

  // Whether the word itself is negated: "not closed", "never reopened", "no longer closed", "no car".
  bool is_negated(uint32_t word) const;
  // Whether a predicate is told as still to come, possible or conditional rather than as so: "will reopen",
  // "is to reopen", "to be reopened", "until it reopens", "if it closed".
  bool is_unreal(uint32_t predicate) const;
  // What a predicate's state or change befalls: the subject of "the bridge closed", "the bridge was closed",
  // "the bridge is shut" and "cleared the bridge to reopen", the object of "police closed the bridge", the
  // noun of "the closed bridge". A predicate joined to another by "and" may have that one's.
  std::optional<uint32_t> undergoer(uint32_t predicate) const;

 private:
  std::optional<uint32_t> own_undergoer(uint32_t predicate) const;

  std::span<const AnalysedWord> words_;
  std::vector<std::vector<uint32_t>> children_;
};

}  // namespace stemma
