#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

const Position* position_of(const std::vector<Position>& positions, std::string_view party,
                            PositionStance stance) {
  for (const Position& position : positions)
    if (position.party == party && position.stance == stance) return &position;
  return nullptr;
}

TEST(Positions, VerbWithItsSubject) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "Minister Ivo Brand on Tuesday rejected a call by Lena Fors to close the terminals. "
                "Fors, who leads the opposition, has repeatedly called for a public inquiry, saying that "
                "lives were lost. "
                "The union demanded new filters.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  story.name(d, EntityType::kPerson, "Fors", "Lena Fors");
  const std::vector<Position> positions = find_positions(story.material());
  const Position* rejects = position_of(positions, "Ivo Brand", PositionStance::kRejects);
  ASSERT_TRUE(rejects);
  EXPECT_EQ(rejects->issue, "a call by Lena Fors to close the terminals");
  EXPECT_EQ(rejects->issue_span, story.span(d, "a call by Lena Fors to close the terminals"));
  const Position* demands = position_of(positions, "Lena Fors", PositionStance::kDemands);
  ASSERT_TRUE(demands);
  EXPECT_EQ(demands->issue, "a public inquiry");
  const Position* union_demands = position_of(positions, "union", PositionStance::kDemands);
  ASSERT_TRUE(union_demands);
  EXPECT_EQ(union_demands->issue, "new filters");
}

TEST(Positions, NoPartyBesideTheVerbNoPosition) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "A plan of Ivo Brand rejected by voters. It was opposed to him.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  EXPECT_TRUE(find_positions(story.material()).empty());
}

TEST(Positions, NotRuledOutIsUncommitted) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "Ivo Brand has not ruled out a fresh election.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].stance, PositionStance::kUncommitted);
  EXPECT_EQ(positions[0].issue, "a fresh election");
}

TEST(Positions, ModalsOfStatements) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Lena Fors said the government should close all terminals. "
                               "Ivo Brand said he would not accept a delay unless the owner paid.");
  const uint32_t fors = story.name(d, EntityType::kPerson, "Lena Fors");
  const uint32_t brand = story.name(d, EntityType::kPerson, "Ivo Brand");
  story.say(d, SourceKind::kPerson, "Lena Fors", "said", "the government should close all terminals", fors);
  story.say(d, SourceKind::kPerson, "Ivo Brand", "said", "he would not accept a delay unless the owner paid",
            brand);
  const std::vector<Position> positions = find_positions(story.material());
  const Position* demands = position_of(positions, "Lena Fors", PositionStance::kDemands);
  ASSERT_TRUE(demands);
  EXPECT_EQ(demands->issue, "the government should close all terminals");
  EXPECT_TRUE(position_of(positions, "Ivo Brand", PositionStance::kConditions));
}

TEST(Positions, SamePositionOfTwoReportsIsOneWithTwoPlaces) {
  StoryForTest story;
  for (const char* outlet : {"Capital Morning", "Channel Six"}) {
    const uint32_t d = story.add(outlet, "Lena Fors called for a public inquiry.");
    story.name(d, EntityType::kPerson, "Lena Fors");
  }
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].evidence.size(), 2u);
}

}  // namespace
}  // namespace stemma
