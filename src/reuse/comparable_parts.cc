#include "reuse/comparable_parts.h"

#include <algorithm>

#include "reuse/weights.h"

namespace stemma {

bool is_compared(BlockKind kind, uint32_t words) {
  constexpr uint32_t kLeastCaptionWords = 8;
  return is_content(kind) || (kind == BlockKind::kCaption && words >= kLeastCaptionWords);
}

bool is_credit(const Article& article, ByteSpan word) {
  return article.dateline.span.contains(word) ||
         std::any_of(article.agency_spans.begin(), article.agency_spans.end(),
                     [&](ByteSpan span) { return span.contains(word); });
}

void settle_sentence_openers(std::vector<ComparableWord>& tokens, const std::vector<uint32_t>& openers) {
  if (openers.empty()) return;
  std::vector<uint32_t> names;
  for (const ComparableWord& token : tokens)
    if (token.is(ComparableWord::kName)) names.push_back(token.key);
  std::sort(names.begin(), names.end());
  for (const uint32_t i : openers)
    if (std::binary_search(names.begin(), names.end(), tokens[i].key))
      tokens[i].flags |= ComparableWord::kName;
}

void add_segments_since(Comparable& comparable, uint32_t first, uint32_t sentence) {
  using reuse_weights::kSegmentTokens;
  const auto end = static_cast<uint32_t>(comparable.tokens.size());
  for (; first < end; first += kSegmentTokens)
    comparable.segments.push_back({first, std::min(end, first + kSegmentTokens), sentence});
}

}  // namespace stemma
