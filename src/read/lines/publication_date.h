// When an article was published, as publishers write it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stemma {

// ISO 8601 for `text`, if it is a date of publication: ISO 8601 itself (kept as given), RFC 2822 ("Wed, 23
// Apr 2025 04:00:00 GMT"), "April 23, 2025", "23 April 2025", "Apr. 23, 2025 4:05 p.m.", "2025/04/23",
// "20250423T040000Z", seconds or milliseconds since 1970. A date before the printing press or more than a day
// in the future is none.
std::optional<std::string> to_published(std::string_view text);

// The date in an address ("/2025/04/23/", "/2025-04-23-", "/20250423/", "/2025/apr/23/") as ISO 8601.
std::optional<std::string> published_in_url(std::string_view url);

}  // namespace stemma
