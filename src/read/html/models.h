// The tables of models that are compiled in; models/README.md says what each is.
#pragma once

#include <string_view>

namespace stemma {

// The table models/reading/NAME; empty if there is none.
std::string_view model_table(std::string_view name);

}  // namespace stemma
