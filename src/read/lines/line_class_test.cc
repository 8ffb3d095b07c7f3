#include "read/lines/line_class.h"

#include <gtest/gtest.h>

#include <numeric>

namespace stemma {
namespace {

BlockKind kind_of(std::string_view line) {
  return classify_line(line).kind;
}

std::vector<std::string> pieces_of(std::string_view line) {
  std::vector<std::string> pieces;
  size_t at = 0;
  for (const size_t length : cut_line(line)) {
    pieces.emplace_back(line.substr(at, length));
    at += length;
  }
  EXPECT_EQ(at, line.size());
  return pieces;
}

TEST(LineClass, ButtonsLabelsAndOffersAreDebris) {
  for (const char* line : {"Share",
                           "Comments",
                           "Advertisement",
                           "toggle caption",
                           "Share Tweet Email",
                           "\u00BB Read more",
                           "Related: What the bridge cost",
                           "Sign up to our newsletter and never miss a story.",
                           "Thank you for reading this post, don't forget to subscribe!",
                           "Your email address will not be published. Required fields are marked *",
                           "Published 12 May 2024 at 14:05 GMT",
                           "2 hours ago",
                           "https://kellinpost.example/1",
                           "***",
                           "\u2014",
                           "Story continues below advertisement",
                           "Image 2 of 12",
                           "This slideshow requires JavaScript.",
                           "Follow the Kellin Post on Instagram, Facebook and YouTube.",
                           "Subscribe to Kellin Live on YouTube for more",
                           "Write to Ana Brandt at ana.brandt@kellinpost.example"})
    EXPECT_EQ(kind_of(line), BlockKind::kBoilerplate) << line;
}

TEST(LineClass, SentencesThatBeginLikeDebrisAreContent) {
  for (const char* line :
       {"Share prices fell by four per cent after the minister had spoken.",
        "Comments by the minister angered the council of Kellin.",
        "Photos of the bridge were shown to the court on Monday.", "Reading the report took them two days.",
        "Related charges were dropped in May.", "The advertisement was withdrawn.",
        "On 12 May 2024 the bridge fell.", "Follow the money, the minister wrote on her page.",
        "Visitors to the bridge posted on Facebook and Twitter.", "Image makers of the party met in Kellin.",
        "More than ninety members told the board so on Twitter, as the minister had on Facebook.",
        "Copyright law is to be changed, the minister said."})
    EXPECT_EQ(kind_of(line), BlockKind::kParagraph) << line;
}

TEST(LineClass, CaptionsAndTheirCredits) {
  for (const char* line :
       {"FILE - In this May 12, 2024 file photo, lorries wait at the bridge.",
        "Image caption The bridge before the storm",
        "The minister visits the bridge on Monday. (Tom Reyn/AP)", "Tom Reyn/AFP via Getty Images",
        "REUTERS/Tom Reyn", "Photo: Tom Reyn", "The bridge in Kellin [Photo/Agencies]"})
    EXPECT_EQ(kind_of(line), BlockKind::kCaption) << line;
}

TEST(LineClass, CreditLines) {
  for (const char* line :
       {"(Reporting by Tom Reyn; Editing by Ana Ferro)", "The Associated Press contributed to this report.",
        "\u2014 Agence France-Presse", "Agencies via Xinhua", "jm/dm (AFP, dpa)",
        "Copyright 2024 The Associated Press. All rights reserved.",
        "The Associated Press Published Monday, May 13, 2024 8:22AM EDT", "Additional reporting by Ana Ferro",
        "(AFP)"})
    EXPECT_EQ(kind_of(line), BlockKind::kCredit) << line;
}

TEST(LineClass, OpenersSayWhatFollows) {
  EXPECT_TRUE(classify_line("Related stories").opens_teasers);
  EXPECT_TRUE(classify_line("Leave a Reply").opens_comments);
  EXPECT_FALSE(classify_line("Share").opens_teasers);
}

TEST(LineClass, DebrisAndCreditsAreCutOffAtSentences) {
  EXPECT_EQ(pieces_of("The bridge in Kellin will be closed until September, police said. (Reporting by Tom "
                      "Reyn; Editing by Ana Ferro)"),
            (std::vector<std::string>{"The bridge in Kellin will be closed until September, police said. ",
                                      "(Reporting by Tom Reyn; Editing by Ana Ferro)"}));
  EXPECT_EQ(pieces_of("The bridge in Kellin will be closed until September, police said on Monday. Read more")
                .size(),
            2u);
  EXPECT_EQ(
      pieces_of("The bridge in Kellin will be closed until September, and the council wants to know more")
          .size(),
      1u);
}

TEST(LineClass, PiecesCoverAnyLine) {
  for (const std::string& line :
       {std::string(), std::string("\u00E9"), std::string(5000, '('), std::string(300, '.') + "\u2019\u2019",
        std::string("Share \u201CShare\u201D. Share")})
    pieces_of(line);
}

TEST(LineClass, StopsBehindQuotationMarksAndBrackets) {
  for (const char* line : {"Done.", "Done!\u201D", "(Done?)", "Done\u2026", "\u201CDone.\u201D "})
    EXPECT_TRUE(ends_with_stop(line)) << line;
  for (const char* line : {"Done", "", "Done:", "\u201CDone\u201D", ")"})
    EXPECT_FALSE(ends_with_stop(line)) << line;
}

}  // namespace
}  // namespace stemma
