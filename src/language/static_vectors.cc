#include "language/static_vectors.h"

#include <algorithm>
#include <cmath>

namespace stemma {

StaticVectors::StaticVectors(ModelFile file, WeightMatrix pieces, std::vector<std::string_view> vocabulary)
    : file_(std::move(file)), pieces_(pieces), word_pieces_(std::make_unique<WordPiece>(vocabulary)) {}

Result<StaticVectors> StaticVectors::open(const std::string& path) {
  TRY(ModelFile file, ModelFile::open(path));
  TRY(std::vector<std::string_view> vocabulary, file.lines("vocabulary"));
  TRY(const WeightMatrix pieces, file.weights("static", static_cast<uint32_t>(vocabulary.size()), 0));
  if (std::find(vocabulary.begin(), vocabulary.end(), "[UNK]") == vocabulary.end())
    return Error{ErrorCode::kMalformed, "its vocabulary lacks [UNK]", path, ""};
  return StaticVectors(std::move(file), pieces, std::move(vocabulary));
}

void StaticVectors::vector_of(std::string_view text, std::span<float> out) const {
  std::vector<WordPieceToken> tokens;
  word_pieces_->cut(text, tokens);
  std::fill(out.begin(), out.end(), 0.0f);
  for (const WordPieceToken& token : tokens) {
    const int8_t* const row = pieces_.row(token.id);
    const float scale = pieces_.scales[token.id];
    for (size_t k = 0; k < out.size(); ++k) out[k] += static_cast<float>(row[k]) * scale;
  }
  double squares = 0;
  for (const float value : out) squares += double{value} * value;
  if (squares < 1e-20) return std::fill(out.begin(), out.end(), 0.0f);
  const auto factor = static_cast<float>(1.0 / std::sqrt(squares));
  for (float& value : out) value *= factor;
}

std::vector<float> StaticVectors::vector_of(std::string_view text) const {
  std::vector<float> out(width());
  vector_of(text, out);
  return out;
}

std::string find_static_vectors() {
  return find_model_file("static.stemma");
}

}  // namespace stemma
