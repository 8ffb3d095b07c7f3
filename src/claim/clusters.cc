#include "claim/clusters.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace stemma {

namespace {

// Clusters are joined while their sentences are on average at least this likely to state one thing.
constexpr double kLeastJoined = 0.35;
// A sentence is attached to a further cluster if it is this likely, on average over the more similar two
// thirds of it and with the vectors, to state the same.
constexpr double kLeastAttached = 0.5;
constexpr size_t kLeastCompared = 2;  // of these, at least so many
// Two sentences of one report rarely say one thing twice; their likelihood counts less.
constexpr double kSameArticle = 0.6;

// A join that may be out of date: `joined` clusters have been joined into either since.
struct Join {
  double average;
  uint32_t a, b;  // a < b
  uint32_t version_a, version_b;
  bool operator<(const Join& other) const {
    return std::tie(average, other.a, other.b) < std::tie(other.average, a, b);
  }
};

class AverageLink {
 public:
  AverageLink(const StoryTerms& story, const Similarities& similarities) : members_(story.sentences.size()) {
    const size_t count = members_.size();
    sums_.resize(count);
    version_.resize(count, 0);
    for (uint32_t s = 0; s < count; ++s) {
      members_[s] = {s};
      for (const Neighbour& n : similarities.of[s]) {
        const bool same = story.sentences[s].article == story.sentences[n.sentence].article;
        // What is listed beyond the likelihood of an unlisted pair, so that sums need no unlisted pairs.
        sums_[s][n.sentence] = n.likelihood * (same ? kSameArticle : 1) - kUnlistedLikelihood;
      }
    }
    for (uint32_t s = 0; s < count; ++s)
      for (const auto& [other, sum] : sums_[s])
        if (s < other) offer(s, other, sum);
  }

  std::vector<std::vector<uint32_t>> run() {
    while (!queue_.empty()) {
      const Join join = queue_.top();
      queue_.pop();
      if (version_[join.a] != join.version_a || version_[join.b] != join.version_b) continue;
      if (members_[join.a].empty() || members_[join.b].empty()) continue;
      merge(join.a, join.b);
    }
    std::vector<std::vector<uint32_t>> out;
    for (auto& members : members_)
      if (members.size() > 1) {
        std::sort(members.begin(), members.end());
        out.push_back(std::move(members));
      }
    return out;
  }

 private:
  void offer(uint32_t a, uint32_t b, double sum) {
    if (a > b) std::swap(a, b);
    const double pairs = static_cast<double>(members_[a].size()) * static_cast<double>(members_[b].size());
    const double average = sum / pairs + kUnlistedLikelihood;
    if (average >= kLeastJoined) queue_.push({average, a, b, version_[a], version_[b]});
  }

  void merge(uint32_t a, uint32_t b) {
    if (sums_[a].size() < sums_[b].size()) std::swap(a, b);  // the smaller map is poured into the larger
    for (const auto& [other, sum] : sums_[b]) {
      sums_[other].erase(b);
      if (other == a) continue;
      sums_[a][other] += sum;
      sums_[other][a] = sums_[a][other];
    }
    sums_[a].erase(b);
    sums_[b].clear();
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
    ++version_[a], ++version_[b];
    for (const auto& [other, sum] : sums_[a]) offer(a, other, sum);
  }

  std::vector<std::vector<uint32_t>> members_;
  std::vector<std::map<uint32_t, double>> sums_;  // by neighbouring cluster
  std::vector<uint32_t> version_;
  std::priority_queue<Join> queue_;
};

// The mean of `between` a sentence and the more similar two thirds of the members of other reports.
template <typename Between>
double mean_likeness(const StoryTerms& story, uint32_t sentence, const std::vector<uint32_t>& members,
                     const Between& between) {
  std::vector<double> values;
  for (const uint32_t member : members)
    if (story.sentences[member].article != story.sentences[sentence].article)
      values.push_back(between(member));
  if (values.empty()) return 0;
  const size_t most = std::min(values.size(), std::max(kLeastCompared, 2 * values.size() / 3));
  std::partial_sort(values.begin(), values.begin() + static_cast<long>(most), values.end(), std::greater<>());
  return std::accumulate(values.begin(), values.begin() + static_cast<long>(most), 0.0) /
         static_cast<double>(most);
}

void attach(const StoryTerms& story, const Similarities& similarities, Cluster& cluster) {
  std::vector<uint32_t> near;
  for (const uint32_t member : cluster.core)
    for (const Neighbour& n : similarities.of[member]) near.push_back(n.sentence);
  std::sort(near.begin(), near.end());
  near.erase(std::unique(near.begin(), near.end()), near.end());
  for (const uint32_t sentence : near) {
    if (std::binary_search(cluster.core.begin(), cluster.core.end(), sentence)) continue;
    const double likeness = mean_likeness(story, sentence, cluster.core, [&](uint32_t member) {
      const Neighbour* pair = similarities.listed(sentence, member);
      return pair ? pair->by_meaning : kUnlistedLikelihood;
    });
    if (likeness >= kLeastAttached) cluster.attached.push_back(sentence);
  }
}

}  // namespace

bool holds(const Cluster& cluster, uint32_t sentence) {
  return std::binary_search(cluster.core.begin(), cluster.core.end(), sentence) ||
         std::binary_search(cluster.attached.begin(), cluster.attached.end(), sentence);
}

double likeness(const StoryTerms& story, const Similarities& similarities, uint32_t sentence,
                const std::vector<uint32_t>& members) {
  return mean_likeness(story, sentence, members,
                       [&](uint32_t member) { return similarities.between(sentence, member); });
}

std::vector<Cluster> cluster_sentences(const StoryTerms& story, const Similarities& similarities) {
  std::vector<Cluster> clusters;
  for (auto& members : AverageLink(story, similarities).run()) {
    Cluster cluster;
    cluster.core = std::move(members);
    attach(story, similarities, cluster);
    clusters.push_back(std::move(cluster));
  }
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const Cluster& a, const Cluster& b) { return a.core.size() > b.core.size(); });
  return clusters;
}

}  // namespace stemma
