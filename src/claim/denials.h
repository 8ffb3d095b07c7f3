// Sentences that deny, put to the claims that they deny.
#pragma once

#include <optional>
#include <vector>

#include "claim/clusters.h"
#include "claim/denial_words.h"

namespace stemma {

// By index into StoryTerms::sentences: the words of denial that the sentence holds, if any.
using StoryDenials = std::vector<std::optional<DenialWords>>;
StoryDenials find_denials(const StoryMaterial& material, const StoryTerms& story);

// A denial shares few words with what it denies, and many with other denials of it. So those that stand
// together are taken as one, and attached together to the cluster that most of them speak for: by what stands
// just before each in its own report, where it points back ("denied the reports"), and by likeness. A cluster
// of nothing but denials that found what they deny is no claim of its own and goes.
void attach_denials(const StoryTerms& story, const Similarities& similarities, const StoryDenials& denials,
                    std::vector<Cluster>& clusters);

}  // namespace stemma
