#include "read/html/tree.h"

#include <gtest/gtest.h>

#include <string>

#include "read/limits.h"

namespace stemma {
namespace {

uint32_t first_of(const HtmlTree& tree, HtmlTag tag) {
  for (uint32_t i = 0; i < tree.nodes().size(); ++i)
    if (tree.nodes()[i].tag == tag) return i;
  return 0;
}

TEST(HtmlTree, NodesStandInOrderWithTheirEnds) {
  const auto tree = HtmlTree::parse("<main><p>One <b>two</b></p><p>Three</p></main><footer>Four</footer>");
  ASSERT_TRUE(tree.ok());
  const auto& nodes = tree.value().nodes();
  for (uint32_t i = 1; i < nodes.size(); ++i) {
    EXPECT_LT(nodes[i].parent, i);
    EXPECT_GT(nodes[i].end, i);
    EXPECT_LE(nodes[i].end, nodes[nodes[i].parent].end);
  }
  EXPECT_EQ(nodes[0].end, nodes.size());
  EXPECT_EQ(tree.value().text_of(first_of(tree.value(), HtmlTag::kMain)), "One two Three");
  EXPECT_EQ(tree.value().text_of(first_of(tree.value(), HtmlTag::kFooter)), "Four");
}

TEST(HtmlTree, AttributesAndEntities) {
  const auto tree =
      HtmlTree::parse("<a HREF='/x?a=1&amp;b=2' hidden>Fire &amp; smoke&nbsp;&#8211; caf&eacute;</a>");
  ASSERT_TRUE(tree.ok());
  const uint32_t link = first_of(tree.value(), HtmlTag::kAnchor);
  EXPECT_EQ(tree.value().attribute(link, "href"), "/x?a=1&b=2");
  EXPECT_TRUE(tree.value().has_attribute(link, "hidden"));
  EXPECT_FALSE(tree.value().has_attribute(link, "title"));
  EXPECT_EQ(tree.value().attribute(link, "title"), "");
  EXPECT_EQ(tree.value().text_of(link), "Fire & smoke \u2013 caf\u00E9");
}

TEST(HtmlTree, ScriptsAndStylesAreNoText) {
  const auto tree =
      HtmlTree::parse("<p>Seen<script>var unseen = '<p>no</p>';</script><style>p{}</style></p>");
  ASSERT_TRUE(tree.ok());
  EXPECT_EQ(tree.value().text_of(0), "Seen");
}

TEST(HtmlTree, BrokenMarkupIsReadAsBrowsersDo) {
  const auto tree = HtmlTree::parse("<p>One<p>Two<b>bold<p>Three</div><table><td>cell</p");
  ASSERT_TRUE(tree.ok());
  EXPECT_EQ(tree.value().text_of(0), "One Twobold Three cell");
}

TEST(HtmlTree, ThousandsOfNestedTagsAreReadAndMoreAreRefused) {
  std::string page;
  for (int i = 0; i < 5000; ++i) page += "<div>";
  const auto deep = HtmlTree::parse(page + "Found");
  ASSERT_TRUE(deep.ok());
  EXPECT_EQ(deep.value().text_of(0), "Found");
  for (size_t i = 0; i < 20 * kHtmlDepth; ++i) page += "<div>";
  const auto too_deep = HtmlTree::parse(page + "Not found");
  ASSERT_FALSE(too_deep.ok());
  EXPECT_EQ(too_deep.error().code, ErrorCode::kTooLarge);
  EXPECT_NE(too_deep.error().message.find(std::to_string(kHtmlDepth)), std::string::npos);
  // The thread's next page is not touched by the one that was given up.
  const auto next = HtmlTree::parse("<p>Next</p>");
  ASSERT_TRUE(next.ok());
  EXPECT_EQ(next.value().text_of(0), "Next");
}

TEST(HtmlTree, FormattingThatIsOpenedAgainInEveryParagraphIsBounded) {
  std::string page = "<p>";
  for (int i = 0; i < 3000; ++i) page += "<b id=" + std::to_string(i) + ">";
  for (int i = 0; i < 60000; ++i) page += "</p><p>x";
  const auto tree = HtmlTree::parse(page);
  ASSERT_FALSE(tree.ok());  // 180 million elements
  EXPECT_EQ(tree.error().code, ErrorCode::kTooLarge);
}

TEST(HtmlTree, TagsOfEndlessAttributesAreRefused) {
  std::string page = "<p ";
  for (size_t i = 0; i < 20 * kHtmlAttributes; ++i) page += "a" + std::to_string(i) + "=x ";
  const auto tree = HtmlTree::parse(page + ">Text");
  ASSERT_FALSE(tree.ok());
  EXPECT_NE(tree.error().message.find(std::to_string(kHtmlAttributes)), std::string::npos);
}

TEST(HtmlTree, OneTreeLivesWhileOthersAreParsed) {
  const auto first = HtmlTree::parse("<p>First</p>");
  const auto second = HtmlTree::parse("<p>Second</p>");
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_EQ(first.value().text_of(0), "First");
  EXPECT_EQ(second.value().text_of(0), "Second");
}

}  // namespace
}  // namespace stemma
