// Who wrote a page's article.
#pragma once

#include <string>
#include <vector>

#include "read/html/notes.h"

namespace stemma {

struct PageAuthors {
  std::vector<std::string> names;  // people, and wire services named in their place
  std::string source;              // where they were found; empty where there are none
};

// The first that names any: JSON-LD, <meta>, a byline next to the headline, rel="author" and microdata, parts
// whose class says "byline" or "author", links to authors' pages, a name on a line of its own by the headline
// whose portrait the page shows, a closing "written by". A name that is the site's own is none.
PageAuthors find_page_authors(const HtmlNotes& notes, const std::string& outlet, const std::string& url);

}  // namespace stemma
