#include "read/html/raw_text.h"

#include <algorithm>

#include "base/strings.h"

namespace stemma {

namespace {

// The first place, at `from` or later, of "<", `second`, and `third` or `other`; npos where there is none.
struct Opening {
  char second, third, other;
};
size_t find_opening(std::string_view text, Opening opening, size_t from) {
  if (text.size() < 3) return std::string_view::npos;
  for (size_t at = text.find('<', from); at < text.size() - 2; at = text.find('<', at + 1))
    if (text[at + 1] == opening.second && (text[at + 2] == opening.third || text[at + 2] == opening.other))
      return at;
  return std::string_view::npos;
}

bool ends_name(char c) {
  return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool has_name_at(std::string_view html, size_t at, std::string_view name) {
  return html.size() > at + name.size() && starts_with_ignoring_case(html.substr(at), name) &&
         ends_name(html[at + name.size()]);
}

bool is_json_ld(std::string_view tag) {
  for (size_t at = 0; at + 2 < tag.size(); ++at)
    if ((tag[at] | 0x20) == 'l' && (tag[at + 1] | 0x20) == 'd' && (tag[at + 2] == '+' || tag[at + 2] == '&'))
      return true;
  return false;
}

}  // namespace

RawTextTag find_raw_text_tag(std::string_view html) {
  constexpr Opening kScriptOrStyle{'s', 'c', 't'};
  for (size_t at = find_opening(html, kScriptOrStyle, 0); at != std::string_view::npos;
       at = find_opening(html, kScriptOrStyle, at + 1)) {
    for (const std::string_view name : {"script", "style"}) {
      if (!has_name_at(html, at + 1, name)) continue;
      const size_t close = html.find('>', at);
      if (close == std::string_view::npos) break;
      return {close + 1, name, !is_json_ld(html.substr(at, close - at))};
    }
  }
  return {html.size(), {}, false};
}

size_t raw_text_length(std::string_view html, std::string_view name) {
  constexpr Opening kEnd{'/', 's', 'S'}, kComment{'!', '-', '-'};
  for (size_t at = find_opening(html, kEnd, 0); at != std::string_view::npos;
       at = find_opening(html, kEnd, at + 1)) {
    if (!has_name_at(html, at + 2, name)) continue;
    const size_t comment = find_opening(html.substr(0, at), kComment, 0);
    return comment == std::string_view::npos ? at : 0;
  }
  return 0;
}

}  // namespace stemma
