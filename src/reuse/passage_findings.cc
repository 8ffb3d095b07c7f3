#include "reuse/passage_findings.h"

#include <algorithm>

#include "reuse/direction.h"
#include "reuse/distortion.h"
#include "reuse/rewriting.h"

namespace stemma {

namespace {

SharedText shared_text(const std::vector<CopiedPair>& copies, const Comparable& a, const Comparable& b) {
  SharedText shared;
  std::vector<uint32_t> in_a, in_b;
  for (const CopiedPair& copy : copies) {
    if (copy.kind == ReuseKind::kSharedQuote) continue;
    ++shared.passages;
    in_a.push_back(copy.segment_a);
    in_b.push_back(copy.segment_b);
  }
  const auto share = [](std::vector<uint32_t>& segments, size_t all) {
    std::sort(segments.begin(), segments.end());
    segments.erase(std::unique(segments.begin(), segments.end()), segments.end());
    return static_cast<double>(segments.size()) / static_cast<double>(std::max<size_t>(1, all));
  };
  shared.share_a = share(in_a, a.segments.size());
  shared.share_b = share(in_b, b.segments.size());
  return shared;
}

const char* ground_of(ReuseKind kind) {
  switch (kind) {
    case ReuseKind::kVerbatim:
      return "the same words";
    case ReuseKind::kEdited:
      return "the same skeleton, words changed or cut";
    case ReuseKind::kParaphrase:
      return "other words, the same names, numbers and order";
    case ReuseKind::kSharedQuote:
      return "the same words of a speaker";
  }
  return "";
}

}  // namespace

std::vector<CopiedPassage> passages_of(const ComparedArticle& earlier, const ComparedArticle& later,
                                       const std::vector<CopiedPair>& copies) {
  std::vector<CopiedPassage> out;
  if (copies.empty()) return out;
  const bool turn = earlier.index > later.index;
  const DirectionFinding direction = find_direction(
      *earlier.article, *later.article, shared_text(copies, *earlier.comparable, *later.comparable));
  const Rewriting all = rewriting_of(earlier, later, copies);
  const bool is_rewritten = all.is_word_by_word(copies.size());
  for (const CopiedPair& copy : copies) {
    CopiedPassage passage{{earlier.index, copy.span_a},
                          {later.index, copy.span_b},
                          copy.kind,
                          copy.similarity,
                          direction.direction,
                          "",
                          {},
                          false};
    const bool quoted = copy.kind == ReuseKind::kSharedQuote;
    if (quoted) passage.direction = Direction::kCommon;
    std::string ground = ground_of(copy.kind);
    if (is_rewritten && rewriting_of(earlier, later, copy).replaced > 0) {
      passage.kind = ReuseKind::kParaphrase;
      passage.is_rewritten = true;
      ground = "rewritten word by word (" + describe(all) + ")";
    }
    passage.why = ground + "; " + (quoted ? "both quote the speaker" : direction.why);
    passage.distortions = find_distortions(earlier, later, copy);
    if (!passage.distortions.empty())
      passage.why += "; distorted: " +
                     describe_distortions(passage.distortions, earlier.article->text, later.article->text);
    if (turn) {
      for (CopyDistortion& one : passage.distortions) std::swap(one.a, one.b);
      std::swap(passage.a, passage.b);
      passage.direction = turned(passage.direction);
    }
    out.push_back(std::move(passage));
  }
  return out;
}

std::vector<CopiedPair> all_segments(const Comparable& first, const Comparable& later) {
  std::vector<CopiedPair> out;
  for (uint32_t i = 0; i < first.segments.size() && i < later.segments.size(); ++i) {
    const auto span = [](const Comparable& article, const ComparableSegment& s) {
      return ByteSpan{article.tokens[s.first].begin, article.tokens[s.end - 1].end()};
    };
    CopiedPair copy;
    copy.segment_a = copy.segment_b = i;
    copy.span_a = span(first, first.segments[i]);
    copy.span_b = span(later, later.segments[i]);
    copy.similarity = copy.chance = 1;
    copy.run_words = first.segments[i].size();
    copy.weight = copy.run_words;
    out.push_back(copy);
  }
  return out;
}

}  // namespace stemma
