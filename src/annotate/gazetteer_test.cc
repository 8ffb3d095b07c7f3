#include "annotate/gazetteer.h"

#include <gtest/gtest.h>

#include "annotate/known_names.h"

namespace stemma {
namespace {

TEST(Gazetteer, WordsHaveTheirClasses) {
  EXPECT_TRUE(classes_of("minister") & kTitle);
  EXPECT_TRUE(classes_of("minister") & kRole);
  EXPECT_TRUE(classes_of("spokeswoman") & kFemaleTitle);
  EXPECT_TRUE(classes_of("maria") & kFemaleName);
  EXPECT_FALSE(classes_of("maria") & kMaleName);
  EXPECT_TRUE(classes_of("ministry") & kBodyHead);
  EXPECT_TRUE(classes_of("swiss") & kDemonym);
  EXPECT_TRUE(classes_of("tuesday") & kCalendar);
  EXPECT_EQ(classes_of("qwxyzzy"), 0u);
  EXPECT_EQ(classes_of(""), 0u);
}

TEST(Gazetteer, NamesLeadToTheirCanonicalForm) {
  const KnownName* country = known_name(name_key("The Netherlands"));
  ASSERT_NE(country, nullptr);
  EXPECT_EQ(country->kind, KnownKind::kCountry);
  const KnownName* un = known_name(name_key("U.N."));
  ASSERT_NE(un, nullptr);
  EXPECT_EQ(un->name, "United Nations");
  EXPECT_TRUE(un->capitals);
  const KnownName* swiss = known_name(name_key("Swiss"));
  ASSERT_NE(swiss, nullptr);
  EXPECT_EQ(swiss->kind, KnownKind::kDemonym);
  EXPECT_EQ(swiss->name, "Switzerland");
  EXPECT_EQ(known_name(name_key("Norda Ferry Co")), nullptr);
}

TEST(Gazetteer, ACountryComesBeforeTheRegionOfItsName) {
  const KnownName* georgia = known_name(name_key("Georgia"));
  ASSERT_NE(georgia, nullptr);
  EXPECT_EQ(georgia->kind, KnownKind::kCountry);
}

TEST(Gazetteer, BodiesInSmallLetters) {
  EXPECT_TRUE(is_small_body("government"));
  EXPECT_TRUE(is_small_body("foreign ministry"));
  EXPECT_TRUE(is_bare_body("foreign ministry"));
  EXPECT_FALSE(is_bare_body("government"));
  EXPECT_FALSE(is_small_body("harbour"));
}

TEST(Gazetteer, EveryKindHasAType) {
  EXPECT_EQ(type_of(KnownKind::kCountry), EntityType::kPlace);
  EXPECT_EQ(type_of(KnownKind::kBody), EntityType::kOrg);
  EXPECT_EQ(type_of(KnownKind::kOutlet), EntityType::kOutlet);
  EXPECT_EQ(type_of(KnownKind::kAgency), EntityType::kAgency);
  EXPECT_EQ(type_of(KnownKind::kOther), EntityType::kOther);
}

}  // namespace
}  // namespace stemma
