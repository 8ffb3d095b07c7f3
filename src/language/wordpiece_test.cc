#include "language/wordpiece.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace stemma
