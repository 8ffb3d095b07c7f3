#include "story/linkage.h"

#include <algorithm>
#include <numeric>
#include <queue>
#include <tuple>
#include <utility>

namespace stemma {

namespace {

// A possible merge of two groups as they were at these versions.
struct Merge {
  double mean = 0;
  uint32_t a = 0, b = 0;  // smallest nodes of the groups, a < b
  uint32_t slot_a = 0, slot_b = 0;
  uint32_t version_a = 0, version_b = 0;
};

struct IsWeaker {
  bool operator()(const Merge& x, const Merge& y) const {
    return std::tie(x.mean, y.a, y.b) < std::tie(y.mean, x.a, x.b);
  }
};

// Groups live in slots; the group with more links keeps its slot when two merge.
class Linkage {
 public:
  Linkage(const std::vector<uint32_t>& sizes, std::vector<Link> links, double join)
      : join_(join), groups_(sizes.size()), slot_of_(sizes.size()) {
    std::iota(slot_of_.begin(), slot_of_.end(), 0);
    for (uint32_t i = 0; i < sizes.size(); ++i) groups_[i].size = sizes[i], groups_[i].smallest = i;
    for (Link& link : links)
      if (link.a > link.b) std::swap(link.a, link.b);
    std::stable_sort(links.begin(), links.end(),
                     [](const Link& x, const Link& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
    size_t kept = 0;
    for (const Link& link : links) {
      if (kept && links[kept - 1].a == link.a && links[kept - 1].b == link.b)
        links[kept - 1].strength += link.strength;
      else
        links[kept++] = link;
    }
    links.resize(kept);
    for (const Link& link : links) {
      groups_[link.a].links.push_back({link.b, link.strength});
      groups_[link.b].links.push_back({link.a, link.strength});
    }
    for (Group& group : groups_) std::sort(group.links.begin(), group.links.end());
    for (const Link& link : links) propose(link.a, link.b, link.strength);
  }

  std::vector<uint32_t> run() {
    while (!queue_.empty()) {
      const Merge best = queue_.top();
      queue_.pop();
      if (groups_[best.slot_a].version == best.version_a && groups_[best.slot_b].version == best.version_b)
        merge(best.slot_a, best.slot_b);
    }
    std::vector<uint32_t> smallest(slot_of_.size());
    for (uint32_t i = 0; i < slot_of_.size(); ++i) smallest[i] = groups_[root(i)].smallest;
    return smallest;
  }

 private:
  using LinkTo = std::pair<uint32_t, double>;  // slot, summed strength
  struct Group {
    std::vector<LinkTo> links;  // by slot
    uint64_t size = 0;
    uint32_t smallest = 0;
    uint32_t version = 0;
  };

  void propose(uint32_t x, uint32_t y, double strength) {
    const Group &a = groups_[x], &b = groups_[y];
    const double mean = strength / (static_cast<double>(a.size) * static_cast<double>(b.size));
    if (mean < join_) return;
    Merge merge{mean, a.smallest, b.smallest, x, y, a.version, b.version};
    if (merge.a > merge.b) {
      std::swap(merge.a, merge.b);
      std::swap(merge.slot_a, merge.slot_b);
      std::swap(merge.version_a, merge.version_b);
    }
    queue_.push(merge);
  }

  void merge(uint32_t into, uint32_t from) {
    if (groups_[into].links.size() < groups_[from].links.size()) std::swap(into, from);
    Group &a = groups_[into], &b = groups_[from];
    a.size += b.size;
    a.smallest = std::min(a.smallest, b.smallest);
    ++a.version;
    ++b.version;
    slot_of_[from] = into;
    for (const LinkTo& link : b.links)
      if (link.first != into) redirect(groups_[link.first].links, from, into, link.second);
    a.links = united(a.links, b.links, into, from);
    b.links = {};
    for (const LinkTo& link : a.links) propose(into, link.first, link.second);
  }

  // In a neighbour's links: what went to `from` goes to `into`.
  static void redirect(std::vector<LinkTo>& links, uint32_t from, uint32_t into, double strength) {
    const auto at = [&](uint32_t slot) {
      return std::lower_bound(links.begin(), links.end(), slot,
                              [](const LinkTo& link, uint32_t s) { return link.first < s; });
    };
    links.erase(at(from));
    const auto place = at(into);
    if (place != links.end() && place->first == into)
      place->second += strength;
    else
      links.insert(place, {into, strength});
  }

  static std::vector<LinkTo> united(const std::vector<LinkTo>& a, const std::vector<LinkTo>& b, uint32_t into,
                                    uint32_t from) {
    std::vector<LinkTo> out;
    out.reserve(a.size() + b.size());
    auto x = a.begin(), y = b.begin();
    while (x != a.end() || y != b.end()) {
      LinkTo next;
      if (y == b.end() || (x != a.end() && x->first < y->first)) {
        next = *x++;
      } else if (x == a.end() || y->first < x->first) {
        next = *y++;
      } else {
        next = {x->first, x->second + y->second};
        ++x, ++y;
      }
      if (next.first != into && next.first != from) out.push_back(next);
    }
    return out;
  }

  uint32_t root(uint32_t slot) {
    while (slot_of_[slot] != slot) slot = slot_of_[slot] = slot_of_[slot_of_[slot]];
    return slot;
  }

  double join_;
  std::vector<Group> groups_;
  std::vector<uint32_t> slot_of_;  // where a merged group went
  std::priority_queue<Merge, std::vector<Merge>, IsWeaker> queue_;
};

}  // namespace

std::vector<uint32_t> average_linkage(const std::vector<uint32_t>& sizes, std::vector<Link> links,
                                      double join) {
  return Linkage(sizes, std::move(links), join).run();
}

}  // namespace stemma
