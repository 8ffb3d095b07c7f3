#include "reuse/align.h"

#include <algorithm>

#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {
enum Step : uint8_t { kStop, kDiagonal, kSkipA, kSkipB };  // kSkipA after kDiagonal: see fill_row()
}

int match_score(const ComparableWord& a, const ComparableWord& b) {
  if (a.key == b.key) return a.is(ComparableWord::kFunction) ? kMatchFunction : kMatchContent;
  return a.stem == b.stem ? kMatchStem : kMismatch;
}

void Aligner::prepare(std::span<const ComparableWord> b) {
  keys_.resize(b.size());
  stems_.resize(b.size());
  fresh_.resize(b.size());
  from_above_.resize(b.size());
  row_.assign(b.size() + 1, 0);
  for (size_t j = 0; j < b.size(); ++j) {
    keys_[j] = b[j].key;
    stems_[j] = b[j].stem;
  }
}

// In two passes: what depends on the row above only, a loop without branches that compilers turn into vector
// instructions, and then the steps from the left.
int Aligner::fill_row(const ComparableWord& word, uint8_t* steps) {
  const size_t size = keys_.size();
  const int equal = word.is(ComparableWord::kFunction) ? kMatchFunction : kMatchContent;
  const uint32_t* const keys = keys_.data();
  const uint32_t* const stems = stems_.data();
  int* const row = row_.data();
  int* const fresh = fresh_.data();
  int* const from_above = from_above_.data();
  for (size_t j = 0; j < size; ++j) {
    const int other = stems[j] == word.stem ? kMatchStem : kMismatch;
    const int diagonal = row[j] + (keys[j] == word.key ? equal : other);
    const int above = row[j + 1] + kGap;
    from_above[j] = above > diagonal;
    fresh[j] = above > diagonal ? above : diagonal;
  }
  int left = 0, most = 0;
  for (size_t j = 0; j < size; ++j) {
    const int skip = left + kGap;
    const auto step = static_cast<uint8_t>(skip > fresh[j] ? kSkipB : kDiagonal + from_above[j]);
    left = std::max(std::max(skip, fresh[j]), 0);
    steps[j] = left > 0 ? step : uint8_t{kStop};
    row[j + 1] = left;
    most = std::max(most, left);
  }
  return most;
}

Alignment Aligner::align(std::span<const ComparableWord> a, std::span<const ComparableWord> b) {
  const size_t width = b.size() + 1;
  prepare(b);
  steps_.assign((a.size() + 1) * width, kStop);
  Alignment best;
  size_t best_i = 0, best_j = 0;
  for (size_t i = 1; i <= a.size(); ++i) {
    const int most = fill_row(a[i - 1], steps_.data() + i * width + 1);
    if (most <= best.score) continue;
    best.score = most;
    best_i = i;
    best_j = static_cast<size_t>(std::find(row_.begin() + 1, row_.end(), most) - row_.begin());
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
