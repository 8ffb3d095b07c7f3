// Which articles hold a feature: a table that grows with the window and forgets with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stemma {

// A multimap from 32-bit hashes to article numbers: linear probing, deletion by shifting back (Knuth, The Art
// of Computer Programming 3, 6.4, algorithm R), so nothing is left behind by what is gone. Eight bytes an
// entry, up to 70% full. Entries of one tag come in the order in which they were put in.
class PostingTable {
 public:
  PostingTable();

  // Asks for the memory that the next call for `tag` will touch.
  void prefetch(uint32_t tag) const { __builtin_prefetch(&entries_[home(tag)]); }

  // Calls see(article) for each entry of `tag`; returns how many there are.
  template <typename See>
  uint32_t visit(uint32_t tag, See see) const {
    uint32_t count = 0;
    for (uint32_t at = home(tag); entries_[at].article != kFree; at = next(at))
      if (entries_[at].tag == tag) {
        see(entries_[at].article);
        ++count;
      }
    return count;
  }

  // `article` below UINT32_MAX.
  void insert(uint32_t tag, uint32_t article);
  // Nothing happens if the entry is not there.
  void erase(uint32_t tag, uint32_t article);

  size_t size() const { return size_; }

 private:
  static constexpr uint32_t kFree = UINT32_MAX;
  struct Entry {
    uint32_t tag = 0;
    uint32_t article = kFree;
  };

  // Tags are hashes, but callers choose some by their low bits.
  uint32_t home(uint32_t tag) const { return (tag * 0x9E3779B1u) >> shift_; }
  uint32_t next(uint32_t at) const { return (at + 1) & mask_; }
  void grow();

  std::vector<Entry> entries_;
  size_t size_ = 0;
  uint32_t mask_ = 0;
  int shift_ = 0;
};

}  // namespace stemma
