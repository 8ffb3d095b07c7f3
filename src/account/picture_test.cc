#include "account/picture.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

Graph chain_of(const std::vector<std::vector<std::string>>& chains) {
  Graph graph;
  for (const auto& chain : chains)
    for (size_t i = 0; i + 1 < chain.size(); ++i) {
      const uint32_t from = graph.node(chain[i]);
      graph.join(from, graph.node(chain[i + 1]), EdgeLook::kFlows);
    }
  return graph;
}

void expect_no_overlap(const Picture& picture) {
  for (size_t a = 0; a < picture.nodes.size(); ++a) {
    const DrawnNode& x = picture.nodes[a];
    EXPECT_GE(x.x, 0);
    EXPECT_GE(x.y, 0);
    EXPECT_LE(x.x + x.width, picture.width);
    EXPECT_LE(x.y + x.height, picture.height);
    for (size_t b = a + 1; b < picture.nodes.size(); ++b) {
      const DrawnNode& y = picture.nodes[b];
      EXPECT_FALSE(x.x < y.x + y.width && y.x < x.x + x.width && x.y < y.y + y.height &&
                   y.y < x.y + x.height);
    }
  }
}

TEST(Picture, ColumnsFollowTheLongestPath) {
  const Graph graph =
      chain_of({{"police", "agency", "courier"}, {"police", "ledger"}, {"police", "agency", "news"}});
  const Picture picture = lay_out(graph);
  EXPECT_EQ(picture.columns, 3);
  EXPECT_LT(picture.nodes[0].x, picture.nodes[1].x);
  EXPECT_LT(picture.nodes[1].x, picture.nodes[2].x);
  EXPECT_EQ(picture.nodes[3].x, picture.nodes[1].x) << "ledger has it from the police at first hand";
  expect_no_overlap(picture);
}

TEST(Picture, LastColumnIsForThoseThatNobodyRelays) {
  Graph graph = chain_of({{"police", "agency", "courier"}, {"police", "ledger"}});
  for (GraphNode& node : graph.nodes) node.last_column = true;
  const Picture picture = lay_out(graph);
  EXPECT_EQ(picture.nodes[3].x, picture.nodes[2].x);
  EXPECT_LT(picture.nodes[1].x, picture.nodes[2].x);
  expect_no_overlap(picture);
}

TEST(Picture, CirclesEnd) {
  const Picture picture = lay_out(chain_of({{"a", "b", "c", "a"}, {"b", "a"}}));
  EXPECT_EQ(picture.edges.size(), 4u);
  EXPECT_EQ(picture.columns, 3);
  expect_no_overlap(picture);
}

TEST(Picture, UncrossesWhatCanBeUncrossed) {
  const Picture picture = lay_out(chain_of({{"a", "z"}, {"b", "y"}, {"c", "x"}}));
  for (size_t i = 0; i < 6; i += 2) EXPECT_EQ(picture.nodes[i].y, picture.nodes[i + 1].y);
}

TEST(Picture, LongNamesAreWrappedAndCut) {
  Graph graph;
  graph.node(std::string(5000, 'x') + " " + std::string(50, 'y'));
  graph.node("unnamed sources of The Harbour Ledger and of some other newspapers of the coast");
  const Picture picture = lay_out(graph);
  for (const DrawnNode& node : picture.nodes) {
    EXPECT_LE(node.lines.size(), 4u);
    for (const TextLine& line : node.lines) EXPECT_LE(line.text.size(), 22u);
  }
  EXPECT_TRUE(picture.nodes[1].lines.back().text.ends_with("…"));
}

TEST(Picture, OfNothing) {
  EXPECT_EQ(lay_out({}).columns, 0);
}

}  // namespace
}  // namespace stemma
