#include "account/json.h"

#include <gtest/gtest.h>

#include "account/sample_account.h"
#include "base/code_points.h"

namespace stemma {
namespace {

// What a reader of the output does: text[begin:end], in code points.
std::string cut(const std::string& text, uint32_t begin, uint32_t end) {
  const CodePointMap map(text);
  return text.substr(map.byte_at(text, begin), map.byte_at(text, end) - map.byte_at(text, begin));
}

std::string cut(const std::string& text, const Json& place) {
  if (place.is_array()) return cut(text, place[0].get<uint32_t>(), place[1].get<uint32_t>());
  return cut(text, place["begin"].get<uint32_t>(), place["end"].get<uint32_t>());
}

TEST(Json, ArticleKeepsUnknownFieldsAndSaysNullForWhatIsUnknown) {
  const SampleAccount sample;
  Article article = sample.article(2);
  article.extra = Json{{"section", "world"}, {"id", "not this one"}};
  const Json out = article_to_json(article);
  EXPECT_EQ(out["id"], "ledger");
  EXPECT_TRUE(out["url"].is_null());
  EXPECT_EQ(out["section"], "world");
  EXPECT_EQ(out["agency"], Json::array());
  EXPECT_EQ(out["dateline"]["places"], Json::array());
  EXPECT_TRUE(out["dateline"]["date"].is_null());
  ASSERT_EQ(out["blocks"].size(), 3u);
  EXPECT_EQ(cut(article.text, out["blocks"][2]), "Lind denied that he had been warned.");
  EXPECT_EQ(out["blocks"][0]["kind"], "paragraph");
}

TEST(Json, CaptionsStandAmongTheBlocks) {
  Article article;
  article.text = "One.\n\nTwo.";
  article.blocks = {{BlockKind::kParagraph, {0, 4}}, {BlockKind::kParagraph, {6, 10}}};
  article.captions = {{"A bridge", 1}, {"A river", 2}};
  const Json out = article_to_json(article);
  EXPECT_EQ(
      to_line(out["blocks"]),
      R"([{"kind":"paragraph","begin":0,"end":4},{"kind":"caption","begin":6,"end":6,"text":"A bridge"},)"
      R"({"kind":"paragraph","begin":6,"end":10},{"kind":"caption","begin":10,"end":10,"text":"A river"}])");
}

TEST(Json, DatelineHasPlacesAndDate) {
  Article article;
  article.dateline.places = {"LONDON", "PARIS"};
  article.dateline.date = Date{2025, 4, 23};
  const Json out = article_to_json(article);
  EXPECT_EQ(to_line(out["dateline"]), R"({"places":["LONDON","PARIS"],"date":"2025-04-23"})");
}

TEST(Json, AnnotationCountsCodePoints) {
  SampleAccount sample;
  const Article& article = sample.article(0);
  Annotation& annotation = sample.annotation(0);
  annotation.mentions = {{sample.in(0, "José Lind"), 0, MentionKind::kName},
                         {sample.in(0, "Mayor"), 0, MentionKind::kNominal}};
  annotation.entities = {{EntityType::kPerson, "José Lind", {"Mayor"}, "", Gender::kUnknown, {0, 1}}};
  annotation.times = {{sample.in(0, "when"), TimeType::kDate, "2024-05-01"}};
  Quantity twelve;
  twelve.span = sample.in(0, "Twelve people");
  twelve.value = 12;
  twelve.unit = "people";
  twelve.of = "hurt";
  annotation.quantities = {twelve};
  Statement said;
  said.source = StatementSource{sample.in(0, "Mayor José Lind"), 0, SourceKind::kPerson, "José Lind", ""};
  said.cue = sample.in(0, "said the");
  said.cue->end -= 4;
  said.content = {sample.in(0, "the dam had held")};
  annotation.statements = {said, Statement{}};

  const Json out = annotation_to_json(article, annotation);
  EXPECT_EQ(out["entities"][0]["mentions"].size(), 1u);
  EXPECT_EQ(cut(article.text, out["entities"][0]["mentions"][0]), "José Lind");
  EXPECT_EQ(cut(article.text, out["entities"][0]["references"][0]), "Mayor");
  EXPECT_EQ(out["quantities"][0]["value"].dump(), "12");
  EXPECT_EQ(out["quantities"][0]["of"], "hurt");
  const Json& statement = out["statements"][0];
  EXPECT_EQ(cut(article.text, statement["source"]), "Mayor José Lind");
  EXPECT_EQ(statement["source"]["entity"], out["entities"][0]["id"]);
  EXPECT_EQ(cut(article.text, statement["cue"]), "said");
  EXPECT_EQ(cut(article.text, statement["content"][0]), "the dam had held");
  EXPECT_TRUE(out["statements"][1]["source"].is_null());
  EXPECT_TRUE(out["statements"][1]["cue"].is_null());
}

TEST(Json, ReuseGivesPassagesThenPairs) {
  const SampleAccount sample;
  const std::vector<Json> lines = reuse_to_json(sample.account.reuse, sample.account.articles);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0]["a"]["article"], "wire");
  EXPECT_EQ(cut(sample.article(0).text, lines[0]["a"]), cut(sample.article(1).text, lines[0]["b"]));
  EXPECT_EQ(lines[0]["direction"], "a>b");
  EXPECT_EQ(to_line(lines[1]), R"({"articles":["wire","courier"],"containment":[0.543,1.0]})");
}

TEST(Json, ALineOfTwoVersionsSaysSoAndAParaphraseShowsWhatAgrees) {
  SampleAccount sample;
  ReuseFindings& reuse = sample.account.reuse;
  reuse.versions = {{0, 1, 2, "the same URL"}};
  reuse.copied_versions = {{2, 1, "of 2 versions it shares most with version 2"}};
  reuse.passages[0].kind = ReuseKind::kParaphrase;
  reuse.passages[0].likeness = 0.75;
  reuse.passages[0].agreeing = {{true, {0, 4}, {0, 6}}};
  const std::vector<Json> lines = reuse_to_json(reuse, sample.account.articles);
  for (const Json& line : lines) {
    EXPECT_EQ(to_line(line["version"]),
              R"({"article":"courier","version":2,"earlier":"wire","why":"the same URL"})");
    EXPECT_FALSE(line.contains("copied_version"));
  }
  EXPECT_EQ(lines[0]["likeness"], 0.75);
  EXPECT_EQ(lines[0]["agrees"][0]["what"], "number");
  EXPECT_EQ(cut(sample.article(0).text, lines[0]["agrees"][0]["a"]), sample.article(0).text.substr(0, 4));
  const Json out = account_to_json(sample.account);
  EXPECT_EQ(out["versions"][0]["article"], "courier");
  EXPECT_EQ(out["copied_versions"][0]["copied"], "courier");
}

TEST(Json, ASuspicionNamesItsArticleAndShowsTheStrangeNames) {
  SampleAccount sample;
  sample.account.reuse.suspicions = {{1, {{{0, 13}, "Twelve men"}}, "strange"}};
  const Json out = account_to_json(sample.account);
  ASSERT_EQ(out["suspicions"].size(), 1u);
  EXPECT_EQ(out["suspicions"][0]["article"], "courier");
  EXPECT_EQ(cut(sample.article(1).text, out["suspicions"][0]["names"][0]), "Twelve people");
  EXPECT_EQ(out["suspicions"][0]["names"][0]["known_as"], "Twelve men");
}

TEST(Json, AccountPlacesAndIdsResolve) {
  const SampleAccount sample;
  const Json out = account_to_json(sample.account);
  std::map<std::string, std::string> texts;
  for (const Json& article : out["articles"]) texts[article["id"]] = article["text"];
  for (const Json& claim : out["claims"]) {
    EXPECT_EQ(cut(texts[claim["text_at"]["article"]], claim["text_at"]), claim["text"]);
    for (const Json& evidence : claim["evidence"]) {
      const auto& origins = claim["origins"];
      EXPECT_TRUE(std::any_of(origins.begin(), origins.end(),
                              [&](const Json& o) { return o["id"] == evidence["origin"]; }));
    }
  }
  const Json& hurt = out["claims"][1];
  EXPECT_EQ(hurt["id"], "c2");
  EXPECT_EQ(hurt["relation"], "update");
  EXPECT_EQ(hurt["independent_origins"]["min"], 1);
  EXPECT_EQ(hurt["independent_origins"]["max"], 2);
  EXPECT_NE(hurt["independent_origins"]["why"].get<std::string>().find("may rest on"), std::string::npos);
  EXPECT_EQ(cut(texts["courier"], hurt["evidence"][1]["value_at"]), "Twelve");
  EXPECT_EQ(hurt["evidence"][0]["chain"][1]["name"], "police");
  EXPECT_EQ(hurt["evidence"][2]["chain"], Json::array());
  EXPECT_EQ(out["digest"][0]["claims"], Json::array({"c2"}));
  EXPECT_EQ(out["entities"][0]["mentions"].size(), 2u);
  EXPECT_EQ(cut(texts["ledger"], out["entities"][0]["references"][0]), "he");
  EXPECT_EQ(out["positions"][0]["entity"], out["entities"][0]["id"]);
  EXPECT_EQ(out["timeline"][0]["what"], "the river Å burst its banks");
  EXPECT_EQ(out["skipped"][0]["input"], "broken.jsonl#3");
}

TEST(Json, OneOriginHasOneIdInAllClaims) {
  SampleAccount sample;
  sample.account.claims.push_back(sample.account.claims[1]);
  const Json out = account_to_json(sample.account);
  EXPECT_EQ(out["claims"][1]["origins"][0]["id"], out["claims"][2]["origins"][0]["id"]);
  EXPECT_NE(out["claims"][0]["origins"][0]["id"], out["claims"][1]["origins"][0]["id"]);
}

TEST(Json, TwoOriginsOfOneNameInAClaimStayTwo) {
  SampleAccount sample;
  Claim& claim = sample.account.claims[0];
  claim.origins = {{"officials", OriginKind::kUnnamed, {}, ""}, {"officials", OriginKind::kUnnamed, {}, ""}};
  const Json out = account_to_json(sample.account);
  EXPECT_NE(out["claims"][0]["origins"][0]["id"], out["claims"][0]["origins"][1]["id"]);
}

TEST(Json, AnAccountOfNothing) {
  const Json out = account_to_json(Account{});
  EXPECT_EQ(out["claims"], Json::array());
  EXPECT_TRUE(out["story"]["first"].is_null());
}

}  // namespace
}  // namespace stemma
