// Words that tell nothing about what a sentence says, for choosing a digest. A shorter list than that of
// copies and stories (is_function_word in reuse/comparable.h): with that one other sentences would be chosen.
#pragma once

#include <string_view>

namespace stemma {

// `folded`: as base/utf8.h's fold() leaves a word.
bool says_nothing_alone(std::string_view folded);

}  // namespace stemma
