// Parties to an affair between states: who speaks for a state stands where the state stands.
#pragma once

#include <vector>

#include "claim/claim.h"

namespace stemma {

struct Nation;

// The state that a party speaks for by its name or office: a country or capital, a ministry or government
// with its nation, a head of state or of government, a minister of a state. Null for anybody else: an
// opposition leader has a nation and speaks for none.
const Nation* state_of(const StoryMaterial& material, const Position& position);

// Where positions of two states or more are told, names each such party by its country; in a story of one
// country's politics its minister and its president stay two.
void gather_by_state(const StoryMaterial& material, std::vector<Position>& positions);

}  // namespace stemma
