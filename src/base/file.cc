#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <memory>

#include "base/byte_source.h"

namespace stemma {

namespace {

Error system_error(ErrorCode code, const std::string& path, int number) {
  if (number == ENOENT) code = ErrorCode::kNotFound;
  return {code, ::strerror(number), path, ""};
}

}  // namespace

Result<std::string> read_file(const std::string& path, uint64_t limit) {
  TRY(const std::unique_ptr<ByteSource> source, open_bytes(path));
  Result<std::string> bytes = read_all(*source, limit);
  if (!bytes.ok()) bytes.error().input = path;
  return bytes;
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

Result<std::string> decompress(std::string_view bytes, uint64_t limit) {
  Decompressor source(bytes_of(bytes), {limit, UINT64_MAX, UINT64_MAX});
  return read_all(source, limit);
}

}  // namespace stemma
