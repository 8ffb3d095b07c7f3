#include "reuse/altered_names.h"

#include <gtest/gtest.h>

#include "reuse/suspicion.h"

namespace stemma {
namespace {

std::vector<std::pair<std::string, std::string>> altered_in(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const AlteredName& one : find_altered_names(text, {0, static_cast<uint32_t>(text.size())}))
    out.emplace_back(one.span.of(text), one.name);
  return out;
}

using Found = std::vector<std::pair<std::string, std::string>>;

TEST(AlteredNames, AreFoundWithTheNameThatStoodThere) {
  EXPECT_EQ(
      altered_in("The Protection Secretary left the White Home, the World Well being Organization said."),
      (Found{{"Protection Secretary", "Defense Secretary"},
             {"White Home", "White House"},
             {"World Well being Organization", "World Health Organization"}}));
  EXPECT_EQ(altered_in("an International Workplace aide"),
            (Found{{"International Workplace", "Foreign Office"}}));
  EXPECT_EQ(altered_in("the U.Ok. and the World Financial institution"),
            (Found{{"U.Ok", "U.K."}, {"World Financial institution", "World Bank"}}));
}

TEST(AlteredNames, NamesAsTheyAreAndSmallWordsAreNone) {
  EXPECT_EQ(
      altered_in("The White House, the Foreign Office, the Home Office and the Home Secretary; the UN "
                 "Security Council and the National Safety Council. It is OK, said the State Department."),
      Found{});
  EXPECT_EQ(altered_in("He painted a white home on Wall street. White. Home. At the State division"),
            Found{});
  EXPECT_EQ(altered_in(""), Found{});
  EXPECT_EQ(altered_in("White"), Found{});
}

TEST(AlteredNames, OnlyThePartIsRead) {
  const std::string_view text = "White Home, White Home";
  ASSERT_EQ(find_altered_names(text, {1, 22}).size(), 1u);
  EXPECT_EQ(find_altered_names(text, {1, 22})[0].span, (ByteSpan{12, 22}));
  EXPECT_TRUE(find_altered_names(text, {12, 17}).empty());
}

Article article_of(std::string text) {
  Article article;
  article.id = "a";
  article.text = std::move(text);
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
  return article;
}

TEST(Suspicion, TakesTwoDifferentNames) {
  const Article once = article_of("The White Home said no. Later the White Home said yes.");
  const Article twice =
      article_of("The White Home said no. The State Division said yes; the White Home was silent.");
  const std::vector<RewritingSuspicion> found = find_suspicions({&once, &twice});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].article, 1u);
  ASSERT_EQ(found[0].names.size(), 2u);
  EXPECT_EQ(found[0].names[1].span.of(twice.text), "State Division");
  EXPECT_EQ(found[0].why,
            "reads as if a program had put words for words: “White Home” for “White House” and “State "
            "Division” for “State Department”");
}

TEST(Suspicion, OnlyContentCounts) {
  Article article = article_of("The White Home said no. The State Division said yes.");
  article.blocks[0].kind = BlockKind::kBoilerplate;
  EXPECT_TRUE(find_suspicions({&article}).empty());
}

}  // namespace
}  // namespace stemma
