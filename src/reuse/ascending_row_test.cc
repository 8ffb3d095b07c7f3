#include "reuse/ascending_row.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace stemma {
namespace {

TEST(AscendingRow, TakesEachPlaceOnce) {
  EXPECT_TRUE(longest_ascending_row({}).empty());
  const std::vector<PlacePair> pairs = {{0, 2}, {0, 0}, {1, 1}, {2, 0}, {3, 2}, {3, 3}};
  const std::vector<size_t> row = longest_ascending_row(pairs);
  ASSERT_EQ(row.size(), 3u);
  EXPECT_EQ(row[0], 1u);
  EXPECT_EQ(row[1], 2u);
}

// Against the plain way, which tries what each pair may follow.
TEST(AscendingRow, IsAsLongAsTheLongest) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<PlacePair> pairs(random() % 30);
    for (PlacePair& pair : pairs)
      pair = {static_cast<uint32_t>(random() % 12), static_cast<uint32_t>(random() % 12)};
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const PlacePair& x, const PlacePair& y) { return x.a < y.a; });
    size_t longest = 0;
    std::vector<size_t> length(pairs.size(), 1);
    for (size_t i = 0; i < pairs.size(); ++i) {
      for (size_t j = 0; j < i; ++j)
        if (pairs[j].a < pairs[i].a && pairs[j].b < pairs[i].b)
          length[i] = std::max(length[i], length[j] + 1);
      longest = std::max(longest, length[i]);
    }
    const std::vector<size_t> row = longest_ascending_row(pairs);
    EXPECT_EQ(row.size(), longest);
    for (size_t k = 1; k < row.size(); ++k)
      EXPECT_TRUE(pairs[row[k - 1]].a < pairs[row[k]].a && pairs[row[k - 1]].b < pairs[row[k]].b);
  }
}

}  // namespace
}  // namespace stemma
