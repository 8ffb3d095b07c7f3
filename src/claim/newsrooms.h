// Who publishes an article, whose text it is, and newsrooms under all their names.
#pragma once

#include <string>
#include <string_view>

#include "claim/claim.h"

namespace stemma {

// Whether two names stand for one outlet or agency: "www.nytimes.com" and "The New York Times", "BBC News"
// and "BBC", "Deutsche Welle" and "dw.com".
bool same_outlet(std::string_view a, std::string_view b);

// What to call the publisher: the outlet, else the host of the address, else the article's id.
std::string publisher_name(const Article& article);

// The story's publisher that `name` names in full ("Harbour Ledger" of "The Harbour Ledger"); empty if none.
std::string publisher_named(const StoryMaterial& material, std::string_view name);

// The outlet that a site says it took the article from, by its own name or the title: an outlet "Some Site
// (copying The Courier)", "Courier via Some Site", a title that ends in ": Courier" or " | Courier" on a page
// of somebody else. Empty if it says nothing.
std::string copied_outlet(const StoryMaterial& material, uint32_t article);

// The agency that an article's whole text is credited to; empty if none. An agency that only contributed is
// not it.
std::string credited_agency(const Article& article);

}  // namespace stemma
