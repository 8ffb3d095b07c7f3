// Who copied from whom: near-duplicate articles and copied passages.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "read/article.h"

namespace stemma {

struct Passage {
  uint32_t article = 0;  // index into the articles given
  ByteSpan span;
};

enum class ReuseKind { kVerbatim, kEdited, kParaphrase, kSharedQuote };
enum class Direction { kUnknown, kAToB, kBToA, kCommon };

// What a near-copy says otherwise than its model: a finding of its own.
enum class DistortionKind { kNumber, kDate, kName, kNegation };
std::string_view to_string(DistortionKind kind);

struct CopyDistortion {
  DistortionKind what = DistortionKind::kNumber;
  ByteSpan a, b;  // in the two texts; empty, at its place, where one side has no word for it
};

// A name or number that both sides of a paraphrase have.
struct AgreeingDetail {
  bool is_number = false;
  ByteSpan a, b;  // in the two texts
};

struct CopiedPassage {
  Passage a, b;  // a.article < b.article
  ReuseKind kind = ReuseKind::kVerbatim;
  double similarity = 0;  // share of words that align, of the shorter side, 0 to 1
  Direction direction = Direction::kUnknown;
  std::string why;                          // ground for kind and direction, in words for a reader
  std::vector<CopyDistortion> distortions;  // in text order
  bool is_rewritten =
      false;  // a paraphrase by its words only: rewritten word by word, and a copy all the same
  std::vector<AgreeingDetail> agreeing;  // of a paraphrase, in the order of `a` of the pair as compared
  double likeness = 0;  // of a paraphrase: product of the sentences' vectors, 0 to 1; 0 where none were made
};

// Whether a passage was taken from the other article, or both from one text: neither a speaker's words nor
// told anew.
inline bool is_copied(const CopiedPassage& passage) {
  return passage.kind != ReuseKind::kSharedQuote &&
         (passage.kind != ReuseKind::kParaphrase || passage.is_rewritten);
}

struct NearDuplicate {
  std::array<uint32_t, 2> articles{};
  std::array<double, 2> containment{};  // share of each article's 3-word shingles that the other has
};

// `later` is the next version of the article of which `earlier` is one.
struct ArticleVersion {
  uint32_t earlier = 0, later = 0;
  uint32_t number = 2;  // of `later`, from 1 for the first
  std::string why;
};

// The version of an article that has several from which, or with which, another has its text.
struct CopiedVersion {
  uint32_t article = 0;  // the other
  uint32_t version = 0;
  std::string why;
};

// A name as hardly any person would write it.
struct StrangeName {
  ByteSpan span;     // in the article's text: "White Home"
  std::string name;  // the known name of which a word was changed: "White House"
};

// An article that a program seems to have rewritten, whether or not its model is among the articles.
struct RewritingSuspicion {
  uint32_t article = 0;
  std::vector<StrangeName> names;  // in text order, each wording once
  std::string why;
};

struct ReuseFindings {
  std::vector<CopiedPassage> passages;  // by a.article, b.article, a.span
  std::vector<NearDuplicate> near_duplicates;
  std::vector<ArticleVersion> versions;
  std::vector<CopiedVersion> copied_versions;
  std::vector<RewritingSuspicion> suspicions;  // by article
};

// Works on any number of articles; pairs come from an index, never from comparing all with all.
// Only content blocks count. `annotations` may be null (then names, numbers and quotations do not help):
// shallow use.
ReuseFindings find_reuse(const std::vector<const Article*>& articles,
                         const std::vector<const TextUnits*>& units,
                         const std::vector<const Annotation*>* annotations);

}  // namespace stemma
