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
constexpr auto kFused = std::to_array<Fused>(
    {{"cannot", 3}, {"gonna", 3},  {"gotta", 3}, {"wanna", 3},   {"dont", 2},    {"didnt", 3},
     {"doesnt", 4}, {"cant", 2},   {"isnt", 2},  {"wasnt", 3},   {"werent", 4},  {"hasnt", 3},
     {"havent", 4}, {"hadnt", 3},  {"arent", 3}, {"couldnt", 5}, {"wouldnt", 5}, {"shouldnt", 6},
     {"youre", 3},  {"theyre", 4}, {"youve", 3}, {"theyve", 4},  {"ive", 1},     {"thats", 4},
     {"whats", 4},  {"theres", 5}});
// What is written onto a number and is a word of its own: "5pm", "35mm".
constexpr auto kUnits = std::to_array<std::string_view>(
    {"am",  "pm",  "a.m.", "p.m.", "mm",   "cm",  "m",   "km", "kg",  "g",  "mg",  "lb",
     "lbs", "oz",  "ft",   "in",   "mph",  "kph", "mw",  "kw", "gb",  "mb", "ghz", "mhz",
     "hz",  "hrs", "hr",   "min",  "mins", "sec", "yrs", "k",  "mln", "bn", "ml",  "l"});
// Faces, besides those that are looked for with a nose.
constexpr auto kFaces = std::to_array<std::string_view>(
    {":)", ":(", ":D", ":P", ";)", ";(", "=)", "=(", ":-)", ":-(", ";-)", ":-D", "(:", "^_^", "<3"});

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
    // As many code points from the end of the word itself, whose apostrophe may have three bytes.
    size_t begin = word.size();
    for (size_t i = 0; i < clitic.size(); ++i) do
        --begin;
      while ((static_cast<unsigned char>(word[begin]) & 0xC0) == 0x80);
    return static_cast<uint32_t>(begin);
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

bool is_currency(char32_t c) {
  return c == '$' || c == U'£' || c == U'€' || c == U'¥';
}

bool is_all_of(std::string_view word, std::string_view characters) {
  return !word.empty() && word.find_first_not_of(characters) == std::string_view::npos;
}

bool is_ascii_number(std::string_view word) {
  return is_all_of(word, "0123456789");
}

// Where the letters of "5pm" begin, 0 where the word is no number with a unit written onto it.
uint32_t unit_begin(std::string_view word) {
  const size_t digits = word.find_first_not_of("0123456789.,:");
  if (digits == std::string_view::npos || digits == 0 || word[digits - 1] == '.') return 0;
  const std::string unit = to_lower(word.substr(digits));
  return std::find(kUnits.begin(), kUnits.end(), unit) == kUnits.end() ? 0 : static_cast<uint32_t>(digits);
}

// Cuts one stretch of letters, which may be a contraction.
void add_piece(std::string_view text, ByteSpan span, std::vector<UdWord>& out) {
  if (span.begin == span.end) return;
  if (const uint32_t unit = unit_begin(span.of(text))) {
    out.push_back({{{span.begin, span.begin + unit}}, false});
    span.begin += unit;
  }
  out.push_back(one(text, span));
}

// Cuts `word` along hyphens and signs of currency.
void cut_word(std::string_view text, ByteSpan word, std::vector<UdWord>& out) {
  uint32_t begin = word.begin;
  for (uint32_t i = word.begin; i < word.end;) {
    const auto [c, length] = decode_utf8(text, i);
    const bool is_hyphen = c == '-' && !is_prefix(text.substr(begin, i - begin));
    uint32_t end = i + length;
    if (is_hyphen)
      while (end < word.end && text[end] == '-') ++end;
    if (is_hyphen || is_currency(c)) {
      add_piece(text, {begin, i}, out);
      out.push_back({{{i, end}}, false});
      begin = end;
    }
    i = end;
  }
  add_piece(text, {begin, word.end}, out);
}

// Joins words that touch and are one in the treebanks.
class TokenJoiner {
 public:
  TokenJoiner(std::string_view text, std::span<const Word> words) : text_(text), words_(words) {}

  // The words after `first` that belong to it: the number of words from `first` to their end.
  size_t length_at(size_t first) const {
    for (const auto rule : {&TokenJoiner::figure, &TokenJoiner::telephone, &TokenJoiner::capitals,
                            &TokenJoiner::marks, &TokenJoiner::face})
      if (const size_t length = (this->*rule)(first); length > 1) return length;
    return 1;
  }

 private:
  std::string_view word(size_t i) const { return i < words_.size() ? words_[i].span.of(text_) : ""; }
  bool touches(size_t i) const {
    return i + 1 < words_.size() && words_[i].span.end == words_[i + 1].span.begin;
  }
  bool stands_apart(size_t begin, size_t end) const {
    return (begin == 0 || !touches(begin - 1)) && !touches(end - 1);
  }

  // "7:30", "9/11", "11/28/2000"
  size_t figure(size_t first) const {
    size_t end = first + 1;
    while (is_ascii_number(word(first)) && touches(end - 1) && touches(end) &&
           (word(end) == ":" || word(end) == "/") && starts_with_number(word(end + 1)))
      end += 2;
    return end - first;
  }
  static bool starts_with_number(std::string_view word) {
    return !word.empty() && word.front() >= '0' && word.front() <= '9';
  }
  // "555-0100", "212-555-0100": groups of three, the last of four.
  size_t telephone(size_t first) const {
    size_t end = first + 1;
    while (is_ascii_number(word(end - 1)) && word(end - 1).size() == 3 && touches(end - 1) && touches(end) &&
           word(end) == "-" && is_ascii_number(word(end + 1)))
      end += 2;
    return word(end - 1).size() == 4 && is_ascii_number(word(end - 1)) ? end - first : 1;
  }
  // "R&D"
  size_t capitals(size_t first) const {
    const bool joins = touches(first) && touches(first + 1) && word(first + 1) == "&" &&
                       is_short(word(first)) && is_short(word(first + 2));
    return joins ? 3 : 1;
  }
  static bool is_short(std::string_view word) {
    constexpr size_t kLongest = 3;  // letters
    return word.size() <= kLongest && is_all_of(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  }
  // "?!", "...?", "<<", "''"
  size_t marks(size_t first) const {
    for (const std::string_view set : {".?!…", "<", ">", "'", "‘’"}) {
      size_t end = first;
      while (end < words_.size() && is_all_of(word(end), set) && (end == first || touches(end - 1))) ++end;
      if (end - first > 1) return end - first;
    }
    return 1;
  }
  size_t face(size_t first) const {
    for (size_t end = first + 2; end <= std::min(first + 3, words_.size()); ++end) {
      const std::string_view run =
          text_.substr(words_[first].span.begin, words_[end - 1].span.end - words_[first].span.begin);
      if (std::find(kFaces.begin(), kFaces.end(), run) != kFaces.end() && stands_apart(first, end))
        return end - first;
    }
    return 1;
  }

  std::string_view text_;
  std::span<const Word> words_;
};

}  // namespace

std::vector<UdWord> ud_words(std::string_view text, std::span<const Word> sentence) {
  std::vector<UdWord> out;
  const TokenJoiner joiner(text, sentence);
  for (size_t i = 0; i < sentence.size();) {
    const size_t length = joiner.length_at(i);
    const ByteSpan span{sentence[i].span.begin, sentence[i + length - 1].span.end};
    if (is_address(span.of(text)) || (length > 1 && unit_begin(span.of(text)) == 0))
      out.push_back({{span}, false});
    else
      cut_word(text, span, out);
    i += length;
  }
  return out;
}

}  // namespace stemma
