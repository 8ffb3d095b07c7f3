#include "read/tree_model.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/strings.h"

namespace stemma {

namespace {

constexpr uint16_t kLeaf = UINT16_MAX;

std::optional<float> number(std::string_view text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

Error broken(std::string_view line, const std::string& reason) {
  return Error{ErrorCode::kMalformed, "a table of trees: " + reason, "", std::string(line)};
}

}  // namespace

Result<TreeModel> TreeModel::parse(std::string_view table, const std::vector<std::string>& names) {
  TreeModel model;
  std::vector<uint32_t> open;  // nodes whose first subtree is being read
  bool is_whole = true;
  for (const std::string_view raw : split(table, '\n')) {
    const std::string_view line = trim(raw.substr(0, raw.find('#')));
    if (line.empty()) continue;
    if (line.starts_with("base ")) {
      const auto value = number(line.substr(5));
      if (!value) return broken(line, "no number");
      model.base_ = *value;
      continue;
    }
    if (line == "tree") {
      if (!is_whole) return broken(line, "a tree begins inside another");
      model.roots_.push_back(static_cast<uint32_t>(model.nodes_.size()));
      is_whole = false;
      continue;
    }
    if (is_whole) return broken(line, "a node outside of a tree");
    const auto at = static_cast<uint32_t>(model.nodes_.size());
    if (const size_t sign = line.find(" <= "); sign != std::string_view::npos) {
      const auto name = std::find(names.begin(), names.end(), line.substr(0, sign));
      const auto limit = number(line.substr(sign + 4));
      if (name == names.end()) return broken(line, "an unknown name");
      if (!limit) return broken(line, "no number");
      model.nodes_.push_back({static_cast<uint16_t>(name - names.begin()), 0, *limit});
      open.push_back(at);
      continue;
    }
    const auto value = number(line);
    if (!value) return broken(line, "neither a limit nor a leaf");
    model.nodes_.push_back({kLeaf, 0, *value});
    // The leaf ends all subtrees that are second ones; the next node is the other side of the nearest open one.
    while (!open.empty() && model.nodes_[open.back()].otherwise) open.pop_back();
    if (open.empty()) {
      is_whole = true;
    } else {
      const uint32_t distance = at + 1 - open.back();
      if (distance > UINT16_MAX) return broken(line, "a tree too large");
      model.nodes_[open.back()].otherwise = static_cast<uint16_t>(distance);
    }
  }
  if (!is_whole) return broken("", "the last tree has no end");
  return model;
}

float TreeModel::probability(const float* row) const {
  float sum = base_;
  for (const uint32_t root : roots_) {
    const Node* node = &nodes_[root];
    while (node->feature != kLeaf) node += row[node->feature] <= node->value ? 1 : node->otherwise;
    sum += node->value;
  }
  return 1 / (1 + std::exp(-sum));
}

}  // namespace stemma
