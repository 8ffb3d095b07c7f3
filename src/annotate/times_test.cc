#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/times_rules.h"
#include "annotate/times_tense.h"
#include "language/model_for_test.h"

namespace stemma {
namespace {

using Strings = std::vector<std::string>;

Article article_of(std::string_view text, std::string_view published) {
  Article article;
  article.text = std::string(text);
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(text.size())}}};
  article.published = std::string(published);
  article.published_at = parse_iso_timestamp(published);
  return article;
}

std::vector<TimeExpression> times_of(const Article& article) {
  Annotation annotation;
  analyse_text(article, model_for_test(), annotation);
  find_times(article, annotation);
  return annotation.times;
}

// "SPAN=VALUE" of each expression of `text`, written on Wednesday 23 April 2025 unless said otherwise.
Strings times(std::string_view text, std::string_view published = "2025-04-23") {
  const Article article = article_of(text, published);
  Strings out;
  for (const TimeExpression& time : times_of(article))
    out.push_back(std::string(time.span.of(article.text)) + "=" + time.value);
  return out;
}

TEST(Times, FullDates) {
  EXPECT_EQ(times("It opened on April 22, 2025, and closed on 3 May 2019."),
            (Strings{"April 22, 2025=2025-04-22", "3 May 2019=2019-05-03"}));
  EXPECT_EQ(times("They met on Tuesday, Oct. 14, 2014 and on the 22nd of June, 2012."),
            (Strings{"Tuesday, Oct. 14, 2014=2014-10-14", "the 22nd of June, 2012=2012-06-22"}));
  EXPECT_EQ(times("The file of 2024-02-29 was lost; that of 30 February 2024 never was."),
            (Strings{"2024-02-29=2024-02-29", "February 2024=2024-02"}));
}

TEST(Times, DatesWithoutAYearAreTheNearestThatTheTenseAllows) {
  EXPECT_EQ(times("The bridge fell on Dec. 30."), (Strings{"Dec. 30=2024-12-30"}));
  EXPECT_EQ(times("The bridge will open on 5 January."), (Strings{"5 January=2026-01-05"}));
  EXPECT_EQ(times("Voters went to the polls in June."), (Strings{"June=2024-06"}));
  EXPECT_EQ(times("Voters will go to the polls in June."), (Strings{"June=2025-06"}));
  EXPECT_EQ(times("The court sat on April 3 and 4."), (Strings{"April 3=2025-04-03", "4=2025-04-04"}));
  EXPECT_EQ(times("The court sat in March last year."), (Strings{"March last year=2024-03"}));
}

TEST(Times, WeekdaysByTenseAndWords) {
  EXPECT_EQ(times("The mayor said on Monday that he had resigned."), (Strings{"Monday=2025-04-21"}));
  EXPECT_EQ(times("The mayor will resign on Monday, he said."), (Strings{"Monday=2025-04-28"}));
  EXPECT_EQ(times("The mayor resigned on Wednesday evening."), (Strings{"Wednesday evening=2025-04-23TEV"}));
  EXPECT_EQ(times("Talks are to be held on Friday."), (Strings{"Friday=2025-04-25"}));
  EXPECT_EQ(times("The mayor left last Wednesday."), (Strings{"last Wednesday=2025-04-16"}));
  EXPECT_EQ(times("The mayor returns next Wednesday."), (Strings{"next Wednesday=2025-04-30"}));
  EXPECT_EQ(times("She announced on Tuesday to her staff that Lind had gone."),
            (Strings{"Tuesday=2025-04-22"}));
  EXPECT_EQ(times("They went Thursday of last week."), (Strings{"Thursday of last week=2025-04-17"}));
}

TEST(Times, TenseIsThatOfTheVerbTheDateGoesWith) {
  EXPECT_EQ(times("The envoy to Kellin said on Monday that the port would open."),
            (Strings{"Monday=2025-04-21"}));
  EXPECT_EQ(times("The vote was postponed until Monday."), (Strings{"Monday=2025-04-28"}));
  EXPECT_EQ(times("She was ready to leave as soon as Monday."), (Strings{"Monday=2025-04-28"}));
  // Published in the evening of the day before by its date.
  EXPECT_EQ(times("Police said Thursday that two people were hurt."), (Strings{"Thursday=2025-04-24"}));
  EXPECT_EQ(times("The case is heard in May."), (Strings{"May=2025-05"}));
  EXPECT_EQ(times("He was shot to death on the night of Oct. 23."),
            (Strings{"the night of Oct. 23=2024-10-23TNI"}));
  EXPECT_EQ(times("The owner could not be reached Monday."), (Strings{"Monday=2025-04-21"}));
  EXPECT_EQ(times("They looked for ways to get around Monday's ruling."), (Strings{"Monday=2025-04-21"}));
  EXPECT_EQ(times("It declared a dividend of five cents a share, payable Dec. 1."),
            (Strings{"Dec. 1=2025-12-01"}));
  EXPECT_EQ(times("They have been allowed to leave since Jan. 13."), (Strings{"Jan. 13=2025-01-13"}));
  EXPECT_EQ(times("They would look for ways to get around Tuesday's ruling."),
            (Strings{"Tuesday=2025-04-22"}));
}

TEST(Times, WordsThatCountFromTheDayOfWriting) {
  EXPECT_EQ(times("He came yesterday and leaves tomorrow night."),
            (Strings{"yesterday=2025-04-22", "tomorrow night=2025-04-24TNI"}));
  EXPECT_EQ(times("Earlier this week, last month and two weeks ago it rained; five years ago it snowed."),
            (Strings{"Earlier this week=2025-W17", "last month=2025-03", "two weeks ago=2025-W15",
                     "five years ago=2020"}));
  EXPECT_EQ(times("Ten days ago the port was shut."), (Strings{"Ten days ago=2025-04-13"}));
  EXPECT_EQ(times("It happened last night."), (Strings{"last night=2025-04-22TNI"}));
  EXPECT_EQ(times("Rain fell last month.", "2025-01-31"), (Strings{"last month=2024-12"}));
  EXPECT_EQ(times("Rain fell last week.", "2025-01-02"), (Strings{"last week=2024-W52"}));
}

TEST(Times, WordsThatCountFromWhatTheTextSpokeOf) {
  EXPECT_EQ(times("The fire broke out on April 10. A day earlier, a pump had failed."),
            (Strings{"April 10=2025-04-10", "A day earlier=2025-04-09"}));
  EXPECT_EQ(times("The firm was founded in 1998. It failed the following year."),
            (Strings{"1998=1998", "the following year=1999"}));
  EXPECT_EQ(
      times("Profit fell in the first quarter. The year-ago quarter had a gain. Sales were flat from the "
            "same period last year."),
      (Strings{"the first quarter=2025-Q1", "The year-ago quarter=2024-Q1",
               "the same period last year=2024-Q1"}));
  EXPECT_EQ(times("Sales rose from a year earlier."), (Strings{"a year earlier=2024"}));
}

TEST(Times, YearsDecadesCenturiesAndPartsOfYears) {
  EXPECT_EQ(times("In 2014 and in the late 1990s, as in the 19th century, wells ran dry."),
            (Strings{"2014=2014", "the late 1990s=199", "the 19th century=18"}));
  EXPECT_EQ(times("In the first quarter of 2010 and the second half of 2011 it grew."),
            (Strings{"the first quarter of 2010=2010-Q1", "the second half of 2011=2011-H2"}));
  EXPECT_EQ(times("The loss was of fiscal 2009."), (Strings{"fiscal 2009=2009"}));
  EXPECT_EQ(times("It happened last summer, and again in the winter of 1994."),
            (Strings{"last summer=2024-SU", "the winter of 1994=1994-WI"}));
  EXPECT_EQ(times("The shop will close on Christmas Day and opened on Good Friday."),
            (Strings{"Christmas Day=2025-12-25", "Good Friday=2025-04-18"}));
}

TEST(Times, Clocks) {
  EXPECT_EQ(times("The blast came at 11 p.m. on Tuesday."), (Strings{"11 p.m. on Tuesday=2025-04-22T23:00"}));
  EXPECT_EQ(times("It began at 9:30 a.m. EDT Monday."), (Strings{"9:30 a.m. EDT Monday=2025-04-21T09:30"}));
  EXPECT_EQ(times("It will begin on Friday at 12 p.m."), (Strings{"Friday at 12 p.m.=2025-04-25T12:00"}));
  EXPECT_EQ(times("The bus left at 14:05."), (Strings{"14:05=2025-04-23T14:05"}));
}

TEST(Times, DurationsAndSets) {
  EXPECT_EQ(times("For three days and two hours they waited; the two-year war lasted nearly 2 1/2 years."),
            (Strings{"three days=P3D", "two hours=PT2H", "two-year=P2Y", "nearly 2 1/2 years=P2Y6M"}));
  EXPECT_EQ(times("Over the past three years and several months, two decades after, it fell."),
            (Strings{"the past three years=P3Y", "several months=PXM", "two decades=P20Y"}));
  EXPECT_EQ(times("Every Sunday, every two weeks and daily, they sang."),
            (Strings{"Every Sunday=XXXX-WXX-7", "every two weeks=P2W", "daily=P1D"}));
  const Article article =
      article_of("Every day he waited twenty-five minutes until noon Friday.", "2025-04-23");
  const std::vector<TimeExpression> found = times_of(article);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].type, TimeType::kSet);
  EXPECT_EQ(found[1].type, TimeType::kDuration);
  EXPECT_EQ(found[1].value, "PT25M");
  EXPECT_EQ(found[2].type, TimeType::kTime);
}

TEST(Times, VagueReferences) {
  EXPECT_EQ(times("He is now ill, was recently well, and in the future may be either."),
            (Strings{"now=PRESENT_REF", "recently=PAST_REF", "the future=FUTURE_REF"}));
}

TEST(Times, WhatOnlyLooksLikeThem) {
  EXPECT_EQ(times("The 31-year-old may march on; Sun Microsystems paid $1990 to Jan Novak."), Strings{});
  EXPECT_EQ(times("He has 2000 soldiers in his 30s, three-quarters of them fed."), Strings{});
  EXPECT_EQ(times("A second bomb was found."), Strings{});
}

TEST(Times, TheDatelineSaysWhichDayItIs) {
  Article article = article_of("Two people were hurt today.", "2025-04-24");
  article.dateline.date = Date{2025, 4, 23};
  EXPECT_EQ(times_of(article).at(0).value, "2025-04-23");
  article.dateline.date = Date{2024, 4, 23};  // of an old report: publication counts
  EXPECT_EQ(times_of(article).at(0).value, "2025-04-24");
}

TEST(Times, WithoutADayOfWritingNothingIsInvented) {
  EXPECT_EQ(
      times("It fell on Tuesday, April 22, and was seen yesterday; on Monday it rained in 2014.", ""),
      (Strings{"Tuesday, April 22=XXXX-04-22", "yesterday=PAST_REF", "Monday=XXXX-WXX-1", "2014=2014"}));
}

TEST(Times, OnlyContentIsRead) {
  Article article = article_of("Seen on Tuesday.", "2025-04-23");
  article.blocks[0].kind = BlockKind::kBoilerplate;
  EXPECT_TRUE(times_of(article).empty());
}

TEST(Times, AnyRunOfTheirWordsIsReadWithoutHarm) {
  // Every class of word beside every other: rules must not take for granted what they did not match.
  const Strings words = {"the",      "last",   "next", "this",   "same",    "Month", "May",       "31",
                         "first",    "second", "'",    "90s",    "2014",    "half",  "a",         "quarter",
                         "period",   "of",     "year", "ago",    "earlier", "days",  "Tuesday",   "morning",
                         "at",       "11:30",  "p.m.", "summer", "few",     "early", "Christmas", "about",
                         "daily",    "now",    "in",   "and",    "1/2",     "-",     "every",     "weekend",
                         "99999999", "0",      "each", "fiscal"};
  uint32_t state = 7;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) {
      state = state * 1664525 + 1013904223;
      text += words[(state >> 16) % words.size()] + " ";
    }
    const Article article = article_of(text, round % 2 ? "2025-04-23" : "");
    uint32_t end = 0;
    for (const TimeExpression& time : times_of(article)) {
      EXPECT_GE(time.span.begin, end) << text;
      EXPECT_GT(time.span.end, time.span.begin) << text;
      EXPECT_FALSE(time.value.empty()) << text;
      end = time.span.end;
    }
  }
}

}  // namespace
}  // namespace stemma
