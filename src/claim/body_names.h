// One name for one body in the whole story, where reports give it more or less fully.
#pragma once

#include "claim/claim.h"

namespace stemma {

// Renames links of bodies: the same words in another order or form ("China's Foreign Ministry", "the Chinese
// Foreign Ministry") get the most frequent spelling; a name without its nation ("the foreign ministry") gets
// the nation's where all reports of the story know only one such body.
void unify_body_names(StoryChains& chains);

}  // namespace stemma
