// `stemma stories`: stories are printed as they close, while the input is read.
#pragma once

#include "cli/options.h"

namespace stemma {

// The exit status.
int run_stories(const Options& options);

}  // namespace stemma
