// The title of an article among those that its page gives.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

struct TitleSources {
  std::string json_ld, open_graph, title_tag;
  std::vector<std::string> headings;  // the texts of the page's h1
  std::string outlet, host;           // to tell the site's name
};

struct ChosenTitle {
  std::string title, source;
};

// The headline: an h1 that the page's title confirms, else JSON-LD's, OpenGraph's, the page's title; without
// the site's name.
ChosenTitle choose_title(const TitleSources& sources);

// `title` without parts, set off by " | ", " - " and the like at either end, that name the site.
std::string without_site(std::string_view title, std::string_view outlet, std::string_view host);

// The site's name in a page's title, where the rest is the page's heading; else empty.
std::string site_in_title(std::string_view title_tag, std::string_view heading);

}  // namespace stemma
