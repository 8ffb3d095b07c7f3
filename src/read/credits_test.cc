#include "read/credits.h"

#include <gtest/gtest.h>

#include "read/reader.h"

namespace stemma {
namespace {

using Names = std::vector<std::string>;

Article completed(std::string text, std::string outlet = {}, std::string url = {}, Names authors = {}) {
  Article article;
  article.text = std::move(text);
  article.outlet = std::move(outlet);
  article.url = std::move(url);
  article.authors = std::move(authors);
  complete_article(article);
  return article;
}

constexpr char kLede[] =
    "The old bridge over the river in Kellin was closed on Sunday after a storm had torn away a pillar, "
    "police said.";

TEST(Credits, FromTheDateline) {
  const Article article = completed("KELLIN (Reuters) - " + std::string(kLede));
  EXPECT_EQ(article.agency, (Names{"Reuters"}));
  EXPECT_EQ(article.dateline.places, (Names{"KELLIN"}));
  EXPECT_EQ(article.dateline.span.of(article.text), "KELLIN (Reuters) - ");
  ASSERT_EQ(article.agency_spans.size(), 1u);
  EXPECT_EQ(article.agency_spans[0].of(article.text), "Reuters");
}

TEST(Credits, UnknownAgenciesInADatelineButNotOutlets) {
  EXPECT_EQ(completed("KELLIN (Norda Press) \u2014 " + std::string(kLede)).agency, (Names{"Norda Press"}));
  EXPECT_TRUE(completed("KELLIN (CNN) \u2014 " + std::string(kLede)).agency.empty());
  EXPECT_TRUE(completed("KELLIN (Kellin Post) \u2014 " + std::string(kLede), "Kellin Post").agency.empty());
}

TEST(Credits, FromBylineAndAuthors) {
  EXPECT_EQ(completed("By Agence France-Presse\n\n" + std::string(kLede)).agency, (Names{"AFP"}));
  const Article article = completed(kLede, "", "", {"Tom Reyn", "Associated Press", "Web Desk"});
  EXPECT_EQ(article.agency, (Names{"AP"}));
  EXPECT_EQ(article.authors, (Names{"Tom Reyn"}));
}

TEST(Credits, FromTheCreditLine) {
  EXPECT_EQ(
      completed(std::string(kLede) + "\n\nCopyright 2024 The Associated Press. All rights reserved.").agency,
      (Names{"AP"}));
  EXPECT_EQ(completed(std::string(kLede) + "\n\nAgencies via Xinhua").agency, (Names{"Xinhua"}));
}

TEST(Credits, HelpUnderAStaffBylineIsNoCredit) {
  const std::string help = "\n\nThe Associated Press contributed to this report.";
  EXPECT_TRUE(completed("By Tom Reyn\n\n" + std::string(kLede) + help).agency.empty());
  EXPECT_EQ(completed(kLede + help).agency, (Names{"AP"}));
}

TEST(Credits, FromTheAddressAndTheOutlet) {
  EXPECT_EQ(completed(kLede, "Kellin Post", "https://kellinpost.example/wires/afp/article-1").agency,
            (Names{"AFP"}));
  EXPECT_EQ(completed(kLede, "", "https://www.reuters.com/world/1").agency, (Names{"Reuters"}));
  EXPECT_EQ(completed(kLede, "Norda Press").agency, (Names{"Norda Press"}));
  EXPECT_TRUE(completed(kLede, "Bloomberg").agency.empty());
  EXPECT_TRUE(completed(kLede, "Kellin Post", "https://kellinpost.example/reuters-says").agency.empty());
}

TEST(Credits, MentionsInTheTextAreNone) {
  EXPECT_TRUE(
      completed(std::string(kLede) + "\n\nThe minister told Reuters that he would come to Kellin on Tuesday.")
          .agency.empty());
}

TEST(Credits, AGivenAgencyIsKept) {
  Article article;
  article.text = "KELLIN (Reuters) - " + std::string(kLede);
  article.agency = {"AFP"};
  complete_article(article);
  EXPECT_EQ(article.agency, (Names{"AFP"}));
}

TEST(CompleteArticle, AHeadlineStandsInForTheTitleAndTheTimeIsParsed) {
  Article article;
  article.text = "Bridge in Kellin closed\n\n" + std::string(kLede);
  article.published = "2024-05-12T10:00:00Z";
  complete_article(article);
  EXPECT_EQ(article.title, "Bridge in Kellin closed");
  EXPECT_EQ(article.language, "en");
  ASSERT_TRUE(article.published_at);
  EXPECT_EQ(article.published_at->date, (Date{2024, 5, 12}));
}

}  // namespace
}  // namespace stemma
