#include "read/lines/publication_date.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(PublicationDate, AsPublishersWriteIt) {
  EXPECT_EQ(to_published("2025-04-23T04:00:00+02:00"), "2025-04-23T04:00:00+02:00");
  EXPECT_EQ(to_published("Wed, 23 Apr 2025 04:00:00 GMT"), "2025-04-23T04:00:00Z");
  EXPECT_EQ(to_published("April 23, 2025"), "2025-04-23");
  EXPECT_EQ(to_published("Published: 23rd of April 2025"), "2025-04-23");
  EXPECT_EQ(to_published("Apr. 23, 2025 4:05 p.m."), "2025-04-23T16:05:00");
  EXPECT_EQ(to_published("2025/04/23"), "2025-04-23");
  EXPECT_EQ(to_published("20250423T040000Z"), "2025-04-23T04:00:00Z");
  EXPECT_EQ(to_published("1745380800"), "2025-04-23T04:00:00Z");
  EXPECT_EQ(to_published("1745380800000"), "2025-04-23T04:00:00Z");
  EXPECT_EQ(to_published("23.04.2025"), "2025-04-23");
  EXPECT_EQ(to_published("04/23/2025"), "2025-04-23");
}

TEST(PublicationDate, WhatIsNoneOrSaysTooLittle) {
  for (const char* text : {"", "yesterday", "2999-01-01", "1492-10-12", "April 2025", "04/05/2025",
                           "31 April 2025", "12", "2025", "four"})
    EXPECT_FALSE(to_published(text)) << text;
}

TEST(PublicationDate, InAddresses) {
  EXPECT_EQ(published_in_url("https://kellinpost.example/2025/04/23/bridge"), "2025-04-23");
  EXPECT_EQ(published_in_url("https://kellinpost.example/news/2025-04-23-bridge"), "2025-04-23");
  EXPECT_EQ(published_in_url("https://kellinpost.example/2025/apr/23/bridge"), "2025-04-23");
  EXPECT_EQ(published_in_url("https://kellinpost.example/20250423/bridge"), "2025-04-23");
  EXPECT_FALSE(published_in_url("https://kellinpost.example/bridge-12345678"));
  EXPECT_FALSE(published_in_url("https://kellinpost.example/?d=2025/04/23"));
  EXPECT_FALSE(published_in_url(""));
}

}  // namespace
}  // namespace stemma
