// From what an expression says to its TIMEX3 value. Internal to times*.cc.
#pragma once

#include <optional>
#include <string>

#include "annotate/times_meaning.h"
#include "annotate/times_tense.h"
#include "base/dates.h"

namespace stemma {

// Follows one text: expressions are given in their order, and what one resolved to is what the next may count
// from.
class TimeResolver {
 public:
  // `written` is the day that "today" means; without one, values keep X for what is not known ("XXXX-WXX-2"),
  // and what only counts from that day is PAST_REF, PRESENT_REF or FUTURE_REF.
  explicit TimeResolver(std::optional<Date> written) : written_(written), day_(written) {}

  // Called where a sentence begins: a quarter that was spoken of is forgotten after some sentences.
  void begin_sentence() { ++sentence_; }

  // The value; empty where it cannot be said.
  std::string resolve(const TimeMeaning& meaning, Tense tense);

  // The day that the text is at: that of the last date, else the day of writing.
  std::optional<Date> day() const { return day_; }

 private:
  struct Quarter {
    int year = 0;
    int index = 0;  // 1 to 4
  };

  std::string date(const TimeMeaning& meaning, Tense tense);
  std::string weekday_value(const TimeMeaning& meaning, Tense tense);
  std::string season(const TimeMeaning& meaning, Tense tense) const;
  std::string quarter(const TimeMeaning& meaning, Tense tense);
  std::string half(const TimeMeaning& meaning, Tense tense) const;
  std::string holiday(const TimeMeaning& meaning, Tense tense) const;
  std::string shifted(const TimeMeaning& meaning, Tense tense);
  std::string period(const TimeMeaning& meaning);
  std::string time_of_day(const TimeMeaning& meaning);
  int nearest_year(int month, int day, TimeDirection direction, Tense tense) const;
  bool speaks_of_quarter() const;
  Quarter last_finished_quarter() const;
  void remember(const std::string& value);

  std::optional<Date> written_;
  std::optional<Date> day_;   // the last one the text named
  std::optional<int> year_;   // likewise
  std::optional<int> month_;  // of year_
  std::optional<Quarter> quarter_;
  int sentence_ = 0, quarter_sentence_ = 0;
};

}  // namespace stemma
