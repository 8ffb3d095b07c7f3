#include "read/lines/publication_date.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <vector>

#include "base/dates.h"
#include "base/strings.h"

namespace stemma {

namespace {

constexpr int64_t kSecondsADay = 86'400;
// No earlier year is a year of publication: it would be a date that the article tells of.
constexpr int32_t kFirstYear = 1800;
// Somewhere on Earth it is tomorrow already, and clocks go wrong by minutes.
constexpr int64_t kFutureTolerance = kSecondsADay;

constexpr std::array<std::string_view, 12> kMonths = {"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};

bool is_plausible(const Timestamp& time) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const int64_t seconds = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return time.date.year >= kFirstYear && time.seconds <= seconds + kFutureTolerance;
}

std::string two_digits(int value) {
  std::string out = std::to_string(value);
  return out.size() < 2 ? "0" + out : out;
}

// A run of letters or of digits.
struct Token {
  std::string_view text;
  int number = -1;  // digits' value; -1 for letters and for more than nine digits
};

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// No date has more parts; longer texts are no dates.
constexpr size_t kDateTokens = 16;

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (size_t at = 0; at < text.size() && tokens.size() < kDateTokens;) {
    const auto kind = is_ascii_digit(text[at]) ? is_ascii_digit : is_ascii_letter;
    size_t end = at;
    while (end < text.size() && kind(text[end])) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    Token token{text.substr(at, end - at), -1};
    if (kind == is_ascii_digit && token.text.size() <= 9)
      std::from_chars(token.text.data(), token.text.data() + token.text.size(), token.number);
    tokens.push_back(token);
    at = end;
  }
  return tokens;
}

// 1 to 12 for a month's English name or its short form ("Apr", "Sept"); 0 for other words.
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (size_t i = 0; i < kMonths.size(); ++i) {
    if (!starts_with_ignoring_case(kMonths[i], word)) continue;
    if (word.size() == 3 || word.size() == kMonths[i].size() || equals_ignoring_case(word, "sept"))
      return static_cast<int>(i) + 1;
  }
  return 0;
}

bool is_year(const Token& token) {
  return token.text.size() == 4 && token.number >= kFirstYear && token.number < 2200;
}

bool is_day(const Token& token) {
  return token.number >= 1 && token.number <= 31 && token.text.size() <= 2;
}

bool is_ordinal(const Token& token) {
  for (const std::string_view ending : {"st", "nd", "rd", "th", "of"})
    if (equals_ignoring_case(token.text, ending)) return true;
  return false;
}

struct FoundDate {
  Date date;
  size_t next = 0;  // the first token after it
};

std::optional<FoundDate> checked(int year, int month, int day, size_t next) {
  const Date date{year, month, day};
  if (!is_valid(date)) return std::nullopt;
  return FoundDate{date, next};
}

// "April 23, 2025" or "April 23rd 2025", its month at `i`.
std::optional<FoundDate> month_first(const std::vector<Token>& tokens, size_t i) {
  if (i + 1 >= tokens.size() || !is_day(tokens[i + 1])) return std::nullopt;
  size_t year = i + 2;
  if (year < tokens.size() && is_ordinal(tokens[year])) ++year;
  if (year >= tokens.size() || !is_year(tokens[year])) return std::nullopt;
  return checked(tokens[year].number, month_of(tokens[i].text), tokens[i + 1].number, year + 1);
}

// "23 April 2025", "23rd of April, 2025", its month at `i`.
std::optional<FoundDate> day_first(const std::vector<Token>& tokens, size_t i) {
  if (i + 1 >= tokens.size() || !is_year(tokens[i + 1])) return std::nullopt;
  size_t day = i;
  while (day > 0 && is_ordinal(tokens[day - 1])) --day;
  if (day == 0 || !is_day(tokens[day - 1])) return std::nullopt;
  return checked(tokens[i + 1].number, month_of(tokens[i].text), tokens[day - 1].number, i + 2);
}

std::optional<FoundDate> year_first(const std::vector<Token>& tokens, size_t i) {
  if (i + 2 >= tokens.size() || !is_year(tokens[i])) return std::nullopt;
  const int month = month_of(tokens[i + 1].text) ? month_of(tokens[i + 1].text) : tokens[i + 1].number;
  if (!is_day(tokens[i + 2])) return std::nullopt;
  return checked(tokens[i].number, month, tokens[i + 2].number, i + 3);
}

// "23.04.2025" and "04/23/2025": only where day and month cannot be exchanged, or the point says which.
std::optional<FoundDate> all_numbers(const std::vector<Token>& tokens, size_t i, std::string_view text) {
  if (i + 2 >= tokens.size() || !is_day(tokens[i]) || !is_day(tokens[i + 1]) || !is_year(tokens[i + 2]))
    return std::nullopt;
  const int first = tokens[i].number, second = tokens[i + 1].number, year = tokens[i + 2].number;
  const bool has_points =
      text.find('.') != std::string_view::npos && text.find('/') == std::string_view::npos;
  if (first > 12 || has_points || first == second) return checked(year, second, first, i + 3);
  if (second > 12) return checked(year, first, second, i + 3);
  return std::nullopt;
}

std::optional<FoundDate> find_date(const std::vector<Token>& tokens, std::string_view text) {
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (month_of(tokens[i].text)) {
      if (auto found = month_first(tokens, i)) return found;
      if (auto found = day_first(tokens, i)) return found;
    }
    if (auto found = year_first(tokens, i)) return found;
    if (auto found = all_numbers(tokens, i, text)) return found;
  }
  return std::nullopt;
}

// "T04:05:06Z" for the time after the date, empty where there is none or its zone is unknown.
std::string time_after(const std::vector<Token>& tokens, size_t next) {
  while (next < tokens.size() && tokens[next].number < 0) ++next;
  if (next + 1 >= tokens.size() || tokens[next].number > 23 || tokens[next + 1].number < 0 ||
      tokens[next + 1].number > 59 || tokens[next + 1].text.size() != 2)
    return {};
  int hour = tokens[next].number;
  const int minute = tokens[next + 1].number;
  next += 2;
  int second = 0;
  if (next < tokens.size() && tokens[next].number >= 0 && tokens[next].number < 60 &&
      tokens[next].text.size() == 2)
    second = tokens[next++].number;
  const std::string_view after = next < tokens.size() ? tokens[next].text : std::string_view{};
  if (starts_with_ignoring_case(after, "p") && hour < 12) hour += 12;
  if (starts_with_ignoring_case(after, "a") && hour == 12) hour = 0;
  const bool is_utc =
      equals_ignoring_case(after, "gmt") || equals_ignoring_case(after, "utc") || after == "Z";
  return "T" + two_digits(hour) + ":" + two_digits(minute) + ":" + two_digits(second) + (is_utc ? "Z" : "");
}

std::optional<std::string> from_epoch(std::string_view digits) {
  if (digits.size() != 10 && digits.size() != 13) return std::nullopt;
  if (!std::all_of(digits.begin(), digits.end(), is_ascii_digit)) return std::nullopt;
  int64_t seconds = 0;
  std::from_chars(digits.data(), digits.data() + 10, seconds);
  const Date date = from_days(seconds / kSecondsADay);
  const int of_day = static_cast<int>(seconds % kSecondsADay);
  return to_iso(date) + "T" + two_digits(of_day / 3600) + ":" + two_digits(of_day / 60 % 60) + ":" +
         two_digits(of_day % 60) + "Z";
}

// "20250423" and "20250423T040000Z", the short forms of ISO 8601.
std::optional<std::string> from_short_iso(std::string_view text) {
  if (text.size() < 8 || !std::all_of(text.begin(), text.begin() + 8, is_ascii_digit)) return std::nullopt;
  std::string out = std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                    std::string(text.substr(6, 2));
  const std::string_view time = text.substr(8);
  if (time.empty()) return out;
  if (time.size() < 7 || !std::all_of(time.begin() + 1, time.begin() + 7, is_ascii_digit))
    return std::nullopt;
  out += "T" + std::string(time.substr(1, 2)) + ":" + std::string(time.substr(3, 2)) + ":" +
         std::string(time.substr(5, 2));
  return out + std::string(time.substr(7));
}

std::optional<std::string> if_plausible(const std::string& iso) {
  const auto time = parse_iso_timestamp(iso);
  if (!time || !is_plausible(*time)) return std::nullopt;
  return iso;
}

}  // namespace

std::optional<std::string> to_published(std::string_view text) {
  text = trim(text);
  if (std::none_of(text.begin(), text.end(), is_ascii_digit)) return std::nullopt;
  if (parse_iso_timestamp(text)) return if_plausible(std::string(text));
  if (const auto iso = from_epoch(text)) return if_plausible(*iso);
  if (const auto iso = from_short_iso(text))
    if (parse_iso_timestamp(*iso)) return if_plausible(*iso);
  const std::vector<Token> tokens = tokens_of(text);
  const auto found = find_date(tokens, text);
  if (!found) return std::nullopt;
  return if_plausible(to_iso(found->date) + time_after(tokens, found->next));
}

std::optional<std::string> published_in_url(std::string_view url) {
  const size_t scheme = url.find("//");
  const size_t path = url.find('/', scheme == std::string_view::npos ? 0 : scheme + 2);
  if (path == std::string_view::npos) return std::nullopt;
  url = url.substr(path, url.find_first_of("?#", path) - path);
  constexpr size_t kPathBytes = 1024;  // longer paths hold something else than a date in them
  url = url.substr(0, kPathBytes);
  for (size_t at = url.find("/"); at != std::string_view::npos; at = url.find_first_of("/-_", at + 1)) {
    const std::string_view rest = url.substr(at + 1);
    constexpr size_t kDateBytes = 20;  // "2024/september/30-a-"
    const std::vector<Token> tokens = tokens_of(rest.substr(0, kDateBytes));
    if (!tokens.empty() && tokens[0].text.data() == rest.data()) {
      const auto found = year_first(tokens, 0);
      if (found) return if_plausible(to_iso(found->date));
      if (tokens[0].text.size() == 8)
        if (const auto iso = from_short_iso(tokens[0].text)) return if_plausible(*iso);
    }
  }
  return std::nullopt;
}

}  // namespace stemma
