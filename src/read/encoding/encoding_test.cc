#include "read/encoding/encoding.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace stemma {
namespace {

std::string decoded(std::string bytes, std::string_view declared = {}) {
  Result<std::string> text = to_utf8(std::move(bytes), declared);
  EXPECT_TRUE(text.ok());
  return text.ok() ? text.value() : std::string();
}

TEST(Encoding, Utf8IsKeptWhateverIsDeclared) {
  EXPECT_EQ(decoded("Caf\u00E9"), "Caf\u00E9");
  EXPECT_EQ(decoded("Caf\u00E9", "windows-1252"), "Caf\u00E9");
  EXPECT_EQ(decoded("\xEF\xBB\xBF"
                    "Caf\u00E9"),
            "Caf\u00E9");
  EXPECT_EQ(decoded(""), "");
}

TEST(Encoding, ADeclaredCharsetIsTaken) {
  EXPECT_EQ(decoded("\xCC\xEE\xF1\xEA\xE2\xE0", "windows-1251"), "\u041C\u043E\u0441\u043A\u0432\u0430");
  EXPECT_EQ(decoded("\x93Quote\x94 \x80 5", "iso-8859-1"), "\u201CQuote\u201D \u20AC 5");
  EXPECT_EQ(decoded("\xD6\xD0\xB9\xFA\xB1\xB1\xBE\xA9", "gb2312"), "\u4E2D\u56FD\u5317\u4EAC");
  EXPECT_EQ(decoded("\x1B$B%+%J\x1B(B", "iso-2022-jp"), "\u30AB\u30CA");
}

TEST(Encoding, WithoutADeclarationWindows1252) {
  EXPECT_EQ(decoded("Caf\xE9 in M\xFCnchen \x96 voll"), "Caf\u00E9 in M\u00FCnchen \u2013 voll");
  EXPECT_EQ(decoded("Caf\xE9", "no-such-charset"), "Caf\u00E9");
}

TEST(Encoding, AFewBrokenPlacesAreMended) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += "\u201CFire\u201D ";
  EXPECT_EQ(decoded(text + "\xE2\x80"), text + "\uFFFD");
}

TEST(Encoding, WideTextByItsMarkOrItsZeros) {
  const std::string wide("F\0i\0r\0e\0 \0o\0u\0t\0.\0", 18);
  EXPECT_EQ(decoded("\xFF\xFE" + wide), "Fire out.");
  EXPECT_EQ(decoded(wide), "Fire out.");
  EXPECT_EQ(decoded(std::string("\xFE\xFF\0F\0i\0r\0e", 10)), "Fire");
}

TEST(Encoding, WhatIsNoTextIsRefusedByName) {
  for (const auto& [bytes, name] : {std::pair<std::string, std::string>{"\x89PNG\r\n\x1A\n", "PNG"},
                                    {"%PDF-1.7\n", "PDF"},
                                    {"PK\x03\x04rest", "ZIP"},
                                    {std::string(200, '\x01') + "text", "binary"}}) {
    const Result<std::string> text = to_utf8(bytes);
    ASSERT_FALSE(text.ok()) << name;
    EXPECT_EQ(text.error().code, ErrorCode::kUnsupported);
    EXPECT_NE(text.error().message.find(name), std::string::npos) << text.error().message;
  }
  EXPECT_EQ(decoded("MZ is how a line may begin."), "MZ is how a line may begin.");
}

TEST(Encoding, TheResultIsValid) {
  for (int seed = 0; seed < 200; ++seed) {
    std::string bytes = "Report ";
    for (int i = 0; i < 60; ++i) bytes += static_cast<char>(32 + (seed * 7919 + i * i * 104729) % 224);
    for (const char* charset : {"", "utf-8", "windows-1251", "shift_jis", "gb18030", "iso-8859-1"}) {
      const Result<std::string> text = to_utf8(bytes, charset);
      EXPECT_TRUE(!text.ok() || is_valid_utf8(text.value())) << charset;
    }
  }
}

TEST(Encoding, WrongDeclarationsAreMended) {
  EXPECT_EQ(decoded("Caf\u00E9", "iso-8859-1"), "Caf\u00E9");
  EXPECT_EQ(decoded("Caf\xE9 in M\xFCnchen", "utf-8"), "Caf\u00E9 in M\u00FCnchen");
  EXPECT_EQ(decoded("Caf\xE9", "utf-16"), "Caf\u00E9");
  EXPECT_EQ(decoded("Caf\xE9", "x-user-defined"), "Caf\u00E9");
}

// Of Russian letters and ASCII.
std::string in_windows_1251(std::string_view text) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint decoded = decode_utf8(text, at);
    out += static_cast<char>(decoded.value < 0x80 ? decoded.value : decoded.value - 0x410 + 0xC0);
    at += decoded.length;
  }
  return out;
}

TEST(Encoding, UndeclaredTextIsToldByItsBytes) {
  const std::string text =
      "Мост через реку закрыт для всех машин, сообщили в понедельник власти города. "
      "По их словам, вода поднялась на два метра, и никто не знает, когда она уйдет. "
      "Жители ждут помощи с субботы, но дорога к ним тоже закрыта.";
  EXPECT_EQ(decoded(in_windows_1251(text)), text);
}

TEST(Encoding, TextThatWasEncodedTwice) {
  const std::string right = "Caf\u00E9, na\u00EFve, \u201Cyes\u201D, M\u00FCnchen";
  const std::string twice =
      "Caf\u00C3\u00A9, na\u00C3\u00AFve, \u00E2\u20AC\u0153yes\u00E2\u20AC\u009D, M\u00C3\u00BCnchen";
  EXPECT_EQ(decoded(twice), right);
  // One place only may be meant, and so may be those among letters that are right.
  EXPECT_EQ(decoded("The letters \u00C3\u00A9 show it"), "The letters \u00C3\u00A9 show it");
  const std::string mixed = twice + " \u00E9t\u00E9 \u00E0 \u00E9l\u00E8ve";
  EXPECT_EQ(decoded(mixed), mixed);
}

TEST(Encoding, WhatBrowsersRefuse) {
  const Result<std::string> text = to_utf8("plain", "iso-2022-kr");
  ASSERT_FALSE(text.ok());
  EXPECT_EQ(text.error().code, ErrorCode::kUnsupported);
  EXPECT_EQ(decoded("Caf\u00E9", "hz-gb-2312"), "Caf\u00E9");
}

TEST(Encoding, HalfACodePointAtTheEnd) {
  EXPECT_EQ(decoded("Fire at the caf\xC3"), "Fire at the caf\u00C3");  // no more of UTF-8 in it: windows-1252
  EXPECT_EQ(decoded("Caf\u00E9 and caf\xC3"), "Caf\u00E9 and caf\uFFFD");
  EXPECT_EQ(decoded(std::string("\xFF\xFE"
                                "F\0i",
                                5)),
            "F\uFFFD");
}

}  // namespace
}  // namespace stemma
