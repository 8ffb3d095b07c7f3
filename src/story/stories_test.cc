#include "story/stories.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>

#include "base/parallel.h"
#include "base/state.h"
#include "story/linkage.h"
#include "story/stream.h"

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
  std::vector<const Article*> pointers;
  for (const Article& article : articles) pointers.push_back(&article);
  return find_stories(pointers);
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

// --- a stream ----------------------------------------------------------------------------------------------

// Words that nobody uses, so that only what a test shares is shared.
std::string made_up_word(uint32_t number) {
  std::string word = "zq";
  for (; number; number /= 20) word += "bcdfghjklmnpqrstvwxz"[number % 20];
  return word + "ak";
}

std::string made_up_text(uint32_t first_word, uint32_t words) {
  std::string text;
  for (uint32_t i = first_word; i < first_word + words; ++i) text += made_up_word(i) + ' ';
  return text;
}

std::string day_of_2023(uint32_t day) {
  return to_iso(from_days(to_days({2023, 1, 1}) + day));
}

// A text in five hundred copies, one a minute, and five hundred texts that share nothing.
TEST(StoryStream, AFloodOfCopiesIsOneStoryAndUnrelatedTextsAreNone) {
  std::vector<Article> articles;
  for (uint32_t i = 0; i < 500; ++i) {
    articles.push_back(make_article("copy-" + std::to_string(i), "Flood", made_up_text(0, 40), "2023-01-05"));
    articles.push_back(
        make_article("other-" + std::to_string(i), "", made_up_text(1000 + 50 * i, 40), "2023-01-05"));
  }
  const std::vector<Story> stories = stories_of(articles);
  ASSERT_EQ(stories.size(), 501u);
  EXPECT_EQ(
      std::count_if(stories.begin(), stories.end(), [](const Story& s) { return s.articles.size() == 500; }),
      1);
}

// An affair that drifts: each article is like the last one, but the first and the last share nothing.
TEST(StoryStream, ADriftingAffairDoesNotSnowball) {
  std::vector<Article> articles;
  for (uint32_t i = 0; i < 200; ++i)
    articles.push_back(
        make_article("a" + std::to_string(i), "", made_up_text(3 * i, 30), day_of_2023(i / 4)));
  const std::vector<Story> stories = stories_of(articles);
  EXPECT_LT(stories.size(), articles.size() / 2);
  for (const Story& story : stories) EXPECT_LE(story.articles.size(), articles.size() / 10);
}

// Every word pair of all articles is shared in one term; the rest is their own.
TEST(StoryStream, ATermThatAllShareJoinsNothing) {
  std::vector<Article> articles;
  for (uint32_t i = 0; i < 1000; ++i)
    articles.push_back(make_article("a" + std::to_string(i), "",
                                    "Everywhere " + made_up_text(1000 + 50 * i, 40), "2023-01-05"));
  EXPECT_EQ(stories_of(articles).size(), articles.size());
}

std::string repeated(std::string_view text, size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += text;
  return out;
}

TEST(StoryArticle, OfALongTextOnlyTheBeginIsRead) {
  const std::string words = repeated("Rain fell on the quiet harbour again. ", 5'000'000);
  const std::string endless(5'000'000, 'x');
  EXPECT_LT(to_story_article(make_article("long", endless, words), 0).terms.terms.size(), 20u);
  EXPECT_LE(to_story_article(make_article("long", endless, endless), 0).title.size(), 512u);
}

TEST(StoryArticle, OfAnUndatedOneTheAddressAndTheDatelineGiveTheDayAndOtherDatesDoNot) {
  const auto day = [](const std::string& url, const std::string& text, const std::string& published) {
    Article article = make_article("a", "Bridge shut", text, published);
    article.url = url;
    return to_story_article(article, 0).day();
  };
  const std::string url = "https://post.example/2023/05/09/bridge";
  const std::string text = "KELLIN, May 8, 2023 (Norda Press) \u2014 The bridge was shut.";
  EXPECT_EQ(day(url, text, "2023-05-12"), to_days({2023, 5, 12}));
  EXPECT_EQ(day(url, text, ""), to_days({2023, 5, 9}));
  EXPECT_EQ(day("", "\n " + text, ""), to_days({2023, 5, 8}));
  EXPECT_FALSE(day("", "The bridge, opened on May 8, 1923, was shut.", ""));
  EXPECT_FALSE(day("", "", ""));
}

TEST(StoryStream, VersionsOfOneArticleStayTogether) {
  std::vector<Article> articles;
  for (int version = 0; version < 2; ++version) {
    const std::string name = "version-" + std::to_string(version);
    articles.push_back(make_article(name, version ? "Boat found" : "Ferry missing",
                                    made_up_text(0, 5) + made_up_text(100 + 100 * version, 55),
                                    "2023-01-05"));
    articles.back().outlet = "Osk Herald";
    articles.back().url = "https://osk.example/ferry?version=" + std::to_string(version);
  }
  EXPECT_EQ(stories_of(articles).size(), 1u);
  articles[1].url = "https://osk.example/another";
  EXPECT_EQ(stories_of(articles).size(), 2u);
}

// The stories of the stream's articles, which of them closed before the end, and the pairs compared for them.
struct StreamResult {
  std::set<std::set<std::string>> stories;
  size_t closed_early = 0;
  uint64_t comparisons = 0;
};
StreamResult streamed(const std::vector<Article>& articles) {
  StreamResult result;
  StoryStream stream({}, [&](const ClosedStory& story) {
    std::set<std::string> ids;
    for (const StoryMember& member : story.members) ids.insert(member.id);
    result.stories.insert(ids);
  });
  for (size_t i = 0; i < articles.size(); ++i) stream.add(to_story_article(articles[i], i));
  result.closed_early = result.stories.size();
  stream.finish();
  result.comparisons = stream.comparisons();
  return result;
}

// Forty events a day for a long time, five articles each.
std::vector<Article> long_stream(uint32_t days) {
  std::vector<Article> articles;
  for (uint32_t day = 0; day < days; ++day)
    for (uint32_t event = 0; event < 40; ++event)
      for (uint32_t k = 0; k < 5; ++k) {
        const uint32_t words = 100 * (40 * day + event);
        articles.push_back(make_article(
            "d" + std::to_string(day) + "-" + std::to_string(event) + "-" + std::to_string(k), "",
            made_up_text(words, 30) + made_up_text(words + 35 + 10 * k, 10), day_of_2023(day)));
      }
  return articles;
}

// Three steps of one affair: each shares a few words with the one before, and one event that shares none.
TEST(StoryStream, StepsOfOneAffairAreStoriesOfOneAffair) {
  std::vector<Article> articles;
  for (uint32_t step = 0; step < 3; ++step)
    for (uint32_t k = 0; k < 3; ++k)
      articles.push_back(make_article("step" + std::to_string(step) + "-" + std::to_string(k), "",
                                      made_up_text(0, 5) + made_up_text(0, 5) +
                                          made_up_text(1000 + 100 * step, 40) +
                                          made_up_text(2000 + 100 * step + 10 * k, 10),
                                      day_of_2023(3 * step)));
  articles.push_back(make_article("other", "", made_up_text(5000, 55), day_of_2023(3)));
  std::map<std::string, std::set<std::string>> stories_of_affair;
  StoryStream stream({}, [&](const ClosedStory& story) {
    stories_of_affair[story.affair].insert(story.members.front().id);
  });
  for (size_t i = 0; i < articles.size(); ++i) stream.add(to_story_article(articles[i], i));
  stream.finish();
  EXPECT_EQ(stories_of_affair, (std::map<std::string, std::set<std::string>>{
                                   {"step0-0", {"step0-0", "step1-0", "step2-0"}}, {"other", {"other"}}}));
}

TEST(StoryStream, ClosesStoriesOnTheWayAndForgetsThem) {
  const std::vector<Article> articles = long_stream(140);
  const StreamResult result = streamed(articles);
  EXPECT_EQ(result.stories.size(), 140u * 40u);
  EXPECT_GT(result.closed_early, 1000u);
}

TEST(StoryStream, TheOrderWithinADayDoesNotMatter) {
  std::vector<Article> articles = long_stream(100);
  const StreamResult expected = streamed(articles);
  std::mt19937 random(11);
  for (auto day = articles.begin(); day != articles.end(); day += 200) std::shuffle(day, day + 200, random);
  EXPECT_EQ(streamed(articles).stories, expected.stories);
}

// --- floods of reports of one event ------------------------------------------------------------------------

// Reports of one event, no two equal: each has most of the event's words and some of anybody's.
void add_flood(std::vector<Article>& articles, const std::string& name, uint32_t first_word, uint32_t reports,
               uint32_t days) {
  std::mt19937 random(first_word);
  for (uint32_t i = 0; i < reports; ++i) {
    std::string title, text;
    for (uint32_t k = 0; k < 6; ++k)
      title += made_up_word(k ? first_word + k : static_cast<uint32_t>(random() % 500)) + ' ';
    for (uint32_t k = 0; k < 70; ++k)
      text += made_up_word(random() % 8 ? first_word + k : static_cast<uint32_t>(random() % 500)) + ' ';
    articles.push_back(make_article(name + '-' + std::to_string(i), title, text, day_of_2023(i % days)));
  }
}

// Two floods and a hundred events of four reports each, by day.
std::vector<Article> two_floods(uint32_t reports, uint32_t days) {
  std::vector<Article> articles;
  add_flood(articles, "bridge", 1000, reports, days);
  add_flood(articles, "mine", 2000, reports, days);
  for (uint32_t event = 0; event < 100; ++event)
    for (uint32_t k = 0; k < 4; ++k)
      articles.push_back(
          make_article("event" + std::to_string(event) + '-' + std::to_string(k), "",
                       made_up_text(10000 + 200 * event, 30) + made_up_text(10050 + 200 * event + 10 * k, 10),
                       day_of_2023(event % days)));
  std::stable_sort(articles.begin(), articles.end(),
                   [](const Article& a, const Article& b) { return a.published < b.published; });
  return articles;
}

// What two_floods is to become.
std::set<std::set<std::string>> by_name(const std::vector<Article>& articles) {
  std::map<std::string, std::set<std::string>> named;
  for (const Article& article : articles)
    named[article.id.substr(0, article.id.find('-'))].insert(article.id);
  std::set<std::set<std::string>> out;
  for (const auto& [name, ids] : named) out.insert(ids);
  return out;
}

TEST(StoryFloods, TwoFloodsOfOneDayAreTwoStoriesAndOtherEventsStayOut) {
  const std::vector<Article> articles = two_floods(2000, 1);
  const StreamResult result = streamed(articles);
  EXPECT_EQ(result.stories, by_name(articles));
  // Each article is compared with kNeighbours, and for what was not compared samples are.
  EXPECT_LE(result.comparisons, articles.size() * 120);
}

TEST(StoryFloods, AFloodOfSomeDaysIsOneStory) {
  const std::vector<Article> articles = two_floods(1000, 5);
  const StreamResult result = streamed(articles);
  EXPECT_EQ(result.stories, by_name(articles));
  EXPECT_LE(result.comparisons, articles.size() * 120);
}

TEST(StoryFloods, WorkGrowsWithTheReportsNotWithTheirPairs) {
  const auto work = [](uint32_t reports) { return streamed(two_floods(reports, 1)).comparisons; };
  EXPECT_LE(work(1200), 3 * work(500));
}

TEST(StoryFloods, OrderWithinADayThreadsAndAStateDoNotMatter) {
  std::vector<Article> articles = two_floods(500, 5);
  const std::set<std::set<std::string>> expected = streamed(articles).stories;
  std::mt19937 random(13);
  for (auto at = articles.begin(); at != articles.end();) {
    const auto end =
        std::find_if(at, articles.end(), [&](const Article& a) { return a.published != at->published; });
    std::shuffle(at, end, random);
    at = end;
  }
  const unsigned before = thread_limit();
  set_thread_limit(3);
  EXPECT_EQ(streamed(articles).stories, expected);
  set_thread_limit(before);

  std::set<std::set<std::string>> continued;
  const StoryStream::Sink sink = [&](const ClosedStory& story) {
    std::set<std::string> ids;
    for (const StoryMember& member : story.members) ids.insert(member.id);
    continued.insert(ids);
  };
  // With so many other articles that a half of the floods is taken in before the state is saved.
  std::vector<Article> long_before = long_stream(90);
  for (Article& article : articles) {
    article.published_at->date = from_days(to_days(article.published_at->date) + 38);
    article.published_at->seconds += int64_t{38} * 86400;
    article.published = to_iso(article.published_at->date);
  }
  long_before.insert(long_before.end(), articles.begin(), articles.end());
  std::stable_sort(long_before.begin(), long_before.end(),
                   [](const Article& a, const Article& b) { return a.published < b.published; });
  StateWriter saved;
  const size_t cut = 17500;
  {
    StoryStream stream({}, sink);
    for (size_t i = 0; i < cut; ++i) stream.add(to_story_article(long_before[i], i));
    stream.save(saved);
  }
  StoryStream stream({}, sink);
  StateReader in(saved.bytes());
  ASSERT_TRUE(stream.load(in));
  for (size_t i = cut; i < long_before.size(); ++i) stream.add(to_story_article(long_before[i], i));
  stream.finish();
  EXPECT_EQ(continued, streamed(long_before).stories);
}

// --- against slow and obvious versions ---------------------------------------------------------------------

StoryVector random_vector(std::mt19937& random, uint32_t vocabulary) {
  std::map<uint32_t, uint16_t> weights;
  for (int i = 0; i < 12; ++i)
    weights[static_cast<uint32_t>(random() % vocabulary)] = static_cast<uint16_t>(random() % 20000 + 1);
  StoryVector vector;
  for (const auto& [stem, weight] : weights) vector.push_back({stem, weight, 0, 0, 0});
  return vector;
}

TEST(StoryVectors, LikenessAgreesWithTheFormula) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    const StoryVector a = random_vector(random, 30), b = random_vector(random, 30);
    double product = 0;
    for (const WeightedTerm& x : a)
      for (const WeightedTerm& y : b)
        if (x.stem == y.stem) product += x.all / 65535.0 * y.all / 65535.0;
    EXPECT_NEAR(likeness(a, b).all, product, 1e-9);
  }
}

TEST(StoryVectors, AnArticleIsWhollyLikeItself) {
  TermRarity rarity;
  const ArticleTerms terms =
      count_terms("Court lets Brindle sell 2 mines", made_up_text(7, 90) + "on March 5, 2023");
  rarity.add(terms);
  const StoryVector vector = weigh(terms, rarity, {});
  const StoryLikeness like = likeness(vector, vector);
  EXPECT_NEAR(like.all, 1, 0.01);
  EXPECT_NEAR(like.title, 1, 0.01);
  EXPECT_NEAR(like.lead, 1, 0.01);
  EXPECT_NEAR(like.numbers, 1, 0.01);
}

TEST(Terms, InflectionsAccentsAndDatesAreOneTerm) {
  const auto stems = [](std::string_view text) {
    std::set<uint32_t> out;
    for (const TermCount& term : count_terms("", text).terms) out.insert(term.stem);
    return out;
  };
  EXPECT_EQ(stems("rammed ramming"), stems("ramming"));
  EXPECT_EQ(stems("Müller’s"), stems("muller"));
  const std::set<uint32_t> day = stems("on 5 March"), other = stems("March 5");
  EXPECT_EQ(day, other);
  EXPECT_NE(day, stems("on 6 March"));
  EXPECT_TRUE(stems("the of and he").empty());
}

// Merges the best pair of groups until none is good enough, computing every mean anew.
std::vector<uint32_t> slow_linkage(const std::vector<uint32_t>& sizes, const std::vector<Link>& links,
                                   double join) {
  std::vector<uint32_t> group(sizes.size());
  std::iota(group.begin(), group.end(), 0);
  while (true) {
    std::map<std::pair<uint32_t, uint32_t>, double> strength;
    std::map<uint32_t, double> size;
    for (size_t i = 0; i < sizes.size(); ++i) size[group[i]] += sizes[i];
    for (const Link& link : links) {
      const uint32_t a = std::min(group[link.a], group[link.b]), b = std::max(group[link.a], group[link.b]);
      if (a != b) strength[{a, b}] += link.strength;
    }
    double best = join;
    std::pair<uint32_t, uint32_t> merged{0, 0};
    for (const auto& [pair, sum] : strength)
      if (const double mean = sum / (size[pair.first] * size[pair.second]);
          mean > best || (mean == best && !merged.second))
        best = mean, merged = pair;
    if (merged.first == merged.second) return group;
    for (uint32_t& g : group)
      if (g == merged.second) g = merged.first;
  }
}

TEST(Linkage, AgreesWithTheSlowVersion) {
  std::mt19937 random(9);
  for (int round = 0; round < 200; ++round) {
    const auto nodes = static_cast<uint32_t>(2 + random() % 25);
    std::vector<uint32_t> sizes(nodes);
    for (uint32_t& size : sizes) size = static_cast<uint32_t>(1 + random() % 3);
    std::vector<Link> links;
    for (uint32_t k = 0; k < 4 * nodes; ++k) {
      const auto a = static_cast<uint32_t>(random() % nodes), b = static_cast<uint32_t>(random() % nodes);
      // The sums are exact in any order, and hardly two means are equal.
      if (a != b) links.push_back({a, b, static_cast<double>(1 + random() % (1 << 20)) / (1 << 20)});
    }
    std::vector<LinkageNode> grouped;
    for (const uint32_t size : sizes) grouped.push_back({size, 0, {}});
    const LinkageResult result = average_linkage(grouped, links, {0.3, 0.1}, [](uint32_t, uint32_t) {
      ADD_FAILURE() << "all pairs are known";
      return 0.0;
    });
    EXPECT_EQ(result.groups[0], slow_linkage(sizes, links, 0.3));
    EXPECT_EQ(result.groups[1], slow_linkage(sizes, links, 0.1));
    EXPECT_EQ(result.sampled_pairs, 0u);
  }
}

// Articles of a ring that are each compared with the six that follow.
std::set<uint32_t> groups_of_ring(uint32_t articles, bool crowded, const PairStrength& strength_of,
                                  uint64_t* sampled_pairs = nullptr) {
  std::vector<LinkageNode> nodes;
  std::vector<Link> links;
  for (uint32_t i = 0; i < articles; ++i) {
    nodes.push_back({1, crowded ? 1u : 0u, {}});
    if (crowded) nodes.back().sample.push_back({uint64_t{i} * 0x9e3779b97f4a7c15u, i});
    for (uint32_t k = 1; k <= 6; ++k) links.push_back({i, (i + k) % articles, 0.9, crowded});
  }
  const LinkageResult result = average_linkage(nodes, links, {0.5}, strength_of);
  if (sampled_pairs) *sampled_pairs = result.sampled_pairs;
  return {result.groups[0].begin(), result.groups[0].end()};
}

TEST(Linkage, WhatIsNotComparedIsToldByASample) {
  const auto all_alike = [](uint32_t, uint32_t) { return 0.9; };
  const auto as_halves = [](uint32_t a, uint32_t b) { return a / 300 == b / 300 ? 0.9 : 0.1; };
  uint64_t sampled = 0;
  EXPECT_EQ(groups_of_ring(600, true, all_alike, &sampled).size(), 1u);
  EXPECT_LE(sampled, 600u * 6 * 64);
  EXPECT_GT(sampled, 600u);
  // Where the halves meet the pairs that were compared are as strong as elsewhere.
  EXPECT_LE(groups_of_ring(600, true, as_halves).size(), 8u);
  EXPECT_GE(groups_of_ring(600, true, as_halves).size(), 2u);
  // Where nothing is crowded, a pair without a link is unlike.
  EXPECT_GE(groups_of_ring(600, false, all_alike).size(), 50u);
}

}  // namespace
}  // namespace stemma
