#include "base/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <cassert>

namespace stemma {

DecodedCodePoint decode_utf8(std::string_view text, size_t at) {
  assert(at < text.size());
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xC2 || lead > 0xF4) return {kReplacement, 1};
  const uint32_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte's range shuts out overlong forms, surrogates and values past U+10FFFF.
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  char32_t value = lead & (0xFF >> (length + 1));
  for (uint32_t i = 1; i < length; ++i) {
    if (at + i >= text.size()) return {kReplacement, i};
    const unsigned char next = byte(at + i);
    if (next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF)) return {kReplacement, i};
    value = (value << 6) | (next & 0x3F);
  }
  return {value, length};
}

DecodedCodePoint decode_utf8_before(std::string_view text, size_t at) {
  assert(at > 0 && at <= text.size());
  size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80) --begin;
  const DecodedCodePoint decoded = decode_utf8(text.substr(0, at), begin);
  return {decoded.value, static_cast<uint32_t>(at - begin)};
}

void append_utf8(std::string& out, char32_t value) {
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) value = kReplacement;
  if (value < 0x80) {
    out += static_cast<char>(value);
  } else if (value < 0x800) {
    out += static_cast<char>(0xC0 | (value >> 6));
    out += static_cast<char>(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    out += static_cast<char>(0xE0 | (value >> 12));
    out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (value & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (value >> 18));
    out += static_cast<char>(0x80 | ((value >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((value >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (value & 0x3F));
  }
}

namespace {

// Whether the decoded value stands for broken bytes rather than for a real U+FFFD (EF BF BD).
bool is_broken(const DecodedCodePoint& decoded, std::string_view text, size_t at) {
  return decoded.value == kReplacement && text.substr(at, 3) != "\xEF\xBF\xBD";
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    if (is_broken(decoded, text, at)) return false;
    at += decoded.length;
  }
  return true;
}

std::string repair_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    append_utf8(out, decoded.value);
    at += decoded.length;
  }
  return out;
}

bool is_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  return u_isalpha(static_cast<UChar32>(c));
}
bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c));
}
bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(static_cast<UChar32>(c));
}
bool is_lower(char32_t c) {
  return c < 0x80 ? c >= 'a' && c <= 'z' : u_islower(static_cast<UChar32>(c));
}
bool is_space(char32_t c) {
  return c < 0x80 ? c == ' ' || (c >= 0x09 && c <= 0x0D) : u_isUWhiteSpace(static_cast<UChar32>(c));
}
bool is_quote(char32_t c) {
  switch (c) {
    case '"':
    case '\'':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'«':
    case U'»':
    case U'‘':
    case U'’':
    case U'‚':
      return true;
    default:
      return false;
  }
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++at;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(text, at);
    append_utf8(out, static_cast<char32_t>(u_tolower(static_cast<UChar32>(decoded.value))));
    at += decoded.length;
  }
  return out;
}

namespace {

// What Unicode's decomposition leaves alone, and what a key should not tell apart.
const char* plain_form(char32_t c) {
  switch (c) {
    case U'‘':
    case U'’':
    case U'‚':
    case U'ʼ':
    case U'`':
      return "'";
    case U'“':
    case U'”':
    case U'„':
    case U'«':
    case U'»':
      return "\"";
    case U'–':
    case U'—':
    case U'‐':
    case U'‑':
    case U'−':
      return "-";
    case U'…':
      return "...";
    case U'ø':
      return "o";
    case U'ł':
      return "l";
    case U'đ':
    case U'ð':
      return "d";
    case U'ı':
      return "i";
    case U'æ':
      return "ae";
    case U'œ':
      return "oe";
    case U'ß':
      return "ss";
    case U'þ':
      return "th";
    default:
      return is_space(c) ? " " : nullptr;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  bool ascii = true;
  for (const char c : text) ascii = ascii && static_cast<unsigned char>(c) < 0x80;
  std::string lower = to_lower(text);
  if (ascii) return lower;
  UErrorCode status = U_ZERO_ERROR;
  static const icu::Normalizer2* const nfkd = icu::Normalizer2::getNFKDInstance(status);
  std::string out;
  for (size_t at = 0; at < lower.size();) {
    const DecodedCodePoint decoded = decode_utf8(lower, at);
    at += decoded.length;
    if (decoded.value < 0x80) {
      out += static_cast<char>(decoded.value);
      continue;
    }
    if (const char* plain = plain_form(decoded.value)) {
      out += plain;
      continue;
    }
    icu::UnicodeString parts;
    if (!nfkd || !nfkd->getDecomposition(static_cast<UChar32>(decoded.value), parts)) {
      append_utf8(out, decoded.value);
      continue;
    }
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 part = parts.char32At(i);
      if (u_getCombiningClass(part) == 0) append_utf8(out, static_cast<char32_t>(part));
    }
  }
  return out;
}

}  // namespace stemma
