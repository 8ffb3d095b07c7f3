// How many independent origins stand behind a claim, at least and at most, with the reasons.
#pragma once

#include <cstddef>
#include <vector>

#include "claim/claim.h"

namespace stemma {

// An origin of a claim with what the count needs to know of it. `origin.name` is canonical.
struct CountedOrigin {
  Origin origin;
  std::optional<uint32_t> entity;  // index into StoryEntities::entities
};

// The exact rule stands in docs/origins.md. `origins` are those of asserting or hedging evidence only;
// without any, both bounds are 0.
OriginCount count_independent(const StoryMaterial& material, const std::vector<CountedOrigin>& origins);

}  // namespace stemma
