// Which reports are of one event.
#pragma once

#include <string>
#include <vector>

#include "read/article.h"

namespace stemma {

struct Story {
  std::string id;                  // the id of its earliest article
  std::vector<uint32_t> articles;  // indices, by published time, then id; undated ones last, in input order
  std::string title;               // of the most central article
  std::string why;                 // what held it together: shared names and words of titles
};

// The stories of articles that are all in memory: what a StoryStream makes of them, in the order of their
// earliest article. The result does not depend on threads.
std::vector<Story> find_stories(const std::vector<const Article*>& articles);

// All articles as one story, whatever they say; none for no articles.
Story one_story(const std::vector<const Article*>& articles);

}  // namespace stemma
