// UTF-8: checking, mending, stepping.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma {

constexpr char32_t kReplacement = 0xFFFD;

struct DecodedCodePoint {
  char32_t value;   // kReplacement where the bytes are no valid UTF-8
  uint32_t length;  // bytes taken, at least 1
};

// The code point that starts at byte `at` of `text` (at < text.size()).
DecodedCodePoint decode_utf8(std::string_view text, size_t at);

// The code point that ends just before byte `at` (0 < at <= text.size()); `text` must be valid UTF-8.
DecodedCodePoint decode_utf8_before(std::string_view text, size_t at);

// Appends `value` as UTF-8; a surrogate or a value past U+10FFFF becomes U+FFFD.
void append_utf8(std::string& out, char32_t value);

bool is_valid_utf8(std::string_view text);

// `text` with each maximal invalid part replaced by U+FFFD (the WHATWG rule).
std::string repair_utf8(std::string_view text);

// Letters, digits and case, by Unicode's properties.
bool is_letter(char32_t c);
bool is_digit(char32_t c);
bool is_upper(char32_t c);
bool is_lower(char32_t c);
bool is_space(char32_t c);  // includes no-break and thin spaces
bool is_quote(char32_t c);  // any of " “ ” „ « » ‘ ’ '

// Lower case by Unicode's simple mapping (one code point to one): byte lengths may change.
std::string to_lower(std::string_view text);

// Lower case without accents, typographic quotes and dashes made plain, Latin letters transliterated to ASCII
// where Unicode decomposes them ("Müller" -> "muller", "Şahin" -> "sahin"). For keys, never for output.
std::string fold(std::string_view text);

}  // namespace stemma
