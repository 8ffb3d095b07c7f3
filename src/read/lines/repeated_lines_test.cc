#include "read/lines/repeated_lines.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

Article page(const std::string& outlet, const std::vector<std::string>& lines) {
  Article article;
  article.outlet = outlet;
  article.found_in["outlet"] = "meta";
  for (const std::string& line : lines) {
    if (!article.text.empty()) article.text += "\n\n";
    const auto begin = static_cast<uint32_t>(article.text.size());
    article.text += line;
    article.blocks.push_back({BlockKind::kParagraph, {begin, static_cast<uint32_t>(article.text.size())}});
  }
  return article;
}

std::string report(int i) {
  return "Bridge number " + std::to_string(i) +
         " was closed, police said, and nobody was hurt in all that night, they added.";
}

const char* kLine = "Follow the Kellin Post, the paper of Kellin";

TEST(RepeatedLines, ALineOfThreeEarlierArticlesIsCut) {
  RepeatedLines lines;
  for (int i = 0; i < 5; ++i) {
    Article article = page("Kellin Post", {report(i), kLine, report(100 + i)});
    lines.cut(article);
    EXPECT_EQ(article.text.find(kLine) != std::string::npos, i < 3) << i;
    for (const Block& block : article.blocks)
      EXPECT_TRUE(block.span.of(article.text) == kLine || block.span.size() > 50);
  }
}

TEST(RepeatedLines, AtTheBeginningAndTheEndTheTextHasNoBlankLinesLeft) {
  RepeatedLines lines;
  Article article;
  for (int i = 0; i < 4; ++i) {
    article = page("Kellin Post", {kLine, report(i) + report(100 + i), kLine, kLine});
    article.captions.push_back({"A bridge", 2});
    article.agency_spans = {article.blocks[1].span, article.blocks[3].span};
    article.entries = {{"2024-05-12", {article.blocks[1].span.begin, article.blocks[3].span.end}}};
    lines.cut(article);
  }
  EXPECT_EQ(article.text, report(3) + report(103));
  ASSERT_EQ(article.blocks.size(), 1u);
  EXPECT_EQ(article.blocks[0].span.of(article.text), report(3) + report(103));
  EXPECT_EQ(article.captions[0].before, 1u);
  ASSERT_EQ(article.agency_spans.size(), 1u);
  EXPECT_EQ(article.agency_spans[0].of(article.text), report(3) + report(103));
  ASSERT_EQ(article.entries.size(), 1u);
  EXPECT_EQ(article.entries[0].span.of(article.text), report(3) + report(103));
}

TEST(RepeatedLines, OutletsLearnEachForItself) {
  RepeatedLines lines;
  for (int i = 0; i < 4; ++i) {
    Article article = page("Kellin Post", {report(i), kLine});
    lines.cut(article);
  }
  Article other = page("Ellery Courier", {report(9), kLine});
  lines.cut(other);
  EXPECT_EQ(other.blocks.size(), 2u);
}

TEST(RepeatedLines, CopiesOfAReportLoseNothing) {
  RepeatedLines lines;
  for (int i = 0; i < 8; ++i) {
    Article article =
        page("Kellin Post", {report(1), report(2), "Updated for the time number " + std::to_string(i)});
    lines.cut(article);
    EXPECT_EQ(article.blocks.size(), 3u) << i;
  }
}

TEST(RepeatedLines, WhatIsOfNoPageOrNoOutletIsLeftAsItIs) {
  RepeatedLines lines;
  for (int i = 0; i < 6; ++i) {
    Article given = page("Kellin Post", {report(i), kLine});
    given.found_in.clear();
    Article nameless = page("", {report(i), kLine});
    lines.cut(given);
    lines.cut(nameless);
    EXPECT_EQ(given.blocks.size() + nameless.blocks.size(), 4u);
  }
}

TEST(RepeatedLines, ManyOutletsMakeEachOtherForget) {
  RepeatedLines lines;  // bounded: what is learned of a million lines is lost, and nothing else happens
  for (int i = 0; i < 200'000; ++i) {
    Article article = page("Outlet " + std::to_string(i), {report(i), kLine});
    lines.cut(article);
    ASSERT_EQ(article.blocks.size(), 2u);
  }
}

}  // namespace
}  // namespace stemma
