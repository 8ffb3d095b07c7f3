#include "read/input/json_article.h"

#include <gtest/gtest.h>

#include "base/small_parts_for_test.h"
#include "read/limits.h"

namespace stemma {
namespace {

Article parsed(std::string_view json) {
  Result<Article> article = parse_json_article(json, {});
  EXPECT_TRUE(article.ok()) << article.error().message;
  return article.ok() ? std::move(article.value()) : Article{};
}

std::string problem_of(std::string_view json, const ReadLimits& limits = {}) {
  const Result<Article> article = parse_json_article(json, {limits, ReadDepth::kFull});
  EXPECT_FALSE(article.ok()) << json.substr(0, 80);
  return article.ok() ? std::string() : article.error().message;
}

TEST(JsonArticle, FieldsByAllTheirNames) {
  const Article article = parsed(
      R"({"id": 7, "title": "Bridge closed", "maintext": "The bridge is closed.", "series": "Kellin Post", "date": "April 23, 2025",
          "authors": ["Ines Halloran", {"name": "Tom Reyn"}], "language": "en-GB", "url": "https://x.example/1"})");
  EXPECT_EQ(article.id, "7");
  EXPECT_EQ(article.text, "The bridge is closed.");
  EXPECT_EQ(article.outlet, "Kellin Post");
  EXPECT_EQ(article.published, "2025-04-23");
  EXPECT_EQ(article.authors, (std::vector<std::string>{"Ines Halloran", "Tom Reyn"}));
  EXPECT_EQ(article.language, "en");
  EXPECT_TRUE(article.extra.empty());
}

TEST(JsonArticle, TheTextIsKeptCodePointForCodePoint) {
  EXPECT_EQ(parsed(R"({"text": " A\r\n\tb\u00a0\u0001 \ud83d\ude00 "})").text,
            " A\r\n\tb\u00A0\x01 \U0001F600 ");
  EXPECT_EQ(parsed(R"({"text": "half \ud83d of a pair"})").text, "half \uFFFD of a pair");
  EXPECT_EQ(parsed("{\"text\": \"broken \xE2\x80 byte\"}").text, "broken \uFFFD byte");
}

TEST(JsonArticle, UnknownFieldsPassThroughInOrder) {
  const Article article = parsed(
      R"({"zeta": [1, 2.5, null, true], "text": "Text.", "alpha": {"b": -3}, "dateline": {"places": []}})");
  EXPECT_EQ(to_line(article.extra), R"({"zeta":[1,2.5,null,true],"alpha":{"b":-3}})");
}

TEST(JsonArticle, DatesThatAreNoneAreKeptBeside) {
  const Article article = parsed(R"({"text": "Text.", "published": "yesterday"})");
  EXPECT_EQ(article.published, "");
  EXPECT_EQ(article.extra["published_as_given"], "yesterday");
}

TEST(JsonArticle, GivenBlocksAreTakenIfTheyFit) {
  const Article article = parsed(
      R"({"text": "Caf\u00e9 closed.\n\nShare", "blocks": [{"kind": "paragraph", "begin": 0, "end": 12},
                                    {"kind": "boilerplate", "begin": 14, "end": 19}]})");
  ASSERT_EQ(article.blocks.size(), 2u);
  EXPECT_EQ(article.blocks[0].span.of(article.text), "Caf\u00E9 closed.");
  EXPECT_EQ(article.blocks[1].kind, BlockKind::kBoilerplate);
  for (const char* blocks :
       {R"([{"kind": "paragraph", "begin": 5, "end": 3}])", R"([{"kind": "verse", "begin": 0, "end": 3}])",
        R"([{"kind": "list", "begin": 0, "end": 9999999}])",
        R"([{"kind": "list", "begin": 0, "end": 5}, {"kind": "list", "begin": 3, "end": 7}])",
        R"("paragraphs")", "[7]"})
    EXPECT_TRUE(parsed(R"({"text": "Some text.", "blocks": )" + std::string(blocks) + "}").blocks.empty())
        << blocks;
}

TEST(JsonArticle, CaptionsAmongTheBlocksAreBesideTheText) {
  const Article article =
      parsed(R"({"text": "One.\n\nTwo.", "blocks": [{"kind": "paragraph", "begin": 0, "end": 4},
      {"kind": "caption", "begin": 6, "end": 6, "text": "A bridge"}, {"kind": "paragraph", "begin": 6, "end": 10}]})");
  EXPECT_EQ(article.blocks.size(), 2u);
  ASSERT_EQ(article.captions.size(), 1u);
  EXPECT_EQ(article.captions[0].text, "A bridge");
  EXPECT_EQ(article.captions[0].before, 1u);
}

TEST(JsonArticle, WhatIsWrongIsSaid) {
  EXPECT_NE(problem_of("{\"text\": ").find("not valid JSON"), std::string::npos);
  EXPECT_NE(problem_of("[]").find("a list"), std::string::npos);
  EXPECT_NE(problem_of(R"({"text": 7})").find("a number, not a string"), std::string::npos);
  EXPECT_NE(problem_of(R"({"text": "T", "title": []})").find("'title' is a list"), std::string::npos);
  EXPECT_NE(problem_of(R"({"title": "No text"})").find("no text"), std::string::npos);
  EXPECT_NE(problem_of(R"({"text": "  \n "})").find("no text"), std::string::npos);
  EXPECT_NE(
      problem_of(std::string(200, '[') + std::string(200, ']')).find(std::to_string(kJsonDepth) + " deep"),
      std::string::npos);
}

TEST(JsonArticle, LimitsAreNamed) {
  std::string many = R"({"text": "T")";
  for (size_t i = 0; i <= kArticleFields; ++i) many += ", \"f" + std::to_string(i) + "\": 0";
  EXPECT_NE(problem_of(many + "}").find(std::to_string(kArticleFields)), std::string::npos);
  ReadLimits limits;
  limits.text_bytes = 5;
  EXPECT_NE(problem_of(R"({"text": "longer than five"})", limits).find("5 bytes"), std::string::npos);
  limits.page_bytes = 3;
  EXPECT_NE(problem_of(R"({"text": "longer"})", limits).find("3 bytes"), std::string::npos);
}

// The places that were read and those that were skipped.
struct Places {
  std::vector<std::string> read, skipped;
};

Places places_of(const Readings& readings) {
  Places places;
  for (const Reading& reading : readings)
    if (const auto* article = std::get_if<Article>(&reading))
      places.read.push_back(article->input);
    else
      places.skipped.push_back(std::get<Skipped>(reading).input);
  return places;
}

using Names = std::vector<std::string>;

TEST(JsonArticle, ABadLineLeavesTheOthersWhole) {
  const Readings readings = parse_json_document(
      "{\"text\": \"One is a sentence.\"}\n\n{\"text\": \n{\"text\": \"Two is a sentence.\"}\r\n", "a.json",
      {});
  const Places places = places_of(readings);
  EXPECT_EQ(places.read, (Names{"a.json#1", "a.json#4"}));
  EXPECT_EQ(places.skipped, Names{"a.json#3"});
  EXPECT_NE(std::get<Skipped>(readings[1]).reason.find("line 3"), std::string::npos);
}

TEST(JsonArticle, DocumentsAreOneArticleOrAList) {
  EXPECT_EQ(places_of(parse_json_document(R"({"text": "One."})", "a.json", {})).read, Names{"a.json"});
  const Places list =
      places_of(parse_json_document(R"([{"text": "One."}, 7, {"text": "Two."}])", "a.json", {}));
  EXPECT_EQ(list.read, (Names{"a.json#1", "a.json#3"}));
  EXPECT_EQ(list.skipped, Names{"a.json#2"});
  EXPECT_EQ(places_of(parse_json_document("[]", "a.json", {})).skipped, Names{"a.json"});
}

// JSON Lines that come from their source in pieces of any size.
Readings read_all_lines(std::string bytes, size_t most, const ReadHow& how) {
  const auto pieces = json_lines(std::make_unique<SmallPartsForTest>(std::move(bytes), most), "a.jsonl", how);
  Readings readings;
  while (const auto piece = pieces->next())
    for (Reading& reading : piece->read()) readings.push_back(std::move(reading));
  return readings;
}

TEST(JsonLines, ComeWholeHoweverTheyAreCut) {
  std::string bytes = "\xEF\xBB\xBF";
  Names expected;
  for (int i = 1; i <= 3000; ++i) {
    bytes +=
        i % 7 == 0 ? "\r\n" : "{\"text\": \"" + std::string(static_cast<size_t>(i % 400), 'x') + " t\"}\n";
    if (i % 7 != 0) expected.push_back("a.jsonl#" + std::to_string(i));
  }
  bytes.pop_back();
  for (const size_t most : {size_t{1} << 20, size_t{4097}, size_t{61}}) {
    const Places places = places_of(read_all_lines(bytes, most, {}));
    EXPECT_EQ(places.read, expected);
    EXPECT_TRUE(places.skipped.empty());
  }
}

TEST(JsonLines, ALineThatIsTooLongIsNamedAndNotHeld) {
  ReadHow how;
  how.limits.page_bytes = 1000;
  const std::string good = "{\"text\": \"Good.\"}\n";
  const Readings readings = read_all_lines(good + std::string(3'000'000, ' ') + "\n" + good, 1 << 20, how);
  const Places places = places_of(readings);
  EXPECT_EQ(places.read, (Names{"a.jsonl#1", "a.jsonl#3"}));
  EXPECT_EQ(places.skipped, Names{"a.jsonl#2"});
  EXPECT_NE(std::get<Skipped>(readings[1]).reason.find("1000 bytes"), std::string::npos);
}

TEST(JsonLines, NothingInThemIsSaid) {
  EXPECT_EQ(places_of(read_all_lines("", 10, {})).skipped, Names{"a.jsonl"});
  EXPECT_EQ(places_of(read_all_lines("\n \n", 10, {})).skipped, Names{"a.jsonl"});
}

TEST(JsonLines, ShallowDepthKeepsTextAndGivenFieldsOnly) {
  ReadHow how;
  how.depth = ReadDepth::kShallow;
  const Readings readings = read_all_lines(
      R"({"text": "LONDON (Reuters) - Share", "title": "T", "published": "2024-05-14", "desk": 1})", 100,
      how);
  ASSERT_EQ(readings.size(), 1u);
  const Article& article = std::get<Article>(readings[0]);
  EXPECT_EQ(article.title, "T");
  EXPECT_EQ(article.id, "a");
  EXPECT_TRUE(article.published_at);
  EXPECT_TRUE(article.blocks.empty());
  EXPECT_TRUE(article.agency.empty());
  EXPECT_TRUE(article.extra.empty());
}

TEST(JsonArticle, Metadata) {
  const Result<Metadata> metadata =
      parse_metadata(R"({"file": "a.txt", "source": "Kellin Post", "authors": "Tom Reyn", "other": 1})");
  ASSERT_TRUE(metadata.ok());
  EXPECT_EQ(metadata.value().file, "a.txt");
  EXPECT_EQ(metadata.value().outlet, "Kellin Post");
  EXPECT_EQ(metadata.value().authors, (std::vector<std::string>{"Tom Reyn"}));
  EXPECT_FALSE(parse_metadata("7").ok());
}

}  // namespace
}  // namespace stemma
