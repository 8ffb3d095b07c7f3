#include "text/ud_words.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma {
namespace {

// The parts, those of a contraction joined by "+", others by " ".
std::string cut(std::string_view word) {
  std::string out;
  for (const UdWord& piece :
       ud_words(word,
                split_text(word, {{BlockKind::kParagraph, {0, static_cast<uint32_t>(word.size())}}}).words)) {
    if (!out.empty()) out += ' ';
    for (size_t i = 0; i < piece.parts.size(); ++i)
      out += (i ? "+" : "") + std::string(piece.parts[i].of(word));
    EXPECT_EQ(piece.is_contraction, piece.parts.size() > 1);
  }
  return out;
}

TEST(UdWords, AreCutAsInTreebanks) {
  EXPECT_EQ(cut("bridge"), "bridge");
  EXPECT_EQ(cut("don't"), "do+n't");
  EXPECT_EQ(cut("Didn’t"), "Did+n’t");
  EXPECT_EQ(cut("Orr’s"), "Orr+’s");
  EXPECT_EQ(cut("Orr's"), "Orr+'s");
  EXPECT_EQ(cut("ORR’S AREN’T CAN'T"), "ORR+’S ARE+N’T CA+N'T");
  EXPECT_EQ(cut("they'll"), "they+'ll");
  EXPECT_EQ(cut("Cannot"), "Can+not");
  EXPECT_EQ(cut("well-known"), "well - known");
  EXPECT_EQ(cut("re-elected"), "re-elected");
  EXPECT_EQ(cut("US$5.2"), "US $ 5.2");
  EXPECT_EQ(cut("wouldnt"), "would+nt");
  EXPECT_EQ(cut("5pm 35mm 10th"), "5 pm 35 mm 10th");
  EXPECT_EQ(cut("a -- b ----"), "a -- b ----");
  EXPECT_EQ(cut("http://a-b.example/c's"), "http://a-b.example/c's");
}

TEST(UdWords, AreJoinedWhereTheyAreOneInTreebanks) {
  EXPECT_EQ(cut("at 7:30 on 11/28/2000"), "at 7:30 on 11/28/2000");
  EXPECT_EQ(cut("7:30pm"), "7:30 pm");
  EXPECT_EQ(cut("10-15 men"), "10 - 15 men");
  EXPECT_EQ(cut("call 212-555-0100 or 555-0100"), "call 212-555-0100 or 555-0100");
  EXPECT_EQ(cut("R&D at Fors&Orr"), "R&D at Fors & Orr");
  EXPECT_EQ(cut("what?! <<no>>"), "what ?! << no >>");
  EXPECT_EQ(cut("fine :) (he said:)"), "fine :) ( he said : )");
}

}  // namespace
}  // namespace stemma
