// Many phrases looked for in one pass over a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// A line as phrases see it: ASCII lower case, typographic quotes, dashes and spaces made plain, every other
// letter as a '\x80', runs of white space as one space.
class PlainLine {
 public:
  std::string key;
  // The byte of the line that key[i] came from; for key.size() the line's end.
  uint32_t origin(size_t i) const { return origin_.empty() ? static_cast<uint32_t>(i) : origin_[i]; }

 private:
  friend PlainLine to_plain(std::string_view line);
  std::vector<uint32_t> origin_;  // empty where each byte became one
};
PlainLine to_plain(std::string_view line);

class PhraseSet {
 public:
  // `phrase` of small letters, digits, spaces, apostrophes and hyphens, the first a letter or a digit.
  // Phrases are numbered in the order of adding.
  void add(std::string_view phrase);
  // Call once, after the last add.
  void finish();

  struct Hit {
    size_t phrase, begin, end;
  };
  // Every phrase in `key` that begins and ends at the bounds of words, by its end, then its beginning;
  // several may overlap. Linear in the key, times the phrases that begin in one place.
  std::vector<Hit> find(std::string_view key) const;

 private:
  // Phrases are found by their first word, and by their first two where they have two: nearly all places of a
  // line are told to begin none by two looks into a table that fits the nearest cache.
  struct Start {
    uint64_t hash;
    uint32_t phrase;
  };
  void look_up(uint64_t hash, std::string_view key, size_t begin, std::vector<Hit>& hits) const;

  std::vector<std::string> phrases_;
  std::vector<Start> starts_;        // sorted
  std::vector<uint32_t> first_;      // by a hash's upper bits: the first of `starts_` with them, or more
  std::vector<uint64_t> may_start_;  // bits by a hash's lower bits
};

}  // namespace stemma
