#include "claim/position_parties.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

// Titles of those who speak for a state with whoever else holds one.
constexpr std::string_view kStateTitles[] = {"president",
                                             "vice president",
                                             "vice-president",
                                             "prime minister",
                                             "deputy prime minister",
                                             "premier",
                                             "chancellor",
                                             "foreign minister",
                                             "foreign secretary",
                                             "defence minister",
                                             "defense minister",
                                             "defence secretary",
                                             "defense secretary",
                                             "secretary of state",
                                             "interior minister",
                                             "finance minister",
                                             "energy minister",
                                             "information minister",
                                             "envoy",
                                             "special envoy",
                                             "ambassador",
                                             "king",
                                             "leader",
                                             "national security adviser",
                                             "head of state"};
// Nouns of bodies that are their state's.
constexpr std::string_view kStateNouns[] = {"government", "administration", "ministry",   "presidency",
                                            "officials",  "authorities",    "military",   "army",
                                            "navy",       "forces",         "embassy",    "delegation",
                                            "department", "office",         "chancellery"};
// Bodies known by their seat or without their nation's name.
struct SeatOfState {
  std::string_view name;     // folded
  std::string_view country;  // as nation_named takes it
};
constexpr SeatOfState kSeats[] = {{"kremlin", "russia"},
                                  {"white house", "united states"},
                                  {"state department", "united states"},
                                  {"us state department", "united states"},
                                  {"pentagon", "united states"},
                                  {"treasury department", "united states"},
                                  {"trump administration", "united states"},
                                  {"biden administration", "united states"},
                                  {"obama administration", "united states"},
                                  {"downing street", "united kingdom"},
                                  {"number 10", "united kingdom"},
                                  {"foreign office", "united kingdom"},
                                  {"elysee", "france"},
                                  {"elysee palace", "france"},
                                  {"quai d'orsay", "france"},
                                  {"blue house", "south korea"},
                                  {"knesset", "israel"}};

const Nation* nation_in(const std::vector<std::string>& tokens) {
  for (const std::string& token : tokens)
    if (is_nation_token(token)) return nation_named(replace_all(token, "-", " "));
  return nullptr;
}

const Nation* state_by_name(std::string_view name) {
  if (const Nation* nation = nation_named(name)) return nation;
  if (const Nation* nation = nation_of_capital(name)) return nation;
  std::string folded = fold(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  for (const SeatOfState& seat : kSeats)
    if (seat.name == folded) return nation_named(seat.country);
  const std::vector<std::string> tokens = name_tokens(name);
  const bool is_state_body =
      std::any_of(tokens.begin(), tokens.end(), [](const std::string& t) { return is_in(kStateNouns, t); });
  return is_state_body ? nation_in(tokens) : nullptr;
}

// The nation in whose name somebody with these titles speaks: one title is of the state, and one names it.
const Nation* state_by_roles(const std::vector<std::string>& roles) {
  bool holds_office = false;
  const Nation* nation = nullptr;
  for (const std::string& role : roles) {
    const std::string folded = fold(role);
    if (contains(folded, "former") || contains(folded, "opposition") || folded.starts_with("ex-"))
      return nullptr;
    const bool is_office =
        std::any_of(std::begin(kStateTitles), std::end(kStateTitles), [&](std::string_view title) {
          return folded == title || folded.ends_with(" " + std::string(title)) ||
                 folded.starts_with(std::string(title) + " of ");
        });
    if (!is_office) continue;
    holds_office = true;
    if (!nation) nation = nation_in(name_tokens(role));
    // Only one state calls its foreign minister so.
    if (!nation && folded == "secretary of state") nation = nation_named("united states");
  }
  return holds_office ? nation : nullptr;
}

// The countries among the story's parties.
std::map<const Nation*, uint32_t> countries_of(const StoryMaterial& material) {
  std::map<const Nation*, uint32_t> countries;
  for (uint32_t i = 0; i < material.entities->entities.size(); ++i) {
    const StoryEntity& entity = material.entities->entities[i];
    if (entity.type != EntityType::kPlace) continue;
    if (const Nation* nation = nation_named(entity.name)) countries.try_emplace(nation, i);
  }
  return countries;
}

}  // namespace

const Nation* state_of(const StoryMaterial& material, const Position& position) {
  if (!position.entity) return state_by_name(position.party);
  const StoryEntity& entity = material.entities->entities[*position.entity];
  return entity.type == EntityType::kPerson ? state_by_roles(entity.roles) : state_by_name(position.party);
}

void gather_by_state(const StoryMaterial& material, std::vector<Position>& positions) {
  std::vector<const Nation*> states;
  std::set<const Nation*> distinct;
  for (const Position& position : positions) {
    states.push_back(state_of(material, position));
    if (states.back()) distinct.insert(states.back());
  }
  if (distinct.size() < 2) return;
  const std::map<const Nation*, uint32_t> countries = countries_of(material);
  for (size_t i = 0; i < positions.size(); ++i) {
    if (!states[i]) continue;
    positions[i].party = states[i]->country;
    const auto country = countries.find(states[i]);
    positions[i].entity = country == countries.end() ? std::nullopt : std::optional(country->second);
  }
}

}  // namespace stemma
