// English words without their endings, so that "injured", "injuries" and "injuring" are one word.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// The stem of one English word, lower case: possessive, plural, tense and the commonest derivational endings
// taken off. A light stemmer in the manner of Porter (1980), blunter: it serves to compare words, and its
// results need not be words.
std::string stem(std::string_view word);

}  // namespace stemma
