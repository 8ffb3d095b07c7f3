#include "annotate/times_tokens.h"

#include <cmath>
#include <optional>

#include "base/utf8.h"

namespace stemma {

namespace {

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool all_figures(std::string_view text) {
  for (const char c : text)
    if (!is_figure(c)) return false;
  return !text.empty();
}

// "25", "1,500", "2.5"; a sign of currency or a letter makes it no number of time.
std::optional<double> plain_number(std::string_view text) {
  constexpr size_t kLongest = 9;  // figures; longer ones count no units of time
  double value = 0, scale = 0;
  size_t figures = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_figure(c)) {
      value = scale > 0 ? value + (c - '0') * scale : value * 10 + (c - '0');
      if (scale > 0) scale /= 10;
      ++figures;
    } else if (c == '.' && scale == 0 && i > 0) {
      scale = 0.1;
    } else if (c != ',' || i == 0) {
      return std::nullopt;
    }
  }
  if (figures == 0 || figures > kLongest) return std::nullopt;
  return value;
}

// "11:30" in minutes since midnight.
std::optional<int> clock_minutes(std::string_view text) {
  const size_t colon = text.find_first_of(":.");
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() < colon + 3)
    return std::nullopt;
  const std::string_view hours = text.substr(0, colon), minutes = text.substr(colon + 1, 2);
  const std::string_view rest = text.substr(colon + 3);
  const bool seconds = rest.size() == 3 && rest[0] == ':' && all_figures(rest.substr(1));
  if (!all_figures(hours) || !all_figures(minutes) || !(rest.empty() || seconds)) return std::nullopt;
  const int h = std::stoi(std::string(hours)), m = std::stoi(std::string(minutes));
  return h <= 24 && m < 60 ? std::optional(h * 60 + m) : std::nullopt;
}

void set_day(TimeToken& token) {
  if (token.number >= 1 && token.number <= 31 && token.number == std::floor(token.number))
    token.classes |= kTimeDay;
}

void set_figures(TimeToken& token) {
  constexpr int kFirstYear = 1000, kLastYear = 2100;
  const std::string& text = token.text;
  if (text.size() >= 3 && is_figure(text[0])) {
    const std::string_view end = std::string_view(text).substr(text.size() - 2);
    const std::string_view head = std::string_view(text).substr(0, text.size() - 2);
    if ((end == "st" || end == "nd" || end == "rd" || end == "th") && head.size() <= 2 && all_figures(head)) {
      token.classes |= kTimeOrd;
      token.number = std::stoi(std::string(head));
      set_day(token);
      return;
    }
  }
  if ((text.size() == 5 || text.size() == 3) && text.ends_with("0s") &&
      all_figures(std::string_view(text).substr(0, text.size() - 1))) {
    token.classes |= kTimeDecade;
    token.value = std::stoi(text.substr(0, text.size() - 1));
    return;
  }
  if (const auto number = plain_number(text)) {
    token.number = *number;
    token.classes |= kTimeNum;
    set_day(token);
    if (!all_figures(text)) {
      if (const auto minutes = clock_minutes(text)) token.value = *minutes;
      return;
    }
    if (text.size() == 4 && *number >= kFirstYear && *number <= kLastYear) token.classes |= kTimeYear;
    if (text.size() == 2) token.classes |= kTimeYear2;
    return;
  }
  if (const auto minutes = clock_minutes(text)) {
    token.classes |= kTimeClock;
    token.value = *minutes;
  }
}

// Cuts the last `bytes` of the token's text.
void drop_end(TimeToken& token, size_t folded, uint32_t printed) {
  token.text.resize(token.text.size() - folded);
  token.span.end -= printed;
}

void drop_possessive(std::string_view text, TimeToken& token) {
  const bool with_s = token.text.size() > 2 && token.text.ends_with("'s");
  const bool bare = token.text.size() > 1 && token.text.ends_with("'");
  if (!with_s && !bare) return;
  const uint32_t mark = with_s ? token.span.end - 1 : token.span.end;
  const uint32_t length = static_cast<uint32_t>(decode_utf8_before(text, mark).length);
  drop_end(token, with_s ? 2 : 1, length + (with_s ? 1 : 0));
  token.possessive = true;
}

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  void add_word(const Word& word) {
    uint32_t begin = word.span.begin;
    bool joined = false;
    if (word.kind != WordKind::kPunctuation)
      for (uint32_t i = begin; i < word.span.end; ++i) {
        if (text_[i] != '-' || i == begin || i + 1 == word.span.end) continue;
        add_piece({begin, i}, joined);
        begin = i + 1;
        joined = true;
      }
    add_piece({begin, word.span.end}, joined);
  }

  std::vector<TimeToken> take() {
    join_figures();
    drop_names();
    join_numbers();
    return std::move(tokens_);
  }

 private:
  void add_piece(ByteSpan span, bool joined) {
    // "11pm" is a number and a half of the day.
    const std::string_view piece = span.of(text_);
    uint32_t figures = 0;
    while (figures < piece.size() &&
           (is_figure(piece[figures]) || piece[figures] == ':' || piece[figures] == '.'))
      ++figures;
    const std::string tail = fold(piece.substr(figures));
    const bool half =
        tail == "am" || tail == "pm" || tail == "a.m." || tail == "p.m." || tail == "a.m" || tail == "p.m";
    if (figures > 0 && half) {
      add_token({span.begin, span.begin + figures}, joined);
      add_token({span.begin + figures, span.end}, true);
    } else {
      add_token(span, joined);
    }
  }

  void add_token(ByteSpan span, bool joined) {
    TimeToken token;
    token.span = span;
    token.text = fold(span.of(text_));
    token.joined = joined;
    token.capital = is_upper(decode_utf8(text_, span.begin).value);
    drop_possessive(text_, token);
    if (token.text == "a.m." || token.text == "a.m") token.text = "am";
    if (token.text == "p.m." || token.text == "p.m") token.text = "pm";
    if (token.text.size() > 2 && token.text.ends_with('.')) {
      drop_end(token, 1, 1);
      token.stopped = true;
    }
    const TimeWord word = time_word(token.text);
    token.classes = word.classes;
    token.value = word.value;
    token.number = word.number;
    if (is_figure(token.text.empty() ? ' ' : token.text[0])) set_figures(token);
    if (token.is(kTimeNum | kTimeOrd)) set_day(token);
    if (token.text == "1/2" || token.text == "½") token.classes |= kTimeHalf;
    // Names of the calendar have a capital; "may" and "march" without one are verbs.
    if (token.is(kTimeMonth | kTimeWeekday) && !token.capital) token.classes &= ~(kTimeMonth | kTimeWeekday);
    tokens_.push_back(std::move(token));
  }

  // "11:30" and "1/2", which the words of the text are cut at.
  void join_figures() {
    std::vector<TimeToken> out;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (i + 2 < tokens_.size() && join_three(tokens_[i], tokens_[i + 1], tokens_[i + 2])) {
        out.push_back(tokens_[i]);
        i += 2;
        continue;
      }
      out.push_back(std::move(tokens_[i]));
    }
    tokens_ = std::move(out);
  }

  // Makes `left` the whole if the three touch and read as one.
  bool join_three(TimeToken& left, const TimeToken& between, const TimeToken& right) const {
    const bool touch = left.span.end == between.span.begin && between.span.end == right.span.begin;
    if (!touch || !left.is(kTimeNum) || !right.is(kTimeNum)) return false;
    const std::string text = left.text + between.text + right.text;
    if (between.text == ":") {
      const auto minutes = clock_minutes(text);
      if (!minutes) return false;
      left.classes = kTimeClock;
      left.value = *minutes;
    } else if (text == "1/2") {
      left.classes = kTimeHalf;
    } else {
      return false;
    }
    left.text = text;
    left.span.end = right.span.end;
    return true;
  }

  // Whether most words have a capital, so that one says nothing.
  bool is_headline() const {
    size_t capitals = 0, words = 0;
    for (const TimeToken& token : tokens_) {
      if (token.text.size() < 4 || is_figure(token.text[0])) continue;
      ++words;
      capitals += token.capital;
    }
    return capitals * 2 > words;
  }

  // "Sun Microsystems", "Jan Novak", "High Noon", "60 Minutes" are names.
  void drop_names() {
    constexpr size_t kLongestShortForm = 4;  // "Sept"; "June" and "July" are no short forms
    const bool headline = is_headline();
    for (size_t i = 0; i < tokens_.size(); ++i) {
      TimeToken& token = tokens_[i];
      const TimeToken* next = i + 1 < tokens_.size() ? &tokens_[i + 1] : nullptr;
      const bool short_form = token.is(kTimeMonth | kTimeWeekday) && token.text.size() <= kLongestShortForm &&
                              token.text != "may" && token.text != "june" && token.text != "july";
      const bool before_month =
          next && (next->is(kTimeMonth) ||
                   (next->text == "," && i + 2 < tokens_.size() && tokens_[i + 2].is(kTimeMonth)));
      const bool dated = token.is(kTimeWeekday) ? before_month : next && next->is(kTimeDay | kTimeYear);
      if (short_form && !token.stopped && !dated) token.classes = 0;
      constexpr uint32_t kNeverCapital = kTimeUnit | kTimeUnits | kTimePart | kTimeSeason | kTimeParts;
      if (i > 0 && token.capital && !headline && !tokens_[i - 1].is(kTimeWeekday))
        token.classes &= ~kNeverCapital;
    }
  }

  static bool in_words(const TimeToken& token) { return token.is(kTimeNum) && !is_figure(token.text[0]); }

  // "twenty-five", "nineteen ninety-six", "two thousand", "a hundred": one number.
  void join_numbers() {
    std::vector<TimeToken> out;
    for (TimeToken& token : tokens_) {
      if (!out.empty() && joins_number(out.back(), token)) {
        out.back().span.end = token.span.end;
        out.back().possessive = token.possessive;
        out.back().text += ' ' + token.text;
        continue;
      }
      if (token.is(kTimeSum)) token.classes = kTimeNum, token.number = token.value;
      out.push_back(std::move(token));
    }
    tokens_ = std::move(out);
  }

  // Adds `token` to the number `sum` if they read as one.
  static bool joins_number(TimeToken& sum, const TimeToken& token) {
    const double number = sum.number;
    if (!sum.is(kTimeNum | kTimeYear)) return false;
    if (token.is(kTimeSum) && number < token.value) {
      sum.number = number * token.value;
      sum.classes = kTimeNum;
      return true;
    }
    const bool ordinal = token.is(kTimeOrd) && token.text.find_first_of("0123456789") == std::string::npos;
    if (!in_words(sum) || !(in_words(token) || ordinal) || token.number <= 0) return false;
    const bool tens = number >= 20 && number < 100 && std::fmod(number, 10) == 0 && token.number < 10;
    const bool rest =
        number >= 100 && std::fmod(number, 100) == 0 && token.number < 100 && !sum.is(kTimeYear);
    const bool year = number >= 13 && number < 22 && token.number >= 10 && token.number < 100 && !ordinal;
    const bool year_tens =
        sum.is(kTimeYear) && std::fmod(number, 10) == 0 && std::fmod(number, 100) >= 20 && token.number < 10;
    if (!tens && !rest && !year && !year_tens) return false;
    sum.number = year ? number * 100 + token.number : number + token.number;
    sum.classes = ordinal ? kTimeOrd : kTimeNum;
    if (year || year_tens || (rest && number >= 1000 && number <= 2000)) sum.classes |= kTimeYear;
    set_day(sum);
    return true;
  }

  std::string_view text_;
  std::vector<TimeToken> tokens_;
};

}  // namespace

std::vector<TimeToken> make_time_tokens(std::string_view text, const TextUnits& units,
                                        const Sentence& sentence) {
  Tokens tokens(text);
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) tokens.add_word(units.words[w]);
  return tokens.take();
}

}  // namespace stemma
