#include "read/html_metadata.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

HtmlMetadata metadata_of(std::string_view html) {
  const auto tree = HtmlTree::parse(html);
  EXPECT_TRUE(tree.ok());
  const auto hints = own_hints(tree.value());
  return read_metadata(tree.value(), hints, html_blocks(tree.value(), hints).blocks);
}

using Names = std::vector<std::string>;

TEST(HtmlMetadata, JsonLdGoesBeforeMeta) {
  const HtmlMetadata metadata = metadata_of(
      R"(<meta property="article:published_time" content="2024-05-14"><meta name="author" content="Web Desk">
         <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm closes Kellin&#8217;s bridge",
         "datePublished": "2024-05-12T10:00:00Z", "author": {"name": "Ines Halloran"}, "publisher": {"name": "Kellin Post"}}</script>)");
  EXPECT_EQ(metadata.title, "Storm closes Kellin\u2019s bridge");
  EXPECT_EQ(metadata.published, "2024-05-12T10:00:00Z");
  EXPECT_EQ(metadata.authors, (Names{"Ines Halloran"}));
  EXPECT_EQ(metadata.outlet, "Kellin Post");
  EXPECT_EQ(metadata.found_in.at("published"), "JSON-LD datePublished");
}

TEST(HtmlMetadata, OpenGraphAndOtherMeta) {
  const HtmlMetadata metadata = metadata_of(
      R"(<html lang="de-AT"><link rel="canonical" href="https://kellinpost.example/a/1">
         <meta property="og:site_name" content="Kellin Post"><meta property="og:title" content="Bridge closed - Kellin Post">
         <meta property="article:published_time" content="2024-05-12T10:00:00+02:00"><meta name="author" content="By Tom Reyn">)");
  EXPECT_EQ(metadata.title, "Bridge closed");
  EXPECT_EQ(metadata.outlet, "Kellin Post");
  EXPECT_EQ(metadata.url, "https://kellinpost.example/a/1");
  EXPECT_EQ(metadata.published, "2024-05-12T10:00:00+02:00");
  EXPECT_EQ(metadata.authors, (Names{"Tom Reyn"}));
  EXPECT_EQ(metadata.language, "de");
}

TEST(HtmlMetadata, TheOwnersNameIsNotTheOutlets) {
  EXPECT_EQ(
      metadata_of(
          R"(<link rel=canonical href="https://www.kellinpost.example/1"><meta property="og:site_name" content="The Kellin Post">
      <script type="application/ld+json">{"@type": "Article", "publisher": {"name": "Ferro Media Holding"}}</script>)")
          .outlet,
      "The Kellin Post");
}

TEST(HtmlMetadata, MicrodataAndLinksToAuthors) {
  const HtmlMetadata metadata = metadata_of(
      R"(<h1>Bridge in Kellin closed</h1><span itemprop="datePublished" content="2024-05-12">12 May</span>
         <a rel="author" href="/x">Ines Halloran</a>)");
  EXPECT_EQ(metadata.published, "2024-05-12");
  EXPECT_EQ(metadata.authors, (Names{"Ines Halloran"}));
}

TEST(HtmlMetadata, LinesAroundTheHeadline) {
  const HtmlMetadata metadata = metadata_of(
      R"(<div>1 January 2020 in other news</div><p>Weather</p><p>Sport</p><p>Culture</p><p>Travel</p>
         <h1>Bridge in Kellin closed after storm</h1><div>By Tom Reyn and Ines Halloran</div><div>Published 12 May 2024 at 14:05 GMT</div>)");
  EXPECT_EQ(metadata.authors, (Names{"Tom Reyn", "Ines Halloran"}));
  EXPECT_EQ(metadata.published, "2024-05-12T14:05:00Z");
}

TEST(HtmlMetadata, ABylineOnTwoLines) {
  EXPECT_EQ(metadata_of("<h1>Bridge in Kellin closed</h1><div>Written by</div><div>Tom Reyn</div>").authors,
            (Names{"Tom Reyn"}));
}

TEST(HtmlMetadata, TheFirstTimeAfterTheHeadline) {
  EXPECT_EQ(
      metadata_of(
          R"(<time datetime="2024-06-01">Today</time><h1>Bridge in Kellin closed</h1><time datetime="2024-05-12T10:00:00Z">12</time>)")
          .published,
      "2024-05-12T10:00:00Z");
}

TEST(HtmlMetadata, TheAddressDatesAndNamesAtLast) {
  const HtmlMetadata metadata = metadata_of(
      R"(<link rel=canonical href="https://www.kellinpost.example/2024/05/12/bridge"><p>Text</p>)");
  EXPECT_EQ(metadata.published, "2024-05-12");
  EXPECT_EQ(metadata.outlet, "kellinpost.example");
}

TEST(HtmlMetadata, DatesOfTheFutureAndAddressesOfScriptsAreNone) {
  const HtmlMetadata metadata = metadata_of(
      "<link rel=canonical href='javascript:go'><meta property='article:published_time' "
      "content='2999-01-01'>");
  EXPECT_EQ(metadata.published, "");
  EXPECT_EQ(metadata.url, "");
}

TEST(HtmlMetadata, AnEmptyPageSaysNothing) {
  const HtmlMetadata metadata = metadata_of("");
  EXPECT_EQ(metadata.title + metadata.outlet + metadata.published + metadata.url + metadata.language, "");
  EXPECT_TRUE(metadata.authors.empty());
}

}  // namespace
}  // namespace stemma
