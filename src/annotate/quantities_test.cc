#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "base/json.h"
#include "language/model_for_test.h"

namespace stemma {

namespace {

struct Found {
  Article article;
  Annotation annotation;
};

Found annotate_quantities(const std::string& text, BlockKind kind = BlockKind::kParagraph) {
  Found found;
  found.article.text = text;
  found.article.blocks = {{kind, {0, static_cast<uint32_t>(text.size())}}};
  analyse_text(found.article, model_for_test(), found.annotation);
  find_times(found.article, found.annotation);
  find_quantities(found.article, found.annotation);
  return found;
}

std::string line_of(const Quantity& quantity) {
  std::string out = Json(quantity.value).dump();
  if (out.ends_with(".0")) out.resize(out.size() - 2);
  if (quantity.upper) {
    std::string upper = Json(*quantity.upper).dump();
    if (upper.ends_with(".0")) upper.resize(upper.size() - 2);
    out += "-" + upper;
  }
  constexpr const char* kMarks[] = {"", "~", ">=", "<="};
  out = kMarks[static_cast<int>(quantity.precision)] + out;
  if (!quantity.unit.empty()) out += " " + quantity.unit;
  if (!quantity.of.empty()) out += " [" + quantity.of + "]";
  if (quantity.is_part) out += " part";
  return out;
}

// Every quantity of `text` as "value unit [of]", separated by "; ".
std::string read(const std::string& text) {
  const Found found = annotate_quantities(text);
  std::string out;
  for (const Quantity& quantity : found.annotation.quantities)
    out += (out.empty() ? "" : "; ") + line_of(quantity);
  return out;
}

std::string spans(const std::string& text) {
  const Found found = annotate_quantities(text);
  std::string out;
  for (const Quantity& quantity : found.annotation.quantities)
    out += (out.empty() ? "" : "|") + std::string(quantity.span.of(found.article.text));
  return out;
}

TEST(Quantities, WhatHappenedToPeople) {
  EXPECT_EQ(read("Fourteen people were killed and 31 hurt."), "14 people [killed]; 31 people [injured]");
  EXPECT_EQ(read("The blast tore through the market, killing 14 and injuring at least 31."),
            "14 people [killed]; >=31 people [injured]");
  EXPECT_EQ(read("The death toll rose to 21."), "21 people [killed]");
  EXPECT_EQ(read("Officials say 36 others were injured."), "36 people [injured]");
  EXPECT_EQ(read("The storm left 14 dead."), "14 people [killed]");
  EXPECT_EQ(read("The flood killed at least 14 people, including three children."),
            ">=14 people [killed]; 3 people [children] part");
  EXPECT_EQ(read("Nine miners are missing."), "9 people [missing]");
  EXPECT_EQ(read("Police detained 40 protesters on Sunday."), "40 people [arrested]");
  EXPECT_EQ(read("The 21 girls kidnapped by the rebels have been freed."), "21 people [released]");
  EXPECT_EQ(read("The bodies of 12 sailors were found."), "12 people [killed]");
  EXPECT_EQ(read("Some 3,000 people have been displaced."), "~3000 people [displaced]");
  EXPECT_EQ(read("Eleven were taken to the hospital."), "11 people [hospitalised]");
  EXPECT_EQ(read("Six people, two of them children, were killed."),
            "6 people [killed]; 2 people [children] part");
  EXPECT_EQ(read("There were 12 deaths."), "12 people [killed]");
  EXPECT_EQ(read("The attack claimed the lives of 15 people."), "15 people [killed]");
}

TEST(Quantities, HappeningsOfSeveralWords) {
  EXPECT_EQ(read("At least seven people are now confirmed as having died."), ">=7 people [killed]");
  EXPECT_EQ(read("Eight people have serious or life-threatening injuries."), "8 people [injured]");
  EXPECT_EQ(read("Four people with minor injuries were released from hospital."), "4 people [discharged]");
  EXPECT_EQ(read("The raid left two local guards and three special forces soldiers dead."),
            "2 people [killed] part; 3 people [killed] part");
  EXPECT_EQ(read("The unrest has claimed more than 20,000 lives."), ">=20000 people [killed]");
  EXPECT_EQ(read("The 197 girls remain in captivity."), "197 people [captive]");
  EXPECT_EQ(read("The death toll from the bombing at the consulate in the northern city of Orrby rose to at "
                 "least six "
                 "on Friday."),
            ">=6 people [killed]");
}

TEST(Quantities, ParticipleOrVerb) {
  EXPECT_EQ(read("Two gunmen killed a guard."), "2 people [gunmen]");
  EXPECT_EQ(read("Two gunmen killed in the raid were brothers."), "2 people [killed]");
  EXPECT_EQ(read("Police said 12 people had died."), "12 people [killed]");
  EXPECT_EQ(read("Troops rescued 12 people trapped in the mine."), "12 people [rescued]");
  EXPECT_EQ(read("Ten people injured in the crash have died."), "10 people [killed]");
}

TEST(Quantities, PartsOfACount) {
  EXPECT_EQ(read("The crash killed six civilians and three officers."),
            "6 people [killed] part; 3 people [killed] part");
  EXPECT_EQ(read("Two pilots and 10 passengers were killed."),
            "2 people [killed] part; 10 people [killed] part");
  EXPECT_EQ(read("Ten were hurt and another 12 were hurt later."),
            "10 people [injured]; 12 people [injured] part");
  EXPECT_EQ(read("Two of the girls were freed."), "2 people [released] part");
  EXPECT_EQ(read("The crash came, killing 10 tourists and two pilots on board."),
            "10 people [killed] part; 2 people [killed] part");
  EXPECT_EQ(read("Ada Orr and her two children died."), "2 people [killed] part");
}

TEST(Quantities, TheCountedNoun) {
  EXPECT_EQ(read("The quake destroyed 300 houses."), "300 [houses]");
  EXPECT_EQ(read("Ten US citizens and two local crew members were aboard."),
            "10 people [aboard] part; 2 people [aboard] part");
  EXPECT_EQ(read("Eight rights groups objected."), "8 [groups]");
  EXPECT_EQ(read("One soldier saluted."), "1 people [soldiers]");
  EXPECT_EQ(read("Nearly 1,000 service members serve there."), "~1000 people [soldiers]");
  EXPECT_EQ(read("The 197 missing girls are students."), "197 people [missing]");
  EXPECT_EQ(read("Three Germans signed."), "3 people [germans]");
  EXPECT_EQ(read("Six shipping and trading companies are listed."), "6 [companies]");
  EXPECT_EQ(read("Ships met 30 times since October."), "30 times");
  EXPECT_EQ(read("He met the 21 who returned."), "21 people");
  EXPECT_EQ(read("It left tens of invaders dead."), "~20 people [killed]");
  EXPECT_EQ(read("A crew of 12 was aboard."), "12 people [aboard]");
}

TEST(Quantities, TheTreeTellsTheCountedNoun) {
  EXPECT_EQ(read("They listed 20 South Orrish vessels."), "20 [vessels]");
  EXPECT_EQ(read("Four fire and rescue crews came."), "4 [crews]");
  EXPECT_EQ(read("They report one derailment and two collisions."), "1 [derailments]; 2 [collisions]");
  EXPECT_EQ(read("The 40 busiest harbours were named."), "40 [harbours]");
  EXPECT_EQ(read("The blast wounded at least 90, Orrish officials said."), ">=90 people [injured]");
  EXPECT_EQ(read("The crash killed 10 US citizens and two local crew members."),
            "10 people [killed] part; 2 people [killed] part");
}

TEST(Quantities, NumbersInWords) {
  EXPECT_EQ(read("Twenty-five boats sank."), "25 [boats]");
  EXPECT_EQ(read("Half a dozen boats sank."), "6 [boats]");
  EXPECT_EQ(read("Dozens of boats sank."), "~24 [boats]");
  EXPECT_EQ(read("Hundreds of thousands of people fled."), "~200000 people [displaced]");
  EXPECT_EQ(read("Two hundred and fifty-three ships sailed."), "253 [ships]");
  EXPECT_EQ(read("Two and a half million people voted."), "2500000 people [people]");
  EXPECT_EQ(read("A hundred and twenty trucks left."), "120 [trucks]");
}

TEST(Quantities, VagueNumbersKeepTheirWords) {
  const Found found =
      annotate_quantities("Tens of thousands of people fled, several people died and 12 drowned.");
  ASSERT_EQ(found.annotation.quantities.size(), 3u);
  EXPECT_EQ(found.annotation.quantities[0].words, "tens of thousands");
  EXPECT_EQ(found.annotation.quantities[1].words, "several");
  EXPECT_EQ(line_of(found.annotation.quantities[1]), "~3 people [killed]");
  EXPECT_EQ(found.annotation.quantities[2].words, "");
  EXPECT_EQ(read("They saw several boats and several people."), "");
}

TEST(Quantities, PrecisionAndRanges) {
  EXPECT_EQ(read("Between 3 and 5 boats sank."), "3-5 [boats]");
  EXPECT_EQ(read("They saw three or four boats."), "3-4 [boats]");
  EXPECT_EQ(read("They saw 10-15 boats."), "10-15 [boats]");
  EXPECT_EQ(read("It costs $5 to 10 million."), "5000000-10000000 USD");
  EXPECT_EQ(read("They lost more than 200 boats."), ">=200 [boats]");
  EXPECT_EQ(read("They lost no more than 200 boats."), "<=200 [boats]");
  EXPECT_EQ(read("They lost as many as 200 boats."), "<=200 [boats]");
  EXPECT_EQ(read("They lost nearly 200 boats."), "~200 [boats]");
  EXPECT_EQ(read("They lost 200 or more boats."), ">=200 [boats]");
}

TEST(Quantities, MoneyAndMeasures) {
  EXPECT_EQ(read("A $3bn deal was signed."), "3000000000 USD [deal]");
  EXPECT_EQ(read("They paid 5.2 million euros."), "5200000 EUR");
  EXPECT_EQ(read("They made $2.07 billion."), "2070000000 USD");
  EXPECT_EQ(read("It lost £25,000 of stock."), "25000 GBP [stock]");
  EXPECT_EQ(read("They demand a ransom of A$2 million."), "2000000 AUD [ransom]");
  EXPECT_EQ(read("They owe billions of dollars."), "~2000000000 USD");
  EXPECT_EQ(read("It takes a $5 billion hit."), "5000000000 USD [hit]");
  EXPECT_EQ(read("A rate of 26.1 percent next year is planned."), "26.1 percent [rate]");
  EXPECT_EQ(read("About 40 percent of voters agreed."), "~40 percent [voters]");
  EXPECT_EQ(read("It rose 2.5 percentage points."), "2.5 percentage point");
  EXPECT_EQ(read("The ship carried 600 tons of refined oil."), "600 ton [oil]");
  EXPECT_EQ(read("The 600-ton ship is 45km away."), "600 ton [ship]; 45 kilometre");
  EXPECT_EQ(read("A 7.8-magnitude quake hit."), "7.8 magnitude");
  EXPECT_EQ(read("It is 30 degrees Celsius."), "30 celsius");
  EXPECT_EQ(read("It drove at 70 kilometres per hour."), "70 kilometre per hour");
  EXPECT_EQ(read("Fires burnt 900 square miles."), "900 square mile");
}

TEST(Quantities, Ages) {
  EXPECT_EQ(read("The 35-year-old driver was held."), "35 age");
  EXPECT_EQ(read("Ada Orr, 35, said so."), "35 age");
  EXPECT_EQ(read("He is aged 35."), "35 age");
  EXPECT_EQ(read("The driver, 42, from Orrby, has been arrested."), "42 age");
}

TEST(Quantities, WhatIsNone) {
  for (const char* text : {"It happened on 22 October.",
                           "It opened in 1998.",
                           "They met at 6.30am.",
                           "They met at 12:10 local time.",
                           "A Boeing 737 landed.",
                           "Article 5 was invoked.",
                           "The F-16 landed.",
                           "Call 0207 782 4368 now.",
                           "One of the men smiled.",
                           "It lasted two long hours.",
                           "They won 3-1.",
                           "It was the 22nd try.",
                           "The 1990s were good.",
                           "One in five agreed.",
                           "The G7 met.",
                           "No one came.",
                           "They left on October 3.",
                           "The 737-800 jet is new.",
                           "It is three times larger.",
                           "They were called at 6.10 to help.",
                           "A Cessna 208B landed.",
                           "The ship, seized on Nov. 24, is old."})
    EXPECT_EQ(read(text), "") << text;
}

TEST(Quantities, SpansHoldHedgesAndTheNounNextToThem) {
  EXPECT_EQ(spans("At least 25 people were hurt."), "At least 25 people");
  EXPECT_EQ(spans("They paid about 5.2 million euros."), "about 5.2 million euros");
  EXPECT_EQ(spans("Ten foreign tourists died."), "Ten");
}

TEST(Quantities, OnlyContentIsRead) {
  EXPECT_TRUE(annotate_quantities("Ten people died.", BlockKind::kCaption).annotation.quantities.empty());
  EXPECT_EQ(annotate_quantities("Ten people died.", BlockKind::kHeading).annotation.quantities.size(), 1u);
}

}  // namespace

}  // namespace stemma
