// A set of hashes: 16 to 32 bytes for each, where a set of strings would hold the strings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace stemma {

// Of 64-bit hashes, which must be well mixed. Open addressing, at most half full.
class HashSet64 {
 public:
  // Whether it was not there.
  bool insert(uint64_t hash) {
    if (hash == 0) return !std::exchange(has_zero_, true);
    if (count_ * 2 >= slots_.size()) grow();
    if (!place(hash)) return false;
    ++count_;
    return true;
  }

  size_t size() const { return count_ + (has_zero_ ? 1 : 0); }

 private:
  bool place(uint64_t hash) {
    for (size_t at = hash & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at] == hash) return false;
      if (slots_[at] != 0) continue;
      slots_[at] = hash;
      return true;
    }
  }

  void grow() {
    constexpr size_t kFirst = 1024;
    std::vector<uint64_t> old(slots_.empty() ? kFirst : slots_.size() * 2, 0);
    old.swap(slots_);
    for (const uint64_t hash : old)
      if (hash != 0) place(hash);
  }

  std::vector<uint64_t> slots_;  // a power of two; 0 is empty
  size_t count_ = 0;
  bool has_zero_ = false;
};

}  // namespace stemma
