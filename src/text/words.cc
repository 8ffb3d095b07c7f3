#include "text/words.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/break_iterator.h"

namespace stemma {

namespace {

bool is_currency_sign(char32_t c) {
  return c == '$' || c == U'£' || c == U'€' || c == U'¥' || c == U'₹' || c == U'₽' || c == U'₩' ||
         c == U'₴';
}

char32_t first_of(std::string_view text, ByteSpan span) {
  return decode_utf8(text, span.begin).value;
}
char32_t last_of(std::string_view text, ByteSpan span) {
  return decode_utf8_before(text, span.end).value;
}
bool is_alphanumeric(char32_t c) {
  return is_letter(c) || is_digit(c);
}

// A number, perhaps with a sign of currency before it and a short suffix ("5.2m", "10th").
bool looks_like_number(std::string_view word) {
  constexpr int kLongestSuffix = 3;  // letters
  int digits = 0, letters = 0;
  for (size_t i = 0; i < word.size();) {
    const auto [c, length] = decode_utf8(word, i);
    if (is_digit(c)) {
      if (letters && digits) return false;
      ++digits;
    } else if (is_letter(c)) {
      ++letters;
      if (!digits) return word.find('$') != std::string_view::npos;
    } else if (c != '.' && c != ',' && !is_currency_sign(c)) {
      return false;
    }
    i += length;
  }
  return digits > 0 && letters <= kLongestSuffix;
}

WordKind kind_of(std::string_view word) {
  if (looks_like_number(word)) return WordKind::kNumber;
  for (size_t i = 0; i < word.size();) {
    const auto [c, length] = decode_utf8(word, i);
    if (is_alphanumeric(c)) return WordKind::kWord;
    i += length;
  }
  return WordKind::kPunctuation;
}

// The full stop in "police.The", where a page lost a space; 0 where there is none. ICU sees one word there.
uint32_t lost_space(std::string_view text, ByteSpan span) {
  const std::string_view word = span.of(text);
  constexpr size_t kShortest = 3;  // letters before the stop, so that "e.On" stays whole
  for (size_t dot = word.find('.'); dot != std::string_view::npos; dot = word.find('.', dot + 1)) {
    if (dot < kShortest || dot + 2 >= word.size()) continue;
    const auto next = decode_utf8(word, dot + 1);
    if (dot + 1 + next.length >= word.size()) continue;
    if (is_lower(decode_utf8_before(word, dot).value) && is_upper(next.value) &&
        is_lower(decode_utf8(word, dot + 1 + next.length).value))
      return span.begin + static_cast<uint32_t>(dot);
  }
  return 0;
}

// Where the web or mail address that begins at byte `at` of `text` ends; `at` where there is none.
uint32_t address_end(std::string_view text, uint32_t at) {
  constexpr size_t kLongest = 2048;  // bytes; browsers go no further
  const std::string_view rest = text.substr(at, kLongest);
  size_t end = 0;
  while (end < rest.size()) {
    const auto [c, length] = decode_utf8(rest, end);
    if (is_space(c) || is_quote(c) || c == '<' || c == '>' || c == U'—') break;
    end += length;
  }
  while (end > 0 && std::string_view(".,;:!?)]}").find(rest[end - 1]) != std::string_view::npos) --end;
  const std::string_view run = rest.substr(0, end);
  const size_t sign = run.find('@');
  const bool is_mail =
      sign != std::string_view::npos && sign > 0 && run.find('.', sign) != std::string_view::npos;
  const bool is_web = run.starts_with("http://") || run.starts_with("https://") || run.starts_with("www.");
  return is_mail || is_web ? at + static_cast<uint32_t>(end) : at;
}

// ICU's segments joined into words, in order.
class Joiner {
 public:
  Joiner(std::string_view text, std::vector<Word>& words)
      : text_(text), words_(words), first_(words.size()) {}

  void add(ByteSpan segment) {
    if (is_space(first_of(text_, segment))) {
      at_run_begin_ = true;
      return;
    }
    if (segment.begin < address_end_) {
      words_.back().span.end = std::max(segment.end, words_.back().span.end);
      return;
    }
    // An address begins after a space or an opening bracket; it stays one word.
    if (at_run_begin_ && is_alphanumeric(first_of(text_, segment))) {
      address_end_ = address_end(text_, segment.begin);
      at_run_begin_ = false;
      if (segment.begin < address_end_) return push(segment);
    }
    if (const uint32_t dot = lost_space(text_, segment)) {
      add({segment.begin, dot});
      push({dot, dot + 1});
      add({dot + 1, segment.end});
      return;
    }
    if (words_.size() > first_ && words_.back().span.end == segment.begin && joins(segment))
      words_.back().span.end = segment.end;
    else
      push(segment);
  }

  void finish() {
    for (size_t i = first_; i < words_.size(); ++i) words_[i].kind = kind_of(words_[i].span.of(text_));
  }

 private:
  void push(ByteSpan segment) { words_.push_back({segment, 0, WordKind::kWord}); }

  // Whether `segment`, which touches the last word, belongs to it.
  bool joins(ByteSpan segment) const {
    const ByteSpan last = words_.back().span;
    const char32_t first = first_of(text_, segment), end = last_of(text_, last);
    if (repeats(first) && last.of(text_).find_first_not_of(text_[segment.begin]) == std::string_view::npos)
      return true;
    if (first == '.' && segment.size() == 1) return abbreviation(last.of(text_)) != Abbreviation::kNone;
    if (first == '-') return segment.size() == 1 && is_alphanumeric(end) && goes_on_after(segment);
    if (end == '-' && last.size() > 1) return is_alphanumeric(first);
    if (is_currency_sign(end)) return is_digit(first);
    if (is_currency_sign(first)) return is_country_code(last) && digit_at(segment.end);
    return false;
  }

  // "...", "--", "!!!", "*****" are one word each.
  static bool repeats(char32_t c) {
    return c == '.' || c == '-' || c == '!' || c == '?' || c == '*' || c == '=' || c == '_' || c == '~' ||
           c == '#';
  }
  // "peace-talks" and "31-year-old" are words, "10-15" is a range.
  bool goes_on_after(ByteSpan hyphen) const {
    if (hyphen.end >= text_.size()) return false;
    const char32_t next = decode_utf8(text_, hyphen.end).value;
    const char32_t before = decode_utf8_before(text_, hyphen.begin).value;
    return is_alphanumeric(next) && !(is_digit(before) && is_digit(next));
  }
  bool digit_at(uint32_t at) const { return at < text_.size() && is_digit(decode_utf8(text_, at).value); }
  // "US$5", "A$3"
  bool is_country_code(ByteSpan word) const {
    if (word.size() > 3) return false;
    for (const char c : word.of(text_))
      if (c < 'A' || c > 'Z') return false;
    return true;
  }

  std::string_view text_;
  std::vector<Word>& words_;
  size_t first_;
  bool at_run_begin_ = true;
  uint32_t address_end_ = 0;  // segments that begin before it belong to the last word
};

}  // namespace

void find_words(std::string_view text, ByteSpan stretch, std::vector<Word>& words) {
  Joiner joiner(text.substr(0, stretch.end), words);
  Breaks breaks(BreakKind::kWord, stretch.of(text));
  uint32_t begin = stretch.begin;
  for (int32_t at = breaks.next(); at >= 0; at = breaks.next()) {
    const uint32_t end = stretch.begin + static_cast<uint32_t>(at);
    joiner.add({begin, end});
    begin = end;
  }
  joiner.finish();
}

}  // namespace stemma
