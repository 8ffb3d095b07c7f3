#include "read/encoding/double_encoding.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

#include "base/utf8.h"

namespace stemma {

namespace {

// An article about wrong encodings shows one or two.
constexpr size_t kFewestPlaces = 4;
// So many places for each letter of Latin-1 that is meant: names, or a part of the page that was right.
constexpr size_t kPlacesForOneMeant = 4;
constexpr int kTimes = 2;

// What the bytes 0x80 to 0x9F are in windows-1252; those that it leaves out stay control characters.
constexpr std::array<char16_t, 32> kUpperControls = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

// The byte above 0x7F that windows-1252 reads as `c`; 0 where none is.
unsigned char byte_of(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  for (size_t i = 0; i < kUpperControls.size(); ++i)
    if (kUpperControls[i] == c) return static_cast<unsigned char>(0x80 + i);
  return 0;
}

// Spaces and soft hyphens stand in right and in wrong texts.
bool is_neutral(char32_t c) {
  return c == 0xA0 || c == 0xAD;
}

// A first look that passes over texts without any: a letter from U+00C2 to U+00F4, and no ASCII behind it.
bool may_hold_places(std::string_view text) {
  size_t places = 0;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at + 2 < end && (at = static_cast<const char*>(
                              std::memchr(at, 0xC3, static_cast<size_t>(end - at - 2)))) != nullptr) {
    const auto second = static_cast<unsigned char>(at[1]), behind = static_cast<unsigned char>(at[2]);
    places += second >= 0x82 && second <= 0xB4 && behind >= 0xC2;
    if (places >= kFewestPlaces) return true;
    at += 2;
  }
  return false;
}

struct Undone {
  std::string text;
  size_t places = 0, meant = 0;
};

Undone undo(std::string_view text) {
  Undone out;
  out.text.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.text += text[at++];
      continue;
    }
    // The longest code point has four bytes, each of them a character of `text`.
    std::array<char, 4> bytes{};
    std::array<size_t, 5> ends{at};
    size_t length = 0;
    for (size_t next = at; length < bytes.size() && next < text.size();) {
      const DecodedCodePoint decoded = decode_utf8(text, next);
      const unsigned char byte = byte_of(decoded.value);
      if (byte == 0) break;
      bytes[length++] = static_cast<char>(byte);
      ends[length] = next += decoded.length;
    }
    const std::string_view run(bytes.data(), length);
    const DecodedCodePoint inner = length > 0 ? decode_utf8(run, 0) : DecodedCodePoint{kReplacement, 0};
    if (inner.value != kReplacement && inner.length > 1) {
      out.text += run.substr(0, inner.length);
      at = ends[inner.length];
      ++out.places;
      continue;
    }
    const DecodedCodePoint outer = decode_utf8(text, at);
    out.meant += length > 0 && !is_neutral(outer.value);
    out.text += text.substr(at, outer.length);
    at += outer.length;
  }
  return out;
}

}  // namespace

std::string undo_double_encoding(std::string text) {
  for (int time = 0; time < kTimes && may_hold_places(text); ++time) {
    Undone undone = undo(text);
    if (undone.places < kFewestPlaces || undone.places < undone.meant * kPlacesForOneMeant) break;
    text = std::move(undone.text);
  }
  return text;
}

}  // namespace stemma
