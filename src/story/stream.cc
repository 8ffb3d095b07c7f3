#include "story/stream.h"

#include <algorithm>
#include <tuple>

#include "base/hash.h"
#include "base/parallel.h"
#include "story/linkage.h"
#include "story/survey.h"

namespace stemma {

using namespace story_bounds;

namespace {

// With fewer terms than this, two texts may be equal by chance ("Watch live").
constexpr size_t kTermsOfCopy = 10;

StoryMember to_member(StoryArticle& article) {
  return {std::move(article.id),
          std::move(article.title),
          std::move(article.outlet),
          article.published_at,
          article.ordinal,
          std::move(article.terms.names),
          0};
}

int64_t day_of(int64_t seconds) {
  constexpr int64_t kDay = 86400;
  return seconds >= 0 ? seconds / kDay : (seconds + 1) / kDay - 1;
}

// Finds the number for a key, if it is still in the window.
std::optional<uint32_t> find_number(const std::unordered_map<uint64_t, uint32_t>& numbers, uint64_t key,
                                    uint32_t begin) {
  const auto found = numbers.find(key);
  if (key == 0 || found == numbers.end() || found->second < begin) return std::nullopt;
  return found->second;
}

}  // namespace

bool StoryMember::is_before(const StoryMember& other) const {
  const auto key = [](const StoryMember& m) {
    return std::tuple(!m.published_at, m.published_at ? m.published_at->seconds : 0);
  };
  if (key(*this) != key(other)) return key(*this) < key(other);
  if (published_at && id != other.id) return id < other.id;
  return ordinal < other.ordinal;
}

StoryStream::StoryStream(const StoryWeights& weights, Sink sink)
    : weights_(weights), sink_(std::move(sink)), graph_(weights) {}

void StoryStream::add(StoryArticle article) {
  if (article.published_at) latest_seconds_ = std::max(latest_seconds_, article.published_at->seconds);
  const int64_t seconds = article.published_at ? article.published_at->seconds : latest_seconds_;
  pending_.push_back({std::move(article), seconds});
  if (pending_.size() >= kPendingArticles) take_batches(kPendingArticles / 2);
}

bool StoryStream::is_before(const PendingArticle& a, const PendingArticle& b) {
  const auto key = [](const PendingArticle& p) {
    const bool dated = p.article.published_at.has_value();
    return std::tuple(day_of(p.seconds), !dated, dated ? p.seconds : 0, dated ? 0 : p.article.ordinal);
  };
  const auto x = key(a), y = key(b);
  if (x != y) return x < y;
  return std::tie(a.article.id, a.article.terms.digest, a.article.ordinal) <
         std::tie(b.article.id, b.article.terms.digest, b.article.ordinal);
}

// Processes the earliest pending articles, whole days where a day is not larger than all that may be pending.
void StoryStream::take_batches(size_t most_left) {
  std::sort(pending_.begin(), pending_.end(), is_before);
  size_t at = 0;
  while (pending_.size() - at > most_left) {
    size_t end = std::min(pending_.size(), at + kBatchArticles);
    while (end < pending_.size() && day_of(pending_[end].seconds) == day_of(pending_[end - 1].seconds)) ++end;
    std::vector<StoryArticle> batch;
    for (size_t i = at; i < end; ++i) batch.push_back(std::move(pending_[i].article));
    std::vector<int64_t> days;
    for (const StoryArticle& article : batch)
      if (const auto day = article.day()) days.push_back(*day);
    if (!days.empty()) {
      // The middle one: a wrong clock among many does not end the window of the others.
      std::nth_element(days.begin(), days.begin() + static_cast<ptrdiff_t>(days.size() / 2), days.end());
      clock_ = std::max(clock_, days[days.size() / 2]);
    }
    process(std::move(batch));
    at = end;
  }
  pending_.erase(pending_.begin(), pending_.begin() + static_cast<ptrdiff_t>(at));
}

void StoryStream::process(std::vector<StoryArticle> batch) {
  const std::vector<uint32_t> counts = survey(batch, graph_);
  for (size_t i = 0; i < batch.size(); ++i) rarity_.add(batch[i].terms, counts[i]);
  std::vector<StoryVector> vectors(batch.size());
  parallel_for(batch.size(), [&](size_t i) { vectors[i] = weigh(batch[i].terms, rarity_, weights_); });

  std::vector<StoryNode> nodes;
  uint32_t number = graph_.end();
  for (size_t i = 0; i < batch.size(); ++i) {
    const auto vector_of = [&](uint32_t known) -> const StoryVector& {
      return known < graph_.end() ? graph_.node(known).vector : nodes[known - graph_.end()].vector;
    };
    if (const auto known = find_known(batch[i], vectors[i], vector_of)) {
      articles_[*known - graph_.begin()].push_back(to_member(batch[i]));
      continue;
    }
    remember(batch[i], number++);
    StoryNode node;
    node.day = batch[i].day();
    node.vector = std::move(vectors[i]);
    nodes.push_back(std::move(node));
    entered_.push_back(std::min(batch[i].day().value_or(clock_), clock_));
    articles_.emplace_back().push_back(to_member(batch[i]));
  }
  graph_.add(std::move(nodes));
  settle(group(), first_younger_than(kLiquidDays, kLiquidArticles));
  leave_window(first_younger_than(kWindowDays, kWindowArticles));
}

// The article of the window that this one is a copy or a version of, if any: it is kept with that one and
// compared no further, so that a flood of copies costs next to nothing.
std::optional<uint32_t> StoryStream::find_known(
    const StoryArticle& article, const StoryVector& vector,
    const std::function<const StoryVector&(uint32_t)>& vector_of) const {
  const uint32_t begin = graph_.begin();
  if (article.terms.terms.size() >= kTermsOfCopy)
    if (const auto copied = find_number(by_digest_, article.terms.digest, begin)) return copied;
  const auto is_as_alike = [&](uint32_t known, double least) {
    return likeness(vector, vector_of(known)).all >= least;
  };
  if (const auto known = find_number(by_url_, article.url_key, begin))
    if (is_as_alike(*known, kVersionByUrl)) return known;
  if (const auto known = find_number(by_title_, article.title_key, begin))
    if (clock_ - entered_[*known - begin] <= kVersionDays && is_as_alike(*known, kVersionByTitle))
      return known;
  return std::nullopt;
}

void StoryStream::remember(const StoryArticle& article, uint32_t number) {
  by_digest_[article.terms.digest] = number;
  if (article.url_key) by_url_[article.url_key] = number;
  if (article.title_key) by_title_[article.title_key] = number;
}

// Settled stories as they are, the other articles grouped anew with them.
StoryStream::Grouping StoryStream::group() {
  const uint32_t begin = graph_.begin(), settled = settled_until(), end = graph_.end();
  std::vector<uint32_t> node_of(end - begin);
  std::vector<LinkageNode> nodes;
  std::unordered_map<uint64_t, uint32_t> node_of_story;  // looked up only
  for (uint32_t i = begin; i < end; ++i) {
    uint32_t node = static_cast<uint32_t>(nodes.size());
    if (i < settled) node = node_of_story.try_emplace(story_of_[i - begin], node).first->second;
    if (node == nodes.size()) nodes.push_back({0, 0, {}});
    node_of[i - begin] = node;
    ++nodes[node].articles;
    if (!graph_.is_crowded(i)) continue;
    ++nodes[node].crowded;
    add_to_sample(nodes[node].sample, {hash_combine(0, i), i});
  }
  std::vector<Link> links;
  for (uint32_t i = begin; i < end; ++i) {
    for (const StoryEdge& edge : graph_.node(i).edges) {
      if (edge.other < begin) continue;
      const uint32_t a = node_of[i - begin], b = node_of[edge.other - begin];
      const bool crowded = graph_.is_crowded(i) && graph_.is_crowded(edge.other);
      if (a != b) links.push_back({a, b, graph_.probability(i, edge), crowded});
    }
  }
  const LinkageResult result =
      average_linkage(std::move(nodes), links, {weights_.join, weights_.affair},
                      [&](uint32_t a, uint32_t b) { return graph_.probability(a, b); });
  sampled_pairs_ += result.sampled_pairs;
  Grouping grouping;
  for (const uint32_t node : node_of) {
    grouping.stories.push_back(result.groups[0][node]);
    grouping.affairs.push_back(result.groups[1][node]);
  }
  return grouping;
}

// Puts the articles below `until` into stories for good.
void StoryStream::settle(const Grouping& grouping, uint32_t until) {
  const std::vector<uint32_t>& groups = grouping.stories;
  const uint32_t begin = graph_.begin();
  std::vector<double> central(groups.size(), 0);
  for (uint32_t i = begin; i < graph_.end(); ++i) {
    for (const StoryEdge& edge : graph_.node(i).edges) {
      if (edge.other < begin || groups[i - begin] != groups[edge.other - begin]) continue;
      // Not the probability, which is nearly 1 for all the pairs of a clear story.
      const double strength = std::max(0.0f, edge.sum);
      central[i - begin] += strength;
      central[edge.other - begin] += strength;
    }
  }
  merge_settled(groups);
  std::unordered_map<uint32_t, uint64_t> story_of_group;   // looked up only
  std::unordered_map<uint32_t, uint64_t> first_of_affair;  // looked up only
  for (size_t i = 0; i < story_of_.size(); ++i) {
    story_of_group[groups[i]] = story_of_[i];
    uint64_t& first = first_of_affair.try_emplace(grouping.affairs[i], story_of_[i]).first->second;
    first = std::min(first, story_of_[i]);
  }
  for (uint32_t i = settled_until(); i < until; ++i) {
    const auto [at, is_new] = story_of_group.try_emplace(groups[i - begin], next_story_);
    if (is_new) {
      // A new story belongs to the affair of the first settled story that it is grouped with, else it begins
      // one.
      ++next_story_;
      const uint64_t first =
          first_of_affair.try_emplace(grouping.affairs[i - begin], at->second).first->second;
      settled_[at->second].story.affair =
          first == at->second ? articles_[i - begin].front().id : settled_[first].story.affair;
    }
    ++settled_[at->second].in_window;
    story_of_.push_back(at->second);
    articles_[i - begin].front().central = central[i - begin];
  }
}

// Settled stories that were grouped together become one.
void StoryStream::merge_settled(const std::vector<uint32_t>& groups) {
  std::unordered_map<uint32_t, uint64_t> first_of_group;  // looked up only
  for (size_t i = 0; i < story_of_.size(); ++i) {
    const uint64_t into = first_of_group.try_emplace(groups[i], story_of_[i]).first->second;
    if (into == story_of_[i]) continue;
    if (const auto from = settled_.find(story_of_[i]); from != settled_.end()) {
      Settled& story = settled_[into];
      story.in_window += from->second.in_window;
      std::vector<StoryMember>& members = story.story.members;
      for (StoryMember& member : from->second.story.members) members.push_back(std::move(member));
      settled_.erase(from);
    }
    story_of_[i] = into;
  }
}

// Forgets the articles below `until` and closes the stories that have none left.
void StoryStream::leave_window(uint32_t until) {
  until = std::min(until, settled_until());
  std::vector<ClosedStory> closed;
  for (uint32_t i = graph_.begin(); i < until; ++i) {
    const auto at = settled_.find(story_of_.front());
    Settled& story = at->second;
    for (StoryMember& member : articles_.front()) story.story.members.push_back(std::move(member));
    if (--story.in_window == 0) {
      closed.push_back(std::move(story.story));
      settled_.erase(at);
    }
    story_of_.pop_front();
    articles_.pop_front();
    entered_.pop_front();
  }
  graph_.forget_below(until);
  forget_keys();
  const auto is_before = [](const StoryMember& a, const StoryMember& b) { return a.is_before(b); };
  for (ClosedStory& story : closed) std::sort(story.members.begin(), story.members.end(), is_before);
  std::sort(closed.begin(), closed.end(), [](const ClosedStory& a, const ClosedStory& b) {
    return a.members.front().is_before(b.members.front());
  });
  for (ClosedStory& story : closed) sink_(std::move(story));
}

uint32_t StoryStream::first_younger_than(int64_t days, uint32_t latest) const {
  uint32_t number = graph_.begin();
  while (number + latest < graph_.end() && entered_[number - graph_.begin()] <= clock_ - days) ++number;
  return number;
}

void StoryStream::forget_keys() {
  for (auto* keys : {&by_digest_, &by_url_, &by_title_})
    if (keys->size() > 2 * (graph_.end() - graph_.begin()) + kBatchArticles)
      std::erase_if(*keys, [&](const auto& entry) { return entry.second < graph_.begin(); });
}

void StoryStream::finish() {
  take_batches(0);
  settle(group(), graph_.end());
  leave_window(graph_.end());
}

}  // namespace stemma
