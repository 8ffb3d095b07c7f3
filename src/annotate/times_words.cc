#include "annotate/times_words.h"

#include <string>
#include <unordered_map>

#include "base/strings.h"

namespace stemma {

namespace {

struct Entry {
  std::string_view words;  // separated by blanks; the value goes up by `step` with each
  uint32_t classes;
  int first;
  int step;
};

constexpr int value(TimeUnit unit) {
  return static_cast<int>(unit);
}
constexpr int value(DayPart part) {
  return static_cast<int>(part);
}
constexpr int value(Holiday holiday) {
  return static_cast<int>(holiday);
}

constexpr Entry kEntries[] = {
    {"january february march april may june july august september october november december", kTimeMonth, 1,
     1},
    {"jan feb mar apr", kTimeMonth, 1, 1},
    {"jun jul aug sept oct nov dec", kTimeMonth, 6, 1},
    {"sep", kTimeMonth, 9, 0},
    {"monday tuesday wednesday thursday friday saturday sunday", kTimeWeekday, 0, 1},
    {"mon tue wed thu fri sat sun", kTimeWeekday, 0, 1},
    {"tues", kTimeWeekday, 1, 0},
    {"thur thurs", kTimeWeekday, 3, 0},
    {"mondays tuesdays wednesdays thursdays fridays saturdays sundays", kTimeWeekdays, 0, 1},
    {"second minute hour day week weekend month quarter year decade century", kTimeUnit, 0, 1},
    {"seconds minutes hours days weeks weekends months quarters years decades centuries", kTimeUnits, 0, 1},
    {"morning afternoon evening night noon midnight", kTimePart, 0, 1},
    {"mornings afternoons evenings nights", kTimeParts, 0, 1},
    {"dawn midmorning", kTimePart, value(DayPart::kMorning), 0},
    {"dusk", kTimePart, value(DayPart::kEvening), 0},
    {"midafternoon", kTimePart, value(DayPart::kAfternoon), 0},
    {"midday noontime", kTimePart, value(DayPart::kNoon), 0},
    {"spring summer fall winter", kTimeSeason, 0, 1},
    {"autumn", kTimeSeason, 2, 0},
    {"several few some many", kTimeFew, 0, 0},
    {"early late mid earlier later sometime", kTimeMod, 0, 0},
    {"am", kTimeAmPm, 0, 0},
    {"pm", kTimeAmPm, 12, 0},
    {"est edt cst cdt mst mdt pst pdt gmt utc bst cet cest eet msk ist jst et pt", kTimeZone, 0, 0},
    {"last past previous", kTimeLast, 0, 0},
    {"next coming following", kTimeNext, 0, 0},
    {"about around nearly almost roughly approximately some over under at least most more less fewer than "
     "only just within another additional no",
     kTimeApprox, 0, 0},
    {"hourly", kTimeAdverb, value(TimeUnit::kHour), 0},
    {"daily nightly", kTimeAdverb, value(TimeUnit::kDay), 0},
    {"weekly", kTimeAdverb, value(TimeUnit::kWeek), 0},
    {"monthly", kTimeAdverb, value(TimeUnit::kMonth), 0},
    {"annually yearly", kTimeAdverb, value(TimeUnit::kYear), 0},
    {"now currently presently nowadays", kTimePresent, 0, 0},
    {"recently lately", kTimePast, 0, 0},
    {"soon shortly", kTimeFuture, 0, 0},
    {"christmas", kTimeHoliday, value(Holiday::kChristmas), 0},
    {"thanksgiving", kTimeHoliday, value(Holiday::kThanksgiving), 0},
    {"easter", kTimeHoliday, value(Holiday::kEaster), 0},
    {"halloween", kTimeHoliday, value(Holiday::kHalloween), 0},
    {"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
     "seventeen eighteen nineteen",
     kTimeNum, 0, 1},
    {"twenty thirty forty fifty sixty seventy eighty ninety", kTimeNum, 20, 10},
    {"dozen", kTimeNum, 12, 0},
    {"hundred", kTimeSum, 100, 0},
    {"thousand", kTimeSum, 1000, 0},
    {"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
     "fourteenth "
     "fifteenth sixteenth seventeenth eighteenth nineteenth",
     kTimeOrd, 1, 1},
    {"twentieth thirtieth", kTimeOrd, 20, 10},
    {"twenties thirties forties fifties sixties seventies eighties nineties", kTimeDecade, 20, 10},
};

struct ViewHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using Words = std::unordered_map<std::string, TimeWord, ViewHash, std::equal_to<>>;

Words read_entries() {
  Words words;
  for (const Entry& entry : kEntries) {
    int next = entry.first;
    for (const std::string_view word : split(entry.words, ' ')) {
      if (word.empty()) continue;
      TimeWord& at = words[std::string(word)];
      at.classes |= entry.classes;
      // "second": the unit keeps `value`, the ordinal takes `number`.
      if (entry.classes & (kTimeNum | kTimeOrd))
        at.number = next;
      else
        at.value = next;
      next += entry.step;
    }
  }
  return words;
}

struct NamedClass {
  std::string_view name;
  uint32_t bit;
};
constexpr NamedClass kNamedClasses[] = {
    {"Num", kTimeNum},           {"Ord", kTimeOrd},         {"Day", kTimeDay},     {"Year", kTimeYear},
    {"Year2", kTimeYear2},       {"Decade", kTimeDecade},   {"Month", kTimeMonth}, {"Weekday", kTimeWeekday},
    {"Weekdays", kTimeWeekdays}, {"Unit", kTimeUnit},       {"Units", kTimeUnits}, {"Part", kTimePart},
    {"Parts", kTimeParts},       {"Season", kTimeSeason},   {"Few", kTimeFew},     {"Mod", kTimeMod},
    {"Clock", kTimeClock},       {"AmPm", kTimeAmPm},       {"Zone", kTimeZone},   {"Holiday", kTimeHoliday},
    {"Last", kTimeLast},         {"Next", kTimeNext},       {"Half", kTimeHalf},   {"Approx", kTimeApprox},
    {"Adverb", kTimeAdverb},     {"Present", kTimePresent}, {"Past", kTimePast},   {"Future", kTimeFuture},
};

}  // namespace

TimeWord time_word(std::string_view word) {
  static const Words words = read_entries();
  const auto at = words.find(word);
  return at == words.end() ? TimeWord{} : at->second;
}

std::string_view tail_of_part(int part) {
  static constexpr std::string_view kTails[] = {"TMO", "TAF", "TEV", "TNI", "T12:00", "T24:00"};
  return kTails[part];
}

uint32_t class_named(std::string_view name) {
  for (const NamedClass& named : kNamedClasses)
    if (named.name == name) return named.bit;
  return 0;
}

}  // namespace stemma
