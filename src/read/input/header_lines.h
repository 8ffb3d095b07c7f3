// "Name: value" lines, as HTTP and WARC have them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stemma {

struct HeaderLines {
  std::string_view first_line;  // "HTTP/1.1 200 OK", "WARC/1.0"
  struct Field {
    std::string_view name;
    std::string value;  // continued lines joined by a space
  };
  std::vector<Field> fields;
  size_t length = 0;  // up to and with the blank line

  // The first of this name (in lower case), case ignored.
  std::optional<std::string_view> find(std::string_view name) const;
  void for_each(std::string_view name, const std::function<void(std::string_view)>& body) const;
};

// The lines that `bytes` begins with, up to a blank line; views point into `bytes`. Lines end in CR LF or LF;
// a line without a colon is passed over. Nothing where no blank line comes within `most` bytes.
std::optional<HeaderLines> parse_header_lines(std::string_view bytes, size_t most);

}  // namespace stemma
