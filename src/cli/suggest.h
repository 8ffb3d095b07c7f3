// What the user may have meant.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// Edits (insert, delete, replace, swap of neighbours) that turn `a` into `b`: the restricted
// Damerau-Levenshtein distance (Boytsov 2011), in bytes.
size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, or an empty string where none is near enough to be meant (more than a
// third of its length away) and it does not begin just one of them.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace stemma
