// Inputs cut into pieces that are read independently of each other.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/byte_source.h"
#include "read/article_stream.h"

namespace stemma {

// What became of one place of the input. Articles come finished; their ids may clash.
using Reading = std::variant<Article, Skipped>;
using Readings = std::vector<Reading>;

// A piece holds all it needs; `read` is called once, on any thread.
struct Piece {
  uint64_t bytes = 0;  // memory that it needs until its readings are handed over, roughly
  std::function<Readings()> read;
};

// An input as a row of pieces.
class PieceSource {
 public:
  virtual ~PieceSource() = default;
  // The next one; nothing at the end. Called by one thread at a time.
  virtual std::optional<Piece> next() = 0;
};

// Finishes one article of the input `file` as the depth asks; without an id it takes the file's name.
void finish_article(Article& article, const std::string& file, ReadDepth depth);

// JSON Lines from `source`, decompressed already; `input` names it in messages. A line longer than an article
// may be is skipped without being held.
std::unique_ptr<PieceSource> json_lines(std::unique_ptr<ByteSource> source, std::string input,
                                        const ReadHow& how);

// The pages of the web archive `stored` (WARC, also compressed). Records that are no pages are passed over;
// damaged ones are named with their place.
std::unique_ptr<PieceSource> warc_pages(std::unique_ptr<ByteSource> stored, InflateLimits limits,
                                        std::string input, const ReadHow& how);

}  // namespace stemma
