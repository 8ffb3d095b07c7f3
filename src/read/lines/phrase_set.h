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
  // Those that begin at `begin`, where a word does.
  std::vector<Hit> find_at(std::string_view key, size_t begin) const;

 private:
  // Phrases by a hash, of which a table of bits that fits the nearest cache tells nearly always that there
  // are none.
  class Index {
   public:
    // `hashes[i]` is of phrase i.
    explicit Index(const std::vector<uint64_t>& hashes = {});
    // Calls body(phrase) for each phrase of this hash.
    template <typename Body>
    void for_each(uint64_t hash, Body body) const;

   private:
    struct Entry {
      uint64_t hash;
      uint32_t phrase;
    };
    std::vector<Entry> entries_;     // sorted
    std::vector<uint32_t> buckets_;  // by a hash's upper bits: where its entries begin
    std::vector<uint64_t> is_there_;
  };

  bool is_at(std::string_view key, size_t begin, uint32_t phrase) const;

  std::vector<std::string> phrases_;
  // Within a line, phrases are looked for by their longest word, which is the rarest; most words of a line
  // are told by their first letters to be none.
  std::vector<uint32_t> longest_at_;  // where in the phrase it begins
  std::vector<uint64_t> may_begin_;   // bits by its first letters
  Index by_longest_;
  // At one place, by the first word, and by the first two where there are two.
  std::vector<uint64_t> may_start_;  // bits by the phrase's first letters
  Index by_start_;
};

}  // namespace stemma
