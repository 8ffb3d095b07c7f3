// Text that was rewritten word by word: each word put for another one in its place, as machines do ("spun"
// copies), while names, numbers, quotations and the order of everything stay. People who edit cut, join and
// turn sentences around.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "reuse/passage_findings.h"

namespace stemma {

// What the copies of one pair of articles say together. "Own words" are neither names, numbers nor function
// words, and stand in no quotation.
struct Rewriting {
  uint32_t replaced = 0;  // own words that stand one for one for another between words that match
  uint32_t kept = 0;      // own words that match
  uint32_t anchors = 0;   // names and numbers between the first and the last match, of the earlier article
  uint32_t anchors_kept = 0;  // of which match

  double share_replaced() const {
    return replaced / static_cast<double>(replaced + kept ? replaced + kept : 1);
  }
  // By the bounds of weights.h: enough passages, enough words replaced, nearly all names and numbers kept.
  bool is_word_by_word(size_t passages) const;
};

Rewriting rewriting_of(const ComparedArticle& earlier, const ComparedArticle& later, const CopiedPair& copy);
Rewriting rewriting_of(const ComparedArticle& earlier, const ComparedArticle& later,
                       const std::vector<CopiedPair>& copies);

// "41 of 120 own words replaced one for one, 24 of 25 names and numbers kept in order", for a reader.
std::string describe(const Rewriting& rewriting);

}  // namespace stemma
