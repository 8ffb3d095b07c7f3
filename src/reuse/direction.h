// Who copied whom, with the ground for it in words.
#pragma once

#include <string>
#include <vector>

#include "reuse/comparable.h"
#include "reuse/reuse.h"

namespace stemma {

// The direction with `a` and `b` exchanged.
Direction turned(Direction direction);

struct DirectionFinding {
  Direction direction = Direction::kUnknown;
  std::string why;
};

// How much two articles share.
struct SharedText {
  uint32_t passages = 0;  // copied passages, shared quotations not counted
  double share_a = 0;     // share of each article's sentences that stand in the other
  double share_b = 0;
  std::string errors = {};  // that both have and a third copy has not, in words (shared_errors.h)
};

// Of the passages that two articles share: credit lines first, then a named outlet, then shared errors, time
// and inclusion.
// Shared quotations are kCommon in any case: both have them from the speaker.
DirectionFinding find_direction(const Article& a, const Article& b, const SharedText& shared);

// The part of an outlet's name or domain that names it, squeezed: "www.theguardian.com" and "The Guardian"
// both give "theguardian".
std::string outlet_key(std::string_view outlet);

// Whether `text` names the outlet or agency, as whole words.
bool names_outlet(std::string_view text, std::string_view outlet);

}  // namespace stemma
