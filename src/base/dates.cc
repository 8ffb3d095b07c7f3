#include "base/dates.h"

#include <cstdio>

#include "base/strings.h"

namespace stemma {

int64_t to_days(Date date) {
  const int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const int64_t era = (year >= 0 ? year : year - 399) / 400;
  const int64_t year_of_era = year - era * 400;
  const int64_t day_of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719468;
}

Date from_days(int64_t days) {
  days += 719468;
  const int64_t era = (days >= 0 ? days : days - 146096) / 146097;
  const int64_t day_of_era = days - era * 146097;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month = (5 * day_of_year + 2) / 153;
  const int32_t day = static_cast<int32_t>(day_of_year - (153 * month + 2) / 5 + 1);
  const int32_t civil_month = static_cast<int32_t>(month < 10 ? month + 3 : month - 9);
  return {static_cast<int32_t>(year_of_era + era * 400 + (civil_month <= 2)), civil_month, day};
}

int weekday(Date date) {
  const int64_t shifted = (to_days(date) + 3) % 7;  // 1970-01-01 was a Thursday
  return static_cast<int>(shifted < 0 ? shifted + 7 : shifted);
}

int days_in_month(int32_t year, int32_t month) {
  static constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_valid(Date date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
         date.day <= days_in_month(date.year, date.month);
}

namespace {

// Reads exactly `count` digits at `at` and moves past them.
std::optional<int> digits(std::string_view text, size_t& at, int count) {
  int value = 0;
  for (int i = 0; i < count; ++i, ++at) {
    if (at >= text.size() || text[at] < '0' || text[at] > '9') return std::nullopt;
    value = value * 10 + (text[at] - '0');
  }
  return value;
}

bool take(std::string_view text, size_t& at, char c) {
  if (at >= text.size() || text[at] != c) return false;
  ++at;
  return true;
}

// "Z", "+02:00", "+0200", "+02"; seconds east of UTC.
std::optional<int> zone(std::string_view text, size_t& at) {
  if (at >= text.size() || take(text, at, 'Z') || take(text, at, 'z')) return 0;
  const bool west = text[at] == '-';
  if (!west && text[at] != '+') return std::nullopt;
  ++at;
  const auto hours = digits(text, at, 2);
  if (!hours || *hours > 23) return std::nullopt;
  int minutes = 0;
  if (at < text.size()) {
    take(text, at, ':');
    const auto parsed = digits(text, at, 2);
    if (!parsed || *parsed > 59) return std::nullopt;
    minutes = *parsed;
  }
  const int east = *hours * 3600 + minutes * 60;
  return west ? -east : east;
}

}  // namespace

std::optional<Timestamp> parse_iso_timestamp(std::string_view text) {
  text = trim(text);
  size_t at = 0;
  const auto year = digits(text, at, 4);
  if (!year || !take(text, at, '-')) return std::nullopt;
  const auto month = digits(text, at, 2);
  if (!month || !take(text, at, '-')) return std::nullopt;
  const auto day = digits(text, at, 2);
  if (!day) return std::nullopt;
  Timestamp out;
  out.date = {*year, *month, *day};
  if (!is_valid(out.date)) return std::nullopt;
  out.seconds = to_days(out.date) * 86400;
  if (at == text.size()) return out;
  if (!take(text, at, 'T') && !take(text, at, 't') && !take(text, at, ' ')) return std::nullopt;
  const auto hour = digits(text, at, 2);
  if (!hour || *hour > 24 || !take(text, at, ':')) return std::nullopt;
  const auto minute = digits(text, at, 2);
  if (!minute || *minute > 59) return std::nullopt;
  int second = 0;
  if (take(text, at, ':')) {
    const auto parsed = digits(text, at, 2);
    if (!parsed || *parsed > 60) return std::nullopt;
    second = *parsed;
    if (take(text, at, '.') || take(text, at, ','))
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  }
  take(text, at, ' ');
  const auto east = zone(text, at);
  if (!east || at != text.size()) return std::nullopt;
  out.has_time = true;
  out.seconds += *hour * 3600 + *minute * 60 + second - *east;
  return out;
}

std::string to_iso(Date date) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
  return buffer;
}

}  // namespace stemma
