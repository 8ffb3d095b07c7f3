// What an outlet prints under report after report: found by counting, not by a list.
#pragma once

#include <vector>

#include "reuse/comparable.h"

namespace stemma {

// Removes from each article the segments that are formulas of an outlet: the same words in at least
// kFormulaArticles articles that differ otherwise (in their middle segments), most of them of one outlet. So
// the versions of one article, or a wire report in many outlets, are no formulas. Vectors are parallel.
void drop_formulas(const std::vector<const Article*>& articles, std::vector<Comparable>& comparables);

}  // namespace stemma
