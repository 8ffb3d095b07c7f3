#include "read/known_names.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(KnownNames, KeysForgetArticleDotsHyphensAndPossessives) {
  EXPECT_EQ(name_key("The A.P."), "ap");
  EXPECT_EQ(name_key("Agence France-Presse’s"), "agence france presse");
  EXPECT_EQ(name_key("  El   País "), "el pais");
  EXPECT_EQ(name_key("The"), "the");
  EXPECT_EQ(name_key(""), "");
}

TEST(KnownNames, AgenciesByAnyForm) {
  EXPECT_EQ(known_agency("Associated Press"), "AP");
  EXPECT_EQ(known_agency("the Associated Press"), "AP");
  EXPECT_EQ(known_agency("Xinhua News Agency"), "Xinhua");
  EXPECT_FALSE(is_known_agency("The Harbour Gazette of Nowhere"));
  EXPECT_FALSE(is_known_agency(""));
}

TEST(KnownNames, ShortOutletFormsNeedTheirArticle) {
  EXPECT_TRUE(is_known_outlet("the Sun"));
  EXPECT_EQ(known_outlet("Le Monde"), "Le Monde");
  EXPECT_EQ(known_outlet("New York Times"), "The New York Times");
  EXPECT_TRUE(is_known_outlet("the Journal"));
  EXPECT_FALSE(is_known_outlet("Journal"));
}

}  // namespace
}  // namespace stemma
