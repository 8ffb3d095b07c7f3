// CoNLL-U output (universaldependencies.org/format.html).
#pragma once

#include <string>

#include "language/language_model.h"
#include "read/article.h"

namespace stemma {

// What `model` sees in one article, under "# newdoc id = ID": sentences and words cut as Universal
// Dependencies cuts English (contractions are multiword tokens), lemma, part of speech, features and tree.
// MISC holds each word's place in the text, in code points, SpaceAfter=No, and NER=B-PER and the like where
// there is a name.
std::string to_conllu(const Article& article, const LanguageModel& model);

// What `analysis` saw of the article, in the same form: for who has it already.
std::string to_conllu(const Article& article, const Analysis& analysis, const LanguageModel& model);

}  // namespace stemma
