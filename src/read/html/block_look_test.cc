#include "read/html/block_look.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(BlockLook, CountsOfOneText) {
  const BlockLook look = KnownWords("", "").look("Kellin, 12 May: Bridge shut.");
  EXPECT_EQ(look.words, 5u);
  EXPECT_EQ(look.capitals, 3u);
  EXPECT_EQ(look.word_bytes, 21u);
  EXPECT_EQ(look.signs, 3u);
  EXPECT_EQ(look.first, 'K');
  EXPECT_EQ(look.last, '.');
}

TEST(BlockLook, AnEmptyTextHasNothing) {
  const BlockLook look = KnownWords("Bridge", "The bridge is shut").look("");
  EXPECT_EQ(look.words, 0u);
  EXPECT_EQ(look.triples, 0u);
  EXPECT_EQ(look.first, '\0');
}

TEST(BlockLook, TheHashIsOfWordsInOrderWhateverTheirCaseAndSigns) {
  const KnownWords none("", "");
  EXPECT_EQ(none.look("Read more: news").hash, none.look("READ MORE, NEWS!").hash);
  EXPECT_NE(none.look("Read more news").hash, none.look("news Read more").hash);
  EXPECT_NE(none.look("Read more").hash, none.look("Readmore").hash);
}

TEST(BlockLook, WordsOfTheTitleCountEachTimeTheyStand) {
  const KnownWords words("The bridge, the river", "");
  EXPECT_EQ(words.title_words(), 3u);
  EXPECT_EQ(words.look("The bridge over the lake").title_words, 3u);
  EXPECT_FALSE(words.has_body());
}

TEST(BlockLook, ThreeWordsInARowAreLookedUpInTheBody) {
  const KnownWords words("", "The old bridge in Kellin was closed on Sunday");
  const BlockLook same = words.look("the old bridge in Kellin");
  EXPECT_EQ(same.triples, 3u);
  EXPECT_EQ(same.body_triples, 3u);
  const BlockLook other = words.look("Kellin in bridge old the");
  EXPECT_EQ(other.triples, 3u);
  EXPECT_EQ(other.body_triples, 0u);
}

TEST(BlockLook, TightCommasAreThoseBeforeALetter) {
  const KnownWords none("", "");
  EXPECT_EQ(none.look("news,sports,weather").tight_commas, 2u);
  EXPECT_EQ(none.look("1,000 people, and more").tight_commas, 0u);
}

}  // namespace
}  // namespace stemma
