#include "read/sidecar.h"

#include <filesystem>
#include <set>

#include "base/file.h"
#include "read/input_kind.h"
#include "read/limits.h"
#include "read/publication_date.h"

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

}  // namespace

Sidecars::Sidecars(const std::vector<std::string>& paths, std::vector<Skipped>& skipped) {
  std::set<std::string> folders;
  for (const std::string& path : paths) folders.insert(folder_of(path));
  for (const std::string& folder : folders) {
    const std::string name = folder + "meta.jsonl";
    if (!is_file(name)) continue;
    const Result<std::string> bytes = read_file(name, kSidecarBytes);
    if (!bytes.ok()) {
      skipped.push_back({name, bytes.error().message});
      continue;
    }
    for_each_line(bytes.value(), [&](std::string_view line, size_t number) {
      Result<Metadata> metadata = parse_metadata(line);
      if (!metadata.ok())
        skipped.push_back({name + "#" + std::to_string(number),
                           "line " + std::to_string(number) + ": " + metadata.error().message});
      else if (!metadata.value().file.empty())
        by_path_[folder + metadata.value().file] = std::move(metadata.value());
    });
  }
}

void Sidecars::apply(const std::string& path, Article& article, std::vector<Skipped>& skipped) const {
  if (const auto found = by_path_.find(path); found != by_path_.end()) overlay(found->second, article);
  const std::string name = folder_of(path) + name_without_ending(path) + ".meta.json";
  if (!is_file(name)) return;
  const Result<std::string> bytes = read_file(name, kSidecarBytes);
  const Result<Metadata> metadata = bytes.ok() ? parse_metadata(bytes.value()) : bytes.error();
  if (metadata.ok())
    overlay(metadata.value(), article);
  else
    skipped.push_back({name, metadata.error().message});
}

}  // namespace stemma
