// How rare each term is among the articles seen so far.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "story/terms.h"

namespace stemma {

class TermRarity {
 public:
  // A whole article, in the units that counts are kept in.
  static constexpr uint32_t kArticle = 256;

  TermRarity();

  // An article that counts `count` kArticle-ths of one.
  void add(const ArticleTerms& article, uint32_t count = kArticle);
  // ln((articles + background) / (articles with the term + 1/2)), at least 0: inverse document frequency
  // (Spärck Jones, 1972), as if `background` more articles without the term had been seen. Old counts fade
  // (kOldCounts).
  double of(uint32_t stem, double background) const;

  double articles() const { return articles_; }  // a fraction where some counted less
  // Counts by slot (the low bits of a stem; two stems may share one), for a state that is written and read.
  const std::vector<uint32_t>& holders() const { return holders_; }
  void restore(double articles, std::vector<uint32_t> holders);

 private:
  std::vector<uint32_t> holders_;
  double articles_ = 0;
};

}  // namespace stemma
