#include "read/language.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Language, OfASentenceOrTwo) {
  EXPECT_EQ(detect_language(
                "The old bridge over the river was closed on Sunday after a storm, and nobody was hurt."),
            "en");
  EXPECT_EQ(detect_language("Die alte Br\u00FCcke \u00FCber den Fluss wurde am Sonntag nach einem Sturm "
                            "gesperrt, niemand wurde verletzt."),
            "de");
  EXPECT_EQ(
      detect_language(
          "\u0421\u0442\u0430\u0440\u044B\u0439 \u043C\u043E\u0441\u0442 \u0447\u0435\u0440\u0435\u0437 "
          "\u0440\u0435\u043A\u0443 \u0431\u044B\u043B \u0437\u0430\u043A\u0440\u044B\u0442 \u0432 "
          "\u0432\u043E\u0441\u043A\u0440\u0435\u0441\u0435\u043D\u044C\u0435 \u043F\u043E\u0441\u043B\u0435 "
          "\u0431\u0443\u0440\u0438."),
      "ru");
}

TEST(Language, TooLittleSaysNothing) {
  EXPECT_EQ(detect_language("Kellin"), "");
  EXPECT_EQ(detect_language(""), "");
}

TEST(Language, LongTextsAreCutBetweenCharacters) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "\u00FC";
  detect_language("x" + text);
  detect_language(text);
}

}  // namespace
}  // namespace stemma
