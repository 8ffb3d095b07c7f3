// Who wrote an article: people, and wire services named in their place.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma {

struct Byline {
  std::vector<std::string> people;
  std::vector<std::string> agencies;  // canonical
};

// The people and wire services in `names` as a byline or a page's author field gives them, without "By":
// "Elizabeth Piper, Daphne Psaledakis and John Irish", "Reuters in Berlin", "Jane Doe, BBC News". Outlets,
// offices ("Staff Writer") and words of the page ("Published", "More stories") are left out; degrees and
// other letters behind a name stay with it ("Jane Doe, MD").
Byline parse_names(std::string_view names);

// Whether anything stands in `names` that parts names, so that parse_names may find more than one.
bool may_name_several(std::string_view names);

// parse_names of a field that holds authors and nothing else: there, people also have one name ("Susan"), pen
// names
// ("reyn_t") and names in small letters.
Byline parse_author_field(std::string_view names);

// A line that is a byline as a whole ("By Ines Halloran", "By Norda Press", "By staff writers"); else
// nothing.
std::optional<Byline> parse_byline(std::string_view line);

// Joins `more` without repeating.
void append_names(Byline& byline, const Byline& more);

// Whether `name` ("Dr. Ines Halloran") begins with a common given name of some culture: what headings and
// names of companies, which are capitalised too, do seldom.
bool has_given_name(std::string_view name);

}  // namespace stemma
