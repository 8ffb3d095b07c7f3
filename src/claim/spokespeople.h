// Who speaks for which body, anywhere in the story.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "claim/claim.h"

namespace stemma {

// "Ada Holm, a spokeswoman for the harbour police": introduced so in one report, she speaks for the police in
// every report, under the body's one name. Introductions are the statements' `speaks_for` and the roles of
// the story's people; of several bodies the one most often given counts.
class Spokespeople {
 public:
  // Reads `material` now and keeps nothing of it.
  explicit Spokespeople(const StoryMaterial& material);

  // The body, as a link without place, that a person of the story (index into StoryEntities::entities) speaks
  // for; null if he or she speaks for none.
  const ChainLink* body_of(uint32_t story_entity) const;

 private:
  std::map<uint32_t, ChainLink> bodies_;
};

// The body in a role that is a spokesperson's ("Harbour Ministry spokeswoman", "spokesman for the harbour
// police"); empty if the role is none or names no body.
std::string body_in_role(std::string_view role);

}  // namespace stemma
