// Dates and times of day.
#include <array>
#include <cstdio>

#include "annotate/times_rules.h"

namespace stemma {

namespace {

using Meaning = std::optional<TimeMeaning>;
using Kind = TimeMeaning::Kind;

TimeMeaning of_kind(Kind kind, TimeType type = TimeType::kDate) {
  TimeMeaning meaning;
  meaning.kind = kind;
  meaning.type = type;
  return meaning;
}

TimeMeaning fixed(std::string value) {
  TimeMeaning meaning;
  meaning.value = std::move(value);
  return meaning;
}

std::string year_text(int year) {
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "%04d", year);
  return text.data();
}

// The year that the match states: "1998" or, after an apostrophe, "98".
std::optional<int> stated_year(const RuleMatch& m) {
  constexpr int kFirstOfThisCentury = 40;  // '41 to '99 are of the twentieth
  if (const TimeToken* year = m.get(kTimeYear)) return year->whole_number();
  if (const TimeToken* year = m.get(kTimeYear2))
    return year->whole_number() + (year->whole_number() > kFirstOfThisCentury ? 1900 : 2000);
  return std::nullopt;
}

void set_part(const RuleMatch& m, TimeMeaning& meaning) {
  const TimeToken* part = m.get(kTimePart);
  if (!part) return;
  meaning.type = TimeType::kTime;
  meaning.tail = tail_of_part(part->value);
}

void set_direction(const RuleMatch& m, TimeMeaning& meaning) {
  if (m.get(kTimeLast))
    meaning.direction = TimeDirection::kLast;
  else if (m.get(kTimeNext))
    meaning.direction = TimeDirection::kNext;
  else if (m.has("this"))
    meaning.direction = TimeDirection::kThis;
}

Meaning day_of_month(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kDate);
  meaning.year = stated_year(m);
  meaning.month = m.get(kTimeMonth)->value;
  meaning.day = m.get(kTimeDay)->whole_number();
  constexpr int kLeapYear = 2000;
  if (!is_valid({meaning.year.value_or(kLeapYear), meaning.month, meaning.day})) return std::nullopt;
  set_direction(m, meaning);
  set_part(m, meaning);
  return meaning;
}

Meaning numeric_date(const RuleMatch& m) {
  const int year = m.get(kTimeYear)->whole_number();
  int month = m.get(kTimeNum)->whole_number(), day = m.get(kTimeNum, 1)->whole_number();
  // The American order unless only the other one is a date.
  if (m.has("/") && month > 12) std::swap(month, day);
  if (!is_valid({year, month, day})) return std::nullopt;
  return fixed(to_iso(Date{year, month, day}));
}

Meaning month_of_year(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kDate);
  meaning.month = m.get(kTimeMonth)->value;
  meaning.year = stated_year(m);
  return meaning;
}

Meaning month(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kDate);
  meaning.month = m.get(kTimeMonth)->value;
  set_direction(m, meaning);
  return meaning;
}

Meaning month_of_shifted_year(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kDate);
  meaning.month = m.get(kTimeMonth)->value;
  if (const TimeToken* day = m.get(kTimeDay)) meaning.day = day->whole_number();
  meaning.year_shift = m.has("last") ? -1 : m.has("next") ? 1 : 0;
  return meaning;
}

// Whether four figures by themselves count something: "2000 soldiers", "1,998", "$1990".
bool counts_things(const RuleMatch& m) {
  constexpr int kFirstBare = 1900, kLastBare = 2050;
  const TimeToken& figures = m.token(m.end - 1);
  const TimeToken* before = m.first > 0 ? &m.token(m.first - 1) : nullptr;
  const TimeToken* after = m.end < m.size() ? &m.token(m.end) : nullptr;
  if (before && (before->text == "$" || before->text == "no" || before->text == "number")) return true;
  const bool led = before && (before->text == "in" || before->text == "since" || before->text == "of" ||
                              before->text == "until" || before->text == "during");
  if (figures.number < kFirstBare || figures.number > kLastBare) {
    if (!led) return true;
  }
  if (!after) return false;
  if (after->text == "%" || after->text == "percent" || after->is(kTimeUnits)) return true;
  const bool plural = after->text.size() > 3 && after->text.ends_with('s') && !after->text.ends_with("ss") &&
                      !after->capital && !figures.possessive;
  return plural && !led && !(before && (before->text == "the" || before->text == "fiscal"));
}

Meaning year(const RuleMatch& m) {
  if (m.end - m.first == 1 && counts_things(m)) return std::nullopt;
  return fixed(year_text(*stated_year(m)));
}

// "The year two thousand".
Meaning year_in_words(const RuleMatch& m) {
  const TimeToken& number = *m.get(kTimeNum);
  if (number.number < 1000 || number.number > 2100) return std::nullopt;
  return fixed(year_text(number.whole_number()));
}

Meaning decade(const RuleMatch& m) {
  const int value = m.get(kTimeDecade)->value;
  if (value < 100 && m.end - m.first == 1) return std::nullopt;  // "in his 30s"
  const int begin = value >= 1000 ? value : value + (value >= 20 ? 1900 : 2000);
  return fixed(year_text(begin).substr(0, 3));
}

Meaning century(const RuleMatch& m) {
  const TimeToken* number = m.get(kTimeOrd);
  const int which = number->whole_number() - 1;
  if (which < 9 || which > 21) return std::nullopt;
  return fixed(year_text(which * 100).substr(0, 2));
}

Meaning weekday_alone(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kWeekday);
  meaning.index = m.get(kTimeWeekday)->value;
  set_direction(m, meaning);
  set_part(m, meaning);
  return meaning;
}

Meaning weekday_of_week(const RuleMatch& m) {
  Meaning meaning = weekday_alone(m);
  meaning->week_shift = m.get(kTimeLast) ? -1 : m.get(kTimeNext) ? 1 : 0;
  meaning->direction = TimeDirection::kThis;
  return meaning;
}

// "Tuesday" of the text's own week: "the previous Friday", "that Monday", "the following Sunday".
Meaning weekday_in_text(const RuleMatch& m) {
  Meaning meaning = weekday_alone(m);
  meaning->anchor = TimeAnchor::kText;
  if (m.has("that")) meaning->direction = TimeDirection::kThis;
  return meaning;
}

Meaning every_weekday(const RuleMatch& m) {
  const TimeToken* day = m.get(kTimeWeekday | kTimeWeekdays);
  TimeMeaning meaning = fixed("XXXX-WXX-" + std::to_string(day->value + 1));
  meaning.type = TimeType::kSet;
  if (const TimeToken* part = m.get(kTimePart | kTimeParts)) meaning.value += tail_of_part(part->value);
  return meaning;
}

Meaning every_month(const RuleMatch& m) {
  const int number = m.get(kTimeMonth)->value;
  TimeMeaning meaning =
      fixed(number < 10 ? "XXXX-0" + std::to_string(number) : "XXXX-" + std::to_string(number));
  meaning.type = TimeType::kSet;
  return meaning;
}

Meaning clock(const RuleMatch& m) {
  const TimeToken* time = m.get(kTimeClock | kTimeNum);
  const TimeToken* half = m.get(kTimeAmPm);
  const bool whole = time->value == 0 && !time->is(kTimeClock);
  const int minutes = whole ? time->whole_number() * 60 : time->value;
  int hour = minutes / 60;
  if (hour > 24 || (half && hour > 12)) return std::nullopt;
  const bool afternoon = half ? half->value == 12 : m.has("afternoon") || m.has("evening") || m.has("night");
  if ((half || m.get(kTimePart)) && hour == 12) hour = 0;
  if (afternoon && hour < 12) hour += 12;
  TimeMeaning meaning = of_kind(Kind::kTimeOfDay, TimeType::kTime);
  meaning.anchor = TimeAnchor::kText;
  std::array<char, 16> text{};
  std::snprintf(text.data(), text.size(), "T%02d:%02d", hour, minutes % 60);
  meaning.tail = text.data();
  return meaning;
}

Meaning part_of_day(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kTimeOfDay, TimeType::kTime);
  set_part(m, meaning);
  meaning.anchor = m.has("this") ? TimeAnchor::kPublished : TimeAnchor::kText;
  return meaning;
}

Meaning season(const RuleMatch& m) {
  TimeMeaning meaning = of_kind(Kind::kSeason);
  meaning.index = m.get(kTimeSeason)->value;
  meaning.year = stated_year(m);
  set_direction(m, meaning);
  if (m.has("this")) meaning.direction = m.get(kTimeLast) ? TimeDirection::kLast : TimeDirection::kThis;
  return meaning;
}

TimeMeaning holiday(const RuleMatch& m, Holiday which) {
  TimeMeaning meaning = of_kind(Kind::kHoliday);
  meaning.index = static_cast<int>(which);
  meaning.year = stated_year(m);
  set_direction(m, meaning);
  return meaning;
}

Meaning named_holiday(const RuleMatch& m) {
  return holiday(m, static_cast<Holiday>(m.get(kTimeHoliday)->value));
}

constexpr TimeRule kRules[] = {
    // A day with its month.
    {"Weekday? ,? the? Mod? Month the? Day ,? Year Part?", day_of_month},
    {"Weekday? ,? the? Day of? Month ,? Year Part?", day_of_month},
    {"Weekday? ,? Mod? Month the? Day Part? !Year", day_of_month},
    {"Last|Next Month Day", day_of_month},
    {"this? Next? Weekday ,? Month the? Day Part?", day_of_month},
    {"Weekday? ,? the? Day of? Month Part?", day_of_month},
    {"Month Day ,? of? last|next|this year", month_of_shifted_year},
    {"the Part of Weekday? ,? Month Day", day_of_month},
    {"Year - Num - Num", numeric_date},
    {"Num / Num / Year", numeric_date},
    // Months.
    {"Mod? the? Mod? Month ,? of? Year", month_of_year},
    {"Month ,? '|’ Year2", month_of_year},
    {"Mod? Month ,? of? last|next|this year", month_of_shifted_year},
    {"the? Mod? Last|Next|this Month !Day", month},
    {"the? beginning|middle|end|start of Month !Day", month},
    {"Mod Month !Day", month},
    {"<the|a|an|its|his|her|their|our> Month !Day", month},
    {"<in|since|until|by|of|during|before|after|from|through|for|till|to|between|and|per> Month !Day", month},
    // Years and more.
    {"the? end|beginning|start|middle of Year", year},
    {"Mod? fiscal? Year", year},
    {"the year Year", year},
    {"the year Num", year_in_words},
    {"the? Mod? '|’|‘? Decade", decade},
    {"the? Mod? Ord century", century},
    // Days of the week.
    {"Mod? Weekday Part? !Parts", weekday_alone},
    {"the? Mod? Last|Next|this Weekday Part?", weekday_alone},
    {"this coming Weekday Part?", weekday_alone},
    {"Mod? Part on? Weekday", weekday_alone},
    {"the Part of Weekday", weekday_alone},
    {"Weekday ,? of? Last|Next|this week", weekday_of_week},
    {"the previous|following Weekday Part?", weekday_in_text},
    {"that Weekday Part?", weekday_in_text},
    {"every|each Weekday Part?", every_weekday},
    {"Weekdays", every_weekday},
    {"Weekday Parts", every_weekday},
    {"every|each Month", every_month},
    // Times of day.
    {"Clock|Num AmPm Zone?", clock},
    {"Clock Zone", clock},
    {"Clock|Num o'clock", clock},
    {"Clock|Num in the Part", clock},
    {"<at|by|until|from|before|after|around|about> Clock !-|%", clock},
    {"Mod? this Mod? Part", part_of_day},
    {"<by|until|before|after|since> Mod Part", part_of_day},
    {"<at|by|until|before|after|around> noon|midnight|dawn|dusk|midday", part_of_day},
    {"midday|noon", part_of_day},
    {"that Part", part_of_day},
    {"<in> the Mod? Part", part_of_day},
    // Seasons and holidays.
    {"the? Mod? Season of? Year", season},
    {"Mod? this? Last|Next|this Season", season},
    {"<in|since|during|until|by|of> the? Mod? Season !of", season},
    {"Last|Next|this? Holiday day? Year?", named_holiday},
    {"christmas day Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kChristmasDay); }},
    {"christmas eve Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kChristmasEve); }},
    {"new year day Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kNewYearsDay); }},
    {"new year eve Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kNewYearsEve); }},
    {"good friday Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kGoodFriday); }},
    {"easter sunday Year?", [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kEaster); }},
    {"valentine day Year?",
     [](const RuleMatch& m) -> Meaning { return holiday(m, Holiday::kValentinesDay); }},
};

}  // namespace

std::span<const TimeRule> calendar_rules() {
  return kRules;
}

}  // namespace stemma
