#include "read/encoding.h"

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

TEST(Encoding, ThePagesDeclaration) {
  EXPECT_EQ(declared_charset("<meta charset=\"utf-8\">"), "utf-8");
  EXPECT_EQ(declared_charset("<META CharSet = windows-1251 >"), "windows-1251");
  EXPECT_EQ(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>"),
            "koi8-r");
  EXPECT_EQ(declared_charset("<?xml version='1.0'?><p>a=b</p>"), "");
  EXPECT_EQ(declared_charset("charset="), "");
}

}  // namespace
}  // namespace stemma
