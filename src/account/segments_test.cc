#include "account/segments.h"

#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

TEST(Segments, JoinToTheWholePassage) {
  const std::string text = "Twelve people were\n hurt, police said.";
  const auto segments = cut_into_segments(text, {0, static_cast<uint32_t>(text.size())},
                                          {{span_of(text, "Twelve"), SegmentLook::kValue},
                                           {span_of(text, "Twelve people"), SegmentLook::kWord},
                                           {span_of(text, ", police said."), SegmentLook::kRest},
                                           {span_of(text, "police"), SegmentLook::kSource}});
  ASSERT_EQ(segments.size(), 6u);
  EXPECT_EQ(segments[0].text, "Twelve");
  EXPECT_EQ(segments[0].look, SegmentLook::kValue);
  EXPECT_EQ(segments[1].text, " people");
  EXPECT_EQ(segments[1].look, SegmentLook::kWord);
  EXPECT_EQ(segments[2].text, " were hurt");
  EXPECT_EQ(segments[4].text, "police");
  EXPECT_EQ(segments[4].look, SegmentLook::kSource);
  std::string whole;
  for (const Segment& segment : segments) whole += segment.text;
  EXPECT_EQ(whole, "Twelve people were hurt, police said.");
}

TEST(Segments, WordsThatDifferAreThoseOfNearCopies) {
  SampleAccount sample;
  Article spun = sample.article(1);
  spun.text = "Twelve persons were hurt when the river Å burst its banks, police said.";
  spun.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(spun.text.size())}}};
  Annotation annotation;
  analyse_text(spun, model_for_test(), annotation);
  sample.account.articles[1] = &spun;
  sample.account.annotations[1] = &annotation;
  const Passage copy{1, spun.blocks[0].span};
  const auto differing = words_that_differ(
      sample.account, copy, {sample.passage(0, "Twelve people were hurt when the river Å burst its banks")});
  ASSERT_EQ(differing.size(), 2u);
  EXPECT_EQ(differing[0].of(spun.text), "persons");
  EXPECT_EQ(differing[1].of(spun.text), "police");
  EXPECT_TRUE(
      words_that_differ(sample.account, copy, {sample.passage(2, "Lind was warned in March")}).empty());
}

}  // namespace
}  // namespace stemma
