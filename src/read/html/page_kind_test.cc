#include "read/html/page_kind.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace stemma {
namespace {

uint32_t signs_of(std::string_view kind, std::string_view html) {
  const auto tree = HtmlTree::parse(html);
  EXPECT_TRUE(tree.ok());
  const auto at = std::find(kPageKinds.begin(), kPageKinds.end(), kind);
  EXPECT_NE(at, kPageKinds.end());
  return page_kind_signs(tree.value())[static_cast<size_t>(at - kPageKinds.begin())];
}

TEST(PageKind, EachPlaceThatSaysSoCountsOnce) {
  EXPECT_EQ(
      signs_of(
          "article",
          R"(<meta property="og:type" content="article"><link rel="canonical" href="https://kellin.example/news/1">
      <script type="application/ld+json">{"@type": "NewsArticle", "x": {"@type": ["Article"]}}</script><body class="single-post news">)"),
      4u);
  EXPECT_EQ(
      signs_of("forum", R"(<link rel="canonical" href="https://kellin.example/forum/viewtopic.php?t=1">)"),
      1u);
  EXPECT_EQ(signs_of("product", R"(<script type="application/ld+json">{"@type":"Product"}</script>)"), 1u);
}

TEST(PageKind, PagesThatSayNothingHaveNoSigns) {
  for (const std::string_view kind : kPageKinds) {
    EXPECT_EQ(signs_of(kind, ""), 0u) << kind;
    EXPECT_EQ(
        signs_of(kind, "<p>A forum, a product, an article, the docs: in the text they say nothing.</p>"), 0u)
        << kind;
  }
}

TEST(PageKind, WordsCountWholeAndTheHostNotAtAll) {
  EXPECT_EQ(
      signs_of("forum", R"(<link rel="canonical" href="https://forum.example/1"><body class="forumlike">)"),
      0u);
  EXPECT_EQ(signs_of("article", R"(<script>var x = {"@type": "unclosed)"), 0u);
}

}  // namespace
}  // namespace stemma
