// Bytes in order from a file, standard input or memory, decompressed on the way, never all in memory at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/codec.h"
#include "base/result.h"

namespace stemma {

class ByteSource {
 public:
  virtual ~ByteSource() = default;
  // Writes at most `room` (more than 0) bytes to `into` and says how many; 0 is the end.
  virtual Result<size_t> read(char* into, size_t room) = 0;
};

// The file at `path`; "-" is standard input. A folder is kUnreadable.
Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path);
// `bytes` must outlive the source.
std::unique_ptr<ByteSource> bytes_of(std::string_view bytes);
// `first`, which was read from it before, and then the rest of `source`.
std::unique_ptr<ByteSource> put_back(std::string first, std::unique_ptr<ByteSource> source);

// All that is left in `source`; kTooLarge past `limit` bytes.
Result<std::string> read_all(ByteSource& source, uint64_t limit);

struct InflateLimits {
  uint64_t bytes = UINT64_MAX;       // decompressed
  uint64_t ratio = UINT64_MAX;       // decompressed for each stored byte...
  uint64_t ratio_from = UINT64_MAX;  // ... once there are more decompressed bytes than this
};

// Decompresses all members of a stream. Bytes after the last member that begin no other are padding.
class Decompressor final : public ByteSource {
 public:
  // The compression is told from the first bytes; without any the bytes come as they are.
  Decompressor(std::unique_ptr<ByteSource> stored, InflateLimits limits);
  // The compression is known.
  Decompressor(std::unique_ptr<ByteSource> stored, Compression compression, InflateLimits limits);

  // kMalformed for a broken or cut stream, kTooLarge past a limit; the place is "byte N" of what is stored.
  Result<size_t> read(char* into, size_t room) override;

  // After kMalformed: goes on where the next gzip member may begin. False where there is none (then, or in
  // another format, the end is reached).
  bool skip_to_next_member();
  // Where in what is stored the member begins that was read from last.
  uint64_t member_position() const { return member_position_; }
  // Members begun so far, 0 for what is not compressed.
  uint64_t members() const { return members_; }

 private:
  Status refill();
  Status begin();
  Status check_limits() const;
  Status begin_next_member();
  uint64_t position() const { return stored_bytes_ - in_.size() + at_; }
  std::string_view rest() const { return std::string_view(in_).substr(at_); }
  Error at_place(Error error) const;

  std::unique_ptr<ByteSource> stored_;
  InflateLimits limits_;
  std::unique_ptr<Codec> codec_;
  bool is_begun_ = false, is_known_ = false, is_at_end_ = false, is_in_member_ = false, is_over_ = false;
  std::string in_;  // stored bytes that were read, used up to at_
  size_t at_ = 0;
  uint64_t stored_bytes_ = 0, made_ = 0, member_position_ = 0, members_ = 0;
};

// Reads on into a buffer that the caller takes from as it likes.
class BufferedBytes {
 public:
  explicit BufferedBytes(ByteSource& source) : source_(source) {}
  // What is buffered; valid until the next fill().
  std::string_view view() const { return std::string_view(buffer_).substr(at_); }
  void take(size_t count) { at_ += count, taken_ += count; }
  // Reads until at least `count` bytes are buffered; false where the source ends before.
  Result<bool> fill(size_t count);
  // Bytes taken so far.
  uint64_t position() const { return taken_; }
  // Throws away what is buffered, as after a broken place.
  void clear() { take(view().size()); }

 private:
  ByteSource& source_;
  std::string buffer_;
  size_t at_ = 0;
  uint64_t taken_ = 0;
};

}  // namespace stemma
