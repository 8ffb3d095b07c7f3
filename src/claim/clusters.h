// Sentences of a story put together where they state one thing.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/similarity.h"

namespace stemma {

struct Cluster {
  std::vector<uint32_t> core;  // indices into StoryTerms::sentences, sorted; every sentence is in one core
  std::vector<uint32_t> attached;  // sentences of other cores that carry this too, sorted
};

// Average link over the likelihoods: the two clusters whose sentences are on average most likely to state one
// thing are joined, until none are likely enough. Single link would chain sentence to sentence through
// whatever they share two by two; complete link would split a claim that reports word differently. Then a
// sentence that is like most of another cluster is attached there too. Clusters of one
// sentence are left out; largest first.
std::vector<Cluster> cluster_sentences(const StoryTerms& story, const Similarities& similarities);

bool holds(const Cluster& cluster, uint32_t sentence);

// How likely it is that `sentence` states what `members` state: the mean over the more similar half of those
// of other reports; 0 if there are none.
double likeness(const StoryTerms& story, const Similarities& similarities, uint32_t sentence,
                const std::vector<uint32_t>& members);

}  // namespace stemma
