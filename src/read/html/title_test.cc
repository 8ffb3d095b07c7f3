#include "read/html/title.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(HtmlTitle, TheSitesNameIsCutOff) {
  EXPECT_EQ(without_site("Bridge in Kellin closed after storm - Kellin Post", "Kellin Post", ""),
            "Bridge in Kellin closed after storm");
  EXPECT_EQ(without_site("Kellin Post | Bridge in Kellin closed", "The Kellin Post", ""),
            "Bridge in Kellin closed");
  EXPECT_EQ(without_site("Bridge in Kellin closed \u2014 kellinpost.example", "", "kellinpost.example"),
            "Bridge in Kellin closed");
  EXPECT_EQ(without_site("Bridge in Kellin closed after storm | Varland", "", ""),
            "Bridge in Kellin closed after storm");
}

TEST(HtmlTitle, PartsOfTheHeadlineStay) {
  EXPECT_EQ(without_site("Storm in Varland - what we know", "Kellin Post", "kellinpost.example"),
            "Storm in Varland - what we know");
  EXPECT_EQ(without_site("Kellin-Ellery road reopens", "Kellin Post", ""), "Kellin-Ellery road reopens");
}

TEST(HtmlTitle, TheHeadlineOfThePageIsTaken) {
  TitleSources sources;
  sources.open_graph = "You won't believe what happened to the bridge in Kellin";
  sources.title_tag = "Bridge in Kellin closed after storm - Kellin Post";
  sources.headings = {"Kellin Post", "Bridge in Kellin closed after the storm"};
  sources.outlet = "Kellin Post";
  EXPECT_EQ(choose_title(sources).title, "Bridge in Kellin closed after the storm");
  sources.headings = {"Kellin Post"};
  EXPECT_EQ(choose_title(sources).title, sources.open_graph);
  sources.json_ld = "Bridge closed in Kellin";
  EXPECT_EQ(choose_title(sources).title, "Bridge closed in Kellin");
  EXPECT_EQ(choose_title(sources).source, "JSON-LD headline");
}

TEST(HtmlTitle, NothingGivesNothing) {
  EXPECT_EQ(choose_title({}).title, "");
}

TEST(HtmlTitle, TheSitesNameBehindTheHeading) {
  EXPECT_EQ(site_in_title("Bridge closed - Kellin Post", "Bridge closed"), "Kellin Post");
  EXPECT_EQ(site_in_title("Bridge closed - Kellin Post", "Another heading"), "");
}

}  // namespace
}  // namespace stemma
