// Whether two aligned sentences are a copy, and of which kind.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "reuse/align.h"
#include "reuse/comparable.h"
#include "reuse/reuse.h"
#include "reuse/word_scan.h"

namespace stemma {

// How rare a word is among the segments compared: 1 for one that stands once, near 0 for one that is
// everywhere.
class Rarity {
 public:
  // Of the stems in these articles, each once a segment.
  explicit Rarity(const std::vector<const Comparable*>& articles);
  // Of words by their keys, in a stream that add() tells of; nothing seen yet.
  Rarity();
  void add(std::span<const ScannedWord> words, size_t segments);

  double of(const ComparableWord& word) const;

 private:
  std::vector<uint32_t> counts_;  // by the feature's low bits: clashes only make a word look less rare
  size_t segments_ = 0;
  double log_segments_ = 1;
  bool by_key_ = false;
};

// What speaks for and against a copy, of one alignment of two segments.
struct Likeness {
  double weight = 0;      // of the matched words (weights.h), names and numbers counted low
  double own_words = 0;   // weight of matched words that are neither name, number nor function word
  double cover = 0;       // matched weight, as a share of the lighter segment's
  double cover_both = 0;  // ... of both segments' together, once
  double run = 0;         // weight of the heaviest unbroken run
  uint32_t run_words = 0;
  uint32_t matched = 0;         // words matched, in whatever form
  uint32_t same = 0;            // words matched in the same form
  uint32_t unlike_numbers = 0;  // numbers between the ends of the alignment that stand on one side only
  double quoted = 0;            // share of the matched weight that stands in quotation marks on either side
  double open_words = 0;        // weight of matched own words that stand in no quotation
};
Likeness likeness(std::span<const ComparableWord> a, std::span<const ComparableWord> b,
                  const std::vector<Matched>& matches, const Rarity& rarity);

// What the surroundings of a pair say: a sentence between two copied ones needs less of its own.
struct Surroundings {
  double neighbour = 0;  // the best chance (by itself) of a pair one or two sentences away on both sides
  double copied =
      0;  // share of the shorter article's sentences that are copies by themselves, quotations aside
};

// Whether what matches is little but somebody's quoted words.
bool is_mostly_quoted(const Likeness& likeness);

// The chance, 0 to 1, that the pair is a copy; with empty surroundings, by itself.
double copy_chance(const Likeness& likeness, const Surroundings& around);

// Of a pair that is a copy: verbatim if all but a word or two are the same in order; shared-quote if what
// matches stands in quotation marks, little else does and the articles are no copies otherwise; edited if the
// skeleton is the same; else paraphrase.
ReuseKind kind_of(const Likeness& likeness, const Surroundings& around, size_t words_a, size_t words_b);

}  // namespace stemma
