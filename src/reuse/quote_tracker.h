// Which words stand in quotation marks.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.h"
#include "reuse/comparable.h"

namespace stemma {

// Whether a quotation is open, from the marks of one block. A straight mark opens before a word and closes
// after one; a mark that closes what never opened quotes all since the block's begin or the last closing.
class QuoteTracker {
 public:
  // `next_token` is the index of the token that the coming word would get.
  void start_block(size_t next_token);
  bool open() const { return open_; }

  // `mark` is one code point of `text`. True if it opened a quotation. Tokens that prove to be quoted are
  // marked so.
  bool see(std::string_view text, ByteSpan mark, std::vector<ComparableWord>& tokens);

 private:
  bool open_ = false;
  size_t since_ = 0;
};

}  // namespace stemma
