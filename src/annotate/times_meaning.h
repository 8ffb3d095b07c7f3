// What an expression of time says before it is known when it was written. Internal to times*.cc.
#pragma once

#include <optional>
#include <string>

#include "annotate/annotation.h"
#include "annotate/times_words.h"

namespace stemma {

// How a place in the calendar that comes again ("Tuesday", "March", "the summer") is chosen.
enum class TimeDirection {
  kByTense,  // by the tense of the nearest verb
  kLast,
  kThis,
  kNext
};

// What "earlier", "later" and the like count from.
enum class TimeAnchor {
  kPublished,  // the day of writing: "ago", "last", "next"
  kText        // the day, quarter or year that the text spoke of last: "a day earlier", "that year"
};

struct TimeMeaning {
  enum class Kind {
    kValue,     // `value` as it stands
    kDate,      // month and perhaps day; the year perhaps
    kWeekday,   // index: 0 Monday
    kSeason,    // index: 0 spring
    kQuarter,   // index: 1 to 4
    kHalf,      // of a year, index: 1 or 2
    kHoliday,   // index: a Holiday
    kShift,     // `amount` of `unit` from the anchor: "yesterday", "last year", "two weeks ago"
    kPeriod,    // "the period", "the quarter": what the text spoke of last, `amount` years from it
    kTimeOfDay  // only a tail: "at noon", "the morning"
  };
  Kind kind = Kind::kValue;
  TimeType type = TimeType::kDate;
  std::string value{};
  std::optional<int> year{};
  int month = 0, day = 0;  // 0 where not said
  int index = 0;
  TimeUnit unit = TimeUnit::kDay;
  int amount = 0;
  TimeAnchor anchor = TimeAnchor::kPublished;
  TimeDirection direction = TimeDirection::kByTense;
  std::optional<int> year_shift{};  // "March last year": -1
  std::optional<int> week_shift{};  // "Tuesday last week": -1
  std::string tail{};               // of the day: "TMO", "T22:00"
};

}  // namespace stemma
