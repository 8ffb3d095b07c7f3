#include "reuse/rewriting.h"

#include <algorithm>
#include <span>

#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

bool is_anchor(const ComparableWord& word) {
  return word.is(ComparableWord::kName) || word.is(ComparableWord::kNumber);
}

bool is_own(const ComparableWord& word) {
  return !is_anchor(word) && !word.is(ComparableWord::kFunction) && !word.is(ComparableWord::kQuoted);
}

uint32_t own_words(std::span<const ComparableWord> words) {
  return static_cast<uint32_t>(std::count_if(words.begin(), words.end(), is_own));
}

// The words between two matches: one for one, or one for two, where a word was put for a phrase.
uint32_t replaced_between(std::span<const ComparableWord> a, std::span<const ComparableWord> b) {
  constexpr size_t kMost = 3;  // longer stretches were written anew
  if (a.empty() || b.empty() || a.size() > kMost || b.size() > kMost) return 0;
  return std::min(own_words(a), own_words(b));
}

void add(Rewriting& sum, const Rewriting& one) {
  sum.replaced += one.replaced;
  sum.kept += one.kept;
  sum.anchors += one.anchors;
  sum.anchors_kept += one.anchors_kept;
}

}  // namespace

bool Rewriting::is_word_by_word(size_t passages) const {
  return passages >= kRewrittenPassages && replaced >= kRewrittenWords &&
         share_replaced() >= kRewrittenShare &&
         static_cast<double>(anchors_kept) >= kRewrittenAnchors * static_cast<double>(anchors);
}

Rewriting rewriting_of(const ComparedArticle& earlier, const ComparedArticle& later, const CopiedPair& copy) {
  Rewriting out;
  if (copy.kind == ReuseKind::kSharedQuote) return out;
  const auto a = earlier.comparable->words_of(copy.segment_a), b = later.comparable->words_of(copy.segment_b);
  if (copy.matches.empty()) {  // all words, in order
    out.kept = own_words(a);
    out.anchors = static_cast<uint32_t>(std::count_if(a.begin(), a.end(), is_anchor));
    out.anchors_kept = out.anchors;
    return out;
  }
  const Matched* last = nullptr;
  for (const Matched& match : copy.matches) {
    if (last) {
      const auto gap_a = a.subspan(last->a + 1, match.a - last->a - 1);
      const auto gap_b = b.subspan(last->b + 1, match.b - last->b - 1);
      out.replaced += replaced_between(gap_a, gap_b);
      out.anchors += static_cast<uint32_t>(std::count_if(gap_a.begin(), gap_a.end(), is_anchor));
    }
    const ComparableWord& word = a[match.a];
    out.kept += is_own(word);
    out.anchors += is_anchor(word);
    out.anchors_kept += is_anchor(word);
    last = &match;
  }
  return out;
}

Rewriting rewriting_of(const ComparedArticle& earlier, const ComparedArticle& later,
                       const std::vector<CopiedPair>& copies) {
  Rewriting sum;
  for (const CopiedPair& copy : copies) add(sum, rewriting_of(earlier, later, copy));
  return sum;
}

std::string describe(const Rewriting& rewriting) {
  return std::to_string(rewriting.replaced) + " of " + std::to_string(rewriting.replaced + rewriting.kept) +
         " own words replaced one for one, " + std::to_string(rewriting.anchors_kept) + " of " +
         std::to_string(rewriting.anchors) + " names and numbers kept in order";
}

}  // namespace stemma
