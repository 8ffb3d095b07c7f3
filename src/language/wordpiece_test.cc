#include "language/wordpiece.h"

#include <gtest/gtest.h>

#include "base/file.h"
#include "base/hash.h"
#include "language/made_sentences_for_test.h"
#include "language/model_file.h"

namespace stemma {
namespace {

const std::vector<std::string_view> kVocabulary = {"[UNK]", "un",  "##aff", "##able", "cafe", "zelen",
                                                   "##sky", "was", ".",     "s",      "'",    "\xe4\xbd\xa0"};

// Pieces with their places: "cafe@0-5".
std::string cut(std::string_view text) {
  const WordPiece pieces(kVocabulary);
  std::vector<WordPieceToken> tokens;
  pieces.cut(text, tokens);
  std::string out;
  for (const WordPieceToken& token : tokens)
    out += (out.empty() ? "" : " ") + std::string(kVocabulary[token.id]) + "@" +
           std::to_string(token.span.begin) + "-" + std::to_string(token.span.end);
  return out;
}

TEST(WordPiece, TakesTheLongestPieceFirst) {
  EXPECT_EQ(cut("unaffable"), "un@0-2 ##aff@2-5 ##able@5-9");
  EXPECT_EQ(cut("Zelensky was."), "zelen@0-5 ##sky@5-8 was@9-12 .@12-13");
}

TEST(WordPiece, DropsAccentsAndKeepsTheirPlaces) {
  EXPECT_EQ(cut("Caf\xc3\xa9"), "cafe@0-5");
  EXPECT_EQ(cut("cafe\xcc\x81 was"), "cafe@0-4 was@7-10");
}

TEST(WordPiece, AWordWithoutPiecesIsUnknown) {
  EXPECT_EQ(cut("xyz was"), "[UNK]@0-3 was@4-7");
  EXPECT_EQ(cut(std::string(200, 's')), "[UNK]@0-200");
  EXPECT_EQ(cut(""), "");
}

TEST(WordPiece, CutsChineseCharactersAndMarks) {
  EXPECT_EQ(cut("\xe4\xbd\xa0\xe4\xbd\xa0's"), "\xe4\xbd\xa0@0-3 \xe4\xbd\xa0@3-6 '@6-7 s@7-8");
}

TEST(WordPiece, WhatUnicodeEightDoesNotKnowIsALetter) {
  // Dropped: a private character, a soft hyphen, a combining mark. Kept: a combining mark of Unicode 14.
  EXPECT_EQ(cut("w\xee\x80\x80\xc2\xad\xcc\x81s was"), "[UNK]@0-9 was@10-13");
  EXPECT_EQ(cut("wa\xcc\x81s"), "was@0-5");
  EXPECT_EQ(cut("wa\xe1\xab\x85s"), "[UNK]@0-6");
}

// --- beside the original ---------------------------------------------------------------------------------

// What training/language/expected_pieces.py hashes.
uint32_t hash_of(const std::vector<WordPieceToken>& tokens) {
  std::string bytes;
  for (const WordPieceToken& token : tokens)
    for (const uint32_t number : {token.id, token.span.begin, token.span.end})
      for (int shift = 0; shift < 32; shift += 8) bytes += static_cast<char>(number >> shift & 0xFF);
  return static_cast<uint32_t>(hash64(bytes));
}

uint32_t number_at(std::string_view bytes, size_t at) {
  uint32_t out = 0;
  for (size_t i = 0; i < 4; ++i) out |= uint32_t{static_cast<unsigned char>(bytes[at + i])} << (8 * i);
  return out;
}

std::string described(const std::string& sentence, const std::vector<WordPieceToken>& tokens,
                      const std::vector<std::string_view>& vocabulary) {
  std::string out = sentence + "\n";
  for (const WordPieceToken& token : tokens)
    out += " " + std::string(vocabulary[token.id]) + "@" + std::to_string(token.span.begin) + "-" +
           std::to_string(token.span.end);
  return out;
}

TEST(WordPiece, CutsTenThousandSentencesAsTheOriginalDoes) {
  const Result<std::string> expected =
      read_file(STEMMA_SOURCE_DIR "/src/language/wordpiece_expected.bin", 1u << 20);
  ASSERT_TRUE(expected.ok()) << expected.error().to_string();
  ASSERT_EQ(expected.value().size(), 4 * size_t{kMadeSentences});
  const Result<ModelFile> file = ModelFile::open(STEMMA_SOURCE_DIR "/models/language.stemma");
  ASSERT_TRUE(file.ok()) << file.error().to_string();
  const Result<std::vector<std::string_view>> vocabulary = file.value().lines("vocabulary");
  ASSERT_TRUE(vocabulary.ok()) << vocabulary.error().to_string();
  const WordPiece cutter(vocabulary.value());
  uint32_t different = 0;
  for (uint32_t number = 0; number < kMadeSentences; ++number) {
    const std::string sentence = made_sentence(number);
    std::vector<WordPieceToken> tokens;
    cutter.cut(sentence, tokens);
    if (hash_of(tokens) == number_at(expected.value(), 4 * size_t{number})) continue;
    constexpr uint32_t kShown = 5;
    if (++different <= kShown)
      ADD_FAILURE() << "sentence " << number << ": " << described(sentence, tokens, vocabulary.value());
  }
  EXPECT_EQ(different, 0u);
}

}  // namespace
}  // namespace stemma
