// What a single line of an article's text is.
#pragma once

#include <string_view>
#include <vector>

#include "text/units.h"

namespace stemma {

struct LineClass {
  BlockKind kind = BlockKind::kParagraph;  // paragraph where nothing else is seen; never heading or list
  bool opens_teasers = false;              // "Related stories": the short lines that follow lead elsewhere
  bool opens_comments = false;             // "Leave a Reply"
};

// Debris, captions, credits. `line` is trimmed.
LineClass classify_line(std::string_view line);

// The same for a heading of which only what it opens is asked: kParagraph also for captions and credits.
LineClass classify_heading(std::string_view line);

// Lengths of the pieces of `line`, where debris or a credit stands at its head or tail and can be cut off at
// the end of a sentence; one length, the whole, where there is none. White space between pieces goes with the
// first.
std::vector<size_t> cut_line(std::string_view line);

// Whether a line ends as a sentence does, quotation marks and brackets after the stop left aside.
bool ends_with_stop(std::string_view line);

}  // namespace stemma
