#include "read/html/raw_text.h"

#include <gtest/gtest.h>

#include <string>

#include "read/html/tree.h"

namespace stemma {
namespace {

std::string text_of(const std::string& html) {
  const auto tree = HtmlTree::parse(html);
  EXPECT_TRUE(tree.ok());
  return tree.value().text_of(0);
}

TEST(HtmlRawText, FindsTheTagBehindAnyNumberOfOthers) {
  for (size_t before = 0; before < 200; ++before) {
    const std::string lead(before, '<');
    const RawTextTag tag = find_raw_text_tag(lead + "<s><st><scripty><script src=x>y");
    EXPECT_EQ(tag.end, before + std::string("<s><st><scripty><script src=x>").size());
    EXPECT_EQ(tag.name, "script");
    EXPECT_TRUE(tag.may_be_skipped);
  }
  EXPECT_EQ(find_raw_text_tag("<strong>no</strong>").end, 19u);
  EXPECT_EQ(find_raw_text_tag("<style").end, 6u);
}

TEST(HtmlRawText, JsonLdIsNotSkippedHoweverItIsWritten) {
  EXPECT_FALSE(find_raw_text_tag("<script type='application/ld+json'>").may_be_skipped);
  EXPECT_FALSE(find_raw_text_tag("<script type=\"Application/LD+JSON\">").may_be_skipped);
  EXPECT_FALSE(find_raw_text_tag("<script type=application/ld&#43;json>").may_be_skipped);
  EXPECT_TRUE(find_raw_text_tag("<script type=application/json id=builder>").may_be_skipped);
}

TEST(HtmlRawText, LengthIsUpToTheEndTagOrNothing) {
  for (size_t before = 0; before < 200; ++before) {
    const std::string code(before, 'x');
    EXPECT_EQ(raw_text_length(code + "</b></scripty></SCRIPT >", "script"), before + 14);
    EXPECT_EQ(raw_text_length(code + "<!-- </script>", "script"), 0u);
    EXPECT_EQ(raw_text_length(code + "</style", "style"), 0u);
  }
}

TEST(HtmlRawText, OnlyWhatTheParserTakesForAScriptIsLeftOut) {
  EXPECT_EQ(text_of("<p>One<script>if (a<b) '</p>' </script>two"), "Onetwo");
  EXPECT_EQ(text_of("<p title='<script>'>One <b>two</b></p><script>x</script>"), "One two");
  EXPECT_EQ(text_of("<!-- <script> --><p>One<!-- </script> -->two"), "Onetwo");
  EXPECT_EQ(text_of("<textarea><script>one</textarea><p>two</p></script>"), "<script>one two");
  EXPECT_EQ(text_of("<svg><style><b>one</b></style></svg>two").find("two") != std::string::npos, true);
  EXPECT_EQ(text_of("<p>One<script data-x='a>b'>'two'</script>three"), "Onethree");
  // Within "<!--" a second start tag makes the first end tag part of the script.
  EXPECT_EQ(text_of("<script><!-- <script> </script> one --></script><p>two"), "two");
  EXPECT_EQ(text_of("<p>One<script>never ends <p>two"), "One");
  EXPECT_EQ(text_of("<p>One<SCRIPT>x</SCRIPT><Style>y</Style>two"), "Onetwo");
}

}  // namespace
}  // namespace stemma
