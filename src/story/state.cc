#include "base/state.h"

#include <algorithm>

#include "story/stream.h"

namespace stemma {

namespace {

// Counts up with each change of what is written.
constexpr uint32_t kStateVersion = 3;

void put_article(StateWriter& out, const StoryArticle& article) {
  out.put(article.id);
  out.put(article.title);
  out.put(article.outlet);
  out.put(article.published_at);
  out.put(article.ordinal);
  out.put(article.url_key);
  out.put(article.title_key);
  out.put(article.terms.digest);
  out.put(article.terms.names);
  out.put(uint64_t{article.terms.terms.size()});
  for (const TermCount& term : article.terms.terms) {
    out.put(term.stem);
    out.put(term.title);
    out.put(term.lead);
    out.put(term.body);
    out.put(term.number);
  }
}

StoryArticle get_article(StateReader& in) {
  StoryArticle article;
  article.id = in.text();
  article.title = in.text();
  article.outlet = in.text();
  article.published_at = in.time();
  article.ordinal = in.number<uint64_t>();
  article.url_key = in.number<uint64_t>();
  article.title_key = in.number<uint64_t>();
  article.terms.digest = in.number<uint64_t>();
  article.terms.names = in.texts();
  article.terms.terms.resize(in.length(8));
  for (TermCount& term : article.terms.terms) {
    term.stem = in.number<uint32_t>();
    term.title = in.number<uint8_t>();
    term.lead = in.number<uint8_t>();
    term.body = in.number<uint8_t>();
    term.number = in.number<bool>();
  }
  return article;
}

void put_members(StateWriter& out, const std::vector<StoryMember>& members) {
  out.put(uint64_t{members.size()});
  for (const StoryMember& member : members) {
    out.put(member.id);
    out.put(member.title);
    out.put(member.outlet);
    out.put(member.published_at);
    out.put(member.ordinal);
    out.put(member.names);
    out.put(member.central);
  }
}

std::vector<StoryMember> get_members(StateReader& in) {
  std::vector<StoryMember> members(in.length(49));
  for (StoryMember& member : members) {
    member.id = in.text();
    member.title = in.text();
    member.outlet = in.text();
    member.published_at = in.time();
    member.ordinal = in.number<uint64_t>();
    member.names = in.texts();
    member.central = in.number<double>();
  }
  return members;
}

void put_node(StateWriter& out, const StoryNode& node) {
  out.put(node.day.has_value());
  out.put(node.day.value_or(0));
  for (const uint16_t cosine : node.nearest) out.put(cosine);
  out.put(node.alike);
  out.put(uint64_t{node.vector.size()});
  for (const WeightedTerm& term : node.vector) {
    out.put(term.stem);
    out.put(term.all);
    out.put(term.title);
    out.put(term.lead);
    out.put(term.numbers);
  }
  out.put(uint64_t{node.edges.size()});
  for (const StoryEdge& edge : node.edges) {
    out.put(edge.other);
    out.put(edge.sum);
  }
}

StoryNode get_node(StateReader& in) {
  StoryNode node;
  const bool dated = in.number<bool>();
  const auto day = in.number<int64_t>();
  if (dated) node.day = day;
  for (uint16_t& cosine : node.nearest) cosine = in.number<uint16_t>();
  node.alike = in.number<uint32_t>();
  node.vector.resize(in.length(12));
  for (WeightedTerm& term : node.vector) {
    term.stem = in.number<uint32_t>();
    term.all = in.number<uint16_t>();
    term.title = in.number<uint16_t>();
    term.lead = in.number<uint16_t>();
    term.numbers = in.number<uint16_t>();
  }
  node.edges.resize(in.length(8));
  for (StoryEdge& edge : node.edges) {
    edge.other = in.number<uint32_t>();
    edge.sum = in.number<float>();
  }
  return node;
}

void put_numbers(StateWriter& out, const std::unordered_map<uint64_t, uint32_t>& numbers) {
  std::vector<std::pair<uint64_t, uint32_t>> sorted(numbers.begin(), numbers.end());
  std::sort(sorted.begin(), sorted.end());
  out.put(uint64_t{sorted.size()});
  for (const auto& [key, number] : sorted) {
    out.put(key);
    out.put(number);
  }
}

void get_numbers(StateReader& in, std::unordered_map<uint64_t, uint32_t>& numbers) {
  for (size_t left = in.length(12); left > 0; --left) {
    const auto key = in.number<uint64_t>();
    numbers[key] = in.number<uint32_t>();
  }
}

}  // namespace

void StoryStream::save(StateWriter& out) const {
  out.put(kStateVersion);
  out.put(uint64_t{pending_.size()});
  for (const PendingArticle& pending : pending_) {
    put_article(out, pending.article);
    out.put(pending.seconds);
  }
  out.put(latest_seconds_);
  out.put(rarity_.articles());
  out.put(uint64_t{rarity_.holders().size()});
  for (const uint32_t holders : rarity_.holders()) out.put(holders);
  out.put(graph_.begin());
  out.put(uint64_t{graph_.end() - graph_.begin()});
  for (uint32_t i = graph_.begin(); i < graph_.end(); ++i) {
    put_node(out, graph_.node(i));
    out.put(entered_[i - graph_.begin()]);
    put_members(out, articles_[i - graph_.begin()]);
  }
  out.put(clock_);
  out.put(uint64_t{story_of_.size()});
  for (const uint64_t story : story_of_) out.put(story);
  out.put(uint64_t{settled_.size()});
  for (const auto& [number, story] : settled_) {
    out.put(number);
    out.put(story.in_window);
    out.put(story.story.affair);
    put_members(out, story.story.members);
  }
  out.put(next_story_);
  for (const auto* numbers : {&by_digest_, &by_url_, &by_title_}) put_numbers(out, *numbers);
}

bool StoryStream::load(StateReader& in) {
  if (in.number<uint32_t>() != kStateVersion) return false;
  pending_.resize(in.length(64));
  for (PendingArticle& pending : pending_) {
    pending.article = get_article(in);
    pending.seconds = in.number<int64_t>();
  }
  latest_seconds_ = in.number<int64_t>();
  const auto articles = in.number<double>();
  std::vector<uint32_t> holders(in.length(4));
  for (uint32_t& count : holders) count = in.number<uint32_t>();
  rarity_.restore(articles, std::move(holders));
  const auto begin = in.number<uint32_t>();
  std::vector<StoryNode> nodes(in.length(64));
  for (StoryNode& node : nodes) {
    node = get_node(in);
    entered_.push_back(in.number<int64_t>());
    articles_.push_back(get_members(in));
  }
  graph_.restore(begin, std::move(nodes));
  clock_ = in.number<int64_t>();
  for (size_t left = in.length(8); left > 0; --left) story_of_.push_back(in.number<uint64_t>());
  for (size_t left = in.length(28); left > 0; --left) {
    Settled& story = settled_[in.number<uint64_t>()];
    story.in_window = in.number<uint32_t>();
    story.story.affair = in.text();
    story.story.members = get_members(in);
  }
  next_story_ = in.number<uint64_t>();
  for (auto* numbers : {&by_digest_, &by_url_, &by_title_}) get_numbers(in, *numbers);
  return in.ok();
}

}  // namespace stemma
