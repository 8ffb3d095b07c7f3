// From copied pairs of sentences to what is reported of them.
#pragma once

#include <vector>

#include "reuse/passages.h"
#include "reuse/reuse.h"

namespace stemma {

// One of two articles that are compared.
struct ComparedArticle {
  const Article* article = nullptr;
  const Comparable* comparable = nullptr;
  uint32_t index = 0;  // what Passage::article says
};

// The copies as findings with kind, direction and ground. The article with the lower index is `a` in them.
// Direction is judged with `earlier` before `later`. `shared_errors` in words (shared_errors.h); empty: none
// known.
std::vector<CopiedPassage> passages_of(const ComparedArticle& earlier, const ComparedArticle& later,
                                       const std::vector<CopiedPair>& copies,
                                       const std::string& shared_errors = {});

// Of two articles with the very same words: every segment stands in the other at the same place.
std::vector<CopiedPair> all_segments(const Comparable& first, const Comparable& later);

}  // namespace stemma
