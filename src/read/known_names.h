// News outlets and wire services of the world, as an editor knows them: for telling an outlet that a report
// cites from any other body. One list for all stages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma {

// The form under which spellings of a name are looked up: folded, without dots, leading "the " and trailing
// 's, hyphens and runs of spaces as one space ("The A.P." -> "ap", "Agence France-Presse" -> "agence france
// presse").
std::string name_key(std::string_view name);

// The canonical name of a wire service or an outlet, by any of its names and well-known short forms ("AFP"
// for "Agence France-Presse", "The New York Times" for "the Times" but not for "Times"); empty if unknown.
// The views live as long as the program.
std::optional<std::string_view> known_agency(std::string_view name);
std::optional<std::string_view> known_outlet(std::string_view name);

inline bool is_known_agency(std::string_view name) {
  return known_agency(name).has_value();
}
inline bool is_known_outlet(std::string_view name) {
  return known_outlet(name).has_value();
}

}  // namespace stemma
