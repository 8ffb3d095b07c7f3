// English words without their endings.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// Equal for "ramming", "rammed", "rams", "ram": English endings cut off, then a doubled consonant and a
// silent e. `word` is lower case, and is changed. It need not be a word afterwards.
std::string_view cut_to_stem(std::string& word);
// The same for a word of `length` bytes; gives the length that is left.
size_t cut_to_stem(char* word, size_t length);

}  // namespace stemma
