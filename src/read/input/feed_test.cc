#include "read/input/feed.h"

#include <gtest/gtest.h>

#include "read/limits.h"

namespace stemma {
namespace {

std::vector<Article> articles_in(const Readings& readings) {
  std::vector<Article> articles;
  for (const Reading& reading : readings)
    if (const auto* article = std::get_if<Article>(&reading)) articles.push_back(*article);
  return articles;
}

std::vector<Article> articles_of(const std::string& xml) {
  return articles_in(feed_articles(parse_xml_feed(xml), "feed.xml", {}));
}

std::string last_reason(const Readings& readings) {
  const auto* skipped = readings.empty() ? nullptr : std::get_if<Skipped>(&readings.back());
  return skipped ? skipped->reason : "";
}

constexpr const char* kRss =
    R"(<?xml version="1.0" encoding="iso-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>The Kellin Post</title><language>en</language><image><title>A logo</title></image>
<item><title>Bridge &amp;amp; ferry&nbsp;closed</title><link>https://kellin.test/bridge</link>
<guid isPermaLink="false">post-17</guid><pubDate>Wed, 23 Apr 2025 04:00:00 GMT</pubDate>
<dc:creator>Jane Doe</dc:creator><category>Local</category>
<description>The short form.</description>
<content:encoded><![CDATA[<p>The caf)"
    "\xE9"
    R"( by the bridge was closed, police said.</p><h2>Why</h2><p>Ice &amp; wind.</p>]]></content:encoded>
<media:content url="https://kellin.test/b.jpg" medium="image"/><media:title>Not this</media:title></item>
<item><title>Second</title><author>joe@kellin.test (Joe Roe)</author><description>&lt;p&gt;Only a summary.&lt;/p&gt;</description>
<source url="https://other.test/rss">Other Paper</source>
<enclosure url="https://kellin.test/c.png" type="image/png" length="1"/></item>
<item><title>No text at all</title></item>
</channel></rss>)";

TEST(Feed, RssEntriesAreArticles) {
  const Readings readings = feed_articles(parse_xml_feed(kRss), "feed.xml", {});
  const std::vector<Article> articles = articles_in(readings);
  ASSERT_EQ(articles.size(), 2u);
  const Article& first = articles[0];
  EXPECT_EQ(first.id, "post-17");
  EXPECT_EQ(first.title, "Bridge & ferry closed");
  EXPECT_EQ(first.text, "The caf\xC3\xA9 by the bridge was closed, police said.\n\nWhy\n\nIce & wind.");
  EXPECT_EQ(first.blocks.at(1).kind, BlockKind::kHeading);
  EXPECT_EQ(first.url, "https://kellin.test/bridge");
  EXPECT_EQ(first.outlet, "The Kellin Post");
  EXPECT_EQ(first.published.substr(0, 10), "2025-04-23");
  EXPECT_EQ(first.authors, std::vector<std::string>{"Jane Doe"});
  EXPECT_EQ(first.section, "Local");
  EXPECT_EQ(first.image, "https://kellin.test/b.jpg");
  EXPECT_EQ(articles[1].text, "Only a summary.");
  EXPECT_EQ(articles[1].authors, std::vector<std::string>{"Joe Roe"});
  EXPECT_EQ(articles[1].outlet, "Other Paper");
  EXPECT_EQ(articles[1].image, "https://kellin.test/c.png");
  EXPECT_EQ(last_reason(readings), "entry 3: an entry without a text");
}

TEST(Feed, Rss1EntriesStandBesideTheChannel) {
  const auto articles = articles_of(
      R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://k.test/"><title>Kellin Wire</title></channel>
<item rdf:about="https://k.test/1"><title>One</title><link>https://k.test/1</link><d:date>2025-04-23T10:00:00Z</d:date>
<description>The mayor resigned.</description></item></rdf:RDF>)");
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].id, "https://k.test/1");
  EXPECT_EQ(articles[0].outlet, "Kellin Wire");
  EXPECT_EQ(articles[0].published, "2025-04-23T10:00:00Z");
}

TEST(Feed, AtomTypesOfText) {
  const auto articles =
      articles_of(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Atom Paper</title>
<entry><id>tag:a,1</id><title>A &lt; B</title><link rel="self" href="https://a.test/self"/><link href="https://a.test/1"/>
<published>2025-04-23T10:00:00Z</published><updated>2025-04-24T10:00:00Z</updated>
<author><name>Ann Lee</name><email>a@a.test</email></author><category term="w" label="World"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two</p><p>Three</p></div></content></entry>
<entry><id>2</id><title>T</title><summary>x &lt;b&gt; y</summary><source><title>Elsewhere</title></source></entry></feed>)");
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].title, "A < B");
  EXPECT_EQ(articles[0].text, "One & two\n\nThree");
  EXPECT_EQ(articles[0].url, "https://a.test/1");
  EXPECT_EQ(articles[0].modified, "2025-04-24T10:00:00Z");
  EXPECT_EQ(articles[0].authors, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(articles[0].section, "World");
  EXPECT_EQ(articles[1].text, "x <b> y");
  EXPECT_EQ(articles[1].outlet, "Elsewhere");
}

TEST(Feed, JsonFeed) {
  const std::string json = R"({"version": "https://jsonfeed.org/version/1.1", "title": "J", "items": [
{"id": "1", "url": "https://j.test/1", "title": "One", "content_html": "<p>First.</p><p>Second.</p>",
 "date_published": "2025-04-23T10:00:00Z", "authors": [{"name": "Ann Lee"}], "tags": ["World", "x"], "image": "https://j.test/i.png"},
{"id": 2, "content_text": "Plain."}, 7]})";
  ASSERT_TRUE(is_json_feed(json));
  const auto articles = articles_in(feed_articles(parse_json_feed(json), "f.json", {}));
  ASSERT_EQ(articles.size(), 2u);
  EXPECT_EQ(articles[0].text, "First.\n\nSecond.");
  EXPECT_EQ(articles[0].authors, std::vector<std::string>{"Ann Lee"});
  EXPECT_EQ(articles[0].section, "World");
  EXPECT_EQ(articles[1].id, "2");
  EXPECT_EQ(articles[1].text, "Plain.");
}

TEST(Feed, DeclaredEntitiesAreNeverExpanded) {
  std::string xml = "<!DOCTYPE rss [<!ENTITY a0 \"boom\"><!ENTITY % p SYSTEM \"file:///etc/passwd\">";
  for (int i = 1; i < 40; ++i) {
    const std::string before = "&a" + std::to_string(i - 1) + ";";
    xml += "<!ENTITY a" + std::to_string(i) + " \"" + before + before + before + "\">";
  }
  xml +=
      "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>t</title>"
      "<description>x &a39; &file; y</description></item></channel></rss>";
  const auto articles = articles_of(xml);
  ASSERT_EQ(articles.size(), 1u);
  EXPECT_EQ(articles[0].text, "x &a39; &file; y");
}

TEST(Feed, WhatIsWholeBeforeABrokenPlaceIsRead) {
  const Readings readings = feed_articles(
      parse_xml_feed("<rss><channel><item><description>One.</description></item>\n<item><description>Two."),
      "cut.rss", {});
  ASSERT_EQ(readings.size(), 2u);
  EXPECT_EQ(std::get<Article>(readings[0]).text, "One.");
  EXPECT_EQ(last_reason(readings).substr(0, 6), "line 2");
}

TEST(Feed, DeepNestingEnds) {
  std::string xml = "<rss><channel><item><description>One.</description></item><item><description>";
  for (size_t i = 0; i < 100'000; ++i) xml += "<b>";
  const Readings readings = feed_articles(parse_xml_feed(xml), "deep.rss", {});
  ASSERT_EQ(readings.size(), 2u);
  EXPECT_NE(last_reason(readings).find(std::to_string(kXmlDepth)), std::string::npos);
}

TEST(Feed, OtherXmlIsNoFeed) {
  const Readings readings = feed_articles(parse_xml_feed("<sitemap><item/></sitemap>"), "s.xml", {});
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(last_reason(readings), "XML, but no feed: RSS, RDF or Atom");
  EXPECT_FALSE(parse_xml_feed(std::string("\0\0\0", 3)).ok());
}

}  // namespace
}  // namespace stemma
