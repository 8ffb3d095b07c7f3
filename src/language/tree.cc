#include "language/tree.h"

#include <cassert>
#include <limits>

namespace stemma {

namespace {

constexpr uint32_t kNoNode = std::numeric_limits<uint32_t>::max();

// What every arc of a graph over `size` nodes is worth; node 0 is the root, and no arc leads to it.
struct Graph {
  size_t size;
  std::vector<double> worth;

  explicit Graph(size_t nodes)
      : size(nodes), worth(nodes * nodes, -std::numeric_limits<double>::infinity()) {}
  double& at(size_t node, size_t head) { return worth[node * size + head]; }
  double at(size_t node, size_t head) const { return worth[node * size + head]; }
};

std::vector<uint32_t> best_heads(const Graph& graph) {
  std::vector<uint32_t> heads(graph.size, kNoNode);
  for (size_t node = 1; node < graph.size; ++node) {
    uint32_t best = node == 1 && graph.size > 2 ? 2 : 0;
    for (size_t head = 0; head < graph.size; ++head)
      if (head != node && graph.at(node, head) > graph.at(node, best)) best = static_cast<uint32_t>(head);
    heads[node] = best;
  }
  return heads;
}

// The nodes of one cycle of `heads`; empty where there is none.
std::vector<uint32_t> find_cycle(const std::vector<uint32_t>& heads) {
  std::vector<uint32_t> seen_from(heads.size(), 0);
  for (uint32_t start = 1; start < heads.size(); ++start) {
    uint32_t node = start;
    while (node != 0 && seen_from[node] == 0) {
      seen_from[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen_from[node] != start) continue;
    std::vector<uint32_t> cycle{node};
    for (uint32_t next = heads[node]; next != node; next = heads[next]) cycle.push_back(next);
    return cycle;
  }
  return {};
}

std::vector<uint32_t> solve(const Graph& graph);

// Solves the graph in which `cycle` is one node, and opens the cycle where the solution enters it.
std::vector<uint32_t> solve_drawn_together(const Graph& graph, std::vector<uint32_t> heads,
                                           const std::vector<uint32_t>& cycle) {
  std::vector<bool> in_cycle(graph.size, false);
  for (const uint32_t node : cycle) in_cycle[node] = true;
  std::vector<uint32_t> outside;  // the graph's nodes that the smaller graph keeps, in order
  for (uint32_t node = 0; node < graph.size; ++node)
    if (!in_cycle[node]) outside.push_back(node);
  Graph smaller(outside.size() + 1);
  const size_t drawn = outside.size();
  std::vector<uint32_t> leaves_by(outside.size(), kNoNode);  // the cycle's node that is each node's best head
  std::vector<uint32_t> enters_at(outside.size(),
                                  kNoNode);  // the cycle's node that each node is best the head of
  for (size_t i = 0; i < outside.size(); ++i) {
    for (size_t j = 0; j < outside.size(); ++j) smaller.at(i, j) = graph.at(outside[i], outside[j]);
    for (const uint32_t node : cycle) {
      if (leaves_by[i] == kNoNode || graph.at(outside[i], node) > smaller.at(i, drawn)) {
        leaves_by[i] = node;
        smaller.at(i, drawn) = graph.at(outside[i], node);
      }
      const double gain = graph.at(node, outside[i]) - graph.at(node, heads[node]);
      if (enters_at[i] == kNoNode || gain > smaller.at(drawn, i)) {
        enters_at[i] = node;
        smaller.at(drawn, i) = gain;
      }
    }
  }
  const std::vector<uint32_t> solved = solve(smaller);
  for (size_t i = 1; i < outside.size(); ++i)
    heads[outside[i]] = solved[i] == drawn ? leaves_by[i] : outside[solved[i]];
  heads[enters_at[solved[drawn]]] = outside[solved[drawn]];
  return heads;
}

std::vector<uint32_t> solve(const Graph& graph) {
  std::vector<uint32_t> heads = best_heads(graph);
  const std::vector<uint32_t> cycle = find_cycle(heads);
  return cycle.empty() ? heads : solve_drawn_together(graph, std::move(heads), cycle);
}

}  // namespace

std::vector<uint32_t> best_tree(std::span<const float> scores, size_t words) {
  assert(scores.size() == words * (words + 1));
  // Far more than all scores together: the best tree then has as few arcs from the root as a tree can have,
  // one.
  constexpr double kRootArc = 1e6;
  Graph graph(words + 1);
  for (size_t word = 1; word <= words; ++word)
    for (size_t head = 0; head <= words; ++head)
      if (head != word)
        graph.at(word, head) = double{scores[(word - 1) * (words + 1) + head]} - (head == 0 ? kRootArc : 0.0);
  std::vector<uint32_t> heads = solve(graph);
  heads.erase(heads.begin());
  return heads;
}

}  // namespace stemma
