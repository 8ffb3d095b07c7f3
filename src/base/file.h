// Files in, files out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace stemma {

// The bytes of the file at `path` ("-" is standard input). kTooLarge past `limit` bytes; a folder is
// kUnreadable.
Result<std::string> read_file(const std::string& path, uint64_t limit);

// A file that is written piece by piece beside `path` and then renamed, so that `path` holds either the old
// file or the whole new one. On any failure (a full disk too), and where finish() is never called, the file
// beside is removed. One at a time in a program (see remove_unfinished_file).
class FileWriter {
 public:
  explicit FileWriter(std::string path) : path_(std::move(path)) {}
  ~FileWriter();
  FileWriter(const FileWriter&) = delete;
  FileWriter& operator=(const FileWriter&) = delete;

  Status write(std::string_view bytes);
  // Everything is on the disk and has its name.
  Status finish();

 private:
  Status open();
  Error give_up(int number);

  std::string path_, beside_;
  int file_ = -1;
};

// Writes all of `bytes` to the open `file`; kWrite with `path` as the input where that fails.
Status write_all(int file, std::string_view bytes, const std::string& path);

Status write_file_whole(const std::string& path, std::string_view bytes);

// Removes the file beside that a FileWriter is writing at the moment, if any. Async-signal-safe: for a
// handler of an interrupt, which then ends the process.
void remove_unfinished_file();

// Reads gzip (all members) or zstd (all frames), recognised by their first bytes; other bytes come back as
// they are. kTooLarge past `limit` bytes out; kMalformed for a cut or broken stream.
Result<std::string> decompress(std::string_view bytes, uint64_t limit);

}  // namespace stemma
