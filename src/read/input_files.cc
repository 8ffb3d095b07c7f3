#include "read/input_files.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "read/limits.h"

namespace stemma {

namespace {

namespace fs = std::filesystem;

class Finder {
 public:
  explicit Finder(const ReadLimits& limits) : limits_(limits) {}

  void add(const std::string& input) {
    std::error_code error;
    const fs::file_status status = fs::status(input, error);
    if (input == "-") {
      if (seen_.insert("-").second) files_.push_back({input, InputKind::kUnknown, {}});
    } else if (fs::is_directory(status)) {
      const size_t before = files_.size();
      const bool is_new = walk(input, 0);
      if (is_new && files_.size() == before)
        files_.push_back({input, InputKind::kUnknown, "no reports in this folder"});
    } else if (!fs::exists(status)) {
      files_.push_back({input, InputKind::kUnknown,
                        error && error != std::errc::no_such_file_or_directory ? error.message()
                                                                               : "no such file or folder"});
    } else {
      add_file(input, kind_of_name(input));
    }
  }

  std::vector<InputFile> take() { return std::move(files_); }

 private:
  void add_file(const std::string& path, InputKind kind) {
    if (is_sidecar_name(path) || !is_first(path)) return;
    if (files_.size() == kInputFiles)
      files_.push_back({path, kind, "more than the limit of " + std::to_string(kInputFiles) + " files"});
    if (files_.size() < kInputFiles) files_.push_back({path, kind, {}});
  }

  // Whether the file or folder, by whatever path, was not met before.
  bool is_first(const std::string& path) {
    std::error_code error;
    const fs::path real = fs::canonical(path, error);
    return seen_.insert(error ? path : real.string()).second;
  }

  // False where the folder was walked before.
  bool walk(const std::string& folder, int depth) {
    if (!is_first(folder)) return false;
    if (depth > limits_.folder_depth) {
      files_.push_back({folder, InputKind::kUnknown,
                        "folders nested deeper than the limit of " + std::to_string(limits_.folder_depth)});
      return true;
    }
    std::error_code error;
    std::vector<std::string> names;
    fs::directory_iterator at(folder, error);
    for (; !error && at != fs::directory_iterator(); at.increment(error))
      names.push_back(at->path().filename().string());
    if (error) files_.push_back({folder, InputKind::kUnknown, error.message()});
    std::sort(names.begin(), names.end());
    for (const std::string& name : names)
      enter(folder + (folder.ends_with('/') ? "" : "/") + name, name, depth);
    return true;
  }

  void enter(const std::string& path, const std::string& name, int depth) {
    if (name.starts_with('.') || files_.size() > kInputFiles) return;
    std::error_code error;
    if (fs::is_directory(path, error)) {
      walk(path, depth + 1);
      return;
    }
    const InputKind kind = kind_of_name(name);
    if (kind != InputKind::kUnknown && kind != InputKind::kUnsupported) add_file(path, kind);
  }

  const ReadLimits& limits_;
  std::vector<InputFile> files_;
  std::set<std::string> seen_;
};

}  // namespace

std::vector<InputFile> find_input_files(const std::vector<std::string>& inputs, const ReadLimits& limits) {
  Finder finder(limits);
  for (const std::string& input : inputs) finder.add(input);
  return finder.take();
}

}  // namespace stemma
