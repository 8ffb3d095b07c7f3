#include "read/html/page_entries.h"

#include <algorithm>

namespace stemma {

namespace {

constexpr size_t kLeastEntries = 3;

struct MarkedTime {
  uint32_t node;
  std::string_view datetime;
};

std::vector<MarkedTime> times_of(const HtmlTree& tree) {
  std::vector<MarkedTime> times;
  const auto& nodes = tree.nodes();
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag != HtmlTag::kTime) continue;
    const std::string_view datetime = tree.attribute(i, "datetime");
    if (!datetime.empty()) times.push_back({i, datetime});
  }
  return times;
}

// The largest part around `times[at]` that holds no other time.
uint32_t part_of_time(const std::vector<HtmlNode>& nodes, const std::vector<MarkedTime>& times, size_t at) {
  size_t before = at, after = at;
  while (before > 0 && times[before].datetime == times[at].datetime) --before;
  while (after + 1 < times.size() && times[after].datetime == times[at].datetime) ++after;
  const bool has_before = times[before].datetime != times[at].datetime;
  const bool has_after = times[after].datetime != times[at].datetime;
  uint32_t part = times[at].node;
  while (part != 0) {
    const uint32_t around = nodes[part].parent;
    if (has_before && times[before].node >= around) break;
    if (has_after && times[after].node < nodes[around].end) break;
    part = around;
  }
  return part;
}

}  // namespace

std::vector<PageEntry> page_entries(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                                    const std::vector<uint32_t>& kept) {
  const std::vector<MarkedTime> times = times_of(tree);
  std::vector<PageEntry> entries;
  if (times.size() < kLeastEntries) return entries;
  size_t all = 0, held = 0, next = 0;
  for (const uint32_t b : kept) all += blocks[b].text.size();
  for (size_t at = 0; at < times.size() && next < kept.size(); ++at) {
    if (at > 0 && times[at].datetime == times[at - 1].datetime) continue;
    const uint32_t part = part_of_time(tree.nodes(), times, at);
    while (next < kept.size() && blocks[kept[next]].first < part) ++next;
    const size_t first = next;
    for (; next < kept.size() && blocks[kept[next]].first < tree.nodes()[part].end; ++next)
      held += blocks[kept[next]].text.size();
    if (next > first) entries.push_back({std::string(times[at].datetime), kept[first], kept[next - 1]});
  }
  if (entries.size() < kLeastEntries || held * 2 < all) entries.clear();
  return entries;
}

}  // namespace stemma
