#include "read/input/kind.h"

#include <array>
#include <utility>

#include "base/strings.h"
#include "read/limits.h"

namespace stemma {

namespace {

constexpr std::array<std::pair<std::string_view, InputKind>, 14> kEndings = {{
    {".txt", InputKind::kText},
    {".text", InputKind::kText},
    {".md", InputKind::kMarkdown},
    {".markdown", InputKind::kMarkdown},
    {".html", InputKind::kHtml},
    {".htm", InputKind::kHtml},
    {".xhtml", InputKind::kHtml},
    {".json", InputKind::kJson},
    {".jsonl", InputKind::kJsonLines},
    {".warc", InputKind::kWarc},
    {".wet", InputKind::kWarc},
    {".rss", InputKind::kFeed},
    {".atom", InputKind::kFeed},
    {".xml", InputKind::kFeed},
}};

std::string_view file_name(std::string_view path) {
  const size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool ends_with_ignoring_case(std::string_view text, std::string_view ending) {
  return text.size() > ending.size() &&
         equals_ignoring_case(text.substr(text.size() - ending.size()), ending);
}

std::string_view without_compression(std::string_view name) {
  for (const std::string_view ending : {".gz", ".zst"})
    if (ends_with_ignoring_case(name, ending)) name.remove_suffix(ending.size());
  return name;
}

std::string_view first_line_of(std::string_view& rest) {
  const size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  return line;
}

std::string_view skip_space(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const size_t at = bytes.find_first_not_of(" \t\r\n\f");
  return at == std::string_view::npos ? std::string_view{} : bytes.substr(at);
}

// The name of the document's first element, behind what XML may have before it.
std::string_view root_element(std::string_view bytes) {
  while (true) {
    bytes = skip_space(bytes);
    std::string_view end = ">";
    if (bytes.starts_with("<!--")) end = "-->";
    if (bytes.starts_with("<?")) end = "?>";
    if (bytes.size() < 2 || bytes[0] != '<') return {};
    if (bytes[1] != '!' && bytes[1] != '?') break;
    const size_t found = bytes.find(end);
    if (found == std::string_view::npos) return {};
    bytes.remove_prefix(found + end.size());
  }
  bytes.remove_prefix(1);
  return bytes.substr(0, bytes.find_first_of(" \t\r\n/>"));
}

bool looks_like_feed(std::string_view bytes) {
  std::string_view name = root_element(bytes);
  if (const size_t colon = name.find(':'); colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return name == "rss" || name == "feed" || name == "RDF";
}

}  // namespace

InputKind kind_of_name(std::string_view name) {
  name = without_compression(file_name(name));
  for (const auto& [ending, kind] : kEndings)
    if (ends_with_ignoring_case(name, ending)) return kind;
  return name.find('.', 1) >= name.size() ? InputKind::kUnknown : InputKind::kUnsupported;
}

bool looks_like_json_lines(std::string_view bytes) {
  std::string_view rest = skip_space(bytes);
  std::string_view first = first_line_of(rest);
  first = first.substr(0, first.find_last_not_of(" \t\r") + 1);
  if (!first.starts_with('{')) return false;
  // An object over several lines neither ends on its first line nor has a '{' at the start of its second.
  return first.ends_with('}') || skip_space(rest).starts_with('{');
}

InputKind sniff_kind(std::string_view bytes) {
  const std::string_view start = skip_space(bytes.substr(0, kSniffedBytes));
  if (start.starts_with("WARC/1.")) return InputKind::kWarc;
  if (start.starts_with('<')) return looks_like_feed(start) ? InputKind::kFeed : InputKind::kHtml;
  if (start.starts_with('{')) {
    if (looks_like_json_lines(bytes)) return InputKind::kJsonLines;
    return skip_space(start.substr(1)).starts_with('"') ? InputKind::kJson : InputKind::kText;
  }
  if (start.starts_with('[') && skip_space(start.substr(1)).starts_with('{')) return InputKind::kJson;
  return InputKind::kText;
}

std::string name_without_ending(std::string_view path) {
  std::string_view name = without_compression(file_name(path));
  for (const auto& [ending, kind] : kEndings)
    if (ends_with_ignoring_case(name, ending))
      return std::string(name.substr(0, name.size() - ending.size()));
  return std::string(name);
}

bool is_sidecar_name(std::string_view path) {
  const std::string_view name = without_compression(file_name(path));
  return equals_ignoring_case(name, "meta.jsonl") || ends_with_ignoring_case(name, ".meta.json");
}

}  // namespace stemma
