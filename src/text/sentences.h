// Where the sentences of a stretch of text begin.
#pragma once

#include <string_view>
#include <vector>

#include "text/units.h"

namespace stemma {

// Bytes of `text` where a sentence of `stretch` begins, rising, the stretch's own begin first. `words` are
// the stretch's words; every begin but perhaps the first is the begin of one of them.
std::vector<uint32_t> find_sentence_begins(std::string_view text, ByteSpan stretch,
                                           const std::vector<Word>& words);

}  // namespace stemma
