// What a block's letters show, in one pass over them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma {

// Words are told apart by what is no letter and no digit; their hashes know no case of ASCII letters.
struct BlockLook {
  uint64_t hash = 0;  // of all words in order: the same for a text that is repeated
  uint32_t words = 0, capitals = 0, signs = 0, title_words = 0;
  uint32_t word_bytes = 0;                 // of all words, digits too
  uint32_t tight_commas = 0;               // with a letter right behind: lists of keywords
  uint32_t triples = 0, body_triples = 0;  // of words next to each other; those that the page's own body has
  char first = '\0', last = '\0';          // the first and last byte
};

// The words of the page's title and of the article body in its metadata, as sets of hashes.
class KnownWords {
 public:
  KnownWords(std::string_view title, std::string_view body);
  BlockLook look(std::string_view text) const;

  uint32_t title_words() const { return static_cast<uint32_t>(title_.size()); }
  bool has_body() const { return !body_.empty(); }

 private:
  bool in_body(uint64_t triple) const;

  bool in_title(uint64_t word) const;

  std::vector<uint64_t> title_;  // sorted, each once
  uint64_t title_bits_ = 0;      // a bit for each by the upper bits of its hash
  std::vector<uint64_t> body_;   // open addressing; 0 is an empty place
};

}  // namespace stemma
