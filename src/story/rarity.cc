#include "story/rarity.h"

#include <algorithm>
#include <cmath>

#include "story/weights.h"

namespace stemma {

namespace {

constexpr size_t kSlots = size_t{1} << 19;

}  // namespace

TermRarity::TermRarity() : holders_(kSlots, 0) {}

void TermRarity::add(const ArticleTerms& article) {
  for (const TermCount& term : article.terms) ++holders_[term.stem & (kSlots - 1)];
  if (++articles_ < story_bounds::kOldCounts) return;
  articles_ /= 2;
  for (uint32_t& count : holders_) count /= 2;
}

double TermRarity::of(uint32_t stem, double background) const {
  return std::max(0.0, std::log((articles_ + 1 + background) / (holders_[stem & (kSlots - 1)] + 0.5)));
}

void TermRarity::restore(double articles, std::vector<uint32_t> holders) {
  articles_ = articles;
  if (holders.size() == kSlots) holders_ = std::move(holders);
}

}  // namespace stemma
