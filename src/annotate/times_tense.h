// Whether a sentence speaks of what was or of what will be.
#pragma once

#include <vector>

#include "annotate/times_tokens.h"

namespace stemma {

// Of the verb that a time goes with, by its form: "was held", "is", "will be held".
enum class Tense { kUnknown, kPast, kPresent, kFuture };

// The tense of the verb nearest to tokens [first, end), by its form alone; a comma between counts as
// distance.
Tense tense_near(const std::vector<TimeToken>& tokens, uint32_t first, uint32_t end);

// Likewise, for the words of `sentence` that lie in `span` (some of one do).
Tense tense_of_time(std::string_view text, const TextUnits& units, const Sentence& sentence, ByteSpan span);

}  // namespace stemma
