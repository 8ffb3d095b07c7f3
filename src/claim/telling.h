// Which sentence tells a claim best to a reader who sees nothing else of the report.
#pragma once

#include "claim/claim.h"

namespace stemma {

// The sentence without its article's dateline and the dash behind it.
ByteSpan without_dateline(const Article& article, ByteSpan sentence);

// Whether the words from span.begin on lean on a sentence before them: "He says ...", "However, ...".
bool points_back(const Article& article, const Annotation& annotation, ByteSpan span);

// Sets the claims' texts, the strongest claim first. The text that a claim has stays unless another of its
// sentences says nearly the same and is better to read alone: it asserts, needs no sentence before it, is no
// copy of another outlet's and tells no claim yet. Runs after trace_origins.
void choose_texts(const StoryMaterial& material, const StoryChains& chains, std::vector<Claim>& claims);

}  // namespace stemma
