#include <gtest/gtest.h>

#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/posts.h"
#include "claim/spokespeople.h"
#include "claim/story_for_test.h"

namespace stemma {
namespace {

std::string chain_of_sentence(StoryForTest& story, uint32_t article, uint32_t sentence) {
  return StoryForTest::names(find_chains(story.material())[article][sentence].whole);
}

TEST(Chains, OwnWordsHaveNoChain) {
  StoryForTest story;
  const uint32_t d = story.add("The Ferry Post", "The ferry left the harbour at dawn.");
  EXPECT_EQ(chain_of_sentence(story, d, 0), "");
}

TEST(Chains, CreditedAgencyComesFirstAndOnlyOnce) {
  StoryForTest story;
  const uint32_t d =
      story.add("The Ferry Post",
                "The ferry sank, police said.\nIt was built in 1990.\nNorda Press reported that rain fell.");
  story.article(d).agency = {"Norda Press"};
  const uint32_t agency = story.name(d, EntityType::kAgency, "Norda Press");
  story.say(d, SourceKind::kBody, "police", "said", "The ferry sank");
  story.say(d, SourceKind::kAgency, "Norda Press", "reported", "rain fell", agency);
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Norda Press > police");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "Norda Press");
  EXPECT_EQ(chain_of_sentence(story, d, 2), "Norda Press");
}

TEST(Chains, AgencysOwnReportHasNoAgencyLink) {
  StoryForTest story;
  const uint32_t d = story.add("Norda Press", "The ferry sank.");
  story.article(d).agency = {"Norda Press"};
  EXPECT_EQ(chain_of_sentence(story, d, 0), "");
}

TEST(Chains, AgencyThatOnlyContributedIsNotTheSource) {
  Article article;
  article.text = "The ferry sank.\nNorda Press contributed to this report.";
  article.agency = {"Norda Press"};
  article.agency_spans = {{16, 27}};
  EXPECT_EQ(credited_agency(article), "");
  article.text = "The ferry sank.\nNorda Press, Port Ellery";
  EXPECT_EQ(credited_agency(article), "Norda Press");
}

TEST(Chains, OutletCopiedIsNamedByTheSiteOrTheTitle) {
  StoryForTest story;
  story.add("The Ferry Post", "A ferry sank.");
  const uint32_t noted = story.add("nameless site (copying The Ferry Post)", "A ferry sank.");
  const uint32_t titled = story.add("bestnews4u.example", "A ferry sank.");
  story.article(titled).title = "Ferry sinks off Ellery | The Ferry Post";
  const uint32_t own = story.add("Ferry Post", "A ferry sank.");
  story.article(own).title = "Ferry sinks off Ellery | The Ferry Post";
  const uint32_t no_outlet = story.add("bestnews4u.example", "A ferry sank.");
  story.article(no_outlet).title = "Ferry sinks: what we know";
  EXPECT_EQ(chain_of_sentence(story, noted, 0), "The Ferry Post");
  EXPECT_EQ(chain_of_sentence(story, titled, 0), "The Ferry Post");
  EXPECT_EQ(chain_of_sentence(story, own, 0), "");
  EXPECT_EQ(chain_of_sentence(story, no_outlet, 0), "");
}

TEST(Chains, CopiedSentenceIsTheCopiedOutlets) {
  StoryForTest story;
  const uint32_t from =
      story.add("The Ferry Post", "The captain had been awake for thirty hours.\nNobody was warned.");
  const uint32_t to =
      story.add("Daily Hub", "The captain had been awake for thirty hours.\nWe asked the owner.\nRain fell.");
  story.copied(from, "The captain had been awake for thirty hours.", to,
               "The captain had been awake for thirty hours.");
  EXPECT_EQ(chain_of_sentence(story, to, 0), "The Ferry Post");
  EXPECT_EQ(chain_of_sentence(story, to, 1), "");
  EXPECT_EQ(chain_of_sentence(story, from, 0), "");
}

TEST(Chains, CopyRestsOnWhomItsModelNames) {
  StoryForTest story;
  const uint32_t from =
      story.add("The Ferry Post", "The owner was warned in May, according to two inspectors.\nIt rained.");
  story.say(from, SourceKind::kUnnamed, "two inspectors", "according to", "The owner was warned in May");
  const uint32_t to =
      story.add("Daily Hub",
                "The owner was cautioned in May, in keeping with two inspectors.\nWe asked.\nNobody came.");
  story.copied(from, "The owner was warned in May, according to two inspectors.", to,
               "The owner was cautioned in May, in keeping with two inspectors.");
  EXPECT_EQ(chain_of_sentence(story, to, 0), "The Ferry Post > two inspectors");
  EXPECT_EQ(chain_of_sentence(story, to, 1), "");
}

TEST(Chains, DenialThatRepeatsWhatItDeniesIsNoCopy) {
  StoryForTest story;
  const uint32_t from = story.add("Lune Herald", "The owner was warned in May that the cables were rusty.");
  const uint32_t to =
      story.add("Capital Morning", "The owner denied that he was warned in May that the cables were rusty.");
  story.copied(from, "was warned in May that the cables were rusty.", to,
               "was warned in May that the cables were rusty.");
  EXPECT_EQ(StoryForTest::names(find_chains(story.material())[to][0].voice), "");
}

TEST(Chains, WhatLooksLikeAPersonIsTheBodyThatTheStoryKnows) {
  StoryForTest story;
  const uint32_t d =
      story.add("Lune Herald", "Grain company Castellan Grain denied that the filters were old.");
  const uint32_t other = story.add("Norda Press", "Castellan Grain owns the terminal.");
  story.name(other, EntityType::kOrg, "Castellan Grain");
  const uint32_t entity = story.name(d, EntityType::kPerson, "Castellan Grain");
  story.say(d, SourceKind::kPerson, "Grain company Castellan Grain", "denied", "that the filters were old",
            entity);
  const StoryChains chains = find_chains(story.material());
  ASSERT_EQ(chains[d][0].whole.links.size(), 1u);
  EXPECT_EQ(chains[d][0].whole.links[0].name, "Castellan Grain");
  EXPECT_EQ(chains[d][0].whole.links[0].kind, OriginKind::kBody);
}

TEST(Chains, AnalystsOfAHouseAreItsWordAndReportersAreNobodys) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Analysts at Holm Brothers said that grain was dear. "
                               "Two analysts said that it was cheap. "
                               "Eva Lund told reporters: \"It is for us to decide.\"");
  story.name(d, EntityType::kOrg, "Holm Brothers");
  story.name(d, EntityType::kPerson, "Eva Lund");
  story.say(d, SourceKind::kUnnamed, "Analysts at Holm Brothers", "said", "grain was dear");
  story.say(d, SourceKind::kUnnamed, "Two analysts", "said", "it was cheap").cue = story.span(d, "said", 1);
  story.say(d, SourceKind::kUnnamed, "reporters", "told", "It is for us to decide.");
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[d][0].whole), "Holm Brothers analysts");
  EXPECT_EQ(chains[d][0].whole.links[0].kind, OriginKind::kBody);
  EXPECT_EQ(StoryForTest::names(chains[d][1].whole), "two analysts");
  EXPECT_EQ(StoryForTest::names(chains[d][2].whole), "Eva Lund");
}

TEST(Chains, BodyAndReportsAreTheBody) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "Nine died, according to harbour investigators and media reports.");
  story.say(d, SourceKind::kDocument, "harbour investigators and media reports", "according to", "Nine died");
  const Chain chain = find_chains(story.material())[d][0].whole;
  ASSERT_EQ(StoryForTest::names(chain), "harbour investigators");
  EXPECT_EQ(chain.links[0].kind, OriginKind::kBody);
}

TEST(Chains, OutletThatOnlyThisStoryShowsToBeOneIsAnOutlet) {
  StoryForTest story;
  story.add("The Ferry Post", "A ferry sank.");
  const uint32_t d = story.add("Capital Morning",
                               "The owner was warned in May, Ferry Post reported, citing two inspectors.");
  const uint32_t post = story.name(d, EntityType::kOrg, "Ferry Post");
  story.say(d, SourceKind::kBody, "Ferry Post", "reported", "The owner was warned in May", post);
  EXPECT_EQ(chain_of_sentence(story, d, 0), "The Ferry Post > two inspectors");
}

TEST(Chains, ArticleMostlyCopiedIsACopyThroughout) {
  StoryForTest story;
  const uint32_t from = story.add("The Ferry Post", "The captain was tired.\nNobody was warned.\nIt rained.");
  const uint32_t to = story.add("Daily Hub", "The captain was tired.\nNobody was warned.\nIt poured.");
  story.copied(from, "The captain was tired.\nNobody was warned.", to,
               "The captain was tired.\nNobody was warned.");
  EXPECT_EQ(chain_of_sentence(story, to, 2), "The Ferry Post");
}

TEST(Chains, OutletCitesUnnamedSources) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning", "The owner was warned in May, The Ferry Post reported, citing two inspectors.");
  const uint32_t post = story.name(d, EntityType::kOutlet, "The Ferry Post");
  story.say(d, SourceKind::kOutlet, "The Ferry Post", "reported", "The owner was warned in May", post);
  const Chain chain = find_chains(story.material())[d][0].whole;
  ASSERT_EQ(StoryForTest::names(chain), "The Ferry Post > two inspectors");
  EXPECT_EQ(chain.links[0].kind, OriginKind::kOutlet);
  EXPECT_EQ(chain.links[1].kind, OriginKind::kUnnamed);
}

TEST(Chains, ReportsAndSourcesOfAnOutletThatIsNamedWithThem) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "According to a report in The Ferry Post, the owner was warned. "
                               "The Ferry Post's sources said that money was short. "
                               "Varland media said that the owner fled.");
  story.name(d, EntityType::kOutlet, "The Ferry Post");
  story.say(d, SourceKind::kDocument, "a report in The Ferry Post", "According to", "the owner was warned");
  story.say(d, SourceKind::kUnnamed, "The Ferry Post's sources", "said", "money was short");
  story.say(d, SourceKind::kUnnamed, "Varland media", "said", "the owner fled");
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[d][0].whole), "The Ferry Post");
  ASSERT_EQ(chains[d][1].whole.links.size(), 2u);
  EXPECT_EQ(chains[d][1].whole.links[0].name, "The Ferry Post");
  EXPECT_EQ(chains[d][1].whole.links[1].kind, OriginKind::kUnnamed);
  ASSERT_EQ(chains[d][2].whole.links.size(), 1u);
  EXPECT_EQ(chains[d][2].whole.links[0].kind, OriginKind::kOutlet);
}

TEST(Chains, SpeakerWhoToldItToAnotherOutlet) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "The brakes failed, mechanic Ole Hart told broadcaster Channel Six.");
  const uint32_t hart = story.name(d, EntityType::kPerson, "Ole Hart");
  story.name(d, EntityType::kOutlet, "Channel Six");
  story.say(d, SourceKind::kPerson, "Ole Hart", "told", "The brakes failed", hart);
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Channel Six > Ole Hart");
}

TEST(Chains, TheNewspaperAndItsSourcesAreTheReportCitedBefore) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning",
      "The owner was warned, The Ferry Post reported. The newspaper said that a repair was put off. "
      "Its sources said that money was short. It reportedly cost one million. It rained.");
  const uint32_t post = story.name(d, EntityType::kOutlet, "The Ferry Post");
  story.say(d, SourceKind::kOutlet, "The Ferry Post", "reported", "The owner was warned", post);
  story.say(d, SourceKind::kBody, "The newspaper", "said", "a repair was put off");
  story.say(d, SourceKind::kUnnamed, "Its sources", "said", "money was short");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "The Ferry Post");
  EXPECT_EQ(chain_of_sentence(story, d, 2), "The Ferry Post > sources");
  EXPECT_EQ(chain_of_sentence(story, d, 3), "The Ferry Post > sources");
  EXPECT_EQ(chain_of_sentence(story, d, 4), "");
}

TEST(Chains, NestedStatementsGoFromOuterToInner) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "Channel Six quoted the harbour master as saying that the brakes failed.");
  const uint32_t six = story.name(d, EntityType::kOutlet, "Channel Six");
  story.say(d, SourceKind::kOutlet, "Channel Six", "quoted",
            "the harbour master as saying that the brakes failed", six);
  Statement& inner = story.say(d, SourceKind::kBody, "the harbour master", "saying", "the brakes failed");
  inner.outer = 0;
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Channel Six > harbour master");
}

TEST(Chains, SpokespersonLeadsToTheBodyOrOffice) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "A spokesman for President Ada Holm said that roads were closed. "
                               "Harbour police spokesman Jon Arvik said that ships were held.");
  story.name(d, EntityType::kPerson, "Ada Holm", "Ada Holm", "Nigerian President");
  story.say(d, SourceKind::kPerson, "A spokesman for President Ada Holm", "said", "roads were closed")
      .source->speaks_for = "President Ada Holm";
  story.say(d, SourceKind::kPerson, "Harbour police spokesman Jon Arvik", "said", "ships were held")
      .source->speaks_for = "Harbour police";
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[d][0].whole), "Nigerian presidency");
  EXPECT_EQ(StoryForTest::names(chains[d][1].whole), "harbour police");
  EXPECT_EQ(chains[d][1].whole.links[0].kind, OriginKind::kBody);
}

TEST(Chains, CountryAndCapitalMeanTheGovernment) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning", "China denied the report. Beijing said that no ship had sailed.");
  story.say(d, SourceKind::kBody, "China", "denied", "the report").stance = Stance::kDenies;
  story.say(d, SourceKind::kBody, "Beijing", "said", "no ship had sailed");
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[d][0].whole), "Chinese government");
  EXPECT_EQ(chains[d][0].whole.stance, Stance::kDenies);
  EXPECT_EQ(StoryForTest::names(chains[d][1].whole), "Chinese government");
}

TEST(Chains, OneSpellingForABodyInTheWholeStory) {
  StoryForTest story;
  const char* sources[] = {"The Swiss foreign ministry", "The foreign ministry",
                           "The foreign ministry in Bern", "Switzerland's foreign ministry",
                           "The Swiss foreign ministry"};
  for (const char* source : sources) {
    const uint32_t d = story.add("Capital Morning", std::string(source) + " said that talks were held.");
    story.say(d, SourceKind::kBody, source, "said", "talks were held");
  }
  const StoryChains chains = find_chains(story.material());
  for (const auto& article : chains)
    EXPECT_EQ(StoryForTest::names(article[0].whole), "Swiss foreign ministry");
}

TEST(Chains, TwoNationsMinistriesStayApartAndTheBareOneIsNeither) {
  StoryForTest story;
  for (const char* source :
       {"The Swiss foreign ministry", "The Dutch foreign ministry", "The foreign ministry"}) {
    const uint32_t d = story.add("Capital Morning", std::string(source) + " said that talks were held.");
    story.say(d, SourceKind::kBody, source, "said", "talks were held");
  }
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[0][0].whole), "Swiss foreign ministry");
  EXPECT_EQ(StoryForTest::names(chains[1][0].whole), "Dutch foreign ministry");
  EXPECT_EQ(StoryForTest::names(chains[2][0].whole), "foreign ministry");
}

TEST(Chains, OutletsOwnReporterIsItsOwnVoice) {
  StoryForTest story;
  const uint32_t d = story.add("Channel Six", "Channel Six's Ole Hart reports that the road is open.");
  story.say(d, SourceKind::kPerson, "Channel Six's Ole Hart", "reports", "the road is open");
  EXPECT_EQ(chain_of_sentence(story, d, 0), "");
}

TEST(Chains, SpokespersonOfOneReportSpeaksForTheBodyInEvery) {
  StoryForTest story;
  const uint32_t a =
      story.add("Capital Morning", "Jon Arvik, a spokesman for the harbour police, said ships were held.");
  const uint32_t arvik = story.name(a, EntityType::kPerson, "Jon Arvik");
  story
      .say(a, SourceKind::kPerson, "Jon Arvik, a spokesman for the harbour police", "said", "ships were held",
           arvik)
      .source->speaks_for = "the harbour police";
  const uint32_t b = story.add("Channel Six", "Jon Arvik said the pier was shut.");
  const uint32_t again = story.name(b, EntityType::kPerson, "Jon Arvik");
  story.say(b, SourceKind::kPerson, "Jon Arvik", "said", "the pier was shut", again);
  EXPECT_EQ(chain_of_sentence(story, a, 0), "harbour police");
  EXPECT_EQ(chain_of_sentence(story, b, 0), "harbour police");
}

TEST(Chains, RoleMakesASpokespersonAndAPresidentIsNone) {
  EXPECT_EQ(body_in_role("Harbour Ministry spokeswoman"), "Harbour Ministry");
  EXPECT_EQ(body_in_role("spokesman for the Harbour Ministry"), "Harbour Ministry");
  EXPECT_EQ(body_in_role("chief spokesman"), "");
  EXPECT_EQ(body_in_role("mayor"), "");
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "A spokesman for President Ada Holm said roads were closed. Ada Holm said it rained.");
  const uint32_t holm = story.name(d, EntityType::kPerson, "Ada Holm", "Ada Holm", "Nigerian President");
  story.say(d, SourceKind::kPerson, "A spokesman for President Ada Holm", "said", "roads were closed", holm)
      .source->speaks_for = "President Ada Holm";
  story.say(d, SourceKind::kPerson, "Ada Holm", "said", "it rained", holm).source->span =
      story.span(d, "Ada Holm", 1);
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Nigerian presidency");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "Ada Holm");
}

TEST(Chains, TitleAloneIsTheOfficeOfTheStorysOnlyHolder) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "The president's spokesman said roads were closed.");
  story.say(d, SourceKind::kPerson, "The president's spokesman", "said", "roads were closed")
      .source->speaks_for = "The president";
  EXPECT_EQ(chain_of_sentence(story, d, 0), "presidency");
  const uint32_t other = story.add("Channel Six", "Ada Holm spoke.");
  story.name(other, EntityType::kPerson, "Ada Holm", "Ada Holm", "Nigerian president");
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Nigerian presidency");
}

TEST(Chains, BareSpokesmanAndPronounsAreTheSourceBefore) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "The harbour police said ships were held. A spokesman added that the pier was shut. "
                "They said that divers were coming. She said that it rained.");
  story.say(d, SourceKind::kBody, "The harbour police", "said", "ships were held");
  story.say(d, SourceKind::kPerson, "A spokesman", "added", "the pier was shut");
  story.say(d, SourceKind::kUnnamed, "They", "said", "divers were coming");
  story.say(d, SourceKind::kUnnamed, "She", "said", "it rained");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "harbour police");
  EXPECT_EQ(chain_of_sentence(story, d, 2), "harbour police");
  EXPECT_EQ(chain_of_sentence(story, d, 3), "");
}

TEST(Chains, PronounsAndWishesInsideAStatementAreNoSourcesOfTheirOwn) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Officials said they believe that a valve failed. "
                               "Mayor Eva Lund said the council wants that the pier be closed.");
  story.say(d, SourceKind::kBody, "Officials", "said", "they believe that a valve failed");
  story.say(d, SourceKind::kUnnamed, "they", "believe", "a valve failed").outer = 0;
  const uint32_t lund = story.name(d, EntityType::kPerson, "Eva Lund");
  story.say(d, SourceKind::kPerson, "Eva Lund", "said", "the council wants that the pier be closed", lund);
  Statement& wish = story.say(d, SourceKind::kBody, "the council", "wants", "the pier be closed");
  wish.outer = 2;
  wish.is_attitude = true;
  EXPECT_EQ(chain_of_sentence(story, d, 0), "officials");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "Eva Lund");
}

TEST(Chains, WhatAnOutletSaysOfAPartyIsTheOutlets) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning", "According to The Ferry Post, Ivo Brand told the owner that the pier would close.");
  const uint32_t post = story.name(d, EntityType::kOutlet, "The Ferry Post");
  const uint32_t brand = story.name(d, EntityType::kPerson, "Ivo Brand");
  story.say(d, SourceKind::kOutlet, "The Ferry Post", "According to",
            "Ivo Brand told the owner that the pier would close", post);
  story.say(d, SourceKind::kPerson, "Ivo Brand", "told", "the pier would close", brand).outer = 0;
  EXPECT_EQ(chain_of_sentence(story, d, 0), "The Ferry Post");
}

TEST(Chains, WhomAnOutletReportsToHaveSaidSoIsASource) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning",
      "The harbour police said that the pier was shut until divers had seen it, Norda Press reported.");
  const uint32_t agency = story.name(d, EntityType::kAgency, "Norda Press");
  story.say(d, SourceKind::kAgency, "Norda Press", "reported",
            "The harbour police said that the pier was shut until divers had seen it", agency);
  story.say(d, SourceKind::kBody, "The harbour police", "said", "the pier was shut until divers had seen it")
      .outer = 0;
  EXPECT_EQ(chain_of_sentence(story, d, 0), "Norda Press > harbour police");
}

TEST(Chains, StatementsAndFindingsAreTheirIssuers) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning",
      "The harbour police force issued a statement saying that ships were held until noon by its own divers. "
      "Initial findings of the Rail Board show that the train was fast. "
      "A report of the Rail Board shows that brakes failed.");
  story.name(d, EntityType::kOrg, "Rail Board");
  story.say(d, SourceKind::kDocument, "a statement", "saying",
            "ships were held until noon by its own divers");
  story.say(d, SourceKind::kDocument, "Initial findings of the Rail Board", "show", "the train was fast");
  story.say(d, SourceKind::kDocument, "A report of the Rail Board", "shows", "brakes failed");
  const StoryChains chains = find_chains(story.material());
  EXPECT_EQ(StoryForTest::names(chains[d][0].whole), "harbour police force");
  EXPECT_EQ(StoryForTest::names(chains[d][1].whole), "Rail Board");
  ASSERT_EQ(chains[d][2].whole.links.size(), 1u);
  EXPECT_EQ(chains[d][2].whole.links[0].kind, OriginKind::kDocument);
}

TEST(Chains, TheBankAndTheMinistryAreThoseNamedBefore) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Holm Brothers lost money. Holm Brothers fell. The Harbour Ministry watched. "
                               "The bank said that it rained. The ministry said that it snowed. "
                               "The department said that it hailed.");
  story.name(d, EntityType::kOrg, "Holm Brothers");
  story.name(d, EntityType::kOrg, "Harbour Ministry");
  story.say(d, SourceKind::kBody, "The bank", "said", "it rained");
  story.say(d, SourceKind::kBody, "The ministry", "said", "it snowed");
  story.say(d, SourceKind::kBody, "The department", "said", "it hailed");
  EXPECT_EQ(chain_of_sentence(story, d, 3), "Holm Brothers");
  EXPECT_EQ(chain_of_sentence(story, d, 4), "Harbour Ministry");
  EXPECT_EQ(chain_of_sentence(story, d, 5), "department");
}

TEST(Chains, ReporterIntroducedByTheOutletIsItsVoiceThroughout) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Channel Six", "Channel Six's Ole Hart reports from the pier. Ole Hart says that it is open.");
  story.name(d, EntityType::kOutlet, "Channel Six");
  const uint32_t hart = story.name(d, EntityType::kPerson, "Ole Hart");
  story.say(d, SourceKind::kPerson, "Ole Hart", "says", "it is open", hart).source->span =
      story.span(d, "Ole Hart", 1);
  EXPECT_EQ(chain_of_sentence(story, d, 1), "");
}

TEST(Chains, WordsOfAnEmbeddedPostAreItsAuthors) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "The mayor posted twice.\n"
                               "Roads are closed. Stay at home! — Eva Lund (@evalund) May 3, 2021\n"
                               "It rained.");
  story.name(d, EntityType::kPerson, "Eva Lund");
  EXPECT_EQ(chain_of_sentence(story, d, 0), "");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "Eva Lund");
  EXPECT_EQ(chain_of_sentence(story, d, 2), "Eva Lund");
  const auto posts = find_posts(story.article(d));
  ASSERT_EQ(posts.size(), 1u);
  EXPECT_EQ(posts[0].words.of(story.article(d).text), "Roads are closed. Stay at home! ");
  EXPECT_EQ(posts[0].author, story.span(d, "Eva Lund"));
  const uint32_t plain =
      story.add("Channel Six", "Write to us (@channelsix) — we read all that you send to us, every day.");
  EXPECT_TRUE(find_posts(story.article(plain)).empty());
}

TEST(Chains, WhatCannotSpeakIsNoSource) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "The storm claimed that nine died. Two inspectors said that it rained. "
                               "The names of the dead show that they were young.");
  story.say(d, SourceKind::kUnnamed, "The storm", "claimed", "nine died");
  story.say(d, SourceKind::kUnnamed, "Two inspectors", "said", "it rained");
  story.say(d, SourceKind::kUnnamed, "The names of the dead", "show", "they were young");
  EXPECT_EQ(chain_of_sentence(story, d, 0), "");
  EXPECT_EQ(chain_of_sentence(story, d, 1), "two inspectors");
  EXPECT_EQ(chain_of_sentence(story, d, 2), "");
  const uint32_t e = story.add("Channel Six", "Investigators said that it was windy.");
  story.say(e, SourceKind::kUnnamed, "Investigators", "said", "it was windy");
  EXPECT_EQ(chain_of_sentence(story, e, 0), "investigators");
}

TEST(Chains, TheStatementIsThatOfTheBodyBefore) {
  StoryForTest story;
  const uint32_t d = story.add(
      "Capital Morning", "Holm Lines said that the ferry was safe. \"It was new,\" the statement said.");
  const uint32_t holm = story.name(d, EntityType::kOrg, "Holm Lines");
  story.say(d, SourceKind::kBody, "Holm Lines", "said", "the ferry was safe", holm);
  story.say(d, SourceKind::kDocument, "the statement", "said", "\"It was new,\"").cue =
      story.span(d, "said", 1);
  EXPECT_EQ(chain_of_sentence(story, d, 1), "Holm Lines");
}

TEST(Chains, AgencysTextMayHoldAnotherAgencysSentence) {
  StoryForTest story;
  const uint32_t from = story.add("Norda Press", "The captain had been awake for thirty hours.\nIt rained.");
  story.article(from).agency = {"Norda Press"};
  const uint32_t to = story.add("Capital Morning",
                                "The captain had been awake for thirty hours.\nThe owner fled.\nIt snowed.");
  story.article(to).agency = {"Ostpress"};
  story.copied(from, "The captain had been awake for thirty hours.", to,
               "The captain had been awake for thirty hours.");
  EXPECT_EQ(chain_of_sentence(story, to, 0), "Ostpress > Norda Press");
  EXPECT_EQ(chain_of_sentence(story, to, 1), "Ostpress");
}

TEST(Chains, TwoClausesTwoSources) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "Residents said that nine people died, but the fire service said that four were hurt.");
  story.say(d, SourceKind::kUnnamed, "Residents", "said", "nine people died");
  story.say(d, SourceKind::kBody, "the fire service", "said", "four were hurt");
  const SentenceChains sentence = find_chains(story.material())[d][0];
  EXPECT_EQ(StoryForTest::names(chain_at(sentence, story.span(d, "nine people died"))), "residents");
  EXPECT_EQ(StoryForTest::names(chain_at(sentence, story.span(d, "four were hurt"))), "fire service");
  EXPECT_EQ(StoryForTest::names(chain_at(sentence, story.span(d, ", but the"))), "");
}

TEST(Chains, HedgedSentence) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "The ferry reportedly sank.");
  EXPECT_EQ(find_chains(story.material())[d][0].whole.stance, Stance::kHedges);
}

TEST(Names, OneOutletUnderDomainAndName) {
  EXPECT_TRUE(same_outlet("www.nytimes.com", "The New York Times"));
  EXPECT_TRUE(same_outlet("BBC News", "www.bbc.com"));
  EXPECT_TRUE(same_outlet("dw.com", "Deutsche Welle"));
  EXPECT_FALSE(same_outlet("The Sun", "Evening Standard"));
  EXPECT_FALSE(same_outlet("Daily Nation", "Dagens Nyheter"));
  EXPECT_FALSE(same_outlet("www.a-site.com", "www.other-site.com"));
  EXPECT_FALSE(same_outlet("", ""));
}

TEST(Names, PublisherOfAKnownDomainHasItsName) {
  Article article;
  for (const auto& [outlet, name] :
       std::vector<std::pair<std::string, std::string>>{{"www.npr.org", "NPR"},
                                                        {"www.thesun.co.uk", "The Sun"},
                                                        {"www.independent.co.uk", "The Independent"},
                                                        {"edition.cnn.com", "CNN"},
                                                        {"www.express.co.uk", "www.express.co.uk"},
                                                        {"bestnews4u.example", "bestnews4u.example"}}) {
    article.outlet = outlet;
    EXPECT_EQ(publisher_name(article), name);
  }
}

TEST(Names, NationsUnderAllTheirForms) {
  using Tokens = std::vector<std::string>;
  EXPECT_EQ(name_tokens("China’s Foreign Ministry"), (Tokens{"chinese", "foreign", "ministry"}));
  EXPECT_EQ(name_tokens("the Foreign Ministry of China"), (Tokens{"foreign", "ministry", "chinese"}));
  EXPECT_EQ(name_tokens("U.S. State Department"), (Tokens{"us", "state", "department"}));
  EXPECT_EQ(name_tokens("South Korean officials"), (Tokens{"south-korean", "officials"}));
  EXPECT_TRUE(is_nation_token("south-korean"));
  EXPECT_FALSE(is_nation_token("officials"));
}

}  // namespace
}  // namespace stemma
