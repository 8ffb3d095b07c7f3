// The file that holds the language model's weights and lists; docs/formats/model.md gives it byte for byte.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/mapped_file.h"
#include "base/result.h"

namespace stemma {

// Weights, mostly as signed bytes with a scale for each row: value(r, c) = bytes[r * columns + c] *
// scales[r]. A file to compare with holds them in single precision instead.
struct WeightMatrix {
  uint32_t rows = 0, columns = 0;
  const int8_t* bytes = nullptr;  // null where there are floats
  const float* scales = nullptr;
  const float* floats = nullptr;

  const int8_t* row(size_t r) const { return bytes + r * columns; }
  // Writes row `r` to out[0 .. columns).
  void copy_row(size_t r, float* out) const {
    for (size_t c = 0; c < columns; ++c)
      out[c] = floats ? floats[r * columns + c] : static_cast<float>(bytes[r * columns + c]) * scales[r];
  }
};

// An open model file. Everything it hands out points into the mapping and lives as long as the ModelFile.
class ModelFile {
 public:
  // Maps `path` and checks magic, version, length, hash and the table of tensors. kMalformed says what is
  // wrong with a file that was cut or changed; kUnsupported names the version of one written by another
  // stemma.
  static Result<ModelFile> open(const std::string& path);

  // The tensor `name`; kMalformed where the file has none of that name, kind and shape. 0 rows or columns:
  // any number.
  Result<std::span<const float>> floats(std::string_view name, uint32_t rows, uint32_t columns) const;
  Result<WeightMatrix> weights(std::string_view name, uint32_t rows, uint32_t columns) const;
  // The lines of a list, in order.
  Result<std::vector<std::string_view>> lines(std::string_view name) const;

  const std::string& path() const { return path_; }
  // The XXH3 hash of the content, as the header gives it: tells two models apart.
  uint64_t hash() const { return hash_; }

 private:
  enum class Kind : uint32_t { kFloat32 = 0, kInt8ByRow = 1, kLines = 2 };
  struct Entry {
    std::string_view name;
    Kind kind;
    uint32_t rows, columns;
    uint64_t data, scales;  // offsets in the file
  };

  ModelFile(MappedFile file, std::string path) : file_(std::move(file)), path_(std::move(path)) {}
  Status check_header();
  Status read_table(uint32_t count);
  Status check_entry(const Entry& entry) const;
  Result<Entry> find(std::string_view name, Kind kind, uint32_t rows, uint32_t columns) const;
  Error malformed(const std::string& message) const { return {ErrorCode::kMalformed, message, path_, ""}; }

  MappedFile file_;
  std::string path_;
  uint64_t hash_ = 0;
  std::vector<Entry> entries_;
};

// Where the file `name` is looked for when the command line names none: in "models" beside the program, in
// the two folders above it, or in ../share/stemma/models. Empty where it is in none of them.
std::string find_model_file(const char* name);

}  // namespace stemma
