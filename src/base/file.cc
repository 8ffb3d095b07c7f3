#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <libdeflate.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include <algorithm>
#include <csignal>
#include <memory>

namespace stemma {

namespace {

Error system_error(ErrorCode code, const std::string& path, int number) {
  if (number == ENOENT) code = ErrorCode::kNotFound;
  return {code, ::strerror(number), path, ""};
}

// Closes on leaving the scope.
struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd > 2) ::close(fd);
  }
};

Error too_large(uint64_t limit) {
  return {ErrorCode::kTooLarge, "larger than the limit of " + std::to_string(limit) + " bytes", "", ""};
}

}  // namespace

Result<std::string> read_file(const std::string& path, uint64_t limit) {
  const Descriptor file{path == "-" ? 0 : ::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.fd < 0) return system_error(ErrorCode::kUnreadable, path, errno);
  std::string bytes;
  struct stat info {};
  if (::fstat(file.fd, &info) == 0 && S_ISREG(info.st_mode))
    bytes.reserve(std::min(static_cast<uint64_t>(info.st_size), limit) + 1);
  constexpr size_t kChunk = 1 << 16;
  while (true) {
    const size_t before = bytes.size();
    bytes.resize(before + kChunk);
    const ssize_t got = ::read(file.fd, bytes.data() + before, kChunk);
    bytes.resize(before + (got > 0 ? static_cast<size_t>(got) : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return system_error(ErrorCode::kUnreadable, path, errno);
    if (got == 0) return bytes;
    if (bytes.size() > limit) {
      Error error = too_large(limit);
      error.input = path;
      return error;
    }
  }
}

namespace {

// The name of the file that is being written beside its target. A signal handler may read it at any moment,
// so it is plain memory, made valid before the flag that says so.
char unfinished_name[4096];
volatile std::sig_atomic_t is_unfinished = 0;

void mark_unfinished(const std::string& name) {
  if (name.size() >= sizeof unfinished_name) return;  // longer than any path that could be opened
  name.copy(unfinished_name, name.size());
  unfinished_name[name.size()] = '\0';
  is_unfinished = 1;
}

}  // namespace

void remove_unfinished_file() {
  if (is_unfinished) ::unlink(unfinished_name);
}

Status write_file_whole(const std::string& path, std::string_view bytes) {
  std::string beside = path + ".XXXXXX";
  const int fd = ::mkostemp(beside.data(), O_CLOEXEC);
  if (fd < 0) return system_error(ErrorCode::kWrite, path, errno);
  mark_unfinished(beside);
  const auto fail = [&](int number) {
    ::close(fd);
    ::unlink(beside.c_str());
    is_unfinished = 0;
    return system_error(ErrorCode::kWrite, path, number);
  };
  while (!bytes.empty()) {
    const ssize_t put = ::write(fd, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return fail(errno);
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  const mode_t mask = ::umask(0);
  ::umask(mask);
  struct stat old {};
  const mode_t mode = ::stat(path.c_str(), &old) == 0 ? (old.st_mode & 07777) : (0666 & ~mask);
  if (::fchmod(fd, mode) != 0 || ::fsync(fd) != 0) return fail(errno);
  if (::close(fd) != 0 || ::rename(beside.c_str(), path.c_str()) != 0) {
    const int number = errno;
    ::unlink(beside.c_str());
    is_unfinished = 0;
    return system_error(ErrorCode::kWrite, path, number);
  }
  is_unfinished = 0;
  return ok_status();
}

namespace {

// A member's size is not known before it is read, so the buffer grows from a guess up to the limit.
Result<std::string> gunzip(const std::string& bytes, uint64_t limit) {
  const std::unique_ptr<libdeflate_decompressor, decltype(&libdeflate_free_decompressor)> engine(
      libdeflate_alloc_decompressor(), &libdeflate_free_decompressor);
  std::string out;
  size_t at = 0;
  while (at < bytes.size()) {
    const size_t before = out.size();
    uint64_t room = std::max<uint64_t>(uint64_t{1} << 16, (bytes.size() - at) * 4);
    while (true) {
      room = std::min(room, limit - before + 1);
      out.resize(before + room);
      size_t taken = 0, made = 0;
      const libdeflate_result result = libdeflate_gzip_decompress_ex(
          engine.get(), bytes.data() + at, bytes.size() - at, out.data() + before, room, &taken, &made);
      if (result == LIBDEFLATE_SUCCESS) {
        out.resize(before + made);
        at += taken;
        break;
      }
      if (result != LIBDEFLATE_INSUFFICIENT_SPACE)
        return Error{ErrorCode::kMalformed, "broken or cut gzip stream", "", "byte " + std::to_string(at)};
      if (before + room > limit) return too_large(limit);
      room *= 2;
    }
    if (out.size() > limit) return too_large(limit);
    // Bytes after the last member that start no new one are padding.
    if (at < bytes.size() && static_cast<unsigned char>(bytes[at]) != 0x1F) break;
  }
  return out;
}

Result<std::string> unzstd(const std::string& bytes, uint64_t limit) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> engine(ZSTD_createDCtx(), &ZSTD_freeDCtx);
  constexpr int kWindowLog = 27;  // 128 MiB, what zstd's own command line allows by default
  ZSTD_DCtx_setParameter(engine.get(), ZSTD_d_windowLogMax, kWindowLog);
  std::string out;
  std::string chunk(ZSTD_DStreamOutSize(), '\0');
  ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
  size_t state = 0;
  while (in.pos < in.size || state != 0) {
    ZSTD_outBuffer buffer{chunk.data(), chunk.size(), 0};
    const size_t before = in.pos;
    state = ZSTD_decompressStream(engine.get(), &buffer, &in);
    if (ZSTD_isError(state) || (in.pos == before && buffer.pos == 0))
      return Error{ErrorCode::kMalformed, "broken or cut zstd stream", "", "byte " + std::to_string(in.pos)};
    if (out.size() + buffer.pos > limit) return too_large(limit);
    out.append(chunk.data(), buffer.pos);
  }
  return out;
}

}  // namespace

Result<std::string> decompress(std::string bytes, uint64_t limit) {
  if (bytes.starts_with("\x1F\x8B")) return gunzip(bytes, limit);
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return unzstd(bytes, limit);
  return bytes;
}

}  // namespace stemma
