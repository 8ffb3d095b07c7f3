#include "claim/stem.h"

#include <gtest/gtest.h>

#include "claim/thesaurus.h"

namespace stemma {
namespace {

TEST(Stem, InflectionIsTakenOff) {
  EXPECT_EQ(stem("explosions"), stem("explosion"));
  EXPECT_EQ(stem("negotiating"), stem("negotiations"));
  EXPECT_EQ(stem("stopped"), stem("stops"));
  EXPECT_EQ(stem("Governor’s"), stem("governor"));
  EXPECT_EQ(stem("Müller"), "mull");
}

TEST(Stem, ShortWordsAndStrangeOnesAreLeft) {
  EXPECT_EQ(stem("gas"), "gas");
  EXPECT_EQ(stem(""), "");
  EXPECT_EQ(stem("'s"), "");
  EXPECT_EQ(stem("bring"), "bring");
}

TEST(Thesaurus, OneHappeningUnderItsWords) {
  const auto concept_id = [](const char* word) {
    const auto found = concept_of(stem(word));
    return found ? static_cast<int>(found->id) : -1;
  };
  EXPECT_EQ(concept_id("killed"), concept_id("fatalities"));
  EXPECT_EQ(concept_id("wounding"), concept_id("injuries"));
  EXPECT_EQ(concept_id("freed"), concept_id("released"));
  EXPECT_EQ(concept_id("tankers"), concept_id("vessel"));
  EXPECT_NE(concept_id("killed"), concept_id("wounded"));
  EXPECT_EQ(concept_id("porridge"), -1);
  EXPECT_EQ(concept_of(stem("killed"))->kind, ConceptKind::kHappening);
  EXPECT_EQ(concept_of(stem("ship"))->kind, ConceptKind::kThing);
}

}  // namespace
}  // namespace stemma
