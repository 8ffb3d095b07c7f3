#include "claim/contradictions.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

// What is found in a claim of which each sentence is of a report of its own.
std::optional<Contradiction> find(const std::vector<std::string>& sentences, const std::string& beside = "") {
  StoryForTest story;
  Claim claim;
  for (size_t i = 0; i < sentences.size(); ++i) {
    const uint32_t index = story.add("Outlet " + std::to_string(i), sentences[i] + "\n" + beside);
    claim.evidence.push_back(story.evidence(index, sentences[i]));
  }
  return find_contradiction(story.material(), claim);
}

TEST(States, WhatWasClosedAndReopensIsAnUpdate) {
  const auto found = find({"Engineers cleared the Lune viaduct to reopen on Monday.",
                           "The viaduct has been closed to heavy goods."});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kUpdate);
  EXPECT_EQ(found->why, "\"reopen\" (Outlet 0) comes after \"closed\" (Outlet 1)");
  EXPECT_TRUE(find({"The ferry service was suspended at noon.", "The ferry service has resumed."}));
}

TEST(States, WhatIsStillToComeIsNoState) {
  EXPECT_FALSE(find({"The viaduct is to reopen on Monday.", "The viaduct has been closed."}));
  EXPECT_FALSE(find({"The viaduct will be reopened soon.", "The viaduct has been closed."}));
  EXPECT_FALSE(find({"Trains turn back until the viaduct has reopened.", "The viaduct has been closed."}));
  EXPECT_FALSE(find({"The viaduct has not reopened.", "The viaduct has been closed."}));
}

TEST(States, OnlyWhatIsInTheStateCounts) {
  EXPECT_FALSE(find({"Police near the viaduct reopened the museum.", "The viaduct has been closed."}));
  EXPECT_FALSE(find({"The viaduct stands close to the museum.", "The museum has reopened."}));
  EXPECT_TRUE(find(
      {"Police reopened the viaduct, which had been closed for a day.", "The closed viaduct was empty."}));
  EXPECT_TRUE(
      find({"The viaduct was closed for hours, but engineers cleared it to reopen after carrying out checks.",
            "The viaduct has been closed."}));
  EXPECT_TRUE(find({"The viaduct stayed closed all day.", "The viaduct has reopened."}));
}

TEST(States, OfTwoThingsOneMayBeOpen) {
  EXPECT_FALSE(find({"The museum reopened on Monday.", "The viaduct has been closed."}));
  // Who does it is no thing that is in a state.
  EXPECT_FALSE(find({"Police reopened the museum.", "Police have closed the viaduct."}));
}

TEST(States, AReportThatTellsBothDoesNotContradictItself) {
  EXPECT_FALSE(
      find({"The viaduct was closed and the viaduct reopened at noon.", "The viaduct has reopened."}));
}

TEST(Prices, APriceThatRoseAndFellIsAnUpdate) {
  const auto found = find({"Shares of Lune Glass rose slightly before the bell.",
                           "Lune Glass shares were down 2 percent at noon."});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kUpdate);
  EXPECT_NE(found->why.find("\"rose\" (Outlet 0), \"down\" (Outlet 1)"), std::string::npos) << found->why;
}

TEST(Prices, WhatDidNotMoveOrMayMoveIsNoMove) {
  EXPECT_FALSE(find({"Shares of Lune Glass rose slightly.", "Shares of Lune Glass did not fall."}));
  EXPECT_FALSE(find({"Shares of Lune Glass rose slightly.", "Shares of Lune Glass could fall on Monday."}));
}

TEST(Prices, OfTwoFirmsOneMayRise) {
  EXPECT_FALSE(find({"Shares of Lune Glass rose slightly.", "Shares of Sund Rail fell slightly."}));
  EXPECT_FALSE(find({"Shares of Lune Glass rose slightly.", "Shares of Lune Glass gained 2 percent."}));
  EXPECT_FALSE(find({"Lune Glass rose in the league.", "Lune Glass fell in the league."}));
}

const std::vector<std::string> kBombs = {"A car packed with explosives was rammed into the gate.",
                                         "The bomber crashed a lorry loaded with explosives into the gate."};

TEST(Vehicles, TwoKindsInOneDeedAreAConflict) {
  const auto found = find(kBombs);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->relation, Relation::kConflict);
  EXPECT_EQ(found->why, "\"car\" (Outlet 0) and \"lorry\" (Outlet 1) are not one vehicle");
}

TEST(Vehicles, OneKindByTwoNamesIsNone) {
  EXPECT_FALSE(find({kBombs[1], "A truck full of explosives hit the gate."}));
}

TEST(Vehicles, ThereMayHaveBeenTwo) {
  EXPECT_FALSE(find(kBombs, "The lorry had followed the car through the town."));
  EXPECT_FALSE(find({kBombs[1], "A second car packed with explosives was rammed into the gate."}));
}

TEST(Vehicles, TheClaimMustTurnOnThem) {
  std::vector<std::string> sentences = kBombs;
  for (const char* other : {"The gate was destroyed.", "The gate lay in ruins.", "The gate is gone."})
    sentences.emplace_back(other);
  EXPECT_FALSE(find(sentences));
}

TEST(Vehicles, OneThatDoesNothingIsNotMeant) {
  EXPECT_FALSE(
      find({kBombs[1], "A car was parked beside the gate all day long, and nobody saw who left it there."}));
}

}  // namespace
}  // namespace stemma
