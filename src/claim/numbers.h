// Numbers as sentences give them, with the words around them: what shows that two numbers count one thing.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "claim/terms.h"

namespace stemma {

struct NearTerm {
  TermId term = 0;
  double weight = 0;  // 1 next to the number, less with distance
};

struct NumberMention {
  double value = 0;
  ByteSpan span;
  std::vector<NearTerm> near;  // by term
};

// The numbers of one sentence, in figures or words ("25", "$5 billion", "twenty-one", "dozens"), but no
// years.
std::vector<NumberMention> find_numbers(std::string_view text, const TextUnits& units,
                                        const StorySentence& sentence);

// How far two numbers count the same thing: rarity of the words that stand near both. 0 if none.
double same_count(const NumberMention& a, const NumberMention& b, const StoryTerms& story);

}  // namespace stemma
