// Small helpers over strings of UTF-8 bytes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// Without white space (Unicode's, no-break space included) at both ends.
std::string_view trim(std::string_view text);
// Runs of white space become one space; both ends trimmed.
std::string collapse_spaces(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
// ASCII case is ignored.
bool equals_ignoring_case(std::string_view a, std::string_view b);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
// Appends `text` with &, <, > and " as entities, for HTML and XML.
void append_escaped(std::string& out, std::string_view text);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

}  // namespace stemma
