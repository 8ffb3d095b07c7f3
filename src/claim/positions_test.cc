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
                "Ivo Brand rejected a call by Lena Fors to close the terminals. "
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

TEST(Positions, WhoSpeaksForAnotherAndWhoDoesItTogether) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "A spokeswoman for Holm Lines dismissed the claims on Friday. "
                               "Denmark and Norway have backed the harbour treaty. "
                               "The levy was rejected by Lena Fors. "
                               "Ivo Brand urged the owners to accept the levy.");
  story.name(d, EntityType::kOrg, "Holm Lines");
  story.name(d, EntityType::kPlace, "Denmark");
  story.name(d, EntityType::kPlace, "Norway");
  story.name(d, EntityType::kPerson, "Lena Fors");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  const std::vector<Position> positions = find_positions(story.material());
  EXPECT_TRUE(position_of(positions, "Holm Lines", PositionStance::kRejects));
  for (const char* state : {"Denmark", "Norway"}) {
    const Position* supports = position_of(positions, state, PositionStance::kSupports);
    ASSERT_TRUE(supports) << state;
    EXPECT_EQ(supports->issue, "the harbour treaty");
  }
  const Position* rejects = position_of(positions, "Lena Fors", PositionStance::kRejects);
  ASSERT_TRUE(rejects);
  EXPECT_EQ(rejects->issue, "The levy");
  const Position* demands = position_of(positions, "Ivo Brand", PositionStance::kDemands);
  ASSERT_TRUE(demands);
  EXPECT_EQ(demands->issue, "the owners to accept the levy");
  EXPECT_FALSE(position_of(positions, "Ivo Brand", PositionStance::kSupports));
}

TEST(Positions, HowLongItIsDemandedIsNotTheIssue) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "The union demanded new filters for two years.");
  story.annotation(d).times.push_back({story.span(d, "two years"), TimeType::kDuration, "P2Y"});
  const std::vector<Position> positions = find_positions(story.material());
  const Position* demands = position_of(positions, "union", PositionStance::kDemands);
  ASSERT_TRUE(demands);
  EXPECT_EQ(demands->issue, "new filters");
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

TEST(Positions, DenialsAndNounsOfStance) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Holm Lines denied the reports of leaks. "
                               "Lena Fors’s repeated calls for a public inquiry went unheard. "
                               "Ivo Brand dismissed the report on Friday.");
  story.name(d, EntityType::kOrg, "Holm Lines");
  story.name(d, EntityType::kPerson, "Lena Fors");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  story.annotation(d).times.push_back({story.span(d, "Friday"), TimeType::kDate, "2021-05-07"});
  const std::vector<Position> positions = find_positions(story.material());
  const Position* denial = position_of(positions, "Holm Lines", PositionStance::kRejects);
  ASSERT_TRUE(denial);
  EXPECT_EQ(denial->issue, "the reports of leaks");
  const Position* demand = position_of(positions, "Lena Fors", PositionStance::kDemands);
  ASSERT_TRUE(demand);
  EXPECT_EQ(demand->issue, "a public inquiry");
  const Position* dismissal = position_of(positions, "Ivo Brand", PositionStance::kRejects);
  ASSERT_TRUE(dismissal);
  EXPECT_EQ(dismissal->issue, "the report");
}

TEST(Positions, RelativeClauseIsAboutWhatGoesBeforeIt) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "The city raised the harbour levy, which Ivo Brand firmly opposes, his office said. "
                "A plan that Lena Fors proposed in Ellery was met with silence.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  story.name(d, EntityType::kPerson, "Lena Fors");
  const std::vector<Position> positions = find_positions(story.material());
  const Position* opposes = position_of(positions, "Ivo Brand", PositionStance::kOpposes);
  ASSERT_TRUE(opposes);
  EXPECT_EQ(opposes->issue, "the harbour levy");
  const Position* proposes = position_of(positions, "Lena Fors", PositionStance::kProposes);
  ASSERT_TRUE(proposes);
  EXPECT_EQ(proposes->issue, "A plan");
}

TEST(Positions, ReadinessWithAConditionIsConditional) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Ivo Brand is ready to talk to the owners but only after an apology. "
                               "Lena Fors is willing to testify if she is asked. "
                               "The union is ready to talk to the owners today.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  story.name(d, EntityType::kPerson, "Lena Fors");
  const std::vector<Position> positions = find_positions(story.material());
  EXPECT_TRUE(position_of(positions, "Ivo Brand", PositionStance::kConditions));
  EXPECT_TRUE(position_of(positions, "Lena Fors", PositionStance::kConditions));
  EXPECT_TRUE(position_of(positions, "union", PositionStance::kSupports));
}

TEST(Positions, FirstPersonOfAQuotationIsItsSpeaker) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "\"We clearly support the harbour plan,\" Lena Fors said. "
                               "\"We should be able to see more of it,\" Ivo Brand said.");
  const uint32_t fors = story.name(d, EntityType::kPerson, "Lena Fors");
  const uint32_t brand = story.name(d, EntityType::kPerson, "Ivo Brand");
  story.say(d, SourceKind::kPerson, "Lena Fors", "said", "We clearly support the harbour plan", fors);
  story.say(d, SourceKind::kPerson, "Ivo Brand", "said", "We should be able to see more of it", brand);
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].party, "Lena Fors");
  EXPECT_EQ(positions[0].stance, PositionStance::kSupports);
  EXPECT_EQ(positions[0].issue, "the harbour plan");
}

TEST(Positions, SecondPredicateIsNoPartOfTheIssue) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "Ivo Brand ruled out a ban on grain and reiterated that ships were safe.");
  story.name(d, EntityType::kPerson, "Ivo Brand");
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].issue, "a ban on grain");
}

TEST(Positions, StatesAreOnePartyUnderAllWhoSpeakForThem) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "Ada Holm rejected the border treaty. The Norwegian foreign ministry rejected the "
                "border treaty. Denmark supports the border treaty. "
                "Lena Fors rejected the border treaty.");
  story.name(d, EntityType::kPerson, "Ada Holm", "Ada Holm", "Norwegian prime minister");
  story.name(d, EntityType::kPerson, "Lena Fors", "Lena Fors", "Norwegian opposition leader");
  story.name(d, EntityType::kPlace, "Denmark");
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 3u);
  EXPECT_EQ(positions[0].party, "Norway");
  EXPECT_EQ(positions[0].evidence.size(), 2u);
  EXPECT_EQ(positions[1].party, "Denmark");
  EXPECT_TRUE(positions[1].entity);
  EXPECT_EQ(positions[2].party, "Lena Fors");
}

TEST(Positions, PartiesOfOneCountryStayApart) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Ada Holm rejected the levy. Ivo Brand supports the levy, his office said.");
  story.name(d, EntityType::kPerson, "Ada Holm", "Ada Holm", "Norwegian prime minister");
  story.name(d, EntityType::kPerson, "Ivo Brand", "Ivo Brand", "Norwegian finance minister");
  const std::vector<Position> positions = find_positions(story.material());
  EXPECT_TRUE(position_of(positions, "Ada Holm", PositionStance::kRejects));
  EXPECT_TRUE(position_of(positions, "Ivo Brand", PositionStance::kSupports));
}

TEST(Positions, SpokespersonsPositionIsTheBodys) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "Jon Arvik lashed out at the harbour report.");
  story.name(d, EntityType::kPerson, "Jon Arvik", "Jon Arvik", "spokesman for the Harbour Board");
  const std::vector<Position> positions = find_positions(story.material());
  ASSERT_EQ(positions.size(), 1u);
  EXPECT_EQ(positions[0].party, "Harbour Board");
  EXPECT_EQ(positions[0].stance, PositionStance::kOpposes);
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
