// When a page says that its article was published, and changed.
#pragma once

#include <string>

#include "read/html/notes.h"

namespace stemma {

struct PageDate {
  std::string iso;     // ISO 8601, with the zone if one was given; empty where unknown
  std::string source;  // where it was found
};

struct PageDates {
  PageDate published, modified;
};

// Published: JSON-LD, <meta>, microdata; but where a line by the headline shows an earlier day, that day:
// what a site's system holds is often when the page was moved there. Else the address, lines and <time>s by
// the headline, a labelled line anywhere; and what was changed, if nothing else is said. Modified: JSON-LD,
// <meta>, microdata, lines by the headline that say so; never before the day of publication. Dates in the
// future are none.
PageDates find_dates(const HtmlNotes& notes, const std::string& url);

}  // namespace stemma
