// Many phrases looked for in one pass over a line (Aho and Corasick, 1975).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// A line as phrases see it: ASCII lower case, typographic quotes, dashes and spaces made plain, every other
// letter as a '\x80'. `origin[i]` is the byte of the line that key[i] came from; origin[key.size()] its end.
struct PlainLine {
  std::string key;
  std::vector<uint32_t> origin;
};
PlainLine to_plain(std::string_view line);

class PhraseSet {
 public:
  // `phrase` of small letters, digits, spaces, apostrophes and hyphens. Phrases are numbered in the order of
  // adding.
  void add(std::string_view phrase);
  // Call once, after the last add.
  void finish();

  // Calls found(phrase, begin) for every phrase in `key` that begins and ends at the bounds of words; several
  // may overlap. Linear in the key, times the phrases that end in one place.
  void find(std::string_view key, const std::function<void(size_t, size_t)>& found) const;
  size_t size() const { return lengths_.size(); }

 private:
  static constexpr size_t kSymbols = 40;
  struct State {
    std::array<uint32_t, kSymbols> next{};
    uint32_t fail = 0;
    uint32_t shorter = 0;  // the nearest state along `fail` that ends a phrase
    int32_t phrase = -1;   // the phrase that ends here
  };
  std::vector<State> states_{State{}};
  std::vector<uint32_t> lengths_;
};

}  // namespace stemma
