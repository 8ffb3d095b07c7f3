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

TEST(TreeModel, SeveralRowsAreEachAsAlone) {
  const auto model = TreeModel::parse(kTable, kNames);
  ASSERT_TRUE(model.ok());
  const TreeModel::RowsAtOnce a = {1, 1, 1.1f, -3, 1, 2, 0, 1}, b = {2.5f, 2.6f, 0, 9, 2.5f, 2, 0, 2.6f};
  const TreeModel::RowsAtOnce found = model.value().probabilities({a, b});
  for (size_t i = 0; i < a.size(); ++i) {
    const float row[] = {a[i], b[i]};
    EXPECT_EQ(found[i], model.value().probability(row));
  }
  EXPECT_FLOAT_EQ(found[1], logistic(0.5f - 2 + 0.25f));
  EXPECT_FLOAT_EQ(found[2], logistic(0.5f + 3 + 0.25f));
}

TEST(TreeModel, DeepTreesAreTheSameForSeveralRows) {
  // A chain of limits on either side, 32 leaves in all.
  std::string table = "base 0\ntree\na <= 0 ~ 0\n";
  for (int i = 1; i < 16; ++i) table += "b <= " + std::to_string(i) + " ~ 0\n" + std::to_string(i) + "\n";
  table += "16\n";
  for (int i = 1; i < 16; ++i) table += "b <= " + std::to_string(-i) + " ~ 0\n";
  for (int i = 0; i < 16; ++i) table += std::to_string(-i) + "\n";
  const auto model = TreeModel::parse(table, kNames);
  ASSERT_TRUE(model.ok());
  for (const float side : {-1.0f, 1.0f})
    for (int from = -20; from < 20; from += 8) {
      TreeModel::RowsAtOnce a, b;
      a.fill(side);
      for (size_t i = 0; i < b.size(); ++i) b[i] = static_cast<float>(from) + static_cast<float>(i) + 0.5f;
      const TreeModel::RowsAtOnce found = model.value().probabilities({a, b});
      for (size_t i = 0; i < b.size(); ++i) {
        const float row[] = {side, b[i]};
        EXPECT_EQ(found[i], model.value().probability(row));
      }
    }
  table.insert(table.find("16\n"), "b <= 16 ~ 0\n15\n");
  EXPECT_FALSE(TreeModel::parse(table, kNames).ok());
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
