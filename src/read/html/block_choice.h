// The learned decision on a page's blocks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/content_features.h"
#include "read/html/tree.h"

namespace stemma {

// Beside the hints of hints.h: the tag says so (aside, nav, footer, form).
inline constexpr uint32_t kNamedByTag = 1u << 31;
inline constexpr uint32_t kNamedCaption = 1u << 30;  // a block of kind caption
inline constexpr uint32_t kNamedProperty = 1u
                                           << 29;  // microdata call it a date, keywords, the publisher, ...

struct BlockChoice {
  std::vector<float> probability;  // of each block to be the page's main content
  std::vector<uint32_t> named;     // hints (hints.h) by which a block is something else whatever its look
  float threshold = 0;             // blocks at or above it are chosen
};

// The names of parts that are sure, for each of the page's blocks.
std::vector<uint32_t> names_of_blocks(const HtmlTree& tree, const ContentFeatures& features,
                                      const std::vector<HtmlBlock>& blocks);

struct FeatureShare {
  std::string name;
  float value = 0, share = 0;  // what it is, and what it adds to the sum of the trees
};

// The features that say most of a block, for or against it.
std::vector<FeatureShare> shares_of_block(const ContentFeatures& features, uint32_t block, size_t most);

// Probabilities by the trees of models/reading/content.txt over the numbers of content_features.h. The
// threshold is the one with the greatest expected F1 over the page's bytes (Lewis 1995: half of that F1), so
// that a page that is like none known is not left empty.
BlockChoice choose_blocks(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                          const std::vector<HtmlBlock>& blocks, std::string_view title,
                          std::string_view body);

}  // namespace stemma
