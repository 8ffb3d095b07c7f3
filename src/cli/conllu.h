// CoNLL-U output (universaldependencies.org/format.html).
#pragma once

#include <string>

#include "language/language_model.h"
#include "read/article.h"
#include "text/units.h"

namespace stemma {

// The sentences and words of one article under "# newdoc id = ID", cut as Universal Dependencies cuts
// English; contractions are multiword tokens. Lemma, part of speech, features and tree are `model`'s, which
// also cuts sentences that punctuation does not show; without one (nullptr) these columns hold "_". MISC
// holds each word's place in the text, in code points, SpaceAfter=No, and NER=B-PER and the like where the
// model sees a name.
std::string to_conllu(const Article& article, const TextUnits& units, const LanguageModel* model);

}  // namespace stemma
