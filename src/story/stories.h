// Which reports are of one event.
#pragma once

#include <string>
#include <vector>

#include "read/article.h"

namespace stemma {

struct Story {
  std::string id;                  // the id of its earliest article
  std::vector<uint32_t> articles;  // indices, by published time, then input order
  std::string title;               // of the most central article
  std::string why;                 // what held it together: shared names and rare words
};

// Clusters articles by names, rare words and time, in one pass in time order; the result does not depend on
// threads. Articles without a date are taken in input order. Stories come in the order of their earliest
// article.
std::vector<Story> find_stories(const std::vector<const Article*>& articles,
                                const std::vector<const TextUnits*>& units);

// All articles as one story, whatever they say; none for no articles.
Story one_story(const std::vector<const Article*>& articles);

}  // namespace stemma
