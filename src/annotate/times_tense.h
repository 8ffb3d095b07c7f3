// Whether a sentence speaks of what was or of what will be.
#pragma once

#include "base/span.h"
#include "language/analysis.h"

namespace stemma {

// Of the predicate that a time goes with: "was held", "is", "will be held".
enum class Tense { kUnknown, kPast, kPresent, kFuture };

// The tense of the predicate that the words of `sentence` in `span` hang on by the tree: the verb with its
// auxiliaries, or a noun or adjective with its copula; where none is above them, the nearest one of the
// sentence.
Tense tense_of_time(const Analysis& analysis, const AnalysedSentence& sentence, ByteSpan span);

}  // namespace stemma
