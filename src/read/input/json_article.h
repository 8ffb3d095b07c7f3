// Articles in JSON: one object, a list of them, or one a line.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/article.h"
#include "read/input/piece.h"

namespace stemma {

// What is known of an article from beside it. Empty fields say nothing.
struct Metadata {
  std::string id, title, url, outlet, published;
  std::vector<std::string> authors;
  std::string file;  // which file it describes, in a collection of sidecars
};

// The articles of `bytes` (UTF-8): one object, a list of them, or one a line; finished as the depth asks.
// `input` names them in messages. A bad article is skipped with its place, the others are read.
Readings parse_json_document(std::string_view bytes, const std::string& input, const ReadHow& how);

// The article of one line of JSON Lines, finished as the depth asks. `is_padded`: kJsonPadding bytes after
// `line` may be read.
Reading parse_json_line(std::string_view line, size_t number, const std::string& input, const ReadHow& how,
                        bool is_padded);
inline constexpr size_t kJsonPadding = 64;

// One article, not finished yet. The error's place is empty.
Result<Article> parse_json_article(std::string_view json, const ReadHow& how, bool is_padded = false);

// A sidecar: one object, or one a line.
Result<Metadata> parse_metadata(std::string_view json);

// Calls `body(line, number)` for each line of `bytes` that is not blank; numbers start at 1.
void for_each_line(std::string_view bytes, const std::function<void(std::string_view, size_t)>& body);

}  // namespace stemma
