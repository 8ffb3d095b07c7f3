// Fixed lists of words, looked up without making strings.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace stemma {

// Words of lists, each with the bits of the lists that it stands in. Nearly every word of a page is looked up
// in vain: most of these are told by their first byte and their length.
class WordTable {
 public:
  WordTable() = default;
  // A single list, with bit 1. It must stay as long as the table, as must those of add().
  explicit WordTable(std::string_view list) { add(list, 1); }

  // `list`: words between spaces or line breaks.
  void add(std::string_view list, uint32_t bits);
  void add_word(std::string_view word, uint32_t bits);

  // The bits of `word`, byte for byte; 0 where it is in no list.
  uint32_t of(std::string_view word) const {
    if (word.empty() || !(lengths_[static_cast<unsigned char>(word.front())] & length_bit(word))) return 0;
    return slots_[place_of(word)].bits;
  }
  bool contains(std::string_view word) const { return of(word) != 0; }

 private:
  struct Slot {
    std::string_view word;
    uint32_t bits = 0;
  };

  static uint32_t length_bit(std::string_view word) {
    return uint32_t{1} << (word.size() < 31 ? word.size() : 31);
  }
  // Where the word stands, or the free place where it would.
  size_t place_of(std::string_view word) const;
  void grow();

  std::array<uint32_t, 256> lengths_{};  // by the first byte, bits of the lengths that there are
  std::vector<Slot> slots_;              // open addressing; a power of two, at most a quarter full
  size_t words_ = 0;
};

}  // namespace stemma
