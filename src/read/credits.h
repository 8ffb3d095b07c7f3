// Which wire services an article credits, and where.
#pragma once

#include "read/article.h"

namespace stemma {

// Fills dateline, agency and agency_spans from the article's blocks, authors, address and outlet, and keeps
// only people among the authors. `agency` is kept where it is set.
void find_credits(Article& article);

}  // namespace stemma
