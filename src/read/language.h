// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace stemma {

// ISO 639-1 by Compact Language Detector 2; empty where the text is too short or the detector is not sure.
std::string detect_language(std::string_view text);

}  // namespace stemma
