// One document to an article whose text and own metadata are known, but not what follows from them
// (complete_article): the caller may know better, from a sidecar.
#pragma once

#include <string>

#include "base/result.h"
#include "read/article.h"
#include "read/reader.h"

namespace stemma {

Result<Article> parse_text(std::string bytes, const ReadLimits& limits);
Result<Article> parse_markdown(std::string bytes, const ReadLimits& limits);
Result<Article> parse_html(std::string bytes, const ReadLimits& limits);

}  // namespace stemma
