// An article made comparable: its content as a row of normalised words, cut into segments.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "read/article.h"

namespace stemma {

// One normalised word: lower case, without accents, possessive 's and inner points, thousands without commas;
// hyphenated words and "12mph" are several. `key` is equal for the same word, `stem` also for its
// inflections. 32 bits of hash each: two of a story's some thousand words meet by chance once in a million
// stories.
struct ComparableWord {
  enum Flag : uint8_t {
    kFunction = 1,  // article, preposition, pronoun, auxiliary, "said"
    kName = 2,      // capitalised other than by its place in the sentence, or inside a name found before
    kNumber = 4,
    kQuoted = 8,  // inside quotation marks
  };
  uint32_t key = 0;
  uint32_t stem = 0;
  uint32_t begin = 0;   // byte in the article's text
  uint16_t length = 0;  // bytes
  uint8_t flags = 0;

  bool is(Flag flag) const { return (flags & flag) != 0; }
  uint32_t end() const { return begin + length; }
};

// A sentence of a content block or of a caption, or a stretch of an overlong one (see kSegmentTokens).
struct ComparableSegment {
  uint32_t first = 0;  // tokens [first, end)
  uint32_t end = 0;
  uint32_t sentence = 0;  // index into TextUnits::sentences

  uint32_t size() const { return end - first; }
};

struct Comparable {
  std::vector<ComparableWord> tokens;
  std::vector<ComparableSegment> segments;  // in text order, without gaps between them
  uint64_t digest = 0;                      // equal for articles with equal keys in equal order; 0 for none

  std::span<const ComparableWord> words_of(uint32_t segment) const {
    return {tokens.data() + segments[segment].first, segments[segment].size()};
  }
};

// Pictures' credits, credit lines, boilerplate, the dateline and credits inside a paragraph are left out.
// `annotation` may be null; else its names and direct quotations are marked too.
Comparable make_comparable(const Article& article, const TextUnits& units, const Annotation* annotation);

// The normalised words of `text` alone (a title): cut at white space and punctuation, nothing left out.
std::vector<ComparableWord> tokens_of(std::string_view text);

bool is_function_word(std::string_view folded);
// The same by the key that scan_words gives.
bool is_function_word_key(uint32_t key);

}  // namespace stemma
