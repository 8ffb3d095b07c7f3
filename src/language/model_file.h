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

// Rows of signed bytes, each row with its own scale: value[r][c] = rows[r * columns + c] * scales[r].
struct Int8Matrix {
  uint32_t rows = 0, columns = 0;
  const int8_t* values = nullptr;
  const float* scales = nullptr;

  const int8_t* row(size_t r) const { return values + r * columns; }
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
  Result<Int8Matrix> int8(std::string_view name, uint32_t rows, uint32_t columns) const;
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

}  // namespace stemma
