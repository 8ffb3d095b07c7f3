// Web archives, whole and damaged.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/compress_for_test.h"
#include "read/input/piece.h"
#include "read/input/warc_reader.h"

namespace stemma {
namespace {

std::string record(const std::string& type, const std::string& content_type, const std::string& content,
                   const std::string& uri = "https://kellinpost.example/1", int64_t length_off_by = 0) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nWARC-Date: 2024-05-14T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\nContent-Type: " +
         content_type +
         "\r\nContent-Length: " + std::to_string(static_cast<int64_t>(content.size()) + length_off_by) +
         "\r\n\r\n" + content + "\r\n\r\n";
}

std::string page(const std::string& word) {
  std::string text = "<!doctype html><title>Bridge " + word + "</title><h1>Bridge " + word + "</h1>";
  for (int i = 0; i < 4; ++i)
    text += "<p>The old bridge of " + word +
            " over the river was closed on Sunday after a storm, police said, for day " + std::to_string(i) +
            ".</p>";
  return text;
}

std::string response(const std::string& body, const std::string& headers = "",
                     const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\nContent-Type: text/html; charset=utf-8\r\n" + headers + "\r\n" + body;
}

std::string page_record(const std::string& word, int64_t length_off_by = 0) {
  return record("response", "application/http;msgtype=response", response(page(word)),
                "https://kellinpost.example/" + word, length_off_by);
}

// Titles of the articles; "!" and the reason of what was skipped.
std::vector<std::string> read(const std::string& archive, const ReadHow& how = {}) {
  std::vector<std::string> got;
  const auto pieces = warc_pages(bytes_of(archive), InflateLimits{}, "a.warc", how);
  while (const auto piece = pieces->next())
    for (const Reading& reading : piece->read())
      if (const auto* article = std::get_if<Article>(&reading))
        got.push_back(article->title);
      else
        got.push_back("!" + std::get<Skipped>(reading).input + " " + std::get<Skipped>(reading).reason);
  return got;
}

using Names = std::vector<std::string>;

std::string each_a_member(const Names& records) {
  std::string archive;
  for (const std::string& one : records) archive += gzip_for_test(one);
  return archive;
}

TEST(Warc, PagesOfAllKindsOfRecordsPlainAndCompressed) {
  const Names records = {
      record("warcinfo", "application/warc-fields", "software: none\r\n"),
      record("request", "application/http;msgtype=request",
             "GET /1 HTTP/1.1\r\nHost: kellinpost.example\r\n\r\n"),
      page_record("One"),
      record("response", "application/http;msgtype=response", response(page("Gone"), "", "404 Not Found")),
      record("response", "application/http;msgtype=response",
             "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
      record("revisit", "application/http;msgtype=response", response("")),
      record("resource", "text/html; charset=utf-8", page("Two")),
      record("conversion", "text/plain", "The text of a page that was read already, in the same archive."),
      record("metadata", "application/warc-fields", "a: b\r\n"),
  };
  std::string plain;
  for (const std::string& one : records) plain += one;
  const Names expected = {"Bridge One", "Bridge Two"};
  EXPECT_EQ(read(plain), expected);
  EXPECT_EQ(read(each_a_member(records)), expected);
  EXPECT_EQ(read(gzip_for_test(plain)), expected);
  EXPECT_EQ(read(zstd_for_test(plain)), expected);
  const std::string texts =
      record("conversion", "text/plain", "The old bridge was closed on Sunday, police said.");
  EXPECT_EQ(read(texts).size(), 1u);
  EXPECT_EQ(read(records[0]), Names{"!a.warc no page in this archive"});
}

TEST(Warc, WhatTheHeadersSayOfThePage) {
  std::string body = page("K\xF6ln");
  const std::string archive =
      record("response", "application/http",
             "HTTP/1.1 200 OK\r\ncontent-type: Text/HTML; Charset=\"iso-8859-1\"\r\n\r\n" + body,
             "<https://a.example/x>");
  const auto piece = warc_pages(bytes_of(archive), InflateLimits{}, "a.warc", {})->next();
  const Readings readings = piece->read();
  ASSERT_EQ(readings.size(), 1u);
  const Article& article = std::get<Article>(readings[0]);
  EXPECT_EQ(article.title, "Bridge K\xC3\xB6ln");
  EXPECT_EQ(article.url, "https://a.example/x");
  EXPECT_EQ(article.input, "a.warc#1");
}

TEST(Warc, APublicationAfterTheCaptureIsNone) {
  const auto published = [](const std::string& day) {
    const std::string archive =
        record("response", "application/http",
               response("<meta property=\"article:published_time\" content=\"" + day + "\">" + page("One")));
    const Readings readings = warc_pages(bytes_of(archive), InflateLimits{}, "a.warc", {})->next()->read();
    return std::get<Article>(readings.at(0)).published;
  };
  EXPECT_EQ(published("2024-05-13"), "2024-05-13");
  EXPECT_EQ(published("2024-05-15"), "2024-05-15");
  EXPECT_EQ(published("2024-05-16"), "");
}

TEST(Warc, ADamagedRecordIsNamedWithItsPlaceAndTheNextIsRead) {
  const std::string first = page_record("One"), last = page_record("Three");
  const std::string no_length =
      "WARC/1.0\r\nWARC-Type: response\r\n\r\nHTTP/1.1 200 OK\r\n\r\n<p>x</p>\r\n\r\n";
  for (const std::string& damaged :
       {no_length, page_record("Two", 40), page_record("Two", -40), page_record("Two", 1'000'000),
        page_record("Two", int64_t{1} << 50), std::string("no record at all\r\n\r\n"),
        "WARC/1.0\r\nX: " + std::string(1 << 17, 'x') + "\r\n\r\n"}) {
    const Names got = read(first + damaged + last);
    ASSERT_GE(got.size(), 3u) << damaged.substr(0, 300);
    ASSERT_LE(got.size(), 4u) << damaged.substr(0, 300);
    EXPECT_EQ(got.front(), "Bridge One");
    EXPECT_EQ(got.back(), "Bridge Three");
    EXPECT_NE(got[1].find("a.warc#2 record 2 at byte " + std::to_string(first.size())), std::string::npos)
        << got[1];
  }
}

TEST(Warc, ABrokenMemberIsNamedAndTheNextIsRead) {
  std::string broken = gzip_for_test(page_record("Two"));
  for (size_t i = 100; i < 160; ++i) broken[i] = '\xFF';
  const std::string first = gzip_for_test(page_record("One"));
  const Names got = read(first + broken + gzip_for_test(page_record("Three")));
  ASSERT_EQ(got.size(), 3u);
  EXPECT_EQ(got.front(), "Bridge One");
  EXPECT_EQ(got.back(), "Bridge Three");
  EXPECT_NE(got[1].find("at byte " + std::to_string(first.size())), std::string::npos) << got[1];
}

TEST(Warc, CutAnywhereItGivesWhatIsWholeAndNamesTheRest) {
  const std::string plain = page_record("One") + page_record("Two");
  const std::string members = each_a_member({page_record("One"), page_record("Two")});
  for (const std::string& archive : {plain, members})
    for (size_t size = 1; size < archive.size(); size += 7) {
      const Names got = read(archive.substr(0, size));
      const auto articles =
          std::count_if(got.begin(), got.end(), [](const std::string& one) { return one[0] != '!'; });
      ASSERT_FALSE(got.empty());
      ASSERT_LE(got.size(), articles == 2 ? 3u : 2u) << size << got[1];
      const bool is_first_whole = articles >= 1;
      if (!is_first_whole) {
        EXPECT_EQ(got[0].substr(0, 8), "!a.warc#") << got[0];
      }
    }
}

TEST(Warc, LargeContentsArePassedWithoutBeingHeld) {
  ReadHow how;
  how.limits.page_bytes = 5000;
  const std::string large = record("response", "application/http", response(std::string(3'000'000, 'x')));
  const Names got = read(page_record("One") + large + page_record("Three"), how);
  ASSERT_EQ(got.size(), 3u);
  EXPECT_NE(got[1].find("limit of 5000"), std::string::npos) << got[1];
  EXPECT_EQ(got[2], "Bridge Three");
}

}  // namespace
}  // namespace stemma
