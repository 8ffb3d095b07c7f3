// What lies some way from the day of writing, or from what the text spoke of last.
#include "annotate/times_rules.h"

namespace stemma {

namespace {

using Meaning = std::optional<TimeMeaning>;
using Kind = TimeMeaning::Kind;

TimeMeaning shift(TimeUnit unit, int amount, TimeAnchor anchor = TimeAnchor::kPublished) {
  TimeMeaning meaning;
  meaning.kind = Kind::kShift;
  meaning.unit = unit;
  meaning.amount = amount;
  meaning.anchor = anchor;
  return meaning;
}

TimeUnit unit_of(const RuleMatch& m) {
  return static_cast<TimeUnit>(m.get(kTimeUnit | kTimeUnits)->value);
}

void set_part(const RuleMatch& m, TimeMeaning& meaning) {
  const TimeToken* part = m.get(kTimePart);
  if (!part) return;
  meaning.type = TimeType::kTime;
  meaning.tail = tail_of_part(part->value);
}

// What is so short or so long that it is no place in the calendar: "the past decade", "two hours later".
TimeMeaning length(TimeUnit unit, int amount) {
  TimeMeaning meaning;
  meaning.type = TimeType::kDuration;
  const std::string number = std::to_string(unit == TimeUnit::kDecade    ? amount * 10
                                            : unit == TimeUnit::kCentury ? amount * 100
                                                                         : amount);
  if (unit >= TimeUnit::kDecade)
    meaning.value = "P" + number + "Y";
  else
    meaning.value = "PT" + number + (unit == TimeUnit::kSecond ? "S" : unit == TimeUnit::kMinute ? "M" : "H");
  return meaning;
}

TimeMeaning vague(std::string value) {
  TimeMeaning meaning;
  meaning.value = std::move(value);
  return meaning;
}

template <int kDays>
Meaning day_from_now(const RuleMatch& m) {
  TimeMeaning meaning = shift(TimeUnit::kDay, kDays);
  set_part(m, meaning);
  return meaning;
}

// "Last night", "tonight", "overnight".
template <int kDays>
Meaning night(const RuleMatch&) {
  TimeMeaning meaning = shift(TimeUnit::kDay, kDays);
  meaning.type = TimeType::kTime;
  meaning.tail = "TNI";
  return meaning;
}

Meaning near_unit(const RuleMatch& m) {
  const TimeUnit unit = unit_of(m);
  if (unit <= TimeUnit::kHour) return std::nullopt;
  if (unit >= TimeUnit::kDecade && m.get(kTimeLast)) return length(unit, 1);
  return shift(unit, m.get(kTimeLast) ? -1 : m.get(kTimeNext) ? 1 : 0);
}

// "The following year", "the previous day", "the same week", "that month".
Meaning unit_in_text(const RuleMatch& m) {
  const TimeUnit unit = m.get(kTimeUnit) ? unit_of(m) : TimeUnit::kDay;  // "the next morning"
  if (unit <= TimeUnit::kHour) return std::nullopt;
  const int amount = m.has("previous") || m.has("preceding") || m.has("before") ? -1
                     : m.has("following") || m.has("next") || m.has("after")    ? 1
                                                                                : 0;
  TimeMeaning meaning = shift(unit, amount, TimeAnchor::kText);
  set_part(m, meaning);
  return meaning;
}

// "The year before", but not "the day before it fell".
Meaning unit_in_text_at_end(const RuleMatch& m) {
  if (m.end < m.size()) {
    const char next = m.token(m.end).text.empty() ? '.' : m.token(m.end).text[0];
    if ((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9')) return std::nullopt;
  }
  return unit_in_text(m);
}

// "Two weeks ago", "a day earlier", "three years later".
Meaning some_units_away(const RuleMatch& m) {
  const TimeUnit unit = unit_of(m);
  const bool ahead = m.has("later") || m.has("after") || m.has("hence") || m.has("on");
  if (m.get(kTimeFew) || (m.get(kTimeUnits) && !m.get(kTimeNum)))
    return vague(ahead ? "FUTURE_REF" : "PAST_REF");
  const TimeToken* number = m.get(kTimeNum);
  const int amount = m.has("couple") ? 2 : number ? number->whole_number() : 1;
  constexpr int kMost = 5000;
  if (amount > kMost || (number && number->number != amount)) return std::nullopt;
  if (unit <= TimeUnit::kHour) return length(unit, amount);
  const bool from_now = m.has("ago") || m.has("hence");
  return shift(unit, ahead ? amount : -amount, from_now ? TimeAnchor::kPublished : TimeAnchor::kText);
}

Meaning year_before_text(const RuleMatch&) {
  TimeMeaning meaning;
  meaning.kind = Kind::kPeriod;
  meaning.amount = -1;
  return meaning;
}

// "The same period", "the latest quarter": what the text spoke of last; with a year of its own or a shift.
Meaning period(const RuleMatch& m) {
  TimeMeaning meaning;
  meaning.kind = Kind::kPeriod;
  if (const TimeToken* year = m.get(kTimeYear)) meaning.year = year->whole_number();
  if (m.has("year")) meaning.amount = m.get(kTimeLast) || m.has("earlier") || m.has("ago") ? -1 : 0;
  return meaning;
}

// Of a company's report: the quarter that was last over.
Meaning latest_quarter(const RuleMatch&) {
  return shift(TimeUnit::kQuarter, -1);
}

Meaning near_quarter(const RuleMatch& m) {
  return shift(TimeUnit::kQuarter, m.get(kTimeLast) ? -1 : m.get(kTimeNext) ? 1 : 0);
}

Meaning quarter(const RuleMatch& m) {
  TimeMeaning meaning;
  meaning.kind = Kind::kQuarter;
  meaning.index = m.get(kTimeOrd)->whole_number();
  if (meaning.index < 1 || meaning.index > 4) return std::nullopt;
  if (const TimeToken* year = m.get(kTimeYear)) meaning.year = year->whole_number();
  if (m.has("year")) meaning.year_shift = m.get(kTimeLast) ? -1 : m.get(kTimeNext) ? 1 : 0;
  if (m.has("ago") || m.has("earlier")) meaning.year_shift = -1;
  return meaning;
}

Meaning half(const RuleMatch& m) {
  TimeMeaning meaning;
  meaning.kind = Kind::kHalf;
  const TimeToken* ordinal = m.get(kTimeOrd);
  meaning.index = ordinal ? ordinal->whole_number() : 2;
  if (meaning.index < 1 || meaning.index > 2) return std::nullopt;
  if (const TimeToken* year = m.get(kTimeYear)) meaning.year = year->whole_number();
  if (m.has("year")) meaning.year_shift = m.has("last") && ordinal ? -1 : m.get(kTimeNext) ? 1 : 0;
  return meaning;
}

Meaning weekend(const RuleMatch& m) {
  TimeMeaning meaning = shift(TimeUnit::kWeekend, m.get(kTimeLast) ? -1 : m.get(kTimeNext) ? 1 : 0);
  meaning.direction = m.get(kTimeLast)   ? TimeDirection::kLast
                      : m.get(kTimeNext) ? TimeDirection::kNext
                      : m.has("this")    ? TimeDirection::kThis
                                         : TimeDirection::kByTense;
  return meaning;
}

constexpr TimeRule kRules[] = {
    {"Mod? today", day_from_now<0>},
    {"Mod? yesterday Part?", day_from_now<-1>},
    {"Part yesterday", day_from_now<-1>},
    {"Mod? tomorrow Part?", day_from_now<1>},
    {"the? day before yesterday", day_from_now<-2>},
    {"the? day after tomorrow", day_from_now<2>},
    {"Mod? last night", night<-1>},
    {"Mod? tonight", night<0>},
    {"overnight", night<0>},
    // By unit; what counts from the text stands first.
    {"the? same|following|preceding|previous day|week|month|year|night Part?", unit_in_text},
    {"Mod? that same? day|week|month|year", unit_in_text},
    {"the next day|morning", unit_in_text},
    {"the day|year|week|month before|after", unit_in_text_at_end},
    {"the? Mod? Last|Next|this|current fiscal? Unit", near_unit},
    {"this very? same? Unit", near_unit},
    {"the? end|beginning|start|middle of this|last|next Unit", near_unit},
    {"Mod in this|last|next|the year|month|week", near_unit},
    {"the? end|beginning|start|middle of the year|month|week|century|decade", near_unit},
    {"the full|fiscal year", near_unit},
    {"year end", near_unit},
    {"a year ago|earlier", year_before_text},  // of what the text spoke of, before the rule that counts years
    {"Mod? the? Approx? Approx? a|an|Num|Few Unit|Units or? so? ago|hence", some_units_away},
    {"Approx? Approx? a Few Units ago|earlier|later|before", some_units_away},
    {"Approx? Approx? a couple of? Units ago", some_units_away},
    {"Approx? Approx? a|an|Num|Few Unit|Units earlier|later|before", some_units_away},
    {"Units ago|earlier|later", some_units_away},
    {"some|many|several time ago", [](const RuleMatch&) -> Meaning { return vague("PAST_REF"); }},
    {"the|this|last|next|that weekend", weekend},
    {"Last|Next weekend", weekend},
    // Quarters, halves and the periods of companies' reports.
    {"the? comparable? year ago|earlier quarter|period|half|month|week|level|figure?", year_before_text},
    {"year ago|earlier", year_before_text},
    {"the? same|corresponding|comparable|equivalent|like period|quarter a? Last? year? ago|earlier?", period},
    {"the? same|corresponding|comparable period|quarter|time of|in|the? Year", period},
    {"the? quarter|period a year ago|earlier", period},
    {"the Year period|quarter", period},
    {"the? latest quarter|period", latest_quarter},
    {"the? most recent quarter|period", latest_quarter},
    {"the|that quarter|period !of", period},
    {"last year quarter", period},
    {"this|current|the? current quarter", near_quarter},
    {"the? Mod? Last|Next quarter", near_quarter},
    {"the? its|their? fiscal? Ord fiscal? quarter", quarter},
    {"the? fiscal? Ord fiscal? quarter ,? of|in? fiscal? Year", quarter},
    {"the? fiscal? Ord fiscal? quarter ,? of? this|last|next year", quarter},
    {"the? Year Ord quarter", quarter},
    {"this|last|next year fiscal? Ord quarter", quarter},
    {"the? year ago|earlier Ord quarter", quarter},
    {"the? Ord|latter|last half of Year", half},
    {"the? Ord half", half},
    {"the? Ord|latter|last half of this|last|next|the year", half},
};

}  // namespace

std::span<const TimeRule> relative_rules() {
  return kRules;
}

}  // namespace stemma
