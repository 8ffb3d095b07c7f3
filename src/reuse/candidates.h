// Which sentences of which articles may be copies: found by an index over rare word sequences, never by
// comparing all with all.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/comparable.h"

namespace stemma {

struct SegmentPair {
  uint32_t article_a = 0;  // a < b: the earlier in the order given
  uint32_t article_b = 0;
  uint32_t segment_a = 0;
  uint32_t segment_b = 0;
  uint32_t shared = 0;  // grams (or words) that both have
  friend auto operator<=>(const SegmentPair&, const SegmentPair&) = default;
};

// Pairs of segments of different articles that share a winnowed gram of 4 words, at least one of them no
// function word. Articles come in time order: where a gram stands in very many places, the earliest serve as
// models for the rest (weights.h, kPostingModels). Ascending, each once.
std::vector<SegmentPair> pairs_by_grams(const std::vector<const Comparable*>& articles);

// One article's winnowed grams with their segments, by gram; at most kGramRepeats places of one.
struct GramPlace {
  uint32_t gram = 0;
  uint32_t segment = 0;
  friend auto operator<=>(const GramPlace&, const GramPlace&) = default;
};
std::vector<GramPlace> gram_places(const Comparable& article);

// pairs_by_grams for two articles of which the places are known; article_a is 0, article_b 1.
std::vector<SegmentPair> pairs_by_places(const std::vector<GramPlace>& a, const std::vector<GramPlace>& b);

// Pairs of segments that share at least kSharedRareWords stems, each of them rare: what is left when every
// sequence has been rewritten. For the articles of one story.
std::vector<SegmentPair> pairs_by_rare_words(const std::vector<const Comparable*>& articles);

// Keeps, where more than kArticlePairBudget pairs of articles are left, for each article the earlier ones
// with which it shares most.
std::vector<SegmentPair> within_budget(std::vector<SegmentPair> pairs);

// Without the pairs of articles that share fewer than `least` grams in all.
std::vector<SegmentPair> sharing_at_least(std::vector<SegmentPair> pairs, size_t least);

// The union; counts of the same pair add up.
std::vector<SegmentPair> merged(std::vector<SegmentPair> a, const std::vector<SegmentPair>& b);

// The least hash of every `window` grams in a row (the rightmost of equal ones), as positions in `grams`,
// ascending, each once. kNoGram is never chosen.
constexpr uint64_t kNoGram = UINT64_MAX;
std::vector<uint32_t> winnow(const std::vector<uint64_t>& grams, uint32_t window);

}  // namespace stemma
