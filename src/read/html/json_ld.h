// What a page says of itself in JSON-LD, by schema.org.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// One entry of a live page.
struct PageUpdate {
  std::string published, headline, body;
};

// Fields as given; empty where not given.
struct PageFacts {
  std::string title, published, modified, outlet, url, language, body, section, image;
  std::vector<std::string> authors;        // people, and what is not said to be an organisation
  std::vector<std::string> author_bodies;  // organisations named as authors
  std::vector<PageUpdate> updates;         // of a LiveBlogPosting, in its order; each with a body or headline
  bool is_article = false;                 // an object of an article's type gave them
};

// The facts of the article among the objects of all `scripts` (the contents of a page's
// <script type="application/ld+json">). Articles' types go before pages' types; among several articles the
// one whose address is `url`, if any, else the first. Broken scripts are left out.
PageFacts facts_in_json_ld(const std::vector<std::string_view>& scripts, std::string_view url);

}  // namespace stemma
