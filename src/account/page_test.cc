#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST(Page, SaysWhichReportsAreVersionsOfOneArticle) {
  SampleAccount sample;
  sample.account.reuse.versions = {{0, 1, 2, "the same <URL>"}};
  EXPECT_TRUE(has(accounts_to_page({sample.account}), "two versions of one article: the same &lt;URL&gt;"));
  sample.account.reuse.versions.clear();
  sample.account.reuse.copied_versions = {{0, 1, "of 2 versions it shares most with version 2"}};
  EXPECT_TRUE(has(accounts_to_page({sample.account}), "of 2 versions it shares most with version 2"));
}

TEST(Page, ShowsASuspicionWithoutAnyCopyBesideIt) {
  SampleAccount sample;
  sample.account.reuse = {};
  EXPECT_FALSE(has(accounts_to_page({sample.account}), "Who copied from whom"));
  sample.account.reuse.suspicions = {
      {2, {{{0, 8}, "Forty"}}, "reads as if a program had put words for words"}};
  const std::string page = accounts_to_page({sample.account});
  EXPECT_TRUE(has(page, "Who copied from whom"));
  EXPECT_TRUE(has(page, "<strong>The Ledger</strong> reads as if a program had put words for words"));
}

}  // namespace
}  // namespace stemma
