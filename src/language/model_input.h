// A text's words as the encoder takes them.
#pragma once

#include <string_view>
#include <vector>

#include "language/analysis.h"
#include "language/encoder.h"
#include "language/wordpiece.h"
#include "text/units.h"

namespace stemma {

// One stretch of words that is put into the encoder: mostly a sentence, sometimes more, as the model finds
// the begins of sentences that punctuation does not show. Words are those of a list kept beside it.
struct InputStretch {
  uint32_t first_word = 0, end_word = 0;
};

struct ModelInput {
  std::vector<AnalysedWord> words;   // spans and continues_token set
  std::vector<uint32_t> pieces;      // all words' pieces, one after the other
  std::vector<uint32_t> piece_ends;  // of each word, into `pieces`
  std::vector<InputStretch> stretches;
  uint32_t end = 0;  // byte of the text from which on nothing was taken

  uint32_t pieces_before(size_t word) const { return word == 0 ? 0 : piece_ends[word - 1]; }
  // Pieces of a stretch, with [CLS] and [SEP].
  uint32_t pieces_of(const InputStretch& stretch) const {
    return pieces_before(stretch.end_word) - pieces_before(stretch.first_word) + 2;
  }
};

// Cuts `units` of `text` into the words and pieces of the model; a sentence of more pieces than
// Encoder::kMostPieces becomes several stretches. Ends before the first sentence that begins after
// `most_pieces` pieces.
ModelInput make_model_input(std::string_view text, const TextUnits& units, const WordPiece& word_pieces,
                            size_t most_pieces);

// What uncased pieces do not tell of a word, from 0 to 15: letter case, digits, and whether white space
// stands before it.
int8_t word_shape(std::string_view word, bool space_before);

}  // namespace stemma
