#include "read/encoding/charset.h"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>

namespace stemma {
namespace {

TEST(Charset, Labels) {
  EXPECT_EQ(charset_named("Latin1"), "windows-1252");
  EXPECT_EQ(charset_named(" UTF8\n"), "utf-8");
  EXPECT_EQ(charset_named("gb2312"), "gbk");
  EXPECT_EQ(charset_named("iso-2022-kr"), kReplacedCharset);
  EXPECT_EQ(charset_named("no-such-charset"), "");
  EXPECT_EQ(charset_named(""), "");
  EXPECT_EQ(charset_named("latin1 latin2"), "");
}

TEST(Charset, IcuKnowsEach) {
  for (const char* name :
       {"utf-8",        "ibm866",       "iso-8859-2",   "iso-8859-3",     "iso-8859-4",   "iso-8859-5",
        "iso-8859-6",   "iso-8859-7",   "iso-8859-8",   "iso-8859-8-i",   "iso-8859-10",  "iso-8859-13",
        "iso-8859-14",  "iso-8859-15",  "koi8-r",       "koi8-u",         "macintosh",    "windows-874",
        "windows-1250", "windows-1251", "windows-1252", "windows-1253",   "windows-1254", "windows-1255",
        "windows-1256", "windows-1257", "windows-1258", "x-mac-cyrillic", "gbk",          "gb18030",
        "big5",         "euc-jp",       "iso-2022-jp",  "shift_jis",      "euc-kr",       "utf-16be",
        "utf-16le"}) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(std::string(icu_charset(charset_named(name))).c_str(), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << name;
    ucnv_close(converter);
  }
}

TEST(Charset, ThePagesDeclaration) {
  EXPECT_EQ(declared_charset("<meta charset=\"utf-8\">"), "utf-8");
  EXPECT_EQ(declared_charset("<META CharSet = windows-1251 >"), "windows-1251");
  EXPECT_EQ(declared_charset("<meta http-equiv='Content-Type' content='text/html; charset=koi8-r'>"),
            "koi8-r");
  EXPECT_EQ(declared_charset("<meta content='text/html; charset=\"koi8-r\"' http-equiv=content-type>"),
            "koi8-r");
  EXPECT_EQ(declared_charset("<p>charset=koi8-r</p>"), "");
  EXPECT_EQ(declared_charset("charset="), "");
  EXPECT_EQ(declared_charset(""), "");
}

TEST(Charset, WhatIsNoDeclaration) {
  // Without http-equiv the content is another field's.
  EXPECT_EQ(declared_charset("<meta name=description content='charset=koi8-r'>"), "");
  EXPECT_EQ(declared_charset("<!-- <meta charset=koi8-r> --><meta charset=utf-8>"), "utf-8");
  EXPECT_EQ(declared_charset("<!--><meta charset=koi8-r>-->"), "koi8-r");
  EXPECT_EQ(declared_charset("<!-- <meta charset=koi8-r>"), "");
  EXPECT_EQ(declared_charset("<a title='<meta charset=koi8-r>'>"), "");
  EXPECT_EQ(declared_charset("<meta charset=no-such><meta charset=koi8-r>"), "koi8-r");
  EXPECT_EQ(declared_charset("<metadata charset=koi8-r>"), "");
  EXPECT_EQ(declared_charset("<meta charset='koi8-r"), "");
}

TEST(Charset, TheFirstOfEachAttributeCounts) {
  EXPECT_EQ(declared_charset("<meta charset=koi8-r charset=utf-8>"), "koi8-r");
  EXPECT_EQ(declared_charset("<meta http-equiv=content-type content='a; charset=koi8-r' charset=utf-8>"),
            "utf-8");
}

TEST(Charset, PagesThatCanBeReadAreNotWide) {
  EXPECT_EQ(declared_charset("<meta charset=utf-16>"), "utf-8");
  EXPECT_EQ(declared_charset("<meta charset=x-user-defined>"), "windows-1252");
}

TEST(Charset, OnlyTheFirstBytesAreLookedAt) {
  const std::string meta = "<meta charset=koi8-r>";
  EXPECT_EQ(declared_charset(std::string(1024 - meta.size(), ' ') + meta), "koi8-r");
  EXPECT_EQ(declared_charset(std::string(1025 - meta.size(), ' ') + meta), "");
}

TEST(Charset, XmlDeclarations) {
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='windows-1251'?><html>"), "windows-1251");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding='koi8-r'?><meta charset=utf-8>"), "utf-8");
  EXPECT_EQ(declared_charset("<?xml version='1.0'?>"), "");
}

}  // namespace
}  // namespace stemma
