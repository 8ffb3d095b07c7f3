// Pages as a crawler got them over HTTP/1 (RFC 9110, RFC 9112).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/codec.h"
#include "base/result.h"

namespace stemma {

struct HttpHead {
  int status = 0;
  std::string content_type;          // in lower case, without parameters; empty if not given
  std::string charset;               // as given; empty if not
  std::vector<Compression> codings;  // in the order in which they were applied
  bool has_unknown_coding = false;
  bool is_chunked = false;
  size_t body_at = 0;  // where in the message the body begins
};

// The status line and headers that `message` begins with; nothing where it begins with no such thing or they
// are longer than kHttpHeadBytes. Lines may end in a bare line feed.
std::optional<HttpHead> parse_http_head(std::string_view message);

// The body as the server meant it: chunks joined, codings undone. Archives often hold bodies decoded already
// under headers that say otherwise: a body that does not begin as its header says is taken as it is. A body
// that is cut gives what there is of it. kTooLarge past `limit` bytes; kUnsupported for an unknown coding.
Result<std::string> http_body(const HttpHead& head, std::string_view body, uint64_t limit);

struct MediaType {
  std::string type;     // in lower case
  std::string charset;  // as given; empty if not
};
// "Text/HTML; charset=utf-8" -> "text/html", "utf-8".
MediaType parse_media_type(std::string_view value);

}  // namespace stemma
