// JSON Feed (jsonfeed.org, versions 1.0 and 1.1).
#include <simdjson.h>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/input/feed.h"
#include "read/limits.h"

namespace stemma {

namespace {

namespace dom = simdjson::dom;

std::string string_of(dom::object object, std::string_view key) {
  dom::element value;
  if (object[key].get(value) != simdjson::SUCCESS) return {};
  if (value.is_string()) return std::string(trim(std::string_view(value)));
  if (value.is_int64()) return std::to_string(int64_t(value));
  return {};
}

void add_author(dom::element value, std::vector<std::string>& authors) {
  dom::object author;
  if (value.get(author) != simdjson::SUCCESS) return;
  if (std::string name = string_of(author, "name"); !name.empty()) authors.push_back(std::move(name));
}

FeedEntry entry_of(dom::object item) {
  FeedEntry entry;
  entry.id = string_of(item, "id");
  entry.url = string_of(item, "url");
  entry.published = string_of(item, "date_published");
  entry.modified = string_of(item, "date_modified");
  entry.image = string_of(item, "image");
  if (entry.image.empty()) entry.image = string_of(item, "banner_image");
  entry.title = {string_of(item, "title"), false};
  entry.content = {string_of(item, "content_html"), true};
  if (entry.content.bytes.empty()) entry.content = {string_of(item, "content_text"), false};
  entry.summary = {string_of(item, "summary"), false};
  dom::array list;
  if (item["authors"].get(list) == simdjson::SUCCESS)
    for (const dom::element author : list) add_author(author, entry.authors);
  dom::element author;
  if (entry.authors.empty() && item["author"].get(author) == simdjson::SUCCESS)
    add_author(author, entry.authors);
  if (item["tags"].get(list) == simdjson::SUCCESS)
    for (const dom::element tag : list)
      if (tag.is_string() && entry.section.empty()) entry.section = trim(std::string_view(tag));
  return entry;
}

}  // namespace

bool is_json_feed(std::string_view json) {
  constexpr size_t kNearStart = 4096;
  const std::string_view start = json.substr(0, kNearStart);
  // Slashes may be escaped in JSON.
  return start.find("jsonfeed.org/version/1") != std::string_view::npos ||
         start.find("jsonfeed.org\\/version\\/1") != std::string_view::npos;
}

Result<Feed> parse_json_feed(std::string_view json) {
  dom::parser parser;
  const std::string text = repair_utf8(json);
  dom::element root;
  simdjson::error_code code = parser.allocate(std::max(text.size(), size_t{1} << 12), kJsonDepth);
  if (code == simdjson::SUCCESS) code = parser.parse(text).get(root);
  dom::object object;
  dom::array items;
  if (code == simdjson::SUCCESS) code = root.get(object);
  if (code != simdjson::SUCCESS)
    return Error{ErrorCode::kMalformed, std::string("not valid JSON: ") + simdjson::error_message(code), "",
                 ""};
  if (object["items"].get(items) != simdjson::SUCCESS)
    return Error{ErrorCode::kMalformed, "a JSON Feed without the list 'items'", "", ""};
  Feed feed;
  feed.title = string_of(object, "title");
  feed.language = string_of(object, "language");
  for (const dom::element item : items) {
    dom::object entry;
    if (item.get(entry) == simdjson::SUCCESS) feed.entries.push_back(entry_of(entry));
  }
  return feed;
}

}  // namespace stemma
