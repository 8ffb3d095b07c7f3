#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

bool has(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

TEST(Markdown, HoldsTheAccountWithItsSources) {
  const SampleAccount sample;
  const std::string out = account_to_markdown(sample.account);
  EXPECT_TRUE(out.starts_with("# Flood hits Åsvik\n"));
  EXPECT_TRUE(has(out, "**Denied** · 1 origin, 1 outlet"));
  EXPECT_TRUE(has(out, "**Updated** · 1 to 2 origins, 3 outlets"));
  EXPECT_LT(out.find("**Denied**"), out.find("**Updated**"));
  EXPECT_TRUE(has(
      out,
      "> “Fourteen people were hurt in the flood”  \n> — The Ledger, in its own words; 2 May 2024 · **14**"));
  EXPECT_TRUE(has(out, "[Åsvik Courier](<https://courier.example/a?b=1&c=2>)"));
  EXPECT_TRUE(has(out, ", citing Norda Press, citing police; 1 May"));
  EXPECT_TRUE(has(out, "> — denial: The Ledger, citing José Lind"));
  EXPECT_TRUE(has(out, "broken.jsonl\\#3"));
}

TEST(Markdown, TextFromOutsideIsNoMarkup) {
  SampleAccount sample;
  Article article = sample.article(2);
  article.title = "*Big* [news](http://x) <script>\n# not a heading";
  article.outlet = "\xE2\x80\xAEgnihton";  // begins with a right-to-left override
  article.url = "javascript:alert(1)";
  sample.account.articles[2] = &article;
  sample.account.title = article.title;
  const std::string out = account_to_markdown(sample.account);
  EXPECT_TRUE(has(out, "# \\*Big\\* \\[news\\](http://x) \\<script\\> \\# not a heading\n"));
  EXPECT_FALSE(has(out, "javascript"));
  EXPECT_FALSE(has(out, "\xE2\x80\xAE"));
}

TEST(Markdown, VersionsAndSuspicionsStandAmongTheCopies) {
  SampleAccount sample;
  sample.account.reuse.versions = {{0, 1, 2, "the same URL"}};
  sample.account.reuse.copied_versions = {{2, 1, "of 2 versions it shares most with version 2"}};
  sample.account.reuse.suspicions = {{2, {{{0, 8}, "Forty"}}, "reads *strangely*"}};
  const std::string out = account_to_markdown(sample.account);
  EXPECT_TRUE(has(out, "is version 2 of [Norda Press]"));
  EXPECT_TRUE(has(out, "(the same URL)"));
  EXPECT_TRUE(has(out, "of 2 versions it shares most with version 2"));
  EXPECT_TRUE(has(out, "reads \\*strangely\\*"));
  sample.account.reuse = {};
  EXPECT_FALSE(has(account_to_markdown(sample.account), "Who copied from whom"));
  sample.account.reuse.suspicions = {{2, {{{0, 8}, "Forty"}}, "reads strangely"}};
  EXPECT_TRUE(has(account_to_markdown(sample.account), "Who copied from whom"));
}

TEST(Markdown, LongTitlesAreCut) {
  SampleAccount sample;
  sample.account.title = std::string(10000, 'x');
  EXPECT_LT(account_to_markdown(sample.account).find('\n'), 400u);
}

}  // namespace
}  // namespace stemma
