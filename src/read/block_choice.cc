#include "read/block_choice.h"

#include <algorithm>
#include <cassert>
#include <numeric>

#include "read/content_features.h"
#include "read/models.h"
#include "read/tree_model.h"

namespace stemma {

namespace {

// The threshold stays between these: what is hardly thought to be content is not kept to fill an empty page, and
// what is very likely content is kept on a page that is sure of itself.
constexpr float kLowest = 0.15f, kHighest = 0.6f;

const TreeModel& content_model() {
  static const TreeModel instance = [] {
    Result<TreeModel> model = TreeModel::parse(model_table("content"), ContentFeatures::names());
    assert(model.ok());  // a file of this repository
    return std::move(model).value();
  }();
  return instance;
}

float best_threshold(const std::vector<float>& probability, const std::vector<HtmlBlock>& blocks) {
  std::vector<uint32_t> order(blocks.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(),
                   [&](uint32_t a, uint32_t b) { return probability[a] > probability[b]; });
  double all = 0;
  for (const uint32_t i : order) all += probability[i] * static_cast<double>(blocks[i].text.size());
  double hit = 0, kept = 0, best = 0;
  for (const uint32_t i : order) {
    const auto bytes = static_cast<double>(blocks[i].text.size());
    hit += probability[i] * bytes;
    kept += bytes;
    best = std::max(best, 2 * hit / (kept + all));
  }
  return std::clamp(static_cast<float>(best / 2), kLowest, kHighest);
}

}  // namespace

BlockChoice choose_blocks(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                          const std::vector<HtmlBlock>& blocks, std::string_view title,
                          std::string_view body) {
  BlockChoice choice;
  if (blocks.empty()) return choice;
  const TreeModel& model = content_model();
  const ContentFeatures features(tree, hints, blocks, title, body);
  std::vector<float> row;
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    features.fill(b, row);
    choice.probability.push_back(model.probability(row.data()));
  }
  choice.threshold = best_threshold(choice.probability, blocks);
  return choice;
}

}  // namespace stemma
