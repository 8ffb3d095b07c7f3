#include "annotate/story_entities.h"

#include <gtest/gtest.h>

#include "annotate/names_for_test.h"

namespace stemma {
namespace {

// Whether `a` in the first article and `b` in the second one are one party of the story.
bool joined(const NamesForTest& texts, std::string_view a, std::string_view b) {
  const StoryEntities story = texts.link();
  const size_t x = texts.story_party(story, 0, a), y = texts.story_party(story, 1, b);
  return x != SIZE_MAX && x == y;
}

TEST(StoryEntities, TransliterationsOfOneNameAreOnePerson) {
  NamesForTest texts("President Bohdan Tarasenskiy spoke.");
  texts.add("President Bogdan Tarasenskyy spoke.");
  texts.add("Later Tarasensky spoke again.");
  const StoryEntities story = texts.link();
  EXPECT_EQ(texts.story_party(story, 0, "Bohdan Tarasenskiy"),
            texts.story_party(story, 1, "Bogdan Tarasenskyy"));
  EXPECT_EQ(texts.story_party(story, 0, "Bohdan Tarasenskiy"), texts.story_party(story, 2, "Tarasensky"));
}

TEST(StoryEntities, WhoPublishesTheReportsIsAnOutletOrAnAgency) {
  NamesForTest texts("Ellery Courier reporters saw the fire, and so did Norda Press.");
  texts.article(0).outlet = "The Ellery Courier";
  texts.article(0).agency = {"Norda Press"};
  const StoryEntities story = texts.link();
  const size_t outlet = texts.story_party(story, 0, "Ellery Courier");
  const size_t agency = texts.story_party(story, 0, "Norda Press");
  ASSERT_NE(outlet, SIZE_MAX);
  ASSERT_NE(agency, SIZE_MAX);
  EXPECT_EQ(story.entities[outlet].type, EntityType::kOutlet);
  EXPECT_EQ(story.entities[agency].type, EntityType::kAgency);
}

TEST(StoryEntities, WhoHasAChiefExecutiveIsABody) {
  NamesForTest texts("Castellan Grain denied it.");
  texts.add("Castellan Grain chief executive Rolf Dane denied it.");
  const StoryEntities story = texts.link();
  const size_t company = texts.story_party(story, 0, "Castellan Grain");
  ASSERT_NE(company, SIZE_MAX);
  EXPECT_EQ(story.entities[company].type, EntityType::kOrg);
}

TEST(StoryEntities, OneFamilyNameAndTwoGivenNamesAreTwoPersons) {
  NamesForTest texts("A witness, Jonas Tveit, spoke.");
  texts.add("A witness, Marta Tveit, spoke.");
  EXPECT_FALSE(joined(texts, "Jonas Tveit", "Marta Tveit"));
}

TEST(StoryEntities, AFamilyNameAloneIsNobodysWhereTwoBearIt) {
  NamesForTest texts("Jonas Tveit met Marta Tveit.");
  texts.add("The letter was signed by Mr Tveit.");
  EXPECT_FALSE(joined(texts, "Jonas Tveit", "Tveit"));
  EXPECT_FALSE(joined(texts, "Marta Tveit", "Tveit"));
}

TEST(StoryEntities, InitialsJoinAcrossArticles) {
  NamesForTest texts("The Lakeland Harbour Board closed the port.");
  texts.add("A statement of the LHB came late.");
  EXPECT_TRUE(joined(texts, "Lakeland Harbour Board", "LHB"));
}

TEST(StoryEntities, BodiesOfTwoCountriesStayApart) {
  NamesForTest texts("The Swiss foreign ministry paid.");
  texts.add("The Norwegian foreign ministry paid.");
  EXPECT_FALSE(joined(texts, "Swiss foreign ministry", "Norwegian foreign ministry"));
}

TEST(StoryEntities, ACompanyIsNotThePersonOfItsName) {
  NamesForTest texts("Shares of Brandvold Shipping Group rose.");
  texts.add("A teacher, Karla Brandvold, saw it.");
  EXPECT_FALSE(joined(texts, "Brandvold Shipping Group", "Karla Brandvold"));
}

TEST(StoryEntities, NamesOfTheListsByAnyForm) {
  NamesForTest texts("The United Nations sent aid.");
  texts.add("The U.N. sent aid.");
  EXPECT_TRUE(joined(texts, "United Nations", "U.N."));
}

TEST(StoryEntities, OneBodyOfOneCountry) {
  NamesForTest texts("China's government paid. Costa Rica’s foreign ministry knew.");
  texts.add("The Chinese government paid. The Costa Rican foreign ministry knew.");
  const StoryEntities story = texts.link();
  EXPECT_EQ(texts.story_party(story, 0, "government"), texts.story_party(story, 1, "Chinese government"));
  EXPECT_EQ(texts.story_party(story, 0, "foreign ministry"),
            texts.story_party(story, 1, "Costa Rican foreign ministry"));
  const StoryEntity& government = story.entities[texts.story_party(story, 0, "government")];
  EXPECT_EQ(government.spellings, (std::vector<std::string>{"China's government", "Chinese government"}));
}

TEST(StoryEntities, AShorterNameOfTheOnlyMinistryWithTheseWords) {
  NamesForTest texts("Norway's Ministry of Public Security warned.");
  texts.add("A letter came from the Security Ministry in Oslo.");
  EXPECT_TRUE(joined(texts, "Ministry of Public Security", "Security Ministry"));
  texts.add("Norway's Ministry of Food Security warned too.");
  EXPECT_FALSE(joined(texts, "Ministry of Public Security", "Security Ministry"));
}

TEST(StoryEntities, PlacesWithAndWithoutTheirDistrict) {
  NamesForTest texts("It rained in Vestmark province.");
  texts.add("It rained in Vestmark.");
  EXPECT_TRUE(joined(texts, "Vestmark province", "Vestmark"));
}

TEST(StoryEntities, BodiesWithAndWithoutTheirTown) {
  NamesForTest texts("The works of Oslo Trikkelink stopped. Rain fell in Oslo.");
  texts.add("The works of Trikkelink stopped.");
  EXPECT_TRUE(joined(texts, "Oslo Trikkelink", "Trikkelink"));
}

TEST(StoryEntities, SecondFamilyNames) {
  NamesForTest texts("President Luis Guillermo Ferrer Robleda spoke to Marta Olmeda.");
  texts.add("Then Ferrer sat down beside Marta Olmeda Quiroz.");
  EXPECT_TRUE(joined(texts, "Luis Guillermo Ferrer Robleda", "Ferrer"));
  EXPECT_TRUE(joined(texts, "Marta Olmeda", "Marta Olmeda Quiroz"));
}

TEST(StoryEntities, AnOfficeIsPrintedWhereTheBareNameStandsElsewhere) {
  NamesForTest texts("On Monday President Brandvold spoke. Then Brandvold sat. Mr Tveit rose.");
  const StoryEntities story = texts.link();
  const auto printed = [&](std::string_view form) {
    std::vector<std::string> out;
    for (const StoryMention& m : story.entities[texts.story_party(story, 0, form)].mentions)
      out.emplace_back(texts.words(m.printed));
    return out;
  };
  EXPECT_EQ(printed("Brandvold"), (std::vector<std::string>{"President Brandvold", "Brandvold"}));
  EXPECT_EQ(printed("Tveit"), (std::vector<std::string>{"Mr Tveit"}));
  NamesForTest once("On Monday President Brandvold spoke.");
  const StoryEntities other = once.link();
  EXPECT_EQ(once.words(other.entities[0].mentions[0].printed), "Brandvold");
}

TEST(StoryEntities, SpellingsComeMostFrequentFirstAndTheNameIsTheFullest) {
  NamesForTest texts("Karla Brandvold spoke. Brandvold sat. Brandvold rose.");
  const StoryEntities story = texts.link();
  const StoryEntity& karla = story.entities[texts.story_party(story, 0, "Karla Brandvold")];
  EXPECT_EQ(karla.name, "Karla Brandvold");
  EXPECT_EQ(karla.spellings, (std::vector<std::string>{"Brandvold", "Karla Brandvold"}));
}

TEST(StoryEntities, KnownNamesAreCalledByTheirUsualForm) {
  NamesForTest texts("Ships left the Democratic People's Republic of Korea.");
  texts.add("Ships left North Korea.");
  const StoryEntities story = texts.link();
  EXPECT_EQ(story.entities[texts.story_party(story, 1, "North Korea")].name, "North Korea");
}

TEST(StoryEntities, EveryEntityOfEveryArticleHasItsParty) {
  NamesForTest texts("Karla Brandvold met Jonas Tveit in Oslo.");
  texts.add("");
  texts.add("In Oslo it rained.");
  const StoryEntities story = texts.link();
  ASSERT_EQ(story.of.size(), 3u);
  for (uint32_t a = 0; a < 3; ++a) {
    ASSERT_EQ(story.of[a].size(), texts.annotation(a).entities.size());
    for (const uint32_t e : story.of[a]) EXPECT_LT(e, story.entities.size());
  }
}

TEST(StoryEntities, NoArticlesNoParties) {
  EXPECT_TRUE(link_entities({}, {}).entities.empty());
}

}  // namespace
}  // namespace stemma
