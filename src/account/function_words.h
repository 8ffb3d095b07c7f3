// Words that tell nothing about what a sentence says.
#pragma once

#include <string_view>

namespace stemma {

// `folded`: as base/utf8.h's fold() leaves a word.
bool says_nothing_alone(std::string_view folded);

}  // namespace stemma
