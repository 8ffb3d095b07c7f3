// What a page says of its article: title, authors, times, outlet, address, language, section, lead picture.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/json_ld.h"
#include "read/html/tree.h"

namespace stemma {

struct HtmlMetadata {
  std::string title;                // without the site's name
  std::string published, modified;  // ISO 8601
  std::string outlet, url, language;
  std::string section;                          // as the page names it: "Business"
  std::string image;                            // the address of the lead picture
  std::vector<std::string> authors;             // as given: people, desks and wire services
  std::string body;                             // the whole text, if the page's JSON-LD has it
  std::vector<PageUpdate> updates;              // of a live page, if its JSON-LD has them; plain text
  std::map<std::string, std::string> found_in;  // by field: "title" -> "JSON-LD headline"
};

// From, in this order: JSON-LD, OpenGraph and other <meta>, microdata, the page's own elements (h1, <time>,
// rel="author"), its address, the lines around its headline. `hints` and `blocks` are of own_hints and
// html_blocks.
HtmlMetadata read_metadata(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks);

}  // namespace stemma
