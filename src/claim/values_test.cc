#include "claim/values.h"

#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

Quantity people(double value, std::string of = "injured", Precision precision = Precision::kExact) {
  Quantity q;
  q.value = value;
  q.unit = "people";
  q.of = std::move(of);
  q.precision = precision;
  return q;
}

Quantity measure(double value, std::string unit, std::string of = "") {
  Quantity q;
  q.value = value;
  q.unit = std::move(unit);
  q.of = std::move(of);
  return q;
}

TEST(ValueWords, NumbersAsNewsPrintsThem) {
  EXPECT_EQ(value_words(people(9)), "9");
  EXPECT_EQ(value_words(people(25, "injured", Precision::kAtLeast)), "at least 25");
  EXPECT_EQ(value_words(people(1000, "displaced", Precision::kApproximate)), "about 1,000");
  EXPECT_EQ(value_words(people(32, "killed", Precision::kAtMost)), "up to 32");
  EXPECT_EQ(value_words(people(2'600'000, "displaced")), "2.6 million");
  EXPECT_EQ(value_words(people(123'456, "displaced")), "123,456");
  EXPECT_EQ(value_words(measure(5.2e9, "USD")), "5.2 billion USD");
  EXPECT_EQ(value_words(measure(13.5, "percent")), "13.5 percent");
  Quantity range = people(10);
  range.upper = 15;
  EXPECT_EQ(value_words(range), "10 to 15");
}

TEST(Compatible, WhatTheWordsLeaveOpenIsNoContradiction) {
  EXPECT_TRUE(are_compatible(people(26), people(25, "injured", Precision::kAtLeast)));
  EXPECT_TRUE(are_compatible(people(980), people(1000, "injured", Precision::kApproximate)));
  EXPECT_TRUE(are_compatible(people(20), people(32, "injured", Precision::kAtMost)));
  Quantity range = people(10);
  range.upper = 15;
  EXPECT_TRUE(are_compatible(people(12), range));
  EXPECT_TRUE(are_compatible(people(31), people(31)));
}

TEST(Compatible, TwoExactNumbersContradict) {
  EXPECT_FALSE(are_compatible(people(31), people(36)));
  EXPECT_FALSE(are_compatible(people(24), people(25, "injured", Precision::kAtLeast)));
  EXPECT_FALSE(are_compatible(people(700), people(1000, "injured", Precision::kApproximate)));
  EXPECT_FALSE(are_compatible(people(40), people(32, "injured", Precision::kAtMost)));
}

TEST(Compatible, ANumberIsRoundedToItsLastDigit) {
  EXPECT_FALSE(are_compatible(people(140), people(130, "injured", Precision::kApproximate)));
  EXPECT_TRUE(are_compatible(people(134), people(130, "injured", Precision::kApproximate)));
  EXPECT_TRUE(are_compatible(people(104), people(100, "injured", Precision::kApproximate)));
  EXPECT_FALSE(are_compatible(people(1300), people(1240, "injured", Precision::kApproximate)));
}

TEST(Round, NumbersThatEndInNought) {
  EXPECT_TRUE(is_round(50));
  EXPECT_TRUE(is_round(2'600'000));
  EXPECT_FALSE(is_round(51));
  EXPECT_FALSE(is_round(0));
  EXPECT_FALSE(is_round(2.5));
}

TEST(SaysMore, AHigherBoundSaysMoreThoughBothMayBeTrue) {
  const Quantity two = people(2, "killed", Precision::kAtLeast),
                 six = people(6, "killed", Precision::kAtLeast);
  EXPECT_TRUE(are_compatible(two, six));
  EXPECT_TRUE(says_more(six, two));
  EXPECT_FALSE(says_more(two, six));
  EXPECT_TRUE(says_more(people(14), people(9)));
  EXPECT_FALSE(says_more(people(14), people(12, "killed", Precision::kAtLeast)));
}

TEST(SameSlot, OneUnitAndOneThingCounted) {
  EXPECT_TRUE(same_slot(people(3, "killed"), people(14, "killed")));
  EXPECT_TRUE(same_slot(people(3, "soldiers"), people(5, "soldier")));
  EXPECT_FALSE(same_slot(people(3, "killed"), people(14, "injured")));
  EXPECT_FALSE(same_slot(measure(3, "USD", "fine"), measure(3, "EUR", "fine")));
  EXPECT_TRUE(same_slot(measure(3, "percent"), measure(4, "percent")));
  // Of bare numbers and of people of whom nothing is said, nobody knows what they count.
  EXPECT_FALSE(same_slot(measure(3, ""), measure(4, "")));
  EXPECT_FALSE(same_slot(people(3, ""), people(4, "")));
}

TEST(ChooseValues, TheSlotThatMostReportsFill) {
  StoryForTest story;
  story.add("Norda Press", "The fire killed nine people and injured 31 guests.");
  story.add("Lune Herald", "At least 25 guests were injured in the fire at the hotel.");
  story.add("Capital Morning", "The fire at the hotel left 36 injured.");
  story.count(0, "nine people", 9, "people", "killed");
  story.count(0, "31 guests", 31, "people", "injured");
  story.count(1, "At least 25 guests", 25, "people", "injured").precision = Precision::kAtLeast;
  story.count(2, "36", 36, "people", "injured");
  Claim claim;
  claim.evidence = {story.evidence(0, "The fire killed nine people and injured 31 guests."),
                    story.evidence(1, "At least 25 guests were injured in the fire at the hotel."),
                    story.evidence(2, "The fire at the hotel left 36 injured.")};
  choose_values(story.material(), claim);
  EXPECT_EQ(claim.evidence[0].value, "31");
  EXPECT_EQ(claim.evidence[1].value, "at least 25");
  EXPECT_EQ(claim.evidence[2].value, "36");
  EXPECT_EQ(claim.evidence[2].value_span, story.span(2, "36"));
}

TEST(ChooseValues, ANumberInOneReportIsNotWhatTheClaimTurnsOn) {
  StoryForTest story;
  story.add("Norda Press", "The mayor opened the bridge before 300 guests.");
  story.add("Lune Herald", "The bridge was opened by the mayor.");
  story.count(0, "300 guests", 300, "people", "guests");
  Claim claim;
  claim.evidence = {story.evidence(0, "The mayor opened the bridge before 300 guests."),
                    story.evidence(1, "The bridge was opened by the mayor.")};
  choose_values(story.material(), claim);
  EXPECT_EQ(claim.evidence[0].value, "");
  EXPECT_EQ(claim.evidence[1].value, "");
}

TEST(ChooseValues, HowManySaidItIsNoValue) {
  StoryForTest story;
  story.add("Norda Press", "Two miners said the pump had failed.");
  story.add("Lune Herald", "The pump failed, two miners said.");
  story.count(0, "Two miners", 2, "people", "miners");
  story.count(1, "two miners", 2, "people", "miners");
  story.say(0, SourceKind::kUnnamed, "Two miners", "said", "the pump had failed");
  story.say(1, SourceKind::kUnnamed, "two miners", "said", "The pump failed");
  Claim claim;
  claim.evidence = {story.evidence(0, "Two miners said the pump had failed."),
                    story.evidence(1, "The pump failed, two miners said.")};
  choose_values(story.material(), claim);
  EXPECT_EQ(claim.evidence[0].value, "");
  EXPECT_EQ(claim.evidence[1].value, "");
}

TEST(Compatible, DozensMayBeAnyOfThem) {
  Quantity dozens = people(24, "injured", Precision::kApproximate);
  dozens.words = "dozens";
  EXPECT_EQ(value_words(dozens), "dozens");
  EXPECT_TRUE(are_compatible(dozens, people(51)));
  EXPECT_FALSE(are_compatible(dozens, people(12)));
  EXPECT_FALSE(are_compatible(people(24, "injured", Precision::kApproximate), people(51)));
}

TEST(ChooseValues, AValueSetBeforeDecidesTheSlot) {
  StoryForTest story;
  story.add("Norda Press", "Nine died and 31 were injured.");
  story.add("Lune Herald", "The crash killed 11 and injured 31.");
  story.count(0, "Nine", 9, "people", "killed");
  story.count(0, "31", 31, "people", "injured");
  story.count(1, "11", 11, "people", "killed");
  story.count(1, "31", 31, "people", "injured");
  Claim claim;
  claim.evidence = {story.evidence(0, "Nine died and 31 were injured."),
                    story.evidence(1, "The crash killed 11 and injured 31.")};
  claim.evidence[1].value = "31";
  claim.evidence[1].value_span = story.span(1, "31");
  choose_values(story.material(), claim);
  EXPECT_EQ(claim.evidence[0].value, "31");
  EXPECT_EQ(claim.evidence[1].value, "31");
}

}  // namespace
}  // namespace stemma
