#include "read/html/metadata.h"

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

TEST(HtmlMetadata, TheDayThatReadersSeeGoesBeforeALaterOneOfTheSystem) {
  const std::string stated =
      R"(<meta property="article:published_time" content="2024-05-12T10:00:00+02:00">)";
  const std::string headline = "<h1>Bridge in Kellin closed after storm</h1>";
  EXPECT_EQ(metadata_of(stated + headline + "<p>3 March 2019</p><p>Text</p>").published, "2019-03-03");
  EXPECT_EQ(metadata_of(stated + headline + "<time datetime='2019-03-03'>last spring</time>").published,
            "2019-03-03");
  // A later day was shown by a page that was changed; the day before is the same moment elsewhere on Earth.
  for (const char* shown : {"<p>3 March 2025</p>", "<p>11 May 2024</p>", "<p>Updated 3 March 2019</p>",
                            "<p>The storm of 3 March 2019 had also closed the bridge for days</p>",
                            "<table><tr><td>3/3/2019</td><td>4.1%</td></tr></table>"})
    EXPECT_EQ(metadata_of(stated + headline + shown).published, "2024-05-12T10:00:00+02:00") << shown;
}

TEST(HtmlMetadata, DatesInBylinesAboveTheHeadlineAndInTheAddress) {
  const auto published = [](const std::string& body, const std::string& head = "") {
    return metadata_of("<title>The long bridge of Kellin</title>" + head + body).published;
  };
  const std::string headline = "<h1>The long bridge of Kellin</h1>";
  EXPECT_EQ(
      published(headline +
                "<p>By Tom Reyn, who writes of bridges \u22C5 Chief editor of reviews \u22C5 Updated May "
                "3, 2024</p>"),
      "2024-05-03");
  EXPECT_EQ(published("<p>May 3, 2024</p>" + headline, "<meta name='dc.date' content='2024-07-01'>"),
            "2024-05-03");
  EXPECT_EQ(published(headline + "<p>" + std::string(300, 'x') + "</p><p>Published May 3, 2024</p>",
                      "<meta property='article:published_time' content='2024-07-01T00:00:00Z'>"),
            "2024-05-03");
  // Headings that say the title in other words are the headline too.
  EXPECT_EQ(published("<h2>The bridge of Kellin: long, and longer</h2><small>May 3, 2024</small>"),
            "2024-05-03");
  EXPECT_EQ(published("", "<link rel=canonical href='https://kellin.example/2023/october/03/bridge'>"),
            "2023-10-03");
}

TEST(HtmlMetadata, ATimeIsNotLostToADayThatIsTheSame) {
  EXPECT_EQ(metadata_of("<title>The bridge of Kellin</title><meta name=date content='2024-05-03T10:00:00Z'>"
                        "<h1>The bridge of Kellin</h1><p>May 3, 2024</p>")
                .published,
            "2024-05-03T10:00:00Z");
}

TEST(HtmlMetadata, WhenAPageWasChanged) {
  const HtmlMetadata stated = metadata_of(
      R"(<meta property="article:published_time" content="2024-05-12T10:00:00+02:00">
         <meta property="article:modified_time" content="2024-05-13T08:00:00+02:00">)");
  EXPECT_EQ(stated.modified, "2024-05-13T08:00:00+02:00");
  EXPECT_EQ(stated.found_in.at("modified"), "meta article:modified_time");
  const HtmlMetadata shown = metadata_of(
      "<h1>Bridge in Kellin closed after storm</h1><p>Updated 3 May 2024, first published 1 May 2024</p>");
  EXPECT_EQ(shown.published, "2024-05-01");
  EXPECT_EQ(shown.modified, "2024-05-03");
  const HtmlMetadata only =
      metadata_of("<h1>Bridge in Kellin closed after storm</h1><p>Last updated: 3 May 2024</p>");
  EXPECT_EQ(only.published, "2024-05-03");
  // Nothing is changed before it is published.
  EXPECT_EQ(
      metadata_of(R"(<meta name="date" content="2024-05-12"><meta name="lastmod" content="2024-05-01">)")
          .modified,
      "");
}

TEST(HtmlMetadata, SectionAndLeadPicture) {
  const HtmlMetadata metadata = metadata_of(
      R"(<meta property="article:section" content="Traffic &amp;amp; transport">
         <meta property="og:image" content="/relative.jpg"><link rel="image_src" href="https://kellinpost.example/a.jpg">
         <script type="application/ld+json">{"@type": "NewsArticle", "image": [{"@type": "ImageObject",
         "url": "https://kellinpost.example/lead.jpg"}]}</script>)");
  EXPECT_EQ(metadata.section, "Traffic & transport");
  EXPECT_EQ(metadata.image, "https://kellinpost.example/lead.jpg");
  EXPECT_EQ(metadata.found_in.at("image"), "JSON-LD image");
}

TEST(HtmlMetadata, AuthorsFieldsHoldPeopleOfOneNameButNoDesksAndNoSites) {
  const auto authors_of = [](const std::string& author) {
    return metadata_of(
               "<link rel=canonical href='https://www.kellinpost.example/1'><meta name=author content=\"" +
               author + "\">")
        .authors;
  };
  EXPECT_EQ(authors_of("Susan"), (Names{"Susan"}));
  EXPECT_EQ(authors_of("Ines and Tom"), (Names{"Ines", "Tom"}));
  EXPECT_EQ(authors_of("ines halloran"), (Names{"ines halloran"}));
  EXPECT_EQ(authors_of("Ines Halloran, MD, FACP"), (Names{"Ines Halloran, MD, FACP"}));
  for (const char* none : {"KellinPost", "admin", "Editorial Team", "Marketing",
                           "https://social.example/kellin", "kellinpost.example", "Web Desk"})
    EXPECT_TRUE(authors_of(none).empty()) << none;
}

TEST(HtmlMetadata, AccountsGiveWayToNames) {
  EXPECT_EQ(metadata_of(
                "<meta name=author content=ihalloran><h1>Bridge in Kellin closed</h1><p>By Ines Halloran</p>")
                .authors,
            (Names{"Ines Halloran"}));
  EXPECT_EQ(metadata_of("<meta name=author content=ihalloran><h1>Bridge in Kellin closed</h1>").authors,
            (Names{"ihalloran"}));
}

TEST(HtmlMetadata, AuthorsByLinkPortraitAndClosingLine) {
  const std::string headline = "<h1>Bridge in Kellin closed after storm</h1>";
  EXPECT_EQ(metadata_of(headline +
                        "<a href='/authors/tom-reyn'>Tom Reyn</a> <a href='/authors/ines'>Ines Halloran</a>")
                .authors,
            (Names{"Tom Reyn", "Ines Halloran"}));
  EXPECT_EQ(metadata_of(headline + "<img alt='Portrait of Tom Reyn'><p>Tom Reyn</p>").authors,
            (Names{"Tom Reyn"}));
  EXPECT_TRUE(metadata_of(headline + "<p>Kellin Harbour</p>").authors.empty());
  EXPECT_EQ(metadata_of(headline + "<p>This post was written by Tom Reyn, a nurse.</p>").authors,
            (Names{"Tom Reyn"}));
  EXPECT_TRUE(metadata_of(headline + "<p>The report was written by Tom Reyn, a nurse.</p>").authors.empty());
}

TEST(HtmlMetadata, AuthorsByBoxListAndDatedLine) {
  const char* head = "<title>Bridge closed</title><h1>Bridge closed</h1>";
  const auto authors = [&](const std::string& body) { return metadata_of(head + body).authors; };
  EXPECT_EQ(authors("<p>Linda Halloran, Tom Reyn & Ada Brook</p>"),
            (Names{"Linda Halloran", "Tom Reyn", "Ada Brook"}));
  EXPECT_EQ(authors("<p>03/01/2017 by Linda Halloran, teacher in Kellin</p>"), (Names{"Linda Halloran"}));
  EXPECT_EQ(authors("<p>The bridge is closed.</p><h4>Linda Halloran</h4><p>Linda Halloran is a nurse.</p>"),
            (Names{"Linda Halloran"}));
  EXPECT_EQ(authors("<p>by reyn42</p>"), (Names{"reyn42"}));
  EXPECT_EQ(authors("<p>Our Products</p><h4>Our Products</h4>"), Names{});
  EXPECT_EQ(authors("<p>It is closed.</p><h4>Linda Halloran</h4><p>Linda Halloran is a nurse.</p>"
                    "<h4>Tom Reyn</h4><p>Tom Reyn is a baker.</p>"),
            Names{});
}

TEST(HtmlMetadata, FellowAuthorsOfTheStatedOne) {
  const std::string stated =
      "<meta name=author content='Tom Reyn'><title>Bridge closed</title><h1>Bridge closed</h1>";
  EXPECT_EQ(metadata_of(stated + "<p>By Linda Halloran and Tom Reyn</p>").authors,
            (Names{"Linda Halloran", "Tom Reyn"}));
  EXPECT_EQ(metadata_of(stated + "<p>By Linda Halloran and Ada Brook</p>").authors, (Names{"Tom Reyn"}));
}

TEST(HtmlMetadata, ASitesOwnerIsItsAuthor) {
  EXPECT_EQ(metadata_of(
                "<link rel=canonical href='https://reynolds.example/a'><title>Bridges | Tom Reynolds</title>")
                .authors,
            (Names{"Tom Reynolds"}));
  EXPECT_EQ(
      metadata_of("<link rel=canonical href='https://kellin.example/a'><title>Bridges | Tom Reynolds</title>")
          .authors,
      Names{});
}

TEST(HtmlMetadata, PapersGiveEachAuthorAFieldSurnameFirst) {
  EXPECT_EQ(metadata_of("<meta name=citation_author content='Reyn, Tom'><meta name=citation_author "
                        "content='Halloran, Ines'>")
                .authors,
            (Names{"Tom Reyn", "Ines Halloran"}));
}

TEST(HtmlMetadata, AnEmptyPageSaysNothing) {
  const HtmlMetadata metadata = metadata_of("");
  EXPECT_EQ(metadata.title + metadata.outlet + metadata.published + metadata.url + metadata.language, "");
  EXPECT_TRUE(metadata.authors.empty());
}

}  // namespace
}  // namespace stemma
