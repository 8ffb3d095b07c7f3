// CoNLL-U output (universaldependencies.org/format.html).
#pragma once

#include <string>

#include "read/article.h"
#include "text/units.h"

namespace stemma {

// The sentences and words of one article under "# newdoc id = ID", cut as Universal Dependencies cuts
// English; contractions are multiword tokens. Columns that need the language model (lemma, tags, tree) hold
// "_"; MISC holds each word's place in the text, in code points, and SpaceAfter=No.
std::string to_conllu(const Article& article, const TextUnits& units);

}  // namespace stemma
