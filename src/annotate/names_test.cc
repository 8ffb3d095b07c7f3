#include <gtest/gtest.h>

#include "annotate/names_for_test.h"

namespace stemma {
namespace {

using Forms = std::vector<std::string>;

TEST(Names, NumbersInWordsAreNone) {
  EXPECT_TRUE(NamesForTest("Thirty-one people were hurt.").forms().empty());
}

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

TEST(Names, TitlesAndOwnersArePrintedWithTheName) {
  const NamesForTest text("Yesterday Mr Osei spoke to Norway's Ministry of Ferries and to The Ferry Post.");
  Forms printed;
  for (const Mention& mention : text.annotation().mentions) printed.emplace_back(text.words(mention.printed));
  EXPECT_EQ(printed, (Forms{"Mr Osei", "Norway", "Norway's Ministry of Ferries", "The Ferry Post"}));
  EXPECT_EQ(text.party("Ministry of Ferries")->country, "Norway");
}

TEST(Names, DescriptionsStandForBodiesByTheirHead) {
  const NamesForTest text(
      "Guests left the Astoria Hotel when the Ministry of Ferries warned them. The ministry said that the "
      "hotel "
      "was full.");
  EXPECT_EQ(text.forms(MentionKind::kNominal), (Forms{"The ministry", "the hotel"}));
  EXPECT_TRUE(text.one("Ministry of Ferries", "The ministry"));
  EXPECT_TRUE(text.one("Astoria Hotel", "the hotel"));
}

TEST(Names, DescriptionsNeedTheirHead) {
  const NamesForTest text("They left the Astoria Hotel. The board met and the hotel manager resigned.");
  EXPECT_EQ(text.forms(MentionKind::kNominal), Forms{});
}

TEST(Names, TheFirmIsTheCompanyNamedLately) {
  const NamesForTest text(
      "Shares of Brandvold Shipping Group rose. The Oslo firm said that it had paid. The shipping giant "
      "grew.");
  EXPECT_EQ(text.forms(MentionKind::kNominal), (Forms{"firm", "The shipping giant"}));
  EXPECT_TRUE(text.one("Brandvold Shipping Group", "firm"));
  EXPECT_TRUE(text.one("Brandvold Shipping Group", "The shipping giant"));
}

TEST(Names, AFirmOfAPeopleMayBeAnother) {
  const NamesForTest text("Shares of Brandvold Shipping Group rose. The Swiss firm said nothing.");
  EXPECT_EQ(text.forms(MentionKind::kNominal), Forms{});
}

TEST(Names, ThePresidentIsThePersonWithThatRole) {
  const NamesForTest text(
      "On Monday President Karla Brandvold met the former president, Jonas Tveit, and Vice President Per "
      "Holm. "
      "Later the president spoke, and the vice president did not.");
  EXPECT_TRUE(text.one("Karla Brandvold", "the president"));
  EXPECT_TRUE(text.one("Per Holm", "the vice president"));
}

TEST(Names, ThePresidentOfABankIsNotThePresident) {
  const NamesForTest text(
      "They heard Karla Brandvold, the president of the Lakeland Ferry Bank. Then the president spoke.");
  EXPECT_EQ(text.party("the president"), nullptr);
}

TEST(Names, TheGovernmentIsThatOfTheCountryThatTheReportIsAbout) {
  const NamesForTest about_norway(
      "In Norway the sea rose. Norway closed its ports, and Norwegian ferries stopped. The government paid. "
      "Help came from the Swiss government.");
  ASSERT_NE(about_norway.party("The government"), nullptr);
  EXPECT_EQ(about_norway.party("The government")->country, "Norway");
  const NamesForTest about_many("Norway and Sweden met. Denmark and Norway spoke. The government paid.");
  EXPECT_EQ(about_many.party("The government"), nullptr);
}

TEST(Names, AbbreviationsInParenthesesAreTheNameBefore) {
  const NamesForTest text("Shares of Brandvold Shipping Group (BVX, up 3%) rose. Later BVX fell.");
  EXPECT_TRUE(text.one("Brandvold Shipping Group", "BVX"));
}

TEST(Names, HandlesHoldTheWholeName) {
  const NamesForTest text("So wrote Karla Brandvold (@realKarlaBrandvold) and somebody else (@brandnew).");
  EXPECT_EQ(text.forms(MentionKind::kNominal), (Forms{"realKarlaBrandvold"}));
  EXPECT_TRUE(text.one("Karla Brandvold", "realKarlaBrandvold"));
}

TEST(Names, CompoundsEndTheName) {
  const NamesForTest text("It was written by an Oslo-based teacher and a Brandvold-backed group.");
  EXPECT_EQ(text.forms(), (Forms{"Oslo", "Brandvold"}));
}

TEST(Names, ShoutedWordsAndPlainAbbreviationsAreNoNames) {
  const NamesForTest text("They got a VERY good DVD from the CEO and from the FPU.");
  EXPECT_EQ(text.forms(), (Forms{"FPU"}));
}

TEST(Names, PlacesByWhatStandsBesideThem) {
  const NamesForTest text(
      "Rain fell on Vestmark, Ohio, and on the city of Sundmark. Later it rained on North Las Vegas.");
  for (const char* place : {"Vestmark", "Sundmark", "North Las Vegas"}) {
    ASSERT_NE(text.party(place), nullptr) << place;
    EXPECT_EQ(text.party(place)->type, EntityType::kPlace) << place;
  }
}

TEST(Names, ATownAndAnUncommonPluralAreATeam) {
  const NamesForTest text("On Sunday the Oslo Harriers won.");
  ASSERT_NE(text.party("Oslo Harriers"), nullptr);
  EXPECT_EQ(text.party("Oslo Harriers")->type, EntityType::kOrg);
}

TEST(Names, ABodyIsNoPlaceThoughItIsNamedForOne) {
  const NamesForTest text("The Lakeland Harbour Board closed the port.");
  ASSERT_NE(text.party("Lakeland Harbour Board"), nullptr);
  EXPECT_EQ(text.party("Lakeland Harbour Board")->type, EntityType::kOrg);
}

TEST(Names, ACountryBeforeATitleIsNamedToo) {
  const NamesForTest text("The plan of US President Donald Trump failed.");
  EXPECT_EQ(text.forms(), (Forms{"US", "Donald Trump"}));
  EXPECT_EQ(text.party("Donald Trump")->roles, (Forms{"US President"}));
}

TEST(Names, ASecretaryOfStateHasThatRole) {
  const NamesForTest text("Former Secretary of State Ada Orr sat down.");
  ASSERT_NE(text.party("Ada Orr"), nullptr);
  EXPECT_EQ(text.party("Ada Orr")->roles, (Forms{"Former Secretary of State"}));
}

TEST(Names, ACompanysNameIsAPersonsWhereOnlyThePersonIsNamedInFull) {
  const NamesForTest person("They met Gerda Ford in Oslo. Later Ford spoke.");
  EXPECT_TRUE(person.one("Gerda Ford", "Ford"));
  const NamesForTest both("They met Gerda Ford at the Ford Motor Company. Later Ford paid.");
  EXPECT_FALSE(both.one("Gerda Ford", "Ford"));
}

TEST(Names, WhatIsASmallNounTooIsNoNameWhereASentenceBegins) {
  const NamesForTest text("Harbour owner warned of dust\nWork at the harbour began on Monday in Oslo.");
  EXPECT_EQ(text.forms(), (Forms{"Oslo"}));
}

TEST(Names, TheKindOfBodyBeforeANameIsNoPartOfIt) {
  const NamesForTest text("Grain company Castellan Grain on Monday denied that. Later Castellan Grain paid.");
  EXPECT_EQ(text.forms(), (Forms{"Castellan Grain", "Castellan Grain"}));
}

TEST(Names, AnOutletIsKnownByItsLastWordAndItsArticle) {
  const NamesForTest text(
      "The pumps had failed, The Harbour Ledger reported on Monday, citing two inspectors.");
  ASSERT_NE(text.party("Harbour Ledger"), nullptr);
  EXPECT_EQ(text.party("Harbour Ledger")->type, EntityType::kOutlet);
}

TEST(Names, WhatAnOfficeIsAboutIsNoName) {
  const NamesForTest text(
      "They met Secretary of State Karla Holm and Defence Minister Nils Aas by May in Oslo.");
  EXPECT_EQ(text.forms(), (Forms{"Karla Holm", "Nils Aas", "Oslo"}));
}

TEST(Names, ACompoundAdjectiveIsNoPartOfAName) {
  const NamesForTest text("The plant lies in Russian-occupied Ukraine.");
  EXPECT_EQ(text.forms(), (Forms{"Ukraine"}));
}

TEST(Names, BracketsPartTwoNames) {
  const NamesForTest text("Shares of the banks Barclays (BCS) and UBS (UBS) fell on Monday.");
  EXPECT_TRUE(text.one("Barclays", "BCS"));
}

TEST(Names, TheNorthIsTheCountryThatIsNamed) {
  const NamesForTest text("Ships left for North Korea. Trade with the North fell.");
  EXPECT_TRUE(text.one("North Korea", "North"));
  EXPECT_FALSE(NamesForTest("Ships left for Norway. Trade with the North fell.").one("Norway", "North"));
}

TEST(Names, PairsOfCountriesAreNoNames) {
  const NamesForTest text("The Norway-Sweden talks failed, and a Swiss-German shop closed.");
  EXPECT_EQ(text.forms(), Forms{});
}

TEST(Names, WhatIsListedWithPlacesIsAPlace) {
  const NamesForTest text("Ferries left London, Vestmark and Sundmark.");
  for (const char* place : {"Vestmark", "Sundmark"}) {
    ASSERT_NE(text.party(place), nullptr) << place;
    EXPECT_EQ(text.party(place)->type, EntityType::kPlace) << place;
  }
}

TEST(Names, OnlyAWholeTitleIsPrintedWithTheName) {
  const NamesForTest text("Later came Ports Minister Karla Brandvold and US President Per Holm.");
  Forms printed;
  for (const Mention& mention : text.annotation().mentions) printed.emplace_back(text.words(mention.printed));
  EXPECT_EQ(printed, (Forms{"Karla Brandvold", "US", "President Per Holm"}));
}

TEST(Names, NoTextNoNames) {
  EXPECT_EQ(NamesForTest("").forms(), Forms{});
  EXPECT_EQ(NamesForTest("…!?\n12 34").forms(), Forms{});
}

}  // namespace
}  // namespace stemma
