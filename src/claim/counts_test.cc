#include "claim/counts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

StoryForTest fire() {
  StoryForTest story;
  story.add("Norda Press",
            "A fire in a hotel at the lake killed at least two people and injured 30 guests.\n"
            "A fire in a hotel on the coast killed 40 people ten years ago.");
  story.add("Lune Herald", "The death toll of the fire at the hotel rose to six on Friday.");
  story.add("Capital Morning",
            "Five guests and a cook died in the fire.\n"
            "Thirty-one were injured by the fire in the hotel at the lake.");
  story.count(0, "at least two people", 2, "people", "killed").precision = Precision::kAtLeast;
  story.count(0, "30 guests", 30, "people", "injured");
  story.count(0, "40 people", 40, "people", "killed");
  story.count(1, "six", 6, "people", "killed");
  story.count(2, "Five guests", 5, "people", "killed").is_part = true;
  story.count(2, "Thirty-one", 31, "people", "injured");
  return story;
}

std::vector<CountGroup> groups(StoryForTest& story) {
  const StoryMaterial material = story.material();
  const StoryTerms terms = find_terms(material);
  return group_counts(material, terms, compare_sentences(material, terms));
}

// Values of the group that holds `value`.
std::vector<double> beside(const std::vector<CountGroup>& all, double value) {
  for (const CountGroup& group : all) {
    std::vector<double> values;
    for (const CountMember& member : group) values.push_back(member.quantity->value);
    if (std::find(values.begin(), values.end(), value) != values.end()) return values;
  }
  return {};
}

TEST(GroupCounts, OneTollThoughTheNumbersDiffer) {
  StoryForTest story = fire();
  const auto all = groups(story);
  EXPECT_EQ(beside(all, 2), (std::vector<double>{2, 6}));
  EXPECT_EQ(beside(all, 30), (std::vector<double>{30, 31}));
}

TEST(GroupCounts, NeitherPartsNorOtherMagnitudes) {
  StoryForTest story = fire();
  const auto all = groups(story);
  EXPECT_TRUE(beside(all, 5).empty());
  EXPECT_TRUE(beside(all, 40).empty());
}

TEST(GroupCounts, ALookBackCountsAnotherHappening) {
  StoryForTest story;
  story.add("Norda Press", "The crash of the ferry killed seven people.");
  story.add("Lune Herald", "It was the first crash of a ferry since 1987, when five people were killed.");
  story.add("Capital Morning",
            "The crash of the ferry killed eight people.\n"
            "On that occasion the crash of the ferry killed five people.");
  story.count(0, "seven people", 7, "people", "killed");
  story.count(1, "five people", 5, "people", "killed");
  story.count(2, "eight people", 8, "people", "killed");
  story.count(2, "five people", 5, "people", "killed");
  EXPECT_EQ(beside(groups(story), 7), (std::vector<double>{7, 8}));
  EXPECT_TRUE(beside(groups(story), 5).empty());
}

TEST(GroupCounts, PeopleOfTwoKindsAreTwoCounts) {
  StoryForTest story;
  story.add("Norda Press", "The crash of the plane killed two pilots.");
  story.add("Lune Herald", "The crash of the plane killed four passengers.");
  story.add("Capital Morning", "The crash of the plane killed three pilots.");
  story.count(0, "two pilots", 2, "people", "killed").noun = "pilots";
  story.count(1, "four passengers", 4, "people", "killed").noun = "passengers";
  story.count(2, "three pilots", 3, "people", "killed").noun = "pilots";
  EXPECT_EQ(beside(groups(story), 2), (std::vector<double>{2, 3}));
}

TEST(GroupCounts, HowBadlyPeopleAreHurtMakesThemAPart) {
  StoryForTest story;
  story.add("Norda Press", "The crash of the bus injured 25 people.");
  story.add("Lune Herald", "The crash of the bus left 20 passengers slightly injured.");
  story.add("Capital Morning", "The crash of the bus injured 27 people.");
  story.count(0, "25 people", 25, "people", "injured");
  story.count(1, "20 passengers", 20, "people", "injured");
  story.count(2, "27 people", 27, "people", "injured");
  EXPECT_EQ(beside(groups(story), 25), (std::vector<double>{25, 27}));
}

TEST(GroupCounts, FurtherOnesAreNotTheNumber) {
  StoryForTest story;
  story.add("Norda Press",
            "Norda has about 850 soldiers on the islands, and another 1,000 troops are on the way.");
  story.add("Lune Herald", "Norda has 1,000 troops on the islands.");
  story.count(0, "about 850 soldiers", 850, "people", "soldiers");
  story.count(0, "1,000 troops", 1000, "people", "troops");
  story.count(1, "1,000 troops", 1000, "people", "troops");
  EXPECT_EQ(beside(groups(story), 850), (std::vector<double>{850, 1000}));
}

TEST(GroupCounts, OfTwoRatesTheOneThatTheOtherReportGivesToo) {
  StoryForTest story;
  story.add("Norda Press", "The levy on salt rises to 15 percent in towns and 8 percent on farms.");
  story.add("Lune Herald", "The levy on salt will be 8 percent on farms and 15 percent in towns.");
  for (const uint32_t report : {0u, 1u})
    for (const double rate : {8.0, 15.0})
      story.count(report, std::to_string(static_cast<int>(rate)) + " percent", rate, "percent", "");
  for (uint32_t report : {0u, 1u})
    std::sort(story.annotation(report).quantities.begin(), story.annotation(report).quantities.end(),
              [](const Quantity& a, const Quantity& b) { return a.span < b.span; });
  EXPECT_EQ(beside(groups(story), 8), (std::vector<double>{8, 8}));
  EXPECT_EQ(beside(groups(story), 15), (std::vector<double>{15, 15}));
}

TEST(GroupClaims, NoClaimSaysThatReportsAgreeBesideTheNumberOnWhichTheyDoNot) {
  StoryForTest story;
  story.add("Norda Press", "The mayor said 47 bakers were in the hall when the roof fell.");
  story.add("Lune Herald", "The mayor said 52 bakers were in the hall when the roof fell.");
  story.count(0, "47 bakers", 47, "people", "bakers");
  story.count(1, "52 bakers", 52, "people", "bakers");
  const std::vector<Claim> claims = group_claims(story.material());
  ASSERT_EQ(claims.size(), 1u);
  EXPECT_EQ(claims[0].evidence[0].value, "47");
  EXPECT_EQ(claims[0].evidence[1].value, "52");
}

TEST(GroupClaims, ATollIsToldByASentenceOnTheTollAlone) {
  StoryForTest story = fire();
  for (const Claim& claim : group_claims(story.material()))
    if (claim.evidence.front().value == "at least 2") {
      EXPECT_EQ(claim.text_article, 1u);
      EXPECT_EQ(claim.text_span,
                story.span(1, "The death toll of the fire at the hotel rose to six on Friday."));
    }
}

TEST(GroupClaims, WhatReportsSayOfOneNumberIsNotAlsoAClaimWithoutIt) {
  StoryForTest story;
  story.add("Norda Press",
            "The fire in the hotel at the lake killed two people.\nTrains to the coast run late.");
  story.add("Lune Herald", "The fire in the hotel at the lake killed six people.\nThe weather was fine.");
  story.count(0, "two people", 2, "people", "killed");
  story.count(1, "six people", 6, "people", "killed");
  const std::vector<Claim> claims = group_claims(story.material());
  EXPECT_EQ(
      std::count_if(claims.begin(), claims.end(), [](const Claim& c) { return c.evidence.size() == 2; }), 1);
}

TEST(GroupClaims, TheTollIsAClaimOfItsOwnWithItsValues) {
  StoryForTest story = fire();
  bool is_found = false;
  for (const Claim& claim : group_claims(story.material())) {
    std::vector<std::string> values;
    for (const Evidence& evidence : claim.evidence)
      if (!evidence.value.empty()) values.push_back(evidence.value);
    if (values == std::vector<std::string>{"at least 2", "6"}) is_found = true;
  }
  EXPECT_TRUE(is_found);
}

}  // namespace
}  // namespace stemma
