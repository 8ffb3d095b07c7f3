// Files in, files out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace stemma {

// The bytes of the file at `path` ("-" is standard input). kTooLarge past `limit` bytes; a folder is
// kUnreadable.
Result<std::string> read_file(const std::string& path, uint64_t limit);

// Writes `bytes` beside `path` and renames, so that `path` holds either the old file or the whole new one.
// On any failure (a full disk too) the file beside is removed.
Status write_file_whole(const std::string& path, std::string_view bytes);

// Removes the file beside that write_file_whole is writing at the moment, if any. Async-signal-safe: for a
// handler of an interrupt, which then ends the process.
void remove_unfinished_file();

// Reads gzip (all members) or zstd (all frames), recognised by their first bytes; other bytes come back as
// they are. kTooLarge past `limit` bytes out; kMalformed for a cut or broken stream.
Result<std::string> decompress(std::string_view bytes, uint64_t limit);

}  // namespace stemma
