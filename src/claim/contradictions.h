// What reports say against each other in words rather than in numbers.
#pragma once

#include <optional>
#include <string>

#include "claim/claim.h"

namespace stemma {

struct Contradiction {
  Relation relation = Relation::kConflict;  // kConflict or kUpdate
  std::string why;                          // in words for a reader
};

// The first pair of the claim's evidence, of two reports, of which the words exclude each other; nothing if
// there is none. Three kinds are known, each only where both sentences speak of one thing:
// - a state and the one that follows it ("closed", "reopened"): an update, whatever the times of the reports,
//   for the first must have come before the second; what is only to come or is denied is no state;
// - a price that rose and that fell: an update, for prices move from hour to hour;
// - the vehicle that did it, where reports name two kinds ("a car packed with explosives", "a truck loaded
//   with explosives") and no sentence of theirs names both, so that there were not two: a conflict.
// Runs after trace_origins. Denials are left to those who compare stances.
std::optional<Contradiction> find_contradiction(const StoryMaterial& material, const Claim& claim);

}  // namespace stemma
