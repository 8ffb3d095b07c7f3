#include "read/html/tree_model.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstring>
#include <optional>

#include "base/strings.h"

namespace stemma {

namespace {

constexpr uint16_t kLeaf = UINT16_MAX;

// Four numbers in one register of any processor's (a vector of GCC and clang); a comparison of two gives all
// bits or none for each.
using Floats = float __attribute__((vector_size(16)));
using Bits = int32_t __attribute__((vector_size(16)));
constexpr size_t kVectors = TreeModel::kRowsAtOnce / 4;

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

class TreeModel::Reader {
 public:
  explicit Reader(const std::vector<std::string>& names) : names_(names) { model_.width_ = names.size(); }

  // The reason why the line cannot be read; empty if it can.
  std::string add(std::string_view line) {
    if (line.starts_with("base ")) {
      const auto value = number(line.substr(5));
      if (value) model_.base_ = *value;
      return value ? "" : "no number";
    }
    if (line == "tree") {
      if (!is_whole_) return "a tree begins inside another";
      model_.roots_.push_back(static_cast<uint32_t>(model_.nodes_.size()));
      is_whole_ = false;
      return "";
    }
    if (is_whole_) return "a node outside of a tree";
    const size_t sign = line.find(" <= ");
    return sign == std::string_view::npos ? add_leaf(line)
                                          : add_limit(line.substr(0, sign), line.substr(sign + 4));
  }

  bool is_whole() const { return is_whole_; }
  // False where a tree has too many leaves.
  bool finish() {
    for (size_t tree = 0; tree < model_.roots_.size(); ++tree) {
      const bool is_last = tree + 1 == model_.roots_.size();
      const size_t end = is_last ? model_.nodes_.size() : model_.roots_[tree + 1];
      if ((end - model_.roots_[tree]) / 2 + 1 > kMostLeaves) return false;
      model_.add_tree(model_.roots_[tree], static_cast<uint32_t>(end));
    }
    return true;
  }
  TreeModel model() { return std::move(model_); }

 private:
  std::string add_limit(std::string_view name, std::string_view numbers) {
    const auto known = std::find(names_.begin(), names_.end(), name);
    if (known == names_.end()) return "an unknown name";
    const size_t sign = numbers.find(" ~ ");
    if (sign == std::string_view::npos) return "a limit without its mean";
    const auto limit = number(numbers.substr(0, sign)), mean = number(numbers.substr(sign + 3));
    if (!limit || !mean) return "no number";
    open_.push_back(static_cast<uint32_t>(model_.nodes_.size()));
    model_.nodes_.push_back({static_cast<uint16_t>(known - names_.begin()), 0, *limit});
    model_.means_.push_back(*mean);
    return "";
  }

  std::string add_leaf(std::string_view line) {
    const auto value = number(line);
    if (!value) return "neither a limit nor a leaf";
    model_.nodes_.push_back({kLeaf, 0, *value});
    model_.means_.push_back(*value);
    // The leaf ends all subtrees that are second ones; the next node is the other side of the nearest open
    // one.
    while (!open_.empty() && model_.nodes_[open_.back()].otherwise) open_.pop_back();
    is_whole_ = open_.empty();
    if (is_whole_) return "";
    const size_t distance = model_.nodes_.size() - open_.back();
    if (distance > UINT16_MAX) return "a tree too large";
    model_.nodes_[open_.back()].otherwise = static_cast<uint16_t>(distance);
    return "";
  }

  const std::vector<std::string>& names_;
  TreeModel model_;
  std::vector<uint32_t> open_;  // limits whose first or second subtree is being read
  bool is_whole_ = true;
};

Result<TreeModel> TreeModel::parse(std::string_view table, const std::vector<std::string>& names) {
  Reader reader(names);
  for (const std::string_view raw : split(table, '\n')) {
    const std::string_view line = trim(raw.substr(0, raw.find('#')));
    if (line.empty()) continue;
    if (const std::string reason = reader.add(line); !reason.empty()) return broken(line, reason);
  }
  if (!reader.is_whole()) return broken("", "the last tree has no end");
  if (!reader.finish()) return broken("", "a tree of more than 32 leaves");
  return reader.model();
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

void TreeModel::add_tree(uint32_t begin, uint32_t end) {
  Tree tree{static_cast<uint32_t>(limits_.size()), 0, static_cast<uint32_t>(leaves_.size())};
  const auto leaves_in = [&](uint32_t from, uint32_t to) {  // a subtree has one leaf more than limits
    return (to - from + 1) / 2;
  };
  for (uint32_t at = begin; at < end; ++at) {
    const Node& node = nodes_[at];
    const auto before = static_cast<uint32_t>(leaves_.size()) - tree.first_leaf;
    if (node.feature == kLeaf) {
      leaves_.push_back(node.value);
      continue;
    }
    const uint64_t first_subtree = (uint64_t{1} << leaves_in(at + 1, at + node.otherwise)) - 1;
    limits_.push_back({node.value, ~static_cast<uint32_t>(first_subtree << before), node.feature});
  }
  tree.end_limit = static_cast<uint32_t>(limits_.size());
  trees_.push_back(tree);
}

TreeModel::RowsAtOnce TreeModel::probabilities(const std::vector<RowsAtOnce>& numbers) const {
  RowsAtOnce sums;
  sums.fill(base_);
  for (const Tree& tree : trees_) {
    std::array<Bits, kVectors> stay;
    stay.fill(Bits{} - 1);
    for (uint32_t at = tree.first_limit; at < tree.end_limit; ++at) {
      const Limit& limit = limits_[at];
      std::array<Floats, kVectors> number;
      std::memcpy(number.data(), numbers[limit.feature].data(), sizeof number);
      for (size_t i = 0; i < kVectors; ++i)
        stay[i] &= (number[i] <= limit.value) | static_cast<int32_t>(limit.kept);
    }
    std::array<uint32_t, kRowsAtOnce> bits;
    std::memcpy(bits.data(), stay.data(), sizeof bits);
    for (size_t i = 0; i < kRowsAtOnce; ++i)
      sums[i] += leaves_[tree.first_leaf + static_cast<uint32_t>(std::countr_zero(bits[i]))];
  }
  for (float& sum : sums) sum = 1 / (1 + std::exp(-sum));
  return sums;
}

std::vector<float> TreeModel::shares(const float* row) const {
  std::vector<float> shares(width_, 0);
  for (const uint32_t root : roots_) {
    uint32_t at = root;
    while (nodes_[at].feature != kLeaf) {
      const Node& node = nodes_[at];
      const uint32_t next = at + (row[node.feature] <= node.value ? 1u : node.otherwise);
      shares[node.feature] += means_[next] - means_[at];
      at = next;
    }
  }
  return shares;
}

}  // namespace stemma
