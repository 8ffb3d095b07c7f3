// Text that was encoded twice.
#pragma once

#include <string>

namespace stemma {

// `text` (valid UTF-8) with what was UTF-8, taken for windows-1252 and encoded again, put right ("CafÃ©" ->
// "Café"), at most twice over. Unchanged where only a few places look so, or where as much of the text is not
// in Latin-1 by mistake: then those letters are meant.
std::string undo_double_encoding(std::string text);

}  // namespace stemma
