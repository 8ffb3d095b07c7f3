#include "story/graph.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

#include "base/parallel.h"

namespace stemma {

using namespace story_bounds;

namespace {

// Adds up weights by article; all zero between uses.
struct Overlap {
  std::vector<uint32_t> weight;  // by number from the window's begin
  std::vector<uint32_t> touched;
};

Overlap& overlap_of_thread(size_t articles) {
  thread_local Overlap overlap;
  if (overlap.weight.size() < articles) overlap.weight.resize(articles + articles / 2, 0);
  overlap.touched.clear();
  return overlap;
}

}  // namespace

void ArticleGraph::add(std::vector<StoryNode> batch) {
  const uint32_t first = end();
  for (StoryNode& node : batch) nodes_.push_back(std::move(node));
  for (uint32_t i = first; i < end(); ++i) index(i);
  std::vector<std::vector<Found>> found(batch.size());
  parallel_for(batch.size(), [&](size_t i) { found[i] = neighbours_of(first + static_cast<uint32_t>(i)); });
  std::vector<Found> all;
  for (const std::vector<Found>& some : found) all.insert(all.end(), some.begin(), some.end());
  comparisons_ += all.size();
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const Found& pair : all) connect(pair);
}

void ArticleGraph::index(uint32_t number) {
  for (const WeightedTerm& term : heaviest(nodes_[number - begin_].vector))
    holders_[term.stem].push_back({number, term.all});
}

std::vector<ArticleGraph::Found> ArticleGraph::neighbours_of(uint32_t number) const {
  Overlap& overlap = overlap_of_thread(nodes_.size());
  const StoryVector& vector = node(number).vector;
  for (const WeightedTerm& term : heaviest(vector)) {
    const auto holders = holders_.find(term.stem);
    if (holders == holders_.end()) continue;
    for (const Holder& holder : nearest_holders(holders->second, number)) {
      const uint32_t other = holder.number;
      if (other < begin_ || other == number) continue;
      uint32_t& weight = overlap.weight[other - begin_];
      if (weight == 0) overlap.touched.push_back(other);
      weight += std::max<uint32_t>(1, (uint32_t{term.all} * holder.weight) >> 12);
    }
  }
  std::vector<uint32_t>& touched = overlap.touched;
  const size_t kept = std::min<size_t>(touched.size(), kNeighbours);
  std::partial_sort(touched.begin(), touched.begin() + static_cast<ptrdiff_t>(kept), touched.end(),
                    [&](uint32_t x, uint32_t y) {
                      const uint32_t a = overlap.weight[x - begin_], b = overlap.weight[y - begin_];
                      return a != b ? a > b : x > y;
                    });
  for (const uint32_t other : touched) overlap.weight[other - begin_] = 0;
  std::vector<Found> found;
  found.reserve(kept);
  for (size_t k = 0; k < kept; ++k) found.push_back(compare(number, touched[k]));
  return found;
}

ArticleGraph::Found ArticleGraph::compare(uint32_t a, uint32_t b) const {
  const StoryLikeness like = likeness(node(a).vector, node(b).vector);
  const double sum = weights_.constant + weights_.all * like.all + weights_.title * like.title +
                     weights_.lead * like.lead + weights_.numbers * like.numbers + weights_.gap * gap(a, b);
  return {std::min(a, b), std::max(a, b), static_cast<float>(like.all), static_cast<float>(sum)};
}

// Those nearest in time: the holders of a term that whole days are full of would else be a few for all.
std::span<const ArticleGraph::Holder> ArticleGraph::nearest_holders(const std::vector<Holder>& list,
                                                                    uint32_t number) {
  if (list.size() <= kHoldersOfTerm) return list;
  const auto at = std::lower_bound(list.begin(), list.end(), number,
                                   [](const Holder& holder, uint32_t n) { return holder.number < n; });
  const auto before = static_cast<size_t>(at - list.begin());
  const size_t first = before - std::min<size_t>(before, kHoldersOfTerm / 2);
  return std::span(list).subspan(std::min(first, list.size() - kHoldersOfTerm), kHoldersOfTerm);
}

void ArticleGraph::connect(const Found& found) {
  StoryNode &low = nodes_[found.lower - begin_], &high = nodes_[found.higher - begin_];
  const auto cosine = static_cast<uint16_t>(std::lround(std::min(1.0f, found.cosine) * 65535));
  for (StoryNode* node : {&low, &high}) {
    auto& nearest = node->nearest;
    if (cosine <= nearest.back()) continue;
    const auto place = std::upper_bound(nearest.begin(), nearest.end(), cosine, std::greater<>());
    std::move_backward(place, nearest.end() - 1, nearest.end());
    *place = cosine;
  }
  // The density can only grow, and with it a pair's probability only fall.
  const StoryEdge edge{found.lower, found.sum};
  if (probability(found.higher, edge) < kLeastProbability) return;
  high.edges.push_back(edge);
  ++low.alike;
  ++high.alike;
}

double ArticleGraph::density(uint32_t number) const {
  const auto& nearest = node(number).nearest;
  const auto most = static_cast<uint32_t>(kDensestCosine * 65535);
  uint32_t sum = 0;
  for (size_t k = kFirstDensityRank; k < nearest.size(); ++k) sum += std::min<uint32_t>(nearest[k], most);
  return sum / (65535.0 * kDensityRanks);
}

double ArticleGraph::gap(uint32_t a, uint32_t b) const {
  const auto &x = node(a).day, &y = node(b).day;
  if (!x || !y) return 0;
  const double days = std::abs(static_cast<double>(*x - *y));
  const double between = std::abs(static_cast<double>(a) - static_cast<double>(b));
  return std::min(kLongestGap, std::log2(1 + std::min(days, between / kArticlesOfDay)));
}

double ArticleGraph::probability(uint32_t number, const StoryEdge& edge) const {
  const double dense = (density(number) + density(edge.other)) / 2;
  const double sum = edge.sum + dense * (weights_.density + weights_.gap_density * gap(number, edge.other));
  return 1 / (1 + std::exp(-sum));
}

double ArticleGraph::probability(uint32_t a, uint32_t b) const {
  const Found found = compare(a, b);
  return probability(found.higher, {found.lower, found.sum});
}

void ArticleGraph::forget_below(uint32_t number) {
  while (begin_ < number && !nodes_.empty()) nodes_.pop_front(), ++begin_;
  // Edges to forgotten articles stand first.
  if (begin_ - swept_ > nodes_.size() / 2 + kBatchArticles) sweep_index();
}

void ArticleGraph::sweep_index() {
  for (auto at = holders_.begin(); at != holders_.end();) {
    std::erase_if(at->second, [&](const Holder& holder) { return holder.number < begin_; });
    at = at->second.empty() ? holders_.erase(at) : std::next(at);
  }
  for (StoryNode& node : nodes_)
    std::erase_if(node.edges, [&](const StoryEdge& edge) { return edge.other < begin_; });
  swept_ = begin_;
}

void ArticleGraph::restore(uint32_t begin, std::vector<StoryNode> nodes) {
  begin_ = swept_ = begin;
  nodes_.assign(std::make_move_iterator(nodes.begin()), std::make_move_iterator(nodes.end()));
  holders_.clear();
  for (uint32_t i = begin_; i < end(); ++i) index(i);
}

}  // namespace stemma
