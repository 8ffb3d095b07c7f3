// Each verb of the command line: call the engine, print.
#pragma once

#include "cli/options.h"

namespace stemma {

// Carries out what was asked for and returns the exit status.
int run_verb(const Options& options);

}  // namespace stemma
