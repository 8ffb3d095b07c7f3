// Local alignment of two rows of words.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/comparable.h"

namespace stemma {

// Two places that hold the same word, or two forms of one. Indices into the rows given.
struct Matched {
  uint32_t a = 0;
  uint32_t b = 0;
  friend auto operator<=>(const Matched&, const Matched&) = default;
};

struct Alignment {
  int score = 0;
  std::vector<Matched> matches;  // ascending in both
};

// What aligning two tokens with each other gives: weights.h, kMatch... and kMismatch.
int match_score(const ComparableWord& a, const ComparableWord& b);

// The best-scoring local alignment (Smith and Waterman, linear gaps); of several with one score the one that
// ends first in `a`, then in `b`. Work and memory |a| * |b|: callers pass segments of at most kSegmentTokens.
// The object keeps its matrices for the next call.
class Aligner {
 public:
  Alignment align(std::span<const ComparableWord> a, std::span<const ComparableWord> b);

 private:
  void prepare(std::span<const ComparableWord> b);
  // Makes row_ the next row, of `word`; `steps` takes its steps. Gives the row's greatest score.
  int fill_row(const ComparableWord& word, uint8_t* steps);

  std::vector<uint32_t> keys_, stems_;  // of the columns' words
  std::vector<int> row_;                // scores of the row above, then of this one
  std::vector<int> fresh_;              // of this one without steps from the left
  std::vector<int> from_above_;         // 1 where that came from above
  std::vector<uint8_t> steps_;          // where each cell came from
};

}  // namespace stemma
