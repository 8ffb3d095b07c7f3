// Small pictures of who has it from whom: nodes in columns, joined by arrows from left to right, after
// Sugiyama's layered layout (columns by longest path, places for arrows that pass a column, order by
// barycentres). Plain geometry: templates/picture.mustache turns it into SVG.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace stemma {

enum class NodeLook { kOrigin, kRelay, kOutlet, kDenies };
enum class EdgeLook { kFlows, kDenies, kUnknown };

struct GraphNode {
  std::string label;
  std::string kind;  // a word under the label; may be empty
  NodeLook look = NodeLook::kOutlet;
  bool last_column = false;  // stands in the last column if nothing flows out of it
};

struct GraphEdge {
  uint32_t from = 0, to = 0;
  EdgeLook look = EdgeLook::kFlows;
  std::string label;  // may be empty
};

struct Graph {
  std::vector<GraphNode> nodes;
  std::vector<GraphEdge> edges;
  // The node of this label, made if there is none.
  uint32_t node(const std::string& label);
  // Adds an edge unless the same two nodes are joined in this direction already.
  void join(uint32_t from, uint32_t to, EdgeLook look, std::string label = {});
};

struct TextLine {
  double x = 0, y = 0;  // left end of the base line
  std::string text;
  bool is_kind = false;
};

struct DrawnNode {
  double x = 0, y = 0, width = 0, height = 0;
  NodeLook look = NodeLook::kOutlet;
  std::vector<TextLine> lines;
};

struct DrawnEdge {
  std::string path;  // SVG path data
  EdgeLook look = EdgeLook::kFlows;
  std::string label;
  double label_x = 0, label_y = 0;  // its middle
};

struct Picture {
  double width = 0, height = 0;
  int columns = 0;
  std::vector<double> column_x;  // left side of each column
  std::vector<DrawnNode> nodes;  // parallel to Graph::nodes
  std::vector<DrawnEdge> edges;  // parallel to Graph::edges
};

struct PictureSize {
  double column_width = 118, gap = 20;  // CSS pixels; three columns fit a telephone
  double head = 18;                     // free space on top for the columns' heads
};

// Edges that would close a circle are drawn backwards; they do not decide columns. Time grows with nodes
// times edges: cut large graphs before.
Picture lay_out(const Graph& graph, const PictureSize& size = {});

}  // namespace stemma
