#include "base/byte_source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>

namespace stemma {

namespace {

constexpr size_t kStoredChunk = size_t{64} << 10;

Error unreadable(const std::string& path, int number) {
  return {number == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, ::strerror(number), path, ""};
}

class FileSource final : public ByteSource {
 public:
  FileSource(int fd, std::string path) : fd_(fd), path_(std::move(path)) {}
  ~FileSource() override {
    if (fd_ > 2) ::close(fd_);
  }
  FileSource(const FileSource&) = delete;
  FileSource& operator=(const FileSource&) = delete;

  Result<size_t> read(char* into, size_t room) override {
    while (true) {
      const ssize_t got = ::read(fd_, into, room);
      if (got >= 0) return static_cast<size_t>(got);
      if (errno != EINTR) return unreadable(path_, errno);
    }
  }

 private:
  int fd_;
  std::string path_;
};

class MemorySource final : public ByteSource {
 public:
  explicit MemorySource(std::string_view bytes) : bytes_(bytes) {}
  Result<size_t> read(char* into, size_t room) override {
    const size_t count = bytes_.copy(into, room);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

class PutBackSource final : public ByteSource {
 public:
  PutBackSource(std::string first, std::unique_ptr<ByteSource> rest)
      : first_(std::move(first)), rest_(std::move(rest)) {}
  Result<size_t> read(char* into, size_t room) override {
    if (at_ == first_.size()) return rest_->read(into, room);
    const size_t count = first_.copy(into, room, at_);
    at_ += count;
    return count;
  }

 private:
  std::string first_;
  size_t at_ = 0;
  std::unique_ptr<ByteSource> rest_;
};

Error past_limit(std::string_view limit, uint64_t value, std::string_view unit) {
  return {ErrorCode::kTooLarge,
          "decompresses to more than the limit of " + std::to_string(value) + " " + std::string(unit) +
              std::string(limit),
          "", ""};
}

}  // namespace

Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path) {
  const int fd = path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return unreadable(path, errno);
  return std::unique_ptr<ByteSource>(std::make_unique<FileSource>(fd, path));
}

std::unique_ptr<ByteSource> bytes_of(std::string_view bytes) {
  return std::make_unique<MemorySource>(bytes);
}

std::unique_ptr<ByteSource> put_back(std::string first, std::unique_ptr<ByteSource> source) {
  return std::make_unique<PutBackSource>(std::move(first), std::move(source));
}

Result<std::string> read_all(ByteSource& source, uint64_t limit) {
  std::string bytes;
  while (true) {
    const size_t before = bytes.size();
    // Doubling: a page is read in a few calls, and no more is reserved than was read.
    const size_t room = std::max(kStoredChunk, before);
    bytes.resize(before + room);
    const Result<size_t> got = source.read(bytes.data() + before, room);
    bytes.resize(before + (got.ok() ? got.value() : 0));
    if (!got.ok()) return got.error();
    if (got.value() == 0) return bytes;
    if (bytes.size() > limit)
      return Error{ErrorCode::kTooLarge, "larger than the limit of " + std::to_string(limit) + " bytes", "",
                   ""};
  }
}

Decompressor::Decompressor(std::unique_ptr<ByteSource> stored, InflateLimits limits)
    : stored_(std::move(stored)), limits_(limits) {}

Decompressor::Decompressor(std::unique_ptr<ByteSource> stored, Compression compression, InflateLimits limits)
    : stored_(std::move(stored)), limits_(limits), is_known_(true) {
  if (compression != Compression::kNone) codec_ = Codec::of(compression);
}

Error Decompressor::at_place(Error error) const {
  error.place = "byte " + std::to_string(position());
  return error;
}

// Keeps what is not used up yet; room for one chunk more.
Status Decompressor::refill() {
  in_.erase(0, at_);
  at_ = 0;
  const size_t before = in_.size();
  in_.resize(before + kStoredChunk);
  const Result<size_t> got = stored_->read(in_.data() + before, kStoredChunk);
  in_.resize(before + (got.ok() ? got.value() : 0));
  if (!got.ok()) return got.error();
  stored_bytes_ += got.value();
  is_at_end_ = got.value() == 0;
  return ok_status();
}

Status Decompressor::begin() {
  constexpr size_t kMagicBytes = 4;
  while (in_.size() < kMagicBytes && !is_at_end_) TRY_DONE(refill());
  if (!is_known_)
    if (const Compression found = compression_of(in_); found != Compression::kNone) codec_ = Codec::of(found);
  is_begun_ = true;
  is_in_member_ = codec_ != nullptr;
  members_ = codec_ ? 1 : 0;
  return ok_status();
}

// Between two members: the next one, or padding, or the end.
Status Decompressor::begin_next_member() {
  constexpr size_t kMagicBytes = 4;
  while (rest().size() < kMagicBytes && !is_at_end_) TRY_DONE(refill());
  is_in_member_ = compression_of(rest()) != Compression::kNone;
  is_over_ = !is_in_member_;
  member_position_ = position();
  members_ += is_in_member_;
  return ok_status();
}

Status Decompressor::check_limits() const {
  if (made_ > limits_.bytes) return at_place(past_limit("", limits_.bytes, "bytes"));
  if (made_ > limits_.ratio_from && made_ / limits_.ratio > position())
    return at_place(past_limit(" for each byte stored", limits_.ratio, "bytes"));
  return ok_status();
}

Result<size_t> Decompressor::read(char* into, size_t room) {
  if (!is_begun_) TRY_DONE(begin());
  while (!is_over_) {
    if (rest().empty() && !is_at_end_) TRY_DONE(refill());
    if (!codec_) {
      const size_t count = rest().copy(into, room);
      at_ += count;
      made_ += count;
      if (count > 0) TRY_DONE(check_limits());
      return count;
    }
    const Result<Codec::Step> step = codec_->step(rest(), into, room);
    if (!step.ok()) return at_place(step.error());
    at_ += step.value().taken;
    made_ += step.value().made;
    TRY_DONE(check_limits());
    if (step.value().ended) TRY_DONE(begin_next_member());
    if (step.value().made > 0) return step.value().made;
    const bool is_stuck = step.value().taken == 0 && !step.value().ended;
    if (is_stuck && is_at_end_) return at_place({ErrorCode::kMalformed, "cut compressed stream", "", ""});
    if (is_stuck) TRY_DONE(refill());
  }
  return size_t{0};
}

bool Decompressor::skip_to_next_member() {
  if (!codec_) return false;
  // RFC 1952: the mark, method 8, and no flag that is not defined. The broken member's own mark is passed.
  if (!rest().empty()) ++at_;
  while (true) {
    const std::string_view left = rest();
    const size_t found = left.find("\x1F\x8B\x08");
    const size_t skipped =
        found != std::string_view::npos ? found : left.size() - std::min<size_t>(left.size(), 2);
    at_ += skipped;
    if (rest().size() < 4) {
      if (is_at_end_ || !refill().ok() || is_at_end_) break;
    } else if ((static_cast<unsigned char>(rest()[3]) & 0xE0) != 0) {
      ++at_;
    } else {
      codec_->restart();
      member_position_ = position();
      ++members_;
      is_in_member_ = true;
      return true;
    }
  }
  is_over_ = true;
  return false;
}

Result<bool> BufferedBytes::fill(size_t count) {
  constexpr size_t kChunk = size_t{128} << 10;
  if (view().size() >= count) return true;
  buffer_.erase(0, at_);
  at_ = 0;
  while (buffer_.size() < count) {
    const size_t before = buffer_.size();
    buffer_.resize(before + kChunk);
    const Result<size_t> got = source_.read(buffer_.data() + before, kChunk);
    buffer_.resize(before + (got.ok() ? got.value() : 0));
    if (!got.ok()) return got.error();
    if (got.value() == 0) return false;
  }
  return true;
}

}  // namespace stemma
