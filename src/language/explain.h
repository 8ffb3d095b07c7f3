// The language model's decisions and how sure it was of them, for people.
#pragma once

#include <string>
#include <string_view>

#include "language/language_model.h"

namespace stemma {

// A line a sentence and a line a word: tag, features, lemma, head, relation and name, each with its
// probability in hundredths, and the next best tag, head, relation or name where that has at least five.
// `analysis` is what `model` made of `text`, with scores.
std::string explain_analysis(std::string_view text, const Analysis& analysis, const LanguageModel& model);

}  // namespace stemma
