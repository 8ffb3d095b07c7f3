// Whole pages to articles.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/reader.h"

namespace stemma {
namespace {

const char kText[] =
    "<p>The old bridge over the Arno in Kellin was closed on Sunday after a storm tore away a pillar, police "
    "said.</p>"
    "<p>Nobody was hurt, but two lorries were left hanging above the river for most of the night, they "
    "added.</p>"
    "<p>\u201CIt sounded like a train,\u201D said Petra Lund, who lives beside the bridge, and had called "
    "the police.</p>"
    "<p>The ministry expects that the repair will take until September, and asks drivers to use the road by "
    "Ellery.</p>";

// As much again, as an article has beside the furniture of a page.
const char* kMoreText =
    "<p>Inspectors from the capital are to begin with the foundations on Thursday, where the current has "
    "washed "
    "away gravel since the floods of last spring, according to a report that the council was given in "
    "May.</p>"
    "<p>The report, which had been commissioned by the council itself, warned that two of the six piers "
    "would not "
    "withstand another winter, and recommended that heavy vehicles be kept off the bridge at once.</p>"
    "<p>Asked why nothing had been done, the mayor said that the money for the work had been promised by the "
    "ministry, but had never arrived; the ministry said that it was waiting for a plan.</p>"
    "<p>Shopkeepers on the eastern bank fear for their summer. \u201CHalf of our guests come over that "
    "bridge,\u201D said Ana Rell, whose family has kept the inn beside it for forty years.</p>"
    "<p>Until the bridge is open again a ferry is to run every half hour from six in the morning, and pupils "
    "will be taken to their schools by bus, the council said after a meeting that lasted until midnight.</p>";

Article read(const std::string& html) {
  Result<Article> article = read_html(html, "page.html");
  EXPECT_TRUE(article.ok()) << article.error().message;
  return article.ok() ? std::move(article.value()) : Article{};
}

std::vector<std::string> lines_of(const Article& article, BlockKind kind) {
  std::vector<std::string> lines;
  for (const Block& block : article.blocks)
    if (block.kind == kind) lines.emplace_back(block.span.of(article.text));
  return lines;
}

bool has(const Article& article, std::string_view words) {
  return article.text.find(words) != std::string::npos;
}

TEST(HtmlDocument, TheTextIsParagraphsWithOneBlankLineBetween) {
  const Article article = read(std::string("<body><main>") + kText + "</main>");
  EXPECT_EQ(lines_of(article, BlockKind::kParagraph).size(), 4u);
  EXPECT_TRUE(article.text.starts_with("The old bridge"));
  EXPECT_TRUE(article.text.ends_with("Ellery."));
  EXPECT_NE(article.text.find("police said.\n\nNobody was hurt"), std::string::npos);
  EXPECT_EQ(article.id, "page");
  EXPECT_EQ(article.language, "en");
}

TEST(HtmlDocument, PageFurnitureIsLeftOut) {
  const Article article =
      read(std::string("<header><nav><a href=/>Front page</a> <a "
                       "href=/s>Sport</a></nav></header><article><h1>Bridge in Kellin closed</h1>"
                       "<div class=share-bar><a href=#>Share</a><a href=#>Post</a></div>") +
           kText + kMoreText +
           "<aside><p>Our newsletter brings you the day's most important stories every morning, free of "
           "charge.</p></aside>"
           "<div class=related-stories><h3>More on this</h3><p>The council of Ellery, which met on Monday, "
           "has put off its vote on parking.</p></div>"
           "</article><section id=comments><h2>What readers say</h2><p>I always said that this bridge was "
           "too old, and nobody listened to me.</p></section>"
           "<footer><p>The Kellin Post is published by Ferro Media, Harbour Street 4, Kellin, and printed in "
           "Ellery.</p></footer>");
  for (const char* furniture :
       {"Front page", "Share", "newsletter", "parking", "always said", "Ferro", "Bridge in Kellin closed"})
    EXPECT_FALSE(has(article, furniture)) << furniture;
  EXPECT_EQ(article.title, "Bridge in Kellin closed");
  EXPECT_EQ(article.blocks.size(), 9u);
}

TEST(HtmlDocument, CardsThatLeadToOtherArticlesAreLeftOut) {
  std::string cards = "<div>";
  for (int i = 0; i < 5; ++i)
    cards += "<div><h3><a href=/" + std::to_string(i) +
             ">A title of another article</a></h3>"
             "<p>What the article number " +
             std::to_string(i) + " tells in a line or two, for those who may want to read it.</p></div>";
  const Article article = read("<body><div>" + std::string(kText) + kMoreText + "</div>" + cards + "</div>");
  EXPECT_TRUE(has(article, "Nobody was hurt"));
  EXPECT_FALSE(has(article, "another article"));
}

TEST(HtmlDocument, APartThatHoldsTheTextIsKeptWhateverItsName) {
  const Article article = read("<div class=sidebar><div class=widget>" + std::string(kText) + "</div></div>");
  EXPECT_EQ(article.blocks.size(), 4u);
  std::string widgets;
  for (int i = 0; i < 6; ++i)
    widgets += "<div class=widget><p>Paragraph number " + std::to_string(i) +
               " of this report stands in a part of its own, as some systems do.</p></div>";
  EXPECT_EQ(read("<body>" + widgets).blocks.size(), 6u);
}

TEST(HtmlDocument, AnArticleIsReadThoughEveryNameSpeaksAgainstIt) {
  EXPECT_EQ(read("<div class=comments-open><p>The bridge in Kellin is closed, police said on Tuesday, and "
                 "nobody was hurt.</p></div>"
                 "<div class=comments><p>I always said that this bridge was too old, and nobody listened to "
                 "me at all.</p></div>")
                .blocks.size(),
            2u);
}

TEST(HtmlDocument, CaptionsHeadingsListsAndCreditsKeepTheirKind) {
  const Article article = read(
      "<article><p class=byline>By Norda Press</p><figure><img><figcaption>The bridge on Monday. Photo: Tom "
      "Reyn</figcaption></figure>" +
      std::string(kText) +
      "<h2>What comes next</h2><ul><li>An inquiry by the ministry begins on Monday.</li></ul>" + kText +
      "<p>(Reporting by Tom Reyn; Editing by Ana Ferro)</p></article>");
  ASSERT_EQ(article.captions.size(), 1u);
  EXPECT_EQ(article.captions[0].text, "The bridge on Monday. Photo: Tom Reyn");
  ASSERT_LT(article.captions[0].before, article.blocks.size());
  EXPECT_TRUE(article.blocks[article.captions[0].before].span.of(article.text).starts_with("The old bridge"));
  EXPECT_FALSE(has(article, "The bridge on Monday"));
  EXPECT_EQ(lines_of(article, BlockKind::kHeading), (std::vector<std::string>{"What comes next"}));
  EXPECT_EQ(lines_of(article, BlockKind::kList).size(), 1u);
  EXPECT_EQ(lines_of(article, BlockKind::kCredit).size(), 2u);
  EXPECT_EQ(article.agency, (std::vector<std::string>{"Norda Press"}));
}

TEST(HtmlDocument, EntriesOfALivePageAreAllKept) {
  std::string page = "<h1>Storm in Varland: live updates</h1><main class=live-blog>";
  for (int i = 1; i <= 9; ++i)
    page += "<div class=entry><time datetime=2024-05-12T1" + std::to_string(i) + ":00:00Z>1" +
            std::to_string(i) + ":00</time><h2>Entry " + std::to_string(i) +
            "</h2><p>The fire service of Ellery says that " + std::to_string(i) +
            " roofs were torn off.</p><p>Share</p></div>";
  const Article article = read(page + "</main>");
  EXPECT_EQ(lines_of(article, BlockKind::kHeading).size(), 9u);
  EXPECT_EQ(lines_of(article, BlockKind::kParagraph).size(), 9u);
  EXPECT_FALSE(has(article, "Share"));
  ASSERT_EQ(article.entries.size(), 9u);
  EXPECT_EQ(article.entries[2].published, "2024-05-12T13:00:00Z");
  EXPECT_EQ(article.entries[2].span.of(article.text),
            "Entry 3\n\nThe fire service of Ellery says that 3 roofs were torn off.");
}

TEST(HtmlDocument, AnArticleWithTheTimesOfItsPublicationHasNoEntries) {
  const Article article = read(
      "<article><p><time datetime=2024-05-12>12 May</time>, updated <time "
      "datetime=2024-05-13>13 May</time></p>" +
      std::string(kText) + "</article>");
  EXPECT_TRUE(article.entries.empty());
}

TEST(HtmlDocument, ACutTextIsSaidToBeCut) {
  const std::string free =
      "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":";
  const std::string body = "<article>" + std::string(kText) + "</article>";
  EXPECT_NE(read(free + "false,\"wordCount\":900}</script>" + body).truncated.find("900 words"),
            std::string::npos);
  EXPECT_NE(read(free + "\"False\"}</script>" + body).truncated.find("not free"), std::string::npos);
  EXPECT_EQ(read(free + "true,\"wordCount\":900}</script>" + body).truncated, "");
  EXPECT_NE(read(body + "<div><a href=/join>Subscribe to continue reading</a></div>")
                .truncated.find("Subscribe to"),
            std::string::npos);
  EXPECT_EQ(read(body).truncated, "");
}

TEST(HtmlDocument, RepeatedParagraphsCountOnce) {
  const Article article = read("<article>" + std::string(kText) +
                               "<p>Nobody was hurt, but two lorries were left hanging above the river for "
                               "most of the night, they added.</p></article>");
  EXPECT_EQ(article.blocks.size(), 4u);
}

TEST(HtmlDocument, WhatStandsOverAndOverIsALabelAndKept) {
  const std::string label = "<p>What the inspectors of the ministry found there:</p>";
  const Article article =
      read("<article>" + label + kText + label + kMoreText + label + kMoreText + "</article>");
  size_t labels = 0;
  for (const std::string& line : lines_of(article, BlockKind::kParagraph))
    labels += line.starts_with("What the inspectors");
  EXPECT_EQ(labels, 3u);
}

TEST(HtmlDocument, TheTextOnceMoreInOnePieceIsLeftOut) {
  std::string piece(kText);
  for (size_t at; (at = piece.find("</p><p>")) != std::string::npos;) piece.replace(at, 7, " ");
  const Article article = read("<article>" + std::string(kText) + kMoreText + piece + "</article>");
  EXPECT_EQ(lines_of(article, BlockKind::kParagraph).size(), 9u);
}

TEST(HtmlDocument, ShownMicrodataAreNoText) {
  const Article article =
      read("<article><div itemprop=articleBody>" + std::string(kText) + kMoreText +
           "</div><div itemprop=keywords>Kellin bridge closed,storm on the Arno,Kellin ferry</div>"
           "<div itemprop=datePublished>2024-05-12T08:57:40+01:00</div></article>");
  EXPECT_FALSE(has(article, "storm on the Arno"));
  EXPECT_FALSE(has(article, "08:57:40"));
}

TEST(HtmlDocument, PostsThatAnArticleShowsAreKept) {
  const Article article =
      read("<article>" + std::string(kText) +
           "<div class=social-media-embed><blockquote class=twitter-tweet><p>We were told of the "
           "gravel in May https://t.example/1</p>- Petra Lund (@petra) May 12</blockquote></div>" +
           kMoreText + "</article>");
  EXPECT_TRUE(has(article, "We were told of the gravel in May"));
}

TEST(HtmlDocument, LinkedHeadlinesBetweenParagraphsAreLeftOut) {
  const Article article =
      read("<article>" + std::string(kText) +
           "<p><strong><a href=/2>FERRY SERVICE IN KELLIN TO BEGIN ON FRIDAY</a></strong></p>" + kMoreText +
           "<p><a href=/3>The whole report stands on the council's page.</a></p></article>");
  EXPECT_FALSE(has(article, "FERRY SERVICE"));
  EXPECT_TRUE(has(article, "The whole report"));
}

TEST(HtmlDocument, ThePagesOwnCharset) {
  const std::string latin =
      "<meta charset=iso-8859-1><p>Das Caf\xE9 in Kellin, \xFC"
      "ber das wir berichteten, ist geschlossen.</p>";
  EXPECT_TRUE(has(read(latin), "Caf\u00E9 in Kellin, \u00FCber"));
  const std::string cyrillic =
      "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>\xCC\xEE\xF1\xEA\xE2\xE0, "
      "\xCC\xEE\xF1\xEA\xE2\xE0.</p>";
  EXPECT_TRUE(has(read(cyrillic), "\u041C\u043E\u0441\u043A\u0432\u0430"));
  EXPECT_TRUE(
      has(read("\xEF\xBB\xBF<meta charset=iso-8859-1><p>Caf\u00E9 in Kellin is closed, they say.</p>"),
          "Caf\u00E9"));
}

TEST(HtmlDocument, TheTextInJsonLdStandsInWhereThePageShowsNone) {
  const Article article = read(
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody":
      "The bridge in Kellin is closed, police said.\nIt will open again in September."}</script><p>Please enable scripts.</p>)");
  EXPECT_EQ(article.text, "The bridge in Kellin is closed, police said.\n\nIt will open again in September.");
}

TEST(HtmlDocument, UpdatesOfALiveBlogHaveTheirTimes) {
  const std::string ld =
      R"(<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "The storm, live", "liveBlogUpdate": [
      {"@type": "BlogPosting", "datePublished": "2024-05-12T12:00:00Z", "headline": "The bridge is open",
       "articleBody": "Lorries may use the bridge again since noon, police said."},
      {"@type": "BlogPosting", "datePublished": "2024-05-12T10:00:00Z", "headline": "A pillar falls",
       "articleBody": "A pillar of the bridge fell into the river in the morning, a witness said."}]}</script>)";
  const Article by_script = read(ld + "<p>Please enable scripts.</p>");
  ASSERT_EQ(by_script.entries.size(), 2u);
  EXPECT_EQ(by_script.entries[1].published, "2024-05-12T10:00:00Z");
  EXPECT_EQ(by_script.entries[1].span.of(by_script.text),
            "A pillar falls\n\nA pillar of the bridge fell into the river in the morning, a witness said.");
  const Article shown =
      read(ld + "<article><h1>The storm, live</h1>" + kText +
           "<h2>The bridge is open</h2><p>Lorries may use the bridge again since noon, police said.</p>"
           "<h2>A pillar falls</h2><p>A pillar of the bridge fell into the river in the morning, a "
           "witness said.</p></article>");
  ASSERT_EQ(shown.entries.size(), 2u);
  EXPECT_EQ(shown.entries[0].published, "2024-05-12T12:00:00Z");
  EXPECT_EQ(shown.entries[0].span.of(shown.text),
            "The bridge is open\n\nLorries may use the bridge again since noon, police said.");
}

TEST(HtmlDocument, AmpPagesAreReadWithoutTheirMenusAndBanners) {
  const Article article = read(
      "<html amp><body><amp-sidebar><p>All the news of Kellin and of the world around it, every day, for "
      "you.</p></amp-sidebar>"
      "<amp-consent><p>We and our partners use cookies, as you may know by now, and ask you to "
      "agree.</p></amp-consent>"
      "<article><h1>Bridge closed</h1><amp-img src=a></amp-img>" +
      std::string(kText) + "</article></body></html>");
  EXPECT_TRUE(has(article, "lorries were left hanging"));
  EXPECT_FALSE(has(article, "All the news"));
  EXPECT_FALSE(has(article, "partners"));
}

TEST(HtmlDocument, AGalleryIsItsCaptionsInOrder) {
  std::string page = "<title>The storm in pictures</title><h1>The storm in pictures</h1>";
  for (const char* caption : {"A lorry hangs above the river, which rose by two metres.",
                              "Petra Lund, who lives beside the bridge, looks on.",
                              "The second pillar, seen from Ellery, is broken too."})
    page += std::string("<figure><img src=a><figcaption>") + caption + "</figcaption></figure>";
  const Article article = read(page);
  EXPECT_EQ(article.text,
            "A lorry hangs above the river, which rose by two metres.\n\n"
            "Petra Lund, who lives beside the bridge, looks on.\n\n"
            "The second pillar, seen from Ellery, is broken too.");
  ASSERT_EQ(article.blocks.size(), 3u);
  EXPECT_EQ(article.blocks[0].kind, BlockKind::kCaption);
  EXPECT_TRUE(article.captions.empty());
}

TEST(HtmlDocument, AnArticleInPiecesIsWholeAndTeasersAreNone) {
  const Article article =
      read("<main><article>" + std::string(kText) + "</article><article>" + kMoreText +
           "</article></main><aside><article><a href=/1>Other news of the day</a></article>"
           "<article><a href=/2>What else there is to read</a></article></aside>");
  EXPECT_TRUE(has(article, "lorries were left hanging"));
  EXPECT_TRUE(has(article, "Inspectors from the capital"));
  EXPECT_FALSE(has(article, "Other news of the day"));
}

TEST(HtmlDocument, RowsOfDataAreBlocksAndTablesForLayoutAreNone) {
  const Article data =
      read("<article>" + std::string(kText) +
           "<table><tr><th>Pier</th><th>State</th></tr><tr><td>First</td><td>broken</td></tr>"
           "<tr><td>Second</td><td>sound</td></tr></table>" +
           kMoreText + "</article>");
  EXPECT_TRUE(has(data, "First | broken"));
  const Article layout = read("<table><tr><td><a href=/>Home</a></td><td>" + std::string(kText) + kMoreText +
                              "</td></tr></table>");
  EXPECT_TRUE(has(layout, "lorries were left hanging"));
  EXPECT_FALSE(has(layout, " | "));
}

TEST(HtmlDocument, ABodyNamedByMicrodataIsRead) {
  const Article article =
      read("<div class=x><div itemprop=articleBody>" + std::string(kText) +
           "</div></div><div><p>Our paper was founded in 1870, and has been read since then in "
           "all of Kellin, by old and young.</p></div>");
  EXPECT_TRUE(has(article, "lorries were left hanging"));
}

TEST(HtmlDocument, PagesWithoutTextAreRefused) {
  for (const char* page :
       {"", "<html></html>", "<script>var a;</script>", "<title>Only a title</title>", "<p> \n </p>"}) {
    const Result<Article> article = read_html(page, "page.html");
    ASSERT_FALSE(article.ok()) << page;
    EXPECT_EQ(article.error().code, ErrorCode::kEmpty);
    EXPECT_EQ(article.error().input, "page.html");
  }
}

TEST(HtmlDocument, LimitsAreNamed) {
  ReadLimits limits;
  limits.page_bytes = 100;
  const Result<Article> large = read_html(kText, "page.html", limits);
  ASSERT_FALSE(large.ok());
  EXPECT_NE(large.error().message.find("100 bytes"), std::string::npos);
  limits = {};
  limits.text_bytes = 50;
  const Result<Article> long_text = read_html(kText, "page.html", limits);
  ASSERT_FALSE(long_text.ok());
  EXPECT_NE(long_text.error().message.find("50 bytes"), std::string::npos);
}

TEST(HtmlDocument, ReadingTwiceGivesTheSame) {
  const std::string page = "<article><h1>Bridge in Kellin closed</h1>" + std::string(kText) + "</article>";
  const Article first = read(page);
  read("<p>Another page, with other text in it.</p>");
  EXPECT_EQ(first.text, read(page).text);
}

}  // namespace
}  // namespace stemma
