#include "read/html/json_ld.h"

#include <gtest/gtest.h>

#include "read/limits.h"

namespace stemma {
namespace {

TEST(JsonLd, AnArticlesFields) {
  const PageFacts facts = facts_in_json_ld({R"({"@context": "https://schema.org", "@type": "NewsArticle",
      "headline": "Bridge closed", "datePublished": "2024-05-12T10:00:00Z", "dateModified": "2024-05-13",
      "author": [{"@type": "Person", "name": "Ines Halloran"}, "Tom Reyn"], "inLanguage": "en",
      "publisher": {"@type": "Organization", "name": "Kellin Post"}, "url": "https://kellinpost.example/1",
      "articleBody": "The bridge is closed."})"},
                                           "");
  EXPECT_TRUE(facts.is_article);
  EXPECT_EQ(facts.title, "Bridge closed");
  EXPECT_EQ(facts.published, "2024-05-12T10:00:00Z");
  EXPECT_EQ(facts.modified, "2024-05-13");
  EXPECT_EQ(facts.authors, (std::vector<std::string>{"Ines Halloran", "Tom Reyn"}));
  EXPECT_EQ(facts.outlet, "Kellin Post");
  EXPECT_EQ(facts.url, "https://kellinpost.example/1");
  EXPECT_EQ(facts.language, "en");
  EXPECT_EQ(facts.body, "The bridge is closed.");
}

TEST(JsonLd, GraphsPointToTheirObjects) {
  const PageFacts facts = facts_in_json_ld({R"({"@graph": [
      {"@type": "WebPage", "name": "The page"},
      {"@type": ["Article", "NewsArticle"], "headline": "Bridge closed", "author": {"@id": "#ines"}, "publisher": {"@id": "#post"}},
      {"@type": "Person", "@id": "#ines", "name": "Ines Halloran"},
      {"@type": "Organization", "@id": "#post", "name": "Kellin Post"}]})"},
                                           "");
  EXPECT_EQ(facts.title, "Bridge closed");
  EXPECT_EQ(facts.authors, (std::vector<std::string>{"Ines Halloran"}));
  EXPECT_EQ(facts.outlet, "Kellin Post");
}

TEST(JsonLd, ThePagesOwnArticleGoesBeforeOthers) {
  const std::string list =
      R"([{"@type": "NewsArticle", "headline": "Other", "url": "https://x.example/other"},
                              {"@type": "NewsArticle", "headline": "Own", "mainEntityOfPage": {"@id": "https://x.example/own"}}])";
  EXPECT_EQ(facts_in_json_ld({list}, "https://x.example/own").title, "Own");
  EXPECT_EQ(facts_in_json_ld({list}, "").title, "Other");
}

TEST(JsonLd, AnArticleGoesBeforeThePage) {
  const PageFacts facts =
      facts_in_json_ld({R"({"@type": "WebPage", "name": "Page"})",
                        R"({"@type": "https://schema.org/ReportageNewsArticle", "headline": "Own"})"},
                       "");
  EXPECT_EQ(facts.title, "Own");
}

TEST(JsonLd, WrappedAndBrokenScripts) {
  EXPECT_EQ(
      facts_in_json_ld({"<!-- {\"@type\": \"Article\", \"headline\": \"In a\ncomment\"} -->"}, "").title,
      "In a comment");
  EXPECT_EQ(facts_in_json_ld({"//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"In CDATA\"}\n//]]>"}, "")
                .title,
            "In CDATA");
  EXPECT_EQ(
      facts_in_json_ld({"{\"@type\": \"Article\", ", R"({"@type": "Article", "headline": "Whole"})"}, "")
          .title,
      "Whole");
  EXPECT_EQ(facts_in_json_ld({"", "null", "[]", "7", "\"text\""}, "").title, "");
}

TEST(JsonLd, OddTypesOfValuesAreLeftOut) {
  const PageFacts facts =
      facts_in_json_ld({R"({"@type": "Article", "headline": 7, "name": "Name", "author": {"name": ["A B", 3]},
      "publisher": [[]], "datePublished": {"@value": "2024"}, "url": null})"},
                       "");
  EXPECT_EQ(facts.title, "Name");
  EXPECT_EQ(facts.authors, (std::vector<std::string>{"A B"}));
  EXPECT_EQ(facts.outlet, "");
  EXPECT_EQ(facts.published, "");
}

TEST(JsonLd, DeepAndEndlessScriptsAreBounded) {
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(facts_in_json_ld({deep}, "").title, "");
  std::string many = "[";
  for (size_t i = 0; i < 5 * kJsonLdObjects; ++i) many += "{\"@type\": \"WebPage\"},";
  many += "{\"@type\": \"Article\", \"headline\": \"Last\"}]";
  EXPECT_EQ(facts_in_json_ld({many}, "").title, "");
}

}  // namespace
}  // namespace stemma
