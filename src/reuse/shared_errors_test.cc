#include "reuse/shared_errors.h"

#include <gtest/gtest.h>

#include "reuse/reuse.h"
#include "text/units.h"

namespace stemma {
namespace {

TEST(SharedErrors, ASlipIsNeitherASpellingNorAForm) {
  for (const auto& [a, b] : {std::pair("recieved", "received"),
                             {"goverment", "government"},
                             {"governmant", "government"},
                             {"parlaiment", "parliament"}}) {
    EXPECT_TRUE(is_slip(a, b)) << a;
    EXPECT_TRUE(is_slip(b, a)) << a;
  }
  for (const auto& [a, b] : {std::pair("colour", "color"),
                             {"travelled", "traveled"},
                             {"organise", "organize"},
                             {"centre", "center"},
                             {"judgement", "judgment"},
                             {"defence", "defense"},
                             {"reports", "report"},
                             {"reported", "reporter"},
                             {"house", "mouse"},
                             {"received", "received"},
                             {"bridge", "bright"},
                             {"", ""},
                             {"a", ""}})
    EXPECT_FALSE(is_slip(a, b)) << a << ' ' << b;
}

// A report, a copy of it with a slip, a copy of one of the two, and a report of its own.
class Copies {
 public:
  Copies() {
    add("original", "Harbour Ledger", "2024-05-01T06:00:00Z",
        "The harbour master received three warnings before the crane fell on the quay.");
    add("slip", "Quay Courier", "2024-05-01T08:00:00Z",
        "The harbour master recieved three warnings before the crane fell on the quay.");
    add("again", "Night Gazette", "2024-05-01T09:00:00Z",
        "Dockers went home early on Wednesday, their union told members. The harbour master recieved three "
        "warnings before the crane fell on the quay. Nobody answered at the yard. Rain is due in the "
        "evening. The "
        "ferry runs as it did.");
    add("letters", "Port Times", "2024-05-01T05:00:00Z",
        "Four firms received letters from the owner of the yard.");
    add("other", "Bay Herald", "2024-05-01T07:00:00Z",
        "Two hospitals received the wounded in the afternoon.");
  }

  void add(const char* id, const char* outlet, const char* published, std::string text) {
    Article article;
    article.id = id;
    article.outlet = outlet;
    article.published = published;
    article.published_at = parse_iso_timestamp(published);
    article.text = std::move(text);
    article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
    articles.push_back(std::move(article));
  }

  // The passage of articles `a` and `b`.
  CopiedPassage passage(uint32_t a, uint32_t b) const {
    std::vector<TextUnits> units;
    for (const Article& article : articles) units.push_back(split_text(article.text, article.blocks));
    std::vector<const Article*> given;
    std::vector<const TextUnits*> given_units;
    for (size_t i = 0; i < articles.size(); ++i)
      given.push_back(&articles[i]), given_units.push_back(&units[i]);
    for (const CopiedPassage& one : find_reuse(given, given_units, nullptr).passages)
      if (one.a.article == a && one.b.article == b) return one;
    return {};
  }

  std::vector<Article> articles;
};

TEST(SharedErrors, WhoHasTheErrorHasTheTextFromThere) {
  Copies copies;
  const CopiedPassage passage = copies.passage(1, 2);
  EXPECT_EQ(passage.direction, Direction::kAToB);
  EXPECT_NE(passage.why.find("both have “recieved” where Harbour Ledger has “received”; Quay Courier was"),
            std::string::npos)
      << passage.why;
  EXPECT_EQ(copies.passage(0, 2).why.find("both have"), std::string::npos);
  EXPECT_EQ(copies.passage(0, 1).why.find("both have"), std::string::npos);
}

TEST(SharedErrors, AWordThatOthersUseTooIsNoError) {
  Copies copies;
  copies.articles[4].text = "Two hospitals recieved the wounded in the afternoon. They received no blood.";
  copies.articles[4].blocks[0].span.end = static_cast<uint32_t>(copies.articles[4].text.size());
  EXPECT_EQ(copies.passage(1, 2).why.find("both have"), std::string::npos);
}

}  // namespace
}  // namespace stemma
