// stemma read: articles leave as they are ready.
#pragma once

#include "cli/options.h"

namespace stemma {

// The exit status.
int run_read(const Options& options);

}  // namespace stemma
