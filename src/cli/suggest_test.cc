#include "cli/suggest.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Suggest, CountsEditsAndSwaps) {
  EXPECT_EQ(edit_distance("", "abc"), 3u);
  EXPECT_EQ(edit_distance("format", "fromat"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
}

TEST(Suggest, NamesTheNearestAndNothingFarAway) {
  const std::vector<std::string> verbs = {"account", "read", "reuse", "stories", "annotate"};
  EXPECT_EQ(nearest("acount", verbs), "account");
  EXPECT_EQ(nearest("storys", verbs), "stories");
  EXPECT_EQ(nearest("zzzzzz", verbs), "");
  EXPECT_EQ(nearest(std::string(5000, 'a'), verbs), "");
}

TEST(Suggest, CompletesABeginningThatOnlyOneHas) {
  const std::vector<std::string> verbs = {"account", "read", "reuse", "stories", "annotate"};
  EXPECT_EQ(nearest("acc", verbs), "account");
  EXPECT_EQ(nearest("an", verbs), "annotate");
  EXPECT_EQ(nearest("a", verbs), "");
  EXPECT_EQ(nearest("", verbs), "");
}

}  // namespace
}  // namespace stemma
