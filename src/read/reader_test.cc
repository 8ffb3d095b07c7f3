// Files, folders and what stands beside them.
#include "read/reader.h"

#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "base/folder_for_test.h"
#include "read/input/kind.h"

namespace stemma {
namespace {

constexpr char kReport[] =
    "The old bridge over the river in Kellin was closed on Sunday after a storm, police said.\n";

class Reading : public FolderForTest {
 protected:
  static std::vector<std::string> ids(const ReadOutcome& outcome) {
    std::vector<std::string> ids;
    for (const Article& article : outcome.articles) ids.push_back(article.id);
    return ids;
  }
};

using Names = std::vector<std::string>;

TEST_F(Reading, FoldersInNameOrderWithoutWhatIsNoReport) {
  write("b.txt", std::string(kReport) + "B.");
  write("a/z.html", "<p>" + std::string(kReport) + "Z.</p>");
  write("c.json", R"({"text": "C is a report."})");
  write(".hidden.txt", kReport);
  write("picture.png", "PNG");
  const ReadOutcome outcome = read_inputs({folder_});
  EXPECT_EQ(ids(outcome), (Names{"z", "b", "c"}));
  EXPECT_TRUE(outcome.skipped.empty());
}

TEST_F(Reading, IdsAreUniqueAndCopiesOfAFileCountOnce) {
  const std::string a = write("x/report.txt", std::string(kReport) + "One."),
                    b = write("y/report.txt", std::string(kReport) + "Two.");
  EXPECT_EQ(ids(read_inputs({a, b, a})), (Names{"report", "report-2"}));
}

TEST_F(Reading, SidecarsSayMoreThanTheText) {
  write("meta.jsonl",
        R"({"file": "a.txt", "outlet": "Kellin Post", "title": "From the list", "published": "2025-04-23"})"
        "\n");
  const std::string a = write("a.txt", kReport);
  write("a.meta.json", R"({"title": "From beside", "authors": ["Tom Reyn"]})");
  const ReadOutcome outcome = read_inputs({a});
  ASSERT_EQ(outcome.articles.size(), 1u);
  const Article& article = outcome.articles[0];
  EXPECT_EQ(article.title, "From beside");
  EXPECT_EQ(article.outlet, "Kellin Post");
  EXPECT_EQ(article.authors, (Names{"Tom Reyn"}));
  EXPECT_EQ(article.published, "2025-04-23");
  ASSERT_TRUE(article.published_at);
}

TEST_F(Reading, BrokenSidecarsAreNamedAndTheArticleIsRead) {
  write("meta.jsonl", "{\"file\": \"a.txt\"}\nbroken\n");
  const std::string a = write("a.txt", kReport);
  write("a.meta.json", "[]");
  const ReadOutcome outcome = read_inputs({folder_});
  EXPECT_EQ(ids(outcome), (Names{"a"}));
  ASSERT_EQ(outcome.skipped.size(), 2u);
  EXPECT_EQ(outcome.skipped[0].input, folder_ + "meta.jsonl#2");
  EXPECT_EQ(outcome.skipped[1].input, folder_ + "a.meta.json");
}

TEST_F(Reading, BadInputsAreNamedAndTheOthersRead) {
  const std::string good = write("good.txt", kReport), empty = write("empty.txt", ""),
                    odd = write("odd.xyz", kReport), binary = write("binary.txt", std::string(1000, '\x02')),
                    gone = folder_ + "gone.txt";
  const ReadOutcome outcome = read_inputs({empty, good, odd, binary, gone});
  EXPECT_EQ(ids(outcome), (Names{"good"}));
  ASSERT_EQ(outcome.skipped.size(), 4u);
  EXPECT_EQ(outcome.skipped[0].input, empty);
  EXPECT_EQ(outcome.skipped[3].input, gone);
  for (const Skipped& skipped : outcome.skipped) EXPECT_FALSE(skipped.reason.empty());
}

TEST_F(Reading, AFolderWithoutReportsSaysSo) {
  std::filesystem::create_directory(folder_ + "empty");
  const ReadOutcome outcome = read_inputs({folder_ + "empty"});
  EXPECT_TRUE(outcome.articles.empty());
  EXPECT_EQ(outcome.skipped.size(), 1u);
}

TEST_F(Reading, APageUnderTheNameOfATextIsReadAsAPage) {
  const ReadOutcome outcome =
      read_inputs({write("saved.txt", "<!DOCTYPE html><title>T</title><p>" + std::string(kReport) + "</p>")});
  ASSERT_EQ(outcome.articles.size(), 1u);
  EXPECT_EQ(outcome.articles[0].text.find('<'), std::string::npos);
}

TEST_F(Reading, LimitsOfFilesAreNamed) {
  ReadHow how;
  how.limits.page_bytes = 10;
  const ReadOutcome outcome = read_inputs({write("a.txt", kReport)}, how);
  ASSERT_EQ(outcome.skipped.size(), 1u);
  EXPECT_NE(outcome.skipped[0].reason.find("10"), std::string::npos);
}

TEST(InputKind, ByNameAndByBytes) {
  EXPECT_EQ(kind_of_name("a/b.HTML.gz"), InputKind::kHtml);
  EXPECT_EQ(kind_of_name("b.jsonl.zst"), InputKind::kJsonLines);
  EXPECT_EQ(kind_of_name("report"), InputKind::kUnknown);
  EXPECT_EQ(kind_of_name("a.pdf"), InputKind::kUnsupported);
  EXPECT_EQ(sniff_kind("  <!doctype html><p>"), InputKind::kHtml);
  EXPECT_EQ(sniff_kind("{\"text\": 1}\n{\"text\": 2}\n"), InputKind::kJsonLines);
  EXPECT_EQ(sniff_kind("{\n\"text\": 1\n}"), InputKind::kJson);
  EXPECT_EQ(sniff_kind("Plain words."), InputKind::kText);
  EXPECT_EQ(sniff_kind(""), InputKind::kText);
  EXPECT_EQ(name_without_ending("a/b/report.html.gz"), "report");
  EXPECT_EQ(name_without_ending("v1.2"), "v1.2");
  EXPECT_TRUE(is_sidecar_name("x/a.meta.json"));
  EXPECT_TRUE(is_sidecar_name("meta.jsonl"));
  EXPECT_FALSE(is_sidecar_name("a.json"));
}

}  // namespace
}  // namespace stemma
