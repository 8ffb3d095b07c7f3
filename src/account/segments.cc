#include "account/segments.h"

#include <algorithm>

#include "account/wording.h"
#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/comparable.h"

namespace stemma {

namespace {

// Two stretches that share at least this much of the shorter one's telling words are near-copies.
constexpr double kNearCopy = 0.6;

struct HashedWord {
  uint64_t hash;
  ByteSpan span;
};

std::vector<HashedWord> hashed_words(const Account& account, Passage passage) {
  const Article& article = *account.articles[passage.article];
  const std::vector<Word>& words = account.annotations[passage.article]->units.words;
  std::vector<HashedWord> out;
  auto word = std::lower_bound(words.begin(), words.end(), passage.span.begin,
                               [](const Word& w, uint32_t at) { return w.span.begin < at; });
  for (; word != words.end() && word->span.end <= passage.span.end; ++word) {
    if (word->kind == WordKind::kPunctuation) continue;
    const std::string folded = fold(word->span.of(article.text));
    if (!is_function_word(folded)) out.push_back({hash64(folded), word->span});
  }
  return out;
}

std::vector<uint64_t> sorted_hashes(const std::vector<HashedWord>& words) {
  std::vector<uint64_t> hashes;
  for (const HashedWord& word : words) hashes.push_back(word.hash);
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

}  // namespace

std::vector<Segment> cut_into_segments(std::string_view text, ByteSpan shown,
                                       const std::vector<Highlight>& highlights) {
  std::vector<uint32_t> cuts = {shown.begin, shown.end};
  for (const Highlight& highlight : highlights)
    for (const uint32_t cut : {highlight.span.begin, highlight.span.end})
      if (cut > shown.begin && cut < shown.end) cuts.push_back(cut);
  std::sort(cuts.begin(), cuts.end());
  std::vector<Segment> segments;
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    const ByteSpan piece{cuts[i], cuts[i + 1]};
    if (piece.empty()) continue;
    SegmentLook look = SegmentLook::kPlain;
    for (const Highlight& highlight : highlights)
      if (highlight.span.contains(piece)) look = std::max(look, highlight.look);
    const std::string_view words = piece.of(text);
    std::string line = display_text(words);
    // Collapsing takes the space at either end; between two stretches it counts.
    if (is_space(decode_utf8(words, 0).value) && !segments.empty()) line.insert(0, " ");
    if (line != " " && is_space(decode_utf8_before(words, words.size()).value)) line += ' ';
    if (!segments.empty() && segments.back().look == look)
      segments.back().text += line;
    else
      segments.push_back({line, look});
  }
  return segments;
}

std::vector<ByteSpan> words_that_differ(const Account& account, Passage passage,
                                        const std::vector<Passage>& others) {
  const std::vector<HashedWord> words = hashed_words(account, passage);
  const std::vector<uint64_t> mine = sorted_hashes(words);
  std::vector<uint64_t> theirs;
  for (const Passage& other : others) {
    const std::vector<uint64_t> there = sorted_hashes(hashed_words(account, other));
    std::vector<uint64_t> shared;
    std::set_intersection(mine.begin(), mine.end(), there.begin(), there.end(), std::back_inserter(shared));
    const size_t shorter = std::min(mine.size(), there.size());
    if (static_cast<double>(shared.size()) >= kNearCopy * static_cast<double>(shorter) && shorter > 0)
      theirs.insert(theirs.end(), there.begin(), there.end());
  }
  if (theirs.empty()) return {};
  std::sort(theirs.begin(), theirs.end());
  std::vector<ByteSpan> differing;
  for (const HashedWord& word : words)
    if (!std::binary_search(theirs.begin(), theirs.end(), word.hash)) differing.push_back(word.span);
  return differing;
}

}  // namespace stemma
