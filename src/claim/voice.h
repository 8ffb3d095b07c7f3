// What stands behind an article's own words: the agency or outlet that they are credited to or copied from.
#pragma once

#include <string>
#include <vector>

#include "claim/claim.h"

namespace stemma {

struct Voice {
  std::vector<ChainLink> credit;  // of the whole article: its agency or the outlet copied
  std::vector<std::vector<ChainLink>>
      copied;                      // by sentence, with the credit, where that was copied from another report
  std::vector<std::string> names;  // all who count as the article's own voice
};

// By article.
std::vector<Voice> find_voices(const StoryMaterial& material);

}  // namespace stemma
