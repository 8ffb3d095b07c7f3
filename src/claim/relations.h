// How the evidence of one claim stands to each other.
#pragma once

#include "claim/claim.h"

namespace stemma {

// Whether words say that a number has changed: "rose to", "climbed to", "up from", "has since been revised".
bool tells_of_change(std::string_view words);

// Declared in claim/claim.h and defined here:
//
// void relate_evidence(const StoryMaterial& material, Claim& claim);
//
// In this order:
// `denied`    some evidence denies what evidence of another origin asserts.
// `update`    the values move with the time of the reports: of a count that can grow (or fall), the highest
//             stands only in reports that are later than all that give the lowest; or a report says itself
//             that it rose.
// `conflict`  two values, or the words of two origins, cannot both be true, and nothing shows which is later.
// `single`    one report alone carries the claim.
// `agree`     else.

}  // namespace stemma
