#include "read/html/blocks.h"

#include <gtest/gtest.h>

#include "read/html/hints.h"

namespace stemma {
namespace {

HtmlBlockList list_of(std::string_view html) {
  const auto tree = HtmlTree::parse(html);
  EXPECT_TRUE(tree.ok());
  return html_blocks(tree.value(), own_hints(tree.value()));
}

std::vector<std::string> texts_of(std::string_view html) {
  std::vector<std::string> texts;
  const HtmlBlockList list = list_of(html);
  for (const HtmlBlock& block : list.blocks) texts.emplace_back(block.text);
  return texts;
}

using Texts = std::vector<std::string>;

TEST(HtmlBlocks, InlineTagsRunAlongAndBlocksCut) {
  EXPECT_EQ(texts_of("<div>The <b>bridge</b> in\n  <a href=x>Kellin</a><p>is closed</p>since Tuesday</div>"),
            (Texts{"The bridge in Kellin", "is closed", "since Tuesday"}));
}

TEST(HtmlBlocks, KindsFollowTheTags) {
  const auto list = list_of(
      "<h2>Heading</h2><p>Paragraph</p><ul><li>Item</li></ul><figure><img><figcaption>Caption</figcaption></"
      "figure>"
      "<div class=photo-caption>Named caption</div>");
  const auto& blocks = list.blocks;
  ASSERT_EQ(blocks.size(), 5u);
  EXPECT_EQ(blocks[0].kind, BlockKind::kHeading);
  EXPECT_EQ(blocks[0].level, 2);
  EXPECT_EQ(blocks[1].kind, BlockKind::kParagraph);
  EXPECT_EQ(blocks[2].kind, BlockKind::kList);
  EXPECT_EQ(blocks[3].kind, BlockKind::kCaption);
  EXPECT_EQ(blocks[4].kind, BlockKind::kCaption);
}

TEST(HtmlBlocks, BreaksEndParagraphsOnlyWhereSentencesEndOrTwoStandTogether) {
  EXPECT_EQ(texts_of("<div>First line<br>goes on<br><br>Second</div>"),
            (Texts{"First line goes on", "Second"}));
  EXPECT_EQ(
      texts_of(
          "<div>The council of Kellin decided on Monday to close the old bridge.<br>Then it rained.</div>"),
      (Texts{"The council of Kellin decided on Monday to close the old bridge.", "Then it rained."}));
}

TEST(HtmlBlocks, RowsOfDataAreOneBlockEach) {
  const auto list = list_of(
      "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Kellin</td><td>4</td></tr></table>"
      "<table><tr><td><div>A page's column</div></td><td><div>another</div></td></tr></table>");
  const auto& blocks = list.blocks;
  ASSERT_EQ(blocks.size(), 4u);
  EXPECT_EQ(blocks[0].text, "Town | Dead");
  EXPECT_EQ(blocks[1].text, "Kellin | 4");
  EXPECT_EQ(blocks[1].kind, BlockKind::kList);
  EXPECT_EQ(blocks[2].text, "A page's column");
}

TEST(HtmlBlocks, LinksAreMeasured) {
  const auto list = list_of("<p>See <a href=x>this</a>, please.</p>");
  const auto& blocks = list.blocks;
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].link_bytes, 4u);
  EXPECT_EQ(blocks[0].words, 3u);
  EXPECT_EQ(blocks[0].stops, 2u);
}

TEST(HtmlBlocks, PreformattedTextKeepsItsParagraphs) {
  EXPECT_EQ(texts_of("<pre>First paragraph,\nwrapped.\n\nSecond</pre>"),
            (Texts{"First paragraph, wrapped.", "Second"}));
}

TEST(HtmlBlocks, ControlCharactersAreWhiteSpace) {
  EXPECT_EQ(texts_of("<p>One\x01\x02two\x7Fthree</p>"), (Texts{"One two three"}));
}

TEST(HtmlHints, NamesAreCutIntoWords) {
  EXPECT_TRUE(hints_in("article-body") & kHintBody);
  EXPECT_TRUE(hints_in("js-ArticleBody__inner") & kHintBody);
  EXPECT_TRUE(hints_in("relatedStories") & kHintRelated);
  EXPECT_TRUE(hints_in("social-share-bar") & kHintShare);
  EXPECT_TRUE(hints_in("comments") & kHintComments);
  EXPECT_FALSE(hints_in("commentary-desk") & kHintComments);
  EXPECT_EQ(hints_in("shareholder unrelated"), 0u);
}

TEST(HtmlHints, StylingClassesNameNothing) {
  EXPECT_EQ(hints_in("md:hidden [&_figcaption]:mt-2 text-lg"), 0u);
  EXPECT_TRUE(hints_in("md:hidden newsletter") & kHintNewsletter);
}

TEST(HtmlHints, RolesAndHiddenParts) {
  const auto tree = HtmlTree::parse(
      "<div role=navigation></div><div hidden></div><div style='color:red; display : none'></div>");
  ASSERT_TRUE(tree.ok());
  uint32_t all = 0;
  for (const uint32_t hints : own_hints(tree.value())) all |= hints;
  EXPECT_EQ(all, kHintNavigation | kHintUnseen);
}

}  // namespace
}  // namespace stemma
