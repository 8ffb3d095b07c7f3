#include "reuse/candidates.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "base/hash.h"
#include "reuse/radix_sort.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

// Where a feature (gram or stem) stands.
struct Place {
  uint64_t feature = 0;
  uint32_t article = 0;
  uint32_t segment = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

std::vector<uint64_t> grams_of(const std::vector<ComparableWord>& tokens) {
  std::vector<uint64_t> grams;
  if (tokens.size() < kGramWords) return grams;
  grams.reserve(tokens.size());
  uint32_t words[kGramWords] = {};
  size_t content_end = 0;  // behind the last word that is no function word
  for (size_t i = 0; i < tokens.size(); ++i) {
    std::copy(words + 1, words + kGramWords, words);
    words[kGramWords - 1] = tokens[i].key;
    if (!tokens[i].is(ComparableWord::kFunction)) content_end = i + 1;
    if (i + 1 < kGramWords) continue;
    const bool says_something = content_end > i + 1 - kGramWords;
    grams.push_back(says_something ? XXH3_64bits(words, sizeof words) >> 1 : kNoGram);
  }
  return grams;
}

void add_gram_places(const Comparable& comparable, uint32_t article, std::vector<Place>& places) {
  const std::vector<uint64_t> grams = grams_of(comparable.tokens);
  uint32_t segment = 0;
  for (const uint32_t at : winnow(grams, kWinnowWindow)) {
    while (comparable.segments[segment].end <= at) ++segment;
    places.push_back({grams[at], article, segment});
  }
}

// Most features stand in one place only. Dropped before sorting, by a table of counts that may be too high
// (two features in one slot) but never too low.
void drop_lonely(std::vector<Place>& places) {
  size_t size = 1024;
  while (size < 2 * places.size()) size *= 2;
  std::vector<uint8_t> counts(size, 0);
  for (const Place& place : places) {
    uint8_t& count = counts[place.feature & (size - 1)];
    if (count < 2) ++count;
  }
  std::erase_if(places, [&](const Place& place) { return counts[place.feature & (size - 1)] < 2; });
}

// At most `limit` places of one feature in one article.
void drop_repeats(std::vector<Place>& places, uint32_t limit) {
  uint32_t repeats = 0;
  Place last;
  std::erase_if(places, [&](const Place& place) {
    const bool again = place.feature == last.feature && place.article == last.article;
    repeats = again ? repeats + 1 : 0;
    last = place;
    return repeats >= limit;
  });
}

// Calls link(i, j), i < j, for the places of each feature: its first `models` with all after them. Returns
// how many links there are.
template <typename Link>
size_t for_each_link(const std::vector<Place>& places, size_t models, Link link) {
  size_t links = 0;
  for (size_t first = 0, next; first < places.size(); first = next) {
    for (next = first; next < places.size() && places[next].feature == places[first].feature;) ++next;
    for (size_t m = first; m < std::min(next, first + models); ++m) {
      links += next - m - 1;
      link(m, next);
    }
  }
  return links;
}

size_t affordable_models(const std::vector<Place>& places) {
  for (const size_t models : kPostingModels)
    if (for_each_link(places, models, [](size_t, size_t) {}) <= kLinkBudget) return models;
  return kPostingModels[std::size(kPostingModels) - 1];
}

auto by_place(const SegmentPair& pair) {
  return std::tie(pair.article_a, pair.article_b, pair.segment_a, pair.segment_b);
}

void sort_and_count(std::vector<SegmentPair>& pairs) {
  std::sort(pairs.begin(), pairs.end());
  size_t kept = 0;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (kept && by_place(pairs[kept - 1]) == by_place(pairs[i]))
      pairs[kept - 1].shared += pairs[i].shared;
    else
      pairs[kept++] = pairs[i];
  }
  pairs.resize(kept);
}

// `places` in any order. A flood that no number of models makes affordable is cut off at the budget.
std::vector<SegmentPair> link_places(std::vector<Place> places, uint32_t repeats) {
  drop_lonely(places);
  std::sort(places.begin(), places.end());
  drop_repeats(places, repeats);
  std::vector<SegmentPair> pairs;
  for_each_link(places, affordable_models(places), [&](size_t m, size_t next) {
    for (size_t i = m + 1; i < next && pairs.size() < kLinkBudget; ++i)
      if (places[i].article != places[m].article)
        pairs.push_back({places[m].article, places[i].article, places[m].segment, places[i].segment, 1});
  });
  sort_and_count(pairs);
  return pairs;
}

struct ArticlePair {
  uint32_t a = 0, b = 0;
  size_t begin = 0, end = 0;  // in the list of segment pairs
  size_t shared = 0;
};

std::vector<ArticlePair> article_pairs(const std::vector<SegmentPair>& pairs) {
  std::vector<ArticlePair> out;
  for (size_t i = 0; i < pairs.size(); ++i) {
    const SegmentPair& pair = pairs[i];
    if (out.empty() || out.back().a != pair.article_a || out.back().b != pair.article_b)
      out.push_back({pair.article_a, pair.article_b, i, i, 0});
    out.back().end = i + 1;
    out.back().shared += pair.shared;
  }
  return out;
}

// The largest number of partners for each article with which the budget holds.
size_t partners_within_budget(const std::vector<size_t>& partners_of_article) {
  size_t most = kPartnersAtMost;
  const auto total = [&](size_t limit) {
    size_t sum = 0;
    for (const size_t count : partners_of_article) sum += std::min(count, limit);
    return sum;
  };
  while (most > 1 && total(most) > kArticlePairBudget) --most;
  return most;
}

}  // namespace

std::vector<uint32_t> winnow(const std::vector<uint64_t>& grams, uint32_t window) {
  std::vector<uint32_t> chosen;
  if (grams.empty()) return chosen;
  const auto size = static_cast<uint32_t>(grams.size());
  const uint32_t windows = size >= window ? size - window + 1 : 1;
  chosen.reserve(2 * size / (window + 1) + 2);  // about so many of random hashes
  uint32_t least = 0, seen = 0;                 // the last of the least ones in [first, seen)
  for (uint32_t first = 0; first < windows; ++first) {
    const uint32_t end = std::min(size, first + window);
    if (least < first) least = seen = first;  // it has left the window: all of it is looked at again
    for (; seen < end; ++seen)
      if (grams[seen] <= grams[least]) least = seen;
    if (grams[least] != kNoGram && (chosen.empty() || chosen.back() != least)) chosen.push_back(least);
  }
  return chosen;
}

std::vector<SegmentPair> pairs_by_grams(const std::vector<const Comparable*>& articles) {
  std::vector<Place> places;
  for (uint32_t i = 0; i < articles.size(); ++i) add_gram_places(*articles[i], i, places);
  return link_places(std::move(places), kGramRepeats);
}

std::vector<GramPlace> gram_places(const Comparable& article) {
  const std::vector<uint64_t> grams = grams_of(article.tokens);
  std::vector<GramPlace> places;
  uint32_t segment = 0;
  for (const uint32_t at : winnow(grams, kWinnowWindow)) {
    while (article.segments[segment].end <= at) ++segment;
    places.push_back({static_cast<uint32_t>(grams[at]), segment});
  }
  radix_sort(places, [](const GramPlace& place) { return place.gram; });
  size_t kept = 0;
  for (size_t i = 0; i < places.size(); ++i)
    if (i < kGramRepeats || kept < kGramRepeats || places[kept - kGramRepeats].gram != places[i].gram)
      places[kept++] = places[i];
  places.resize(kept);
  return places;
}

std::vector<SegmentPair> pairs_by_places(const std::vector<GramPlace>& a, const std::vector<GramPlace>& b) {
  std::vector<SegmentPair> pairs;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i].gram != b[j].gram) {
      a[i].gram < b[j].gram ? ++i : ++j;
      continue;
    }
    for (size_t k = j; k < b.size() && b[k].gram == a[i].gram; ++k)
      pairs.push_back({0, 1, a[i].segment, b[k].segment, 1});
    ++i;  // j stays: the next place may hold the same gram
  }
  sort_and_count(pairs);
  return pairs;
}

std::vector<SegmentPair> pairs_by_rare_words(const std::vector<const Comparable*>& articles) {
  std::vector<Place> places;
  for (uint32_t i = 0; i < articles.size(); ++i) {
    const Comparable& article = *articles[i];
    for (uint32_t s = 0; s < article.segments.size(); ++s)
      for (uint32_t t = article.segments[s].first; t < article.segments[s].end; ++t)
        if (!article.tokens[t].is(ComparableWord::kFunction))
          places.push_back({article.tokens[t].stem, i, s});
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  size_t kept = 0;
  for (size_t first = 0, next; first < places.size(); first = next) {
    for (next = first; next < places.size() && places[next].feature == places[first].feature;) ++next;
    if (next - first > kRareWordSegments) continue;
    kept = static_cast<size_t>(std::move(places.begin() + static_cast<ptrdiff_t>(first),
                                         places.begin() + static_cast<ptrdiff_t>(next),
                                         places.begin() + static_cast<ptrdiff_t>(kept)) -
                               places.begin());
  }
  places.resize(kept);
  std::vector<SegmentPair> pairs = link_places(std::move(places), kRareWordSegments);
  std::erase_if(pairs, [](const SegmentPair& pair) { return pair.shared < kSharedRareWords; });
  return pairs;
}

std::vector<SegmentPair> within_budget(std::vector<SegmentPair> pairs) {
  std::vector<ArticlePair> groups = article_pairs(pairs);
  if (groups.size() <= kArticlePairBudget) return pairs;
  std::sort(groups.begin(), groups.end(), [](const ArticlePair& x, const ArticlePair& y) {
    return std::tie(x.b, y.shared, x.a) < std::tie(y.b, x.shared, y.a);
  });
  std::vector<size_t> counts;
  for (size_t i = 0; i < groups.size(); ++i) {
    if (i == 0 || groups[i].b != groups[i - 1].b) counts.push_back(0);
    ++counts.back();
  }
  const size_t limit = partners_within_budget(counts);
  std::vector<SegmentPair> kept;
  for (size_t i = 0, rank = 0; i < groups.size(); ++i) {
    rank = i && groups[i].b == groups[i - 1].b ? rank + 1 : 0;
    if (rank < limit)
      kept.insert(kept.end(), pairs.begin() + static_cast<ptrdiff_t>(groups[i].begin),
                  pairs.begin() + static_cast<ptrdiff_t>(groups[i].end));
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::vector<SegmentPair> sharing_at_least(std::vector<SegmentPair> pairs, size_t least) {
  std::vector<SegmentPair> kept;
  for (const ArticlePair& group : article_pairs(pairs))
    if (group.shared >= least)
      kept.insert(kept.end(), pairs.begin() + static_cast<ptrdiff_t>(group.begin),
                  pairs.begin() + static_cast<ptrdiff_t>(group.end));
  return kept;
}

std::vector<SegmentPair> merged(std::vector<SegmentPair> a, const std::vector<SegmentPair>& b) {
  a.insert(a.end(), b.begin(), b.end());
  sort_and_count(a);
  return a;
}

}  // namespace stemma
