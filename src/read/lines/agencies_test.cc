#include "read/lines/agencies.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Agencies, FoundInOrderByTheLongestName) {
  const std::string line = "Copyright 2024 The Associated Press and Agence France-Presse.";
  const auto found = agencies_in(line);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].name, "AP");
  EXPECT_EQ(found[1].name, "AFP");
  EXPECT_EQ(found[1].span.of(line), "Agence France-Presse");
}

TEST(Agencies, ShortFormsCountOnlyAsPrinted) {
  EXPECT_EQ(agencies_in("(PA)").size(), 1u);
  EXPECT_TRUE(agencies_in("my pa said so").empty());
  EXPECT_TRUE(agencies_in("The map of Kellin").empty());
}

TEST(Agencies, UnknownOnesByWhatTheyCallThemselves) {
  EXPECT_EQ(agency_named("Norda Press"), "Norda Press");
  EXPECT_EQ(agency_named("the Varland News Agency"), "Varland News Agency");
  EXPECT_EQ(agency_named("AP"), "AP");
  for (const char* none : {"Detroit Free Press", "Kellin University Press", "News Agency", "Travel Agency",
                           "Kellin Post", "", "Press"})
    EXPECT_FALSE(agency_named(none)) << none;
}

TEST(Agencies, SellersOfPicturesAreNone) {
  EXPECT_FALSE(known_agency_named("Getty Images"));
  EXPECT_TRUE(agencies_in("Photo: Getty Images").empty());
}

TEST(Agencies, SomePublishThemselves) {
  EXPECT_TRUE(publishes_itself("Bloomberg"));
  EXPECT_FALSE(publishes_itself("Reuters"));
}

}  // namespace
}  // namespace stemma
