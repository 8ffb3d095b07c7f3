// Whether a sentence speaks of what was or of what will be. Internal to times*.cc.
#pragma once

#include <vector>

#include "annotate/times_tokens.h"

namespace stemma {

enum class Tense { kUnknown, kPast, kPresent, kFuture };

// The tense of the verb nearest to tokens [first, end), by its form alone; a comma between counts as
// distance.
Tense tense_near(const std::vector<TimeToken>& tokens, uint32_t first, uint32_t end);

}  // namespace stemma
