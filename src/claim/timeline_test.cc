#include <gtest/gtest.h>

#include "claim/story_for_test.h"

namespace stemma {
namespace {

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

}  // namespace
}  // namespace stemma
