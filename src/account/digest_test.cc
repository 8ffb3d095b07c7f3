#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

std::vector<std::string> digest_of(SampleAccount& sample) {
  choose_digest(sample.account);
  std::vector<std::string> out;
  for (const DigestSentence& sentence : sample.account.digest)
    out.emplace_back(sentence.passage.span.of(sample.article(sentence.passage.article).text));
  return out;
}

TEST(Digest, GivesTheLastValueAndTheDenialAfterTheClaim) {
  SampleAccount sample;
  const std::vector<std::string> digest = digest_of(sample);
  ASSERT_EQ(digest.size(), 3u);
  const auto at = [&](std::string_view words) {
    return std::find_if(digest.begin(), digest.end(),
                        [&](const std::string& s) { return s.find(words) != std::string::npos; }) -
           digest.begin();
  };
  EXPECT_LT(at("Fourteen people"), 3);
  EXPECT_EQ(at("Twelve people"), 3);
  EXPECT_EQ(at("Lind denied"), at("Lind was warned") + 1);
  EXPECT_EQ(sample.account.digest[static_cast<size_t>(at("Fourteen"))].claims, (std::vector<uint32_t>{1}));
}

TEST(Digest, TakesTheWordsOfAnotherReportThanTheSuspectedOne) {
  std::vector<Article> articles(2);
  std::vector<Annotation> annotations(2);
  Account account;
  Claim claim;
  for (uint32_t i = 0; i < 2; ++i) {
    Article& article = articles[i];
    article.id = std::to_string(i);
    article.text = "The river Å burst its banks near Åsvik last night, police said.";
    article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
    analyse_text(article, model_for_test(), annotations[i]);
    account.articles.push_back(&article);
    account.annotations.push_back(&annotations[i]);
    Evidence evidence;
    evidence.article = i;
    evidence.span = annotations[i].units.sentences.at(0).span;
    claim.evidence.push_back(evidence);
  }
  account.claims = {claim};
  for (const uint32_t suspected : {0u, 1u}) {
    account.digest.clear();
    account.reuse.suspicions = {{suspected, {}, "strange"}};
    choose_digest(account);
    ASSERT_EQ(account.digest.size(), 1u);
    EXPECT_NE(account.digest[0].passage.article, suspected);
  }
}

// Each claim's only sentence is one that cannot stand alone.
TEST(Digest, LeavesOutWhatCannotStandAlone) {
  for (const char* text :
       {"He said the river Å had burst its banks again.", "But the river Å burst its banks again last night.",
        "Had the river Å burst its banks again, and why?", "River Å bursts its banks again near Åsvik",
        "“The river Å has burst its banks again, said police.",
        "and so the river Å burst its banks again, police said.", "Too short to say."}) {
    SampleAccount sample;
    Article article;
    article.id = "x";
    article.text = text;
    article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
    Annotation annotation;
    analyse_text(article, model_for_test(), annotation);
    Account account;
    account.articles = {&article};
    account.annotations = {&annotation};
    Claim claim;
    claim.evidence.resize(1);
    claim.evidence[0].span = annotation.units.sentences.at(0).span;
    account.claims = {claim};
    choose_digest(account);
    EXPECT_TRUE(account.digest.empty()) << text;
  }
}

TEST(Digest, OneDenialStandsForAllClaimsThatItDenies) {
  Article article;
  article.id = "x";
  article.text =
      "Lind was warned in March that the dam leaked, engineers say. The town saved money by late repairs of "
      "its wall, clerks say. Lind denied having heard of leaks or of savings. Spokesmen for the mayor denied "
      "everything once more on Friday.";
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
  Annotation annotation;
  analyse_text(article, model_for_test(), annotation);
  ASSERT_EQ(annotation.units.sentences.size(), 4u);
  Account account;
  account.articles = {&article};
  account.annotations = {&annotation};
  for (const uint32_t stated : {0u, 1u}) {
    Claim claim;
    claim.relation = Relation::kDenied;
    for (const uint32_t sentence : {stated, 2u, 3u}) {
      Evidence evidence;
      evidence.sentence = sentence;
      evidence.span = annotation.units.sentences[sentence].span;
      evidence.stance = sentence == stated ? Stance::kAsserts : Stance::kDenies;
      claim.evidence.push_back(evidence);
    }
    account.claims.push_back(claim);
  }
  choose_digest(account);
  EXPECT_EQ(account.digest.size(), 3u);
}

TEST(Digest, LeavesOutPronounsForSomebodyNotNamed) {
  SampleAccount sample;
  Mention lind, he;
  lind.span = {sample.in(2, "Lind denied").begin, sample.in(2, "Lind denied").begin + 4};
  he.span = {sample.in(2, "he had been").begin, sample.in(2, "he had been").begin + 2};
  he.kind = MentionKind::kPronoun;
  sample.annotation(2).mentions = {lind, he};
  EXPECT_EQ(digest_of(sample).size(), 3u) << "he is Lind, who is named in the sentence";
  sample.annotation(2).mentions[1].entity = 1;
  EXPECT_EQ(digest_of(sample).size(), 2u) << "he is somebody else";
}

TEST(Digest, SaysNothingTwice) {
  SampleAccount sample;
  // The agency's report and its copy, each with a claim of its own.
  Claim copy = sample.account.claims[1];
  copy.relation = Relation::kAgree;
  copy.evidence = {copy.evidence[0]};
  sample.account.claims[1] = copy;
  copy.evidence[0].article = 1;
  copy.evidence[0].span = sample.in(1, "Twelve people were hurt when the river Å burst its banks");
  copy.evidence[0].sentence = sentence_at(sample.annotation(1).units, copy.evidence[0].span.begin);
  sample.account.claims.push_back(copy);
  size_t twelve = 0;
  for (const std::string& sentence : digest_of(sample))
    twelve += sentence.find("Twelve people") != std::string::npos;
  EXPECT_EQ(twelve, 1u);
}

TEST(Digest, LeavesTheDatelineOut) {
  SampleAccount sample;
  Article article = sample.article(0);
  article.dateline.span = sample.in(0, "ÅSVIK (Norda Press) – ");
  sample.account.articles[0] = &article;
  sample.account.claims.resize(2);
  sample.account.claims[1].relation = Relation::kAgree;
  sample.account.claims[1].evidence.resize(1);
  bool found = false;
  for (const std::string& sentence : digest_of(sample))
    found |= sentence.starts_with("Twelve people were hurt when");
  EXPECT_TRUE(found);
}

TEST(Digest, TakesTheModelNotTheCopy) {
  SampleAccount sample;
  Claim& hurt = sample.account.claims[1];
  hurt.relation = Relation::kAgree;
  hurt.evidence.pop_back();
  CopiedPassage& copy = sample.account.reuse.passages[0];
  const auto chosen = [&](std::string_view words) {
    choose_digest(sample.account);
    for (const DigestSentence& sentence : sample.account.digest)
      if (sentence.passage.span.of(sample.article(sentence.passage.article).text).find(words) !=
          std::string::npos)
        return static_cast<int>(sentence.passage.article);
    return -1;
  };
  copy.direction = Direction::kAToB;
  EXPECT_EQ(chosen("Twelve people"), 0);
  copy.direction = Direction::kBToA;
  EXPECT_EQ(chosen("Twelve people"), 1);
}

TEST(Digest, OfNothingIsNothing) {
  Account account;
  choose_digest(account);
  EXPECT_TRUE(account.digest.empty());
}

}  // namespace
}  // namespace stemma
