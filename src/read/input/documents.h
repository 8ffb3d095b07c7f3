// One document to an article whose text and own metadata are known, but not what follows from them
// (complete_article): the caller may know better, from a sidecar.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "read/article.h"
#include "read/reader.h"

namespace stemma {

// What is known of a page from where it came from. Empty fields say nothing.
struct PageOrigin {
  std::string charset;   // as the HTTP header declares it; goes before what the page says of itself
  std::string url;       // that it was got from
  std::string captured;  // when, ISO 8601
};

Result<Article> parse_text(std::string bytes, const ReadLimits& limits);
Result<Article> parse_markdown(std::string bytes, const ReadLimits& limits);
Result<Article> parse_html(std::string bytes, const ReadLimits& limits, const PageOrigin& origin = {});
// HTML in UTF-8 that is an article's text and nothing else, as in feeds: all of it is kept.
Result<Article> parse_html_fragment(std::string_view html, const ReadLimits& limits);

}  // namespace stemma
