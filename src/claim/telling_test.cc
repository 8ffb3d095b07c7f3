#include "claim/telling.h"

#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

// The text of a claim made of these evidences, after the first of them.
std::string text_of(StoryForTest& story, std::vector<Evidence> evidence) {
  const StoryMaterial material = story.material();
  std::vector<Claim> claims(1);
  Claim& claim = claims.front();
  claim.text_article = evidence.front().article;
  claim.text_span = evidence.front().span;
  claim.evidence = std::move(evidence);
  choose_texts(material, find_chains(material), claims);
  return std::string(claim.text_span.of(material.articles[claim.text_article]->text));
}

TEST(ClaimText, NeedsNoSentenceBeforeIt) {
  StoryForTest story;
  story.add("Lune Herald", "He says that the bridge will reopen in May.");
  story.add("Capital Morning", "Mayor Ilse Korhonen said that the bridge would reopen in May.");
  EXPECT_EQ(
      text_of(story, {story.evidence(0, "He says that the bridge will reopen in May."),
                      story.evidence(1, "Mayor Ilse Korhonen said that the bridge would reopen in May.")}),
      "Mayor Ilse Korhonen said that the bridge would reopen in May.");
}

TEST(PointsBack, QuantifiersWithoutANounDo) {
  StoryForTest story;
  for (const auto& [text, points] : {std::pair{"All of them were found.", true},
                                     {"Some said so.", true},
                                     {"All bridges are closed.", false},
                                     {"However, it rained.", true}}) {
    const uint32_t index = story.add("Lune Herald", text);
    EXPECT_EQ(points_back(story.article(index), story.annotation(index), story.span(index, text)), points)
        << text;
  }
}

TEST(ClaimText, IsNoDenial) {
  StoryForTest story;
  story.add("Lune Herald", "The builder denied that the cables were rusty.");
  story.add("Capital Morning", "The cables of the bridge were rusty, clerks say.");
  Evidence denial = story.evidence(0, "The builder denied that the cables were rusty.");
  denial.stance = Stance::kDenies;
  EXPECT_EQ(text_of(story, {denial, story.evidence(1, "The cables of the bridge were rusty, clerks say.")}),
            "The cables of the bridge were rusty, clerks say.");
}

TEST(ClaimText, TwoClaimsAreToldByTwoSentences) {
  StoryForTest story;
  const std::string killed = "The fire killed six people and hurt thirty guests, clerks said.";
  const std::string six = "The fire killed six people and hurt thirty guests.";
  story.add("Lune Herald", killed);
  story.add("Capital Morning", six);
  const StoryMaterial material = story.material();
  std::vector<Claim> claims(2);
  for (Claim& claim : claims) {
    claim.evidence = {story.evidence(0, killed), story.evidence(1, six)};
    claim.text_article = 0;
    claim.text_span = claim.evidence.front().span;
  }
  choose_texts(material, find_chains(material), claims);
  EXPECT_EQ(claims[0].text_article, 0u);
  EXPECT_EQ(claims[1].text_article, 1u);
}

TEST(ClaimText, StaysWhereNoneIsBetter) {
  StoryForTest story;
  story.add("Lune Herald", "The bridge will reopen in May.");
  story.add("Capital Morning", "The bridge is to reopen in May, the mayor said.");
  EXPECT_EQ(text_of(story, {story.evidence(1, "The bridge is to reopen in May, the mayor said."),
                            story.evidence(0, "The bridge will reopen in May.")}),
            "The bridge is to reopen in May, the mayor said.");
}

TEST(ClaimText, HasNoDateline) {
  StoryForTest story;
  const uint32_t report = story.add("Norda Press", "LUNE (Norda Press) - A bridge collapsed on Sunday.");
  story.article(report).dateline.span = story.span(report, "LUNE (Norda Press)");
  EXPECT_EQ(text_of(story, {story.evidence(report, "LUNE (Norda Press) - A bridge collapsed on Sunday.")}),
            "A bridge collapsed on Sunday.");
}

}  // namespace
}  // namespace stemma
