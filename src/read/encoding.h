// Bytes of any encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace stemma {

// `bytes` as valid UTF-8 without a byte order mark. In this order: a byte order mark; bytes that are valid
// UTF-8 and more than ASCII, whatever was declared; `declared`, a charset's name as a header or a page gives
// it (may be empty or unknown); UTF-8 with a few broken places, which become U+FFFD; windows-1252.
// kUnsupported where the bytes are no text at all, saying what they seem to be.
Result<std::string> to_utf8(std::string bytes, std::string_view declared = {});

// The charset that an HTML page declares for itself in its first bytes; empty if none.
std::string_view declared_charset(std::string_view html);

}  // namespace stemma
