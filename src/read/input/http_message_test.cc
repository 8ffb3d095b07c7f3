// HTTP responses as archives have them.
#include "read/input/http_message.h"

#include <gtest/gtest.h>

#include "base/compress_for_test.h"

namespace stemma {
namespace {

const std::string kPage = "<p>" + std::string(5000, 'x') + " the bridge is closed</p>";

std::string body_of(const std::string& headers, const std::string& body, uint64_t limit = 1 << 20) {
  const std::string message = "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
  const auto head = parse_http_head(message);
  if (!head) return "no head";
  const Result<std::string> decoded =
      http_body(*head, std::string_view(message).substr(head->body_at), limit);
  return decoded.ok() ? decoded.value() : "! " + decoded.error().message;
}

std::string chunked(const std::string& body, size_t size) {
  std::string out;
  char digits[32];
  for (size_t at = 0; at < body.size(); at += size) {
    const std::string part = body.substr(at, size);
    std::snprintf(digits, sizeof digits, "%zX", part.size());
    out += std::string(digits) + ";extension=1\r\n" + part + "\r\n";
  }
  return out + "0\r\nTrailer: x\r\n\r\n";
}

TEST(HttpMessage, BodiesOfAllCodings) {
  EXPECT_EQ(body_of("", kPage), kPage);
  EXPECT_EQ(body_of("Content-Encoding: gzip\r\n", gzip_for_test(kPage)), kPage);
  EXPECT_EQ(body_of("content-encoding: X-GZIP\r\n", gzip_for_test(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: deflate\r\n", zlib_for_test(kPage, ZlibWrapping::kZlib)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: deflate\r\n", zlib_for_test(kPage, ZlibWrapping::kRaw)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: br\r\n", brotli_for_test(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: zstd\r\n", zstd_for_test(kPage)), kPage);
  EXPECT_EQ(body_of("Content-Encoding: br, gzip\r\n", gzip_for_test(brotli_for_test(kPage))), kPage);
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", chunked(kPage, 700)), kPage);
  EXPECT_EQ(
      body_of("Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", chunked(gzip_for_test(kPage), 9)),
      kPage);
}

TEST(HttpMessage, BodiesThatAreNotAsTheirHeaderSays) {
  for (const char* coding : {"gzip", "deflate", "br", "zstd", "unknown"})
    EXPECT_EQ(body_of(std::string("Content-Encoding: ") + coding + "\r\n", kPage), kPage) << coding;
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", kPage), kPage);
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", "FFFFFFFFFFFF\r\n" + kPage), kPage);
  EXPECT_EQ(body_of("Transfer-Encoding: chunked\r\n", "5\r\n" + kPage.substr(0, 3)), kPage.substr(0, 3));
  const std::string packed = gzip_for_test(kPage + std::string(100'000, 'y'));
  const std::string half = body_of("Content-Encoding: gzip\r\n", packed.substr(0, packed.size() / 2));
  EXPECT_GT(half.size(), 100u);
  EXPECT_TRUE((kPage + std::string(100'000, 'y')).starts_with(half));
  EXPECT_EQ(body_of("Content-Encoding: unknown\r\n", "xyz").substr(0, 1), "!");
  EXPECT_EQ(body_of("Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n", "xyz").substr(0, 1), "!");
}

TEST(HttpMessage, ALimitHoldsForWhatABodyBecomes) {
  const std::string bomb = gzip_for_test(std::string(50 << 20, ' '));
  EXPECT_NE(body_of("Content-Encoding: gzip\r\n", bomb).find("limit of 1048576 bytes"), std::string::npos);
  EXPECT_NE(body_of("Content-Encoding: gzip, gzip\r\n", gzip_for_test(bomb)).find("limit"),
            std::string::npos);
  EXPECT_NE(body_of("", kPage, 100).find("limit of 100 bytes"), std::string::npos);
}

TEST(HttpMessage, Heads) {
  EXPECT_FALSE(parse_http_head("<!doctype html><p>x</p>"));
  EXPECT_FALSE(parse_http_head("HTTP/1.1 200 OK\r\nA: b\r\n"));
  EXPECT_FALSE(parse_http_head("HTTP/1.1 OK\r\n\r\n"));
  EXPECT_FALSE(parse_http_head("HTTP/1.1 200 OK\r\nA: " + std::string(1 << 20, 'x') + "\r\n\r\n"));
  const auto head = parse_http_head("HTTP/2 404\nContent-Type:TEXT/html;\n charset=koi8-r\n\nbody");
  ASSERT_TRUE(head);
  EXPECT_EQ(head->status, 404);
  EXPECT_EQ(head->content_type, "text/html");
  EXPECT_EQ(head->charset, "koi8-r");
}

}  // namespace
}  // namespace stemma
