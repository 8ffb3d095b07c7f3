// read --format html: how pages were read.
#pragma once

#include "cli/options.h"

namespace stemma {

// Writes for each input, an HTML page (also .gz or .zst), the page that explain_html makes of it; returns the
// exit status.
int write_explained_pages(const Options& options);

}  // namespace stemma
