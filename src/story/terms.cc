#include "story/terms.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"
#include "reuse/comparable.h"

namespace stemma {

namespace {

// Counts of one term in one article, before its rarity is known.
struct Count {
  uint32_t stem = 0;
  float count = 0;
  bool name = false;
};

void add_token(const ComparableWord& token, double count, const StoryWeights& weights,
               std::vector<Count>& out) {
  if (token.is(ComparableWord::kFunction)) return;
  if (token.is(ComparableWord::kNumber)) count *= weights.number_weight;
  out.push_back({token.stem, static_cast<float>(count), token.is(ComparableWord::kName)});
}

// Adds up equal stems; a term is a name if it is one more often than not.
std::vector<Count> added_up(std::vector<Count> counts) {
  std::sort(counts.begin(), counts.end(), [](const Count& x, const Count& y) { return x.stem < y.stem; });
  std::vector<Count> out;
  for (size_t first = 0, next; first < counts.size(); first = next) {
    Count sum{counts[first].stem, 0, false};
    int names = 0;
    for (next = first; next < counts.size() && counts[next].stem == counts[first].stem; ++next) {
      sum.count += counts[next].count;
      names += counts[next].name ? 1 : -1;
    }
    sum.name = names > 0;
    out.push_back(sum);
  }
  return out;
}

std::vector<Count> count_terms(const Article& article, const TextUnits& units, const StoryWeights& weights) {
  std::vector<Count> counts;
  for (ComparableWord token : tokens_of(article.title)) {
    token.flags &= static_cast<uint8_t>(~ComparableWord::kName);  // titles are often all capitals
    add_token(token, weights.title_weight, weights, counts);
  }
  const Comparable body = make_comparable(article, units, nullptr);
  const auto size = std::min<size_t>(body.tokens.size(), weights.body_tokens);
  for (size_t i = 0; i < size; ++i)
    add_token(body.tokens[i], i < weights.lead_tokens ? weights.lead_weight : 1, weights, counts);
  return added_up(std::move(counts));
}

}  // namespace

void measure(TermVector& vector) {
  double squares = 0;
  for (const WeightedTerm& term : vector.terms) squares += static_cast<double>(term.weight) * term.weight;
  vector.length = static_cast<float>(std::sqrt(squares));
}

double cosine(const TermVector& a, const TermVector& b) {
  double product = 0;
  for (size_t i = 0, j = 0; i < a.terms.size() && j < b.terms.size();) {
    const WeightedTerm &x = a.terms[i], &y = b.terms[j];
    if (x.stem == y.stem) product += static_cast<double>(x.weight) * y.weight;
    i += x.stem <= y.stem;
    j += y.stem <= x.stem;
  }
  return product > 0 ? product / (static_cast<double>(a.length) * b.length) : 0;
}

std::vector<TermVector> term_vectors(const std::vector<const Article*>& articles,
                                     const std::vector<const TextUnits*>& units,
                                     const StoryWeights& weights) {
  std::vector<std::vector<Count>> counts(articles.size());
  parallel_for(articles.size(), [&](size_t i) { counts[i] = count_terms(*articles[i], *units[i], weights); });

  constexpr size_t kSlots = size_t{1} << 20;
  std::vector<uint32_t> holders(kSlots, 0);  // articles that hold a term, by the low bits of its stem
  for (const auto& article : counts)
    for (const Count& count : article) ++holders[count.stem & (kSlots - 1)];

  std::vector<TermVector> vectors(articles.size());
  const double total = static_cast<double>(articles.size());
  parallel_for(articles.size(), [&](size_t i) {
    for (const Count& count : counts[i]) {
      const double rarity =
          std::log((total + 1 + weights.background) / (holders[count.stem & (kSlots - 1)] + 0.5));
      const double kind = count.name ? weights.name_weight : 1;
      const double weight = std::log1p(count.count) * std::max(0.0, rarity) * kind;
      if (weight > 0) vectors[i].terms.push_back({count.stem, static_cast<float>(weight), count.name});
    }
    auto& terms = vectors[i].terms;
    if (terms.size() > weights.kept_terms) {
      std::sort(terms.begin(), terms.end(), [](const WeightedTerm& x, const WeightedTerm& y) {
        return x.weight != y.weight ? x.weight > y.weight : x.stem < y.stem;
      });
      terms.resize(weights.kept_terms);
      std::sort(terms.begin(), terms.end(),
                [](const WeightedTerm& x, const WeightedTerm& y) { return x.stem < y.stem; });
    }
    measure(vectors[i]);
  });
  return vectors;
}

}  // namespace stemma
