#include "story/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "base/parallel.h"
#include "story/cluster.h"

namespace stemma {
namespace {

Article make_article(std::string id, std::string title, std::string text, std::string published = "") {
  Article article;
  article.id = std::move(id);
  article.title = std::move(title);
  article.text = std::move(text);
  article.published = std::move(published);
  article.published_at = parse_iso_timestamp(article.published);
  if (!article.text.empty())
    article.blocks.push_back({BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}});
  return article;
}

std::vector<Story> stories_of(const std::vector<Article>& articles) {
  std::vector<TextUnits> units;
  std::vector<const Article*> article_pointers;
  std::vector<const TextUnits*> unit_pointers;
  for (const Article& article : articles) units.push_back(split_text(article.text, article.blocks));
  for (size_t i = 0; i < articles.size(); ++i) {
    article_pointers.push_back(&articles[i]);
    unit_pointers.push_back(&units[i]);
  }
  return find_stories(article_pointers, unit_pointers);
}

// Sets of ids, whatever the order of stories and articles.
std::set<std::set<std::string>> as_sets(const std::vector<Story>& stories,
                                        const std::vector<Article>& articles) {
  std::set<std::set<std::string>> out;
  for (const Story& story : stories) {
    std::set<std::string> ids;
    for (const uint32_t i : story.articles) ids.insert(articles[i].id);
    out.insert(ids);
  }
  return out;
}

// Two earthquakes in different places, a week apart, and a court case.
std::vector<Article> three_events() {
  return {
      make_article(
          "tarnu-1", "Earthquake shakes Tarnu, killing six",
          "An earthquake of magnitude 6.1 shook the mountain province of Tarnu before dawn, killing six "
          "people in the town of Velesh, Governor Ana Dorin said. Roads to Velesh were blocked by rocks.",
          "2023-05-02T06:00:00Z"),
      make_article(
          "tarnu-2", "Six dead as quake hits Velesh in Tarnu province",
          "Rescuers dug through the rubble of a school in Velesh after a magnitude 6.1 earthquake hit Tarnu "
          "province. Governor Ana Dorin asked the army for helicopters, as roads were blocked by rocks.",
          "2023-05-02T11:00:00Z"),
      make_article(
          "osk-1", "Strong earthquake off Osk island wakes thousands",
          "An earthquake of magnitude 6.3 struck off the island of Osk on Tuesday. Fishermen in Lume harbour "
          "pulled their boats ashore, and Mayor Piet Halm lifted a tsunami warning after two hours.",
          "2023-05-09T05:00:00Z"),
      make_article("osk-2", "Tsunami warning lifted on Osk after earthquake",
                   "A tsunami warning for Osk island was lifted two hours after a magnitude 6.3 earthquake. "
                   "Mayor Piet "
                   "Halm said that Lume harbour had reported no damage and fishermen could put out again.",
                   "2023-05-09T08:00:00Z"),
      make_article(
          "court", "Court lets Brindle sell its salt mines",
          "A commercial court on Tuesday allowed the Brindle group to sell two salt mines, over the protest "
          "of its creditors. The buyer, Kessel Minerals, has until August to pay.",
          "2023-05-09T09:00:00Z"),
  };
}

TEST(Stories, LookAlikeEventsStayApart) {
  const std::vector<Article> articles = three_events();
  const std::vector<Story> stories = stories_of(articles);
  EXPECT_EQ(as_sets(stories, articles),
            (std::set<std::set<std::string>>{{"tarnu-1", "tarnu-2"}, {"osk-1", "osk-2"}, {"court"}}));
  ASSERT_EQ(stories.size(), 3u);
  EXPECT_EQ(stories[0].id, "tarnu-1");
  EXPECT_EQ(stories[0].articles, (std::vector<uint32_t>{0, 1}));
  EXPECT_NE(stories[0].why.find("Velesh"), std::string::npos) << stories[0].why;
  EXPECT_NE(stories[2].why.find("alone"), std::string::npos);
}

TEST(Stories, OrderGivenAndThreadsDoNotMatter) {
  std::vector<Article> articles = three_events();
  const auto expected = as_sets(stories_of(articles), articles);
  const unsigned before = thread_limit();
  std::mt19937 random(3);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(articles.begin(), articles.end(), random);
    set_thread_limit(round % 4 + 1);
    const std::vector<Story> stories = stories_of(articles);
    EXPECT_EQ(as_sets(stories, articles), expected);
    for (const Story& story : stories)  // named by its earliest article
      for (const uint32_t i : story.articles) {
        const Article& named = *std::find_if(articles.begin(), articles.end(),
                                             [&](const Article& a) { return a.id == story.id; });
        EXPECT_LE(named.published, articles[i].published);
      }
  }
  set_thread_limit(before);
}

TEST(Stories, UndatedArticlesAreGroupedByWordsAlone) {
  std::vector<Article> articles = three_events();
  for (Article& article : articles) article.published.clear(), article.published_at.reset();
  EXPECT_EQ(as_sets(stories_of(articles), articles),
            (std::set<std::set<std::string>>{{"tarnu-1", "tarnu-2"}, {"osk-1", "osk-2"}, {"court"}}));
}

TEST(Stories, TheSameWordsLongAfterOpenANewStory) {
  std::vector<Article> articles = three_events();
  articles[1].published = "2023-09-02";
  articles[1].published_at = parse_iso_timestamp(articles[1].published);
  EXPECT_EQ(stories_of(articles).size(), 4u);
}

TEST(Stories, OneStoryTakesAllAndItsTitleIsTheMostSharedOne) {
  EXPECT_TRUE(one_story({}).articles.empty());
  std::vector<Article> articles = three_events();
  std::swap(articles[0], articles[4]);
  std::vector<const Article*> pointers;
  for (const Article& article : articles) pointers.push_back(&article);
  const Story story = one_story(pointers);
  EXPECT_EQ(story.articles.size(), 5u);
  EXPECT_EQ(story.id, "tarnu-1");
  EXPECT_NE(story.title, "Court lets Brindle sell its salt mines");
}

TEST(Stories, EmptyArticlesOneWordAndEqualTexts) {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) articles.push_back(make_article("e" + std::to_string(i), "", ""));
  for (int i = 0; i < 4; ++i) articles.push_back(make_article("w" + std::to_string(i), "word", "word"));
  const std::vector<Story> stories = stories_of(articles);
  size_t members = 0;
  for (const Story& story : stories) members += story.articles.size();
  EXPECT_EQ(members, articles.size());
  EXPECT_TRUE(stories_of({}).empty());
}

// --- against slow and obvious versions ---------------------------------------------------------------------

TermVector random_vector(std::mt19937& random, uint32_t vocabulary) {
  std::map<uint32_t, float> weights;
  for (int i = 0; i < 12; ++i)
    weights[static_cast<uint32_t>(random() % vocabulary)] = static_cast<float>(random() % 100 + 1);
  TermVector vector;
  for (const auto& [stem, weight] : weights) vector.terms.push_back({stem, weight, false});
  measure(vector);
  return vector;
}

TEST(Terms, CosineAgreesWithTheFormula) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const TermVector a = random_vector(random, 30), b = random_vector(random, 30);
    double product = 0, aa = 0, bb = 0;
    for (const WeightedTerm& x : a.terms) aa += static_cast<double>(x.weight) * x.weight;
    for (const WeightedTerm& y : b.terms) bb += static_cast<double>(y.weight) * y.weight;
    for (const WeightedTerm& x : a.terms)
      for (const WeightedTerm& y : b.terms)
        if (x.stem == y.stem) product += static_cast<double>(x.weight) * y.weight;
    EXPECT_NEAR(cosine(a, b), product / std::sqrt(aa * bb), 1e-5);
  }
}

// A thousand copies of one text and a thousand texts that share nothing: one story and a thousand.
TEST(Cluster, AFloodAndItsOpposite) {
  std::mt19937 random(7);
  const TermVector one = random_vector(random, 1000);
  std::vector<TermVector> others;
  for (uint32_t i = 0; i < 1000; ++i) {
    TermVector vector;
    vector.terms = {{5000 + 2 * i, 1, false}, {5001 + 2 * i, 1, false}};
    measure(vector);
    others.push_back(vector);
  }
  std::vector<DatedVector> articles;
  for (uint32_t i = 0; i < 1000; ++i) {
    articles.push_back({&one, 100});
    articles.push_back({&others[i], 100});
  }
  const std::vector<uint32_t> story_of = cluster(articles, StoryWeights{});
  for (size_t i = 0; i < story_of.size(); ++i) EXPECT_EQ(story_of[i], i % 2 ? i / 2 + 1 : 0);
}

// An affair that drifts: each article is like the last one, but the first and the last share nothing.
TEST(Cluster, ADriftingAffairDoesNotSnowball) {
  std::vector<TermVector> steps(200);
  for (uint32_t i = 0; i < steps.size(); ++i) {
    for (uint32_t term = i; term < i + 10; ++term) steps[i].terms.push_back({term, 1, false});
    measure(steps[i]);
  }
  std::vector<DatedVector> articles;
  for (uint32_t i = 0; i < steps.size(); ++i) articles.push_back({&steps[i], static_cast<int64_t>(i / 4)});
  std::map<uint32_t, uint32_t> sizes;
  for (const uint32_t story : cluster(articles, StoryWeights{})) ++sizes[story];
  for (const auto& [story, size] : sizes) EXPECT_LE(size, articles.size() / 2);
}

}  // namespace
}  // namespace stemma
