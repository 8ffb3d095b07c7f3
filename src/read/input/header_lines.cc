#include "read/input/header_lines.h"

#include <utility>

#include "base/strings.h"
#include "read/limits.h"

namespace stemma {

std::optional<std::string_view> HeaderLines::find(std::string_view name) const {
  for (const Field& field : fields)
    if (equals_ignoring_case(field.name, name)) return field.value;
  return std::nullopt;
}

void HeaderLines::for_each(std::string_view name, const std::function<void(std::string_view)>& body) const {
  for (const Field& field : fields)
    if (equals_ignoring_case(field.name, name)) body(field.value);
}

std::optional<HeaderLines> parse_header_lines(std::string_view bytes, size_t most) {
  bytes = bytes.substr(0, most);
  HeaderLines lines;
  bool is_first = true;
  while (true) {
    const size_t end = bytes.find('\n', lines.length);
    if (end == std::string_view::npos) return std::nullopt;
    std::string_view line = bytes.substr(lines.length, end - lines.length);
    lines.length = end + 1;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (std::exchange(is_first, false)) {
      lines.first_line = line;
      continue;
    }
    if (line.empty()) return lines;
    if ((line[0] == ' ' || line[0] == '\t') && !lines.fields.empty()) {
      lines.fields.back().value += " " + std::string(trim(line));
      continue;
    }
    const size_t colon = line.find(':');
    if (colon != std::string_view::npos && lines.fields.size() < kHeaderFields)
      lines.fields.push_back({trim(line.substr(0, colon)), std::string(trim(line.substr(colon + 1)))});
  }
}

}  // namespace stemma
