// One news report as the reader kept it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/json.h"
#include "base/span.h"
#include "text/units.h"

namespace stemma {

struct Dateline {
  std::vector<std::string> places;  // as printed: "LONDON", "PARIS"
  std::optional<Date> date;         // only if the dateline itself gives one
  ByteSpan span;                    // "LONDON/PARIS (Reuters) – " in the text; empty if there is none
};

// A picture's caption, which is no part of the running text.
struct Caption {
  std::string text;
  uint32_t before = 0;  // the block that follows it; the number of blocks if none does
};

// A run of blocks with a time of its own, on a live page or in a thread.
struct Entry {
  std::string published;  // as the page gives it
  ByteSpan span;
};

// Owns its text; every ByteSpan of every later stage points into `text`. Not changed after reading.
struct Article {
  std::string id;
  std::string input;  // the file it came from, with "#LINE" or "#INDEX" inside a collection; for messages
  std::string title;
  std::string text;  // valid UTF-8; paragraphs separated by one blank line, or as given in JSONL
  std::string url;
  std::string outlet;
  std::string published;                  // ISO 8601 as given; empty if unknown
  std::optional<Timestamp> published_at;  // `published`, parsed
  std::string modified;                   // when it was changed last, ISO 8601; empty if unknown
  std::string section;                    // "Business"; empty if unknown
  std::string image;                      // the address of the lead picture; empty if unknown
  std::vector<std::string> authors;       // people only
  std::string language;                   // ISO 639-1; empty if unknown
  std::vector<std::string> agency;        // wire services credited, canonical names, most prominent first
  std::vector<ByteSpan>
      agency_spans;  // where in the text they are credited, if there (same order not needed)
  Dateline dateline;
  std::vector<Caption> captions;  // of a page's pictures, in order
  std::vector<Entry> entries;     // in order, not overlapping
  std::string truncated;          // why the text is thought to be cut off; empty if it is thought whole
  std::vector<Block> blocks;      // in order, cover all of the text but white space
  // Where a page's or a sidecar's fields were found, by the field's name: "title" -> "JSON-LD headline".
  std::map<std::string, std::string> found_in;
  Json extra = Json::object();  // input fields that stemma does not know, passed through by `read`
};

// Lower bound, in days since 1970-01-01, of the article's publication, if known.
inline std::optional<int64_t> published_day(const Article& article) {
  if (!article.published_at) return std::nullopt;
  return to_days(article.published_at->date);
}

inline bool is_content(BlockKind kind) {
  return kind == BlockKind::kParagraph || kind == BlockKind::kHeading || kind == BlockKind::kList;
}

}  // namespace stemma
