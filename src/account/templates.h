// The files of templates/, compiled in.
#pragma once

#include <string_view>

namespace stemma {

// The content of templates/NAME; empty where there is no such file.
std::string_view template_named(std::string_view name);

}  // namespace stemma
