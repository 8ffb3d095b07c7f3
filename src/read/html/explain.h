// How a page was read, as a page: its blocks coloured by decision, with scores and reasons.
#pragma once

#include <string>

#include "base/result.h"
#include "read/reader.h"

namespace stemma {

// `bytes` is an HTML page; `name` stands in the heading. The answer is a whole HTML page that needs nothing
// from outside; of the page read it holds text only. Fails as read_html does where the page cannot be parsed.
Result<std::string> explain_html(std::string bytes, const std::string& name, const ReadLimits& limits = {});

}  // namespace stemma
