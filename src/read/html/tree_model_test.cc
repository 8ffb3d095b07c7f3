#include "read/html/tree_model.h"

#include <gtest/gtest.h>

#include <cmath>

namespace stemma {
namespace {

const std::vector<std::string> kNames = {"a", "b"};

constexpr std::string_view kTable = R"(# two trees
base 0.5
tree
a <= 1 ~ 0.2
 b <= 2.5 ~ 1
  1
  -2
 3
tree
0.25
)";

float logistic(float sum) {
  return 1 / (1 + std::exp(-sum));
}

TEST(TreeModel, SumsOneLeafOfEachTree) {
  const auto model = TreeModel::parse(kTable, kNames);
  ASSERT_TRUE(model.ok());
  EXPECT_EQ(model.value().trees(), 2u);
  const float at_limits[] = {1, 2.5f}, past_second[] = {1, 2.6f}, past_first[] = {1.1f, 0};
  EXPECT_FLOAT_EQ(model.value().probability(at_limits), logistic(0.5f + 1 + 0.25f));
  EXPECT_FLOAT_EQ(model.value().probability(past_second), logistic(0.5f - 2 + 0.25f));
  EXPECT_FLOAT_EQ(model.value().probability(past_first), logistic(0.5f + 3 + 0.25f));
}

TEST(TreeModel, SharesAddUpToTheSum) {
  const auto model = TreeModel::parse(kTable, kNames);
  ASSERT_TRUE(model.ok());
  const float row[] = {1, 3};
  const std::vector<float> shares = model.value().shares(row);
  // From 0.2 to 1 by a, from 1 to -2 by b.
  ASSERT_EQ(shares.size(), 2u);
  EXPECT_FLOAT_EQ(shares[0], 0.8f);
  EXPECT_FLOAT_EQ(shares[1], -3);
}

TEST(TreeModel, NamesTheBrokenLine) {
  for (const std::string_view table :
       {"tree\nc <= 1 ~ 0\n1\n2\n", "tree\na <= x ~ 0\n1\n2\n", "tree\na <= 1\n1\n2\n", "tree\nfoo\n",
        "tree\na <= 1 ~ 0\n1\n", "1\n", "base x\n", "tree\ntree\n"})
    EXPECT_FALSE(TreeModel::parse(table, kNames).ok()) << table;
  EXPECT_EQ(TreeModel::parse("tree\nfoo\n", kNames).error().place, "foo");
}

}  // namespace
}  // namespace stemma
