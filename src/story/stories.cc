#include "story/stories.h"

#include <algorithm>

#include "base/parallel.h"
#include "story/stream.h"
#include "story/summary.h"

namespace stemma {

namespace {

Story to_story(const ClosedStory& closed) {
  StorySummary summary = summarise(closed);
  Story story{std::move(summary.id), {}, std::move(summary.title), std::move(summary.why)};
  for (const StoryMember& member : closed.members)
    story.articles.push_back(static_cast<uint32_t>(member.ordinal));
  return story;
}

std::vector<StoryArticle> to_story_articles(const std::vector<const Article*>& articles) {
  std::vector<StoryArticle> out(articles.size());
  parallel_for(articles.size(), [&](size_t i) { out[i] = to_story_article(*articles[i], i); });
  return out;
}

}  // namespace

std::vector<Story> find_stories(const std::vector<const Article*>& articles) {
  std::vector<ClosedStory> closed;
  StoryStream stream({}, [&](ClosedStory story) { closed.push_back(std::move(story)); });
  for (StoryArticle& article : to_story_articles(articles)) stream.add(std::move(article));
  stream.finish();
  std::sort(closed.begin(), closed.end(), [](const ClosedStory& a, const ClosedStory& b) {
    return a.members.front().is_before(b.members.front());
  });
  std::vector<Story> stories;
  for (const ClosedStory& story : closed) stories.push_back(to_story(story));
  return stories;
}

Story one_story(const std::vector<const Article*>& articles) {
  if (articles.empty()) return {};
  // The article that shares most words of its title with the others' is the central one.
  std::vector<std::vector<uint32_t>> titles(articles.size());
  std::vector<uint32_t> all;
  ClosedStory story;
  for (size_t i = 0; i < articles.size(); ++i) {
    for (const PrintedTerm& term : printed_terms(articles[i]->title, story_bounds::kTitleWords))
      titles[i].push_back(term.stem);
    std::sort(titles[i].begin(), titles[i].end());
    titles[i].erase(std::unique(titles[i].begin(), titles[i].end()), titles[i].end());
    all.insert(all.end(), titles[i].begin(), titles[i].end());
    story.members.push_back(
        {articles[i]->id, articles[i]->title, articles[i]->outlet, articles[i]->published_at, i, {}, 0});
  }
  std::sort(all.begin(), all.end());
  for (size_t i = 0; i < articles.size(); ++i) {
    for (const uint32_t stem : titles[i]) {
      const auto [first, last] = std::equal_range(all.begin(), all.end(), stem);
      story.members[i].central += static_cast<double>(last - first) / static_cast<double>(titles[i].size());
    }
  }
  std::sort(story.members.begin(), story.members.end(),
            [](const StoryMember& a, const StoryMember& b) { return a.is_before(b); });
  Story out = to_story(story);
  out.why = "all articles were said to be one story";
  return out;
}

}  // namespace stemma
