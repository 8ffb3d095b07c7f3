// Words of a stretch of text.
#pragma once

#include <string_view>
#include <vector>

#include "text/units.h"

namespace stemma {

// Appends the words of `stretch` of `text` to `words`, their `sentence` unset.
void find_words(std::string_view text, ByteSpan stretch, std::vector<Word>& words);

}  // namespace stemma
