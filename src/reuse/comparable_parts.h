// What both ways of making an article comparable share.
#pragma once

#include <cstdint>
#include <vector>

#include "reuse/comparable.h"

namespace stemma {

// A caption's sentences are copied as an article's are, its picture's credit is not: that two articles show
// pictures of one maker says nothing of their words. `words` of the sentence.
bool is_compared(BlockKind kind, uint32_t words);

// Whether the word stands in the article's dateline or in a credit to an agency.
bool is_credit(const Article& article, ByteSpan word);

// A capital at a sentence's begin says nothing by itself: it marks a name if the same word stands capitalised
// inside a sentence of the article. `openers` are indices of such words.
void settle_sentence_openers(std::vector<ComparableWord>& tokens, const std::vector<uint32_t>& openers);

// Makes the tokens from `first` on a segment of `sentence`, or several if they are many.
void add_segments_since(Comparable& comparable, uint32_t first, uint32_t sentence);

}  // namespace stemma
