#include "story/survey.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "story/rarity.h"
#include "story/weights.h"

namespace stemma {

using namespace story_bounds;

namespace {

// Stems, ascending.
std::vector<uint32_t> stems_of(const auto& terms) {
  std::vector<uint32_t> stems;
  stems.reserve(terms.size());
  for (const auto& term : terms) stems.push_back(term.stem);
  return stems;
}

// Whether the cosine of the sets is at least kSurveyedLikeness: no rarity is known yet.
bool are_alike(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  uint64_t shared = 0;
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    const uint32_t i = *x, j = *y;
    shared += i == j;
    x += i <= j;
    y += j <= i;
  }
  const auto common = static_cast<double>(shared);
  return shared > 0 && common * common >= kSurveyedLikeness * kSurveyedLikeness *
                                              static_cast<double>(a.size()) * static_cast<double>(b.size());
}

// Evenly spaced articles of the window, then of the batch.
std::vector<std::vector<uint32_t>> panel(const std::vector<StoryArticle>& batch, const ArticleGraph& window) {
  const size_t before = window.end() - window.begin(), all = before + batch.size();
  std::vector<std::vector<uint32_t>> asked(std::min<size_t>(all, kSurveyed));
  for (size_t k = 0; k < asked.size(); ++k) {
    const size_t at = k * all / asked.size();
    asked[k] = at < before ? stems_of(window.node(window.begin() + static_cast<uint32_t>(at)).vector)
                           : stems_of(batch[at - before].terms.terms);
  }
  return asked;
}

}  // namespace

std::vector<uint32_t> survey(const std::vector<StoryArticle>& batch, const ArticleGraph& window) {
  const std::vector<std::vector<uint32_t>> asked = panel(batch, window);
  const size_t all = window.end() - window.begin() + batch.size();
  std::vector<uint32_t> counts(batch.size(), TermRarity::kArticle);
  parallel_for(batch.size(), [&](size_t i) {
    const std::vector<uint32_t> stems = stems_of(batch[i].terms.terms);
    const auto alike =
        std::count_if(asked.begin(), asked.end(), [&](const auto& other) { return are_alike(stems, other); });
    const double likes =
        static_cast<double>(alike) * static_cast<double>(all) / static_cast<double>(asked.size());
    if (likes > kCountedLikes)
      counts[i] = static_cast<uint32_t>(std::lround(TermRarity::kArticle * kCountedLikes / likes));
  });
  return counts;
}

}  // namespace stemma
