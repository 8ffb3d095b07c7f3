// A file's bytes without reading them in.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace stemma {

// A file mapped into memory, read-only; the mapping ends with the object. Whoever cuts the file short while
// it is mapped breaks the program: for files that are installed, not for inputs.
class MappedFile {
 public:
  // kNotFound or kUnreadable, the path as the error's input.
  static Result<MappedFile> open(const std::string& path);

  MappedFile(MappedFile&& other) noexcept : bytes_(other.bytes_) { other.bytes_ = {}; }
  MappedFile& operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
  }
  ~MappedFile();

  // Aligned to a page.
  std::string_view bytes() const { return bytes_; }

 private:
  explicit MappedFile(std::string_view bytes) : bytes_(bytes) {}

  std::string_view bytes_;
};

}  // namespace stemma
