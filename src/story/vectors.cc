#include "story/vectors.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace stemma {

namespace {

enum View { kAll, kTitle, kLead, kNumbers, kViews };
using Weights = std::array<double, kViews>;

constexpr double kUnit = 65535;

Weights weights_of(const TermCount& term, double rarity, const StoryWeights& weights) {
  const double kind = term.number ? weights.number_count : 1;
  const double all = kind * (weights.title_count * term.title + term.body + weights.lead_count * term.lead);
  Weights out{};
  out[kAll] = std::log1p(all) * rarity;
  out[kTitle] = std::log1p(term.title) * rarity;
  out[kLead] = std::log1p(term.title + term.lead) * rarity;
  if (term.number) out[kNumbers] = std::log1p(term.title + term.body) * rarity;
  return out;
}

uint16_t as_fraction(double weight, double length) {
  return length > 0 ? static_cast<uint16_t>(std::lround(weight / length * kUnit)) : uint16_t{0};
}

bool is_heavier(const WeightedTerm& a, const WeightedTerm& b) {
  return a.all != b.all ? a.all > b.all : a.stem < b.stem;
}

bool is_earlier_stem(const WeightedTerm& a, const WeightedTerm& b) {
  return a.stem < b.stem;
}

}  // namespace

StoryVector weigh(const ArticleTerms& article, const TermRarity& rarity, const StoryWeights& weights) {
  std::vector<Weights> raw;
  raw.reserve(article.terms.size());
  Weights squares{};
  for (const TermCount& term : article.terms) {
    raw.push_back(weights_of(term, rarity.of(term.stem, weights.background), weights));
    for (size_t v = 0; v < kViews; ++v) squares[v] += raw.back()[v] * raw.back()[v];
  }
  for (double& square : squares) square = std::sqrt(square);
  StoryVector vector;
  vector.reserve(article.terms.size());
  for (size_t i = 0; i < raw.size(); ++i) {
    if (raw[i][kAll] <= 0) continue;
    vector.push_back({article.terms[i].stem, as_fraction(raw[i][kAll], squares[kAll]),
                      as_fraction(raw[i][kTitle], squares[kTitle]),
                      as_fraction(raw[i][kLead], squares[kLead]),
                      as_fraction(raw[i][kNumbers], squares[kNumbers])});
  }
  if (vector.size() > story_bounds::kKeptTerms) {
    const auto kept = vector.begin() + story_bounds::kKeptTerms;
    std::nth_element(vector.begin(), kept, vector.end(), is_heavier);
    vector.erase(std::remove_if(kept, vector.end(), [](const WeightedTerm& term) { return term.title == 0; }),
                 vector.end());
    std::sort(vector.begin(), vector.end(), is_earlier_stem);
  }
  vector.shrink_to_fit();
  return vector;
}

std::vector<WeightedTerm> heaviest(const StoryVector& vector) {
  std::vector<WeightedTerm> terms(std::min<size_t>(vector.size(), story_bounds::kIndexedTerms));
  std::partial_sort_copy(vector.begin(), vector.end(), terms.begin(), terms.end(), is_heavier);
  return terms;
}

StoryLikeness likeness(const StoryVector& a, const StoryVector& b) {
  std::array<uint64_t, kViews> products{};
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    const uint32_t i = x->stem, j = y->stem;
    if (i == j) {
      products[kAll] += uint64_t{x->all} * y->all;
      products[kTitle] += uint64_t{x->title} * y->title;
      products[kLead] += uint64_t{x->lead} * y->lead;
      products[kNumbers] += uint64_t{x->numbers} * y->numbers;
    }
    x += i <= j;
    y += j <= i;
  }
  const auto cosine = [&](View v) { return static_cast<double>(products[v]) / (kUnit * kUnit); };
  return {cosine(kAll), cosine(kTitle), cosine(kLead), cosine(kNumbers)};
}

}  // namespace stemma
