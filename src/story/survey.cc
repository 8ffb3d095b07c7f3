#include "story/survey.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <unordered_map>

#include "base/parallel.h"
#include "story/rarity.h"
#include "story/weights.h"

namespace stemma {

using namespace story_bounds;

namespace {

// Evenly spaced articles of the window, then of the batch.
class Panel {
 public:
  Panel(const std::vector<StoryArticle>& batch, const ArticleGraph& window) {
    const size_t before = window.end() - window.begin(), all = before + batch.size();
    const size_t asked = std::min<size_t>(all, kSurveyed);
    for (size_t k = 0; k < asked; ++k) {
      const size_t at = k * all / asked;
      if (at < before)
        ask(window.node(window.begin() + static_cast<uint32_t>(at)).vector);
      else
        ask(batch[at - before].terms.terms);
    }
  }

  // The share of those asked whose set of words has at least the cosine kSurveyedLikeness with `article`'s:
  // no rarity is known yet.
  double share_alike(const ArticleTerms& article) const {
    std::array<uint32_t, kSurveyed> shared{};
    for (const TermCount& term : article.terms) {
      const auto found = holders_.find(term.stem);
      if (found == holders_.end()) continue;
      for (uint64_t left = found->second; left; left &= left - 1)
        ++shared[static_cast<size_t>(std::countr_zero(left))];
    }
    double alike = 0;
    for (size_t k = 0; k < sizes_.size(); ++k) {
      const auto common = static_cast<double>(shared[k]);
      const double least = kSurveyedLikeness * kSurveyedLikeness * sizes_[k];
      if (shared[k] && common * common >= least * static_cast<double>(article.terms.size())) ++alike;
    }
    return alike / static_cast<double>(sizes_.size());
  }

 private:
  void ask(const auto& terms) {
    for (const auto& term : terms) holders_[term.stem] |= uint64_t{1} << sizes_.size();
    sizes_.push_back(static_cast<double>(terms.size()));
  }

  static_assert(kSurveyed <= 64, "a bit for each");
  std::unordered_map<uint32_t, uint64_t> holders_;  // by stem, which of those asked have it; looked up only
  std::vector<double> sizes_;                       // how many words each of those asked has
};

}  // namespace

std::vector<uint32_t> survey(const std::vector<StoryArticle>& batch, const ArticleGraph& window) {
  const Panel panel(batch, window);
  const auto all = static_cast<double>(window.end() - window.begin() + batch.size());
  std::vector<uint32_t> counts(batch.size(), TermRarity::kArticle);
  parallel_for(batch.size(), [&](size_t i) {
    const double likes = all * panel.share_alike(batch[i].terms);
    if (likes > kCountedLikes)
      counts[i] = static_cast<uint32_t>(std::lround(TermRarity::kArticle * kCountedLikes / likes));
  });
  return counts;
}

}  // namespace stemma
