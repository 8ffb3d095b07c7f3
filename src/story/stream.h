// Articles in, stories out: one pass in time order with a bounded amount in memory.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "story/graph.h"
#include "story/rarity.h"
#include "story/story_article.h"
#include "story/weights.h"

namespace stemma {

class StateReader;
class StateWriter;

// An article as a part of a story; its words are forgotten.
struct StoryMember {
  std::string id, title, outlet;
  std::optional<Timestamp> published_at;
  uint64_t ordinal = 0;
  std::vector<std::string> names;
  double central = 0;  // how much it has in common with the story's other articles

  // Dated ones first, by time and then by id; undated ones as they came.
  bool is_before(const StoryMember& other) const;
};

struct ClosedStory {
  std::vector<StoryMember> members;  // in the order of is_before
  // The same for the stories that are steps of one affair: the id of one of its first articles.
  std::string affair;
};

// How it works and why: docs/stories.md. Articles are put into the order of time (kPendingArticles wait for
// that), taken in batches of whole days, compared with the window's articles, and grouped. What is younger
// than kLiquidDays is grouped anew with each batch, so that stories can still merge and split; what is older
// is settled. A story that has no article in the window any more is closed and handed over.
class StoryStream {
 public:
  using Sink = std::function<void(ClosedStory)>;

  // `sink` gets each closed story once; of those that close together, the one that began first comes first.
  StoryStream(const StoryWeights& weights, Sink sink);

  void add(StoryArticle article);
  // Takes what is pending and closes all; nothing may be added afterwards.
  void finish();

  // Pairs of articles that were compared so far: what the stream's time goes by. It is not kept in a state.
  uint64_t comparisons() const { return graph_.comparisons() + sampled_pairs_; }

  // The state between two calls of add. What follows a load is what would have followed the save.
  void save(StateWriter& out) const;
  bool load(StateReader& in);  // false if it is no state of this version

 private:
  struct PendingArticle {
    StoryArticle article;
    int64_t seconds = 0;  // its place in time: its own, or that of the latest article before it
  };
  struct Settled {  // a story of which some articles may be in the window still
    ClosedStory story;
    uint32_t in_window = 0;  // settled articles of it in the graph
  };
  struct Grouping {                 // of each article of the window, from its begin
    std::vector<uint32_t> stories;  // the group that is its story
    std::vector<uint32_t> affairs;  // the larger group that is its affair
  };

  static bool is_before(const PendingArticle& a, const PendingArticle& b);
  void take_batches(size_t most_left);
  void process(std::vector<StoryArticle> batch);
  std::optional<uint32_t> find_known(const StoryArticle& article, const StoryVector& vector,
                                     const std::function<const StoryVector&(uint32_t)>& vector_of) const;
  void remember(const StoryArticle& article, uint32_t number);
  Grouping group();
  void settle(const Grouping& grouping, uint32_t until);
  void merge_settled(const std::vector<uint32_t>& groups);
  void leave_window(uint32_t until);
  uint32_t settled_until() const { return graph_.begin() + static_cast<uint32_t>(story_of_.size()); }
  uint32_t first_younger_than(int64_t days, uint32_t latest) const;
  void forget_keys();

  StoryWeights weights_;
  Sink sink_;
  std::vector<PendingArticle> pending_;
  int64_t latest_seconds_ = INT64_MIN;  // of the dated articles that were added
  TermRarity rarity_;
  ArticleGraph graph_;
  int64_t clock_ = -1'000'000'000;  // the day that the batches have reached
  std::deque<int64_t> entered_;     // parallel to the graph: the day that counts for leaving the window
  std::deque<std::vector<StoryMember>>
      articles_;                   // parallel to the graph: an article, its copies and versions
  std::deque<uint64_t> story_of_;  // the settled articles' stories, from the graph's begin
  std::map<uint64_t, Settled> settled_;
  uint64_t next_story_ = 0;
  uint64_t sampled_pairs_ = 0;
  // Digests, URLs and titles of the articles in the window; looked up, never listed.
  std::unordered_map<uint64_t, uint32_t> by_digest_, by_url_, by_title_;
};

}  // namespace stemma
