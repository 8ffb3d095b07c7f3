#include "reuse/versions.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

Article report(std::string outlet, std::string title, std::string url) {
  Article article;
  article.outlet = std::move(outlet);
  article.title = std::move(title);
  article.url = std::move(url);
  return article;
}

std::vector<ArticleVersion> versions_of(const std::vector<Article>& articles,
                                        const std::vector<NearDuplicate>& near) {
  std::vector<const Article*> pointers;
  std::vector<uint32_t> order;
  for (const Article& article : articles) {
    order.push_back(static_cast<uint32_t>(pointers.size()));
    pointers.push_back(&article);
  }
  return find_versions(pointers, order, near);
}

TEST(Versions, OneUrlIsOneArticleHoweverItChanged) {
  const std::string url = "https://alpine.example/ferry";
  const auto found =
      versions_of({report("Alpine Post", "Ferry aground", url), report("Valley Echo", "Ferry aground", ""),
                   report("Alpine Post", "Ferry refloated", url), report("Alpine Post", "Ferry safe", url)},
                  {});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].earlier, 0u);
  EXPECT_EQ(found[0].later, 2u);
  EXPECT_EQ(found[0].number, 2u);
  EXPECT_EQ(found[1].earlier, 2u);
  EXPECT_EQ(found[1].later, 3u);
  EXPECT_EQ(found[1].number, 3u);
  EXPECT_EQ(found[1].why, "the same URL");
}

TEST(Versions, OneTitleAsksForMuchOfTheText) {
  const std::vector<Article> articles = {report("Alpine Post", "Weather", ""),
                                         report("alpine post", "WEATHER", ""),
                                         report("Valley Echo", "Weather", "")};
  EXPECT_TRUE(versions_of(articles, {}).empty()) << "a column of one name every day";
  const auto found = versions_of(articles, {{{0, 1}, {0.9, 0.8}}, {{0, 2}, {0.9, 0.8}}});
  ASSERT_EQ(found.size(), 1u) << "another outlet's article is a copy";
  EXPECT_EQ(found[0].later, 1u);
}

CopiedPassage passage(uint32_t a, uint32_t b, uint32_t bytes, Direction direction) {
  CopiedPassage out;
  out.a = {a, {0, bytes}};
  out.b = {b, {0, bytes}};
  out.kind = ReuseKind::kVerbatim;
  out.similarity = 1;
  out.direction = direction;
  return out;
}

TEST(Versions, TheVersionThatWasCopiedIsTheOneMostIsSharedWith) {
  const std::vector<ArticleVersion> versions = {{0, 1, 2, ""}, {1, 3, 3, ""}};
  const auto found =
      find_copied_versions(histories_of(versions),
                           {passage(0, 2, 100, Direction::kAToB), passage(1, 2, 250, Direction::kAToB),
                            passage(2, 3, 250, Direction::kUnknown), passage(0, 1, 900, Direction::kAToB)});
  ASSERT_EQ(found.size(), 1u) << "versions do not copy each other";
  EXPECT_EQ(found[0].article, 2u);
  EXPECT_EQ(found[0].version, 1u) << "the earlier of two that share as much";
  EXPECT_NE(found[0].why.find("of 3 versions"), std::string::npos) << found[0].why;
}

TEST(Versions, AModelIsNoCopierOfItsCopysVersions) {
  const auto found =
      find_copied_versions(histories_of({{1, 2, 2, ""}}), {passage(0, 1, 100, Direction::kAToB)});
  EXPECT_TRUE(found.empty());
  CopiedPassage quote = passage(1, 3, 100, Direction::kCommon);
  quote.kind = ReuseKind::kSharedQuote;
  EXPECT_TRUE(find_copied_versions(histories_of({{1, 2, 2, ""}}), {quote}).empty());
}

}  // namespace
}  // namespace stemma
