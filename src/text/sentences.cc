#include "text/sentences.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "text/abbreviations.h"
#include "text/break_iterator.h"

namespace stemma {

namespace {

// Longer stretches without an end of sentence are cut here, so that no later stage meets a sentence of
// megabytes. Words; the longest sentences of news have about 120.
constexpr uint32_t kLongestSentence = 800;

constexpr auto kSpeechVerbs = std::to_array<std::string_view>(
    {"added", "argued", "asked", "cried", "declared", "exclaimed", "posted", "replied", "said", "says",
     "shouted", "shouts", "told", "tweeted", "wondered", "writes", "wrote", "yelled"});

// The words around a possible end of sentence.
class Place {
 public:
  Place(std::string_view text, const std::vector<Word>& words, size_t next)
      : text_(text), words_(words), next_(next) {}

  std::string_view word(size_t i) const { return words_[i].span.of(text_); }
  // The last word before the place that is no closing quotation mark or bracket.
  size_t last_before() const {
    size_t i = next_ - 1;
    while (i > 0 && is_closing(word(i))) --i;
    return i;
  }
  // The first word after it that is no opening mark.
  size_t first_after() const {
    size_t i = next_;
    while (i + 1 < words_.size() && is_opening(word(i))) ++i;
    return i;
  }
  bool closes_quotation() const { return is_mark(word(next_ - 1)); }
  bool opens_quotation() const { return is_mark(word(next_)); }

  // Capitalised words and then a verb of speech: the frame of the quotation before it.
  bool speech_frame_follows() const {
    constexpr size_t kLongestName = 5;  // words
    size_t i = next_;
    for (; i < words_.size() && i < next_ + kLongestName; ++i) {
      if (std::binary_search(kSpeechVerbs.begin(), kSpeechVerbs.end(), word(i))) return i > next_;
      const bool pronoun = i == next_ && (word(i) == "He" || word(i) == "She" || word(i) == "They");
      if (pronoun || !is_upper(decode_utf8(word(i), 0).value)) return false;
    }
    return false;
  }

 private:
  static bool is_mark(std::string_view word) { return is_quote(decode_utf8(word, 0).value); }
  static bool is_closing(std::string_view word) { return is_mark(word) || word == ")" || word == "]"; }
  static bool is_opening(std::string_view word) { return is_mark(word) || word == "(" || word == "["; }

  std::string_view text_;
  const std::vector<Word>& words_;
  size_t next_;
};

bool ends_sentence(std::string_view word) {
  return word == "." || word == "!" || word == "?" || word == "…" || word.ends_with("...") || word == ":" ||
         word == "。" || word == "！" || word == "？" || word == "۔" || word == "।" || word.ends_with("?") ||
         word.ends_with("!");
}

// Whether the break that ICU puts before words[next] is one of news. `after_line_break`: white space with a
// line break stands before it.
bool is_kept(std::string_view text, const std::vector<Word>& words, size_t next, bool after_line_break) {
  const Place place(text, words, next);
  const std::string_view before = place.word(place.last_before()), after = place.word(place.first_after());
  const char32_t first = decode_utf8(after, 0).value;
  if (before.size() > 1 && before.ends_with('.')) {
    switch (abbreviation(before.substr(0, before.size() - 1))) {
      case Abbreviation::kTitle:
        return place.closes_quotation() || place.opens_quotation();
      case Abbreviation::kBeforeNumber:
        return !is_digit(first) && (place.closes_quotation() || begins_sentences(after));
      case Abbreviation::kAnywhere:
        return begins_sentences(after) || place.closes_quotation() || place.opens_quotation();
      case Abbreviation::kNone:
        break;
    }
  }
  if (!ends_sentence(before)) return !after_line_break;
  if (is_lower(first)) return false;
  if (place.closes_quotation() && (before == "?" || before == "!")) return !place.speech_frame_follows();
  return true;
}

bool has_line_break(std::string_view text, uint32_t begin, uint32_t end) {
  return text.substr(begin, end - begin).find('\n') != std::string_view::npos;
}

// A full stop before words[i] that ICU takes for one within a sentence: the page lost the space after it, or
// a number and then a word in lower case follow ("... by 5 percent. 25 firms").
bool ends_unseen_by_icu(std::string_view text, const std::vector<Word>& words, size_t i) {
  if (i < 2 || words[i - 1].span.of(text) != "." || words[i - 2].span.end != words[i - 1].span.begin)
    return false;
  const char32_t next = decode_utf8(text, words[i].span.begin).value;
  const bool lost_space = words[i - 1].span.end == words[i].span.begin;
  return lost_space ? is_upper(next) && is_lower(decode_utf8_before(text, words[i - 2].span.end).value)
                    : is_digit(next);
}

}  // namespace

std::vector<uint32_t> find_sentence_begins(std::string_view text, ByteSpan stretch,
                                           const std::vector<Word>& words) {
  std::vector<uint32_t> begins = {stretch.begin};
  Breaks breaks(BreakKind::kSentence, stretch.of(text));
  int64_t icu = breaks.next();
  size_t begin_word = 0;
  for (size_t i = 1; i < words.size(); ++i) {
    const uint32_t at = words[i].span.begin;
    bool is_break = false;
    while (icu >= 0 && stretch.begin + icu <= at) {
      is_break = is_break || stretch.begin + icu > words[i - 1].span.begin;
      icu = breaks.next();
    }
    const bool ends =
        (is_break && is_kept(text, words, i, has_line_break(text, words[i - 1].span.end, at))) ||
        ends_unseen_by_icu(text, words, i) || i - begin_word >= kLongestSentence;
    if (!ends) continue;
    begins.push_back(at);
    begin_word = i;
  }
  return begins;
}

}  // namespace stemma
