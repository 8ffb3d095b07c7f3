#include "text/ud_words.h"

#include <gtest/gtest.h>

#include <string>

namespace stemma {
namespace {

// The parts, those of a contraction joined by "+", others by " ".
std::string cut(std::string_view word) {
  std::string out;
  for (const UdWord& piece : ud_words(word, {0, static_cast<uint32_t>(word.size())})) {
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
  EXPECT_EQ(cut("they'll"), "they+'ll");
  EXPECT_EQ(cut("Cannot"), "Can+not");
  EXPECT_EQ(cut("well-known"), "well - known");
  EXPECT_EQ(cut("re-elected"), "re-elected");
  EXPECT_EQ(cut("US$5.2"), "US $ 5.2");
  EXPECT_EQ(cut("'s"), "'s");
  EXPECT_EQ(cut("http://a-b.example/c's"), "http://a-b.example/c's");
}

}  // namespace
}  // namespace stemma
