#include "read/input/http_message.h"

#include <charconv>

#include "base/byte_source.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/input/header_lines.h"
#include "read/limits.h"

namespace stemma {

namespace {

std::string unquoted(std::string_view value) {
  value = trim(value);
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  return std::string(value);
}

void add_codings(std::string_view value, HttpHead& head) {
  for (const std::string_view one : split(value, ',')) {
    const std::string coding = to_lower(trim(one));
    if (coding == "gzip" || coding == "x-gzip")
      head.codings.push_back(Compression::kGzip);
    else if (coding == "deflate")
      head.codings.push_back(Compression::kDeflate);
    else if (coding == "br")
      head.codings.push_back(Compression::kBrotli);
    else if (coding == "zstd")
      head.codings.push_back(Compression::kZstd);
    else if (!coding.empty() && coding != "identity")
      head.has_unknown_coding = true;
  }
}

// "HTTP/1.1 200 OK"; also "HTTP/2 200", as some crawlers write.
std::optional<int> status_of_line(std::string_view line) {
  if (!starts_with_ignoring_case(line, "http/")) return std::nullopt;
  const size_t space = line.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view digits = trim(line.substr(space)).substr(0, 3);
  int status = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), status);
  if (problem != std::errc() || end != digits.data() + 3 || status < 100) return std::nullopt;
  return status;
}

// The size that a chunk's first line gives, and where its data begins.
struct ChunkHead {
  uint64_t size = 0;
  size_t length = 0;
};

std::optional<ChunkHead> parse_chunk_head(std::string_view body) {
  constexpr size_t kLongestLine = 4096;  // with extensions, which nobody uses
  const size_t end = body.substr(0, kLongestLine).find('\n');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view digits = trim(body.substr(0, std::min(end, body.find(';'))));
  ChunkHead head;
  const auto [last, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), head.size, 16);
  if (digits.empty() || problem != std::errc() || last != digits.data() + digits.size()) return std::nullopt;
  head.length = end + 1;
  return head;
}

// Chunks joined, as far as they are whole; nothing where the body does not begin with one.
std::optional<std::string> join_chunks(std::string_view body) {
  if (!parse_chunk_head(body)) return std::nullopt;
  std::string out;
  out.reserve(body.size());
  while (const auto head = parse_chunk_head(body)) {
    body.remove_prefix(head->length);
    const size_t size = static_cast<size_t>(std::min<uint64_t>(head->size, body.size()));
    if (head->size == 0) break;
    out += body.substr(0, size);
    body.remove_prefix(size);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
  return out;
}

// Whether `body` can be a stream of `coding`. Brotli has no mark: what looks like a page is none.
bool can_be(Compression coding, std::string_view body) {
  if (coding == Compression::kGzip || coding == Compression::kZstd) return compression_of(body) == coding;
  return !trim(body.substr(0, 64)).starts_with('<');
}

Result<std::string> undo(Compression coding, std::string_view body, uint64_t limit) {
  Decompressor source(bytes_of(body), coding, {limit, UINT64_MAX, UINT64_MAX});
  std::string out;
  std::string part(size_t{64} << 10, '\0');
  while (true) {
    const Result<size_t> got = source.read(part.data(), part.size());
    if (!got.ok() && got.error().code == ErrorCode::kTooLarge) return got.error();
    if (!got.ok() && out.empty()) return got.error();
    // What came before a cut or a broken place is shown by browsers, too.
    if (!got.ok() || got.value() == 0) return out;
    out.append(part, 0, got.value());
  }
}

}  // namespace

MediaType parse_media_type(std::string_view value) {
  MediaType media;
  const std::vector<std::string_view> parts = split(value, ';');
  media.type = to_lower(trim(parts.front()));
  for (size_t i = 1; i < parts.size(); ++i) {
    const size_t equals = parts[i].find('=');
    if (equals != std::string_view::npos && media.charset.empty() &&
        equals_ignoring_case(trim(parts[i].substr(0, equals)), "charset"))
      media.charset = unquoted(parts[i].substr(equals + 1));
  }
  return media;
}

std::optional<HttpHead> parse_http_head(std::string_view message) {
  const auto lines = parse_header_lines(message, kHttpHeadBytes);
  if (!lines) return std::nullopt;
  const auto status = status_of_line(lines->first_line);
  if (!status) return std::nullopt;
  HttpHead head;
  head.status = *status;
  head.body_at = lines->length;
  if (const auto value = lines->find("content-type")) {
    MediaType media = parse_media_type(*value);
    head.content_type = std::move(media.type);
    head.charset = std::move(media.charset);
  }
  lines->for_each("content-encoding", [&](std::string_view value) { add_codings(value, head); });
  lines->for_each("transfer-encoding", [&](std::string_view value) {
    for (const std::string_view one : split(value, ','))
      head.is_chunked = head.is_chunked || equals_ignoring_case(trim(one), "chunked");
  });
  return head;
}

Result<std::string> http_body(const HttpHead& head, std::string_view body, uint64_t limit) {
  std::optional<std::string> joined;
  if (head.is_chunked && (joined = join_chunks(body))) body = *joined;
  if (head.codings.size() > kHttpCodings)
    return Error{ErrorCode::kUnsupported,
                 "compressed more than " + std::to_string(kHttpCodings) + " times over", "", ""};
  std::string decoded;
  for (size_t i = head.codings.size(); i-- > 0;) {
    if (!can_be(head.codings[i], body)) continue;
    TRY(decoded, undo(head.codings[i], body, limit));
    joined = std::move(decoded);
    body = *joined;
  }
  if (head.has_unknown_coding && !trim(body.substr(0, 64)).starts_with('<'))
    return Error{ErrorCode::kUnsupported, "in a content coding that stemma does not know", "", ""};
  if (body.size() > limit)
    return Error{ErrorCode::kTooLarge, "larger than the limit of " + std::to_string(limit) + " bytes", "",
                 ""};
  return std::string(body);
}

}  // namespace stemma
