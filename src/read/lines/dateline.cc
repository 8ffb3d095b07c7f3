#include "read/lines/dateline.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr size_t kDatelineBytes = 140;  // the longest name two places, a region, a date and an agency
constexpr size_t kPlaceBytes = 60;
constexpr size_t kPlaceWords = 8;
constexpr size_t kCreditBytes = 60;

constexpr std::array<std::string_view, 6> kDashes = {"\u2014", "\u2013", "\u2015", "--", "-", "\u2212"};

// Labels in capitals before a dash or a colon that are no places.
constexpr std::string_view kNoPlaces =
    " BREAKING UPDATE UPDATED UPDATES WATCH EXCLUSIVE LIVE OPINION ANALYSIS VIDEO VIDEOS PHOTO PHOTOS "
    "EDITORIAL CORRECTION CORRECTED REVIEW NEW FILE "
    "REPORT READ MORE RELATED LISTEN NOTE FACTBOX TIMELINE EXPLAINER FEATURE INTERVIEW INSIGHT COLUMN "
    "COMMENTARY ADVISORY ALERT URGENT BRIEF BRIEFS "
    "PREVIEW RECAP HIGHLIGHTS SCHEDULE RESULTS SCORES QUESTION ANSWER WHO WHAT WHEN WHERE WHY HOW NEWS "
    "SPECIAL TOP STORY STORIES SUMMARY WRAPUP "
    "GRAPHIC GALLERY PICTURES SLIDESHOW POLL QUIZ TIP TIPS WARNING SPOILER CAPTION IMAGE SEE ALSO FROM CLICK "
    "HERE TRANSCRIPT THE AND BUT NOT ALL "
    "DEAR SIR REVEALED SHOCK PODCAST NEWSLETTER ADVERTISEMENT SPONSORED PRESS RELEASE STATEMENT CONTACT "
    "SOURCE SOURCES ";
constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                      "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_one_of(std::string_view list, std::string_view word) {
  return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

// Letters in capitals, at least two, none small: "ST.", "AL-QAIM", "D.C.".
bool is_all_capitals(std::string_view word) {
  size_t capitals = 0;
  for (size_t at = 0; at < word.size();) {
    const DecodedCodePoint c = decode_utf8(word, at);
    if (is_lower(c.value) || is_digit(c.value)) return false;
    capitals += is_upper(c.value);
    at += c.length;
  }
  return capitals >= 2;
}

bool begins_with_capital(std::string_view word) {
  return !word.empty() && is_upper(decode_utf8(word, 0).value);
}

int month_of(std::string_view word) {
  for (size_t i = 0; i < kMonths.size(); ++i)
    if (word.size() >= 3 && starts_with_ignoring_case(word, kMonths[i])) {
      const std::string lower = to_lower(word);
      constexpr std::array<std::string_view, 12> kFull = {"january",   "february", "march",    "april",
                                                          "may",       "june",     "july",     "august",
                                                          "september", "october",  "november", "december"};
      const std::string_view stem =
          lower.ends_with('.') ? std::string_view(lower).substr(0, lower.size() - 1) : lower;
      if (stem.size() == 3 || stem == "sept" || stem == kFull[i]) return static_cast<int>(i) + 1;
    }
  return 0;
}

int number_of(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  return error == std::errc() && end == word.data() + word.size() ? value : -1;
}

// The year nearest before the day of publication, a day's grace for time zones.
std::optional<Date> settle_year(int month, int day, std::optional<Date> published) {
  if (!published) return std::nullopt;
  Date date{published->year, month, day};
  if (is_valid(date) && to_days(date) > to_days(*published) + 1) --date.year;
  if (!is_valid(date)) return std::nullopt;
  return date;
}

// "April 23", "23 April 2025", "Dec. 31": a whole part of a dateline, or nothing.
struct DatePart {
  int month, day, year;
};
std::optional<DatePart> parse_date_part(std::string_view text) {
  DatePart part{0, 0, 0};
  for (const std::string_view word : split(trim(text), ' ')) {
    if (word.empty()) continue;
    const int number = number_of(word);
    if (number >= 1 && number <= 31 && !part.day)
      part.day = number;
    else if (number >= 1900 && number < 2200 && !part.year)
      part.year = number;
    else if (month_of(word) && !part.month)
      part.month = month_of(word);
    else
      return std::nullopt;
  }
  if (!part.month || !part.day) return std::nullopt;
  return part;
}

// The head of a line cut at its separator: what is before it, and where the report's words begin.
struct Head {
  std::string_view before;
  size_t next = 0;
  bool is_colon = false;
};

// Whether `line` has at `at` one of the dashes, as a separator and not within a word; its length or 0.
size_t dash_at(std::string_view line, size_t at) {
  for (const std::string_view dash : kDashes) {
    if (line.substr(at, dash.size()) != dash) continue;
    const bool is_spaced = at > 0 && (line[at - 1] == ' ' || line[at - 1] == ')' || line[at - 1] == '/');
    if (dash == "-" && !(is_spaced && line.substr(at + 1, 1) == " ")) return 0;
    return dash.size();
  }
  return 0;
}

// The first bytes of dashes, and the other signs that cut_head looks at.
bool may_cut(char c) {
  return c == '-' || c == '\xE2' || c == ':' || c == '/' || c == '(' || c == ')';
}

std::optional<Head> cut_head(std::string_view line) {
  const size_t limit = std::min(line.size(), kDatelineBytes);
  int depth = 0;
  for (size_t at = 1; at < limit; ++at) {
    if (!may_cut(line[at])) continue;
    if (line[at] == '(') ++depth;
    if (line[at] == ')') --depth;
    if (depth > 0) continue;
    size_t length = dash_at(line, at);
    const bool is_colon = line[at] == ':' && line.substr(at + 1, 1) == " ";
    // TASS sets its name between slashes, and a full stop for the dash: "MOSCOW, April 23. /TASS/. ".
    const bool is_slash_credit = line.substr(at, 2) == "/." && line.find('/') < at;
    if (is_colon) length = 1;
    if (is_slash_credit) length = 2;
    if (!length) continue;
    size_t next = at + length;
    while (next < line.size() && line[next] == ' ') ++next;
    return Head{trim(line.substr(0, is_slash_credit ? at + 1 : at)), next, is_colon};
  }
  return std::nullopt;
}

// Takes "(Reuters)" or "/TASS/" off the end of `before`.
std::string take_credit(std::string_view& before) {
  char open = 0;
  if (before.ends_with(')')) open = '(';
  if (before.ends_with('/')) open = '/';
  if (!open) return {};
  const size_t at = before.rfind(open, before.size() - 2);
  if (at == std::string_view::npos || before.size() - at - 2 > kCreditBytes) return {};
  const std::string credit(trim(before.substr(at + 1, before.size() - at - 2)));
  before = trim(before.substr(0, at));
  return credit;
}

// A place's words are capitals, or, where a credit says that this is a dateline, begin with capitals.
bool is_place(std::string_view text, bool has_credit) {
  if (text.empty() || text.size() > kPlaceBytes) return false;
  size_t words = 0, all_capitals = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (++words > kPlaceWords || is_one_of(kNoPlaces, word)) return false;
    if (word.find_first_of("\"!?;()[]@#") != std::string_view::npos) return false;
    if (is_all_capitals(word))
      ++all_capitals;
    else if (!has_credit || !begins_with_capital(word)) {
      constexpr std::string_view kWithin = " de la el al of the on upon in del los las du le and ";
      if (!is_one_of(kWithin, word) || words == 1) return false;
    }
  }
  return words > 0 && (has_credit || all_capitals == words);
}

// Splits "LONDON/PARIS" and "SAN JOSE, Costa Rica, Dec 31" into places and a date; false if a part is
// neither.
bool read_parts(std::string_view before, bool has_credit, FoundDateline& found,
                std::optional<DatePart>& date) {
  const auto parts = split(before, ',');
  for (size_t i = 0; i < parts.size(); ++i) {
    std::string_view part = trim(parts[i]);
    while (part.ends_with('.') && !is_all_capitals(part.substr(part.rfind(' ') + 1))) part.remove_suffix(1);
    if (part.empty()) continue;
    if (const auto parsed = parse_date_part(part)) {
      date = parsed;
    } else if (const int year = number_of(part); year >= 1900 && year < 2200) {
      if (date) date->year = year;
    } else if (i > 0 && !found.places.empty() && begins_with_capital(part) && part.size() <= kPlaceBytes &&
               (!is_all_capitals(part) || part.find('.') != std::string_view::npos)) {
      found.places.back() += ", " + std::string(part);
    } else {
      for (const std::string_view place : split(part, '/')) {
        if (!is_place(trim(place), has_credit)) return false;
        found.places.emplace_back(trim(place));
      }
    }
  }
  return true;
}

bool starts_a_report(std::string_view rest) {
  if (rest.empty()) return false;
  const char32_t first = decode_utf8(rest, 0).value;
  return is_upper(first) || is_digit(first) || is_quote(first) || first == U'(' || first == U'[' ||
         first == U'$';
}

// A colon also follows labels; only a place of one or two words in capitals, or a credit, makes it a
// dateline.
bool colon_is_clear(const FoundDateline& found) {
  if (!found.credited.empty()) return true;
  if (found.places.size() != 1) return false;
  const std::string& place = found.places.front();
  constexpr size_t kShortestPlace = 4;
  return place.size() >= kShortestPlace && std::count(place.begin(), place.end(), ' ') <= 1;
}

}  // namespace

std::optional<FoundDateline> parse_dateline(std::string_view line, std::optional<Date> published) {
  const auto head = cut_head(line);
  if (!head) {
    // Some broadcasters set no dash: "West Palm Beach, Florida (CNN) President Donald Trump said".
    const size_t close = line.substr(0, kDatelineBytes).find(") ");
    if (close == std::string_view::npos) return std::nullopt;
    FoundDateline found;
    std::string_view before = line.substr(0, close + 1);
    found.credited = take_credit(before);
    std::optional<DatePart> date;
    const bool is_name = !found.credited.empty() && begins_with_capital(found.credited) &&
                         std::count(found.credited.begin(), found.credited.end(), ' ') <= 2;
    if (!is_name || before.empty() || !read_parts(before, true, found, date) || found.places.empty())
      return std::nullopt;
    if (!starts_a_report(line.substr(close + 2))) return std::nullopt;
    if (!is_all_capitals(found.credited) && !is_all_capitals(split(found.places.front(), ',').front()))
      return std::nullopt;
    if (date) found.date = settle_year(date->month, date->day, published);
    found.length = close + 2;
    return found;
  }
  FoundDateline found;
  std::string_view before = head->before;
  found.credited = take_credit(before);
  const bool has_credit =
      !found.credited.empty() && begins_with_capital(found.credited) + is_all_capitals(found.credited) > 0;
  const bool small_agency = found.credited == "dpa" || found.credited == "ots" || found.credited == "afp";
  if (!found.credited.empty() && !has_credit && !small_agency) return std::nullopt;
  std::optional<DatePart> date;
  if (!read_parts(before, has_credit || small_agency, found, date)) return std::nullopt;
  if (found.places.empty() && found.credited.empty()) return std::nullopt;
  if (head->is_colon && !colon_is_clear(found)) return std::nullopt;
  if (!starts_a_report(line.substr(head->next)) && found.credited.empty()) return std::nullopt;
  if (date) {
    const Date given{date->year, date->month, date->day};
    found.date =
        date->year && is_valid(given) ? std::optional(given) : settle_year(date->month, date->day, published);
  }
  found.length = head->next;
  return found;
}

}  // namespace stemma
