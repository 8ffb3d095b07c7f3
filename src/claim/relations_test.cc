#include "claim/relations.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "claim/story_for_test.h"
#include "claim/values.h"

namespace stemma {
namespace {

struct Count {
  std::string when;  // empty: unknown
  std::string text;  // one sentence
  std::string words;
  double value;
  Precision precision = Precision::kExact;
};

// The relation of a claim on what happened to people, each report by an outlet of its own.
Claim relate(const std::vector<Count>& counts, const std::string& of = "injured") {
  StoryForTest story;
  Claim claim;
  for (size_t i = 0; i < counts.size(); ++i) {
    const uint32_t index = story.add("Outlet " + std::to_string(i), counts[i].text);
    if (!counts[i].when.empty()) story.publish(index, counts[i].when);
    story.count(index, counts[i].words, counts[i].value, "people", of).precision = counts[i].precision;
    claim.evidence.push_back(story.evidence(index, counts[i].text));
    claim.evidence.back().origin = static_cast<uint32_t>(i);
    claim.origins.push_back({"Outlet " + std::to_string(i), OriginKind::kOwn, {}, ""});
  }
  const StoryMaterial material = story.material();
  choose_values(material, claim);
  relate_evidence(material, claim);
  EXPECT_FALSE(claim.why_relation.empty());
  return claim;
}

TEST(RelateEvidence, ATollThatRisesIsAnUpdate) {
  const Claim claim =
      relate({{"2031-03-01T08:00:00Z", "The fire hurt nine.", "nine", 9},
              {"2031-03-01T12:00:00Z", "The fire hurt at least 12.", "at least 12", 12, Precision::kAtLeast},
              {"2031-03-02T07:00:00Z", "Fourteen were hurt.", "Fourteen", 14}});
  EXPECT_EQ(claim.relation, Relation::kUpdate);
  EXPECT_NE(claim.why_relation.find("9 (Outlet 0)"), std::string::npos) << claim.why_relation;
  EXPECT_NE(claim.why_relation.find("14 (Outlet 2)"), std::string::npos) << claim.why_relation;
}

TEST(RelateEvidence, LowerBoundsThatGrowAreAnUpdate) {
  EXPECT_EQ(relate({{"2031-03-01", "At least two died.", "At least two", 2, Precision::kAtLeast},
                    {"2031-03-02", "At least six died.", "At least six", 6, Precision::kAtLeast}},
                   "killed")
                .relation,
            Relation::kUpdate);
}

TEST(RelateEvidence, ValuesSideBySideAreAConflict) {
  // The lower count still stands after the higher one was given.
  EXPECT_EQ(relate({{"2031-03-01T08:00:00Z", "The fire hurt 31.", "31", 31},
                    {"2031-03-01T12:00:00Z", "The fire hurt 36.", "36", 36},
                    {"2031-03-01T18:00:00Z", "The fire hurt 31 guests.", "31 guests", 31}})
                .relation,
            Relation::kConflict);
}

TEST(RelateEvidence, WithoutTimesNothingShowsWhichIsLater) {
  EXPECT_EQ(relate({{"", "The fire hurt 31.", "31", 31}, {"", "The fire hurt 36.", "36", 36}}).relation,
            Relation::kConflict);
  EXPECT_EQ(relate({{"2031-03-01", "The fire hurt 31.", "31", 31},
                    {"2031-03-01T12:00:00Z", "The fire hurt 36.", "36", 36}})
                .relation,
            Relation::kConflict);
}

TEST(RelateEvidence, AReportThatSaysThatItRoseIsEnough) {
  const Claim claim =
      relate({{"", "The toll rose to 14.", "14", 14}, {"", "The fire killed nine people.", "nine people", 9}},
             "killed");
  EXPECT_EQ(claim.relation, Relation::kUpdate);
  EXPECT_NE(claim.why_relation.find("later count"), std::string::npos) << claim.why_relation;
}

TEST(RelateEvidence, WhatDoesNotGrowIsInConflictWhateverTheTime) {
  EXPECT_EQ(relate({{"2031-03-01", "There were 47 workers.", "47 workers", 47},
                    {"2031-03-02", "There were 52 workers.", "52 workers", 52}},
                   "workers")
                .relation,
            Relation::kConflict);
  EXPECT_EQ(relate({{"2031-03-01", "It displaced 260 people.", "260 people", 260},
                    {"2031-09-02", "It displaced 230 people.", "230 people", 230}},
                   "displaced")
                .relation,
            Relation::kConflict);
}

TEST(RelateEvidence, TheMissingMayBecomeFewer) {
  EXPECT_EQ(
      relate({{"2031-03-01", "Eight are missing.", "Eight", 8}, {"2031-03-02", "Two are missing.", "Two", 2}},
             "missing")
          .relation,
      Relation::kUpdate);
}

TEST(RelateEvidence, CompatibleValuesAgree) {
  EXPECT_EQ(relate({{"", "At least 25 were hurt.", "At least 25", 25, Precision::kAtLeast},
                    {"", "It hurt 26 guests.", "26 guests", 26}})
                .relation,
            Relation::kAgree);
}

TEST(RelateEvidence, MoreThanANumberIsNotThatNumber) {
  const Claim claim = relate({{"", "More than 51 were hurt.", "More than 51", 51, Precision::kAtLeast},
                              {"", "It hurt 51 guests.", "51 guests", 51}});
  EXPECT_EQ(claim.relation, Relation::kConflict);
  EXPECT_EQ(claim.why_relation,
            "\"More than 51\" (Outlet 0) and \"51 guests\" (Outlet 1) cannot both be true of one moment");
  // But a round number is not meant so exactly, and "at least" includes it.
  EXPECT_EQ(relate({{"", "More than 50 were hurt.", "More than 50", 50, Precision::kAtLeast},
                    {"", "It hurt 50 guests.", "50 guests", 50}})
                .relation,
            Relation::kAgree);
  EXPECT_EQ(relate({{"", "At least 51 were hurt.", "At least 51", 51, Precision::kAtLeast},
                    {"", "It hurt 51 guests.", "51 guests", 51}})
                .relation,
            Relation::kAgree);
}

// A death toll of which the report at `when` gives only the word; seven died by another, at noon.
Relation uncounted(const std::string& when, double seven = 7) {
  StoryForTest story;
  story.add("Lune Herald", "Several people died.");
  story.publish(0, when);
  Quantity& several = story.count(0, "Several", 3, "people", "killed");
  several.precision = Precision::kApproximate;
  several.words = "several";
  story.add("Capital Morning", "Seven people died.");
  story.publish(1, "2031-03-01T12:00:00Z");
  story.count(1, "Seven", seven, "people", "killed");
  Claim claim;
  claim.evidence = {story.evidence(0, "Several people died."), story.evidence(1, "Seven people died.")};
  claim.evidence[1].origin = 1;
  claim.origins = {{"Lune Herald", OriginKind::kOwn, {}, ""}, {"Capital Morning", OriginKind::kOwn, {}, ""}};
  const StoryMaterial material = story.material();
  choose_values(material, claim);
  relate_evidence(material, claim);
  return claim.relation;
}

TEST(RelateEvidence, TheDeadAreCountedLater) {
  EXPECT_EQ(uncounted("2031-03-01T08:00:00Z"), Relation::kUpdate);
  EXPECT_EQ(uncounted("2031-03-01T18:00:00Z"), Relation::kAgree);
  // Fewer than the word allows is no count of the same.
  EXPECT_EQ(uncounted("2031-03-01T08:00:00Z", 2), Relation::kConflict);
}

TEST(RelateEvidence, OneReportIsSingle) {
  EXPECT_EQ(relate({{"", "The fire hurt 31.", "31", 31}}).relation, Relation::kSingle);
}

StoryForTest offer() {
  StoryForTest story;
  story.add("Lune Herald", "Envoys offered to return the islands, two diplomats said.");
  story.add("Capital Morning", "The palace denied that envoys offered to return the islands.");
  return story;
}

Claim offer_claim(const StoryForTest& story) {
  Claim claim;
  claim.evidence = {story.evidence(0, "Envoys offered to return the islands, two diplomats said."),
                    story.evidence(1, "The palace denied that envoys offered to return the islands.")};
  claim.evidence[1].origin = 1;
  claim.origins = {{"two diplomats", OriginKind::kUnnamed, {}, ""},
                   {"the palace", OriginKind::kBody, {}, ""}};
  return claim;
}

TEST(RelateEvidence, WhatAnotherSourceDeniesIsDenied) {
  StoryForTest story = offer();
  Claim claim = offer_claim(story);
  claim.evidence[1].stance = Stance::kDenies;
  relate_evidence(story.material(), claim);
  EXPECT_EQ(claim.relation, Relation::kDenied);
  EXPECT_EQ(claim.why_relation,
            "denied by the palace (Capital Morning), stated by two diplomats (Lune Herald)");
}

TEST(RelateEvidence, ADenialThatNobodyContradictsIsNoDispute) {
  StoryForTest story = offer();
  Claim claim = offer_claim(story);
  for (Evidence& evidence : claim.evidence) evidence.stance = Stance::kDenies;
  relate_evidence(story.material(), claim);
  EXPECT_EQ(claim.relation, Relation::kAgree);
}

TEST(TellsOfChange, WordsOfRisingAndRevising) {
  EXPECT_TRUE(tells_of_change("The death toll has risen to"));
  EXPECT_TRUE(tells_of_change("climbed to 14, up from nine"));
  EXPECT_FALSE(tells_of_change("killed at least"));
}

}  // namespace
}  // namespace stemma
