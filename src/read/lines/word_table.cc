#include "read/lines/word_table.h"

#include <algorithm>
#include <utility>

namespace stemma {

namespace {

uint64_t hash_of(std::string_view word) {
  uint64_t hash = 14695981039346656037u;  // FNV-1a (Fowler, Noll and Vo, 1991)
  for (const char c : word) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return hash ^ (hash >> 32);
}

}  // namespace

void WordTable::add(std::string_view list, uint32_t bits) {
  while (!list.empty()) {
    const size_t end = std::min(list.find_first_of(" \n"), list.size());
    if (end > 0) add_word(list.substr(0, end), bits);
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

void WordTable::add_word(std::string_view word, uint32_t bits) {
  if (slots_.size() < 4 * (words_ + 1)) grow();
  Slot& slot = slots_[place_of(word)];
  words_ += slot.word.empty();
  slot = {word, slot.bits | bits};
  lengths_[static_cast<unsigned char>(word.front())] |= length_bit(word);
}

size_t WordTable::place_of(std::string_view word) const {
  const size_t mask = slots_.size() - 1;
  size_t at = hash_of(word) & mask;
  while (!slots_[at].word.empty() && slots_[at].word != word) at = (at + 1) & mask;
  return at;
}

void WordTable::grow() {
  constexpr size_t kFewest = 64;
  const std::vector<Slot> old =
      std::exchange(slots_, std::vector<Slot>(std::max(kFewest, 2 * slots_.size())));
  for (const Slot& slot : old)
    if (!slot.word.empty()) slots_[place_of(slot.word)] = slot;
}

}  // namespace stemma
