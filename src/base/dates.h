// Calendar dates and instants, without a time zone database.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace stemma {

// A day of the proleptic Gregorian calendar.
struct Date {
  int32_t year = 1970;
  int32_t month = 1;  // 1 to 12
  int32_t day = 1;    // 1 to 31
  friend auto operator<=>(const Date&, const Date&) = default;
};

// Days since 1970-01-01 (Howard Hinnant's days_from_civil, 2013).
int64_t to_days(Date date);
Date from_days(int64_t days);
// 0 Monday to 6 Sunday.
int weekday(Date date);
bool is_valid(Date date);
int days_in_month(int32_t year, int32_t month);

// An instant as a publisher gives it. `seconds` counts from 1970-01-01T00:00:00 UTC; a time without a zone is
// taken as UTC, a date without a time as its midnight, and `has_time` says which it was.
struct Timestamp {
  int64_t seconds = 0;
  bool has_time = false;
  Date date;  // the local date as written
  friend bool operator==(const Timestamp&, const Timestamp&) = default;
};

// ISO 8601 as found in the wild: 2025-04-23, 2025-04-23T04:00:00, ...Z, ...+02:00, a space for the T,
// fractions.
std::optional<Timestamp> parse_iso_timestamp(std::string_view text);
std::string to_iso(Date date);

}  // namespace stemma
