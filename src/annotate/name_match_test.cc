#include "annotate/name_match.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

using Words = std::vector<std::string>;

TEST(NameMatch, WordsAreFoldedWithoutArticleAndPunctuation) {
  EXPECT_EQ(name_words("The Norda Ferry Co."), (Words{"norda", "ferry", "co"}));
  EXPECT_EQ(name_words("Aoife O’Brannagh's"), (Words{"aoife", "obrannagh"}));
  EXPECT_EQ(name_words("Salim al-Tarri"), (Words{"salim", "al-tarri"}));
  EXPECT_EQ(name_words("U.S."), (Words{"us"}));
  EXPECT_TRUE(name_words("the").empty());
  EXPECT_TRUE(name_words("").empty());
}

TEST(NameMatch, InitialsWithAndWithoutSmallWords) {
  const Words words = name_words("Office for the Safety of Ferries");
  EXPECT_EQ(initials_of(words, true), "ofsof");
  EXPECT_EQ(initials_of(words, false), "osf");
}

TEST(NameMatch, TransliterationsShareAKey) {
  const std::string key = transliteration_key("tarasenskiy");
  EXPECT_EQ(transliteration_key("tarasensky"), key);
  EXPECT_EQ(transliteration_key("tarasenskyy"), key);
  EXPECT_EQ(transliteration_key("tarasenskii"), key);
  EXPECT_NE(transliteration_key("tarasenko"), key);
  EXPECT_EQ(transliteration_key("kharlov"), transliteration_key("harlow"));
}

TEST(NameMatch, EditsAreCountedUpToTheLimit) {
  EXPECT_EQ(edit_distance("lindqvist", "lindqvist", 2), 0);
  EXPECT_EQ(edit_distance("lindqvist", "lindquist", 2), 1);
  EXPECT_EQ(edit_distance("lindqvist", "lidnqvist", 2), 1);  // neighbours swapped
  EXPECT_EQ(edit_distance("lindqvist", "lindq", 2), 3);
  EXPECT_EQ(edit_distance("abcdef", "uvwxyz", 2), 3);
  EXPECT_EQ(edit_distance("", "ab", 3), 2);
}

TEST(NameMatch, ShortFamilyNamesMustBeEqual) {
  EXPECT_TRUE(similar_words("vasilenko", "vasilenkoo"));
  EXPECT_TRUE(similar_words("zhukovskiy", "zhukovsky"));
  EXPECT_FALSE(similar_words("lin", "lim"));
  EXPECT_FALSE(similar_words("mann", "marn"));
  EXPECT_FALSE(similar_words("brandt", "grandt"));
}

TEST(NameMatch, GivenNamesOfOnePerson) {
  EXPECT_TRUE(compatible_given("j", "jonas"));
  EXPECT_TRUE(compatible_given("aleksandr", "alexander"));
  EXPECT_TRUE(compatible_given("volodymyr", "volodimir"));
  EXPECT_TRUE(compatible_given("alex", "alexander"));
  EXPECT_TRUE(compatible_given("bohdan", "bogdan"));
  EXPECT_FALSE(compatible_given("jonas", "marta"));
  EXPECT_FALSE(compatible_given("m", "jonas"));
}

TEST(NameMatch, FamilyNamesWithOneSetOfConsonants) {
  EXPECT_TRUE(same_consonants("faiz", "fayez"));
  EXPECT_FALSE(same_consonants("faiz", "naiz"));
  EXPECT_FALSE(same_consonants("lee", "lai"));  // one consonant says nothing
}

TEST(NameMatch, TheCountryIsCutOffABody) {
  std::vector<std::string> words = name_words("Costa Rican aviation authorities");
  EXPECT_EQ(cut_country(words, ""), "Costa Rica");
  EXPECT_EQ(words, (Words{"aviation", "authorities"}));
  EXPECT_EQ(cut_country(words, ""), "");
  words = name_words("Swiss Guard");
  EXPECT_EQ(cut_country(words, "Norway"), "");
  EXPECT_EQ(words, (Words{"swiss", "guard"}));
  words = name_words("Switzerland");
  EXPECT_EQ(cut_country(words, ""), "");  // nothing would be left
}

TEST(NameMatch, BodiesByTheirWordsInAnyOrder) {
  const auto key = [](std::string_view name) { return body_key(name_words(name)); };
  EXPECT_EQ(key("Ministry of Public Security"), key("Public Security Ministry"));
  EXPECT_EQ(key("Ministry of Defence"), key("Defense Ministry"));
  EXPECT_EQ(key("Lakeland Mills Inc."), key("Lakeland Mills"));
  EXPECT_EQ(key("Finnish Harbour Board"), key("Harbour Board"));
  EXPECT_NE(key("Harbour Board"), key("Harbour Police"));
}

}  // namespace
}  // namespace stemma
