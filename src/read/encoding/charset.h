// Names of charsets, and what a page says of its own: by the WHATWG standards "Encoding" and "HTML" (prescan
// of a byte stream), 2024.
#pragma once

#include <string_view>

namespace stemma {

// Charsets that are no longer decoded, because the same bytes could be read as something else by others.
inline constexpr std::string_view kReplacedCharset = "replacement";

// The standard's name of a charset, in small letters, by any of its labels ("latin1" -> "windows-1252",
// "gb2312" -> "gbk"); white space around it is no part of it. Empty where no browser knows the label. The
// view lives as long as the program.
std::string_view charset_named(std::string_view label);

// The name by which ICU knows a charset of the standard, for what browsers decode under that name.
std::string_view icu_charset(std::string_view name);

// The charset that an HTML page declares in its first 1,024 bytes, by a <meta> or an XML declaration; empty
// if none. Pages that say so in bytes that can be read cannot be UTF-16: these are UTF-8.
std::string_view declared_charset(std::string_view html);

}  // namespace stemma
