// "Who copied from whom": each pair of reports with the share of text and the passages side by side.
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "account/page_parts.h"
#include "account/picture.h"
#include "account/wording.h"

namespace stemma {

namespace {

constexpr double kGapForLabels = 62;  // CSS pixels between the columns of the picture: room for "100%"

// Two reports and what they share.
struct CopyPair {
  uint32_t a = 0, b = 0;  // a < b
  std::vector<const CopiedPassage*> passages;
  double share_of_a = 0, share_of_b = 0;  // of each one's text that stands in the other
  Direction direction = Direction::kUnknown;

  double strength() const { return std::max(share_of_a, share_of_b); }
};

uint64_t content_bytes(const Article& article) {
  uint64_t bytes = 0;
  for (const Block& block : article.blocks)
    if (is_content(block.kind)) bytes += block.span.size();
  return bytes;
}

// Bytes that at least one of the spans covers.
uint64_t covered(std::vector<ByteSpan> spans) {
  std::sort(spans.begin(), spans.end());
  uint64_t bytes = 0;
  uint32_t end = 0;
  for (const ByteSpan span : spans) {
    if (span.end <= end) continue;
    bytes += span.end - std::max(end, span.begin);
    end = span.end;
  }
  return bytes;
}

double share_of_text(const Article& article, const std::vector<ByteSpan>& spans) {
  const uint64_t all = content_bytes(article);
  return all == 0 ? 0 : std::min(1.0, static_cast<double>(covered(spans)) / static_cast<double>(all));
}

// The direction that most of the copied text has.
Direction main_direction(const std::vector<const CopiedPassage*>& passages) {
  std::map<Direction, uint64_t> bytes;
  for (const CopiedPassage* passage : passages)
    if (passage->kind != ReuseKind::kSharedQuote) bytes[passage->direction] += passage->a.span.size();
  Direction best = Direction::kUnknown;
  uint64_t most = 0;
  for (const auto& [direction, size] : bytes)
    if (size > most) most = size, best = direction;
  return best;
}

void weigh(const Account& account, CopyPair& pair) {
  std::vector<ByteSpan> in_a, in_b;
  for (const CopiedPassage* passage : pair.passages) {
    if (passage->kind == ReuseKind::kSharedQuote) continue;
    in_a.push_back(passage->a.span);
    in_b.push_back(passage->b.span);
  }
  pair.share_of_a = std::max(pair.share_of_a, share_of_text(*account.articles[pair.a], in_a));
  pair.share_of_b = std::max(pair.share_of_b, share_of_text(*account.articles[pair.b], in_b));
  pair.direction = main_direction(pair.passages);
}

// Strongest first.
std::vector<CopyPair> pairs_of(const Account& account) {
  std::map<std::pair<uint32_t, uint32_t>, CopyPair> pairs;
  for (const CopiedPassage& passage : account.reuse.passages)
    pairs[{passage.a.article, passage.b.article}].passages.push_back(&passage);
  for (const NearDuplicate& near : account.reuse.near_duplicates) {
    const bool in_order = near.articles[0] < near.articles[1];
    CopyPair& pair = pairs[{near.articles[in_order ? 0 : 1], near.articles[in_order ? 1 : 0]}];
    pair.share_of_a = near.containment[in_order ? 0 : 1];
    pair.share_of_b = near.containment[in_order ? 1 : 0];
  }
  std::vector<CopyPair> out;
  for (auto& [articles, pair] : pairs) {
    pair.a = articles.first;
    pair.b = articles.second;
    weigh(account, pair);
    out.push_back(std::move(pair));
  }
  std::stable_sort(out.begin(), out.end(),
                   [](const CopyPair& x, const CopyPair& y) { return x.strength() > y.strength(); });
  return out;
}

std::string percent(double share) {
  return std::to_string(std::lround(share * 100)) + "%";
}

// Share of the copy's text; where the direction is not known, of the one that has more of its text in the
// other.
struct Share {
  uint32_t copy, model;
  double share;
};
Share share_of(const CopyPair& pair) {
  const bool a_is_copy = pair.direction == Direction::kBToA ||
                         (pair.direction != Direction::kAToB && pair.share_of_a > pair.share_of_b);
  return a_is_copy ? Share{pair.a, pair.b, pair.share_of_a} : Share{pair.b, pair.a, pair.share_of_b};
}

std::string share_phrase(const Account& account, const CopyPair& pair) {
  const Share share = share_of(pair);
  if (share.share < 0.005) return {};
  return percent(share.share) + " of " + short_outlet(account, share.copy) + "’s text stands in " +
         short_outlet(account, share.model) + "’s";
}

void mark_side(PageData& out, const char* name, const Account& account, const Passage& passage,
               const Passage& other) {
  const std::string& text = account.articles[passage.article]->text;
  std::vector<Highlight> highlights;
  for (const ByteSpan word : words_that_differ(account, passage, {other}))
    highlights.push_back({word, SegmentLook::kWord});
  ByteSpan shown = passage.span;
  std::vector<Segment> segments;
  if (shown.size() > 2 * PageLimits::kSentence)
    segments.push_back({words_of(account, passage, PageLimits::kSentence), SegmentLook::kPlain});
  else
    segments = cut_into_segments(text, shown, highlights);
  put_segments(out, name, segments);
}

PageData passage_data(const Account& account, const CopiedPassage& copy) {
  PageData out;
  mark_side(out, "a_segments", account, copy.a, copy.b);
  mark_side(out, "b_segments", account, copy.b, copy.a);
  put(out, "a_outlet", short_outlet(account, copy.a.article));
  put(out, "b_outlet", short_outlet(account, copy.b.article));
  std::string kind = reuse_label(copy.kind);
  kind[0] = static_cast<char>(kind[0] - 'a' + 'A');
  if (!copy.distortions.empty()) kind += ", distorted";
  out.set("passage_kind", kind);
  put(out, "passage_why", shorten(display_text(copy.why), PageLimits::kReason));
  return out;
}

// What is known of the histories of the two; empty if they have none.
std::string version_note(const Account& account, const CopyPair& pair) {
  for (const ArticleVersion& one : account.reuse.versions)
    if (std::minmax(one.earlier, one.later) == std::minmax(pair.a, pair.b))
      return "two versions of one article: " + one.why;
  for (const CopiedVersion& one : account.reuse.copied_versions)
    if (std::minmax(one.article, one.version) == std::minmax(pair.a, pair.b)) return one.why;
  return {};
}

PageData pair_data(const PageStory& story, const CopyPair& pair, size_t number) {
  const Account& account = *story.account;
  PageData out;
  out.set("pair_anchor", story.anchor + "-copy" + std::to_string(number));
  put(out, "pair_phrase",
      direction_phrase(pair.direction, short_outlet(account, pair.a), short_outlet(account, pair.b)));
  put(out, "pair_share", share_phrase(account, pair));
  put(out, "pair_version", version_note(account, pair));
  out.set("passages_label", counted(pair.passages.size(), "passage") + " side by side");
  std::vector<PageData> passages;
  for (size_t i = 0; i < pair.passages.size() && i < PageLimits::kPassages; ++i)
    passages.push_back(passage_data(account, *pair.passages[i]));
  put_list(out, "passages", passages);
  put_left_out(out, "passages", pair.passages.size(), PageLimits::kPassages, "passage");
  return out;
}

std::vector<PageData> suspicions_data(const Account& account) {
  std::vector<PageData> list;
  for (const RewritingSuspicion& one : account.reuse.suspicions) {
    PageData data;
    put(data, "suspected", short_outlet(account, one.article));
    put(data, "suspicion_why", shorten(display_text(one.why), PageLimits::kReason));
    list.push_back(std::move(data));
    if (list.size() == PageLimits::kPairs) break;
  }
  return list;
}

// A report is named by its outlet; two of one outlet are told apart by a number.
class ReportNodes {
 public:
  ReportNodes(const Account& account, Graph& graph) : account_(account), graph_(graph) {}

  uint32_t of(uint32_t article) {
    const auto known = nodes_.find(article);
    if (known != nodes_.end()) return known->second;
    std::string label = short_outlet(account_, article);
    const int number = ++count_[label];
    if (number > 1) label += " (" + std::to_string(number) + ")";
    const uint32_t node = graph_.node(label);
    const std::vector<std::string>& agency = account_.articles[article]->agency;
    if (!agency.empty() && agency.front() != label)
      graph_.nodes[node].kind = "via " + display_text(agency.front());
    return nodes_[article] = node;
  }

 private:
  const Account& account_;
  Graph& graph_;
  std::map<uint32_t, uint32_t> nodes_;
  std::map<std::string, int> count_;
};

PageData picture_of_pairs(const PageStory& story, const std::vector<CopyPair>& pairs) {
  Graph graph;
  ReportNodes nodes(*story.account, graph);
  std::string description;
  for (size_t i = 0; i < pairs.size() && i < PageLimits::kPairs; ++i) {
    const Share share = share_of(pairs[i]);
    if (share.share < 0.005) continue;
    const bool is_known = pairs[i].direction == Direction::kAToB || pairs[i].direction == Direction::kBToA;
    const uint32_t from = nodes.of(is_known ? share.model : pairs[i].a);
    const uint32_t to = nodes.of(is_known ? share.copy : pairs[i].b);
    graph.join(from, to, is_known ? EdgeLook::kFlows : EdgeLook::kUnknown, percent(share.share));
    description += share_phrase(*story.account, pairs[i]) + ". ";
  }
  if (graph.edges.empty()) return false;
  return picture_of(graph, story.anchor + "-copies-picture", "Which report has text from which", description,
                    {}, {118, kGapForLabels, 2});
}

}  // namespace

size_t count_copy_findings(const Account& account) {
  std::set<std::pair<uint32_t, uint32_t>> pairs;
  for (const CopiedPassage& passage : account.reuse.passages)
    pairs.insert({passage.a.article, passage.b.article});
  for (const NearDuplicate& near : account.reuse.near_duplicates)
    pairs.insert(std::minmax(near.articles[0], near.articles[1]));
  return pairs.size() + account.reuse.suspicions.size();
}

void put_copies(PageData& data, const PageStory& story) {
  const std::vector<CopyPair> pairs = pairs_of(*story.account);
  const std::vector<RewritingSuspicion>& suspicions = story.account->reuse.suspicions;
  data.set("has_copies", !pairs.empty() || !suspicions.empty());
  put_list(data, "suspicions", suspicions_data(*story.account));
  data.set("copies_picture", picture_of_pairs(story, pairs));
  std::vector<PageData> list;
  for (size_t i = 0; i < pairs.size() && i < PageLimits::kPairs; ++i)
    list.push_back(pair_data(story, pairs[i], i + 1));
  put_list(data, "pairs", list);
  put_left_out(data, "pairs", pairs.size(), PageLimits::kPairs, "pair of reports");
}

}  // namespace stemma
