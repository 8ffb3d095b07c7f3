#include "account/wording.h"

#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

TEST(Wording, Counts) {
  EXPECT_EQ(origins_phrase({1, 2, "", ""}), "1 to 2 origins");
  EXPECT_EQ(origins_phrase({1, 1, "", ""}), "1 origin");
  EXPECT_EQ(origins_phrase({}), "origins not traced");
  EXPECT_EQ(counted(1, "entry"), "1 entry");
  EXPECT_EQ(counted(0, "entry"), "0 entries");
}

TEST(Wording, Dates) {
  EXPECT_EQ(date_words("2024-03-12"), "12 March 2024");
  EXPECT_EQ(date_words("2024-03"), "March 2024");
  EXPECT_EQ(date_words("2024"), "2024");
  EXPECT_EQ(date_words("2024-03-12T01:30:00+02:00"), "11 March 2024, 23:30 UTC");
  EXPECT_EQ(date_words("2024-99"), "2024-99");
  EXPECT_EQ(date_words("soon"), "soon");
}

TEST(Wording, LinksAreOfTheWebOnly) {
  EXPECT_EQ(safe_link("https://a.example/b?c=d"), "https://a.example/b?c=d");
  EXPECT_EQ(safe_link("HTTP://a.example"), "HTTP://a.example");
  for (const char* url :
       {"javascript:alert(1)", "data:text/html,x", "//a.example", "", "http://a b", "http://a\nb"})
    EXPECT_EQ(safe_link(url), "") << url;
}

TEST(Wording, OutletsComeFromLinksToo) {
  Article article;
  article.id = "x1";
  EXPECT_EQ(outlet_of(article), "x1");
  article.agency = {"Norda Press"};
  EXPECT_EQ(outlet_of(article), "x1 (Norda Press)");
  article.url = "https://www.paper.example:8080/a";
  EXPECT_EQ(outlet_of(article), "paper.example");
}

TEST(Wording, ShortensAtWordsAndCodePoints) {
  EXPECT_EQ(shorten("one two three", 8), "one two…");
  EXPECT_EQ(shorten("ööööö", 3), "ööö…");
  EXPECT_EQ(shorten("ööö", 3), "ööö");
}

TEST(Wording, DisputedClaimsComeFirst) {
  SampleAccount sample;
  std::swap(sample.account.claims[0], sample.account.claims[1]);
  EXPECT_EQ(claims_by_dispute(sample.account), (std::vector<uint32_t>{1, 0}));
}

TEST(Wording, ValuesInOrderOfAppearance) {
  const SampleAccount sample;
  const std::vector<ValueGroup> values = values_of(sample.account.claims[1]);
  ASSERT_EQ(values.size(), 2u);
  EXPECT_EQ(values[0].value, "12");
  EXPECT_EQ(values[0].evidence, (std::vector<uint32_t>{0, 1}));
}

}  // namespace
}  // namespace stemma
