// Posts of social networks that stand in an article as they were written.
#pragma once

#include <vector>

#include "annotate/annotation.h"

namespace stemma {

// "Roads are closed. — Ada Holm (@adaholm) October 13, 2016", alone in its paragraph: the author's own words.
struct EmbeddedPost {
  ByteSpan words;   // from the paragraph's begin to the dash
  ByteSpan author;  // the name as printed
};

// In text order, not overlapping.
std::vector<EmbeddedPost> find_posts(const Article& article);

}  // namespace stemma
