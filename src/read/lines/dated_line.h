// Lines, and ends of lines, that tell a time and nothing else.
#pragma once

#include <string_view>

namespace stemma {

// Whether every word of a plain line (phrase_set.h) belongs to a time: "Published 12 May 2024 at 14:05 GMT",
// "2 hours ago", "17:40".
bool says_only_time(std::string_view key);

// `line` without the time that closes it behind a sign or the word for publishing: "By Ana Brandt" of "By Ana
// Brandt | May 12, 2024 at 2:26 PM - Updated 4:46 PM". The whole line where there is none.
std::string_view before_time(std::string_view line);

}  // namespace stemma
