// Records of a web archive (WARC 1.0 and 1.1, ISO 28500), as a stream.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "base/byte_source.h"

namespace stemma {

struct WarcRecord {
  uint64_t number = 0;       // from 1, damaged ones counted too
  std::string place;         // "record 12 at byte 40213"
  std::string type;          // "response", "request", ...; in lower case
  std::string target_uri;    // empty if not given
  std::string date;          // of the capture, ISO 8601; empty if not given
  std::string content_type;  // as given
  std::string_view content;  // valid until the next call; of one too large only the first kHttpHeadBytes
  uint64_t content_length = 0;
  bool is_too_large = false;  // to be held
};

// What is wrong with a record that could not be read.
struct WarcDamage {
  uint64_t number = 0;
  std::string place, reason;
};

// Holds one record at a time, and of that no more than the limit. `archive` may be plain, one gzip member
// for each record, one for all, or zstd.
//
// After a damaged record reading goes on at the next place where a record begins: behind the content if the
// length was right, at the next line "WARC/1.x" if not, at the next gzip member if a member is broken.
class WarcReader {
 public:
  WarcReader(std::unique_ptr<ByteSource> archive, InflateLimits limits, uint64_t most_content);

  // Nothing at the end. Where the length of a too large record proves wrong, damage of its number follows it.
  std::optional<std::variant<WarcRecord, WarcDamage>> next();

 private:
  bool fill(size_t count);
  std::string_view view() const { return std::string_view(buffer_).substr(at_); }
  void take(size_t count);
  void skip_blank_lines();
  bool is_at_record() const;
  bool find_record_start();
  bool skip(uint64_t count);
  WarcDamage damage(std::string reason);
  std::optional<WarcDamage> read_head(WarcRecord& record);
  std::optional<WarcDamage> read_content(WarcRecord& record);
  std::optional<WarcDamage> check_end(const WarcRecord& record);
  std::string place() const;

  Decompressor archive_;
  uint64_t most_content_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t position_ = 0;  // of at_, in the decompressed archive
  // Where gzip members begin: in the decompressed archive, and in what is stored.
  struct Member {
    uint64_t position, stored_position;
  };
  std::deque<Member> members_;
  uint64_t number_ = 0, pending_ = 0;  // pending_: bytes of the last record still to be passed
  std::optional<Error> problem_;       // of the stream below, not told yet
  bool is_at_end_ = false, is_lost_ = false;
};

}  // namespace stemma
