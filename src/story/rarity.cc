#include "story/rarity.h"

#include <algorithm>
#include <cmath>

#include "story/weights.h"

namespace stemma {

namespace {

constexpr size_t kSlots = size_t{1} << 19;

}  // namespace

TermRarity::TermRarity() : holders_(kSlots, 0) {}

void TermRarity::add(const ArticleTerms& article, uint32_t count) {
  for (const TermCount& term : article.terms) holders_[term.stem & (kSlots - 1)] += count;
  articles_ += static_cast<double>(count) / kArticle;
  if (articles_ < story_bounds::kOldCounts) return;
  articles_ /= 2;
  for (uint32_t& held : holders_) held /= 2;
}

double TermRarity::of(uint32_t stem, double background) const {
  const double holders = static_cast<double>(holders_[stem & (kSlots - 1)]) / kArticle;
  return std::max(0.0, std::log((articles_ + 1 + background) / (holders + 0.5)));
}

void TermRarity::restore(double articles, std::vector<uint32_t> holders) {
  articles_ = articles;
  if (holders.size() == kSlots) holders_ = std::move(holders);
}

}  // namespace stemma
