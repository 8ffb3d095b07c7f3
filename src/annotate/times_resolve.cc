#include "annotate/times_resolve.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace stemma {

namespace {

template <typename... Numbers>
std::string print(const char* form, Numbers... numbers) {
  std::array<char, 48> text{};
  std::snprintf(text.data(), text.size(), form, numbers...);
  return text.data();
}

int quarter_of(const Date& date) {
  return (date.month - 1) / 3 + 1;
}

// ISO 8601 week: the one with the year's first Thursday is 1.
struct Week {
  int year, number;
};
Week week_of(Date date) {
  const int64_t thursday = to_days(date) - weekday(date) + 3;
  const Date middle = from_days(thursday);
  return {middle.year, static_cast<int>((thursday - to_days({middle.year, 1, 1})) / 7) + 1};
}

Date shift_days(Date date, int64_t days) {
  return from_days(to_days(date) + days);
}

// The month `months` away, as a first of the month.
Date shift_months(Date date, int months) {
  const int index = date.year * 12 + date.month - 1 + months;
  return {index / 12, index % 12 + 1, 1};
}

// Gregorian Easter (the anonymous algorithm of Nature, 1876).
Date easter(int year) {
  const int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
  return {year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1};
}

Date holiday_in(Holiday which, int year) {
  switch (which) {
    case Holiday::kNewYearsDay:
      return {year, 1, 1};
    case Holiday::kNewYearsEve:
      return {year, 12, 31};
    case Holiday::kChristmasEve:
      return {year, 12, 24};
    case Holiday::kChristmasDay:
    case Holiday::kChristmas:
      return {year, 12, 25};
    case Holiday::kThanksgiving: {
      const Date first{year, 11, 1};
      return {year, 11, (3 - weekday(first) + 7) % 7 + 22};  // the fourth Thursday
    }
    case Holiday::kEaster:
      return easter(year);
    case Holiday::kGoodFriday:
      return shift_days(easter(year), -2);
    case Holiday::kHalloween:
      return {year, 10, 31};
    case Holiday::kValentinesDay:
      return {year, 2, 14};
    case Holiday::kMayDay:
      return {year, 5, 1};
  }
  return {year, 1, 1};
}

constexpr std::array<const char*, 4> kSeasons = {"SP", "SU", "FA", "WI"};
constexpr std::array<int, 4> kSeasonBegins = {3, 6, 9, 12};  // month

// How badly a day `distance` days ahead (before: negative) suits.
double misfit(int64_t distance, TimeDirection direction, Tense tense) {
  constexpr double kWrongWay = 10;  // times as bad; a wrongly read tense must not cost a year
  constexpr double kForbidden = 1e6;
  if (direction == TimeDirection::kLast && distance >= 0) return kForbidden + static_cast<double>(distance);
  if (direction == TimeDirection::kNext && distance <= 0) return kForbidden - static_cast<double>(distance);
  const double far = std::abs(static_cast<double>(distance));
  const bool ahead = tense == Tense::kFuture && distance < 0, behind = tense == Tense::kPast && distance > 0;
  return ahead || behind ? far * kWrongWay : far;
}

}  // namespace

int TimeResolver::nearest_year(int month, int day, TimeDirection direction, Tense tense) const {
  if (direction == TimeDirection::kThis) return written_->year;
  int best = written_->year;
  double least = 1e18;
  for (int year = written_->year - 1; year <= written_->year + 1; ++year) {
    // A month by itself is as near as its nearest day.
    const Date first{year, month, day ? day : 1};
    const Date last{year, month, day ? day : days_in_month(year, month)};
    const int64_t now = to_days(*written_);
    const int64_t distance = now < to_days(first)  ? to_days(first) - now
                             : now > to_days(last) ? to_days(last) - now
                                                   : 0;
    const double cost = misfit(distance, direction, tense);
    if (cost < least) {
      least = cost;
      best = year;
    }
  }
  return best;
}

std::string TimeResolver::date(const TimeMeaning& meaning, Tense tense) {
  std::string year = "XXXX";
  if (meaning.year)
    year = print("%04d", *meaning.year);
  else if (written_ && meaning.year_shift)
    year = print("%04d", written_->year + *meaning.year_shift);
  else if (written_)
    year = print("%04d", nearest_year(meaning.month, meaning.day, meaning.direction, tense));
  if (!meaning.day) return year + print("-%02d", meaning.month);
  return year + print("-%02d-%02d", meaning.month, meaning.day);
}

std::string TimeResolver::weekday_value(const TimeMeaning& meaning, Tense tense) {
  const std::optional<Date> anchor = meaning.anchor == TimeAnchor::kText ? day_ : written_;
  if (!anchor) return print("XXXX-WXX-%d", meaning.index + 1);
  const int today = weekday(*anchor);
  const int back = (today - meaning.index + 7) % 7;  // days since the last one; 0 is the day itself
  if (meaning.week_shift) return to_iso(shift_days(*anchor, meaning.index - today + 7 * *meaning.week_shift));
  switch (meaning.direction) {
    case TimeDirection::kLast:
      return to_iso(shift_days(*anchor, back == 0 ? -7 : -back));
    case TimeDirection::kNext:
      return to_iso(shift_days(*anchor, back == 0 ? 7 : 7 - back));
    case TimeDirection::kThis:
      return to_iso(shift_days(*anchor, meaning.anchor == TimeAnchor::kText ? -back : meaning.index - today));
    case TimeDirection::kByTense:
      break;
  }
  constexpr int kDatedEarly = 6;  // days
  if (back == 0) return to_iso(*anchor);
  // Six days back is "last Tuesday"; where a report is dated a day early, it is the next day that is meant.
  const bool dated_early = back == kDatedEarly && tense == Tense::kPast;
  const bool ahead = tense == Tense::kFuture || tense == Tense::kPresent || dated_early;
  return to_iso(shift_days(*anchor, ahead ? 7 - back : -back));
}

std::string TimeResolver::season(const TimeMeaning& meaning, Tense tense) const {
  const auto which = static_cast<size_t>(meaning.index);
  const std::string name = kSeasons[which];
  if (meaning.year) return print("%04d-", *meaning.year) + name;
  if (!written_) return "XXXX-" + name;
  if (meaning.direction == TimeDirection::kLast) {
    // The last one that is over.
    const Date over = shift_months({written_->year, kSeasonBegins[which], 1}, 3);
    return print("%04d-", over <= *written_ ? written_->year : written_->year - 1) + name;
  }
  return print("%04d-", nearest_year(kSeasonBegins[which] % 12 + 1, 15, meaning.direction, tense)) + name;
}

TimeResolver::Quarter TimeResolver::last_finished_quarter() const {
  const Date date = shift_months(*written_, -3);
  return {date.year, quarter_of(date)};
}

bool TimeResolver::speaks_of_quarter() const {
  constexpr int kRemembered = 8;  // sentences
  return quarter_ && sentence_ - quarter_sentence_ <= kRemembered;
}

std::string TimeResolver::quarter(const TimeMeaning& meaning, Tense tense) {
  int year = 0;
  if (meaning.year) {
    year = *meaning.year;
  } else if (!written_) {
    return print("XXXX-Q%d", meaning.index);
  } else if (meaning.year_shift) {
    year = written_->year + *meaning.year_shift;
  } else {
    // Reports are of quarters that are over; the running one counts, the one to come only in the future
    // tense.
    year = written_->year;
    const int now = quarter_of(*written_);
    if (meaning.index > now && tense != Tense::kFuture) --year;
    if (meaning.index < now && tense == Tense::kFuture && now - meaning.index >= 2) ++year;
  }
  return print("%04d-Q%d", year, meaning.index);
}

std::string TimeResolver::half(const TimeMeaning& meaning, Tense tense) const {
  if (meaning.year) return print("%04d-H%d", *meaning.year, meaning.index);
  if (!written_) return print("XXXX-H%d", meaning.index);
  int year = written_->year + meaning.year_shift.value_or(0);
  if (!meaning.year_shift && meaning.index == 2 && written_->month <= 3 && tense != Tense::kFuture) --year;
  return print("%04d-H%d", year, meaning.index);
}

std::string TimeResolver::holiday(const TimeMeaning& meaning, Tense tense) const {
  const auto which = static_cast<Holiday>(meaning.index);
  if (meaning.year) return to_iso(holiday_in(which, *meaning.year));
  if (!written_) return {};
  Date best = holiday_in(which, written_->year);
  double least = 1e18;
  for (int year = written_->year - 1; year <= written_->year + 1; ++year) {
    const Date candidate = holiday_in(which, year);
    const double cost = misfit(to_days(candidate) - to_days(*written_), meaning.direction, tense);
    if (cost < least) {
      least = cost;
      best = candidate;
    }
  }
  return to_iso(best);
}

std::string TimeResolver::shifted(const TimeMeaning& meaning, Tense tense) {
  const bool in_text = meaning.anchor == TimeAnchor::kText;
  const std::optional<Date> anchor = in_text ? day_ : written_;
  if (!anchor) return meaning.amount < 0 ? "PAST_REF" : meaning.amount > 0 ? "FUTURE_REF" : "PRESENT_REF";
  switch (meaning.unit) {
    case TimeUnit::kSecond:
    case TimeUnit::kMinute:
    case TimeUnit::kHour:
      return to_iso(shift_days(*anchor, meaning.unit == TimeUnit::kHour ? meaning.amount / 24 : 0));
    case TimeUnit::kDay:
      return to_iso(shift_days(*anchor, meaning.amount));
    case TimeUnit::kWeek: {
      const Week week = week_of(shift_days(*anchor, 7 * meaning.amount));
      return print("%04d-W%02d", week.year, week.number);
    }
    case TimeUnit::kWeekend: {
      const int day = weekday(*anchor);
      int weeks = meaning.amount;
      // On a weekend "last weekend" is the one before; earlier in the week what has happened was the last
      // one.
      if (meaning.direction == TimeDirection::kByTense && tense != Tense::kFuture && day < 5) weeks = -1;
      const Week week = week_of(shift_days(*anchor, 7 * weeks));
      return print("%04d-W%02d-WE", week.year, week.number);
    }
    case TimeUnit::kMonth: {
      const Date base = in_text && month_ && year_ ? Date{*year_, *month_, 1} : *anchor;
      const Date month = shift_months(base, meaning.amount);
      return print("%04d-%02d", month.year, month.month);
    }
    case TimeUnit::kQuarter: {
      const Date month = shift_months(*anchor, 3 * meaning.amount);
      return print("%04d-Q%d", month.year, quarter_of(month));
    }
    case TimeUnit::kYear:
      return print("%04d", (in_text ? year_.value_or(anchor->year) : anchor->year) + meaning.amount);
    case TimeUnit::kDecade:
      return print("%03d", anchor->year / 10 + meaning.amount);
    case TimeUnit::kCentury:
      return print("%02d", anchor->year / 100 + meaning.amount);
  }
  return {};
}

std::string TimeResolver::period(const TimeMeaning& meaning) {
  if (!written_) return meaning.amount < 0 ? "PAST_REF" : "";
  if (speaks_of_quarter())
    return print("%04d-Q%d", meaning.year.value_or(quarter_->year + meaning.amount), quarter_->index);
  if (meaning.year) return print("%04d", *meaning.year);
  if (meaning.amount < 0) return print("%04d", written_->year + meaning.amount);
  const Quarter last = last_finished_quarter();
  return print("%04d-Q%d", last.year, last.index);
}

std::string TimeResolver::time_of_day(const TimeMeaning& meaning) {
  const std::optional<Date> anchor = meaning.anchor == TimeAnchor::kText ? day_ : written_;
  return anchor ? to_iso(*anchor) : "XXXX-XX-XX";
}

void TimeResolver::remember(const std::string& value) {
  int year = 0, month = 0, day = 0, index = 0;
  if (std::sscanf(value.c_str(), "%4d-Q%1d", &year, &index) == 2) {
    // What is compared with stays what was spoken of: "profit rose in the quarter from a year earlier"; what
    // is to come is no ground for comparing.
    const bool ahead = written_ && Date{year, index * 3 - 2, 1} > *written_;
    if (ahead) return;
    if (!speaks_of_quarter() || year >= quarter_->year) quarter_ = Quarter{year, index};
    quarter_sentence_ = sentence_;
    return;
  }
  const int parts = std::sscanf(value.c_str(), "%4d-%2d-%2d", &year, &month, &day);
  if (parts < 1 || year < 1000) return;
  year_ = year;
  month_ = parts >= 2 ? std::optional(month) : std::nullopt;
  if (parts == 3 && is_valid({year, month, day})) day_ = Date{year, month, day};
}

std::string TimeResolver::resolve(const TimeMeaning& meaning, Tense tense) {
  std::string value;
  switch (meaning.kind) {
    case TimeMeaning::Kind::kValue:
      value = meaning.value;
      break;
    case TimeMeaning::Kind::kDate:
      value = date(meaning, tense);
      break;
    case TimeMeaning::Kind::kWeekday:
      value = weekday_value(meaning, tense);
      break;
    case TimeMeaning::Kind::kSeason:
      value = season(meaning, tense);
      break;
    case TimeMeaning::Kind::kQuarter:
      value = quarter(meaning, tense);
      break;
    case TimeMeaning::Kind::kHalf:
      value = half(meaning, tense);
      break;
    case TimeMeaning::Kind::kHoliday:
      value = holiday(meaning, tense);
      break;
    case TimeMeaning::Kind::kShift:
      value = shifted(meaning, tense);
      break;
    case TimeMeaning::Kind::kPeriod:
      value = period(meaning);
      break;
    case TimeMeaning::Kind::kTimeOfDay:
      value = time_of_day(meaning);
      break;
  }
  if (meaning.type == TimeType::kDate || meaning.type == TimeType::kTime) remember(value);
  return value.empty() ? value : value + meaning.tail;
}

}  // namespace stemma
