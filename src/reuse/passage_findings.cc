#include "reuse/passage_findings.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "reuse/direction.h"
#include "reuse/distortion.h"
#include "reuse/rewriting.h"

namespace stemma {

namespace {

SharedText shared_text(const std::vector<CopiedPair>& copies, const Comparable& a, const Comparable& b) {
  SharedText shared;
  std::vector<uint32_t> in_a, in_b;
  for (const CopiedPair& copy : copies) {
    if (copy.kind == ReuseKind::kSharedQuote || copy.own_direction.direction != Direction::kUnknown) continue;
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

// Paraphrases found by what they say are matched in any order.
bool is_found_by_words(const CopiedPair& copy) {
  return copy.ground.empty();
}

std::vector<CopiedPair> found_by_words(const std::vector<CopiedPair>& copies) {
  std::vector<CopiedPair> out;
  std::copy_if(copies.begin(), copies.end(), std::back_inserter(out), is_found_by_words);
  return out;
}

// Which copies are the likest of both their sentences. A sentence that stands unchanged in the other article
// is not distorted where another resembles it too.
std::vector<bool> likest_of_both(const std::vector<CopiedPair>& copies) {
  std::map<uint32_t, double> best_a, best_b;
  for (const CopiedPair& copy : copies) {
    best_a[copy.segment_a] = std::max(best_a[copy.segment_a], copy.similarity);
    best_b[copy.segment_b] = std::max(best_b[copy.segment_b], copy.similarity);
  }
  std::vector<bool> out;
  for (const CopiedPair& copy : copies)
    out.push_back(copy.similarity >= best_a[copy.segment_a] && copy.similarity >= best_b[copy.segment_b]);
  return out;
}

// The names and numbers among the matches; those that stand side by side on both sides are one.
std::vector<AgreeingDetail> agreeing_details(const ComparedArticle& a, const ComparedArticle& b,
                                             const CopiedPair& copy) {
  const ComparableWord* const words_a =
      a.comparable->tokens.data() + a.comparable->segments[copy.segment_a].first;
  const ComparableWord* const words_b =
      b.comparable->tokens.data() + b.comparable->segments[copy.segment_b].first;
  std::vector<AgreeingDetail> out;
  const Matched* last = nullptr;
  for (const Matched& match : copy.matches) {
    const ComparableWord &x = words_a[match.a], &y = words_b[match.b];
    const bool number = x.is(ComparableWord::kNumber);
    if (x.is(ComparableWord::kFunction) || !(number || x.is(ComparableWord::kName))) continue;
    const bool follows =
        last && match.a == last->a + 1 && match.b == last->b + 1 && out.back().is_number == number;
    if (follows)
      out.back().a.end = x.end(), out.back().b.end = y.end();
    else
      out.push_back({number, {x.begin, x.end()}, {y.begin, y.end()}});
    last = &match;
  }
  return out;
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
                                       const std::vector<CopiedPair>& copies,
                                       const std::string& shared_errors) {
  std::vector<CopiedPassage> out;
  if (copies.empty()) return out;
  const bool turn = earlier.index > later.index;
  SharedText shared = shared_text(copies, *earlier.comparable, *later.comparable);
  shared.errors = shared_errors;
  const DirectionFinding direction = find_direction(*earlier.article, *later.article, shared);
  const std::vector<CopiedPair> worded = found_by_words(copies);
  const Rewriting all = rewriting_of(earlier, later, worded);
  const bool is_rewritten = all.is_word_by_word(worded.size());
  const std::vector<bool> likest = likest_of_both(copies);
  for (size_t i = 0; i < copies.size(); ++i) {
    const CopiedPair& copy = copies[i];
    CopiedPassage passage{{earlier.index, copy.span_a},
                          {later.index, copy.span_b},
                          copy.kind,
                          copy.similarity,
                          direction.direction,
                          "",
                          {},
                          false,
                          {},
                          copy.likeness};
    const bool quoted = copy.kind == ReuseKind::kSharedQuote;
    std::string ground = copy.ground.empty() ? ground_of(copy.kind) : copy.ground;
    std::string from = direction.why;
    if (is_rewritten && is_found_by_words(copy) && rewriting_of(earlier, later, copy).replaced > 0) {
      passage.kind = ReuseKind::kParaphrase;
      passage.is_rewritten = true;
      ground = "rewritten word by word (" + describe(all) + ")";
    }
    if (quoted) {
      passage.direction = Direction::kCommon;
      from = "both quote the speaker";
    } else if (copy.own_direction.direction != Direction::kUnknown) {
      passage.direction = copy.own_direction.direction;
      from = copy.own_direction.why;
    }
    passage.why = std::move(ground) + "; " + from;
    if (passage.kind == ReuseKind::kParaphrase) passage.agreeing = agreeing_details(earlier, later, copy);
    if (likest[i]) passage.distortions = find_distortions(earlier, later, copy);
    if (!passage.distortions.empty())
      passage.why += "; distorted: " +
                     describe_distortions(passage.distortions, earlier.article->text, later.article->text);
    if (turn) {
      for (CopyDistortion& one : passage.distortions) std::swap(one.a, one.b);
      for (AgreeingDetail& one : passage.agreeing) std::swap(one.a, one.b);
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
