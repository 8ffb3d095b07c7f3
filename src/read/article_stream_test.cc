// Articles handed over one by one.
#include "read/article_stream.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "base/compress_for_test.h"
#include "base/folder_for_test.h"
#include "base/parallel.h"

namespace stemma {
namespace {

class Streaming : public FolderForTest {
 protected:
  void TearDown() override {
    FolderForTest::TearDown();
    set_thread_limit(0);
  }

  // What comes of the folder: "id" of an article, "!PATH" of what was skipped.
  std::vector<std::string> stream(const StreamOptions& options = {}) const {
    std::vector<std::string> got;
    ArticleSink sink;
    sink.article = [&](Article article, const Handover&) {
      got.push_back(article.id);
      return Flow::kGoOn;
    };
    sink.skipped = [&](Skipped skipped) { got.push_back("!" + skipped.input.substr(folder_.size())); };
    stream_articles({folder_}, options, sink);
    return got;
  }
};

using Names = std::vector<std::string>;

TEST_F(Streaming, ComesInInputOrderWhateverTheThreads) {
  std::string lines;
  for (int i = 0; i < 4000; ++i)
    lines += "{\"text\": \"Bridge " + std::to_string(i) +
             " over the river in Kellin was closed on Sunday, police said.\"}\n";
  write("a/many.jsonl.gz", gzip_for_test(lines));
  write("b.jsonl", "{\"id\": \"x\", \"text\": \"One.\"}\nbroken\n{\"id\": \"x\", \"text\": \"Two.\"}\n");
  write("c.txt", "The old bridge over the river in Kellin was closed on Sunday after a storm, police said.");
  write("d.json", "[{\"id\": \"y\", \"text\": \"Three.\"}, {\"id\": \"y\", \"text\": \"Three.\"}]");
  set_thread_limit(1);
  const Names one = stream();
  ASSERT_EQ(one.size(), 4005u);
  EXPECT_EQ(one[0], "many");
  EXPECT_EQ(one[3999], "many-4000");
  EXPECT_EQ(Names(one.begin() + 4000, one.end()), (Names{"x", "!b.jsonl#2", "x-2", "c", "y"}));
  set_thread_limit(5);
  EXPECT_EQ(stream(), one);
}

TEST_F(Streaming, EndsAfterSoManyArticles) {
  write("a.jsonl", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\nbroken\n{\"text\": \"Three.\"}\n");
  StreamOptions options;
  options.most_articles = 2;
  EXPECT_EQ(stream(options), (Names{"a", "a-2"}));
  options.most_articles = 3;
  EXPECT_EQ(stream(options), (Names{"a", "a-2", "!a.jsonl#3", "a-3"}));
  options.most_articles = 0;
  EXPECT_TRUE(stream(options).empty());
}

TEST_F(Streaming, ABrokenStreamGivesWhatCameBefore) {
  const std::string first = gzip_for_test("{\"text\": \"One.\"}\n{\"text\": \"Two");
  write("cut.jsonl.gz", first + gzip_for_test(std::string(1 << 16, 'x')).substr(0, 40));
  EXPECT_EQ(stream(), (Names{"cut", "!cut.jsonl.gz"}));
}

TEST_F(Streaming, LinksAreFollowedOnceAndLoopsEnd) {
  write("a/one.txt",
        "The old bridge over the river in Kellin was closed on Sunday after a storm, police said.");
  std::filesystem::create_directory_symlink(folder_ + "a", folder_ + "b");
  std::filesystem::create_directory_symlink("..", folder_ + "a/up");
  std::filesystem::create_symlink("one.txt", folder_ + "a/two.txt");
  EXPECT_EQ(stream(), (Names{"one"}));
}

// From every place between two articles the rest is the same, ids and what was read before included.
TEST_F(Streaming, GoesOnFromAnyPlace) {
  std::string lines;
  for (int i = 0; i < 3000; ++i)
    lines += R"({"id": "n)" + std::to_string(i % 1500) + R"(", "text": "Bridge )" + std::to_string(i) +
             " over the river in Kellin was closed on Sunday, police said" + std::string(150, '.') + "\"}\n";
  write("a/meta.jsonl", "broken\n");
  write("a/one.txt", "The old bridge over the river in Kellin was closed on Sunday, police said.");
  write("b.jsonl", lines + "broken\n" + lines);
  write("c/one.txt", "The new bridge over the river in Kellin was opened on Monday, police said.");
  std::vector<std::string> all;
  std::vector<Handover> handovers;
  ArticleSink sink;
  sink.article = [&](const Article& article, const Handover& handover) {
    all.push_back(article.id + " " + article.text);
    handovers.push_back(handover);
    return Flow::kGoOn;
  };
  stream_articles({folder_}, {}, sink);
  ASSERT_EQ(all.size(), 3002u);
  for (const size_t stopped : {0, 1, 2, 700, 1501, 2999, 3000, 3001}) {
    StreamOptions options;
    options.start.place = handovers[stopped].next;
    for (size_t i = 0; i <= stopped; ++i) options.start.admitted.push_back(handovers[i].hashes);
    std::vector<std::string> rest;
    ArticleSink again;
    again.article = [&](const Article& article, const Handover&) {
      rest.push_back(article.id + " " + article.text);
      return Flow::kGoOn;
    };
    stream_articles({folder_}, options, again);
    EXPECT_EQ(rest, std::vector<std::string>(all.begin() + static_cast<ptrdiff_t>(stopped) + 1, all.end()))
        << stopped;
  }
}

}  // namespace
}  // namespace stemma
