// Bytes of any encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace stemma {

// `bytes` as valid UTF-8 without a byte order mark. In this order: a byte order mark; zeros as in UTF-16;
// bytes that are valid UTF-8, whatever was declared; `declared`, a label as a header or a page gives it (may
// be empty or unknown); UTF-8 with a few broken places, which become U+FFFD; detection by the bytes'
// frequencies; windows-1252. Text that was encoded twice is put right (double_encoding.h). kUnsupported where
// the bytes are no text at all, saying what they seem to be, and where a charset is declared that browsers
// refuse ("replacement").
Result<std::string> to_utf8(std::string bytes, std::string_view declared = {});

}  // namespace stemma
