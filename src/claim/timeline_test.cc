#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

using Strings = std::vector<std::string>;

void date(StoryForTest& story, uint32_t d, std::string_view words, std::string value,
          TimeType type = TimeType::kDate) {
  story.annotation(d).times.push_back({story.span(d, words), type, std::move(value)});
}

TEST(Timeline, ChronologicalAndOnlyDates) {
  StoryForTest story;
  const uint32_t d =
      story.add("Capital Morning",
                "The bridge collapsed on Tuesday evening. Engineers inspected the bridge in March. "
                "Traffic had doubled within three years. Repairs were promised for next winter.");
  date(story, d, "Tuesday evening", "2024-05-07TEV", TimeType::kTime);
  date(story, d, "March", "2024-03");
  date(story, d, "three years", "P3Y", TimeType::kDuration);
  date(story, d, "next winter", "2024-WI");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(timeline.size(), 2u);
  EXPECT_EQ(timeline[0].date, "2024-03");
  EXPECT_EQ(timeline[0].what.span, story.span(d, "Engineers inspected the bridge in March."));
  EXPECT_EQ(timeline[1].date, "2024-05-07");
}

TEST(Timeline, OneEventOfTwoReportsIsOneEntry) {
  StoryForTest story;
  const uint32_t a = story.add("Capital Morning",
                               "The old bridge collapsed on Tuesday.\nVoters went to the polls on Tuesday.");
  date(story, a, "Tuesday", "2024-05-07");
  story.annotation(a).times.push_back({story.span(a, "Tuesday", 1), TimeType::kDate, "2024-05-07"});
  const uint32_t b = story.add("Channel Six", "On Tuesday the bridge collapsed without warning.");
  date(story, b, "Tuesday", "2024-05-07");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(timeline.size(), 2u);
  EXPECT_EQ(timeline[0].evidence.size(), 2u);
  EXPECT_EQ(timeline[1].evidence.size(), 1u);
}

TEST(Timeline, CaptionsAndGarbageValuesAreNoEvents) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning", "The bridge after its collapse on Tuesday morning.");
  date(story, d, "Tuesday", "2024-05-07");
  story.article(d).blocks[0].kind = BlockKind::kCaption;
  EXPECT_TRUE(make_timeline(story.material(), {}).empty());
  story.article(d).blocks[0].kind = BlockKind::kParagraph;
  EXPECT_EQ(make_timeline(story.material(), {}).size(), 1u);
  story.annotation(d).times[0].value = "2o24-05-07";
  EXPECT_TRUE(make_timeline(story.material(), {}).empty());
}

// Three reports, so that what one alone has must earn its place.
StoryForTest three_reports(const std::string& first) {
  StoryForTest story;
  story.add("Capital Morning", first);
  story.add("Channel Six", "Shops in the old town stayed shut.");
  story.add("Norda Press", "Ferries ran as usual in the afternoon.");
  for (uint32_t d = 0; d < 3; ++d) {
    story.article(d).published = "2024-05-08";
    story.article(d).published_at = parse_iso_timestamp("2024-05-08");
  }
  return story;
}

Strings dates(const std::vector<TimelineEntry>& timeline) {
  Strings out;
  for (const TimelineEntry& entry : timeline) out.push_back(entry.date);
  return out;
}

TEST(Timeline, ACoarseDateJoinsTheSameEventAtAFinerOne) {
  StoryForTest story;
  const uint32_t a =
      story.add("Capital Morning", "The northern bridge collapsed into the Ellery river in May.");
  date(story, a, "May", "2024-05");
  const uint32_t b = story.add("Channel Six", "The northern bridge collapsed into the river on May 7.");
  date(story, b, "May 7", "2024-05-07");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(dates(timeline), (Strings{"2024-05-07"}));
  EXPECT_EQ(timeline[0].what.article, b);
  EXPECT_EQ(timeline[0].evidence.size(), 2u);
}

TEST(Timeline, ADateThatOnlyNamesAnEventTellsNothingNew) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Experts said Tuesday's collapse surprised everybody in the ministry.\n"
                               "Critics recalled the 2014 closure of the Kellin mine, which cost many jobs.");
  date(story, d, "Tuesday", "2024-05-07");
  date(story, d, "2014", "2014");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(dates(timeline), (Strings{"2014"}));
  EXPECT_EQ(timeline[0].what.span, story.span(d, "the 2014 closure of the Kellin mine"));
}

TEST(Timeline, DatesOfSpeakingNeedASecondReport) {
  const std::string text = "Mayor Ana Lind said on Tuesday that the tunnel had flooded.";
  StoryForTest story = three_reports(text);
  date(story, 0, "Tuesday", "2024-05-07");
  story.say(0, SourceKind::kPerson, "Mayor Ana Lind", "said", "the tunnel had flooded");
  EXPECT_TRUE(make_timeline(story.material(), {}).empty());
  const uint32_t d = story.add("The Ledger", text);
  date(story, d, "Tuesday", "2024-05-07");
  story.say(d, SourceKind::kPerson, "Mayor Ana Lind", "said", "the tunnel had flooded");
  ASSERT_EQ(make_timeline(story.material(), {}).size(), 1u);
  EXPECT_EQ(make_timeline(story.material(), {})[0].evidence.size(), 2u);
}

TEST(Timeline, BackgroundNeedsASecondReport) {
  StoryForTest story =
      three_reports("The harbour tower was built in 1907. The harbour tower burned in April.");
  date(story, 0, "1907", "1907");
  date(story, 0, "April", "2024-04");
  EXPECT_EQ(dates(make_timeline(story.material(), {})), (Strings{"2024-04"}));
}

TEST(Timeline, AClaimOfASecondReportBearsTheDateOut) {
  StoryForTest story = three_reports("The harbour tower was built in 1907.");
  date(story, 0, "1907", "1907");
  Claim claim;
  for (const uint32_t d : {0u, 1u}) {
    Evidence evidence;
    evidence.article = d;
    evidence.span = story.annotation(d).units.sentences[0].span;
    claim.evidence.push_back(evidence);
  }
  EXPECT_EQ(dates(make_timeline(story.material(), {claim})), (Strings{"1907"}));
}

TEST(Timeline, WhatIsToComeIsMarked) {
  StoryForTest story =
      three_reports("The bridge collapsed on Tuesday. A crane will lift the wreck on Friday.");
  date(story, 0, "Tuesday", "2024-05-07");
  date(story, 0, "Friday", "2024-05-10");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(dates(timeline), (Strings{"2024-05-07", "2024-05-10"}));
  EXPECT_FALSE(timeline[0].expected);
  EXPECT_TRUE(timeline[1].expected);
}

TEST(Timeline, AnArticleDatedADayEarlyTellsOfNoFuture) {
  StoryForTest story = three_reports("The mayor resigned on Thursday after the council met.");
  date(story, 0, "Thursday", "2024-05-09");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(dates(timeline), (Strings{"2024-05-09"}));
  EXPECT_FALSE(timeline[0].expected);
}

TEST(Timeline, StampsSilenceAndTodaysWaysAreNoEvents) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Posted by the harbour office on Tuesday, 7 May 2024.\n"
                               "The shipping company did not reply to questions sent on Monday evening.\n"
                               "The old harbour today is a quarter of restaurants.");
  date(story, d, "Tuesday, 7 May 2024", "2024-05-07");
  date(story, d, "Monday evening", "2024-05-06TEV", TimeType::kTime);
  date(story, d, "today", "2024-05-08");
  EXPECT_TRUE(make_timeline(story.material(), {}).empty());
}

TEST(Timeline, OneDayGoesByTheClock) {
  StoryForTest story;
  const uint32_t d = story.add("Capital Morning",
                               "Divers found the captain's notebook at 9 p.m. on Tuesday.\n"
                               "The northern bridge collapsed on Tuesday morning.");
  date(story, d, "9 p.m. on Tuesday", "2024-05-07T21:00", TimeType::kTime);
  date(story, d, "Tuesday morning", "2024-05-07TMO", TimeType::kTime);
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(timeline.size(), 2u);
  EXPECT_EQ(timeline[0].what.span, story.span(d, "The northern bridge collapsed on Tuesday morning."));
}

TEST(Timeline, LongSentencesAreCutAroundTheDate) {
  StoryForTest story;
  const std::string part =
      "Critics have long asked why nobody listened to the engineers of the northern district, the ministry "
      "ordered a new inspection of every bridge in March 2023";
  const uint32_t d = story.add("Capital Morning",
                               part +
                                   ", and the report that followed was kept in a drawer until a clerk of the "
                                   "council found it by chance and gave it to a newspaper.");
  date(story, d, "March 2023", "2023-03");
  const std::vector<TimelineEntry> timeline = make_timeline(story.material(), {});
  ASSERT_EQ(timeline.size(), 1u);
  EXPECT_EQ(timeline[0].what.span, story.span(d, part));
}

}  // namespace
}  // namespace stemma
