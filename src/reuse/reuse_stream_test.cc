#include "reuse/reuse_stream.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <string>

#include "base/parallel.h"
#include "reuse/copy_window.h"
#include "reuse/posting_table.h"
#include "reuse/weights.h"
#include "reuse/word_scan.h"

namespace stemma {
namespace {

Article news(std::string id, std::string text, std::string outlet = "", std::string published = "") {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  article.outlet = std::move(outlet);
  article.published = std::move(published);
  article.published_at = parse_iso_timestamp(article.published);
  return article;
}

// What a stream reports, one line a finding.
struct Reported {
  std::vector<std::string> lines;
  size_t most_of_one_article = 0;
  size_t passages = 0, near_duplicates = 0;
};

std::string place(const Article& article, ByteSpan span) {
  return article.id + "[" + std::string(span.of(article.text)) + "]";
}

Reported run(const std::vector<Article>& articles, ReuseStreamOptions options = {}) {
  Reported out;
  ReuseStream stream(options, [&](const ReuseFindings& found, const std::vector<const Article*>& about) {
    for (const CopiedPassage& copy : found.passages)
      out.lines.push_back(place(*about[copy.a.article], copy.a.span) + " " +
                          place(*about[copy.b.article], copy.b.span) + " " +
                          std::to_string(static_cast<int>(copy.kind)) + " " + copy.why);
    for (const NearDuplicate& pair : found.near_duplicates)
      out.lines.push_back("near " + about[pair.articles[0]]->id + " " + about[pair.articles[1]]->id);
    out.passages += found.passages.size();
    out.near_duplicates += found.near_duplicates.size();
    out.most_of_one_article =
        std::max(out.most_of_one_article, found.passages.size() + found.near_duplicates.size());
  });
  for (const Article& article : articles) stream.add(article);
  stream.finish();
  return out;
}

// Sentences of words drawn from a vocabulary, as unlike as news of two events.
std::string made_text(std::mt19937& random, size_t sentences) {
  std::string text;
  for (size_t s = 0; s < sentences; ++s) {
    std::string sentence = "The";
    for (size_t w = 0; w < 14; ++w)
      sentence += " word" + std::string(1, static_cast<char>('a' + random() % 26)) +
                  std::string(1, static_cast<char>('a' + random() % 26)) +
                  std::string(1, static_cast<char>('a' + random() % 26));
    text += sentence + ". ";
  }
  return text;
}

const char kFerry[] =
    "A ferry with 212 people on board ran onto a sandbank off Norhaven early on Tuesday, the coast guard "
    "said. Two lifeboats took the passengers to the old fish market, where volunteers had put up heaters "
    "and field beds. The captain, Jonas Brekke, told investigators that a buoy had been missing since the "
    "storm of last week. The harbour office had been told of it twice in writing. Divers found a crack of "
    "three metres in the hull below the engine room. The owner, Nordlys Lines, cancelled all crossings "
    "until Friday.";

TEST(ReuseStream, VersionsOfOneArticleAreToldAndWhichOneWasCopied) {
  std::mt19937 random(11);
  const std::string first = made_text(random, 9), added = made_text(random, 6);
  std::vector<Article> articles = {news("v1", first, "post", "2024-03-01"),
                                   news("v2", first + added, "post", "2024-03-02"),
                                   news("copy", added + made_text(random, 3), "echo", "2024-03-03"),
                                   news("v3", made_text(random, 8), "post", "2024-03-04")};
  for (const size_t i : {0u, 1u, 3u}) articles[i].url = "https://post.example/quay";
  std::vector<std::string> told;
  ReuseStream stream({}, [&](const ReuseFindings& found, const std::vector<const Article*>& about) {
    for (const ArticleVersion& one : found.versions)
      told.push_back(about[one.later]->id + " after " + about[one.earlier]->id + ", number " +
                     std::to_string(one.number) + ", " + one.why);
    for (const CopiedVersion& one : found.copied_versions)
      told.push_back(about[one.article]->id + " has " + about[one.version]->id);
  });
  for (const Article& article : articles) stream.add(article);
  stream.finish();
  EXPECT_EQ(told, (std::vector<std::string>{"v2 after v1, number 2, the same URL", "copy has v2",
                                            "v3 after v2, number 3, the same URL"}));
}

TEST(ReuseStream, FindsTheCutCopyAndItsSource) {
  std::mt19937 random(1);
  std::vector<Article> articles{news("wire", kFerry, "Coast Wire", "2024-03-05T06:00:00Z")};
  for (int i = 0; i < 20; ++i) articles.push_back(news("other" + std::to_string(i), made_text(random, 8)));
  articles.push_back(news("copy",
                          made_text(random, 2) +
                              "Two lifeboats took the passengers to the old fish market, where volunteers "
                              "had put up heaters and field beds. The captain, Jonas Brekke, told "
                              "investigators that a buoy had been missing since the storm of last week. The "
                              "harbour office had been told of it twice in writing. " +
                              made_text(random, 1),
                          "Daily Shore", "2024-03-05T09:00:00Z"));
  const Reported found = run(articles);
  EXPECT_EQ(found.near_duplicates, 1u);
  ASSERT_EQ(found.passages, 3u);
  EXPECT_NE(found.lines[0].find("wire[Two lifeboats took"), std::string::npos) << found.lines[0];
  EXPECT_NE(found.lines[0].find("Coast Wire was published earlier"), std::string::npos) << found.lines[0];
  ReuseStreamOptions only_pairs;
  only_pairs.depth = FingerprintDepth::kNearDuplicates;
  EXPECT_EQ(run(articles, only_pairs).lines, std::vector<std::string>{"near wire copy"});
}

TEST(ReuseStream, WhatHasLeftTheWindowIsForgotten) {
  std::mt19937 random(2);
  std::vector<Article> articles{news("wire", kFerry)};
  for (int i = 0; i < 1200; ++i) articles.push_back(news("other" + std::to_string(i), made_text(random, 3)));
  articles.push_back(news("copy", kFerry));
  ReuseStreamOptions options;
  options.window = 1000;
  EXPECT_EQ(run(articles, options).lines.size(), 0u);
  options.window = 2000;
  EXPECT_EQ(run(articles, options).near_duplicates, 1u);
}

TEST(ReuseStream, ThreadsDoNotChangeTheLines) {
  std::mt19937 random(3);
  std::vector<Article> articles;
  for (int i = 0; i < 600; ++i) {
    std::string text = made_text(random, 4);
    if (i % 7 == 0) text += kFerry;
    articles.push_back(news(std::to_string(i), text, "outlet" + std::to_string(i % 9)));
  }
  set_thread_limit(1);
  const Reported one = run(articles);
  set_thread_limit(4);
  const Reported four = run(articles);
  set_thread_limit(0);
  EXPECT_GT(one.lines.size(), 80u);
  EXPECT_EQ(one.lines, four.lines);
}

TEST(ReuseStream, AFloodOfOneTextStaysBounded) {
  std::vector<Article> articles;
  for (int i = 0; i < 100'000; ++i)
    articles.push_back(news("a" + std::to_string(i), kFerry, "", i % 2 ? "" : "2024-03-05T06:00:00Z"));
  ReuseStreamOptions only_pairs;
  only_pairs.depth = FingerprintDepth::kNearDuplicates;
  const Reported found = run(articles, only_pairs);
  EXPECT_GE(found.near_duplicates, articles.size() - 1) << "each is a copy of some other";
  EXPECT_LE(found.most_of_one_article, reuse_weights::kIdenticalCompared);
}

TEST(ReuseStream, OneGramInEveryArticleLeadsNowhere) {
  std::mt19937 random(4);
  std::vector<Article> articles;
  for (int i = 0; i < 2000; ++i)
    articles.push_back(news(std::to_string(i), made_text(random, 3) +
                                                   "Our readers like the harvest festival supplement very "
                                                   "much indeed this year. " +
                                                   made_text(random, 3)));
  const Reported found = run(articles);
  EXPECT_LE(found.most_of_one_article, reuse_weights::kGramModels);
  EXPECT_EQ(found.near_duplicates, 0u);
}

TEST(ReuseStream, EmptyTextsEqualIdsAndAGiantAreTaken) {
  std::mt19937 random(5);
  std::string giant;
  while (giant.size() < (size_t{5} << 20)) giant += made_text(random, 50);
  std::vector<Article> articles{news("same", kFerry),
                                news("same", ""),
                                news("same", "One"),
                                news("same", kFerry),
                                news("giant", giant),
                                news("dots", std::string(5000, '.')),
                                news("giant", kFerry + giant.substr(0, giant.size() / 2))};
  const Reported found = run(articles);
  std::map<std::string, int> near;
  for (const std::string& line : found.lines)
    if (line.starts_with("near")) ++near[line];
  EXPECT_EQ(near["near same same"], 1);
  EXPECT_EQ(near["near giant giant"], 1);
}

TEST(PostingTable, AgreesWithASlowTable) {
  std::mt19937 random(6);
  PostingTable table;
  std::multimap<uint32_t, uint32_t> slow;
  for (int step = 0; step < 60'000; ++step) {
    const auto tag = static_cast<uint32_t>(random() % 3000 * 64);
    const auto article = static_cast<uint32_t>(random() % 50);
    if (random() % 5 < 3) {
      table.insert(tag, article);
      slow.emplace(tag, article);
    } else {
      table.erase(tag, article);
      const auto [first, end] = slow.equal_range(tag);
      for (auto it = first; it != end; ++it)
        if (it->second == article) {
          slow.erase(it);
          break;
        }
    }
  }
  EXPECT_EQ(table.size(), slow.size());
  for (uint32_t tag = 0; tag < 3000 * 64; tag += 64) {
    std::multiset<uint32_t> found, expected;
    table.visit(tag, [&](uint32_t article) { found.insert(article); });
    const auto [first, end] = slow.equal_range(tag);
    for (auto it = first; it != end; ++it) expected.insert(it->second);
    EXPECT_EQ(found, expected);
  }
}

std::vector<std::string> printed_words(std::string_view text) {
  std::vector<ScannedWord> words;
  scan_words(text, words);
  std::vector<std::string> out;
  for (const ScannedWord& word : words)
    out.push_back((word.opens_sentence ? "|" : "") + std::string(text.substr(word.begin, word.length)));
  return out;
}

TEST(WordScan, CutsWordsAndSentences) {
  using Words = std::vector<std::string>;
  EXPECT_EQ(printed_words("Mr. Ode's U.S. team won 1,000.5 points. It’s over"),
            (Words{"|Mr", "Ode", "U.S", "team", "won", "1,000.5", "points", "|It", "over"}));
  EXPECT_EQ(printed_words("Line\nnext 東京 x"), (Words{"|Line", "|next", "東", "京", "x"}));
  EXPECT_EQ(printed_words("...!?"), Words{});
}

TEST(WordScan, SpellingsOfOneWordHaveOneKey) {
  EXPECT_EQ(word_key("Don't"), word_key("dont"));
  EXPECT_EQ(word_key("don’t"), word_key("DON'T"));
  EXPECT_EQ(word_key("1,000"), word_key("1000"));
  EXPECT_EQ(word_key("Café"), word_key("cafe"));
  EXPECT_NE(word_key("3.5"), word_key("35"));
}

}  // namespace
}  // namespace stemma
