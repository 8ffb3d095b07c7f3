#include "read/lines/byline.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

using Names = std::vector<std::string>;

TEST(Byline, PeopleJoinedInEveryWay) {
  EXPECT_EQ(parse_names("Ines Halloran, Tom Reyn and Ana Ferro").people,
            (Names{"Ines Halloran", "Tom Reyn", "Ana Ferro"}));
  EXPECT_EQ(parse_names("Ines Halloran & Tom Reyn").people, (Names{"Ines Halloran", "Tom Reyn"}));
  EXPECT_EQ(parse_names("INES HALLORAN; TOM O'REYN").people, (Names{"Ines Halloran", "Tom O'Reyn"}));
  EXPECT_EQ(parse_names("Ludwig van der Berg and Jean-No\u00EBl d'Arc").people.size(), 2u);
  EXPECT_EQ(parse_names("Tom Reyn, Tom Reyn").people, (Names{"Tom Reyn"}));
}

TEST(Byline, OfficesPlacesAndOutletsAreNoPeople) {
  EXPECT_EQ(parse_names("Tom Reyn in Kellin").people, (Names{"Tom Reyn"}));
  EXPECT_EQ(parse_names("Tom Reyn, Staff Writer").people, (Names{"Tom Reyn"}));
  EXPECT_EQ(parse_names("Tom Reyn | BBC News").people, (Names{"Tom Reyn"}));
  for (const char* nobody :
       {"Staff Writer", "Web Desk", "admin", "The New York Times", "Read More", "12 May 2024", "", "@handle"})
    EXPECT_TRUE(parse_names(nobody).people.empty()) << nobody;
}

TEST(Byline, WireServicesByTheirCanonicalNames) {
  EXPECT_EQ(parse_names("Associated Press").agencies, (Names{"AP"}));
  EXPECT_EQ(parse_names("Reuters in Berlin").agencies, (Names{"Reuters"}));
  EXPECT_EQ(parse_names("Norda Press").agencies, (Names{"Norda Press"}));
  const Byline both = parse_names("Tom Reyn and Agence France-Presse");
  EXPECT_EQ(both.people, (Names{"Tom Reyn"}));
  EXPECT_EQ(both.agencies, (Names{"AFP"}));
}

TEST(Byline, ALineThatIsOneAsAWhole) {
  ASSERT_TRUE(parse_byline("By Ines Halloran"));
  EXPECT_EQ(parse_byline("By Ines Halloran")->people, (Names{"Ines Halloran"}));
  ASSERT_TRUE(parse_byline("By Ines Halloran | May 12, 2024 at 2:26 PM"));
  EXPECT_EQ(parse_byline("By Ines Halloran | May 12, 2024 at 2:26 PM")->people, (Names{"Ines Halloran"}));
  EXPECT_TRUE(parse_byline("By staff writers") || parse_byline("By Staff Writers"));
  EXPECT_TRUE(parse_byline("WRITTEN BY TOM REYN"));
}

TEST(Byline, SentencesAreNone) {
  for (const char* line :
       {"By Monday the water had reached the school.", "By the time they came it was over", "Ines Halloran",
        "", "By", "By contrast, the minister of Varland said nothing at all about it."})
    EXPECT_FALSE(parse_byline(line)) << line;
}

TEST(Byline, EndlessListsAreBounded) {
  std::string names = "Tom Reyn";
  for (int i = 0; i < 10'000; ++i) names += ", Ana Ferro" + std::string(1, static_cast<char>('a' + i % 26));
  EXPECT_LE(parse_names(names).people.size(), 40u);
}

TEST(Byline, OfficesAreNoPeople) {
  EXPECT_EQ(parse_names("Tom Reyn, Head of Marketing and Community Development").people, (Names{"Tom Reyn"}));
  EXPECT_EQ(parse_names("Tom Reyn, Sr. Director").people, (Names{"Tom Reyn"}));
}

TEST(Byline, CommonGivenNames) {
  EXPECT_TRUE(has_given_name("Dr. Anna-Lena Reyn"));
  EXPECT_TRUE(has_given_name("THOMAS BROOK"));
  EXPECT_FALSE(has_given_name("Garden Guidance"));
  EXPECT_FALSE(has_given_name(""));
}

TEST(Byline, AppendingRepeatsNothing) {
  Byline byline{{"Tom Reyn"}, {"AP"}};
  append_names(byline, {{"Tom Reyn", "Ana Ferro"}, {"AP", "AFP"}});
  EXPECT_EQ(byline.people, (Names{"Tom Reyn", "Ana Ferro"}));
  EXPECT_EQ(byline.agencies, (Names{"AP", "AFP"}));
}

}  // namespace
}  // namespace stemma
