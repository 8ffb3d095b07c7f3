// JSON for output: keys keep the order in which they are written, so that the same account gives the same
// bytes.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace stemma {

using Json = nlohmann::ordered_json;

// One line, UTF-8 kept as it is, invalid bytes replaced by U+FFFD.
inline std::string to_line(const Json& value) {
  return value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}
// Indented by two spaces.
inline std::string to_pretty(const Json& value) {
  return value.dump(2, ' ', false, nlohmann::detail::error_handler_t::replace);
}

}  // namespace stemma
