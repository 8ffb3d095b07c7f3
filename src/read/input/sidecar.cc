#include "read/input/sidecar.h"

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "base/hash.h"
#include "read/input/kind.h"
#include "read/limits.h"
#include "read/lines/publication_date.h"

namespace stemma {

namespace {

std::string folder_of(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash + 1));
}

bool is_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_regular_file(path, error);
}

void overlay(const Metadata& metadata, Article& article) {
  const auto set = [&](const char* name, auto& field, const auto& value) {
    if (value.empty()) return;
    field = value;
    article.found_in[name] = "metadata beside the file";
  };
  set("id", article.id, metadata.id);
  set("title", article.title, metadata.title);
  set("url", article.url, metadata.url);
  set("outlet", article.outlet, metadata.outlet);
  set("published", article.published, to_published(metadata.published).value_or(""));
  set("authors", article.authors, metadata.authors);
}

std::shared_ptr<const FolderMetadata> read_folder(const std::string& folder, std::vector<Skipped>& skipped) {
  const std::string name = folder + "meta.jsonl";
  if (!is_file(name)) return nullptr;
  const Result<std::string> bytes = read_file(name, kSidecarBytes);
  if (!bytes.ok()) {
    skipped.push_back({name, bytes.error().message});
    return nullptr;
  }
  auto found = std::make_shared<FolderMetadata>();
  for_each_line(bytes.value(), [&](std::string_view line, size_t number) {
    Result<Metadata> metadata = parse_metadata(line);
    if (!metadata.ok())
      skipped.push_back({name + "#" + std::to_string(number),
                         "line " + std::to_string(number) + ": " + metadata.error().message});
    else if (!metadata.value().file.empty())
      (*found)[metadata.value().file] = std::move(metadata.value());
  });
  return found;
}

}  // namespace

std::shared_ptr<const FolderMetadata> FolderSidecars::of(const std::string& path,
                                                         std::vector<Skipped>& skipped) {
  // Folders that files named one by one may alternate between.
  constexpr size_t kRecent = 16;
  const std::string folder = folder_of(path);
  const auto known =
      std::find_if(recent_.rbegin(), recent_.rend(), [&](const Known& one) { return one.folder == folder; });
  if (known != recent_.rend()) return known->metadata;
  std::vector<Skipped> problems;
  auto metadata = read_folder(folder, problems);
  if (complained_.insert(hash64(folder)))
    std::move(problems.begin(), problems.end(), std::back_inserter(skipped));
  if (recent_.size() == kRecent) recent_.erase(recent_.begin());
  recent_.push_back({folder, metadata});
  return metadata;
}

void apply_sidecars(const std::string& path, const FolderMetadata* folder, Article& article,
                    std::vector<Skipped>& skipped) {
  const std::string before = folder_of(path);
  if (folder)
    if (const auto found = folder->find(std::string_view(path).substr(before.size())); found != folder->end())
      overlay(found->second, article);
  const std::string name = before + name_without_ending(path) + ".meta.json";
  if (!is_file(name)) return;
  const Result<std::string> bytes = read_file(name, kSidecarBytes);
  const Result<Metadata> metadata = bytes.ok() ? parse_metadata(bytes.value()) : bytes.error();
  if (metadata.ok())
    overlay(metadata.value(), article);
  else
    skipped.push_back({name, metadata.error().message});
}

}  // namespace stemma
