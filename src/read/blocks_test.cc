#include "read/blocks.h"

#include <gtest/gtest.h>

#include "read/limits.h"

namespace stemma {
namespace {

struct Line {
  BlockKind kind;
  std::string text;
  friend bool operator==(const Line&, const Line&) = default;
};

void PrintTo(const Line& line, std::ostream* out) {
  *out << static_cast<int>(line.kind) << ": " << line.text;
}

std::vector<Line> lines_of(std::string_view text, std::string_view title = {}) {
  std::vector<Line> lines;
  for (const Block& block : refine_blocks(text, lines_to_blocks(text), title))
    lines.push_back({block.kind, std::string(block.span.of(text))});
  return lines;
}

constexpr char kLong[] =
    "The old bridge over the river in Kellin was closed on Sunday after a storm, and nobody knows when it "
    "will be opened again.";

TEST(Blocks, LinesAndBlankLinesMakeParagraphs) {
  const std::string text = std::string(kLong) + "\n" + kLong + "\n\n  " + kLong + "  \n";
  EXPECT_EQ(lines_of(text).size(), 3u);
  EXPECT_EQ(lines_of(text)[2].text, kLong);
}

TEST(Blocks, WrappedLinesAreJoined) {
  const std::string text =
      "The old bridge over the river in Kellin was closed on Sunday after a\nstorm, and nobody knows when it "
      "will be opened again. The council\n"
      "of the town meets on Monday and the minister comes the day after to\nsee the damage for "
      "himself.\n\nHe was not in Varland on Sunday.";
  const auto blocks = lines_to_blocks(text);
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_TRUE(blocks[0].span.of(text).ends_with("himself."));
}

TEST(Blocks, Lists) {
  const auto lines = lines_of(
      "What is known:\n- The bridge is closed until September\n\u2022 Nobody was hurt there\n2. The council "
      "meets on Monday");
  ASSERT_EQ(lines.size(), 4u);
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(lines[i].kind, BlockKind::kList) << lines[i].text;
}

TEST(Blocks, TitleAndCrossheadsAreHeadings) {
  const std::string text =
      "Bridge in Kellin closed\n\nBy Tom Reyn\n\n" + std::string(kLong) + "\n\nA long history\n\n" + kLong;
  EXPECT_EQ(lines_of(text, "Bridge in Kellin closed"),
            (std::vector<Line>{{BlockKind::kHeading, "Bridge in Kellin closed"},
                               {BlockKind::kCredit, "By Tom Reyn"},
                               {BlockKind::kParagraph, kLong},
                               {BlockKind::kHeading, "A long history"},
                               {BlockKind::kParagraph, kLong}}));
}

TEST(Blocks, TheLastShortLineIsNoHeading) {
  const auto lines = lines_of(std::string(kLong) + "\n\nA long history");
  EXPECT_EQ(lines.back().kind, BlockKind::kParagraph);
}

TEST(Blocks, TeasersAfterTheirLabel) {
  const auto lines = lines_of(
      std::string(kLong) + "\n\nRelated stories\n\nFerries run late in Ellery\n\nCouncil votes on parking");
  ASSERT_EQ(lines.size(), 4u);
  for (size_t i = 1; i < 4; ++i) EXPECT_EQ(lines[i].kind, BlockKind::kBoilerplate) << lines[i].text;
}

TEST(Blocks, CommentsFromTheirFormOn) {
  const std::string text =
      std::string(kLong) + "\n\n" + kLong + "\n\n" + kLong +
      "\n\nLeave a Reply\n\nI always said that this bridge was too old, and nobody listened to me at all.";
  const auto lines = lines_of(text);
  ASSERT_EQ(lines.size(), 5u);
  EXPECT_EQ(lines[4].kind, BlockKind::kBoilerplate);
  // Above the text the same words are a button.
  EXPECT_EQ(lines_of("Leave a Reply\n\n" + std::string(kLong) + "\n\n" + kLong)[1].kind,
            BlockKind::kParagraph);
}

TEST(Blocks, GivenKindsOtherThanContentAreKept) {
  const std::string text = kLong;
  const auto blocks =
      refine_blocks(text, {{BlockKind::kCaption, {0, static_cast<uint32_t>(text.size())}}}, "");
  ASSERT_EQ(blocks.size(), 1u);
  EXPECT_EQ(blocks[0].kind, BlockKind::kCaption);
}

TEST(Blocks, TheNumberOfBlocksIsBounded) {
  std::string text;
  for (size_t i = 0; i < kArticleBlocks + 10; ++i) text += "Ab.\n\n";
  const auto blocks = lines_to_blocks(text);
  EXPECT_EQ(blocks.size(), kArticleBlocks);
  EXPECT_EQ(blocks.back().span.end, text.size() - 2);
}

}  // namespace
}  // namespace stemma
