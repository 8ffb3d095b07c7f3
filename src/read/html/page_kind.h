// What kind of page the page says it is.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "read/html/tree.h"

namespace stemma {

inline constexpr std::array<std::string_view, 6> kPageKinds = {"article", "forum",         "product",
                                                               "listing", "documentation", "service"};

// For each of kPageKinds, in how many of these its words stand: the types of the page's JSON-LD, its og:type,
// the classes of its body, its address. Content systems name the kind of page in one or more of them.
std::array<uint32_t, kPageKinds.size()> page_kind_signs(const HtmlTree& tree);

}  // namespace stemma
