// Which words news uses for one kind of happening or thing.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stemma {

// A happening ("kill", "dead", "fatal"; "release", "freed") makes a claim; a thing ("ship", "vessel",
// "tanker") is what it is made about.
enum class ConceptKind { kHappening, kThing };

struct Concept {
  uint32_t id = 0;
  ConceptKind kind = ConceptKind::kThing;
};

// The concept of a word that stem() gave, if it has one.
std::optional<Concept> concept_of(std::string_view stemmed);

}  // namespace stemma
