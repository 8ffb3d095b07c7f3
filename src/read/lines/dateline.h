// Where and for whom a report was filed: "LONDON/PARIS, April 23 (Reuters) - ".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"

namespace stemma {

struct FoundDateline {
  std::vector<std::string> places;  // as printed, a region with its place: "KUNDUZ, Afghanistan"
  std::optional<Date> date;
  std::string credited;  // what stands in brackets: "Reuters"; empty if nothing
  size_t length = 0;     // bytes from the start of the line to the first word of the report
};

// The dateline that `line` begins with. `published` settles the year of a date that has none.
std::optional<FoundDateline> parse_dateline(std::string_view line, std::optional<Date> published);

}  // namespace stemma
