#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <filesystem>
#include <random>

#include "base/code_points.h"
#include "base/dates.h"
#include "base/file.h"
#include "base/folder_for_test.h"
#include "base/parallel.h"
#include "base/result.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {
namespace {

// Bytes that mix plain text, every length of code point and broken sequences.
std::string random_bytes(std::mt19937& random, size_t size) {
  static const std::string kParts[] = {"a",    "Z",    " ",        "\n",           "é",   "’", "語", "😀",
                                       "\x80", "\xC3", "\xE2\x80", "\xED\xA0\x80", "\xF5"};
  std::string out;
  while (out.size() < size) out += kParts[random() % std::size(kParts)];
  return out;
}

TEST(Utf8, DecodesEveryLengthAndRefusesWhatIsNotUtf8) {
  EXPECT_EQ(decode_utf8("é", 0).value, U'é');
  EXPECT_EQ(decode_utf8("😀", 0).length, 4u);
  for (const char* bad : {"\x80", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF"}) {
    EXPECT_EQ(decode_utf8(bad, 0).value, kReplacement) << bad;
    EXPECT_FALSE(is_valid_utf8(bad));
  }
  EXPECT_TRUE(is_valid_utf8("\xEF\xBF\xBD"));  // a real U+FFFD is text
}

TEST(Utf8, RepairGivesValidTextAndKeepsValidText) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string bytes = random_bytes(random, 80);
    const std::string repaired = repair_utf8(bytes);
    EXPECT_TRUE(is_valid_utf8(repaired));
    EXPECT_EQ(repair_utf8(repaired), repaired);
    if (is_valid_utf8(bytes)) {
      EXPECT_EQ(repaired, bytes);
    }
  }
}

TEST(Utf8, DecodesBackwardsWhatItDecodesForwards) {
  const std::string text = "Zelenskyy’s “plan” – 語😀";
  size_t at = text.size();
  std::u32string back, forth;
  while (at > 0) {
    const DecodedCodePoint decoded = decode_utf8_before(text, at);
    back.insert(back.begin(), decoded.value);
    at -= decoded.length;
  }
  for (at = 0; at < text.size(); at += decode_utf8(text, at).length) forth += decode_utf8(text, at).value;
  EXPECT_EQ(back, forth);
}

TEST(Utf8, FoldDropsAccentsCaseAndTypography) {
  EXPECT_EQ(fold("Müller’s “Şahin” – Łódź"), "muller's \"sahin\" - lodz");
  EXPECT_EQ(fold("U.S."), "u.s.");
}

TEST(CodePoints, AgreeWithCountingOneByOne) {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    const std::string text = repair_utf8(random_bytes(random, 700));
    const CodePointMap map(text);
    uint32_t count = 0;
    for (uint32_t at = 0; at < text.size(); at += decode_utf8(text, at).length, ++count) {
      ASSERT_EQ(map.at(text, at), count);
      ASSERT_EQ(map.byte_at(text, count), at);
    }
    EXPECT_EQ(map.at(text, static_cast<uint32_t>(text.size())), count);
    EXPECT_EQ(map.byte_at(text, count), text.size());
  }
}

TEST(Strings, TrimAndCollapseKnowEveryWhiteSpace) {
  EXPECT_EQ(trim(" \t\xC2\xA0 word \n"), "word");
  EXPECT_EQ(trim(" \xC2\xA0"), "");
  EXPECT_EQ(collapse_spaces("  a \n\n b\xC2\xA0 c "), "a b c");
}

TEST(Dates, DaysGoThereAndBack) {
  for (int64_t days = -800000; days < 800000; days += 137) EXPECT_EQ(to_days(from_days(days)), days);
  EXPECT_EQ(to_days({1970, 1, 1}), 0);
  EXPECT_EQ(weekday({2025, 4, 23}), 2);
  EXPECT_FALSE(is_valid({2023, 2, 29}));
  EXPECT_TRUE(is_valid({2024, 2, 29}));
}

TEST(Dates, ReadsIsoAsFoundInTheWild) {
  EXPECT_EQ(parse_iso_timestamp("1970-01-02")->seconds, 86400);
  EXPECT_FALSE(parse_iso_timestamp("1970-01-02")->has_time);
  EXPECT_EQ(parse_iso_timestamp("2025-04-23T04:00:00+02:00")->seconds,
            parse_iso_timestamp("2025-04-23 02:00Z")->seconds);
  EXPECT_EQ(parse_iso_timestamp("2025-04-23T04:00:00.123456-0330")->seconds,
            parse_iso_timestamp("2025-04-23T07:30:00Z")->seconds);
  for (const char* bad : {"", "2025", "2025-13-01", "2025-02-30", "23-04-2025", "2025-04-23T",
                          "2025-04-23T99:00", "2025-04-23x"})
    EXPECT_FALSE(parse_iso_timestamp(bad)) << bad;
}

using Files = FolderForTest;

TEST_F(Files, WritesWholeAndReadsBack) {
  const std::string path = folder_ + "/out";
  const std::string bytes("one\0two", 7);
  ASSERT_TRUE(write_file_whole(path, bytes).ok());
  EXPECT_EQ(read_file(path, 100).value(), bytes);
  EXPECT_EQ(read_file(path, 3).error().code, ErrorCode::kTooLarge);
  EXPECT_EQ(read_file(path + "x", 100).error().code, ErrorCode::kNotFound);
  EXPECT_EQ(read_file(folder_, 100).error().code, ErrorCode::kUnreadable);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(Files, KeepsTheModeOfTheFileThatItReplaces) {
  const std::string path = folder_ + "/out";
  ASSERT_TRUE(write_file_whole(path, "a").ok());
  ASSERT_EQ(::chmod(path.c_str(), 0600), 0);
  ASSERT_TRUE(write_file_whole(path, "b").ok());
  struct stat info {};
  ASSERT_EQ(::stat(path.c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0600u);
}

Result<int> half(int n) {
  if (n % 2) return Error{ErrorCode::kMalformed, "odd", "input", "line 3"};
  return n / 2;
}
Result<int> quarter(int n) {
  TRY(const int first, half(n));
  TRY(const int second, half(first));
  return second;
}

TEST(ResultTest, TryPassesTheErrorOn) {
  EXPECT_EQ(quarter(8).value(), 2);
  EXPECT_EQ(quarter(6).error().to_string(), "input: line 3: odd");
}

TEST(Parallel, DoesEveryIndexOnce) {
  for (const unsigned threads : {1u, 3u, 0u}) {
    set_thread_limit(threads);
    std::vector<std::atomic<int>> seen(1000);
    parallel_for(seen.size(), [&](size_t i) { ++seen[i]; });
    for (const auto& count : seen) EXPECT_EQ(count, 1);
  }
}

}  // namespace
}  // namespace stemma
