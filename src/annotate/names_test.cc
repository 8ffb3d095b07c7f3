#include <gtest/gtest.h>

#include "annotate/names_for_test.h"

namespace stemma {
namespace {

using Forms = std::vector<std::string>;

TEST(Names, PersonsWithTitlesAreNamedWithoutThem) {
  const NamesForTest text("On Monday Foreign Minister Karla Brandvold met Mr Osei in Oslo.");
  EXPECT_EQ(text.forms(), (Forms{"Karla Brandvold", "Osei", "Oslo"}));
  ASSERT_NE(text.party("Karla Brandvold"), nullptr);
  EXPECT_EQ(text.party("Karla Brandvold")->type, EntityType::kPerson);
  EXPECT_EQ(text.party("Karla Brandvold")->roles, (Forms{"Foreign Minister"}));
  EXPECT_EQ(text.party("Osei")->gender, Gender::kMale);
  EXPECT_EQ(text.party("Oslo")->type, EntityType::kPlace);
}

TEST(Names, PossessivesAreCutOff) {
  const NamesForTest text("They saw Karla Brandvold's letter and the Lakeland Harbour Board’s reply.");
  EXPECT_EQ(text.forms(), (Forms{"Karla Brandvold", "Lakeland Harbour Board"}));
}

TEST(Names, CommonWordsAtTheStartOfASentenceAreNoNames) {
  const NamesForTest text("Trains stopped. Officials said that rain fell. Warnings came late.");
  EXPECT_EQ(text.forms(), Forms{});
}

TEST(Names, CapitalsOfAHeadlineProveNothing) {
  const NamesForTest text("Big Storm Stops All Ferries As Harbour Police Warn Of Worse\nRain fell.");
  EXPECT_EQ(text.party("Big Storm"), nullptr);
  EXPECT_EQ(text.party("Worse"), nullptr);
}

TEST(Names, FamilyNamesBelongToTheFullNameBefore) {
  const NamesForTest text(
      "Karla Brandvold spoke first. Then came Jonas Tveit. Brandvold sat down and Tveit rose.");
  EXPECT_TRUE(text.one("Karla Brandvold", "Brandvold"));
  EXPECT_TRUE(text.one("Jonas Tveit", "Tveit"));
  EXPECT_FALSE(text.one("Brandvold", "Tveit"));
}

TEST(Names, InitialsBelongToTheBodyThatTheyShorten) {
  const NamesForTest text(
      "The Lakeland Harbour Board met. The Ferry Pilots Union was there. The LHB closed the port, the FPU "
      "said.");
  EXPECT_TRUE(text.one("Lakeland Harbour Board", "LHB"));
  EXPECT_TRUE(text.one("Ferry Pilots Union", "FPU"));
}

TEST(Names, BodiesInSmallLettersTakeTheirCountry) {
  const NamesForTest text("The Swiss government paid. Norway's foreign ministry did not.");
  ASSERT_NE(text.party("Swiss government"), nullptr);
  EXPECT_EQ(text.party("Swiss government")->country, "Switzerland");
  ASSERT_NE(text.party("foreign ministry"), nullptr);
  EXPECT_EQ(text.party("foreign ministry")->country, "Norway");
}

TEST(Names, RolesStandBeforeAndAfterAName) {
  const NamesForTest text(
      "Harbour spokeswoman Ida Lunde spoke. Nils Aas, the head of the ferry company, did not.");
  ASSERT_NE(text.party("Ida Lunde"), nullptr);
  ASSERT_EQ(text.party("Ida Lunde")->roles.size(), 1u);
  EXPECT_NE(text.party("Ida Lunde")->roles[0].find("spokeswoman"), std::string::npos);
  EXPECT_EQ(text.party("Ida Lunde")->gender, Gender::kFemale);
  ASSERT_NE(text.party("Nils Aas"), nullptr);
  ASSERT_EQ(text.party("Nils Aas")->roles.size(), 1u);
  EXPECT_EQ(text.party("Nils Aas")->roles[0], "head of the ferry company");
}

TEST(Names, PronounsStandForTheNearestFittingPerson) {
  const NamesForTest text("Mrs Brandvold met Mr Tveit. She thanked him. They left.");
  EXPECT_EQ(text.forms(MentionKind::kPronoun), (Forms{"She", "him"}));
  EXPECT_TRUE(text.one("Brandvold", "She"));
  EXPECT_TRUE(text.one("Tveit", "him"));
}

TEST(Names, NoTextNoNames) {
  EXPECT_EQ(NamesForTest("").forms(), Forms{});
  EXPECT_EQ(NamesForTest("…!?\n12 34").forms(), Forms{});
}

}  // namespace
}  // namespace stemma
