#include "language/grammar.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Grammar, NamesLeadToTheirCategoryAndBack) {
  for (size_t i = 0; i <= static_cast<size_t>(Dependency::kOpenComplement); ++i) {
    const auto relation = static_cast<Dependency>(i);
    EXPECT_EQ(dependency_named(name_of(relation)), relation);
    EXPECT_TRUE(name_of(relation).starts_with(name_of(base_of(relation))));
  }
  for (size_t i = 0; i <= static_cast<size_t>(PartOfSpeech::kOther); ++i) {
    const auto part = static_cast<PartOfSpeech>(i);
    EXPECT_EQ(part_of_speech_named(name_of(part)), part);
  }
  EXPECT_EQ(name_of(Dependency::kOpenComplement), "xcomp");
  EXPECT_EQ(name_of(Dependency::kPassiveSubject), "nsubj:pass");
  EXPECT_EQ(base_of(Dependency::kPassiveSubject), Dependency::kSubject);
  EXPECT_EQ(name_of(PartOfSpeech::kProperNoun), "PROPN");
  EXPECT_FALSE(dependency_named("nsubj:other"));
  EXPECT_FALSE(part_of_speech_named(""));
}

TEST(Grammar, FeaturesAreReadFromTheirBundle) {
  const WordFeatures said = features_of("Mood=Ind|Number=Plur|Person=3|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(said.mood, Mood::kIndicative);
  EXPECT_EQ(said.number, GrammaticalNumber::kPlural);
  EXPECT_EQ(said.person, 3);
  EXPECT_EQ(said.tense, GrammaticalTense::kPast);
  EXPECT_EQ(said.verb_form, VerbForm::kFinite);
  EXPECT_FALSE(said.passive);
  const WordFeatures her = features_of("Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs");
  EXPECT_EQ(her.gender, GrammaticalGender::kFeminine);
  EXPECT_TRUE(her.possessive);
  EXPECT_EQ(her.pronoun, PronounType::kPersonal);
  EXPECT_TRUE(features_of("Tense=Past|VerbForm=Part|Voice=Pass").passive);
  EXPECT_TRUE(features_of("Polarity=Neg").negative);
  EXPECT_EQ(features_of("_"), WordFeatures{});
  EXPECT_EQ(features_of("|=||Person="), WordFeatures{});
}

}  // namespace
}  // namespace stemma
