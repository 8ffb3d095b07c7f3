// Inputs to articles: files, folders, standard input; text, HTML, JSON, JSONL, and .gz and .zst of these.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "read/article.h"

namespace stemma {

// Limits on what comes from outside; each is named in the message of the error that it causes.
struct ReadLimits {
  uint64_t list_bytes = uint64_t{512} << 20;  // one JSON file that is a list of articles, decompressed
  uint64_t page_bytes = uint64_t{32} << 20;   // one HTML page, text or JSON article, decompressed
  uint32_t text_bytes = uint32_t{16} << 20;   // the text kept of one article
  int folder_depth = 64;
};

struct Skipped {
  std::string input;   // the name as the user gave it, with "#LINE" for a line of JSONL
  std::string reason;  // one line with the place
};

// Collect, then go on: a bad input lands in `skipped`, the rest is read. Articles come in input order
// (folders in name order, recursively), each with a unique id: the given one, else the file name without its
// ending, with
// "-2", "-3" added on a clash. The same bytes read twice (the same file named twice) are one article; the
// second is not an error.
struct ReadOutcome {
  std::vector<Article> articles;
  std::vector<Skipped> skipped;
};

enum class ReadDepth {
  kFull,     // all fields of Article
  kShallow,  // text and what is given beside it (and `published_at`): no complete_article(), no `extra`. A
             // page is read with its blocks and metadata at either depth
};

struct ReadHow {
  ReadLimits limits;
  ReadDepth depth = ReadDepth::kFull;
};

// Reads every input into memory (stream_articles in article_stream.h does not hold them). Never throws; an
// empty outcome with `skipped` set means that nothing could be read.
ReadOutcome read_inputs(const std::vector<std::string>& inputs, const ReadHow& how = {},
                        uint64_t most_articles = UINT64_MAX);

// Single documents from memory; `name` is used for the id and in messages. Metadata that the bytes do not
// give is empty.
Result<Article> read_html(std::string bytes, const std::string& name, const ReadLimits& limits = {});
Result<Article> read_text(std::string bytes, const std::string& name, const ReadLimits& limits = {});
// One JSON object in the form of INTERFACE "JSONL articles"; `text` is kept code point for code point.
Result<Article> read_json_article(std::string_view json, const std::string& name,
                                  const ReadLimits& limits = {});

// What follows from text and metadata, shared by all readers: blocks (debris, captions, credits), byline,
// dateline, agency credit, language, published_at. Fields that are set already are kept.
void complete_article(Article& article);

}  // namespace stemma
