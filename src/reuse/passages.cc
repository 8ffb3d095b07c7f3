#include "reuse/passages.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

struct Judged {
  SegmentPair place;
  std::vector<Matched> matches;
  Likeness likeness;
  double alone = 0;   // chance by itself
  double chance = 0;  // in its surroundings
};

// Equal rows need no matrix.
std::vector<Matched> matches_of(std::span<const ComparableWord> a, std::span<const ComparableWord> b,
                                Aligner& aligner) {
  const auto same_key = [](const ComparableWord& x, const ComparableWord& y) { return x.key == y.key; };
  if (!std::equal(a.begin(), a.end(), b.begin(), b.end(), same_key)) return aligner.align(a, b).matches;
  std::vector<Matched> all(a.size());
  for (uint32_t i = 0; i < all.size(); ++i) all[i] = {i, i};
  return all;
}

std::vector<Judged> judge_alone(const Comparable& a, const Comparable& b, std::span<const SegmentPair> pairs,
                                const Rarity& rarity) {
  std::vector<Judged> out;
  Aligner aligner;
  for (const SegmentPair& pair : pairs) {
    const auto words_a = a.words_of(pair.segment_a), words_b = b.words_of(pair.segment_b);
    Judged judged{pair, matches_of(words_a, words_b, aligner), {}, 0, 0};
    if (judged.matches.empty()) continue;
    judged.likeness = likeness(words_a, words_b, judged.matches, rarity);
    judged.alone = copy_chance(judged.likeness, {});
    out.push_back(std::move(judged));
  }
  return out;
}

// A copied sentence's neighbours are looked at whatever they share: between copied sentences a short one is
// copied too, though no sequence of it is rare enough to lead there.
std::vector<SegmentPair> neighbours_of_copies(const Comparable& a, const Comparable& b,
                                              const std::vector<Judged>& judged) {
  std::set<std::pair<uint32_t, uint32_t>> known;
  for (const Judged& one : judged) known.insert({one.place.segment_a, one.place.segment_b});
  std::vector<SegmentPair> out;
  const auto look = [&](SegmentPair place, int step) {
    place.segment_a += static_cast<uint32_t>(step), place.segment_b += static_cast<uint32_t>(step);
    if (place.segment_a >= a.segments.size() || place.segment_b >= b.segments.size()) return;
    if (known.insert({place.segment_a, place.segment_b}).second) out.push_back(place);
  };
  for (const Judged& one : judged) {
    if (one.alone < kCopyChance) continue;
    look(one.place, -1);  // of the first one: past the largest number, so past the end
    look(one.place, 1);
  }
  return out;
}

double share_copied(const std::vector<Judged>& pairs, size_t shorter) {
  uint32_t copied = 0, last = UINT32_MAX;
  for (const Judged& pair : pairs) {
    if (pair.alone < kCopyChance || pair.place.segment_a == last || is_mostly_quoted(pair.likeness)) continue;
    last = pair.place.segment_a;
    ++copied;
  }
  return std::min(1.0, copied / static_cast<double>(std::max<size_t>(1, shorter)));
}

// Pairs are ascending by segment_a, so a pair's neighbours lie in a narrow stretch around it.
double best_neighbour(const std::vector<Judged>& pairs, size_t at) {
  const auto near = [](uint32_t x, uint32_t y) {
    const uint32_t distance = x > y ? x - y : y - x;
    return distance >= 1 && distance <= kNeighbourDistance;
  };
  const SegmentPair& here = pairs[at].place;
  double best = 0;
  const auto look = [&](const Judged& other) {
    if (near(other.place.segment_a, here.segment_a) && near(other.place.segment_b, here.segment_b))
      best = std::max(best, other.alone);
  };
  for (size_t i = at; i-- > 0 && pairs[i].place.segment_a + kNeighbourDistance >= here.segment_a;)
    look(pairs[i]);
  for (size_t i = at + 1; i < pairs.size() && pairs[i].place.segment_a <= here.segment_a + kNeighbourDistance;
       ++i)
    look(pairs[i]);
  return best;
}

// The longest row of pairs that ascend in both articles, among those with some chance; indices ascending.
std::vector<size_t> longest_chain(const std::vector<Judged>& pairs) {
  std::vector<size_t> tails, before(pairs.size(), SIZE_MAX);  // tails[n]: end of the best chain of n + 1
  const auto segment_b = [&](size_t i) { return pairs[i].place.segment_b; };
  for (size_t first = 0, next; first < pairs.size(); first = next) {
    for (next = first; next < pairs.size() && pairs[next].place.segment_a == pairs[first].place.segment_a;)
      ++next;
    // Within one segment_a from the last segment_b down, so that a chain takes it once.
    for (size_t i = next; i-- > first;) {
      if (pairs[i].alone < kChainMember) continue;
      const auto at = std::lower_bound(tails.begin(), tails.end(), segment_b(i),
                                       [&](size_t tail, uint32_t b) { return segment_b(tail) < b; });
      before[i] = at == tails.begin() ? SIZE_MAX : *(at - 1);
      if (at == tails.end())
        tails.push_back(i);
      else
        *at = i;
    }
  }
  std::vector<size_t> chain;
  for (size_t i = tails.empty() ? SIZE_MAX : tails.back(); i != SIZE_MAX; i = before[i]) chain.push_back(i);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

void accept_chain(std::vector<Judged>& pairs, size_t shorter) {
  const std::vector<size_t> chain = longest_chain(pairs);
  const auto links = static_cast<size_t>(
      std::count_if(chain.begin(), chain.end(), [&](size_t i) { return pairs[i].alone >= kChainChance; }));
  if (links < kChainSentences || static_cast<double>(links) < kChainShare * static_cast<double>(shorter))
    return;
  for (const size_t i : chain) pairs[i].chance = std::max(pairs[i].chance, kCopyChance);
}

// The aligned stretch; the whole segment where little is left out.
ByteSpan span_of(std::span<const ComparableWord> tokens, uint32_t first, uint32_t last) {
  if (last - first + 1 >= kWholeSegment * static_cast<double>(tokens.size()))
    return {tokens.front().begin, tokens.back().end()};
  return {tokens[first].begin, tokens[last].end()};
}

// Keeps the likeliest of each segment on either side.
void keep_likeliest(std::vector<CopiedPair>& pairs) {
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const CopiedPair& x, const CopiedPair& y) { return x.chance > y.chance; });
  std::map<uint32_t, uint32_t> used_a, used_b;
  std::erase_if(pairs, [&](const CopiedPair& pair) {
    if (used_a[pair.segment_a] >= kPassagesOfSegment || used_b[pair.segment_b] >= kPassagesOfSegment)
      return true;
    ++used_a[pair.segment_a], ++used_b[pair.segment_b];
    return false;
  });
  std::sort(pairs.begin(), pairs.end(), [](const CopiedPair& x, const CopiedPair& y) {
    return std::tie(x.segment_a, x.segment_b) < std::tie(y.segment_a, y.segment_b);
  });
}

}  // namespace

std::vector<CopiedPair> copied_pairs(const Comparable& a, const Comparable& b,
                                     std::span<const SegmentPair> pairs, const Rarity& rarity) {
  std::vector<Judged> judged = judge_alone(a, b, pairs, rarity);
  std::vector<Judged> beside = judge_alone(a, b, neighbours_of_copies(a, b, judged), rarity);
  std::move(beside.begin(), beside.end(), std::back_inserter(judged));
  std::sort(judged.begin(), judged.end(), [](const Judged& x, const Judged& y) {
    return std::tie(x.place.segment_a, x.place.segment_b) < std::tie(y.place.segment_a, y.place.segment_b);
  });
  const size_t shorter = std::min(a.segments.size(), b.segments.size());
  Surroundings around{0, share_copied(judged, shorter)};
  for (size_t i = 0; i < judged.size(); ++i) {
    around.neighbour = best_neighbour(judged, i);
    judged[i].chance = copy_chance(judged[i].likeness, around);
  }
  accept_chain(judged, shorter);
  std::vector<CopiedPair> out;
  for (Judged& one : judged) {
    if (one.chance < kCopyChance) continue;
    const auto words_a = a.words_of(one.place.segment_a);
    const auto words_b = b.words_of(one.place.segment_b);
    CopiedPair copy;
    copy.segment_a = one.place.segment_a;
    copy.segment_b = one.place.segment_b;
    copy.span_a = span_of(words_a, one.matches.front().a, one.matches.back().a);
    copy.span_b = span_of(words_b, one.matches.front().b, one.matches.back().b);
    copy.kind = kind_of(one.likeness, around, words_a.size(), words_b.size());
    copy.similarity = one.likeness.matched / static_cast<double>(std::min(words_a.size(), words_b.size()));
    copy.chance = one.chance;
    copy.weight = one.likeness.weight;
    copy.run_words = one.likeness.run_words;
    copy.matches = std::move(one.matches);
    out.push_back(std::move(copy));
  }
  keep_likeliest(out);
  return out;
}

}  // namespace stemma
