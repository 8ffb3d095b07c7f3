#include "reuse/ascending_row.h"

#include <algorithm>
#include <utility>

namespace stemma {

std::vector<size_t> longest_ascending_row(std::span<const PlacePair> pairs) {
  std::vector<uint32_t> tails;            // tails[n]: least place in `b` at which a row of n + 1 ends
  std::vector<std::vector<size_t>> ends;  // ends[n]: the pairs at which longest rows of n + 1 end, ascending
  for (size_t first = 0, next; first < pairs.size(); first = next) {
    for (next = first; next < pairs.size() && pairs[next].a == pairs[first].a;) ++next;
    // Pairs with one place in `a` see the rows before it only.
    std::vector<std::pair<size_t, size_t>> found;  // length - 1, pair
    for (size_t i = first; i < next; ++i) {
      const auto at = std::lower_bound(tails.begin(), tails.end(), pairs[i].b);
      found.emplace_back(static_cast<size_t>(at - tails.begin()), i);
    }
    for (const auto& [n, i] : found) {
      if (n == tails.size()) tails.push_back(pairs[i].b), ends.emplace_back();
      tails[n] = std::min(tails[n], pairs[i].b);
      ends[n].push_back(i);
    }
  }
  // From the end back, the first pair that fits: each is looked at once.
  std::vector<size_t> row;
  for (size_t n = ends.size(); n-- > 0;)
    row.push_back(*std::find_if(ends[n].begin(), ends[n].end(), [&](size_t i) {
      return row.empty() || (pairs[i].a < pairs[row.back()].a && pairs[i].b < pairs[row.back()].b);
    }));
  std::reverse(row.begin(), row.end());
  return row;
}

}  // namespace stemma
