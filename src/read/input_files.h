// From what the user named to the files that are read.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/input_kind.h"
#include "read/reader.h"

namespace stemma {

struct InputFile {
  std::string path;  // as named; a folder's files have its name before theirs; "-" is standard input
  InputKind kind = InputKind::kUnknown;
  std::optional<std::string> problem;  // why it cannot be read; then it only stands in its place
};

// Folders become their files in name order, recursively; in a folder only files with the ending of a kind
// that stemma reads count, and hidden ones do not. A file named twice stands once. Sidecars are left out.
std::vector<InputFile> find_input_files(const std::vector<std::string>& inputs, const ReadLimits& limits);

}  // namespace stemma
