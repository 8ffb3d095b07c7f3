#include "reuse/formulas.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

// One article's use of one segment's words.
struct Use {
  uint64_t words = 0;
  uint64_t outlet = 0;
  uint64_t middle = 0;  // words of the article's middle segment: tells articles from versions of one
  uint32_t article = 0;
};

uint64_t words_of(const Comparable& article, const ComparableSegment& segment) {
  uint64_t hash = 0;
  for (uint32_t t = segment.first; t < segment.end; ++t) hash = hash_combine(hash, article.tokens[t].key);
  return hash;
}

std::vector<Use> uses_of(const std::vector<const Article*>& articles,
                         const std::vector<Comparable>& comparables,
                         const std::vector<std::vector<uint64_t>>& words) {
  std::vector<Use> uses;
  for (uint32_t i = 0; i < articles.size(); ++i) {
    if (articles[i]->outlet.empty() || words[i].empty()) continue;
    const uint64_t outlet = hash64(articles[i]->outlet),
                   middle = words[i][comparables[i].segments.size() / 2];
    for (const uint64_t segment : words[i]) uses.push_back({segment, outlet, middle, i});
  }
  std::sort(uses.begin(), uses.end(), [](const Use& x, const Use& y) {
    return std::tie(x.words, x.article) < std::tie(y.words, y.article);
  });
  const auto same = [](const Use& x, const Use& y) { return x.words == y.words && x.article == y.article; };
  uses.erase(std::unique(uses.begin(), uses.end(), same), uses.end());
  return uses;
}

size_t distinct(std::vector<uint64_t> values) {
  std::sort(values.begin(), values.end());
  return static_cast<size_t>(std::unique(values.begin(), values.end()) - values.begin());
}

size_t largest_group(std::vector<uint64_t> values) {
  std::sort(values.begin(), values.end());
  size_t largest = 0;
  for (size_t first = 0, next; first < values.size(); first = next) {
    for (next = first; next < values.size() && values[next] == values[first];) ++next;
    largest = std::max(largest, next - first);
  }
  return largest;
}

bool is_formula(const std::vector<Use>& uses, size_t first, size_t end) {
  const size_t count = end - first;
  if (count < kFormulaArticles) return false;
  std::vector<uint64_t> outlets, middles;
  for (size_t i = first; i < end; ++i) {
    outlets.push_back(uses[i].outlet);
    middles.push_back(uses[i].middle);
  }
  const double share = static_cast<double>(count) * kFormulaShare;
  return static_cast<double>(largest_group(std::move(outlets))) >= share &&
         static_cast<double>(distinct(std::move(middles))) >= share;
}

// Tokens of dropped segments go too, so that no sequence runs across them unseen.
void drop_segments(Comparable& article, const std::vector<uint64_t>& words,
                   const std::vector<uint64_t>& formulas) {
  Comparable kept;
  for (size_t i = 0; i < article.segments.size(); ++i) {
    if (std::binary_search(formulas.begin(), formulas.end(), words[i])) continue;
    ComparableSegment segment = article.segments[i];
    const auto begin = article.tokens.begin() + segment.first;
    const auto first = static_cast<uint32_t>(kept.tokens.size());
    kept.tokens.insert(kept.tokens.end(), begin, begin + segment.size());
    segment.end = first + segment.size();
    segment.first = first;
    kept.segments.push_back(segment);
  }
  if (kept.segments.size() == article.segments.size()) return;
  for (const ComparableWord& token : kept.tokens) kept.digest = hash_combine(kept.digest, token.key);
  article = std::move(kept);
}

}  // namespace

void drop_formulas(const std::vector<const Article*>& articles, std::vector<Comparable>& comparables) {
  if (articles.size() < kFormulaArticles) return;
  std::vector<std::vector<uint64_t>> words(comparables.size());
  parallel_for(comparables.size(), [&](size_t i) {
    for (const ComparableSegment& segment : comparables[i].segments)
      words[i].push_back(words_of(comparables[i], segment));
  });
  const std::vector<Use> uses = uses_of(articles, comparables, words);
  std::vector<uint64_t> formulas;  // ascending, as the uses are
  for (size_t first = 0, next; first < uses.size(); first = next) {
    for (next = first; next < uses.size() && uses[next].words == uses[first].words;) ++next;
    if (is_formula(uses, first, next)) formulas.push_back(uses[first].words);
  }
  if (formulas.empty()) return;
  parallel_for(comparables.size(), [&](size_t i) { drop_segments(comparables[i], words[i], formulas); });
}

}  // namespace stemma
