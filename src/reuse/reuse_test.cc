#include "reuse/reuse.h"

#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <set>

#include "base/parallel.h"
#include "reuse/align.h"
#include "reuse/candidates.h"
#include "reuse/direction.h"
#include "reuse/shingles.h"
#include "reuse/weights.h"

namespace stemma {
namespace {

Article make_article(std::string id, std::string text, std::string outlet = "", std::string published = "") {
  Article article;
  article.id = std::move(id);
  article.text = std::move(text);
  article.outlet = std::move(outlet);
  article.published = std::move(published);
  article.published_at = parse_iso_timestamp(article.published);
  for (size_t at = 0; at < article.text.size();) {
    const size_t end = std::min(article.text.find('\n', at), article.text.size());
    if (end > at)
      article.blocks.push_back(
          {BlockKind::kParagraph, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)}});
    at = end + 1;
  }
  return article;
}

// The articles with their units, and the stage run on them.
struct Newsroom {
  std::vector<Article> articles;

  ReuseFindings compare(bool deep = true) const {
    std::vector<TextUnits> units;
    std::vector<const Article*> article_pointers;
    std::vector<const TextUnits*> unit_pointers;
    const std::vector<Annotation> annotations(articles.size());
    std::vector<const Annotation*> annotation_pointers;
    for (const Article& article : articles) units.push_back(split_text(article.text, article.blocks));
    for (size_t i = 0; i < articles.size(); ++i) {
      article_pointers.push_back(&articles[i]);
      unit_pointers.push_back(&units[i]);
      annotation_pointers.push_back(&annotations[i]);
    }
    return find_reuse(article_pointers, unit_pointers, deep ? &annotation_pointers : nullptr);
  }
};

std::string_view words_of(const Newsroom& room, const Passage& passage) {
  return passage.span.of(room.articles[passage.article].text);
}

const char kAlpine[] =
    "A cable car carrying 24 skiers stopped above the Morvan glacier on Sunday after a bearing overheated, "
    "rescuers said.\n"
    "Two helicopters lifted the passengers out one by one in gusts of up to 90 kilometres an hour.\n"
    "\"The cabin swung like a bell,\" said Ilse Brandt, a dentist who was on her first skiing holiday.\n"
    "The operator had replaced the same bearing in October, according to its maintenance diary.\n"
    "Nobody was hurt, but three passengers were treated for cold.";

TEST(Reuse, ACutWireCopyIsFoundSentenceBySentence) {
  Newsroom room;
  room.articles.push_back(make_article("a", kAlpine, "Alpine Post", "2024-02-04T10:00:00Z"));
  room.articles.push_back(make_article(
      "b",
      "The lift company's shares fell after the weekend.\n"
      "Two helicopters lifted the passengers out one by one in gusts of up to 90 kilometres an hour.\n"
      "The operator had replaced the same bearing in October, its maintenance diary shows.\n"
      "Three passengers were treated for cold, but nobody was hurt.",
      "Valley Echo", "2024-02-05T08:00:00Z"));
  const ReuseFindings found = room.compare();
  ASSERT_GE(found.passages.size(), 2u);
  EXPECT_EQ(words_of(room, found.passages[0].a),
            "Two helicopters lifted the passengers out one by one in gusts of up to 90 kilometres an hour");
  EXPECT_EQ(words_of(room, found.passages[0].a), words_of(room, found.passages[0].b));
  EXPECT_EQ(found.passages[0].kind, ReuseKind::kVerbatim);
  EXPECT_DOUBLE_EQ(found.passages[0].similarity, 1);
  EXPECT_EQ(found.passages[1].kind, ReuseKind::kEdited);
  EXPECT_EQ(found.passages[1].direction, Direction::kAToB);
  EXPECT_NE(found.passages[1].why.find("published earlier"), std::string::npos) << found.passages[1].why;
}

TEST(Reuse, AShortSentenceBesideACopiedOneIsCopiedToo) {
  const std::string model =
      "The harbour master of Quillon found eleven crates of frozen herring on the breakwater at dawn. "
      "The gulls had noticed first. Customs officers from Tarrow broke the seals and counted the fish twice "
      "before noon.";
  Newsroom room;
  room.articles.push_back(make_article("a", "Nobody had been told.\n" + model));
  room.articles.push_back(make_article("b", model + "\nThe market stayed shut."));
  const ReuseFindings found = room.compare();
  ASSERT_EQ(found.passages.size(), 3u);
  EXPECT_EQ(words_of(room, found.passages[1].a), "The gulls had noticed first");
  EXPECT_EQ(words_of(room, found.passages[1].b), "The gulls had noticed first");
}

TEST(Reuse, ReportsOfOneEventWrittenApartShareNothing) {
  Newsroom room;
  room.articles.push_back(make_article("a", kAlpine));
  room.articles.push_back(make_article(
      "b",
      "Rescuers on Sunday evacuated 24 people from a gondola that had halted over the Morvan glacier.\n"
      "High wind made the work of the helicopter crews harder, and it took four hours.\n"
      "A part of the drive had run hot, the lift company said.\n"
      "Ilse Brandt, one of those on board, spoke of the longest afternoon of her life."));
  EXPECT_TRUE(room.compare().passages.empty());
  EXPECT_TRUE(room.compare().near_duplicates.empty());
}

TEST(Reuse, TheSameWordsOfASpeakerAreNoCopy) {
  Newsroom room;
  room.articles.push_back(make_article("a",
                                       "\"We asked for new bearings in writing, twice, and never got an "
                                       "answer from anybody,\" the foreman told "
                                       "a radio station.\nThe wind had dropped by the evening."));
  room.articles.push_back(make_article("b",
                                       "In the village hall the mood was sour.\nWorkers spoke up: “We asked "
                                       "for new bearings in writing, twice, "
                                       "and never got an answer from anybody.”"));
  const ReuseFindings found = room.compare();
  ASSERT_EQ(found.passages.size(), 1u);
  EXPECT_EQ(found.passages[0].kind, ReuseKind::kSharedQuote);
  EXPECT_EQ(found.passages[0].direction, Direction::kCommon);
}

TEST(Reuse, AMachineSpunCopyIsFoundByItsAnchors) {
  Newsroom room;
  room.articles.push_back(
      make_article("spun",
                   "A cable vehicle carrying 24 skiers halted over the Morvan glacier on "
                   "Sunday after a bearing overheated, rescuers stated.\n"
                   "Two choppers raised the travellers out one after the other in gusts of as "
                   "much as 90 kilometres an hour.\n"
                   "\"The cabin swung like a bell,\" stated Ilse Brandt, a dental practitioner "
                   "who was on her first snowboarding vacation.\n"
                   "The operator had changed the identical bearing in October, in keeping with "
                   "its upkeep diary.\n"
                   "No one was harmed, however three travellers had been handled for chilly.",
                   "Web Digest", "2024-02-04T12:00:00Z"));
  room.articles.push_back(make_article("original", kAlpine, "Alpine Post", "2024-02-04T10:00:00Z"));
  const ReuseFindings found = room.compare();
  EXPECT_GE(found.passages.size(), 4u);
  size_t rewritten = 0;
  for (const CopiedPassage& passage : found.passages) {
    EXPECT_TRUE(passage.kind == ReuseKind::kParaphrase || passage.kind == ReuseKind::kEdited);
    EXPECT_EQ(passage.direction, Direction::kBToA);
    rewritten += passage.is_rewritten;
    EXPECT_EQ(passage.is_rewritten, passage.why.starts_with("rewritten word by word (")) << passage.why;
    EXPECT_TRUE(is_copied(passage));
  }
  EXPECT_GE(rewritten, 3u);
}

TEST(Reuse, ACopyCutAndTurnedByAnEditorIsNotRewrittenWordByWord) {
  Newsroom room;
  room.articles.push_back(make_article("original", kAlpine, "Alpine Post", "2024-02-04T10:00:00Z"));
  room.articles.push_back(make_article(
      "edited",
      "A cable car with 24 skiers on board stopped above the Morvan glacier on Sunday after a bearing "
      "overheated.\n"
      "Passengers were lifted out one by one by two helicopters, in gusts of up to 90 kilometres an hour.\n"
      "The same bearing had been replaced in October, according to the operator's maintenance diary.\n"
      "Three passengers were treated for cold; nobody was hurt.",
      "Valley Echo", "2024-02-05T08:00:00Z"));
  const ReuseFindings found = room.compare();
  EXPECT_GE(found.passages.size(), 2u);
  for (const CopiedPassage& passage : found.passages) EXPECT_FALSE(passage.is_rewritten) << passage.why;
}

// The distortions of the only copied passage between two one-sentence articles.
std::vector<std::string> distortions_between(const std::string& model, const std::string& copy) {
  Newsroom room;
  room.articles.push_back(make_article("model", model));
  room.articles.push_back(make_article("copy", copy));
  std::vector<std::string> out;
  for (const CopiedPassage& passage : room.compare().passages)
    for (const CopyDistortion& one : passage.distortions) {
      out.push_back(std::string(to_string(one.what)) + " " + std::string(one.a.of(model)) + "/" +
                    std::string(one.b.of(copy)));
      EXPECT_NE(passage.why.find("distorted: "), std::string::npos) << passage.why;
    }
  return out;
}

TEST(Distortion, ANumberANameADateOrANegationThatDiffersIsSaid) {
  using Found = std::vector<std::string>;
  const std::string model =
      "The ferry Norland with 212 people on board ran onto a sandbank off Norhaven early on Tuesday, and the "
      "captain was warned of the missing buoy before.";
  const auto with = [&](const std::string& old, const std::string& put) {
    std::string copy = model;
    copy.replace(copy.find(old), old.size(), put);
    return distortions_between(model, copy);
  };
  EXPECT_EQ(with("212", "121"), Found{"number 212/121"});
  EXPECT_EQ(with("off Norhaven", "off Sandwick"), Found{"name Norhaven/Sandwick"});
  EXPECT_EQ(with("Tuesday", "Friday"), Found{"date Tuesday/Friday"});
  EXPECT_EQ(with("was warned", "was not warned"), Found{"negation /not"});
  EXPECT_EQ(with("was warned", "was never warned"), Found{"negation /never"});
  EXPECT_EQ(with("the captain", "its captain"), Found{});
  EXPECT_EQ(with("sandbank", "shoal"), Found{});
  EXPECT_EQ(with("212 people", "212 persons"), Found{});
}

TEST(Distortion, WhatOnlyMovedIsNoDistortion) {
  EXPECT_TRUE(
      distortions_between("On Tuesday the ferry Norland ran onto a sandbank off Norhaven in thick fog and "
                          "212 people waited there, the harbour office said late.",
                          "On Friday the ferry Norland ran onto a sandbank off Norhaven in thick fog and "
                          "212 people waited there, the harbour office said late Tuesday.")
          .empty());
}

TEST(Distortion, ASentenceThatStandsUnchangedIsNotDistortedInAnotherLikeIt) {
  const std::string first =
      "The pilot boat from Norhaven brought 14 sailors and two crates of charts ashore before the tide "
      "turned.";
  const std::string second =
      "The pilot boat from Norhaven brought 19 sailors and two crates of charts ashore before the tide "
      "turned.";
  Newsroom room;
  room.articles.push_back(make_article("a", first + "\nNobody was hurt in the bay.\n" + second));
  room.articles.push_back(make_article("b", second + "\nA storm is forecast.\n" + first));
  const ReuseFindings found = room.compare();
  ASSERT_GE(found.passages.size(), 2u);
  for (const CopiedPassage& passage : found.passages) EXPECT_TRUE(passage.distortions.empty()) << passage.why;
}

TEST(Distortion, OneNumberInLettersAndInDigitsIsTheSame) {
  const std::string model =
      "Rescuers brought twelve skiers and two guides down from the glacier hut by noon.";
  EXPECT_TRUE(
      distortions_between(model, "Rescuers brought 12 skiers and 2 guides down from the glacier hut by noon.")
          .empty());
  EXPECT_EQ(distortions_between(
                model, "Rescuers brought 14 skiers and two guides down from the glacier hut by noon."),
            std::vector<std::string>{"number twelve/14"});
}

TEST(Reuse, CreditsAndBoilerplateDoNotCount) {
  for (const BlockKind kind : {BlockKind::kCredit, BlockKind::kBoilerplate}) {
    Newsroom room;
    for (const char* id : {"a", "b"}) {
      room.articles.push_back(make_article(id, kAlpine));
      for (Block& block : room.articles.back().blocks) block.kind = kind;
    }
    EXPECT_TRUE(room.compare().passages.empty());
  }
}

TEST(Reuse, CaptionsCountButTheirCreditsDoNot) {
  const std::string caption =
      "This photo released by the lift company shows an empty cabin above the valley station on Sunday.";
  Newsroom room;
  for (const char* id : {"a", "b"}) {
    room.articles.push_back(make_article(id, caption + "\nFoto Berger/Alpine Press"));
    for (Block& block : room.articles.back().blocks) block.kind = BlockKind::kCaption;
  }
  const ReuseFindings found = room.compare();
  ASSERT_FALSE(found.passages.empty());
  for (const CopiedPassage& passage : found.passages)
    EXPECT_EQ(words_of(room, passage.a), caption.substr(0, caption.size() - 1));
}

TEST(Reuse, CreditLinesDecideBeforeTime) {
  Article a = make_article("a", kAlpine, "Alpine Post", "2024-02-04T10:00:00Z");
  Article b = make_article("b", kAlpine, "Valley Echo", "2024-02-04T11:00:00Z");
  const SharedText much{5, 1, 1};
  EXPECT_EQ(find_direction(a, b, much).direction, Direction::kAToB);
  a.agency = b.agency = {"AP"};
  EXPECT_EQ(find_direction(a, b, much).direction, Direction::kCommon);
  EXPECT_NE(find_direction(a, b, much).why.find("AP"), std::string::npos);
  a.agency.clear();
  EXPECT_EQ(find_direction(a, b, much).direction, Direction::kCommon);
  b.agency = {"Alpine Post"};
  EXPECT_EQ(find_direction(b, a, much).direction, Direction::kBToA);
  b.agency.clear();
  a.text += " This was first reported by the Valley Echo.";
  EXPECT_EQ(find_direction(a, b, much).direction, Direction::kBToA);
  EXPECT_EQ(outlet_key("www.the-valley.co.uk"), outlet_key("The Valley"));
}

TEST(Reuse, AnAgencysReportWithoutAnOutletIsTheAgencys) {
  Article wire = make_article("wire", "LUNE (Norda Press) - " + std::string(kAlpine), "", "2024-02-04");
  wire.agency = {"Norda Press"};
  wire.dateline.span = {0, 18};
  wire.agency_spans = {{6, 17}};
  Article echo = make_article("echo", kAlpine, "Valley Echo", "2024-02-05");
  echo.agency = {"Norda Press"};
  const SharedText much{5, 1, 1};
  EXPECT_EQ(find_direction(wire, echo, much).direction, Direction::kAToB);
  echo.agency = {"Alpine Wire"};
  EXPECT_EQ(find_direction(wire, echo, much).direction, Direction::kAToB)
      << "the earlier of two agencies' texts";
  EXPECT_NE(find_direction(wire, echo, much).why.find("Norda Press's report wire"), std::string::npos);
  wire.outlet = "Lune Herald";
  EXPECT_EQ(find_direction(wire, echo, much).direction, Direction::kCommon);
}

TEST(Reuse, ResultDoesNotDependOnTheOrderGiven) {
  Newsroom room, turned;
  room.articles = {make_article("a", kAlpine, "Alpine Post", "2024-02-04T10:00:00Z"),
                   make_article("b", std::string(kAlpine).substr(0, 300), "Echo", "2024-02-05T10:00:00Z")};
  turned.articles = {room.articles[1], room.articles[0]};
  const ReuseFindings one = room.compare(), two = turned.compare();
  ASSERT_FALSE(one.passages.empty());
  ASSERT_EQ(one.passages.size(), two.passages.size());
  for (size_t i = 0; i < one.passages.size(); ++i) {
    EXPECT_EQ(one.passages[i].a.span, two.passages[i].b.span);
    EXPECT_EQ(one.passages[i].kind, two.passages[i].kind);
    EXPECT_EQ(one.passages[i].direction, Direction::kAToB);
    EXPECT_EQ(two.passages[i].direction, Direction::kBToA);
  }
  ASSERT_EQ(one.near_duplicates.size(), 1u);
  EXPECT_EQ(one.near_duplicates[0].containment[0], two.near_duplicates[0].containment[1]);
}

// --- generated input ---------------------------------------------------------------------------------------

std::vector<ComparableWord> random_row(std::mt19937& random, size_t size, uint32_t vocabulary) {
  std::vector<ComparableWord> row(size);
  for (ComparableWord& token : row) {
    token.key = static_cast<uint32_t>(random() % vocabulary) + 1;
    token.stem = token.key / 2;
    if (token.key % 5 == 0) token.flags = ComparableWord::kFunction, token.stem = token.key;
  }
  return row;
}

TEST(Shingles, ContainmentAgreesWithASlowCount) {
  std::mt19937 random(3);
  for (int round = 0; round < 100; ++round) {
    const auto a = random_row(random, random() % 60, 6), b = random_row(random, random() % 60, 6);
    const auto triples = [](const std::vector<ComparableWord>& row) {
      std::set<std::array<uint32_t, 3>> out;
      for (size_t i = 0; i + 3 <= row.size(); ++i) out.insert({row[i].key, row[i + 1].key, row[i + 2].key});
      return out;
    };
    const auto in_a = triples(a), in_b = triples(b);
    double both = 0;
    for (const auto& triple : in_a) both += static_cast<double>(in_b.count(triple));
    const auto shares = containment(shingles_of(a), shingles_of(b));
    const double size_a = static_cast<double>(in_a.size()), size_b = static_cast<double>(in_b.size());
    EXPECT_DOUBLE_EQ(shares[0], in_a.empty() || in_b.empty() ? 0 : both / size_a);
    EXPECT_DOUBLE_EQ(shares[1], in_a.empty() || in_b.empty() ? 0 : both / size_b);
  }
}

// Signatures must agree in about the share of places that is the sets' similarity, for small sets (most
// places borrowed) and large ones.
TEST(Shingles, SignaturesEstimateSimilarity) {
  std::mt19937_64 random(5);
  for (const size_t size : {40u, 400u, 4000u})
    for (const double similarity : {0.2, 0.5, 0.8}) {
      double agreeing = 0;
      constexpr int kRounds = 60;
      for (int round = 0; round < kRounds; ++round) {
        const auto both = static_cast<size_t>(static_cast<double>(size) * similarity);
        Shingles a, b;
        for (size_t i = 0; i < both; ++i) a.push_back(static_cast<uint32_t>(random()));
        b = a;
        for (size_t i = both; i < size; ++i) (i % 2 ? a : b).push_back(static_cast<uint32_t>(random()));
        std::sort(a.begin(), a.end());
        std::sort(b.begin(), b.end());
        const Signature x = signature_of(a), y = signature_of(b);
        for (size_t i = 0; i < x.size(); ++i) agreeing += x[i] == y[i];
      }
      EXPECT_NEAR(agreeing / kRounds / reuse_weights::kSignatureSize, similarity, 0.05) << size;
    }
}

TEST(Shingles, BandsFindHalfAlikePairsAndBoundAFlood) {
  std::mt19937_64 random(9);
  constexpr uint32_t kPairs = 200;
  std::vector<Signature> signatures;
  for (uint32_t i = 0; i < kPairs; ++i) {
    Shingles a(300), b;
    for (uint32_t& shingle : a) shingle = static_cast<uint32_t>(random());
    b = a;
    for (size_t k = 0; k < 100; ++k) b[k] = static_cast<uint32_t>(random());  // 200 of 400: similarity 0.5
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    signatures.push_back(signature_of(a));
    signatures.push_back(signature_of(b));
  }
  const auto pairs = banded_pairs(signatures, std::vector<bool>(signatures.size(), true));
  size_t found = 0;
  for (const auto& [a, b] : pairs) found += a % 2 == 0 && b == a + 1;
  // 1 - (1 - 0.5^4)^32 = 0.87 of them.
  EXPECT_GT(found, kPairs * 0.78);
  EXPECT_LT(pairs.size(), found + 5);
  const std::vector<Signature> flood(2000, signatures[0]);
  EXPECT_LE(banded_pairs(flood, std::vector<bool>(flood.size(), true)).size(),
            flood.size() * reuse_weights::kBucketModels);
}

TEST(Winnow, ChoosesTheLeastOfEveryWindow) {
  std::mt19937 random(11);
  for (int round = 0; round < 100; ++round) {
    std::vector<uint64_t> grams(random() % 40);
    for (uint64_t& gram : grams) gram = random() % 9;
    const std::vector<uint32_t> chosen = winnow(grams, 3);
    EXPECT_TRUE(std::is_sorted(chosen.begin(), chosen.end()));
    for (size_t first = 0; first + 3 <= grams.size(); ++first) {
      const uint64_t least = *std::min_element(grams.begin() + first, grams.begin() + first + 3);
      bool kept = false;
      for (const uint32_t at : chosen) kept |= at >= first && at < first + 3 && grams[at] == least;
      EXPECT_TRUE(kept);
    }
  }
}

// The best score of any local alignment, by trying every pair of begins.
int slow_best_score(std::span<const ComparableWord> a, std::span<const ComparableWord> b) {
  int best = 0;
  for (size_t begin_a = 0; begin_a < a.size(); ++begin_a)
    for (size_t begin_b = 0; begin_b < b.size(); ++begin_b) {
      const size_t rows = a.size() - begin_a, columns = b.size() - begin_b;
      std::vector<std::vector<int>> score(rows + 1, std::vector<int>(columns + 1, 0));
      for (size_t i = 0; i <= rows; ++i)
        for (size_t j = 0; j <= columns; ++j) {
          if (i == 0 && j == 0) continue;
          int value = INT32_MIN;
          if (i) value = std::max(value, score[i - 1][j] + reuse_weights::kGap);
          if (j) value = std::max(value, score[i][j - 1] + reuse_weights::kGap);
          if (i && j)
            value =
                std::max(value, score[i - 1][j - 1] + match_score(a[begin_a + i - 1], b[begin_b + j - 1]));
          score[i][j] = value;
          best = std::max(best, value);
        }
    }
  return best;
}

int score_of(const Alignment& alignment, std::span<const ComparableWord> a,
             std::span<const ComparableWord> b) {
  int score = 0;
  for (size_t i = 0; i < alignment.matches.size(); ++i) {
    const Matched& here = alignment.matches[i];
    score += match_score(a[here.a], b[here.b]);
    if (i == 0) continue;
    const auto skipped_a = static_cast<int>(here.a - alignment.matches[i - 1].a - 1);
    const auto skipped_b = static_cast<int>(here.b - alignment.matches[i - 1].b - 1);
    const int both = std::min(skipped_a, skipped_b);  // a mismatch costs less than two gaps
    score += both * reuse_weights::kMismatch + (std::max(skipped_a, skipped_b) - both) * reuse_weights::kGap;
  }
  return score;
}

TEST(Align, AgreesWithTryingEveryBegin) {
  std::mt19937 random(13);
  Aligner aligner;
  for (int round = 0; round < 150; ++round) {
    const auto a = random_row(random, random() % 14, 12), b = random_row(random, random() % 14, 12);
    const Alignment found = aligner.align(a, b);
    EXPECT_EQ(found.score, slow_best_score(a, b));
    EXPECT_EQ(score_of(found, a, b), found.score);
    for (size_t i = 1; i < found.matches.size(); ++i) {
      EXPECT_LT(found.matches[i - 1].a, found.matches[i].a);
      EXPECT_LT(found.matches[i - 1].b, found.matches[i].b);
    }
  }
}

// --- bad input ---------------------------------------------------------------------------------------------

std::string random_text(std::mt19937& random, size_t words, uint32_t vocabulary) {
  std::string text;
  for (size_t i = 0; i < words; ++i) {
    text += "w" + std::to_string(random() % vocabulary);
    text += i % 14 == 13 ? ". W" : " ";
  }
  return text;
}

TEST(BadInput, EmptyOneWordAndOtherScripts) {
  Newsroom room;
  for (const char* text :
       {"", "word", "word", "\n\n", "...", "山で雪崩が起き、三人が救助された。警察が発表した。",
        "山で雪崩が起き、三人が救助された。警察が発表した。", "\xEF\xBF\xBD\xEF\xBF\xBD"})
    room.articles.push_back(make_article("x" + std::to_string(room.articles.size()), text));
  EXPECT_LE(room.compare().passages.size(), 4u);
  EXPECT_LE(room.compare(false).passages.size(), 4u);
  EXPECT_TRUE(find_reuse({}, {}, nullptr).passages.empty());
}

TEST(BadInput, AFloodOfNearlyEqualArticlesStaysLinear) {
  std::mt19937 random(17);
  const std::string text = random_text(random, 280, 100000);
  Newsroom room;
  constexpr size_t kCopies = 1500;
  for (size_t i = 0; i < kCopies; ++i)
    room.articles.push_back(
        make_article(std::to_string(i), i % 3 ? text : text + " Copy " + std::to_string(i) + "."));
  const ReuseFindings found = room.compare(false);
  EXPECT_GE(found.near_duplicates.size(), kCopies - 2);
  EXPECT_LE(found.near_duplicates.size(), kCopies * 3 * reuse_weights::kBucketModels);
  EXPECT_LE(found.passages.size(), kCopies * reuse_weights::kPartnersAtMost * 22);
}

TEST(BadInput, OneLineWithoutAnEndAndOneGramEverywhere) {
  std::mt19937 random(19);
  std::string line;
  for (int i = 0; i < 60000; ++i) line += "word" + std::to_string(random() % 50000) + " ";
  Newsroom room;
  room.articles.push_back(make_article("long", line));
  room.articles.push_back(make_article("again", line + "end"));
  for (int i = 0; i < 300; ++i)
    room.articles.push_back(make_article(
        "g" + std::to_string(i), random_text(random, 60, 100000) + " the minister told reporters here."));
  const ReuseFindings found = room.compare(false);
  ASSERT_FALSE(found.near_duplicates.empty());
  EXPECT_EQ(found.near_duplicates[0].articles[1], 1u);
  EXPECT_EQ(found.near_duplicates.size(), 1u);
  for (const CopiedPassage& passage : found.passages) EXPECT_LE(passage.a.article, 1u);
}

TEST(Reuse, WhatAnOutletPrintsUnderEveryReportIsNoCopy) {
  const std::string formula =
      "\nFor licensing of our photographs and drawings please write to the picture desk.";
  std::mt19937 random(29);
  Newsroom room;
  for (int i = 0; i < 8; ++i)
    room.articles.push_back(
        make_article(std::to_string(i), random_text(random, 80, 100000) + formula, "Echo"));
  EXPECT_TRUE(room.compare().passages.empty());
  // The same sentence in two outlets that do not print it everywhere is a copy.
  room.articles.resize(2);
  room.articles[1].outlet = "Post";
  EXPECT_EQ(room.compare().passages.size(), 1u);
  // Versions of one article are copies of each other, however many there are.
  Newsroom versions;
  for (int i = 0; i < 8; ++i)
    versions.articles.push_back(make_article(std::to_string(i), kAlpine + std::string(i, '.'), "Echo"));
  EXPECT_FALSE(versions.compare().passages.empty());
}

TEST(Reuse, ThreadsDoNotChangeTheResult) {
  std::mt19937 random(23);
  Newsroom room;
  for (int i = 0; i < 40; ++i)
    room.articles.push_back(make_article(std::to_string(i), random_text(random, 150, 60)));
  const unsigned before = thread_limit();
  set_thread_limit(1);
  const ReuseFindings one = room.compare();
  set_thread_limit(4);
  const ReuseFindings four = room.compare();
  set_thread_limit(before);
  ASSERT_EQ(one.passages.size(), four.passages.size());
  for (size_t i = 0; i < one.passages.size(); ++i) {
    EXPECT_EQ(one.passages[i].a.span, four.passages[i].a.span);
    EXPECT_EQ(one.passages[i].b.span, four.passages[i].b.span);
    EXPECT_EQ(one.passages[i].why, four.passages[i].why);
  }
}

}  // namespace
}  // namespace stemma
