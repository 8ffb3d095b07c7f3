// Word pieces as the encoder was trained on them (WordPiece: Schuster and Nakajima, 2012; BERT's uncased
// variant: Devlin et al., 2019).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace stemma {

struct WordPieceToken {
  uint32_t id;    // line of the vocabulary, from 0
  ByteSpan span;  // the bytes of the text that it was made from
};

// Cuts text into pieces of a fixed vocabulary: control characters dropped, canonically decomposed, accents
// dropped, lower-cased, cut at white space, punctuation and Chinese characters, then by the longest piece
// first. May be used from several threads.
class WordPiece {
 public:
  // `vocabulary` in the order of the ids; "##" begins a piece that goes on within a word. Must outlive the
  // object, and hold "[UNK]".
  explicit WordPiece(const std::vector<std::string_view>& vocabulary);

  uint32_t unknown() const { return unknown_; }  // the id of "[UNK]"

  // Appends the pieces of `text` (valid UTF-8), without [CLS] and [SEP]. A word without pieces, or one of
  // more than 100 characters, is one [UNK].
  void cut(std::string_view text, std::vector<WordPieceToken>& out) const;

 private:
  struct Normal;  // a text's normal form with each byte's origin
  // The pieces of the normal form's bytes [begin, end), one word.
  void cut_word(std::string_view text, const Normal& normal, size_t begin, size_t end,
                std::vector<WordPieceToken>& out) const;
  // The id of `piece`, kNone where the vocabulary has none. `goes_on`: within a word.
  uint32_t find(std::string_view piece, bool goes_on) const;

  static constexpr uint32_t kNone = ~0u;
  struct Slot {
    std::string_view piece;  // without "##"
    uint32_t id = kNone;
    bool goes_on = false;
  };
  std::vector<Slot> table_;  // open addressing; its size is a power of two
  size_t longest_ = 0;       // bytes of the longest piece
  uint32_t unknown_ = 0;
};

}  // namespace stemma
