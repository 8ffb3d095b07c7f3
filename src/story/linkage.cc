#include "story/linkage.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "story/weights.h"

namespace stemma {

namespace {

using story_bounds::kSampledArticles;

// What is known of the pairs of articles across two groups.
struct Known {
  double open = 0;      // summed strength of pairs that are not both crowded: the others of these are 0
  double crowded = 0;   // of pairs of crowded articles ...
  double compared = 0;  // ... and how many they are
  double sampled = 0;   // mean strength of all crowded pairs, by the sample ...
  double pairs_at_sample = 0;  // ... and how many there were then; 0: no sample was taken
  double queued = -1;          // the mean with which the merge waits in the queue
};

// A possible merge. Its mean may have fallen since, never risen: the mean across a merged group lies between
// those across its parts, which wait in the queue as well.
struct Merge {
  double mean = 0;
  uint32_t a = 0, b = 0;  // smallest nodes of the groups, a < b
};

struct IsWeaker {
  bool operator()(const Merge& x, const Merge& y) const {
    return std::tie(x.mean, y.a, y.b) < std::tie(y.mean, x.a, x.b);
  }
};

uint64_t key_of(uint32_t a, uint32_t b) {
  return uint64_t{std::min(a, b)} << 32 | std::max(a, b);
}

// Groups live in slots; the group with more links keeps its slot when two merge.
class Linkage {
 public:
  Linkage(std::vector<LinkageNode> nodes, const std::vector<Link>& links, double least,
          const PairStrength& strength_of)
      : least_(least), strength_of_(strength_of), slot_of_(nodes.size()) {
    std::iota(slot_of_.begin(), slot_of_.end(), 0);
    groups_.reserve(nodes.size());
    for (LinkageNode& node : nodes)
      groups_.push_back({std::move(node), {}, static_cast<uint32_t>(groups_.size())});
    known_.reserve(links.size());
    for (const Link& link : links) {
      Known& known = known_between(link.a, link.b);
      (link.crowded ? known.crowded : known.open) += link.strength;
      known.compared += link.crowded ? 1 : 0;
    }
    for (uint32_t a = 0; a < groups_.size(); ++a)
      for (const uint32_t b : groups_[a].linked)
        if (a < b) propose(a, b, known_.find(key_of(a, b))->second);
  }

  // Merges as long as the mean is at least `threshold`; gives the smallest node of each node's group.
  std::vector<uint32_t> merge_down_to(double threshold) {
    while (!queue_.empty() && queue_.top().mean >= threshold) {
      const Merge best = queue_.top();
      queue_.pop();
      consider(best);
    }
    std::vector<uint32_t> smallest(slot_of_.size());
    for (uint32_t i = 0; i < slot_of_.size(); ++i) smallest[i] = groups_[root(i)].smallest;
    return smallest;
  }

  uint64_t sampled_pairs() const { return sampled_pairs_; }

 private:
  struct Group {
    LinkageNode node;
    std::vector<uint32_t> linked;  // slots, some of them of groups that have merged since
    uint32_t smallest = 0;
  };

  Known& known_between(uint32_t a, uint32_t b) {
    const auto [at, is_new] = known_.try_emplace(key_of(a, b));
    if (is_new) {
      groups_[a].linked.push_back(b);
      groups_[b].linked.push_back(a);
    }
    return at->second;
  }

  double crowded_pairs(uint32_t a, uint32_t b) const {
    return static_cast<double>(groups_[a].node.crowded) * static_cast<double>(groups_[b].node.crowded);
  }

  double mean(uint32_t a, uint32_t b, const Known& known) const {
    double crowded = known.crowded;
    if (const double pairs = crowded_pairs(a, b); known.compared < pairs && pairs > 0) {
      // The pairs that were compared are the likest ones.
      const double mean = known.pairs_at_sample > 0 ? known.sampled
                          : known.compared > 0      ? known.crowded / known.compared
                                                    : 0;
      crowded = std::max(crowded, pairs * mean);
    }
    return (known.open + crowded) /
           (static_cast<double>(groups_[a].node.articles) * static_cast<double>(groups_[b].node.articles));
  }

  bool wants_sample(uint32_t a, uint32_t b, const Known& known) const {
    const double pairs = crowded_pairs(a, b);
    return known.compared > 0 && known.compared < pairs && pairs > 2 * known.pairs_at_sample;
  }

  void sample(uint32_t a, uint32_t b, Known& known) {
    const auto &x = groups_[a].node.sample, &y = groups_[b].node.sample;
    double sum = 0;
    for (const SampledArticle& i : x)
      for (const SampledArticle& j : y) sum += strength_of_(i.number, j.number);
    const size_t pairs = x.size() * y.size();
    sampled_pairs_ += pairs;
    known.sampled = pairs ? sum / static_cast<double>(pairs) : 0;
    known.pairs_at_sample = crowded_pairs(a, b);
  }

  void propose(uint32_t a, uint32_t b, Known& known) {
    const double now = mean(a, b, known);
    known.queued = now;
    const uint32_t x = groups_[a].smallest, y = groups_[b].smallest;
    if (now >= least_) queue_.push({now, std::min(x, y), std::max(x, y)});
  }

  void consider(const Merge& best) {
    const uint32_t a = root(best.a), b = root(best.b);
    if (a == b) return;
    Known& known = known_.find(key_of(a, b))->second;
    if (known.queued != best.mean) return;  // it waits with another mean
    if (wants_sample(a, b, known)) sample(a, b, known);
    if (mean(a, b, known) < best.mean)
      propose(a, b, known);
    else
      merge(a, b);
  }

  void merge(uint32_t into, uint32_t from) {
    if (groups_[into].linked.size() < groups_[from].linked.size()) std::swap(into, from);
    Group &a = groups_[into], &b = groups_[from];
    slot_of_[from] = into;
    known_.erase(key_of(into, from));
    for (const uint32_t slot : b.linked) {
      const uint32_t other = root(slot);
      const auto moved = known_.find(key_of(from, other));
      if (moved == known_.end()) continue;  // it came before under another slot
      const Known known = moved->second;
      known_.erase(moved);
      add_up(known_between(into, other), known);
    }
    b.linked = {};
    a.node.articles += b.node.articles;
    a.node.crowded += b.node.crowded;
    for (const SampledArticle& article : b.node.sample) add_to_sample(a.node.sample, article);
    a.smallest = std::min(a.smallest, b.smallest);
  }

  static void add_up(Known& known, const Known& more) {
    known.open += more.open;
    known.crowded += more.crowded;
    known.compared += more.compared;
    if (more.pairs_at_sample > known.pairs_at_sample) {
      known.sampled = more.sampled;
      known.pairs_at_sample = more.pairs_at_sample;
    }
    known.queued = std::max(known.queued, more.queued);
  }

  uint32_t root(uint32_t slot) {
    while (slot_of_[slot] != slot) slot = slot_of_[slot] = slot_of_[slot_of_[slot]];
    return slot;
  }

  double least_;
  const PairStrength& strength_of_;
  std::vector<Group> groups_;
  std::vector<uint32_t> slot_of_;              // where a merged group went
  std::unordered_map<uint64_t, Known> known_;  // by slots; looked up, never listed
  std::priority_queue<Merge, std::vector<Merge>, IsWeaker> queue_;
  uint64_t sampled_pairs_ = 0;
};

}  // namespace

LinkageResult average_linkage(std::vector<LinkageNode> nodes, const std::vector<Link>& links,
                              const std::vector<double>& thresholds, const PairStrength& strength_of) {
  LinkageResult result;
  if (thresholds.empty()) return result;
  Linkage linkage(std::move(nodes), links, thresholds.back(), strength_of);
  for (const double threshold : thresholds) result.groups.push_back(linkage.merge_down_to(threshold));
  result.sampled_pairs = linkage.sampled_pairs();
  return result;
}

void add_to_sample(std::vector<SampledArticle>& sample, SampledArticle article) {
  if (sample.size() == kSampledArticles && sample.back() < article) return;
  sample.insert(std::lower_bound(sample.begin(), sample.end(), article), article);
  if (sample.size() > kSampledArticles) sample.pop_back();
}

}  // namespace stemma
