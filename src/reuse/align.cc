#include "reuse/align.h"

#include <algorithm>

#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {
enum Step : uint8_t { kStop, kDiagonal, kSkipA, kSkipB };
}

int match_score(const ComparableWord& a, const ComparableWord& b) {
  if (a.key == b.key) return a.is(ComparableWord::kFunction) ? kMatchFunction : kMatchContent;
  return a.stem == b.stem ? kMatchStem : kMismatch;
}

Alignment Aligner::align(std::span<const ComparableWord> a, std::span<const ComparableWord> b) {
  const size_t width = b.size() + 1;
  row_.assign(width, 0);
  steps_.assign((a.size() + 1) * width, kStop);
  Alignment best;
  size_t best_i = 0, best_j = 0;
  for (size_t i = 1; i <= a.size(); ++i) {
    int diagonal = 0, left = 0;  // of this row: above left, and the cell before
    for (size_t j = 1; j <= b.size(); ++j) {
      const int above = row_[j];
      int score = diagonal + match_score(a[i - 1], b[j - 1]);
      Step step = kDiagonal;
      if (above + kGap > score) score = above + kGap, step = kSkipA;
      if (left + kGap > score) score = left + kGap, step = kSkipB;
      if (score <= 0) score = 0, step = kStop;
      steps_[i * width + j] = step;
      row_[j] = score;
      diagonal = above;
      left = score;
      if (score > best.score) best.score = score, best_i = i, best_j = j;
    }
  }
  for (size_t i = best_i, j = best_j; steps_[i * width + j] != kStop;) {
    const uint8_t step = steps_[i * width + j];
    if (step == kDiagonal && match_score(a[i - 1], b[j - 1]) > 0)
      best.matches.push_back({static_cast<uint32_t>(i - 1), static_cast<uint32_t>(j - 1)});
    if (step != kSkipB) --i;
    if (step != kSkipA) --j;
  }
  std::reverse(best.matches.begin(), best.matches.end());
  return best;
}

}  // namespace stemma
