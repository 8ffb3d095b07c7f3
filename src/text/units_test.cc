#include "text/units.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace stemma {
namespace {

std::vector<Block> one_block(std::string_view text) {
  return {{BlockKind::kParagraph, {0, static_cast<uint32_t>(text.size())}}};
}

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  for (const Sentence& s : split_text(text, one_block(text)).sentences) out.emplace_back(s.span.of(text));
  return out;
}

std::vector<std::string> words(std::string_view text) {
  std::vector<std::string> out;
  for (const Word& w : split_text(text, one_block(text)).words) out.emplace_back(w.span.of(text));
  return out;
}

using Strings = std::vector<std::string>;

TEST(Sentences, EndAtStopsAndNotAtAbbreviations) {
  EXPECT_EQ(sentences("Gen. Ana Lind met Mr. Orr on Jan. 5 in St. Ives. They spoke of No. 10 and left."),
            (Strings{"Gen. Ana Lind met Mr. Orr on Jan. 5 in St. Ives.", "They spoke of No. 10 and left."}));
  EXPECT_EQ(sentences("The U.S. Senate voted at 9 p.m. Tuesday. George W. Hale won."),
            (Strings{"The U.S. Senate voted at 9 p.m. Tuesday.", "George W. Hale won."}));
  EXPECT_EQ(sentences("It was built in the U.S. The owner is Orr Inc. He sold it."),
            (Strings{"It was built in the U.S.", "The owner is Orr Inc.", "He sold it."}));
  EXPECT_EQ(sentences("Growth was 5.2 percent. 25 firms closed."),
            (Strings{"Growth was 5.2 percent.", "25 firms closed."}));
}

TEST(Sentences, KeepQuotationsWithTheirFrames) {
  EXPECT_EQ(sentences("“We left.” He ran. \"Why?\" she asked. “Who are you?” Lena Fors said. “Go!” He went."),
            (Strings{"“We left.”", "He ran.", "\"Why?\" she asked.", "“Who are you?” Lena Fors said.",
                     "“Go!”", "He went."}));
  EXPECT_EQ(sentences("The site Yahoo! said so. \"I saw it,\" he said. \"It was red.\""),
            (Strings{"The site Yahoo! said so.", "\"I saw it,\" he said.", "\"It was red.\""}));
}

TEST(Sentences, OfPagesWithLostSpacesAndWrappedLines) {
  EXPECT_EQ(sentences("It was closed, said police.The road is open."),
            (Strings{"It was closed, said police.", "The road is open."}));
  EXPECT_EQ(sentences("The bridge in\nKellin is closed.\nTraffic waits."),
            (Strings{"The bridge in\nKellin is closed.", "Traffic waits."}));
}

TEST(Sentences, DatelinesDoNotEndThem) {
  EXPECT_EQ(sentences("PORT ELLERY, Nov. 9 (Norda Press) – A blast hit the port.").size(), 1u);
}

TEST(Words, OfNews) {
  EXPECT_EQ(words("He didn’t pay $5.2 or US$25,000 to the U.S., a well-known 31-year-old said."),
            (Strings{"He", "didn’t", "pay", "$5.2", "or", "US$25,000", "to", "the", "U.S.", ",", "a",
                     "well-known", "31-year-old", "said", "."}));
  EXPECT_EQ(words("10-15 people, 47% (COVID-19)"),
            (Strings{"10", "-", "15", "people", ",", "47", "%", "(", "COVID-19", ")"}));
}

TEST(Words, KeepAddressesWhole) {
  EXPECT_EQ(words("See http://orr.example/a-b?c=1, www.lind.example or (desk@orr.example)."),
            (Strings{"See", "http://orr.example/a-b?c=1", ",", "www.lind.example", "or", "(",
                     "desk@orr.example", ")", "."}));
  EXPECT_EQ(words("@orr wrote a@"), (Strings{"@orr", "wrote", "a@"}));
  // With a capital after the stop it is no lost space between two sentences.
  EXPECT_EQ(words("press.Office@orr.example wrote"), (Strings{"press.Office@orr.example", "wrote"}));
}

TEST(Words, KeepRepeatedMarksTogether) {
  EXPECT_EQ(words("Well... no -- really?! Stop!!!"),
            (Strings{"Well", "...", "no", "--", "really", "?", "!", "Stop", "!!!"}));
}

TEST(Words, HaveKinds) {
  const std::string text = "Nine of 25,000 paid $5.2m , 10th 31-year-old";
  const TextUnits units = split_text(text, one_block(text));
  std::string kinds;
  for (const Word& w : units.words)
    kinds += w.kind == WordKind::kWord ? 'w' : w.kind == WordKind::kNumber ? 'n' : 'p';
  EXPECT_EQ(kinds, "wwnwnpnw");
}

// What must hold of any text: words rise, lie in their sentence, and no letter or digit is in none.
void check(const std::string& text, const std::vector<Block>& blocks) {
  const TextUnits units = split_text(text, blocks);
  uint32_t end = 0;
  for (size_t i = 0; i < units.words.size(); ++i) {
    const Word& word = units.words[i];
    ASSERT_LE(end, word.span.begin);
    ASSERT_LT(word.span.begin, word.span.end);
    end = word.span.end;
    const Sentence& sentence = units.sentences[word.sentence];
    ASSERT_TRUE(sentence.span.contains(word.span));
    ASSERT_TRUE(sentence.first_word <= i && i < sentence.end_word);
    ASSERT_TRUE(blocks[sentence.block].span.contains(word.span));
    ASSERT_EQ(sentence_at(units, word.span.begin), word.sentence);
  }
  size_t inside = 0, all = 0;
  for (const Word& word : units.words)
    for (const char c : word.span.of(text)) inside += std::isalnum(static_cast<unsigned char>(c)) != 0;
  for (const Block& block : blocks)
    for (const char c : block.span.of(text)) all += std::isalnum(static_cast<unsigned char>(c)) != 0;
  ASSERT_EQ(inside, all);
}

TEST(Units, HoldOnAnyText) {
  const Strings parts = {"a",
                         "B",
                         ".",
                         "?",
                         "!",
                         "\"",
                         "“",
                         "”",
                         "-",
                         "'",
                         "’",
                         "$",
                         "7",
                         " ",
                         "\n",
                         "U.S.",
                         "é",
                         "中",
                         "…",
                         ")",
                         "said",
                         "the.The",
                         "\xF0\x9F\x98\x80"};
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::vector<Block> blocks;
    for (int b = 0; b < 3; ++b) {
      const auto begin = static_cast<uint32_t>(text.size());
      for (size_t n = random() % 30; n > 0; --n) text += parts[random() % parts.size()];
      blocks.push_back({BlockKind::kParagraph, {begin, static_cast<uint32_t>(text.size())}});
      text += "\n\n";
    }
    check(text, blocks);
  }
}

TEST(Units, BoundTheLengthOfASentence) {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "bridge ";
  const TextUnits units = split_text(text, one_block(text));
  EXPECT_EQ(units.words.size(), 100'000u);
  EXPECT_GT(units.sentences.size(), 50u);
  check(text, one_block(text));
}

TEST(Units, OfNoText) {
  EXPECT_TRUE(split_text("", {}).sentences.empty());
  EXPECT_TRUE(split_text("  \n ", one_block("  \n ")).sentences.empty());
  EXPECT_EQ(sentence_at({}, 5), 0u);
}

}  // namespace
}  // namespace stemma
