#include "reuse/judge.h"

#include <algorithm>
#include <cmath>

#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

double weight_of(const ComparableWord& token, const Rarity& rarity) {
  if (token.is(ComparableWord::kFunction)) return kWeightFunction;
  const double kind = token.is(ComparableWord::kNumber) ? kWeightNumber
                      : token.is(ComparableWord::kName) ? kWeightName
                                                        : kWeightWord;
  return kind * rarity.of(token);
}

bool is_own_word(const ComparableWord& token) {
  return (token.flags & (ComparableWord::kFunction | ComparableWord::kNumber | ComparableWord::kName)) == 0;
}

double total_weight(std::span<const ComparableWord> tokens, const Rarity& rarity) {
  double sum = 0;
  for (const ComparableWord& token : tokens) sum += weight_of(token, rarity);
  return sum;
}

uint32_t numbers_between(std::span<const ComparableWord> tokens, uint32_t first, uint32_t last) {
  uint32_t count = 0;
  for (uint32_t i = first; i <= last; ++i) count += tokens[i].is(ComparableWord::kNumber);
  return count;
}

}  // namespace

Rarity::Rarity(const std::vector<const Comparable*>& articles) {
  size_t tokens = 0;
  for (const Comparable* article : articles) {
    tokens += article->tokens.size();
    segments_ += article->segments.size();
  }
  size_t size = 1024;
  while (size < 4 * tokens && size < kRarityTable) size *= 2;
  counts_.assign(size, 0);
  std::vector<uint32_t> stems;
  for (const Comparable* article : articles)
    for (const ComparableSegment& segment : article->segments) {
      stems.clear();
      for (uint32_t t = segment.first; t < segment.end; ++t)
        if (!article->tokens[t].is(ComparableWord::kFunction)) stems.push_back(article->tokens[t].stem);
      std::sort(stems.begin(), stems.end());
      stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
      for (const uint32_t stem : stems) ++counts_[stem & (size - 1)];
    }
  log_segments_ = std::log(static_cast<double>(segments_) + 2);
}

Rarity::Rarity() : counts_(kRarityTable, 0), by_key_(true) {}

void Rarity::add(std::span<const ScannedWord> words, size_t segments) {
  for (const ScannedWord& word : words) ++counts_[word.key & (kRarityTable - 1)];
  segments_ += segments;
  log_segments_ = std::log(static_cast<double>(segments_) + 2);
}

double Rarity::of(const ComparableWord& word) const {
  const uint32_t feature = by_key_ ? word.key : word.stem;
  const uint32_t count = std::max<uint32_t>(1, counts_[feature & (counts_.size() - 1)]);
  return std::max(0.0, 1 - std::log(static_cast<double>(count)) / log_segments_);
}

Likeness likeness(std::span<const ComparableWord> a, std::span<const ComparableWord> b,
                  const std::vector<Matched>& matches, const Rarity& rarity) {
  Likeness out;
  if (matches.empty()) return out;
  double run = 0, quoted = 0;
  uint32_t run_words = 0, matched_numbers = 0;
  const Matched* last = nullptr;
  for (const Matched& match : matches) {
    const ComparableWord& word = a[match.a];
    const double weight = weight_of(word, rarity);
    const bool in_quotes = word.is(ComparableWord::kQuoted) || b[match.b].is(ComparableWord::kQuoted);
    out.weight += weight;
    if (is_own_word(word) && is_own_word(b[match.b])) {
      out.own_words += weight;
      if (!in_quotes) out.open_words += weight;
    }
    if (in_quotes) quoted += weight;
    out.same += word.key == b[match.b].key;
    matched_numbers += word.is(ComparableWord::kNumber);
    const bool follows = last && match.a == last->a + 1 && match.b == last->b + 1;
    run = follows ? run + weight : weight;
    run_words = follows ? run_words + 1 : 1;
    out.run = std::max(out.run, run);
    out.run_words = std::max(out.run_words, run_words);
    last = &match;
  }
  out.matched = static_cast<uint32_t>(matches.size());
  out.quoted = out.weight > 0 ? quoted / out.weight : 0;
  const double total_a = total_weight(a, rarity), total_b = total_weight(b, rarity);
  out.cover = out.weight / std::max(1e-9, std::min(total_a, total_b));
  out.cover_both = out.weight / std::max(1e-9, total_a + total_b - out.weight);
  const uint32_t numbers_a = numbers_between(a, matches.front().a, matches.back().a);
  const uint32_t numbers_b = numbers_between(b, matches.front().b, matches.back().b);
  out.unlike_numbers =
      std::max(numbers_a, numbers_b) - std::min(matched_numbers, std::min(numbers_a, numbers_b));
  return out;
}

double copy_chance(const Likeness& likeness, const Surroundings& around) {
  if (likeness.matched == 0) return 0;
  const auto log_of = [](double value) { return std::log(value + kLogOffset); };
  const double sum = kChanceBias + kChanceWeight * log_of(likeness.weight) +
                     kChanceOwnWords * log_of(likeness.own_words) + kChanceCover * likeness.cover +
                     kChanceCoverBoth * likeness.cover_both + kChanceRun * log_of(likeness.run) +
                     kChanceRunWords * log_of(likeness.run_words) +
                     kChanceUnlikeNumber * std::min(likeness.unlike_numbers, kUnlikeNumbersCounted) +
                     kChanceNeighbour * around.neighbour + kChanceCopied * around.copied;
  return 1 / (1 + std::exp(-sum));
}

bool is_mostly_quoted(const Likeness& likeness) {
  return likeness.quoted >= kQuotedShare && likeness.open_words < kOpenWords;
}

ReuseKind kind_of(const Likeness& likeness, const Surroundings& around, size_t words_a, size_t words_b) {
  const size_t longer = std::max(words_a, words_b), shorter = std::min(words_a, words_b);
  const auto changed = static_cast<double>(longer - std::min<size_t>(longer, likeness.same));
  if (is_mostly_quoted(likeness) && around.copied < kCopiedContext) return ReuseKind::kSharedQuote;
  if (changed <= std::max(kVerbatimWords, kVerbatimShare * static_cast<double>(longer)))
    return ReuseKind::kVerbatim;
  const double kept = static_cast<double>(likeness.same) / static_cast<double>(std::max<size_t>(1, shorter));
  if (kept >= kEditedShare || likeness.run_words >= kEditedRun) return ReuseKind::kEdited;
  return ReuseKind::kParaphrase;
}

}  // namespace stemma
