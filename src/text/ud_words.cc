#include "text/ud_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"

namespace stemma {

namespace {

// Endings that are words of their own, with either apostrophe as ' here.
constexpr auto kClitics = std::to_array<std::string_view>({"n't", "'s", "'re", "'ve", "'ll", "'d", "'m"});
// Words without an apostrophe that are two: where the second begins.
struct Fused {
  std::string_view word;
  uint32_t cut;
};
constexpr auto kFused = std::to_array<Fused>({{"cannot", 3},
                                              {"gonna", 3},
                                              {"gotta", 3},
                                              {"wanna", 3},
                                              {"dont", 2},
                                              {"didnt", 3},
                                              {"doesnt", 4},
                                              {"cant", 2},
                                              {"isnt", 2}});

std::string plain(std::string_view word) {
  std::string out;
  for (size_t i = 0; i < word.size();) {
    const auto [c, length] = decode_utf8(word, i);
    if (c == U'’')
      out += '\'';
    else
      out += word.substr(i, length);
    i += length;
  }
  return to_lower(out);
}

// The byte of `word` where its clitic begins, 0 where it has none.
uint32_t clitic_begin(std::string_view word) {
  const std::string lower = plain(word);
  for (const Fused& fused : kFused)
    if (lower == fused.word) return fused.cut;
  for (const std::string_view clitic : kClitics) {
    if (lower.size() <= clitic.size() || !lower.ends_with(clitic)) continue;
    const size_t curly =
        word.ends_with(clitic.substr(clitic.find('\'') + 1)) && word.find("’") != std::string_view::npos ? 2
                                                                                                         : 0;
    return static_cast<uint32_t>(word.size() - clitic.size() - curly);
  }
  return 0;
}

UdWord one(std::string_view text, ByteSpan span) {
  const uint32_t cut = clitic_begin(span.of(text));
  if (cut == 0 || cut >= span.size()) return {{span}, false};
  return {{{span.begin, span.begin + cut}, {span.begin + cut, span.end}}, true};
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.");
}

// Prefixes that the treebanks keep with their word: "re-elected".
constexpr auto kPrefixes =
    std::to_array<std::string_view>({"anti", "co", "counter", "cross", "e", "ex", "inter", "mid", "multi",
                                     "non", "pan", "post", "pre", "pro", "re", "semi", "sub", "un"});

bool is_prefix(std::string_view piece) {
  return std::find(kPrefixes.begin(), kPrefixes.end(), to_lower(piece)) != kPrefixes.end();
}

bool is_cut(char32_t c) {
  return c == '-' || c == '$' || c == U'£' || c == U'€' || c == U'¥';
}

}  // namespace

std::vector<UdWord> ud_words(std::string_view text, ByteSpan word) {
  if (is_address(word.of(text))) return {{{word}, false}};
  std::vector<UdWord> out;
  uint32_t begin = word.begin;
  for (uint32_t i = word.begin; i < word.end;) {
    const auto [c, length] = decode_utf8(text, i);
    if (is_cut(c) && !(c == '-' && is_prefix(text.substr(begin, i - begin)))) {
      if (begin < i) out.push_back(one(text, {begin, i}));
      out.push_back({{{i, i + length}}, false});
      begin = i + length;
    }
    i += length;
  }
  if (begin < word.end) out.push_back(one(text, {begin, word.end}));
  return out;
}

}  // namespace stemma
