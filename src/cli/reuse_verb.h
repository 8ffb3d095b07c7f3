// `stemma reuse`: copies in a stream of articles.
#pragma once

#include "cli/options.h"

namespace stemma {

// Reads, compares and writes piece by piece; returns the exit status.
int run_reuse(const Options& options);

}  // namespace stemma
