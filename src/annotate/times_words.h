// The words that expressions of time are made of, with what each says. Internal to times*.cc.
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma {

// Classes of words, a word may be of several ("second" is an ordinal and a unit). Rules name them by the word
// after the k; see class_named().
enum TimeClass : uint32_t {
  kTimeNum = 1U << 0,       // a number, in figures or words
  kTimeOrd = 1U << 1,       // "first", "22nd"
  kTimeDay = 1U << 2,       // a number or ordinal from 1 to 31
  kTimeYear = 1U << 3,      // four figures that may be a year
  kTimeYear2 = 1U << 4,     // two figures: a year after an apostrophe
  kTimeDecade = 1U << 5,    // "1990s", "90s", "nineties"
  kTimeMonth = 1U << 6,     // 1 to 12
  kTimeWeekday = 1U << 7,   // 0 Monday to 6 Sunday
  kTimeWeekdays = 1U << 8,  // "Sundays"
  kTimeUnit = 1U << 9,      // "day"; a TimeUnit
  kTimeUnits = 1U << 10,    // "days"
  kTimePart = 1U << 11,     // of a day: "morning"; a DayPart
  kTimeParts = 1U << 12,    // "mornings"
  kTimeSeason = 1U << 13,   // 0 spring to 3 winter
  kTimeFew = 1U << 14,      // an unknown number: "several"
  kTimeMod = 1U << 15,      // "early", "late", "mid"
  kTimeClock = 1U << 16,    // "11:30"
  kTimeAmPm = 1U << 17,     // 0 a.m., 12 p.m.
  kTimeZone = 1U << 18,     // "EDT"
  kTimeHoliday = 1U << 19,  // a Holiday
  kTimeLast = 1U << 20,     // "last", "past", "previous"
  kTimeNext = 1U << 21,     // "next", "coming", "following"
  kTimeHalf = 1U << 22,     // "1/2"
  kTimeApprox = 1U << 23,   // "about", "nearly", "at", "least": may stand before a duration
  kTimeAdverb = 1U << 24,   // of repetition: "daily"; a TimeUnit
  kTimePresent = 1U << 25,  // "now"
  kTimePast = 1U << 26,     // "recently"
  kTimeFuture = 1U << 27,   // "soon"
  kTimeSum = 1U << 28,      // "hundred", "thousand": multiplies the number before it
};

enum class TimeUnit {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kWeekend,
  kMonth,
  kQuarter,
  kYear,
  kDecade,
  kCentury
};
enum class DayPart { kMorning, kAfternoon, kEvening, kNight, kNoon, kMidnight };
enum class Holiday {
  kNewYearsDay,
  kNewYearsEve,
  kChristmasDay,
  kChristmasEve,
  kChristmas,
  kThanksgiving,
  kEaster,
  kGoodFriday,
  kHalloween,
  kValentinesDay,
  kMayDay
};

struct TimeWord {
  uint32_t classes = 0;
  int value = 0;      // as the class says
  double number = 0;  // of a number or an ordinal
};

// What `word` (folded, without final full stop) says; classes is 0 where it says nothing.
TimeWord time_word(std::string_view word);

// How a TIMEX3 value ends for a part of the day: "TMO", "T12:00"; `part` is the value of a kTimePart word.
std::string_view tail_of_part(int part);

// The class that a rule calls "Weekday", "Units" ...; 0 where there is none.
uint32_t class_named(std::string_view name);

}  // namespace stemma
