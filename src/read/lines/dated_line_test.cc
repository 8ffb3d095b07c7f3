#include "read/lines/dated_line.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(DatedLine, OnlyWordsOfATime) {
  EXPECT_TRUE(says_only_time("published 12 may 2024 at 14:05 gmt"));
  EXPECT_TRUE(says_only_time("2 hours ago"));
  EXPECT_FALSE(says_only_time("may be"));  // no number
  EXPECT_FALSE(says_only_time("12 lorries"));
}

TEST(DatedLine, ATimeAtALinesEndIsCutOff) {
  EXPECT_EQ(before_time("By Ana Brandt | May 12, 2024 at 2:26 PM EDT - Updated May 13 at 4:46 PM"),
            "By Ana Brandt");
  EXPECT_EQ(before_time("By Ana Brandt \u2013 12 May 2024"), "By Ana Brandt");
  EXPECT_EQ(before_time("Norda Press Published Monday, May 13, 2024 8:22AM EDT"), "Norda Press");
}

TEST(DatedLine, OtherLinesStayWhole) {
  for (const char* line :
       {"By Ana Brandt | Kellin Post", "The bridge - 12 lorries wide - fell", "By Ana Brandt", ""})
    EXPECT_EQ(before_time(line), line);
}

}  // namespace
}  // namespace stemma
