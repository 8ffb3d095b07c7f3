// The articles of the window and which of them are alike.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

#include "story/vectors.h"
#include "story/weights.h"

namespace stemma {

// Two articles that may be of one event.
struct StoryEdge {
  uint32_t other = 0;  // the number of the other article, lower than that of the one that holds the edge
  float sum = 0;       // the weighted sum without the parts that depend on the density
};

struct StoryNode {
  StoryVector vector;
  std::optional<int64_t> day;  // since 1970-01-01
  // The cosines of its nearest neighbours, the highest first, as fractions in 1/65535.
  std::array<uint16_t, story_bounds::kFirstDensityRank + story_bounds::kDensityRanks> nearest{};
  uint32_t alike = 0;            // articles that it has an edge with, those forgotten included
  std::vector<StoryEdge> edges;  // by the other's number
};

// Numbers its articles from 0 in the order in which they come and forgets them in the same order.
class ArticleGraph {
 public:
  explicit ArticleGraph(const StoryWeights& weights) : weights_(weights) {}

  // Adds articles and compares each with its neighbours among them and before them; on all threads. Nothing
  // depends on the order within `batch` but the numbers.
  void add(std::vector<StoryNode> batch);

  // Forgets the articles below `number`.
  void forget_below(uint32_t number);

  uint32_t begin() const { return begin_; }
  uint32_t end() const { return begin_ + static_cast<uint32_t>(nodes_.size()); }
  const StoryNode& node(uint32_t number) const { return nodes_[number - begin_]; }

  // How surely the article `number` and its edge's other are of one event, 0 to 1.
  double probability(uint32_t number, const StoryEdge& edge) const;
  // The same for any two articles, by comparing them.
  double probability(uint32_t a, uint32_t b) const;
  // Whether so many articles are like this one that others like it were not compared with it.
  bool is_crowded(uint32_t number) const { return node(number).alike >= story_bounds::kCrowded; }
  // Pairs of articles that add() has compared so far.
  uint64_t comparisons() const { return comparisons_; }

  // For a state that is read again: the graph as `nodes`, numbered from `begin`.
  void restore(uint32_t begin, std::vector<StoryNode> nodes);

 private:
  struct Found {
    uint32_t lower = 0, higher = 0;
    float cosine = 0, sum = 0;
    friend auto operator<=>(const Found&, const Found&) = default;
  };

  void index(uint32_t number);
  Found compare(uint32_t a, uint32_t b) const;
  struct Holder {
    uint32_t number = 0;
    uint16_t weight = 0;  // of the term in the article
  };
  static std::span<const Holder> nearest_holders(const std::vector<Holder>& list, uint32_t number);
  std::vector<Found> neighbours_of(uint32_t number) const;
  void connect(const Found& found);
  double density(uint32_t number) const;
  double gap(uint32_t a, uint32_t b) const;
  void sweep_index();

  StoryWeights weights_;
  std::deque<StoryNode> nodes_;
  uint32_t begin_ = 0;
  uint64_t comparisons_ = 0;
  uint32_t swept_ = 0;  // begin_ when the index was last rid of forgotten articles
  std::unordered_map<uint32_t, std::vector<Holder>> holders_;  // by stem; ascending; looked up, never listed
};

}  // namespace stemma
