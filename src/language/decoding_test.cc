// Trees, names and lemmas from scores.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "language/lemma_script.h"
#include "language/name_tags.h"
#include "language/tree.h"

namespace stemma {
namespace {

bool is_tree(const std::vector<uint32_t>& heads) {
  size_t roots = 0;
  for (size_t w = 0; w < heads.size(); ++w) {
    roots += heads[w] == 0;
    size_t steps = 0, at = w + 1;
    while (at != 0 && steps <= heads.size()) at = heads[at - 1], ++steps;
    if (steps > heads.size()) return false;
  }
  return roots == 1;
}

double worth(const std::vector<float>& scores, const std::vector<uint32_t>& heads) {
  double sum = 0;
  for (size_t w = 0; w < heads.size(); ++w) sum += double{scores[w * (heads.size() + 1) + heads[w]]};
  return sum;
}

// The best of all trees, by trying each.
double best_by_trying(const std::vector<float>& scores, size_t words) {
  double best = -1e30;
  std::vector<uint32_t> heads(words, 0);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, worth(scores, heads));
    size_t at = 0;
    while (at < words && heads[at] == words) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

TEST(BestTree, IsAsGoodAsTheBestOfAll) {
  std::mt19937 random(5);
  for (size_t words = 1; words <= 5; ++words)
    for (int round = 0; round < 30; ++round) {
      std::vector<float> scores(words * (words + 1));
      for (float& score : scores) score = static_cast<float>(random() % 1000) / 100.0f;
      const std::vector<uint32_t> heads = best_tree(scores, words);
      ASSERT_TRUE(is_tree(heads));
      EXPECT_NEAR(worth(scores, heads), best_by_trying(scores, words), 1e-4);
    }
}

TEST(BestNameTags, NeverGoOnWithoutABegin) {
  std::vector<float> scores(3 * kNameTags.size(), 0.0f);
  scores[0 * kNameTags.size() + 0] = 5;  // outside
  scores[1 * kNameTags.size() + 2] = 5;  // inside a person
  scores[1 * kNameTags.size() + 1] = 4;  // begin of a person
  scores[2 * kNameTags.size() + 2] = 5;
  const std::vector<float> transitions(kNameTags.size() * kNameTags.size(), 0.0f);
  const std::vector<NameTag> tags = best_name_tags(scores, transitions);
  EXPECT_EQ(tags[0].part, NamePart::kOutside);
  EXPECT_EQ(tags[1], (NameTag{NamePart::kBegin, NameKind::kPerson}));
  EXPECT_EQ(tags[2], (NameTag{NamePart::kInside, NameKind::kPerson}));
}

// What a sequence of tags is worth, or nothing where an inside follows another kind.
double worth_of_tags(const std::vector<float>& scores, const std::vector<float>& transitions,
                     const std::vector<size_t>& tags) {
  double sum = 0;
  size_t before = 0;
  for (size_t w = 0; w < tags.size(); ++w) {
    const NameTag tag = kNameTags[tags[w]], last = kNameTags[before];
    if (tag.part == NamePart::kInside && (last.part == NamePart::kOutside || last.kind != tag.kind))
      return -1e30;
    sum += double{scores[w * kNameTags.size() + tags[w]]} +
           double{transitions[before * kNameTags.size() + tags[w]]};
    before = tags[w];
  }
  return sum;
}

TEST(BestNameTags, AreAsGoodAsTheBestOfAll) {
  std::mt19937 random(6);
  constexpr size_t kCount = kNameTags.size(), kWords = 4;
  const auto filled = [&](size_t size) {
    std::vector<float> out(size);
    for (float& value : out) value = static_cast<float>(random() % 1000) / 100.0f;
    return out;
  };
  for (int round = 0; round < 20; ++round) {
    const std::vector<float> scores = filled(kWords * kCount), transitions = filled(kCount * kCount);
    double best = -1e30;
    for (size_t code = 0; code < kCount * kCount * kCount * kCount; ++code) {
      const std::vector<size_t> tags = {code % kCount, code / kCount % kCount,
                                        code / kCount / kCount % kCount, code / kCount / kCount / kCount};
      best = std::max(best, worth_of_tags(scores, transitions, tags));
    }
    std::vector<size_t> found;
    for (const NameTag& tag : best_name_tags(scores, transitions))
      found.push_back(
          static_cast<size_t>(std::find(kNameTags.begin(), kNameTags.end(), tag) - kNameTags.begin()));
    EXPECT_NEAR(worth_of_tags(scores, transitions, found), best, 1e-4);
  }
}

TEST(NameTagScores, AreTheSharesOfAllTaggings) {
  std::mt19937 random(8);
  constexpr size_t kCount = kNameTags.size();
  std::vector<float> scores(3 * kCount), transitions(kCount * kCount);
  for (float& value : scores) value = static_cast<float>(random() % 400) / 100.0f;
  for (float& value : transitions) value = static_cast<float>(random() % 400) / 100.0f;
  std::vector<double> sums(scores.size(), 0.0);
  double all = 0;
  for (size_t code = 0; code < kCount * kCount * kCount; ++code) {
    const std::vector<size_t> tags = {code % kCount, code / kCount % kCount, code / kCount / kCount};
    const double share = std::exp(worth_of_tags(scores, transitions, tags));
    all += share;
    for (size_t w = 0; w < tags.size(); ++w) sums[w * kCount + tags[w]] += share;
  }
  const std::vector<float> found = name_tag_scores(scores, transitions);
  for (size_t i = 0; i < sums.size(); ++i) EXPECT_NEAR(std::exp(double{found[i]}), sums[i] / all, 1e-5);
}

TEST(LemmaScript, ChangesCaseAndEnding) {
  EXPECT_EQ(apply_lemma_script("l3+y", "Cities"), "city");
  EXPECT_EQ(apply_lemma_script("k0+", "Velden"), "Velden");
  EXPECT_EQ(apply_lemma_script("t0+", "VELDEN"), "Velden");
  EXPECT_EQ(apply_lemma_script("=be", "was"), "be");
  EXPECT_EQ(apply_lemma_script("l9+y", "as"), "as");
}

TEST(SpeltVerb, MakesWordsOfWhatScriptsMake) {
  const auto is_known = [](const std::string& word) {
    return word == "injure" || word == "abduct" || word == "submit" || word == "sail" || word == "hop" ||
           word == "hope";
  };
  const auto spelt = [&](const char* lemma, const char* form) { return spelt_verb(lemma, form, is_known); };
  EXPECT_EQ(spelt("injur", "injuring"), "injure");
  EXPECT_EQ(spelt("abducte", "Abducted"), "abduct");
  EXPECT_EQ(spelt("submitt", "submitted"), "submit");
  EXPECT_EQ(spelt("submitte", "submitting"), "submit");
  EXPECT_EQ(spelt("occupi", "occupied"), "occupy");
  EXPECT_EQ(spelt("sail", "sailed"), "sail");
  EXPECT_EQ(spelt("toute", "touted"), "tout");
  EXPECT_EQ(spelt("hop", "hoping"), "hope");
  EXPECT_EQ(spelt("hop", "hopping"), "hop");
  EXPECT_EQ(spelt("fl", "fled"), "flee");
  EXPECT_EQ(spelt("sa", "sang"), "sing");
  EXPECT_EQ(spelt("evacuat", "evacuated"), "evacuate");  // known by its ending
  EXPECT_EQ(spelt("zorb", "zorbed"), "zorb");
  EXPECT_EQ(spelt("zorbe", "zorbe"), "zorbe");  // the form itself
}

}  // namespace
}  // namespace stemma
