#include "reuse/word_scan.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/abbreviations.h"

namespace stemma {

namespace {

// What a byte is: a letter (lower case) or a digit of a word, or one of these.
enum ByteClass : uint8_t { kBreak = 0, kApostrophe = 1, kInner = 2, kHigh = 3 };  // kInner: '.' and ','

constexpr std::array<uint8_t, 256> kClasses = [] {
  std::array<uint8_t, 256> classes{};
  for (int c = '0'; c <= '9'; ++c) classes[static_cast<size_t>(c)] = static_cast<uint8_t>(c);
  for (int c = 'a'; c <= 'z'; ++c) {
    classes[static_cast<size_t>(c)] = static_cast<uint8_t>(c);
    classes[static_cast<size_t>(c - 32)] = static_cast<uint8_t>(c);
  }
  classes['\''] = kApostrophe;
  classes['.'] = classes[','] = kInner;
  for (size_t c = 0x80; c < 256; ++c) classes[c] = kHigh;
  return classes;
}();

uint8_t class_at(std::string_view text, size_t at) {
  return at < text.size() ? kClasses[static_cast<unsigned char>(text[at])] : uint8_t{kBreak};
}
bool is_word_class(uint8_t c) {
  return c > kHigh;
}
bool is_digit_class(uint8_t c) {
  return c >= '0' && c <= '9';
}

// FNV-1a (Fowler, Noll, Vo), then a finalizer (MurmurHash3's, Appleby 2011), since FNV's high bits are poor.
constexpr uint64_t kSeed = 0xcbf29ce484222325, kPrime = 0x100000001b3;
uint64_t mixed(uint64_t hash, uint64_t unit) {
  return (hash ^ unit) * kPrime;
}
uint32_t finished(uint64_t hash) {
  hash ^= hash >> 33;
  hash *= 0xff51afd7ed558ccd;
  return static_cast<uint32_t>(hash >> 32);
}

enum class CodePointKind { kBreak, kLetter, kAlone, kJoins, kApostrophe };

bool between(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

CodePointKind kind_of_code_point(char32_t c) {
  if (c == U'’' || c == U'ʼ') return CodePointKind::kApostrophe;
  if (c == 0xAD || between(c, 0x200B, 0x200D) || between(c, 0x300, 0x36F) || c == 0xFEFF || c == 0x2060)
    return CodePointKind::kJoins;
  if (between(c, 0x0E00, 0x0EFF) || between(c, 0x1000, 0x109F) || between(c, 0x1780, 0x17FF) ||
      between(c, 0x3040, 0x30FF) || between(c, 0x3400, 0x9FFF) || between(c, 0xF900, 0xFAFF) ||
      between(c, 0x20000, 0x3FFFF))
    return CodePointKind::kAlone;
  return is_letter(c) || is_digit(c) ? CodePointKind::kLetter : CodePointKind::kBreak;
}

// Mixes one letter past ASCII in, as fold() writes it.
uint64_t mixed_folded(uint64_t hash, std::string_view letter) {
  constexpr size_t kTable = 0x250;  // Latin letters with accents, two bytes each
  static const auto table = [] {
    std::vector<std::string> folded(kTable);
    for (size_t c = 0x80; c < kTable; ++c) {
      std::string bytes;
      append_utf8(bytes, static_cast<char32_t>(c));
      folded[c] = fold(bytes);
    }
    return folded;
  }();
  const char32_t value = decode_utf8(letter, 0).value;
  if (value >= kTable) {
    for (const char c : fold(letter)) hash = mixed(hash, static_cast<unsigned char>(c));
    return hash;
  }
  for (const char c : table[value]) hash = mixed(hash, static_cast<unsigned char>(c));
  return hash;
}

class Scanner {
 public:
  Scanner(std::string_view text, std::vector<ScannedWord>& words) : text_(text), words_(words) {}

  void run() {
    while (at_ < text_.size()) {
      const uint8_t c = kClasses[static_cast<unsigned char>(text_[at_])];
      if (is_word_class(c) || (c == kHigh && begins_word()))
        scan_word();
      else
        at_ += c == kHigh ? decode_utf8(text_, at_).length : 1;
    }
  }

 private:
  bool begins_word() {
    const CodePointKind kind = kind_of_code_point(decode_utf8(text_, at_).value);
    return kind == CodePointKind::kLetter || kind == CodePointKind::kAlone;
  }

  // One word from at_, which holds its first letter or digit.
  void scan_word() {
    const size_t begin = at_;
    uint64_t hash = kSeed;
    while (true) {
      uint8_t c = kBreak;
      const char* here = text_.data() + at_;
      const char* const end = text_.data() + text_.size();
      while (here < end && is_word_class(c = kClasses[static_cast<unsigned char>(*here)])) {
        hash = mixed(hash, c);
        ++here;
      }
      if (here == end) c = kBreak;
      at_ = static_cast<size_t>(here - text_.data());
      if (c == kBreak) break;
      if (c == kHigh) {
        if (!take_high(hash, begin)) break;
      } else if (c == kApostrophe) {
        if (!take_apostrophe(1)) break;
      } else if (!take_inner(hash, begin)) {
        break;
      }
    }
    push(begin, hash);
  }

  // A letter past ASCII or a mark inside the word. False where the word ends.
  bool take_high(uint64_t& hash, size_t begin) {
    const DecodedCodePoint c = decode_utf8(text_, at_);
    switch (kind_of_code_point(c.value)) {
      case CodePointKind::kLetter:
        hash = mixed_folded(hash, text_.substr(at_, c.length));
        break;
      case CodePointKind::kJoins:
        break;
      case CodePointKind::kApostrophe:
        return take_apostrophe(c.length);
      case CodePointKind::kAlone:
        if (at_ != begin) return false;
        hash = mixed(hash, c.value);
        at_ += c.length;
        return false;
      case CodePointKind::kBreak:
        return false;
    }
    at_ += c.length;
    return true;
  }

  // Inside a word it is passed over; before a possessive s, or where no letter follows, the word ends.
  bool take_apostrophe(size_t length) {
    const uint8_t next = class_at(text_, at_ + length);
    if (next == kHigh || is_digit_class(next) || !is_word_class(next)) return false;
    if (next == 's') {
      const uint8_t after = class_at(text_, at_ + length + 1);
      if (!is_word_class(after) && after != kHigh) {
        possessive_ = length + 1;
        return false;
      }
    }
    at_ += length;
    return true;
  }

  // "U.S." and "1,000" and "3.5" are one word each.
  bool take_inner(uint64_t& hash, size_t begin) {
    const uint8_t next = class_at(text_, at_ + 1);
    const uint8_t last = class_at(text_, at_ - 1);
    const bool is_point = text_[at_] == '.';
    if (is_digit_class(last) && is_digit_class(next)) {
      if (is_point) hash = mixed(hash, '.');
      ++at_;
      return true;
    }
    const bool is_letter_alone =
        is_word_class(last) && !is_digit_class(last) && (at_ - begin == 1 || text_[at_ - 2] == '.');
    if (!is_point || !is_letter_alone || !is_word_class(next) || is_digit_class(next)) return false;
    const uint8_t after = class_at(text_, at_ + 2);
    if (is_word_class(after) || after == kHigh) return false;  // "J.Smith" is two
    ++at_;
    return true;
  }

  void push(size_t begin, uint64_t hash) {
    ScannedWord word;
    word.key = finished(hash);
    word.begin = static_cast<uint32_t>(begin);
    word.length = static_cast<uint16_t>(std::min<size_t>(at_ - begin, UINT16_MAX));
    word.opens_sentence = words_.empty() || first_ || sentence_ends_between(words_.back(), word.begin);
    first_ = false;
    at_ += possessive_;
    possessive_ = 0;
    words_.push_back(word);
  }

  bool sentence_ends_between(const ScannedWord& before, uint32_t begin) const {
    const uint32_t end = before.end();
    if (end + 1 == begin && text_[end] == ' ') return false;
    const std::string_view gap = text_.substr(end, begin - end);
    size_t mark = std::string_view::npos;
    bool is_ascii = true;
    for (size_t i = 0; i < gap.size(); ++i) {
      const char c = gap[i];
      if (c == '\n') return true;
      if (mark == std::string_view::npos && (c == '.' || c == '!' || c == '?')) mark = i;
      is_ascii &= static_cast<unsigned char>(c) < 0x80;
    }
    if (mark == std::string_view::npos) {
      if (is_ascii) return false;
      for (const std::string_view stop : {"。", "！", "？", "…"})
        if (gap.find(stop) != std::string_view::npos) return true;
      return false;
    }
    if (gap.find(' ', mark) == std::string_view::npos) return false;
    if (is_lower(decode_utf8(text_, begin).value)) return false;
    return gap[mark] != '.' || mark != 0 || ends_at_stop(before, begin);
  }

  // Whether the full stop right after `word` ends a sentence rather than an abbreviation.
  bool ends_at_stop(const ScannedWord& word, uint32_t next) const {
    const std::string_view printed = text_.substr(word.begin, word.length);
    if (printed.size() == 1 && printed[0] >= 'A' && printed[0] <= 'Z') return false;
    switch (abbreviation(printed)) {
      case Abbreviation::kTitle:
        return false;
      case Abbreviation::kBeforeNumber:
        return !is_digit_class(class_at(text_, next));
      case Abbreviation::kAnywhere:
      case Abbreviation::kNone:
        return true;
    }
    return true;
  }

  std::string_view text_;
  std::vector<ScannedWord>& words_;
  size_t at_ = 0;
  size_t possessive_ = 0;  // bytes of the 's after the word that is being read
  bool first_ = true;
};

}  // namespace

void scan_words(std::string_view text, std::vector<ScannedWord>& words) {
  words.reserve(words.size() + text.size() / 5);
  Scanner(text, words).run();
}

uint32_t word_key(std::string_view word) {
  std::vector<ScannedWord> words;
  Scanner(word, words).run();
  return words.empty() ? 0 : words.front().key;
}

}  // namespace stemma
