// Vectors of texts without an encoder: a weighted sum of fixed vectors of their word pieces.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "language/model_file.h"
#include "language/wordpiece.h"

namespace stemma {

// For shallow stages, which compare many texts: alike texts have a product near 1, also where they share few
// words. Much coarser than LanguageModel's vectors, and a few hundred times faster. Immutable once opened;
// used from several threads at once.
class StaticVectors {
 public:
  // Opens a file of static vectors (docs/formats/model.md). Its errors are ModelFile::open()'s.
  static Result<StaticVectors> open(const std::string& path);

  size_t width() const { return pieces_.columns; }
  // Writes the vector of `text` (valid UTF-8), of length 1, to `out` (width() numbers): the sum of its
  // pieces' vectors, which are weighted by rarity (Arora et al., 2017). Zeros where the text has no known
  // piece.
  void vector_of(std::string_view text, std::span<float> out) const;
  std::vector<float> vector_of(std::string_view text) const;

 private:
  StaticVectors(ModelFile file, WeightMatrix pieces, std::vector<std::string_view> vocabulary);

  ModelFile file_;
  WeightMatrix pieces_;
  std::unique_ptr<WordPiece> word_pieces_;
};

// The program's own "static.stemma", as find_model_file() looks for it; empty where there is none.
std::string find_static_vectors();

}  // namespace stemma
