// Words by which somebody contradicts what others say.
#pragma once

#include <optional>
#include <string_view>

#include "annotate/annotation.h"
#include "base/span.h"

namespace stemma {

// Whether `span` of the text that was analysed holds a word of denial: "denied", "dismissed", "not true",
// "insisted", "does not exist". Wide: it also finds words that often stand in denials.
bool has_denial(const Analysis& analysis, ByteSpan span);

struct DenialWords {
  ByteSpan span;  // "denied the claims", "is untrue"
  // What is denied is not said again but pointed back to: "the reports", "it", "this", or nothing at all.
  bool points_back = false;
};

// The words by which a sentence says of something reported that it is not so; none if it has none. Narrow:
// "denied that", "dismissed the reports", "called the claims baseless", "does not exist"; not "denied
// access", not "rejected the offer". `sentence` is one of the annotation's.
std::optional<DenialWords> find_denial(std::string_view text, const Annotation& annotation,
                                       const Sentence& sentence);

}  // namespace stemma
