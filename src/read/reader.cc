#include "read/reader.h"

#include <map>
#include <set>
#include <tuple>

#include "base/file.h"
#include "base/hash.h"
#include "base/parallel.h"
#include "base/strings.h"
#include "read/documents.h"
#include "read/encoding.h"
#include "read/input_files.h"
#include "read/input_kind.h"
#include "read/json_article.h"
#include "read/sidecar.h"

namespace stemma {

namespace {

Result<Article> parse_document(InputKind kind, std::string bytes, const ReadLimits& limits) {
  if (kind == InputKind::kHtml) return parse_html(std::move(bytes), limits);
  if (kind == InputKind::kMarkdown) return parse_markdown(std::move(bytes), limits);
  return parse_text(std::move(bytes), limits);
}

ReadOutcome refuse(const std::string& input, std::string reason) {
  return {{}, {{input, std::move(reason)}}};
}

// Pages are often saved under the name of a text.
InputKind real_kind(InputKind kind, std::string_view bytes) {
  if (kind == InputKind::kUnknown) return sniff_kind(bytes);
  if (kind != InputKind::kText) return kind;
  const std::string_view start = bytes.substr(0, bytes.find('>') + 1);
  const bool is_page =
      starts_with_ignoring_case(start, "<!doctype html") || starts_with_ignoring_case(start, "<html");
  return is_page ? InputKind::kHtml : kind;
}

ReadOutcome read_document(const InputFile& file, InputKind kind, std::string bytes, const Sidecars& sidecars,
                          const ReadLimits& limits) {
  Result<Article> article = parse_document(kind, std::move(bytes), limits);
  if (!article.ok()) return refuse(file.path, article.error().message);
  ReadOutcome outcome;
  sidecars.apply(file.path, article.value(), outcome.skipped);
  complete_article(article.value());
  article.value().input = file.path;
  outcome.articles.push_back(std::move(article.value()));
  return outcome;
}

ReadOutcome read_input_file(const InputFile& file, const Sidecars& sidecars, const ReadLimits& limits) {
  if (file.problem) return refuse(file.path, *file.problem);
  if (file.kind == InputKind::kUnsupported)
    return refuse(file.path,
                  "of no kind that stemma reads (.html .htm .txt .md .json .jsonl, each also .gz or .zst)");
  Result<std::string> stored = read_file(file.path, limits.file_bytes);
  if (!stored.ok()) return refuse(file.path, stored.error().message);
  Result<std::string> bytes = decompress(std::move(stored.value()), limits.inflated_bytes);
  if (!bytes.ok()) {
    const std::string& place = bytes.error().place;
    return refuse(file.path, (place.empty() ? "" : place + ": ") + bytes.error().message);
  }
  if (bytes.value().empty()) return refuse(file.path, "empty");
  const InputKind kind = real_kind(file.kind, bytes.value());
  if (kind != InputKind::kJson && kind != InputKind::kJsonLines)
    return read_document(file, kind, std::move(bytes.value()), sidecars, limits);
  const auto parse = kind == InputKind::kJson ? parse_json_document : parse_json_lines;
  return parse(bytes.value(), file.path, limits);
}

// Gives each article an id of its own, and drops articles that were read before, byte for byte.
class Collector {
 public:
  explicit Collector(ReadOutcome& outcome) : outcome_(outcome) {}

  void add(Article article, const std::string& path) {
    if (article.id.empty()) article.id = path == "-" ? "stdin" : name_without_ending(path);
    if (!seen_.insert(fingerprint(article)).second) return;
    article.id = unique(article.id);
    outcome_.articles.push_back(std::move(article));
  }

 private:
  static uint64_t fingerprint(const Article& article) {
    uint64_t hash = hash64(article.text);
    for (const std::string* field :
         {&article.id, &article.title, &article.url, &article.outlet, &article.published})
      hash = hash_combine(hash, hash64(*field));
    return hash;
  }

  std::string unique(const std::string& wanted) {
    if (ids_.insert(wanted).second) return wanted;
    size_t& number = last_number_[wanted];
    for (number = std::max<size_t>(number + 1, 2);; ++number) {
      std::string id = wanted + "-" + std::to_string(number);
      if (ids_.insert(id).second) return id;
    }
  }

  ReadOutcome& outcome_;
  std::set<uint64_t> seen_;
  std::set<std::string> ids_;
  std::map<std::string, size_t> last_number_;
};

Result<Article> complete(Result<Article> article, const std::string& name) {
  if (!article.ok()) {
    article.error().input = name;
    return article;
  }
  article.value().input = name;
  complete_article(article.value());
  if (article.value().id.empty()) article.value().id = name_without_ending(name);
  return article;
}

}  // namespace

ReadOutcome read_inputs(const std::vector<std::string>& inputs, const ReadLimits& limits) {
  const std::vector<InputFile> files = find_input_files(inputs, limits);
  ReadOutcome outcome;
  std::vector<std::string> paths;
  for (const InputFile& file : files)
    if (!file.problem) paths.push_back(file.path);
  const Sidecars sidecars(paths, outcome.skipped);
  std::vector<ReadOutcome> parts(files.size());
  parallel_for(files.size(), [&](size_t i) { parts[i] = read_input_file(files[i], sidecars, limits); });
  Collector collector(outcome);
  for (size_t i = 0; i < files.size(); ++i) {
    for (Article& article : parts[i].articles) collector.add(std::move(article), files[i].path);
    for (Skipped& skipped : parts[i].skipped) outcome.skipped.push_back(std::move(skipped));
    parts[i] = {};
  }
  return outcome;
}

Result<Article> read_html(std::string bytes, const std::string& name, const ReadLimits& limits) {
  return complete(parse_html(std::move(bytes), limits), name);
}

Result<Article> read_text(std::string bytes, const std::string& name, const ReadLimits& limits) {
  return complete(parse_text(std::move(bytes), limits), name);
}

Result<Article> read_json_article(std::string_view json, const std::string& name, const ReadLimits& limits) {
  return complete(parse_json_article(json, limits), name);
}

}  // namespace stemma
