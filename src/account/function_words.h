// Words that tell nothing about what a sentence says.
#pragma once

#include <string_view>

namespace stemma {

// `folded`: as base/utf8.h's fold() leaves a word.
bool is_function_word(std::string_view folded);

}  // namespace stemma
