#include "cli/conllu.h"

#include <gtest/gtest.h>

namespace stemma {
namespace {

TEST(Conllu, HoldsWordsWithTheirPlaces) {
  Article article;
  article.id = "a b";
  article.text = "É Fors didn't answer.";
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
  const std::string blank = "\t_\t_\t_\t_\t_\t_\t_\t";
  EXPECT_EQ(to_conllu(article, split_text(article.text, article.blocks), nullptr),
            "# newdoc id = a b\n# sent_id = a b-1\n# text = É Fors didn't answer.\n"
            "1\tÉ" +
                blank + "TokenRange=0:1\n" + "2\tFors" + blank + "TokenRange=2:6\n" + "3-4\tdidn't" + blank +
                "TokenRange=7:13\n" + "3\tdid" + blank + "TokenRange=7:10\n" + "4\tn't" + blank +
                "TokenRange=10:13\n" + "5\tanswer" + blank + "SpaceAfter=No|TokenRange=14:20\n" + "6\t." +
                blank + "TokenRange=20:21\n\n");
}

}  // namespace
}  // namespace stemma
