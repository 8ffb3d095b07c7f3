// Articles handed over one by one.
#include "read/article_stream.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "base/compress_for_test.h"
#include "base/parallel.h"

namespace stemma {
namespace {

class Streaming : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "stemma-stream-XXXXXX";
    ASSERT_TRUE(::mkdtemp(name.data()));
    folder_ = name + "/";
  }
  void TearDown() override {
    std::filesystem::remove_all(folder_);
    set_thread_limit(0);
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories(std::filesystem::path(folder_ + name).parent_path());
    std::ofstream(folder_ + name, std::ios::binary) << bytes;
  }

  // What comes of the folder: "id" of an article, "!PATH" of what was skipped.
  std::vector<std::string> stream(const StreamOptions& options = {}) const {
    std::vector<std::string> got;
    ArticleSink sink;
    sink.article = [&](Article article) {
      got.push_back(article.id);
      return Flow::kGoOn;
    };
    sink.skipped = [&](Skipped skipped) { got.push_back("!" + skipped.input.substr(folder_.size())); };
    stream_articles({folder_}, options, sink);
    return got;
  }

  std::string folder_;
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

}  // namespace
}  // namespace stemma
