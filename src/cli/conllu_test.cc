#include "cli/conllu.h"

#include <gtest/gtest.h>

#include "language/model_for_test.h"

namespace stemma {
namespace {

TEST(Conllu, HoldsWordsWithTheirPlaces) {
  Article article;
  article.id = "a b";
  article.text = "Élise Fors didn't answer.";
  article.blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(article.text.size())}}};
  EXPECT_EQ(to_conllu(article, model_for_test()),
            "# newdoc id = a b\n# sent_id = a b-1\n# text = Élise Fors didn't answer.\n"
            "1\tÉlise\tÉlise\tPROPN\t_\tNumber=Sing\t5\tnsubj\t_\tNER=B-PER|TokenRange=0:5\n"
            "2\tFors\tFors\tPROPN\t_\tNumber=Sing\t1\tflat\t_\tNER=I-PER|TokenRange=6:10\n"
            "3-4\tdidn't\t_\t_\t_\t_\t_\t_\t_\tTokenRange=11:17\n"
            "3\tdid\tdo\tAUX\t_\tMood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin\t5\taux\t_\t"
            "TokenRange=11:14\n"
            "4\tn't\tnot\tPART\t_\tPolarity=Neg\t5\tadvmod\t_\tTokenRange=14:17\n"
            "5\tanswer\tanswer\tVERB\t_\tVerbForm=Inf\t0\troot\t_\tSpaceAfter=No|TokenRange=18:24\n"
            "6\t.\t.\tPUNCT\t_\t_\t5\tpunct\t_\tTokenRange=24:25\n\n");
}

}  // namespace
}  // namespace stemma
