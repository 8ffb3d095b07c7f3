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

TEST(HtmlRawText, ADrawingIsLeftOutUpToItsEnd) {
  const std::string shapes = "<G><title>A map</title><path d=\"M0 0>1\" id='a'/><linearGradient/></G> ";
  EXPECT_EQ(drawing_length(shapes + "</SVG>x"), shapes.size());
  EXPECT_EQ(drawing_length("</svg>"), 0u);
  for (const std::string inside :
       {"<p>", "</p>", "<svg>", "<foreignObject>", "<script>", "<!-- -->", "<gx>", "<g", "<", "<g a=\"b\"\">",
        "<g a=b\"c=\">", "<g a=\">", "<![CDATA[</svg>]]>"})
    EXPECT_EQ(drawing_length("<g>" + inside + "</svg>"), 0u) << inside;
  EXPECT_EQ(drawing_length("<g><path>"), 0u);
}

TEST(HtmlRawText, WhatFollowsADrawingIsReadAsBefore) {
  EXPECT_EQ(text_of("<p>One<svg><title>no</title><path/></svg>two"), "Onetwo");
  EXPECT_EQ(text_of("<p>One<svg/>two<g>three</g></svg>four"), "Onetwo threefour");
  EXPECT_EQ(text_of("<textarea><svg><g></textarea><p>two</svg>"), "<svg><g> two");
  EXPECT_EQ(text_of("<p title='<svg>'>One<g>two</g></p></svg>"), "One two");
  EXPECT_EQ(text_of("<!-- <svg> --><p>One<g>two</g></svg>"), "One two");
  EXPECT_EQ(text_of("<p>One<svg><p>two</svg>three"), "One twothree");
  EXPECT_EQ(text_of("<p><b>One</p><svg><title>no</title></svg>two"), "Onetwo");
  const auto tree = HtmlTree::parse("<svg><g><path/></g></svg><p>One");
  ASSERT_TRUE(tree.ok());
  for (size_t i = 1; i < tree.value().nodes().size(); ++i)
    EXPECT_NE(tree.value().nodes()[i].tag, HtmlTag::kUnknown) << "node " << i << " is a shape";
}

}  // namespace
}  // namespace stemma
