// What single words and whole names are known to be. The lists stand in text/given_names.h,
// gazetteer_places.h, names_words.h, names_common.h and known_names_lists.h; all lookups are by folded keys
// and take constant time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "annotate/annotation.h"

namespace stemma {

// Classes that a word belongs to, as bits; a word may have several.
enum NameWordClass : uint32_t {
  kFemaleName = 1u << 0,
  kMaleName = 1u << 1,
  kOtherName = 1u << 2,  // of either gender, or an East Asian family name, which stands first
  kFunction = 1u << 3,
  kCommon = 1u << 4,
  kTitle = 1u << 5,
  kFemaleTitle = 1u << 6,
  kMaleTitle = 1u << 7,
  kTitleModifier = 1u << 8,
  kRole = 1u << 9,
  kBodyHead = 1u << 10,
  kWeakBodyHead = 1u << 11,
  kPlaceHead = 1u << 12,
  kSmallPlaceHead = 1u << 13,
  kTopic = 1u << 14,
  kParticle = 1u << 15,
  kCalendar = 1u << 16,
  kSpeechVerb = 1u << 17,
  kDemonym = 1u << 18,      // of one word
  kStartsName = 1u << 19,   // the first word of some known name, of a demonym or of a body in small letters
  kCourtesy = 1u << 20,     // a title that goes with any name: "Mr", "Dr"; not an office
  kCompanyHead = 1u << 21,  // ends the name of a company: "Inc", "Airlines"
};
constexpr uint32_t kGivenName = kFemaleName | kMaleName | kOtherName;

uint32_t classes_of(std::string_view folded_word);

enum class KnownKind {
  kCountry,
  kRegion,
  kCity,
  kBody,
  kCompany,
  kMovement,
  kOutlet,
  kAgency,
  kOther,
  kDemonym
};

struct KnownName {
  KnownKind kind;
  std::string_view name;  // canonical; of a demonym, its country's, or "" where it has none
  bool capitals =
      false;  // a short form that is printed in capitals: "US" is a country, "us" and "Us" are not
};

// The known name with the key `key` (known_names.h: name_key); null if there is none.
const KnownName* known_name(std::string_view key);
constexpr uint32_t kLongestKnownName = 7;  // words

EntityType type_of(KnownKind kind);

// "foreign ministry", "air force": bodies in small letters, after a country or (bare) also without one.
bool is_small_body(std::string_view key);
bool is_bare_body(std::string_view key);

}  // namespace stemma
