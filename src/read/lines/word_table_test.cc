#include "read/lines/word_table.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma {
namespace {

TEST(WordTable, KnowsWholeWordsOnly) {
  const WordTable words(" pear apple\nfig ");
  EXPECT_TRUE(words.contains("pear"));
  EXPECT_TRUE(words.contains("apple"));
  EXPECT_TRUE(words.contains("fig"));
  EXPECT_FALSE(words.contains("pea"));
  EXPECT_FALSE(words.contains("pears"));
  EXPECT_FALSE(words.contains("Fig"));
  EXPECT_FALSE(words.contains(""));
}

TEST(WordTable, JoinsTheBitsOfItsLists) {
  WordTable words;
  words.add("pear apple", 1);
  words.add("apple fig", 4);
  EXPECT_EQ(words.of("pear"), 1u);
  EXPECT_EQ(words.of("apple"), 5u);
  EXPECT_EQ(words.of("fig"), 4u);
  EXPECT_EQ(words.of("plum"), 0u);
}

TEST(WordTable, HoldsManyAndLongWords) {
  std::string list;
  for (int i = 0; i < 1000; ++i)
    list += std::string(static_cast<size_t>(1 + i % 40), 'w') + std::to_string(i) + " ";
  const WordTable words(list);
  size_t at = 0;
  for (int i = 0; i < 1000; ++i) {
    const size_t end = list.find(' ', at);
    EXPECT_TRUE(words.contains(std::string_view(list).substr(at, end - at)));
    EXPECT_FALSE(words.contains(list.substr(at, end - at) + "x"));
    at = end + 1;
  }
}

TEST(WordTable, AnEmptyOneHoldsNone) {
  EXPECT_FALSE(WordTable().contains("pear"));
}

}  // namespace
}  // namespace stemma
