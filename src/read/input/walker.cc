#include "read/input/walker.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/hash.h"

namespace stemma {

namespace {

namespace fs = std::filesystem;

// The types of what stands in a folder that the walk tells apart.
constexpr char kFolder = 'd', kPlainFile = 'f', kLink = 'l';

InputFile refused(std::string path, std::string why) {
  if (path.size() > 1 && path.ends_with('/')) path.pop_back();
  return {std::move(path), InputKind::kUnknown, std::move(why)};
}

std::string resolved(const std::string& path) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return error ? path : real.string();
}

char type_of(const fs::directory_entry& entry) {
  std::error_code error;
  if (entry.is_symlink(error)) return kLink;
  return entry.is_directory(error) ? kFolder : kPlainFile;
}

bool is_report_name(std::string_view name) {
  const InputKind kind = kind_of_name(name);
  return kind != InputKind::kUnknown && kind != InputKind::kUnsupported && !is_sidecar_name(name);
}

}  // namespace

InputWalker::InputWalker(const std::vector<std::string>& inputs, int folder_depth)
    : inputs_(inputs), folder_depth_(static_cast<size_t>(std::max(folder_depth, 0))) {}

std::optional<InputFile> InputWalker::next() {
  while (true) {
    std::optional<InputFile> found;
    if (!way_.empty())
      found = next_in_folder();
    else if (next_input_ < inputs_.size())
      found = begin_input(inputs_[next_input_++]);
    else
      return std::nullopt;
    if (found) return found;
  }
}

// Whether the file or folder, by whatever path, was not met before.
bool InputWalker::is_first(std::string_view identity) {
  return seen_.insert(hash64(identity));
}

std::optional<InputFile> InputWalker::begin_input(const std::string& input) {
  if (input == "-")
    return is_first("-") ? std::optional(InputFile{input, InputKind::kUnknown, {}}) : std::nullopt;
  std::error_code error;
  const fs::file_status status = fs::status(input, error);
  if (fs::is_directory(status)) return enter(input.ends_with('/') ? input : input + "/", true);
  if (!fs::exists(status)) {
    const bool is_missing = !error || error == std::errc::no_such_file_or_directory;
    return refused(input, is_missing ? "no such file or folder" : error.message());
  }
  if (is_sidecar_name(input) || !is_first(resolved(input))) return std::nullopt;
  return InputFile{input, kind_of_name(input), {}};
}

// Reads the names of the folder `path` and stands before the first.
std::optional<InputFile> InputWalker::enter(const std::string& path, bool is_named_by_user) {
  Folder folder;
  folder.path = path;
  folder.identity = resolved(path);
  folder.is_named_by_user = is_named_by_user;
  if (!is_first(folder.identity)) return std::nullopt;
  if (way_.size() > folder_depth_)
    return refused(path, "folders nested deeper than the limit of " + std::to_string(folder_depth_));
  std::error_code error;
  fs::directory_iterator at(path, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (name.starts_with('.')) continue;
    const char type = type_of(*at);
    if (type == kPlainFile && !is_report_name(name)) continue;
    if (folder.names.size() > UINT32_MAX - name.size() - 2) {
      error = std::make_error_code(std::errc::value_too_large);
      break;
    }
    folder.starts.push_back(static_cast<uint32_t>(folder.names.size()));
    folder.names += type;
    folder.names.append(name.c_str(), name.size() + 1);
  }
  const char* names = folder.names.data();
  std::sort(folder.starts.begin(), folder.starts.end(),
            [names](uint32_t a, uint32_t b) { return std::string_view(names + a + 1) < names + b + 1; });
  way_.push_back(std::move(folder));
  if (error) return refused(path, error.message());
  return std::nullopt;
}

std::optional<InputFile> InputWalker::next_in_folder() {
  Folder& folder = way_.back();
  if (folder.at == folder.starts.size()) return end_folder();
  const char* name = folder.names.data() + folder.starts[folder.at++];
  return entry(folder, *name, name + 1);
}

std::optional<InputFile> InputWalker::end_folder() {
  const Folder done = std::move(way_.back());
  way_.pop_back();
  if (!way_.empty()) way_.back().has_files |= done.has_files;
  if (!done.is_named_by_user || done.has_files) return std::nullopt;
  return refused(done.path, "no reports in this folder");
}

std::optional<InputFile> InputWalker::entry(const Folder& folder, char type, std::string_view name) {
  const std::string path = folder.path + std::string(name);
  std::error_code error;
  if (type == kFolder || (type == kLink && fs::is_directory(path, error))) return enter(path + "/", false);
  if (type == kLink && !is_report_name(name)) return std::nullopt;
  way_.back().has_files = true;
  if (!is_first(type == kLink ? resolved(path) : folder.identity + "/" + std::string(name)))
    return std::nullopt;
  return InputFile{path, kind_of_name(name), {}};
}

}  // namespace stemma
