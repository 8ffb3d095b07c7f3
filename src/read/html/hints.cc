#include "read/html/hints.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <vector>

#include "base/strings.h"
#include "read/html/hint_words.h"

namespace stemma {

namespace {

bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || (c >= 'a' && c <= 'z');
}

// Of letters, upper or lower.
uint64_t hash_of(std::string_view word) {
  uint64_t hash = 14695981039346656037u;  // FNV-1a (Fowler, Noll and Vo, 1991)
  for (const char c : word) hash = (hash ^ static_cast<uint64_t>(c | 0x20)) * 1099511628211u;
  return hash;
}

uint64_t hash_of_pair(uint64_t first, uint64_t second) {
  return (first ^ std::rotl(second, 23)) * 0x9E3779B97F4A7C15u;
}

// The words and pairs of words with their hints, by hash. Nearly every word of a page is looked up in vain,
// so there are many free places, told by a table that is small enough for the nearest cache.
class HintWords {
 public:
  HintWords() : marks_(kSlots, 0), slots_(kSlots) {
    for (const auto& [list, hint] : kHintWords)
      for (const std::string_view entry : split(list, ' '))
        if (!entry.empty()) add(entry, hint);
  }

  // Whether a word of such first letters and such a length stands in any of the names.
  bool may_hold(std::string_view word) const {
    const auto first = static_cast<size_t>(word.front() & 0x1F);
    return (lengths_[first] & length_bit(word)) && (seconds_[first] & second_bit(word));
  }

  // The hints of a word, or of two; `hash` is theirs.
  uint32_t of(uint64_t hash, std::string_view first, std::string_view second = {}) const {
    return slots_[index_of(hash, first, second)].hints;
  }

 private:
  static constexpr size_t kSlots = 2048;

  struct Slot {
    uint32_t hints = 0;
    std::string_view first, second;
  };

  void add(std::string_view entry, uint32_t hint) {
    const auto words = split(entry, '-');
    assert(words.size() <= 2);
    const std::string_view second = words.size() > 1 ? words[1] : std::string_view{};
    uint64_t hash = hash_of(words[0]);
    if (!second.empty()) hash = hash_of_pair(hash, hash_of(second));
    const size_t i = index_of(hash, words[0], second);
    for (const std::string_view word : words) {
      lengths_[word.front() & 0x1F] |= length_bit(word);
      seconds_[word.front() & 0x1F] |= second_bit(word);
    }
    marks_[i] = mark_of(hash);
    slots_[i] = {slots_[i].hints | hint, words[0], second};
  }

  static uint32_t length_bit(std::string_view word) {
    return uint32_t{1} << std::min(word.size(), size_t{31});
  }

  static uint32_t second_bit(std::string_view word) {
    return word.size() > 1 ? uint32_t{1} << (word[1] & 0x1F) : 1;
  }

  static uint16_t mark_of(uint64_t hash) { return static_cast<uint16_t>(hash | 1); }

  size_t index_of(uint64_t hash, std::string_view first, std::string_view second) const {
    size_t i = (hash >> 32) % kSlots;
    for (; marks_[i]; i = (i + 1) % kSlots)
      if (marks_[i] == mark_of(hash) && equals_ignoring_case(slots_[i].first, first) &&
          equals_ignoring_case(slots_[i].second, second))
        return i;
    return i;
  }

  std::array<uint32_t, 32> lengths_{};  // by a word's first letter, bits of the lengths that there are
  std::array<uint32_t, 32> seconds_{};  // and of the second letters
  std::vector<uint16_t> marks_;
  std::vector<Slot> slots_;
};

const HintWords& hint_words() {
  static const HintWords instance;
  return instance;
}

}  // namespace

uint32_t hints_in(std::string_view names) {
  constexpr size_t kNamesBytes = 512;  // longer lists are of styling classes
  names = names.substr(0, kNamesBytes);
  const HintWords& words = hint_words();
  uint32_t hints = 0, before_name = 0;
  struct NameWord {
    std::string_view text;
    uint64_t hash = 0;
  } last;
  for (size_t at = 0; at < names.size();) {
    const char c = names[at];
    // "md:hidden" and "[&_figcaption]:mt-2" style something at a width or below; they name nothing.
    if (c == ':' || c == '[') {
      at = std::min(names.find(' ', at), names.size()) + 1;
      last = {};
      hints = before_name;
      continue;
    }
    if (!is_ascii_letter(c)) {
      if (c == ' ') last = {}, before_name = hints;
      ++at;
      continue;
    }
    size_t end = at + 1;
    while (end < names.size() && is_ascii_letter(names[end]) &&
           !(is_ascii_upper(names[end]) && !is_ascii_upper(names[end - 1])))
      ++end;
    const bool is_cut = end < names.size() && (names[end] == ':' || names[end] == '[');
    if (!is_cut && !words.may_hold(names.substr(at, end - at))) {
      last = {};
    } else if (!is_cut) {
      const NameWord word{names.substr(at, end - at), hash_of(names.substr(at, end - at))};
      hints |= words.of(word.hash, word.text);
      if (!last.text.empty()) hints |= words.of(hash_of_pair(last.hash, word.hash), last.text, word.text);
      last = word;
    }
    at = end;
  }
  return hints;
}

}  // namespace stemma
