#include "language/model_input.h"

#include "base/utf8.h"
#include "text/ud_words.h"

namespace stemma {

namespace {

constexpr size_t kMostWordPieces =
    24;  // further pieces of one word (an address, a row of signs) are left out

// Letters and digits of a word, counted.
struct LetterCounts {
  size_t letters = 0, capitals = 0;
  bool digits = false, begins_with_capital = false;
};

LetterCounts count_letters(std::string_view word) {
  LetterCounts count;
  for (size_t at = 0; at < word.size();) {
    const DecodedCodePoint c = decode_utf8(word, at);
    at += c.length;
    count.digits |= is_digit(c.value);
    if (!is_letter(c.value)) continue;
    if (is_upper(c.value)) {
      ++count.capitals;
      if (count.letters == 0) count.begins_with_capital = true;
    }
    ++count.letters;
  }
  return count;
}

// In the order in which the model was trained on them.
int8_t shape_without_space(const LetterCounts& count) {
  if (count.letters == 0) return count.digits ? 6 : 0;
  if (count.digits) return 7;
  if (count.capitals == 0) return 1;
  if (count.letters == 1) return 5;
  if (count.capitals == count.letters) return 3;
  return count.begins_with_capital && count.capitals == 1 ? 2 : 4;
}

class InputMaker {
 public:
  InputMaker(std::string_view text, const WordPiece& word_pieces) : text_(text), word_pieces_(word_pieces) {}

  void add_sentence(const TextUnits& units, const Sentence& sentence) {
    open_ = {static_cast<uint32_t>(input_.words.size()), 0};
    for (const UdWord& word : ud_words(text_, words_of(units, sentence)))
      for (size_t i = 0; i < word.parts.size(); ++i) add_word(word.parts[i], i > 0 && word.is_contraction);
    close_stretch();
  }
  size_t pieces() const { return input_.pieces.size(); }
  ModelInput take() { return std::move(input_); }

 private:
  void add_word(ByteSpan span, bool continues_token) {
    tokens_.clear();
    word_pieces_.cut(span.of(text_), tokens_);
    if (tokens_.size() > kMostWordPieces) tokens_.resize(kMostWordPieces);
    const size_t count = std::max<size_t>(tokens_.size(), 1);
    open_.end_word = static_cast<uint32_t>(input_.words.size());
    if (input_.pieces_of(open_) + count > Encoder::kMostPieces) close_stretch();
    if (tokens_.empty()) input_.pieces.push_back(word_pieces_.unknown());
    for (const WordPieceToken& token : tokens_) input_.pieces.push_back(token.id);
    input_.piece_ends.push_back(static_cast<uint32_t>(input_.pieces.size()));
    AnalysedWord word;
    word.span = span;
    word.continues_token = continues_token;
    input_.words.push_back(std::move(word));
  }
  void close_stretch() {
    open_.end_word = static_cast<uint32_t>(input_.words.size());
    if (open_.first_word < open_.end_word) input_.stretches.push_back(open_);
    open_.first_word = open_.end_word;
  }

  std::string_view text_;
  const WordPiece& word_pieces_;
  ModelInput input_;
  InputStretch open_;
  std::vector<WordPieceToken> tokens_;
};

}  // namespace

int8_t word_shape(std::string_view word, bool space_before) {
  return static_cast<int8_t>(shape_without_space(count_letters(word)) + (space_before ? 8 : 0));
}

ModelInput make_model_input(std::string_view text, const TextUnits& units, const WordPiece& word_pieces,
                            size_t most_pieces) {
  InputMaker maker(text, word_pieces);
  auto end = static_cast<uint32_t>(text.size());
  for (const Sentence& sentence : units.sentences) {
    if (maker.pieces() >= most_pieces) {
      end = sentence.span.begin;
      break;
    }
    maker.add_sentence(units, sentence);
  }
  ModelInput input = maker.take();
  input.end = end;
  return input;
}

}  // namespace stemma
