// From what the user named to the files that are read, one at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash_set.h"
#include "read/input/kind.h"

namespace stemma {

struct InputFile {
  std::string path;  // as named; a folder's files have its name before theirs; "-" is standard input
  InputKind kind = InputKind::kUnknown;
  std::optional<std::string> problem;  // why it cannot be read; then it only stands in its place
};

// Folders become their files in name order (by bytes), recursively; in a folder only files with the ending of
// a kind that stemma reads count, and hidden ones do not. A file named twice stands once. Sidecars are left
// out. Held in memory are the names in the folders on the way to the present file, since a folder's names
// come in no order (a million names of 30 bytes: 40 MB), and up to 32 bytes for each file met.
class InputWalker {
 public:
  InputWalker(const std::vector<std::string>& inputs, int folder_depth);
  std::optional<InputFile> next();

 private:
  // One folder on the way down, its names in order.
  struct Folder {
    std::string path;      // ends with "/"
    std::string identity;  // the same, links resolved
    std::string names;     // each: type, name, NUL
    std::vector<uint32_t> starts;
    size_t at = 0;
    bool is_named_by_user = false, has_files = false;
  };

  std::optional<InputFile> next_in_folder();
  std::optional<InputFile> begin_input(const std::string& input);
  std::optional<InputFile> enter(const std::string& path, bool is_named_by_user);
  std::optional<InputFile> end_folder();
  std::optional<InputFile> entry(const Folder& folder, char type, std::string_view name);
  bool is_first(std::string_view identity);

  const std::vector<std::string>& inputs_;
  size_t folder_depth_;
  size_t next_input_ = 0;
  std::vector<Folder> way_;
  HashSet64 seen_;
};

}  // namespace stemma
