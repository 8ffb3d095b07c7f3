// A source of bytes as a pipe may be.
#pragma once

#include <algorithm>
#include <string>

#include "base/byte_source.h"

namespace stemma {

// Hands its bytes over in parts of at most `most`.
class SmallPartsForTest final : public ByteSource {
 public:
  SmallPartsForTest(std::string bytes, size_t most) : bytes_(std::move(bytes)), most_(most) {}
  Result<size_t> read(char* into, size_t room) override {
    const size_t count = bytes_.copy(into, std::min(room, most_), at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  size_t most_, at_ = 0;
};

}  // namespace stemma
