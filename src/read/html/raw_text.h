// Scripts, styles and drawings in the bytes of a page, found without parsing it.
#pragma once

#include <cstddef>
#include <string_view>

namespace stemma {

// What looks like the start tag of a script, a style or a drawing (SVG); only a parser knows whether it is
// one.
struct RawTextTag {
  size_t end;             // the first byte behind it; the page's size where there is no such tag
  std::string_view name;  // "script", "style" or "svg"
  bool may_be_skipped;    // false for JSON-LD
};
RawTextTag find_raw_text_tag(std::string_view html);

// Bytes of a script's or style's contents at the head of `html` that can be left out without a change to what
// the parser makes of the rest: up to the next end tag of `name`, or 0 where there is none, or where a script
// has "<!--" in it, which changes what ends it (WHATWG HTML, "script data escaped state").
size_t raw_text_length(std::string_view html, std::string_view name);

// The same for a drawing's contents, which stand right behind its start tag: up to its end tag, or 0 where
// there is anything in it but elements of SVG that are known to end where they seem to.
size_t drawing_length(std::string_view html);

}  // namespace stemma
