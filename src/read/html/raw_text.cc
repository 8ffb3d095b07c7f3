#include "read/html/raw_text.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "read/lines/word_table.h"

namespace stemma {

namespace {

// The first place, at `from` or later, of "<" and `second` right behind it; npos where there is none. Pages
// are full of "<": whole stretches are compared at once, without a branch for each.
size_t find_pair(std::string_view text, char second, size_t from) {
  constexpr size_t kStretch = 32;
  size_t at = from;
  for (; at + kStretch < text.size(); at += kStretch) {
    const char* const data = text.data() + at;
    std::array<unsigned char, kStretch> found;
    unsigned char any = 0;
    for (size_t i = 0; i < kStretch; ++i) {
      found[i] = static_cast<unsigned char>((data[i] == '<') & (data[i + 1] == second));
      any |= found[i];
    }
    if (any) return at + static_cast<size_t>(std::find(found.begin(), found.end(), 1) - found.begin());
  }
  for (; at + 1 < text.size(); ++at)
    if (text[at] == '<' && text[at + 1] == second) return at;
  return std::string_view::npos;
}

// The first place, at `from` or later, of "<", `second`, and one of `third`; npos where there is none.
struct Opening {
  char second;
  std::string_view third;
};
size_t find_opening(std::string_view text, Opening opening, size_t from) {
  for (size_t at = find_pair(text, opening.second, from); at < std::max<size_t>(text.size(), 2) - 2;
       at = find_pair(text, opening.second, at + 1))
    if (opening.third.find(text[at + 2]) != std::string_view::npos) return at;
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

// Elements of SVG that hold nothing but each other and text, wherever they stand in a drawing: none makes a
// parser leave it, none holds elements of HTML unless their tags say so.
const WordTable& drawing_words() {
  static const WordTable instance = [] {
    WordTable words;
    words.add(
        "animate animatetransform circle clippath defs desc ellipse feblend fecolormatrix fecomposite "
        "feflood "
        "fegaussianblur femerge femergenode feoffset filter g image line lineargradient marker mask path "
        "pattern "
        "polygon polyline radialgradient rect stop style symbol text textpath title tspan use",
        1);
    return words;
  }();
  return instance;
}

// The name of the tag whose name begins at `begin`, in small letters, and where it ends.
struct TagName {
  std::string_view text() const { return {letters.data(), size}; }
  size_t end;
  std::array<char, 24> letters;  // of a longer name the first
  size_t size = 0;
};
TagName name_at(std::string_view html, size_t begin) {
  TagName name{begin, {}, 0};
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  for (; name.end < html.size() && is_letter(html[name.end]); ++name.end)
    if (name.size < name.letters.size()) name.letters[name.size++] = static_cast<char>(html[name.end] | 0x20);
  return name;
}

// The first byte behind the tag whose name ends at `at`; npos where its end is not plain to see.
size_t end_of_tag(std::string_view html, size_t at) {
  for (; at < html.size() && html[at] != '<'; ++at) {
    if (html[at] == '>') return at + 1;
    if (html[at] != '"' && html[at] != '\'') continue;
    if (html[at - 1] != '=') break;
    at = html.find(html[at], at + 1);
    if (at == std::string_view::npos) break;
  }
  return std::string_view::npos;
}

}  // namespace

RawTextTag find_raw_text_tag(std::string_view html) {
  constexpr Opening kSkippedTag{'s', "ctv"};
  for (size_t at = find_opening(html, kSkippedTag, 0); at != std::string_view::npos;
       at = find_opening(html, kSkippedTag, at + 1)) {
    for (const std::string_view name : {"script", "style", "svg"}) {
      if (!has_name_at(html, at + 1, name)) continue;
      const size_t close = html.find('>', at);
      if (close == std::string_view::npos) break;
      return {close + 1, name, !is_json_ld(html.substr(at, close - at))};
    }
  }
  return {html.size(), {}, false};
}

size_t raw_text_length(std::string_view html, std::string_view name) {
  constexpr Opening kEnd{'/', "sS"}, kComment{'!', "-"};
  for (size_t at = find_opening(html, kEnd, 0); at != std::string_view::npos;
       at = find_opening(html, kEnd, at + 1)) {
    if (!has_name_at(html, at + 2, name)) continue;
    const size_t comment = find_opening(html.substr(0, at), kComment, 0);
    return comment == std::string_view::npos ? at : 0;
  }
  return 0;
}

size_t drawing_length(std::string_view html) {
  for (size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    const bool is_end = at + 1 < html.size() && html[at + 1] == '/';
    const TagName name = name_at(html, at + (is_end ? 2 : 1));
    if (name.end == html.size() || !ends_name(html[name.end])) return 0;
    if (is_end && name.text() == "svg") return at;
    if (!drawing_words().of(name.text())) return 0;
    at = end_of_tag(html, name.end);
    if (at == std::string_view::npos) return 0;
  }
  return 0;
}

}  // namespace stemma
