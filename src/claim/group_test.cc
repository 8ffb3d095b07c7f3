#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "claim/claim.h"
#include "claim/story_for_test.h"

namespace stemma {
namespace {

// Whether one claim holds the sentences that contain each of `words`, in their articles.
bool together(StoryForTest& story, const std::vector<std::pair<uint32_t, std::string>>& places) {
  const StoryMaterial material = story.material();
  for (const Claim& claim : group_claims(material)) {
    const bool all = std::all_of(places.begin(), places.end(), [&](const auto& place) {
      const ByteSpan at = story.span(place.first, place.second);
      const uint32_t sentence = sentence_at(material.annotations[place.first]->units, at.begin);
      return std::any_of(claim.evidence.begin(), claim.evidence.end(), [&](const Evidence& e) {
        return e.article == place.first && e.sentence == sentence;
      });
    });
    if (all) return true;
  }
  return false;
}

StoryForTest bridge_story() {
  StoryForTest story;
  story.add("Norda Press",
            "A footbridge over the river Lune collapsed during a half marathon, injuring 31 runners.\n"
            "The mayor, Ilse Korhonen, said the cables had been inspected in the spring.\n"
            "Divers are searching the river for two missing runners.\n"
            "The weather was fine.");
  story.add("Lune Herald",
            "Thirty-one runners were hurt when the footbridge over the Lune gave way.\n"
            "Two runners are missing and divers search the river.\n"
            "Bakers in the old town gave away bread.");
  story.add("Capital Morning",
            "The cables of the collapsed footbridge were inspected in the spring, Mayor Ilse Korhonen said.\n"
            "At least 31 runners were injured in the collapse.\n"
            "Trains to the coast run late.");
  return story;
}

TEST(GroupClaims, WhatReportsStateInOtherWordsIsOneClaim) {
  StoryForTest story = bridge_story();
  EXPECT_TRUE(together(story, {{0, "injuring 31"}, {2, "At least 31"}}));
  EXPECT_TRUE(together(story, {{0, "Divers are"}, {1, "divers search"}}));
  EXPECT_TRUE(together(story, {{0, "inspected"}, {2, "inspected"}}));
}

TEST(GroupClaims, WhatSharesOnlyTheTopicIsNotOneClaim) {
  StoryForTest story = bridge_story();
  EXPECT_FALSE(together(story, {{0, "Divers are"}, {2, "inspected"}}));
  EXPECT_FALSE(together(story, {{1, "Bakers"}, {2, "Trains"}}));
}

TEST(GroupClaims, EvidenceIsInOrderAndInsideItsSentence) {
  StoryForTest story = bridge_story();
  const StoryMaterial material = story.material();
  const std::vector<Claim> claims = group_claims(material);
  ASSERT_FALSE(claims.empty());
  for (const Claim& claim : claims) {
    EXPECT_FALSE(claim.text_span.empty());
    ASSERT_FALSE(claim.evidence.empty());
    for (size_t i = 0; i < claim.evidence.size(); ++i) {
      const Evidence& e = claim.evidence[i];
      EXPECT_TRUE(material.annotations[e.article]->units.sentences[e.sentence].span.contains(e.span));
      EXPECT_LE(e.likeness, 1);
      // What no other report has is like nothing.
      const bool is_shared = std::any_of(claim.evidence.begin(), claim.evidence.end(),
                                         [&](const Evidence& other) { return other.article != e.article; });
      EXPECT_EQ(e.likeness > 0, is_shared);
      if (i > 0) {
        EXPECT_LE(std::tie(claim.evidence[i - 1].article, claim.evidence[i - 1].span.begin),
                  std::tie(e.article, e.span.begin));
      }
    }
  }
  for (size_t i = 1; i < claims.size(); ++i) EXPECT_GE(claims[i - 1].weight, claims[i].weight);
}

TEST(GroupClaims, WhatSomebodySaysInOneReportAloneIsAClaimToo) {
  StoryForTest story = bridge_story();
  story.add("Coast Post",
            "The footbridge over the Lune collapsed during the half marathon.\n"
            "A welder who asked not to be named said the anchor had rusted.\n"
            "Ferries go on time.");
  story.say(3, SourceKind::kUnnamed, "A welder", "said", "the anchor had rusted");
  bool is_found = false;
  for (const Claim& claim : group_claims(story.material())) {
    if (claim.evidence.size() > 1) continue;
    // Nobody says when the ferries go.
    EXPECT_EQ(claim.text_span,
              story.span(3, "A welder who asked not to be named said the anchor had rusted."));
    is_found = true;
  }
  EXPECT_TRUE(is_found);
}

TEST(GroupClaims, HeadingsAreNoEvidence) {
  StoryForTest story = bridge_story();
  story.article(0).blocks[0].kind = BlockKind::kHeading;
  for (const Claim& claim : group_claims(story.material()))
    for (const Evidence& e : claim.evidence) EXPECT_FALSE(e.article == 0 && e.sentence == 0);
}

TEST(GroupClaims, AQuotationMarkAtTheVeryStart) {
  StoryForTest story;
  story.add("Norda Press", "\"Bridge closed\" read the sign.");
  story.add("Lune Herald", "\"Bridge closed\" read a sign.");
  EXPECT_EQ(group_claims(story.material()).size(), 1u);
}

TEST(GroupClaims, NothingComesOfNothing) {
  EXPECT_TRUE(group_claims(StoryMaterial{}).empty());
  StoryForTest story;
  story.add("Norda Press", "");
  story.add("Lune Herald", "\n\n");
  EXPECT_TRUE(group_claims(story.material()).empty());
}

}  // namespace
}  // namespace stemma
