// Articles in JSON: one object, a list of them, or one a line.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/article.h"
#include "read/reader.h"

namespace stemma {

// What is known of an article from beside it. Empty fields say nothing.
struct Metadata {
  std::string id, title, url, outlet, published;
  std::vector<std::string> authors;
  std::string file;  // which file it describes, in a collection of sidecars
};

// The articles of `bytes` (UTF-8), completed; `input` names them in messages. A bad article is
// skipped with its place, the others are read.
ReadOutcome parse_json_document(std::string_view bytes, const std::string& input, const ReadLimits& limits);
ReadOutcome parse_json_lines(std::string_view bytes, const std::string& input, const ReadLimits& limits);

// One article, not completed yet. The error's place is empty.
Result<Article> parse_json_article(std::string_view json, const ReadLimits& limits);

// A sidecar: one object, or one a line.
Result<Metadata> parse_metadata(std::string_view json);

// Calls `body(line, number)` for each line of `bytes` that is not blank; numbers start at 1.
void for_each_line(std::string_view bytes, const std::function<void(std::string_view, size_t)>& body);

}  // namespace stemma
