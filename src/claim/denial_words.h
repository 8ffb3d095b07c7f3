// Words by which somebody contradicts what others say.
#pragma once

#include <string_view>

namespace stemma {

// Whether `sentence` holds a word of denial: "denied", "dismissed", "not true", "insisted", "does not exist".
bool has_denial(std::string_view sentence);

}  // namespace stemma
