// Durations, what repeats, and vague references.
#include <cmath>
#include <string>

#include "annotate/times_rules.h"

namespace stemma {

namespace {

using Meaning = std::optional<TimeMeaning>;

TimeMeaning fixed(TimeType type, std::string value) {
  TimeMeaning meaning;
  meaning.type = type;
  meaning.value = std::move(value);
  return meaning;
}

std::string text_of(double number) {
  const auto whole = static_cast<int64_t>(number);
  if (number == static_cast<double>(whole)) return std::to_string(whole);
  const auto tenths = static_cast<int64_t>(std::lround(number * 10));
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

// ISO 8601 has no letter for weekends, quarters, decades and centuries: they are counted in days, months,
// years.
struct UnitLetter {
  char letter;
  int factor;
  bool of_day;  // after a T
};
UnitLetter letter_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return {'S', 1, true};
    case TimeUnit::kMinute:
      return {'M', 1, true};
    case TimeUnit::kHour:
      return {'H', 1, true};
    case TimeUnit::kDay:
      return {'D', 1, false};
    case TimeUnit::kWeek:
      return {'W', 1, false};
    case TimeUnit::kWeekend:
      return {'D', 2, false};
    case TimeUnit::kMonth:
      return {'M', 1, false};
    case TimeUnit::kQuarter:
      return {'M', 3, false};
    case TimeUnit::kYear:
      return {'Y', 1, false};
    case TimeUnit::kDecade:
      return {'Y', 10, false};
    case TimeUnit::kCentury:
      return {'Y', 100, false};
  }
  return {'D', 1, false};
}

std::string duration(TimeUnit unit, double number) {
  const UnitLetter letter = letter_of(unit);
  const std::string head = letter.of_day ? "PT" : "P";
  number *= letter.factor;
  if (number != std::floor(number)) {
    const std::string whole = number > 1 ? text_of(std::floor(number)) : "";
    const double rest = number - std::floor(number);
    if (unit == TimeUnit::kYear && !whole.empty()) return "P" + whole + "Y" + text_of(rest * 12) + "M";
    if (unit == TimeUnit::kHour && !whole.empty()) return "PT" + whole + "H" + text_of(rest * 60) + "M";
    if (unit == TimeUnit::kMinute && !whole.empty()) return "PT" + whole + "M" + text_of(rest * 60) + "S";
    if (unit == TimeUnit::kHour) return "PT" + text_of(rest * 60) + "M";
    if (unit == TimeUnit::kYear) return "P" + text_of(rest * 12) + "M";
  }
  return head + text_of(number) + letter.letter;
}

std::string unknown_duration(TimeUnit unit) {
  const UnitLetter letter = letter_of(unit);
  return (letter.of_day ? std::string("PTX") : std::string("PX")) + letter.letter;
}

TimeUnit unit_of(const RuleMatch& m) {
  return static_cast<TimeUnit>(m.get(kTimeUnit | kTimeUnits)->value);
}

Meaning some_units(const RuleMatch& m) {
  const TimeUnit unit = unit_of(m);
  const TimeToken* number = m.get(kTimeNum);
  const TimeToken& last = m.token(m.end - 1);
  if (unit == TimeUnit::kSecond && !number && last.is(kTimeUnit)) return std::nullopt;  // "a second bomb"
  if (unit == TimeUnit::kQuarter && last.joined) return std::nullopt;                   // "three-quarters"
  const TimeToken& first = m.token(m.first);
  // "Over the past three years": no part of how many; "the two-year war": its article.
  if (first.is(kTimeApprox) && m.token(m.first + 1).text == "the" && first.text != "at") return std::nullopt;
  if (first.text == "the" && last.joined) return std::nullopt;
  const bool counted = number || m.get(kTimeHalf) || m.has("a") || m.has("an") || m.has("half") ||
                       m.has("couple") || m.get(kTimeUnit);
  if (m.get(kTimeFew) || !counted) return fixed(TimeType::kDuration, unknown_duration(unit));
  double count = number ? number->number : m.has("couple") ? 2 : 1;
  if (number && number->is(kTimeYear) && number->text.size() == 4) return std::nullopt;
  if (m.get(kTimeHalf)) count = number ? count + 0.5 : 0.5;
  if (m.has("half")) count = m.has("and") ? count + 0.5 : 0.5;
  return fixed(TimeType::kDuration, duration(unit, count));
}

Meaning unknown_units(const RuleMatch& m) {
  return fixed(TimeType::kDuration, unknown_duration(unit_of(m)));
}

Meaning every_unit(const RuleMatch& m) {
  const TimeToken* number = m.get(kTimeNum);
  const double count = m.has("other") ? 2 : number ? number->number : 1;
  return fixed(TimeType::kSet, duration(unit_of(m), count));
}

Meaning repeated(const RuleMatch& m) {
  if (m.end < m.size() && m.token(m.end).capital) return std::nullopt;  // "the daily Morgenpost"
  return fixed(TimeType::kSet, duration(static_cast<TimeUnit>(m.get(kTimeAdverb)->value), 1));
}

Meaning present(const RuleMatch&) {
  return fixed(TimeType::kDate, "PRESENT_REF");
}
Meaning past(const RuleMatch&) {
  return fixed(TimeType::kDate, "PAST_REF");
}
Meaning future(const RuleMatch&) {
  return fixed(TimeType::kDate, "FUTURE_REF");
}

constexpr TimeRule kRules[] = {
    // "a", "about", "at least" before a number are part of the expression.
    {"Approx? Approx? the? Ord? Last|Next? Num Half? more? trading? Unit|Units !old|ago", some_units},
    {"Approx? Approx? Num to|or|- Num Units !old",
     [](const RuleMatch& m) -> Meaning { return fixed(TimeType::kDuration, unknown_duration(unit_of(m))); }},
    {"Approx? Approx? the? Last|Next a|Few more? Unit|Units !old", some_units},
    {"the? Last|Next a? couple of? Units", some_units},
    {"Approx? Approx? a|an Num? Unit|Units and a half", some_units},
    {"Approx? Approx? Num and a half Unit|Units", some_units},
    {"half a|an Unit", some_units},
    {"a half Unit", some_units},
    {"Approx? Approx? a? Num|Few more? Unit|Units !old", some_units},
    {"a couple of? more? Units", some_units},
    {"Approx? Approx? a|an Unit !when|ago|of|'s", some_units},
    {"the past|last Unit or so", some_units},
    {"<for|in|over|within> Units", unknown_units},
    {"<for|over> the? Mod? Units", unknown_units},
    {"Units <long>", unknown_units},
    {"a while", [](const RuleMatch&) -> Meaning { return fixed(TimeType::kDuration, "PXX"); }},
    // What repeats.
    {"every|each other? Num? Unit|Units", every_unit},
    {"Adverb !newspaper|newspapers", repeated},
    {"<Num|once|twice|times> a|per Unit", every_unit},
    // Vague references.
    {"Present", present},
    {"right now", present},
    {"these days", present},
    {"at? the? present time|moment", present},
    {"at present", present},
    {"this moment", present},
    {"<the|its|his|her|their|a> current", present},
    {"more? Past", past},
    {"<the|in> recent !Units", past},
    {"<in> the past !Num|Few|Unit|Units", past},
    {"the recent past", past},
    {"in the past !Num|Few|Unit|Units", past},
    {"recent|past Units", past},
    {"Future !as|after|before", future},
    {"as soon as possible", future},
    {"the? near|foreseeable|immediate future|term", future},
    {"<in|for|of|about> the future", future},
    {"the short|near term", future},
    {"coming|future Units", future},
    {"the Units ahead", future},
};

}  // namespace

std::span<const TimeRule> period_rules() {
  return kRules;
}

}  // namespace stemma
