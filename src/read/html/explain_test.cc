#include "read/html/explain.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(HtmlExplain, EachBlockIsShownWithItsDecisionAndMarkupIsText) {
  std::string html = "<nav><a href=/>Front page</a></nav><article><h1>The mill &lt;b&gt; is sold</h1>";
  for (int i = 0; i < 6; ++i)
    html += "<p>The old mill in Kellin was sold on Monday, the council said, for the " + std::to_string(i) +
            "th time in its long history, and nobody knows what the buyer wants to do with it.</p>";
  const Result<std::string> page = explain_html(html + "</article>", "mill.html");
  ASSERT_TRUE(page.ok());
  EXPECT_NE(page.value().find("6 of 8 blocks are content"), std::string::npos) << page.value();
  EXPECT_NE(page.value().find("named aside, nav, footer or form"), std::string::npos);
  EXPECT_NE(page.value().find("The mill &lt;b&gt; is sold"), std::string::npos);
  EXPECT_EQ(page.value().find("<b>"), std::string::npos);
  EXPECT_NE(page.value().find("<br>"), std::string::npos);
}

TEST(HtmlExplain, APageWithoutTextIsNamed) {
  const Result<std::string> page = explain_html("<script>1</script>", "empty.html");
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().input, "empty.html");
}

}  // namespace
}  // namespace stemma
