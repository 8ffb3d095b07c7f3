// Groups out of pairs: agglomerative clustering by average linkage (Sokal and Michener, 1958) over a graph of
// which only a part is known.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace stemma {

// A few articles of a group, always the same ones of the same group: those of the least ranks (a bottom-k
// sample, Cohen and Kaplan, 2007; the sample of a union comes of the samples alone). By rank.
struct SampledArticle {
  uint64_t rank = 0;
  uint32_t number = 0;
  friend auto operator<=>(const SampledArticle&, const SampledArticle&) = default;
};

// What is grouped: one article, or several that belong together already.
struct LinkageNode {
  uint32_t articles = 1;
  // Of these, such as have more likes than were compared: that a pair of two crowded articles is not linked
  // says nothing. All other pairs without a link are known to be unlike.
  uint32_t crowded = 0;
  std::vector<SampledArticle> sample;  // of the crowded ones, at most kSampledArticles
};

// How strongly two nodes belong together, summed over pairs of articles across them. a != b; a pair of nodes
// may come more than once.
struct Link {
  uint32_t a = 0, b = 0;
  double strength = 0;
  bool crowded = false;  // both articles of this pair are
};

struct LinkageResult {
  // For each threshold the smallest node of each node's group.
  std::vector<std::vector<uint32_t>> groups;
  uint64_t sampled_pairs = 0;  // pairs of articles that were compared for it
};

// The strength of a pair of articles, by their numbers.
using PairStrength = std::function<double(uint32_t, uint32_t)>;

// Merges, the strongest first, two linked groups whose mean strength over all pairs of articles across them
// is at least a threshold. `thresholds` fall, and the groups of each are merges of those before. Of the pairs
// that are not known the mean is that of a sample (kSampledArticles by kSampledArticles, taken again when the
// groups have grown to twice as many pairs); it is taken only if the pairs known do not forbid the merge.
// Ties are broken by the nodes' numbers, so that the result depends on nothing but the input.
LinkageResult average_linkage(std::vector<LinkageNode> nodes, const std::vector<Link>& links,
                              const std::vector<double>& thresholds, const PairStrength& strength_of);

// Puts an article into a sample.
void add_to_sample(std::vector<SampledArticle>& sample, SampledArticle article);

}  // namespace stemma
