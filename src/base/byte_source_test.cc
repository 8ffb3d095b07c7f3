// Streams of bytes, plain and compressed.
#include "base/byte_source.h"

#include <gtest/gtest.h>

#include <random>

#include "base/compress_for_test.h"
#include "base/file.h"
#include "base/small_parts_for_test.h"

namespace stemma {
namespace {

std::string noise(size_t size, unsigned seed) {
  std::mt19937 random(seed);
  std::string out;
  while (out.size() < size) out += static_cast<char>('a' + random() % 23);
  return out;
}

Result<std::string> inflate_in_parts(const std::string& stored, size_t most) {
  Decompressor source(std::make_unique<SmallPartsForTest>(stored, most), InflateLimits{});
  return read_all(source, 1 << 20);
}

TEST(Decompress, ReadsWhatItIsGivenPlainGzipZstdInManyMembers) {
  const std::string a = noise(300000, 5), b = noise(10, 6);
  for (const size_t most : {size_t{1} << 20, size_t{1000}, size_t{1}}) {
    EXPECT_EQ(inflate_in_parts(a, most).value(), a);
    EXPECT_EQ(inflate_in_parts(gzip_for_test(a) + gzip_for_test(b), most).value(), a + b);
    EXPECT_EQ(inflate_in_parts(zstd_for_test(a) + zstd_for_test(b), most).value(), a + b);
    EXPECT_EQ(inflate_in_parts(gzip_for_test(a) + std::string(512, '\0'), most).value(), a);
  }
  EXPECT_EQ(decompress(gzip_for_test(""), 100).value(), "");
  EXPECT_EQ(decompress("", 100).value(), "");
  EXPECT_EQ(decompress("\x1F", 100).value(), "\x1F");
}

TEST(Decompress, KnownFormatsWithoutAMarkOfTheirOwn) {
  const std::string a = noise(100000, 7);
  const auto read = [&](const std::string& stored, Compression compression) {
    Decompressor source(std::make_unique<SmallPartsForTest>(stored, 777), compression, InflateLimits{});
    const Result<std::string> bytes = read_all(source, 1 << 20);
    return bytes.ok() ? bytes.value() : bytes.error().message;
  };
  EXPECT_EQ(read(zlib_for_test(a, ZlibWrapping::kZlib), Compression::kDeflate), a);
  EXPECT_EQ(read(zlib_for_test(a, ZlibWrapping::kRaw), Compression::kDeflate), a);
  EXPECT_EQ(read(brotli_for_test(a), Compression::kBrotli), a);
  EXPECT_EQ(read("plain words, no brotli at all", Compression::kBrotli), "broken brotli stream");
}

TEST(Decompress, StopsAtTheLimitAndNamesBrokenStreams) {
  const std::string zeros(50 << 20, '\0');
  for (const std::string& bomb : {gzip_for_test(zeros), zstd_for_test(zeros)}) {
    EXPECT_EQ(decompress(bomb, 1 << 20).error().code, ErrorCode::kTooLarge);
    EXPECT_EQ(decompress(bomb.substr(0, bomb.size() / 2), 100 << 20).error().code, ErrorCode::kMalformed);
  }
  std::string flipped = gzip_for_test("a report of some length, so that there is something to break");
  flipped[20] ^= 0x55;
  EXPECT_FALSE(decompress(flipped, 1 << 20).ok());
}

TEST(Decompress, ARatioIsALimitOnceThereIsMuch) {
  const std::string bomb = zstd_for_test(std::string(50 << 20, '\0'));
  const auto read = [&](InflateLimits limits) {
    Decompressor source(bytes_of(bomb), limits);
    return read_all(source, UINT64_MAX);
  };
  EXPECT_EQ(read({UINT64_MAX, 1000, 10 << 20}).error().code, ErrorCode::kTooLarge);
  EXPECT_TRUE(read({UINT64_MAX, 1000, 100 << 20}).ok());
  EXPECT_TRUE(read({UINT64_MAX, 1'000'000, 10 << 20}).ok());
}

TEST(Decompress, GoesOnAtTheMemberAfterABrokenOne) {
  const std::string first = gzip_for_test(noise(5000, 1)), last = noise(5000, 2);
  std::string broken = gzip_for_test(noise(200000, 3));
  for (size_t i = 500; i < 600; ++i) broken[i] = '\xFF';
  for (const size_t most : {size_t{1} << 20, size_t{100}}) {
    Decompressor source(std::make_unique<SmallPartsForTest>(first + broken + gzip_for_test(last), most),
                        InflateLimits{});
    ASSERT_FALSE(read_all(source, 1 << 20).ok());
    std::string found;
    while (found != last && source.skip_to_next_member())
      if (const Result<std::string> bytes = read_all(source, 1 << 20); bytes.ok()) found = bytes.value();
    EXPECT_EQ(found, last);
    EXPECT_EQ(source.member_position(), (first + broken + gzip_for_test(last)).size());
  }
}

TEST(BufferedBytes, AreTakenInAnySize) {
  const std::string bytes = noise(400000, 4);
  SmallPartsForTest source(bytes, 1000);
  BufferedBytes buffered(source);
  std::string got;
  for (size_t want = 1; buffered.fill(want).value(); want = want * 2 % 9973 + 1) {
    EXPECT_GE(buffered.view().size(), want);
    got += buffered.view().substr(0, want);
    buffered.take(want);
    EXPECT_EQ(buffered.position(), got.size());
  }
  EXPECT_EQ(got + std::string(buffered.view()), bytes);
}

}  // namespace
}  // namespace stemma
