#include "base/mapped_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace stemma {

Result<MappedFile> MappedFile::open(const std::string& path) {
  const auto fail = [&](int number) {
    return Error{number == ENOENT ? ErrorCode::kNotFound : ErrorCode::kUnreadable, ::strerror(number), path,
                 ""};
  };
  const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return fail(errno);
  struct stat info {};
  const int status = ::fstat(fd, &info) == 0 ? (S_ISREG(info.st_mode) ? 0 : EISDIR) : errno;
  const auto size = static_cast<size_t>(info.st_size);
  if (status != 0 || size == 0) {
    ::close(fd);
    if (status != 0) return fail(status);
    return MappedFile(std::string_view());
  }
  void* const at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  const int number = errno;
  ::close(fd);
  if (at == MAP_FAILED) return fail(number);
  return MappedFile({static_cast<const char*>(at), size});
}

MappedFile::~MappedFile() {
  if (!bytes_.empty()) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

}  // namespace stemma
