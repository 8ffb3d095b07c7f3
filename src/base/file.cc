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

FileWriter::~FileWriter() {
  if (file_ >= 0) give_up(0);
}

Error FileWriter::give_up(int number) {
  if (file_ >= 0) ::close(file_);
  ::unlink(beside_.c_str());
  file_ = -1;
  is_unfinished = 0;
  return system_error(ErrorCode::kWrite, path_, number);
}

Status FileWriter::open() {
  beside_ = path_ + ".XXXXXX";
  file_ = ::mkostemp(beside_.data(), O_CLOEXEC);
  if (file_ < 0) return system_error(ErrorCode::kWrite, path_, errno);
  mark_unfinished(beside_);
  return ok_status();
}

Status FileWriter::write(std::string_view bytes) {
  if (file_ < 0) {
    const Status opened = open();
    if (!opened.ok()) return opened;
  }
  const Status written = write_all(file_, bytes, path_);
  if (!written.ok()) give_up(0);
  return written;
}

Status FileWriter::finish() {
  const Status opened = write("");  // an empty file is a file
  if (!opened.ok()) return opened;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  struct stat old {};
  const mode_t mode = ::stat(path_.c_str(), &old) == 0 ? (old.st_mode & 07777) : (0666 & ~mask);
  if (::fchmod(file_, mode) != 0 || ::fsync(file_) != 0) return give_up(errno);
  const int closed = ::close(file_);
  file_ = -1;
  if (closed != 0 || ::rename(beside_.c_str(), path_.c_str()) != 0) return give_up(errno);
  is_unfinished = 0;
  return ok_status();
}

Status write_all(int file, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return system_error(ErrorCode::kWrite, path, errno);
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  return ok_status();
}

Status write_file_whole(const std::string& path, std::string_view bytes) {
  FileWriter writer(path);
  const Status written = writer.write(bytes);
  return written.ok() ? writer.finish() : written;
}

Result<std::string> decompress(std::string_view bytes, uint64_t limit) {
  Decompressor source(bytes_of(bytes), {limit, UINT64_MAX, UINT64_MAX});
  return read_all(source, limit);
}

}  // namespace stemma
