#include "read/html/block_choice.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>
#include <numeric>

#include "read/html/content_features.h"
#include "read/html/hints.h"
#include "read/html/models.h"
#include "read/html/tree_model.h"

namespace stemma {

namespace {

// The threshold stays between these: what is hardly thought to be content is not kept to fill an empty page,
// and what is very likely content is kept on a page that is sure of itself.
constexpr float kLowest = 0.15f, kHighest = 0.6f;

const TreeModel& content_model() {
  static const TreeModel instance = [] {
    Result<TreeModel> model = TreeModel::parse(model_table("content.txt"), ContentFeatures::names());
    assert(model.ok());  // a file of this repository
    return std::move(model).value();
  }();
  return instance;
}

// Parts with these names are what the names say, unless they hold this share of the page's running text.
struct SureName {
  uint32_t hint;
  float most;
};
constexpr SureName kSureNames[] = {{kHintComments, 0.95f}, {kHintNewsletter, 0.5f}, {kHintNotice, 0.5f},
                                   {kHintAuthorBox, 0.5f}, {kHintRelated, 0.2f},    {kHintShare, 0.2f}};
// And parts of these tags.
constexpr HtmlTag kSureTags[] = {HtmlTag::kAside, HtmlTag::kNav, HtmlTag::kFooter, HtmlTag::kForm};
constexpr float kMostOfTag = 0.3f;

bool is_in(const PagePart& part, HtmlTag tag, float most) {
  const auto at = std::find(kNamedTags.begin(), kNamedTags.end(), tag) - kNamedTags.begin();
  return part.tag_share[static_cast<size_t>(at)] < most;
}

// What comments are named on other pages are the posts of a forum.
uint32_t sure_names(const PagePart& part, bool is_forum) {
  uint32_t named = 0;
  for (const SureName& name : kSureNames)
    if (part.hint_share[static_cast<size_t>(std::countr_zero(name.hint))] < name.most) named |= name.hint;
  for (const HtmlTag tag : kSureTags)
    if (is_in(part, tag, kMostOfTag)) named |= kNamedByTag;
  return is_forum ? named & ~uint32_t{kHintComments} : named;
}

// Properties of schema.org that are never an article's text. Some pages list them in elements that are shown,
// or hidden only by a style sheet, beside the article.
constexpr std::string_view kNotText[] = {
    "contentUrl",       "dateCreated", "dateModified", "datePublished", "height", "keywords", "logo",
    "mainEntityOfPage", "publisher",   "thumbnailUrl", "uploadDate",    "url",    "width"};

// Whether the block's own element has one of them.
bool is_other_property(const HtmlTree& tree, uint32_t node) {
  if (!(tree.nodes()[node].marks & kMarkItemprop)) return false;
  const std::string_view property = tree.attribute(node, "itemprop");
  return std::find(std::begin(kNotText), std::end(kNotText), property) != std::end(kNotText);
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

bool is_all_named(const std::vector<uint32_t>& named, const std::vector<float>& probability) {
  for (size_t b = 0; b < named.size(); ++b)
    if (!named[b] && probability[b] >= kLowest) return false;
  return true;
}

// Of `blocks`, into their places.
void set_probabilities(const ContentFeatures& features, const std::vector<uint32_t>& blocks,
                       std::vector<float>& probability) {
  constexpr size_t kRows = TreeModel::kRowsAtOnce;
  std::vector<float> row;
  std::vector<TreeModel::RowsAtOnce> numbers(ContentFeatures::names().size());
  for (size_t begin = 0; begin < blocks.size(); begin += kRows) {
    const size_t count = std::min(kRows, blocks.size() - begin);
    for (size_t i = 0; i < count; ++i) {
      features.fill(blocks[begin + i], row);
      for (size_t n = 0; n < row.size(); ++n) numbers[n][i] = row[n];
    }
    const TreeModel::RowsAtOnce found = content_model().probabilities(numbers);
    for (size_t i = 0; i < count; ++i) probability[blocks[begin + i]] = found[i];
  }
}

}  // namespace

std::vector<uint32_t> names_of_blocks(const HtmlTree& tree, const ContentFeatures& features,
                                      const std::vector<HtmlBlock>& blocks) {
  constexpr size_t kForum = 1;
  static_assert(kPageKinds[kForum] == "forum");
  const PageParts& parts = features.parts();
  std::vector<uint32_t> named;
  for (size_t b = 0; b < blocks.size(); ++b) {
    named.push_back(sure_names(parts.parts[parts.part_of[b]], features.kinds()[kForum] > 0));
    if (blocks[b].kind == BlockKind::kCaption) named.back() |= kNamedCaption;
    if (is_other_property(tree, blocks[b].node)) named.back() |= kNamedProperty;
  }
  return named;
}

std::vector<FeatureShare> shares_of_block(const ContentFeatures& features, uint32_t block, size_t most) {
  std::vector<float> row;
  features.fill(block, row);
  const std::vector<float> shares = content_model().shares(row.data());
  std::vector<FeatureShare> all;
  for (size_t i = 0; i < shares.size(); ++i)
    if (shares[i] != 0) all.push_back({ContentFeatures::names()[i], row[i], shares[i]});
  std::stable_sort(all.begin(), all.end(), [](const FeatureShare& a, const FeatureShare& b) {
    return std::abs(a.share) > std::abs(b.share);
  });
  all.resize(std::min(all.size(), most));
  return all;
}

BlockChoice choose_blocks(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                          const std::vector<HtmlBlock>& blocks, std::string_view title,
                          std::string_view body) {
  BlockChoice choice;
  if (blocks.empty()) return choice;
  const ContentFeatures features(tree, hints, blocks, title, body);
  choice.named = names_of_blocks(tree, features, blocks);
  choice.probability.assign(blocks.size(), 0);
  const auto weigh = [&](bool is_named) {
    std::vector<uint32_t> asked;
    for (uint32_t b = 0; b < blocks.size(); ++b)
      if ((choice.named[b] != 0) == is_named) asked.push_back(b);
    set_probabilities(features, asked, choice.probability);
  };
  weigh(false);
  if (is_all_named(choice.named, choice.probability)) {
    weigh(true);
    choice.named.assign(blocks.size(), 0);
  }
  choice.threshold = best_threshold(choice.probability, blocks);
  return choice;
}

}  // namespace stemma
