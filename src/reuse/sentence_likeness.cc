#include "reuse/sentence_likeness.h"

#include <algorithm>
#include <map>

#include "reuse/ascending_row.h"

namespace stemma {

namespace {

struct Content {
  uint32_t at = 0;  // index of its first place
  double rarity = 0;
  bool is_anchor = false;
};

// The content words of a sentence by stem, each at its first place.
std::map<uint32_t, Content> contents_of(std::span<const ComparableWord> words, const Rarity& rarity) {
  std::map<uint32_t, Content> out;
  for (uint32_t i = 0; i < words.size(); ++i) {
    const ComparableWord& word = words[i];
    if (word.is(ComparableWord::kFunction)) continue;
    const bool anchor = word.is(ComparableWord::kNumber) || word.is(ComparableWord::kName);
    out.try_emplace(word.stem, Content{i, rarity.of(word), anchor});
  }
  return out;
}

struct Totals {
  double anchors = 0, words = 0;
};

Totals totals_of(const std::map<uint32_t, Content>& contents) {
  Totals out;
  for (const auto& [stem, content] : contents)
    (content.is_anchor ? out.anchors : out.words) += content.rarity;
  return out;
}

// How many of the matches, given in the order of `a`, stand in one order in `b`.
size_t longest_ascending(const std::vector<Matched>& matches) {
  std::vector<PlacePair> places;
  for (const Matched& match : matches) places.push_back({match.a, match.b});
  return longest_ascending_row(places).size();
}

}  // namespace

double product(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return 0;
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * double{b[i]};
  return sum;
}

SharedSense shared_sense(std::span<const ComparableWord> a, std::span<const ComparableWord> b,
                         const Rarity& rarity) {
  const std::map<uint32_t, Content> in_a = contents_of(a, rarity), in_b = contents_of(b, rarity);
  const Totals total_a = totals_of(in_a), total_b = totals_of(in_b);
  SharedSense out;
  for (const auto& [stem, x] : in_a) {
    const auto y = in_b.find(stem);
    if (y == in_b.end()) continue;
    (x.is_anchor ? out.anchors : out.words) += x.rarity;
    out.matches.push_back({x.at, y->second.at});
  }
  const auto share = [](double part, double x, double y) {
    return part > 0 ? std::min(1.0, part / std::max(1e-9, std::min(x, y))) : 0;
  };
  out.anchor_share = share(out.anchors, total_a.anchors, total_b.anchors);
  out.word_share = share(out.words, total_a.words, total_b.words);
  std::sort(out.matches.begin(), out.matches.end());
  if (!out.matches.empty())
    out.order = static_cast<double>(longest_ascending(out.matches)) / static_cast<double>(out.matches.size());
  return out;
}

}  // namespace stemma
