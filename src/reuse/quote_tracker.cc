#include "reuse/quote_tracker.h"

#include "base/utf8.h"

namespace stemma {

namespace {

bool opens_by_place(std::string_view text, ByteSpan mark) {
  if (mark.end >= text.size()) return false;
  const char32_t next = decode_utf8(text, mark.end).value;
  const bool space_before = mark.begin == 0 || is_space(decode_utf8_before(text, mark.begin).value);
  return space_before && (is_letter(next) || is_digit(next));
}

}  // namespace

void QuoteTracker::start_block(size_t next_token) {
  open_ = false;
  since_ = next_token;
}

bool QuoteTracker::see(std::string_view text, ByteSpan mark, std::vector<ComparableWord>& tokens) {
  const DecodedCodePoint c = decode_utf8(text, mark.begin);
  bool opens = c.value == U'“' || c.value == U'„' || c.value == U'«';
  bool closes = c.value == U'”' || c.value == U'»';
  if (c.value == U'"') {
    closes = open_ || !opens_by_place(text, mark);
    opens = !closes;
  }
  if (opens) {
    open_ = true;
  } else if (closes) {
    if (!open_)
      for (size_t i = since_; i < tokens.size(); ++i) tokens[i].flags |= ComparableWord::kQuoted;
    open_ = false;
    since_ = tokens.size();
  }
  return opens;
}

}  // namespace stemma
