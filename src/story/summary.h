// What a reader is told of a story.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "story/stream.h"

namespace stemma {

struct StorySummary {
  std::string affair;                    // see ClosedStory
  std::string id;                        // of its earliest article
  std::string title;                     // of its most central article
  std::optional<Timestamp> first, last;  // publication of its earliest and latest dated articles
  std::vector<std::string> places;       // named most often, at most kSummaryNames
  std::vector<std::string> names;        // persons, bodies and others, likewise
  std::vector<std::string> outlets;      // of the most articles first
  std::string why;                       // what held it together: shared names and words of titles
};

StorySummary summarise(const ClosedStory& story);

}  // namespace stemma
