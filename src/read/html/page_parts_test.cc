#include "read/html/page_parts.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace stemma {
namespace {

const std::string kRunning =
    "<p>The old bridge over the Arno in Kellin was closed on Sunday after a storm, police said, and nobody "
    "was hurt.</p>";

struct Page {
  explicit Page(const std::string& html)
      : tree(HtmlTree::parse(html).value()), list(html_blocks(tree, own_hints(tree))) {
    parts = page_parts(tree, own_hints(tree), list.blocks);
  }
  HtmlTree tree;
  HtmlBlockList list;
  PageParts parts;

  HtmlTag tag(const PagePart& part) const { return tree.nodes()[part.node].tag; }
};

TEST(PageParts, EachPartHoldsItsBlocksAndStandsInItsParent) {
  const Page page("<div>" + kRunning + "</div><ul><li>One<li>Two<li>Three</ul>");
  const auto& parts = page.parts.parts;
  ASSERT_FALSE(parts.empty());
  EXPECT_EQ(parts[0].end, page.list.blocks.size());
  for (const PagePart& part : parts) {
    EXPECT_LE(parts[part.parent].first, part.first);
    EXPECT_GE(parts[part.parent].end, part.end);
  }
  for (uint32_t b = 0; b < page.list.blocks.size(); ++b) {
    const PagePart& part = parts[page.parts.part_of[b]];
    EXPECT_TRUE(part.first <= b && b < part.end);
  }
}

TEST(PageParts, SumsAreOfTheBlocksBetween) {
  const Page page(kRunning + "<h2>Next</h2>" + kRunning);
  ASSERT_EQ(page.list.blocks.size(), 3u);
  const BlockSums all = page.parts.sums(0, 3), heading = page.parts.sums(1, 2);
  EXPECT_EQ(all.blocks, 3u);
  EXPECT_EQ(all.running, 2u);
  EXPECT_EQ(all.headings, 1u);
  EXPECT_EQ(heading.bytes, 4u);
  EXPECT_EQ(heading.running_bytes, 0u);
  EXPECT_EQ(page.parts.sums(2, 2).blocks, 0u);
}

TEST(PageParts, TheHeaviestHoldsTheRunningText) {
  const Page page("<nav><a href=/>Home</a><a href=/1>World</a></nav><article>" + kRunning + kRunning +
                  "</article>");
  EXPECT_EQ(page.tag(page.parts.parts[page.parts.heaviest]), HtmlTag::kArticle);
}

TEST(PageParts, AlikeArePartsOfOneTagAndClassThatHoldBlocks) {
  const Page page("<div><div class='card a'>" + kRunning + "</div><div class='card b'>" + kRunning +
                  "</div><div class='card'></div><section>" + kRunning + "</section></div>");
  uint32_t cards = 0;
  for (const PagePart& part : page.parts.parts) {
    if (!page.tree.nodes()[part.node].classes.starts_with("card")) continue;
    EXPECT_EQ(part.alike, 2u);
    EXPECT_EQ(part.nth, cards++);
  }
  EXPECT_EQ(cards, 2u);
}

TEST(PageParts, TheShareOfANameIsThatOfTheNearestPart) {
  const Page page("<article>" + kRunning + "</article><aside>" + kRunning + "</aside>");
  const size_t aside = static_cast<size_t>(std::find(kNamedTags.begin(), kNamedTags.end(), HtmlTag::kAside) -
                                           kNamedTags.begin());
  EXPECT_EQ(page.parts.parts[page.parts.part_of[0]].tag_share[aside], kNotNamed);
  EXPECT_FLOAT_EQ(page.parts.parts[page.parts.part_of[1]].tag_share[aside], 0.5F);
}

TEST(PageParts, RunningTextHasLengthStopsAndFewLinks) {
  const Page page(kRunning + "<p><a href=/>" + kRunning.substr(3, kRunning.size() - 7) +
                  "</a></p><p>Short, but.</p>");
  ASSERT_EQ(page.list.blocks.size(), 3u);
  EXPECT_TRUE(is_running_text(page.list.blocks[0]));
  EXPECT_FALSE(is_running_text(page.list.blocks[1]));
  EXPECT_FALSE(is_running_text(page.list.blocks[2]));
}

}  // namespace
}  // namespace stemma
