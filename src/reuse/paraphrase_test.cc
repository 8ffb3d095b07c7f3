#include "reuse/paraphrase.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace stemma {
namespace {

// An article of one paragraph, each of whose sentences has the vector given to it.
struct ToldArticle {
  Article article;
  Annotation annotation;
  Comparable comparable;

  ToldArticle(std::string id, std::string outlet, const std::vector<std::string>& sentences,
              const std::vector<uint32_t>& meanings) {
    constexpr size_t kMeanings = 8;
    article.id = std::move(id);
    article.outlet = std::move(outlet);
    for (const std::string& sentence : sentences)
      article.text += (article.text.empty() ? "" : " ") + sentence;
    article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
    annotation.units = split_text(article.text, article.blocks);
    EXPECT_EQ(annotation.units.sentences.size(), sentences.size());
    annotation.analysis.vector_width = kMeanings;
    for (const uint32_t meaning : meanings) {
      annotation.analysis.sentences.push_back({});
      for (uint32_t k = 0; k < kMeanings; ++k)
        annotation.analysis.vectors.push_back(k == meaning ? 1.0f : 0.0f);
    }
    comparable = make_comparable(article, annotation.units, nullptr);
  }

  void name_outlet(const std::string& name) {
    const auto at = static_cast<uint32_t>(article.text.find(name));
    const ByteSpan span{at, at + static_cast<uint32_t>(name.size())};
    const auto number = static_cast<uint32_t>(annotation.entities.size());
    Entity entity;
    entity.type = EntityType::kOutlet;
    entity.name = name;
    annotation.entities.push_back(entity);
    annotation.mentions.push_back({span, number, MentionKind::kName, span});
  }

  ParaphraseSide side(uint32_t index) const { return {{&article, &comparable, index}, &annotation}; }
};

std::vector<CopiedPair> paraphrases_of(const ToldArticle& a, const ToldArticle& b) {
  std::vector<SegmentPair> pairs;
  for (uint32_t i = 0; i < a.comparable.segments.size(); ++i)
    for (uint32_t j = 0; j < b.comparable.segments.size(); ++j) pairs.push_back({0, 1, i, j, 3});
  return find_paraphrases(a.side(0), b.side(1), pairs, Rarity({&a.comparable, &b.comparable}), {});
}

const std::vector<std::string> kOrchard = {
    "The harvest had ended early.",
    "In spring Nadia Ferrow will sell 40 orchards near Quillburn, the Harbour Gazette reported."};
const std::vector<std::string> kAuction = {
    "According to the Harbour Gazette, Nadia Ferrow wants to part with 40 orchards around Quillburn.",
    "Buyers have until May."};

TEST(Paraphrase, TwoSentencesThatCreditOneOutletComeFromIt) {
  ToldArticle a("a", "Valley Echo", kOrchard, {0, 1}), b("b", "Alpine Post", kAuction, {1, 2});
  EXPECT_TRUE(paraphrases_of(a, b).empty()) << "alike, but no ground for a copy";
  a.name_outlet("Harbour Gazette");
  EXPECT_TRUE(paraphrases_of(a, b).empty());
  b.name_outlet("Harbour Gazette");
  const std::vector<CopiedPair> found = paraphrases_of(a, b);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].segment_a, 1u);
  EXPECT_EQ(found[0].segment_b, 0u);
  EXPECT_EQ(found[0].kind, ReuseKind::kParaphrase);
  EXPECT_NEAR(found[0].likeness, 1, 1e-6);
  const auto passages = passages_of(a.side(0).article, b.side(1).article, found);
  ASSERT_EQ(passages.size(), 1u);
  EXPECT_EQ(passages[0].direction, Direction::kCommon);
  EXPECT_NE(passages[0].why.find("both sentences credit Harbour Gazette"), std::string::npos)
      << passages[0].why;
  std::vector<std::string> agreeing;
  for (const AgreeingDetail& one : passages[0].agreeing) agreeing.emplace_back(one.b.of(b.article.text));
  for (const char* detail : {"Nadia Ferrow", "40", "Quillburn", "Harbour Gazette"})
    EXPECT_NE(std::find(agreeing.begin(), agreeing.end(), detail), agreeing.end()) << detail;
}

TEST(Paraphrase, ASentenceThatCreditsTheOtherOutletIsTakenFromIt) {
  ToldArticle a("a", "Harbour Gazette", kOrchard, {0, 1}), b("b", "Alpine Post", kAuction, {1, 2});
  b.name_outlet("Harbour Gazette");
  const std::vector<CopiedPair> found = paraphrases_of(a, b);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].own_direction.direction, Direction::kAToB);
  const auto turned = passages_of(a.side(5).article, b.side(2).article, found);
  ASSERT_EQ(turned.size(), 1u);
  EXPECT_EQ(turned[0].direction, Direction::kBToA) << "the article with the lower index is a";
  EXPECT_EQ(turned[0].agreeing[0].a.of(b.article.text), "Nadia Ferrow");
}

TEST(Paraphrase, LikenessOfUnlikeMeaningIsNone) {
  ToldArticle a("a", "Harbour Gazette", kOrchard, {0, 1}), b("b", "Alpine Post", kAuction, {3, 2});
  b.name_outlet("Harbour Gazette");
  EXPECT_TRUE(paraphrases_of(a, b).empty());
}

const std::vector<std::string> kFerry = {
    "Captain Osk Lindqvar steered the ferry Marlow onto a sandbank at 0430.",
    "Tug crews from Penwarren pulled 61 passengers ashore by breakfast.",
    "Inspector Ruta Halvane sealed the wheelhouse on Tuesday evening.",
    "The Trevose line cancelled 12 crossings until Friday.",
    "Its owner Brannock lost the ferry Selby off Carrow in 1987.",
    "Nobody slept."};
const std::vector<std::string> kFerryAgain = {
    "At 0430 a sandbank stopped the Marlow, steered by Osk Lindqvar.",
    "By breakfast tug teams out of Penwarren had taken off all 61 passengers.",
    "Ruta Halvane had the wheelhouse sealed on Tuesday.",
    "Until Friday, 12 Trevose crossings stand cancelled.",
    "Back in 1987 Brannock saw the Selby go down near Carrow."};

TEST(Paraphrase, ARowOfAlikeSentencesOverHalfOfAnArticleIsARewrittenCopy) {
  const ToldArticle a("a", "Valley Echo", kFerry, {0, 1, 2, 3, 4, 5});
  const ToldArticle b("b", "Alpine Post", kFerryAgain, {0, 1, 2, 3, 4});
  const std::vector<CopiedPair> found = paraphrases_of(a, b);
  ASSERT_EQ(found.size(), 5u);
  for (uint32_t i = 0; i < 5; ++i) EXPECT_EQ(found[i].segment_b, i);
}

TEST(Paraphrase, TheSameSentencesInAnotherOrderAreTwoReportsOfOneEvent) {
  const ToldArticle a("a", "Valley Echo", kFerry, {0, 1, 2, 3, 4, 5});
  std::vector<std::string> turned(kFerryAgain.rbegin(), kFerryAgain.rend());
  const ToldArticle b("b", "Alpine Post", turned, {4, 3, 2, 1, 0});
  EXPECT_TRUE(paraphrases_of(a, b).empty());
}

TEST(Paraphrase, NothingIsSaidWithoutVectors) {
  ToldArticle a("a", "Harbour Gazette", kOrchard, {0, 1}), b("b", "Alpine Post", kAuction, {1, 2});
  b.name_outlet("Harbour Gazette");
  b.annotation.analysis = {};
  EXPECT_TRUE(paraphrases_of(a, b).empty());
}

}  // namespace
}  // namespace stemma
