// An article of a stream: its words, its fingerprint, and its comparable form without word breaking by ICU.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "read/article.h"
#include "reuse/comparable.h"
#include "reuse/shingles.h"
#include "reuse/word_scan.h"

namespace stemma {

struct ScannedSentence {
  uint32_t first = 0;  // words [first, end)
  uint32_t end = 0;
  uint32_t hash = 0;  // of its words in order
};

struct ScannedArticle {
  std::vector<ScannedWord> words;
  std::vector<ScannedSentence> sentences;  // without gaps between them
};

ScannedArticle scan_article(std::string_view text);

// What an article is found by.
struct Fingerprint {
  Shingles shingles;
  Shingles samples;             // sampled(shingles)
  BandHashes bands{};           // of their signature
  std::vector<uint32_t> grams;  // winnowed 4-word sequences and sequences of 3 anchors, ascending, each once
  uint64_t digest = 0;          // equal for the same words in the same order; 0 for none
};

enum class FingerprintDepth { kNearDuplicates, kPassages };  // grams are left out, or made too

// Of the sentences for which `is_left_out` (parallel to the sentences, or empty for none) is false.
Fingerprint fingerprint_of(const ScannedArticle& scan, std::string_view text,
                           const std::vector<bool>& is_left_out, FingerprintDepth depth);

// As make_comparable, from the scanned words, which it agrees with but for rare cuts. Keys are those of
// scan_words. If the article has blocks, then only content counts; its dateline and credits never do.
Comparable make_scanned_comparable(const Article& article, const ScannedArticle& scan,
                                   const std::vector<bool>& is_left_out);

}  // namespace stemma
