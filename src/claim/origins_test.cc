#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

void trace(StoryForTest& story, Claim& claim) {
  const StoryMaterial material = story.material();
  trace_origins(material, find_chains(material), claim);
}

TEST(Origins, UnnamedSourcesOfOneOutletAreOneHoweverRelayed) {
  StoryForTest story;
  const uint32_t scoop =
      story.add("The Ferry Post", "The owner was warned in May, according to two inspectors.");
  story.say(scoop, SourceKind::kUnnamed, "two inspectors", "according to", "The owner was warned in May");
  const uint32_t relay = story.add(
      "Capital Morning", "The owner was warned in May, The Ferry Post reported, citing two inspectors.");
  const uint32_t post = story.name(relay, EntityType::kOutlet, "The Ferry Post");
  story.say(relay, SourceKind::kOutlet, "The Ferry Post", "reported", "The owner was warned in May", post);
  Claim claim;
  claim.evidence = {story.evidence(scoop, "The owner was warned in May"),
                    story.evidence(relay, "The owner was warned in May")};
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 1u);
  EXPECT_EQ(claim.origins[0].name, "two inspectors (unnamed sources of The Ferry Post)");
  EXPECT_EQ(claim.origins[0].kind, OriginKind::kUnnamed);
  EXPECT_EQ(claim.independent.min, 1);
  EXPECT_EQ(claim.independent.max, 1);
  EXPECT_NE(claim.independent.why_max.find("The Ferry Post"), std::string::npos);
}

TEST(Origins, OwnVoicesMayRestOnTheBodyQuotedElsewhere) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "Nine people died, police said.");
  story.say(a, SourceKind::kBody, "police", "said", "Nine people died");
  const uint32_t b = story.add("Channel Six", "Nine people died.");
  const uint32_t c = story.add("The Ferry Post", "Nine people died.");
  Claim claim;
  for (const uint32_t d : {a, b, c}) claim.evidence.push_back(story.evidence(d, "Nine people died"));
  trace(story, claim);
  EXPECT_EQ(claim.origins.size(), 3u);
  EXPECT_EQ(claim.independent.min, 1);
  EXPECT_EQ(claim.independent.max, 3);
  EXPECT_EQ(claim.evidence[1].origin, 1u);
  EXPECT_EQ(claim.origins[1].kind, OriginKind::kOwn);
  EXPECT_NE(claim.independent.why_min.find("may rest on police"), std::string::npos);
}

TEST(Origins, DenialsAreListedLastAndNotCounted) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "The company denied that it was warned.");
  story.say(a, SourceKind::kBody, "The company", "denied", "it was warned").stance = Stance::kDenies;
  const uint32_t b = story.add("Channel Six", "The company was warned.");
  Claim claim;
  claim.evidence = {story.evidence(a, "it was warned"), story.evidence(b, "The company was warned.")};
  claim.evidence[0].stance = Stance::kDenies;
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 2u);
  EXPECT_EQ(claim.origins[0].name, "Channel Six");
  EXPECT_EQ(claim.origins[1].name, "company");
  EXPECT_EQ(claim.evidence[0].stance, Stance::kDenies);
  EXPECT_EQ(claim.evidence[0].origin, 1u);
  EXPECT_EQ(claim.independent.max, 1);
}

TEST(Origins, OneMinistryWithAndWithoutItsNation) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "The Swiss foreign ministry said that talks were held.");
  story.say(a, SourceKind::kBody, "The Swiss foreign ministry", "said", "talks were held");
  const uint32_t b = story.add("Channel Six", "The foreign ministry said that talks were held.");
  story.say(b, SourceKind::kBody, "The foreign ministry", "said", "talks were held");
  const uint32_t c = story.add("The Ferry Post", "The Dutch foreign ministry said that talks were held.");
  story.say(c, SourceKind::kBody, "The Dutch foreign ministry", "said", "talks were held");
  Claim claim;
  for (const uint32_t d : {a, b, c}) claim.evidence.push_back(story.evidence(d, "talks were held"));
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 2u);
  EXPECT_EQ(claim.origins[0].name, "Swiss foreign ministry");
  EXPECT_EQ(claim.origins[1].name, "Dutch foreign ministry");
  EXPECT_EQ(claim.independent.min, 2);
}

TEST(Origins, OfficerMaySpeakForTheForceAndOfficialsForEither) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "The bridge is shut, the harbour police said.");
  story.say(a, SourceKind::kBody, "the harbour police", "said", "The bridge is shut");
  const uint32_t b =
      story.add("Channel Six", "Lena Moor, chief of the harbour police, said the bridge is shut.");
  const uint32_t moor = story.name(b, EntityType::kPerson, "Lena Moor");
  story.say(b, SourceKind::kPerson, "Lena Moor", "said", "the bridge is shut", moor);
  const uint32_t c = story.add("The Ferry Post", "Officials said the bridge is shut.");
  story.say(c, SourceKind::kUnnamed, "Officials", "said", "the bridge is shut");
  Claim claim;
  claim.evidence = {story.evidence(a, "The bridge is shut"), story.evidence(b, "the bridge is shut"),
                    story.evidence(c, "the bridge is shut")};
  trace(story, claim);
  EXPECT_EQ(claim.origins.size(), 3u);
  EXPECT_EQ(claim.independent.max, 3);
  EXPECT_EQ(claim.independent.min, 1);
  EXPECT_NE(claim.independent.why_min.find("Lena Moor may speak for harbour police"), std::string::npos);
}

TEST(Origins, UnnamedSourcesOfTwoOutletsMayBeTheSamePeople) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "A deal is near, two diplomats said.");
  story.say(a, SourceKind::kUnnamed, "two diplomats", "said", "A deal is near");
  const uint32_t b = story.add("Channel Six", "A deal is near, a person close to the talks said.");
  story.say(b, SourceKind::kUnnamed, "a person close to the talks", "said", "A deal is near");
  Claim claim;
  claim.evidence = {story.evidence(a, "A deal is near"), story.evidence(b, "A deal is near")};
  trace(story, claim);
  EXPECT_EQ(claim.independent.min, 1);
  EXPECT_EQ(claim.independent.max, 2);
}

TEST(Origins, UnnamedSourcesOfACopiedSentenceAreThoseOfItsModel) {
  StoryForTest story;
  const char* words = "A deal is near, diplomats said.";
  const uint32_t a = story.add("Norda Press", words);
  story.say(a, SourceKind::kUnnamed, "diplomats", "said", "A deal is near");
  const uint32_t b = story.add("Channel Six", words);
  story.say(b, SourceKind::kUnnamed, "diplomats", "said", "A deal is near");
  Claim claim;
  claim.evidence = {story.evidence(a, "A deal is near"), story.evidence(b, "A deal is near")};
  trace(story, claim);
  EXPECT_EQ(claim.origins.size(), 2u);
  story.copied(a, words, b, words);
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 1u);
  EXPECT_EQ(claim.origins[0].name, "diplomats (unnamed sources of Norda Press)");
  EXPECT_EQ(claim.independent.max, 1);
}

TEST(Origins, FullerNameOfAPersonIsTheSamePerson) {
  StoryForTest story;
  Claim claim;
  for (const char* name : {"Ada Holm", "Ada Holm Lund", "Ada Brand"}) {
    const uint32_t d = story.add("Capital Morning", std::string(name) + " said that it rained.");
    const uint32_t speaker = story.name(d, EntityType::kPerson, name);
    story.say(d, SourceKind::kPerson, name, "said", "it rained", speaker);
    claim.evidence.push_back(story.evidence(d, "it rained"));
  }
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 2u);
  EXPECT_EQ(claim.origins[0].name, "Ada Holm Lund");
  EXPECT_EQ(claim.origins[1].name, "Ada Brand");
}

TEST(Origins, PresidentMayBeTheGovernmentAndTheVicePresidentIsNot) {
  StoryForTest story;
  Claim claim;
  const uint32_t a = story.add("Capital Morning", "The Nigerian government said that it rained.");
  story.say(a, SourceKind::kBody, "The Nigerian government", "said", "it rained");
  const uint32_t b = story.add("Channel Six", "Yemi Lund said that it rained.");
  const uint32_t lund =
      story.name(b, EntityType::kPerson, "Yemi Lund", "Yemi Lund", "Nigerian Vice President");
  story.say(b, SourceKind::kPerson, "Yemi Lund", "said", "it rained", lund);
  claim.evidence = {story.evidence(a, "it rained"), story.evidence(b, "it rained")};
  trace(story, claim);
  EXPECT_EQ(claim.independent.max, 2);
  EXPECT_NE(claim.independent.why_max.find("Yemi Lund"), std::string::npos);
}

TEST(Origins, ConstableMaySpeakForTheOnlyForceNamed) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning", "The bridge is shut, Ellery Police said.");
  story.say(a, SourceKind::kBody, "Ellery Police", "said", "The bridge is shut");
  const uint32_t b = story.add("Channel Six", "Ole Hart said the bridge is shut.");
  const uint32_t hart = story.name(b, EntityType::kPerson, "Ole Hart", "Ole Hart", "Deputy Chief Constable");
  story.say(b, SourceKind::kPerson, "Ole Hart", "said", "the bridge is shut", hart);
  Claim claim;
  claim.evidence = {story.evidence(a, "The bridge is shut"), story.evidence(b, "the bridge is shut")};
  trace(story, claim);
  EXPECT_EQ(claim.independent.max, 2);
  EXPECT_EQ(claim.independent.min, 1);
}

TEST(Origins, AgencysOwnVoiceIsAnAgency) {
  StoryForTest story;
  const uint32_t a = story.add("Norda Press", "The ferry sank.");
  story.article(a).agency = {"Norda Press"};
  const uint32_t b = story.add("Channel Six", "The ferry sank.");
  story.article(b).agency = {"Norda Press"};
  Claim claim;
  claim.evidence = {story.evidence(a, "The ferry sank."), story.evidence(b, "The ferry sank.")};
  trace(story, claim);
  ASSERT_EQ(claim.origins.size(), 1u);
  EXPECT_EQ(claim.origins[0].kind, OriginKind::kAgency);
  EXPECT_EQ(claim.independent.max, 1);
}

// Reports of the police's word, of which the first goes on with what a shopkeeper told it.
Claim claim_with_further_sentence(StoryForTest& story, double likeness_of_further) {
  const uint32_t a =
      story.add("Capital Morning", "Nine people died, police said. “It was loud,” Ada Holm said.");
  story.say(a, SourceKind::kBody, "police", "said", "Nine people died");
  const uint32_t holm = story.name(a, EntityType::kPerson, "Ada Holm");
  story.say(a, SourceKind::kPerson, "Ada Holm", "said", "“It was loud,”", holm);
  Claim claim;
  claim.evidence = {story.evidence(a, "Nine people died"), story.evidence(a, "“It was loud,”")};
  claim.evidence[0].likeness = 0.8;
  claim.evidence[1].likeness = likeness_of_further;
  for (const char* outlet : {"Channel Six", "The Ferry Post"}) {
    const uint32_t d = story.add(outlet, "Nine people died, police said.");
    story.say(d, SourceKind::kBody, "police", "said", "Nine people died");
    claim.evidence.push_back(story.evidence(d, "Nine people died"));
    claim.evidence.back().likeness = 0.8;
  }
  return claim;
}

TEST(Origins, FurtherSentenceOfAReportCountsIfItIsNearTheClaim) {
  StoryForTest story;
  Claim claim = claim_with_further_sentence(story, 0.7);
  trace(story, claim);
  EXPECT_EQ(claim.independent.max, 2);
  EXPECT_EQ(claim.independent.why_max.find("Not counted"), std::string::npos);
}

TEST(Origins, FurtherSentenceThatSaysRatherOtherThingsIsListedAndNotCounted) {
  StoryForTest story;
  Claim claim = claim_with_further_sentence(story, 0.3);
  trace(story, claim);
  EXPECT_EQ(claim.independent.max, 1);
  ASSERT_EQ(claim.origins.size(), 2u);
  EXPECT_EQ(claim.origins[1].name, "Ada Holm");
  EXPECT_EQ(claim.evidence[1].stance, Stance::kAsserts);
  EXPECT_NE(
      claim.independent.why_max.find("Not counted, as the sentence is rather on something else: Ada Holm."),
      std::string::npos);
}

TEST(Origins, OnlySentenceOfAReportCountsHoweverFar) {
  StoryForTest story;
  Claim claim = claim_with_further_sentence(story, 0.8);
  const uint32_t d = story.add("Norda Press", "Nobody got out, the owner said.");
  story.say(d, SourceKind::kPerson, "the owner", "said", "Nobody got out");
  claim.evidence.push_back(story.evidence(d, "Nobody got out"));
  claim.evidence.back().likeness = 0.1;
  trace(story, claim);
  EXPECT_EQ(claim.independent.max, 3);
}

TEST(Origins, NoEvidenceNoCount) {
  StoryForTest story;
  story.add("Norda Press", "The ferry sank.");
  Claim claim;
  trace(story, claim);
  EXPECT_TRUE(claim.origins.empty());
  EXPECT_EQ(claim.independent.max, 0);
  EXPECT_EQ(claim.independent.min, 0);
}

}  // namespace
}  // namespace stemma
