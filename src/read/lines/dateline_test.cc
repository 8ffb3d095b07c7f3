#include "read/lines/dateline.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

using Places = std::vector<std::string>;
constexpr Date kPublished{2025, 1, 3};

TEST(Dateline, PlacesAgencyAndDate) {
  const auto found = parse_dateline("LONDON/PARIS, Jan 2 (Reuters) - Talks began.", kPublished);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->places, (Places{"LONDON", "PARIS"}));
  EXPECT_EQ(found->credited, "Reuters");
  EXPECT_EQ(found->date, (Date{2025, 1, 2}));
  EXPECT_EQ(found->length, std::string_view("LONDON/PARIS, Jan 2 (Reuters) - ").size());
}

TEST(Dateline, TheYearIsTheNearestBeforePublication) {
  EXPECT_EQ(parse_dateline("KELLIN, Dec. 31 (Norda Press) \u2014 Talks began.", kPublished)->date,
            (Date{2024, 12, 31}));
  EXPECT_EQ(parse_dateline("KELLIN, Dec. 31, 2019 (Norda Press) \u2014 Talks began.", kPublished)->date,
            (Date{2019, 12, 31}));
  EXPECT_FALSE(parse_dateline("KELLIN, Dec. 31 (Norda Press) \u2014 Talks began.", std::nullopt)->date);
}

TEST(Dateline, RegionsBelongToTheirPlace) {
  EXPECT_EQ(parse_dateline("PORT ELLERY, Varland (AP) \u2014 Talks began.", kPublished)->places,
            (Places{"PORT ELLERY, Varland"}));
  EXPECT_EQ(parse_dateline("SAN JOSE, Costa Rica \u2014 Talks began.", kPublished)->places,
            (Places{"SAN JOSE, Costa Rica"}));
}

TEST(Dateline, OtherHousesOfStyle) {
  EXPECT_EQ(parse_dateline("MOSCOW, January 2. /TASS/. Talks began.", kPublished)->credited, "TASS");
  EXPECT_EQ(parse_dateline("Port Ellery, Varland (CNN) President Dane said.", kPublished)->credited, "CNN");
  EXPECT_EQ(parse_dateline("KELLIN: Talks began.", kPublished)->places, (Places{"KELLIN"}));
}

TEST(Dateline, LabelsAndSentencesAreNone) {
  for (const char* line :
       {"BREAKING - Talks began.", "WATCH: Talks began.", "Talks \u2014 the third this week \u2014 began.",
        "The minister (left) - Talks", "LONDON", "", "-", "UPDATE: Talks began.", "He said - Talks began."})
    EXPECT_FALSE(parse_dateline(line, kPublished)) << line;
}

TEST(Dateline, HostileLinesAreReadToTheirHeadOnly) {
  EXPECT_FALSE(parse_dateline(std::string(1'000'000, '('), kPublished));
  EXPECT_FALSE(parse_dateline(std::string(1'000'000, 'A'), kPublished));
}

}  // namespace
}  // namespace stemma
