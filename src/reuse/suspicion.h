// Text that reads as if a program had rewritten it, told by its wording alone: its model may be absent.
#pragma once

#include <vector>

#include "reuse/reuse.h"

namespace stemma {

// By article. Only content blocks are read.
std::vector<RewritingSuspicion> find_suspicions(const std::vector<const Article*>& articles);

}  // namespace stemma
