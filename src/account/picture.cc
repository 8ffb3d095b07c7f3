#include "account/picture.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "account/wording.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// CSS pixels, for 12 px sans-serif text.
constexpr double kLetter = 6.9, kLine = 14, kPadding = 7, kRowGap = 9;
constexpr double kPassing = 6;  // height kept free for an arrow that passes a column
constexpr size_t kMostLines = 3;
constexpr int kSweeps = 4;  // of ordering; more changes little in graphs of this size

size_t code_points(std::string_view text) {
  size_t count = 0;
  for (size_t at = 0; at < text.size(); ++count) at += decode_utf8(text, at).length;
  return count;
}

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// A word longer than a line goes on in the next one.
std::vector<std::string> pieces_of(const std::string& word, size_t letters) {
  std::vector<std::string> pieces(1);
  size_t count = 0;
  for (size_t at = 0; at < word.size() && pieces.size() <= kMostLines;) {
    if (count == letters) {
      pieces.emplace_back();
      count = 0;
    }
    const uint32_t length = decode_utf8(word, at).length;
    pieces.back() += word.substr(at, length);
    at += length;
    ++count;
  }
  return pieces;
}

std::vector<std::string> wrap(const std::string& text, size_t letters) {
  std::vector<std::string> lines;
  for (const std::string& word : words_in(text)) {
    for (const std::string& piece : pieces_of(word, letters)) {
      const bool begins_word = word.starts_with(piece);
      if (begins_word && !lines.empty() && code_points(lines.back()) + 1 + code_points(piece) <= letters)
        lines.back() += " " + piece;
      else
        lines.push_back(piece);
    }
    if (lines.size() > kMostLines) break;
  }
  if (lines.empty()) lines.emplace_back("?");
  if (lines.size() > kMostLines) {
    lines.resize(kMostLines);
    lines.back() = shorten(lines.back(), letters - 1);
    if (!lines.back().ends_with("…")) lines.back() += "…";
  }
  return lines;
}

// A node of the graph, or a place where an edge passes a column.
struct Slot {
  int column = 0;
  double height = kPassing, y = 0, order = 0;
  std::vector<size_t> before, after;  // neighbours in the columns beside
};

class Layout {
 public:
  Layout(const Graph& graph, const PictureSize& size) : graph_(graph), size_(size) {}

  Picture run() {
    if (graph_.nodes.empty()) return picture_;
    find_forward_edges();
    choose_columns();
    if (picture_.columns == 1) size_.head = 0;
    place_nodes();
    route_edges();
    order_columns();
    set_heights();
    draw_edges();
    return picture_;
  }

 private:
  // Depth-first: an edge to a node that is still open closes a circle.
  void find_forward_edges() {
    out_.resize(graph_.nodes.size());
    for (size_t e = 0; e < graph_.edges.size(); ++e) out_[graph_.edges[e].from].push_back(e);
    forward_.assign(graph_.edges.size(), false);
    std::vector<int> state(graph_.nodes.size(), 0);  // 0 not seen, 1 open, 2 done
    for (uint32_t start = 0; start < graph_.nodes.size(); ++start) {
      if (state[start] != 0) continue;
      std::vector<std::pair<uint32_t, size_t>> path = {{start, 0}};
      state[start] = 1;
      while (!path.empty()) {
        auto& [node, next] = path.back();
        if (next == out_[node].size()) {
          state[node] = 2;
          path.pop_back();
          continue;
        }
        const size_t edge = out_[node][next++];
        const uint32_t to = graph_.edges[edge].to;
        forward_[edge] = state[to] != 1;
        if (state[to] != 0) continue;
        state[to] = 1;
        path.push_back({to, 0});
      }
    }
  }

  // Longest path from a node that nothing flows into.
  void choose_columns() {
    slots_.resize(graph_.nodes.size());
    for (size_t pass = 0; pass < graph_.nodes.size(); ++pass) {
      bool moved = false;
      for (size_t e = 0; e < graph_.edges.size(); ++e) {
        if (!forward_[e]) continue;
        Slot& to = slots_[graph_.edges[e].to];
        const int column = slots_[graph_.edges[e].from].column + 1;
        if (to.column >= column) continue;
        to.column = column;
        moved = true;
      }
      if (!moved) break;
    }
    int last = 0;
    for (const Slot& slot : slots_) last = std::max(last, slot.column);
    for (size_t n = 0; n < graph_.nodes.size(); ++n)
      if (graph_.nodes[n].last_column && out_[n].empty()) slots_[n].column = last;
    picture_.columns = last + 1;
  }

  void place_nodes() {
    const auto letters = static_cast<size_t>((size_.column_width - 2 * kPadding) / kLetter);
    for (size_t n = 0; n < graph_.nodes.size(); ++n) {
      const GraphNode& node = graph_.nodes[n];
      DrawnNode drawn;
      drawn.look = node.look;
      for (const std::string& line : wrap(node.label, letters)) drawn.lines.push_back({0, 0, line, false});
      if (!node.kind.empty()) drawn.lines.push_back({0, 0, shorten(node.kind, letters), true});
      drawn.width = size_.column_width;
      drawn.height = static_cast<double>(drawn.lines.size()) * kLine + kPadding + 3;
      slots_[n].height = drawn.height;
      picture_.nodes.push_back(drawn);
    }
    for (int column = 0; column < picture_.columns; ++column)
      picture_.column_x.push_back(1 + column * (size_.column_width + size_.gap));
    picture_.width = picture_.column_x.back() + size_.column_width + 1;
  }

  // An edge over several columns passes through a slot of its own in each column between.
  void route_edges() {
    routes_.resize(graph_.edges.size());
    for (size_t e = 0; e < graph_.edges.size(); ++e) {
      const size_t from = graph_.edges[e].from, to = graph_.edges[e].to;
      routes_[e] = {from};
      for (int column = slots_[from].column + 1; column < slots_[to].column; ++column) {
        slots_.emplace_back();
        slots_.back().column = column;
        routes_[e].push_back(slots_.size() - 1);
      }
      routes_[e].push_back(to);
      if (slots_[from].column >= slots_[to].column) continue;
      for (size_t i = 0; i + 1 < routes_[e].size(); ++i) {
        slots_[routes_[e][i]].after.push_back(routes_[e][i + 1]);
        slots_[routes_[e][i + 1]].before.push_back(routes_[e][i]);
      }
    }
  }

  void order_columns() {
    columns_.resize(static_cast<size_t>(picture_.columns));
    for (size_t s = 0; s < slots_.size(); ++s) columns_[static_cast<size_t>(slots_[s].column)].push_back(s);
    for (std::vector<size_t>& column : columns_) number(column);
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
      for (std::vector<size_t>& column : columns_) sort_by(column, &Slot::before);
      for (auto column = columns_.rbegin(); column != columns_.rend(); ++column)
        sort_by(*column, &Slot::after);
    }
  }

  // Places as shares of the column, so that columns of different length compare.
  void number(std::vector<size_t>& column) {
    for (size_t i = 0; i < column.size(); ++i)
      slots_[column[i]].order = (static_cast<double>(i) + 0.5) / static_cast<double>(column.size());
  }

  void sort_by(std::vector<size_t>& column, std::vector<size_t> Slot::*neighbours) {
    std::vector<std::pair<double, size_t>> keyed;
    for (const size_t s : column) {
      const std::vector<size_t>& beside = slots_[s].*neighbours;
      double sum = 0;
      for (const size_t other : beside) sum += slots_[other].order;
      keyed.push_back({beside.empty() ? slots_[s].order : sum / static_cast<double>(beside.size()), s});
    }
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    for (size_t i = 0; i < column.size(); ++i) column[i] = keyed[i].second;
    number(column);
  }

  void set_heights() {
    double tallest = 0;
    std::vector<double> totals;
    for (const std::vector<size_t>& column : columns_) {
      double total = -kRowGap;
      for (const size_t s : column) total += slots_[s].height + kRowGap;
      totals.push_back(total);
      tallest = std::max(tallest, total);
    }
    for (size_t c = 0; c < columns_.size(); ++c) {
      double y = size_.head + 1 + (tallest - totals[c]) / 2;
      for (const size_t s : columns_[c]) {
        slots_[s].y = y;
        y += slots_[s].height + kRowGap;
      }
    }
    picture_.height = std::ceil(size_.head + tallest + 2);
    for (size_t n = 0; n < picture_.nodes.size(); ++n) set_lines(picture_.nodes[n], slots_[n]);
  }

  void set_lines(DrawnNode& node, const Slot& slot) const {
    node.x = picture_.column_x[static_cast<size_t>(slot.column)];
    node.y = slot.y;
    for (size_t l = 0; l < node.lines.size(); ++l) {
      node.lines[l].x = node.x + kPadding;
      node.lines[l].y = node.y + kPadding + 8 + static_cast<double>(l) * kLine;
    }
  }

  double left(size_t slot) const { return picture_.column_x[static_cast<size_t>(slots_[slot].column)]; }
  double middle(size_t slot) const { return slots_[slot].y + slots_[slot].height / 2; }

  void draw_edges() {
    for (size_t e = 0; e < graph_.edges.size(); ++e) {
      const std::vector<size_t>& route = routes_[e];
      DrawnEdge drawn;
      drawn.look = graph_.edges[e].look;
      drawn.label = graph_.edges[e].label;
      const bool is_backwards = slots_[route.front()].column >= slots_[route.back()].column;
      drawn.path = is_backwards ? backwards_path(route) : forwards_path(route);
      const size_t before_last = route[route.size() - 2];
      const double from_x = is_backwards ? left(route.front()) : left(before_last) + size_.column_width;
      drawn.label_x = std::round((from_x + left(route.back())) / 2);
      drawn.label_y = std::round((middle(before_last) + middle(route.back())) / 2 - 3);
      picture_.edges.push_back(std::move(drawn));
    }
  }

  static std::string format(const char* pattern, std::initializer_list<double> n) {
    const double* v = n.begin();
    char out[200];
    std::snprintf(out, sizeof out, pattern, v[0], v[1], n.size() > 2 ? v[2] : 0, n.size() > 3 ? v[3] : 0,
                  n.size() > 4 ? v[4] : 0, n.size() > 5 ? v[5] : 0);
    return out;
  }

  std::string forwards_path(const std::vector<size_t>& route) const {
    std::string path;
    for (size_t i = 0; i + 1 < route.size(); ++i) {
      const double x1 = left(route[i]) + size_.column_width, y1 = middle(route[i]);
      const double x2 = left(route[i + 1]), y2 = middle(route[i + 1]), half = (x2 - x1) / 2;
      // Through a slot that is no node, straight across.
      path += i == 0 ? format("M%.1f %.1f", {x1, y1}) : format("H%.1f", {x1, y1});
      path += format("C%.1f %.1f %.1f %.1f %.1f %.1f", {x1 + half, y1, x2 - half, y2, x2, y2});
    }
    return path;
  }

  // Within a column or to the left: around the left side.
  std::string backwards_path(const std::vector<size_t>& route) const {
    const double x1 = left(route.front()), y1 = middle(route.front());
    const double x2 = left(route.back()), y2 = middle(route.back());
    const double bow = std::max(1.0, std::min(x1, x2) - size_.gap * 0.8);
    return format("M%.1f %.1f", {x1, y1}) +
           format("C%.1f %.1f %.1f %.1f %.1f %.1f", {bow, y1, bow, y2, x2, y2});
  }

  const Graph& graph_;
  PictureSize size_;
  Picture picture_;
  std::vector<std::vector<size_t>> out_;      // edges out of each node
  std::vector<bool> forward_;                 // by edge
  std::vector<Slot> slots_;                   // the nodes, then places of passing edges
  std::vector<std::vector<size_t>> columns_;  // slots from top to bottom
  std::vector<std::vector<size_t>> routes_;   // slots that each edge runs through
};

}  // namespace

uint32_t Graph::node(const std::string& label) {
  for (uint32_t n = 0; n < nodes.size(); ++n)
    if (nodes[n].label == label) return n;
  nodes.push_back({label, "", NodeLook::kOutlet, false});
  return static_cast<uint32_t>(nodes.size() - 1);
}

void Graph::join(uint32_t from, uint32_t to, EdgeLook look, std::string label) {
  if (from == to) return;
  for (const GraphEdge& edge : edges)
    if (edge.from == from && edge.to == to) return;
  edges.push_back({from, to, look, std::move(label)});
}

Picture lay_out(const Graph& graph, const PictureSize& size) {
  return Layout(graph, size).run();
}

}  // namespace stemma
