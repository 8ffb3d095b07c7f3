// Names that no person writes: of a well-known name one word was put for another that means the same ("White
// Home", "Protection Secretary"), as programs do that rewrite a text so that it is not found to be a copy.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

struct AlteredName {
  ByteSpan span;          // in the text
  std::string_view name;  // what stood there before: "White House"; lives as long as the program
};

// The altered names in `text` inside of `part`, in text order. After the "tortured phrases" by
// which rewritten scientific papers are found (Cabanac, Labbé and Magazinov, 2021), here of institutions,
// offices and outlets that the news names every day.
std::vector<AlteredName> find_altered_names(std::string_view text, ByteSpan part);

}  // namespace stemma
