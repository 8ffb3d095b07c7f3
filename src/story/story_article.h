// What the story stage keeps of an article.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "read/article.h"
#include "story/terms.h"

namespace stemma {

struct StoryArticle {
  std::string id, title, outlet;
  // The article's; where it has none, the day in its address or dateline. Other dates in a text are as often
  // of what is told as of the telling.
  std::optional<Timestamp> published_at;
  uint64_t ordinal = 0;    // its place in the input
  uint64_t url_key = 0;    // equal for one outlet's articles under one URL; 0 if unknown
  uint64_t title_key = 0;  // equal for one outlet's articles under one title; 0 if unknown
  ArticleTerms terms;

  std::optional<int64_t> day() const {  // since 1970-01-01
    if (!published_at) return std::nullopt;
    return to_days(published_at->date);
  }
};

// Takes bounded time and memory, whatever the article's length.
StoryArticle to_story_article(const Article& article, uint64_t ordinal);

}  // namespace stemma
