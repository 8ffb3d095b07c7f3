#include "base/strings.h"
#include "base/utf8.h"
#include "read/encoding/encoding.h"
#include "read/input/documents.h"
#include "read/limits.h"

namespace stemma {

namespace {

// Line breaks of any system become "\n"; control characters, which no text means, become spaces.
std::string plain_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == '\r') {
      out += '\n';
      if (at + 1 < text.size() && text[at + 1] == '\n') ++at;
    } else if (c == '\f' || c == '\v') {
      out += '\n';
    } else {
      out += (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F ? ' ' : text[at];
    }
  }
  return out;
}

Result<std::string> decoded_lines(std::string bytes, const ReadLimits& limits) {
  TRY(const std::string text, to_utf8(std::move(bytes)));
  if (trim(text).empty()) return Error{ErrorCode::kEmpty, "empty: no text in it", "", ""};
  if (text.size() > limits.text_bytes)
    return Error{ErrorCode::kTooLarge,
                 "text longer than the limit of " + std::to_string(limits.text_bytes) + " bytes", "", ""};
  return plain_lines(text);
}

}  // namespace

Result<Article> parse_text(std::string bytes, const ReadLimits& limits) {
  Article article;
  TRY(article.text, decoded_lines(std::move(bytes), limits));
  return article;
}

Result<Article> parse_markdown(std::string bytes, const ReadLimits& limits) {
  return parse_text(std::move(bytes), limits);
}

}  // namespace stemma
