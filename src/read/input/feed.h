// Feeds: RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0 (RFC 4287), JSON Feed 1.0 and 1.1. Each entry is an
// article.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/input/piece.h"

namespace stemma {

// What a feed says, in UTF-8. Fields are empty where nothing is said.
struct FeedText {
  std::string bytes;
  bool is_html = false;
};

struct FeedEntry {
  std::string id, url;
  std::string outlet;               // of the entry's own source, where it was taken from another feed
  std::string published, modified;  // as written
  std::string section, image;
  std::vector<std::string> authors;  // as written: "Jane Doe", "jane@paper.test (Jane Doe)"
  FeedText title, content, summary;
};

struct Feed {
  std::string title, language;
  std::vector<FeedEntry> entries;
  // Why and where reading ended before the end; `entries` holds those that were whole by then.
  std::optional<Error> broken;
};

// Entities that a document declares are never expanded and nothing outside of it is read. `bytes` are of any
// encoding. Fails where the document's first element is no feed's.
Result<Feed> parse_xml_feed(std::string bytes);
// Whether `json` says near its start that it is a JSON Feed.
bool is_json_feed(std::string_view json);
Result<Feed> parse_json_feed(std::string_view json);

// The articles of a feed, finished as the depth asks; `input` names them in messages ("INPUT#NUMBER"). An
// entry's text is its content, else its summary; one without either is skipped, and named.
Readings feed_articles(const Result<Feed>& feed, const std::string& input, const ReadHow& how);

}  // namespace stemma
