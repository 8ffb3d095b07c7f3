#include "language/sentence_tree.h"

#include <gtest/gtest.h>

#include "language/model_for_test.h"

namespace stemma {
namespace {

// The only sentence of a text, its words found by how they are printed.
class OneSentence {
 public:
  explicit OneSentence(std::string text)
      : text_(std::move(text)),
        analysis_(analyse(text_)),
        tree_(analysis_.words_of(analysis_.sentences.at(0))) {}

  uint32_t word(std::string_view printed) const {
    for (uint32_t w = 0; w < tree_.size(); ++w)
      if (tree_[w].span.of(text_) == printed) return w;
    ADD_FAILURE() << printed;
    return 0;
  }
  std::string undergoer(std::string_view predicate) const {
    const auto found = tree_.undergoer(word(predicate));
    return found ? std::string(tree_[*found].span.of(text_)) : "";
  }
  bool is_negated(std::string_view printed) const { return tree_.is_negated(word(printed)); }
  bool is_unreal(std::string_view printed) const { return tree_.is_unreal(word(printed)); }
  const SentenceTree* operator->() const { return &tree_; }

 private:
  static Analysis analyse(const std::string& text) {
    const std::vector<Block> blocks = {{BlockKind::kParagraph, {0, static_cast<uint32_t>(text.size())}}};
    return model_for_test().analyse(text, split_text(text, blocks));
  }

  std::string text_;
  Analysis analysis_;
  SentenceTree tree_;
};

TEST(SentenceTree, TellsWhatAStateBefalls) {
  EXPECT_EQ(OneSentence("The bridge closed on Monday.").undergoer("closed"), "bridge");
  EXPECT_EQ(OneSentence("The bridge was closed by the police.").undergoer("closed"), "bridge");
  EXPECT_EQ(OneSentence("Police closed the bridge.").undergoer("closed"), "bridge");
  EXPECT_EQ(OneSentence("They saw the closed bridge.").undergoer("closed"), "bridge");
  EXPECT_EQ(OneSentence("The council cleared the old bridge to reopen on Monday.").undergoer("reopen"),
            "bridge");
  EXPECT_EQ(OneSentence("The bridge was closed and reopened.").undergoer("reopened"), "bridge");
  EXPECT_EQ(OneSentence("It rained.").undergoer("."), "");
}

TEST(SentenceTree, TellsWhatIsNegatedOrStillToCome) {
  EXPECT_TRUE(OneSentence("The bridge was not closed.").is_negated("closed"));
  EXPECT_TRUE(OneSentence("The bridge never closed.").is_negated("closed"));
  EXPECT_FALSE(OneSentence("The bridge was closed.").is_negated("closed"));
  EXPECT_TRUE(OneSentence("The bridge will reopen soon.").is_unreal("reopen"));
  EXPECT_TRUE(OneSentence("The bridge is to be reopened soon.").is_unreal("reopened"));
  EXPECT_TRUE(OneSentence("Nobody leaves until the bridge reopens.").is_unreal("reopens"));
  EXPECT_FALSE(OneSentence("The bridge has reopened.").is_unreal("reopened"));
}

TEST(SentenceTree, DistancesAndSubtreesFollowTheTree) {
  const OneSentence s("The old bridge collapsed.");
  EXPECT_EQ(s->distance(s.word("old"), s.word("collapsed")), 2u);
  EXPECT_EQ(s->distance(s.word("old"), s.word("The")), 2u);
  EXPECT_EQ(s->distance(s.word("old"), s.word("old")), 0u);
  EXPECT_EQ(s->subtree(s.word("bridge")), (std::vector<uint32_t>{0, 1, 2}));
  EXPECT_EQ(s->child(s.word("collapsed"), {Dependency::kSubject}), s.word("bridge"));
  EXPECT_FALSE(s->child(s.word("old"), {Dependency::kSubject}));
  EXPECT_FALSE(s->head(s.word("collapsed")));
}

}  // namespace
}  // namespace stemma
