#include "language/lemma_script.h"

#include <unicode/uchar.h>

#include <charconv>

#include "base/utf8.h"

namespace stemma {

namespace {

std::string in_case(char mode, std::string_view form) {
  if (mode == 'k' || form.empty()) return std::string(form);
  const std::string lower = to_lower(form);
  if (mode != 't') return lower;
  const DecodedCodePoint first = decode_utf8(lower, 0);
  std::string out;
  append_utf8(out, static_cast<char32_t>(u_toupper(static_cast<UChar32>(first.value))));
  return out + lower.substr(first.length);
}

}  // namespace

std::string apply_lemma_script(std::string_view script, std::string_view form) {
  if (script.starts_with('=')) return std::string(script.substr(1));
  std::string out = in_case(script.empty() ? 'l' : script.front(), form);
  const size_t plus = script.find('+');
  if (plus == script.npos) return out;
  size_t cut = 0;
  std::from_chars(script.data() + 1, script.data() + plus, cut);
  size_t end = out.size();
  for (; cut > 0 && end > 0; --cut) end -= decode_utf8_before(out, end).length;
  if (cut > 0) return out;
  out.resize(end);
  return out + std::string(script.substr(plus + 1));
}

}  // namespace stemma
