// The state of a long run as bytes: numbers as this machine keeps them, each list after its length. Only
// the same program version on the same kind of machine reads them again.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/dates.h"

namespace stemma {

class StateWriter {
 public:
  template <typename Number>
  requires std::is_arithmetic_v<Number>
  void put(Number number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }
  void put(std::string_view text) {
    put(uint64_t{text.size()});
    bytes_.append(text);
  }
  void put(const std::optional<Timestamp>& time);
  void put(const std::vector<std::string>& texts);

  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

// Reads in the order of writing. After a read past the end ok() is false and everything read is 0 or empty.
class StateReader {
 public:
  explicit StateReader(std::string_view bytes) : rest_(bytes) {}

  template <typename Number>
  requires std::is_arithmetic_v<Number> Number number() {
    Number out{};
    const std::string_view bytes = take(sizeof out);
    if (ok_) std::memcpy(&out, bytes.data(), sizeof out);
    return out;
  }
  std::string text() { return std::string(take(number<uint64_t>())); }
  std::optional<Timestamp> time();
  std::vector<std::string> texts();
  // The length of a list whose parts take at least `least_bytes` each.
  size_t length(size_t least_bytes);

  bool ok() const { return ok_; }
  bool at_end() const { return ok_ && rest_.empty(); }

 private:
  std::string_view take(uint64_t size);

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace stemma
