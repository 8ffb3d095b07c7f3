// Made-up sentences that put a tokenizer to the test: words of many scripts, accents as one character and as
// several, typographic and control characters, numbers, addresses, emoji, words too long to be words.
#pragma once

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace stemma {

inline constexpr uint32_t kMadeSentences = 10'000;

// Makes one sentence. The same number gives the same bytes, on every machine.
class SentenceMaker {
 public:
  explicit SentenceMaker(uint32_t number) : state_(number) {}

  // Valid UTF-8 of 1 to 18 parts, some of them run together.
  std::string make() {
    std::string out;
    for (uint32_t parts = 1 + below(18); parts > 0; --parts) {
      add_part(out);
      if (!out.empty() && below(8) != 0) add_space(out);
    }
    return out;
  }

 private:
  struct Range {
    char32_t first, last;
  };

  // SplitMix64 (Steele, Lea and Flood, 2014).
  uint32_t below(uint32_t bound) {
    state_ += 0x9E3779B97F4A7C15;
    uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
    return static_cast<uint32_t>((z ^ (z >> 31)) % bound);
  }
  template <typename List>
  const auto& one_of(const List& list) {
    return list[below(static_cast<uint32_t>(std::size(list)))];
  }
  char32_t in(Range range) {
    return range.first + below(static_cast<uint32_t>(range.last - range.first) + 1);
  }

  void add_part(std::string& out) {
    switch (below(16)) {
      case 0:
      case 1:
      case 2:
        return add_known(out);
      case 3:
        return add_made(out, 1 + below(5));
      case 4:
        return add_accented(out);
      case 5:
        return add_quoted(out);
      case 6:
        return add_number(out);
      case 7:
        return add_address(out);
      case 8:
        return add_emoji(out);
      case 9:
        return add_of_script(out);
      case 10:
        return add_chinese(out);
      case 11:
        return add_control(out);
      case 12:
        return add_mark(out);
      case 13:
        return below(6) == 0 ? add_made(out, 18 + below(50)) : add_made(out, 3);
      case 14:
        return add_any(out);
      default:
        return add_contraction(out);
    }
  }

  void add_space(std::string& out) {
    static constexpr char32_t kSpaces[] = {0x09,   0x0A,   0x0D,   0xA0,   0x1680,
                                           0x2003, 0x2009, 0x2028, 0x202F, 0x3000};
    append_utf8(out, below(12) == 0 ? one_of(kSpaces) : U' ');
  }

  void add_cased(std::string& out, std::string_view word) {
    const uint32_t how = below(6);
    for (size_t i = 0; i < word.size(); ++i) {
      const bool upper = word[i] >= 'a' && word[i] <= 'z' && (how == 0 || (how < 3 && i == 0));
      out += upper ? static_cast<char>(word[i] - 32) : word[i];
    }
  }
  void add_known(std::string& out) {
    static constexpr std::string_view kWords[] = {"the",
                                                  "minister",
                                                  "of",
                                                  "harbour",
                                                  "said",
                                                  "unbelievably",
                                                  "a",
                                                  "ferries",
                                                  "sank",
                                                  "after",
                                                  "midnight",
                                                  "rescuers",
                                                  "brought",
                                                  "ashore",
                                                  "forty",
                                                  "people",
                                                  "and",
                                                  "two",
                                                  "dogs",
                                                  "whose",
                                                  "owners",
                                                  "disagreed",
                                                  "internationalisation",
                                                  "xylophone",
                                                  "zugzwang",
                                                  "kraken",
                                                  "re-elected",
                                                  "co-operate",
                                                  "on",
                                                  "fjord",
                                                  "quay"};
    add_cased(out, one_of(kWords));
  }
  void add_contraction(std::string& out) {
    static constexpr std::string_view kWords[] = {"didn't", "ferry's", "we’re", "o'clock", "cannot",
                                                  "n't",    "'tis",    "U.S.",  "e.g.",    "St.",
                                                  "AT&T",   "R2-D2",   "_id_",  "C++"};
    add_cased(out, one_of(kWords));
  }
  // Of so many syllables.
  void add_made(std::string& out, uint32_t syllables) {
    static constexpr std::string_view kBegins[] = {"b",   "st", "k", "qu", "z", "m",
                                                   "thr", "v",  "l", "w",  "x", ""};
    static constexpr std::string_view kEnds[] = {"a", "e", "ing", "o", "urn", "ick", "y", "oo", "ex", "ath"};
    std::string word;
    for (; syllables > 0; --syllables) {
      const std::string_view end = one_of(kEnds);  // before the begin: the fixture was made so
      const std::string_view begin = one_of(kBegins);
      word.append(begin).append(end);
    }
    add_cased(out, word);
  }
  void add_accented(std::string& out) {
    static constexpr Range kMarks[] = {
        {0x300, 0x30C}, {0x323, 0x328}, {0x32D, 0x331}, {0x338, 0x338}, {0x345, 0x345}};
    for (uint32_t letters = 1 + below(9); letters > 0; --letters) {
      switch (below(4)) {
        case 0:
          append_utf8(out, in({0xC0, 0x24F}));
          break;
        case 1:
          append_utf8(out, in({0x1E00, 0x1EFF}));
          break;
        default:
          append_utf8(out, in({U'a', U'z'}));
          break;
      }
      for (uint32_t marks = below(5) == 0 ? 1 + below(3) : 0; marks > 0; --marks)
        append_utf8(out, in(one_of(kMarks)));
    }
  }
  void add_mark(std::string& out) {
    static constexpr char32_t kMarks[] = {
        U'.', U',',  U'!', U'?', U':', U';',  U'-',  U'–',  U'—', U'…', U'«', U'»', U'(', U')', U'[', U']',
        U'/', U'\\', U'&', U'%', U'#', U'@',  U'+',  U'=',  U'|', U'~', U'^', U'`', U'_', U'$', U'€', U'£',
        U'§', U'°',  U'•', U'¡', U'¿', U'、', U'。', U'：', U'·', U'′', U'″', U'‹', U'›', U'™', U'©'};
    for (uint32_t marks = 1 + below(3); marks > 0; --marks) append_utf8(out, one_of(kMarks));
  }
  void add_quoted(std::string& out) {
    static constexpr std::u32string_view kPairs[] = {U"“”", U"‘’", U"\"\"", U"''", U"«»", U"„“", U"「」"};
    const std::u32string_view pair = one_of(kPairs);
    append_utf8(out, pair[0]);
    add_known(out);
    if (below(2) == 0) out += ',';
    append_utf8(out, pair[1]);
  }
  void add_number(std::string& out) {
    static constexpr std::string_view kForms[] = {
        "d",   "dd", "d,ddd", "d.d", "dddd-dd-dd",  "d:dd", "$d.dm", "£dbn", "d%",
        "dth", "d½", "d²",    "№ d", "+dd ddd ddd", "d/d",  "d×d",   "−d"};
    static constexpr Range kDigits[] = {
        {U'0', U'9'}, {U'0', U'9'}, {U'0', U'9'}, {0x660, 0x669}, {0xFF10, 0xFF19}};
    const std::string_view form = one_of(kForms);
    const Range digits = one_of(kDigits);
    for (const char c : form)
      if (c == 'd')
        append_utf8(out, in(digits));
      else
        out += c;
  }
  void add_address(std::string& out) {
    static constexpr std::string_view kForms[] = {
        "https://www.*.example/*?q=*&p=1", "*@*.example", "#*", "@*_*", "www.*.example", "/*/*.html", "*.*"};
    for (const char c : one_of(kForms))
      if (c == '*')
        add_made(out, 2);
      else
        out += c;
  }
  void add_emoji(std::string& out) {
    static constexpr std::u32string_view kEmoji[] = {U"\U0001F600",
                                                     U"\U0001F44D\U0001F3FD",
                                                     U"\U0001F468\u200D\U0001F469\u200D\U0001F467",
                                                     U"\U0001F1F3\U0001F1F4",
                                                     U"1\uFE0F\u20E3",
                                                     U"\u2764\uFE0F",
                                                     U"\u263A",
                                                     U"\U0001F680\U0001F680",
                                                     U"\u2708\uFE0E",
                                                     U"\u26A0"};
    for (const char32_t c : one_of(kEmoji)) append_utf8(out, c);
  }
  void add_of_script(std::string& out) {
    static constexpr Range kScripts[] = {
        {0x391, 0x3A1},   {0x3A3, 0x3CE},   {0x1F00, 0x1F15}, {0x410, 0x45F},   {0x5D0, 0x5EA},
        {0x5B0, 0x5B9},   {0x621, 0x64A},   {0x64B, 0x652},   {0x905, 0x939},   {0x93E, 0x94D},
        {0xE01, 0xE30},   {0xE31, 0xE3A},   {0x10D0, 0x10F0}, {0x531, 0x556},   {0x1200, 0x1248},
        {0xAC00, 0xD7A3}, {0x1100, 0x1112}, {0x3041, 0x3096}, {0x30A1, 0x30FA}, {0xFF66, 0xFF9D}};
    const uint32_t at = below(static_cast<uint32_t>(std::size(kScripts)));
    for (uint32_t letters = 1 + below(8); letters > 0; --letters) {
      // Vowel signs and points stand after letters.
      append_utf8(out, in(kScripts[at]));
      if (below(6) == 0) append_utf8(out, in(kScripts[(at + 1) % std::size(kScripts)]));
    }
  }
  void add_chinese(std::string& out) {
    static constexpr Range kBlocks[] = {{0x4E00, 0x9FA5},   {0x4E00, 0x5E00},   {0x3400, 0x4DB5},
                                        {0x20000, 0x2A6D6}, {0xF900, 0xFA2D},   {0x2F800, 0x2FA1D},
                                        {0x3041, 0x3096},   {0x2A700, 0x2B734}, {0x3007, 0x3007}};
    for (uint32_t characters = 1 + below(6); characters > 0; --characters)
      append_utf8(out, in(one_of(kBlocks)));
  }
  // Inside a word.
  void add_control(std::string& out) {
    static constexpr char32_t kControls[] = {
        0x01,   0x08,   0x0B,   0x1B,   0x7F,   0x80,   0x85,   0xAD,   0x61C, 0x180E, 0x200B,   0x200C,
        0x200D, 0x200E, 0x202A, 0x2060, 0xFEFF, 0xFFFD, 0xE000, 0xF8FF, 0x378, 0xFDD0, 0x10FFFF, 0xE0001};
    add_known(out);
    for (uint32_t controls = 1 + below(2); controls > 0; --controls) append_utf8(out, one_of(kControls));
    add_made(out, 1);
  }
  // Whatever there is, letters or not.
  void add_any(std::string& out) {
    static constexpr Range kAny[] = {{0x20, 0x2FF},    {0x370, 0x1FFF},  {0x2000, 0x2BFF},
                                     {0x2C00, 0xD7FF}, {0xE000, 0xFFFF}, {0x10000, 0x1FFFF}};
    for (uint32_t characters = 1 + below(4); characters > 0; --characters) append_utf8(out, in(one_of(kAny)));
  }

  uint64_t state_;
};

inline std::string made_sentence(uint32_t number) {
  return SentenceMaker(number).make();
}

}  // namespace stemma
