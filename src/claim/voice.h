// What stands behind an article's own words: the agency or outlet that they are credited to or copied from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "claim/claim.h"

namespace stemma {

// One sentence of one report.
struct SentencePlace {
  uint32_t article = 0;
  uint32_t sentence = 0;  // index into its TextUnits::sentences
};

struct Voice {
  std::vector<ChainLink> credit;  // of the whole article: its agency or the outlet copied
  // By sentence, with the credit, where that was copied from another report of the story.
  std::vector<std::vector<ChainLink>> copied;
  // By sentence: the one that it was copied from, where that can be told.
  std::vector<std::optional<SentencePlace>> models;
  std::vector<std::string> names;  // all who count as the article's own voice
};

// By article.
std::vector<Voice> find_voices(const StoryMaterial& material);

}  // namespace stemma
