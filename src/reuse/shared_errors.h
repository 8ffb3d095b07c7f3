// Errors that two copies of one text have in common: who has another's error has the text from there, not
// from one without it (the "common errors" of Lachmann's method; Maas, 1927).
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "reuse/passage_findings.h"

namespace stemma {

// Two articles and the copies between them.
struct CopiesOfPair {
  ComparedArticle a, b;
  std::span<const CopiedPair> copies;
};

// By the two articles' indices, the lower first: the errors that both have, in words, "both have “recieved”
// where courier has “received”". An error is a word that one letter or one turn of two letters parts from
// the word in its place in a third article's copy of the sentence, which other articles use too, while
// nobody but the copies of this one text has the error. Spellings that differ by country or by ending are no
// errors, nor are names.
using SharedErrors = std::map<std::pair<uint32_t, uint32_t>, std::string>;
SharedErrors find_shared_errors(const std::vector<ComparedArticle>& articles,
                                const std::vector<CopiesOfPair>& pairs);

// Whether the two (small letters, ASCII) are apart by one letter or one turn as a slip of the hand makes it,
// not as two spellings or two forms of one word are: "recieved" and "received", not "colour" and "color".
bool is_slip(std::string_view a, std::string_view b);

}  // namespace stemma
