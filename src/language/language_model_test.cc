#include "language/language_model.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

#include "base/folder_for_test.h"
#include "base/parallel.h"
#include "language/explain.h"
#include "language/model_for_test.h"

namespace stemma {
namespace {

constexpr const char* kModel = STEMMA_SOURCE_DIR "/models/language.stemma";
constexpr std::string_view kText =
    "The minister didn't say whether Orr's deputy had signed the treaty. \"We cannot go on,\" she told "
    "reporters in Velden on Tuesday. Nothing was heard of the second ship, which had left the harbour at "
    "dawn "
    "with forty people and no radio.";

TextUnits units_of(std::string_view text) {
  return split_text(text, {{BlockKind::kParagraph, {0, static_cast<uint32_t>(text.size())}}});
}

LanguageModel open_model(WeightPrecision precision = WeightPrecision::kInt8, const char* set = "") {
  Result<LanguageModel> model = LanguageModel::open(kModel, precision, set);
  EXPECT_TRUE(model.ok()) << (model.ok() ? "" : model.error().to_string());
  return std::move(model.value());
}

const AnalysedWord& word_of(const Analysis& analysis, std::string_view text, std::string_view form) {
  for (const AnalysedWord& word : analysis.words)
    if (word.span.of(text) == form) return word;
  ADD_FAILURE() << "no word " << form;
  return analysis.words.front();
}

void expect_same(const Analysis& a, const Analysis& b) {
  ASSERT_EQ(a.words.size(), b.words.size());
  ASSERT_EQ(a.sentences.size(), b.sentences.size());
  for (size_t i = 0; i < a.words.size(); ++i) {
    EXPECT_EQ(a.words[i].span, b.words[i].span);
    EXPECT_EQ(a.words[i].lemma, b.words[i].lemma);
    EXPECT_EQ(a.words[i].head, b.words[i].head);
    EXPECT_EQ(a.words[i].part_of_speech, b.words[i].part_of_speech);
    EXPECT_EQ(a.words[i].bundle, b.words[i].bundle);
    EXPECT_EQ(a.words[i].relation, b.words[i].relation);
    EXPECT_EQ(a.words[i].name, b.words[i].name);
  }
}

TEST(LanguageModel, SeesTagsLemmasAndTrees) {
  const LanguageModel model = open_model();
  const Analysis analysis = model.analyse(kText, units_of(kText));
  ASSERT_EQ(analysis.sentences.size(), 3u);
  const auto tag = [&](std::string_view form) {
    return name_of(word_of(analysis, kText, form).part_of_speech);
  };
  EXPECT_EQ(tag("minister"), "NOUN");
  EXPECT_EQ(tag("signed"), "VERB");
  EXPECT_EQ(tag("Velden"), "PROPN");
  EXPECT_EQ(word_of(analysis, kText, "n't").lemma, "not");
  EXPECT_TRUE(word_of(analysis, kText, "n't").continues_token);
  EXPECT_EQ(word_of(analysis, kText, "told").lemma, "tell");
  EXPECT_EQ(word_of(analysis, kText, "told").head, 0u);
  EXPECT_EQ(word_of(analysis, kText, "she").relation, Dependency::kSubject);
  EXPECT_EQ(word_of(analysis, kText, "she").features.gender, GrammaticalGender::kFeminine);
  EXPECT_EQ(word_of(analysis, kText, "Velden").name.part, NamePart::kBegin);
}

TEST(LanguageModel, EverySentenceIsATree) {
  const LanguageModel model = open_model();
  const Analysis analysis = model.analyse(kText, units_of(kText));
  for (const AnalysedSentence& sentence : analysis.sentences) {
    const auto words = analysis.words_of(sentence);
    size_t roots = 0;
    for (size_t w = 0; w < words.size(); ++w) {
      roots += words[w].head == 0;
      size_t steps = 0, at = w + 1;
      while (at != 0 && steps <= words.size()) at = words[at - 1].head, ++steps;
      EXPECT_LE(steps, words.size()) << "a circle";
    }
    EXPECT_EQ(roots, 1u);
  }
}

TEST(LanguageModel, CutsUnitsAsItSeesSentences) {
  const std::string_view text =
      "\"Why has nobody told us?\" Orr asked the council. Nobody answered him.Then the meeting ended Later "
      "reports said that Orr had left the town.";
  const Analysis analysis = model_for_test().analyse(text, units_of(text));
  const TextUnits units = cut_as_analysed(units_of(text), analysis, text);
  ASSERT_EQ(units.sentences.size(), analysis.sentences.size());
  std::vector<std::string_view> sentences;
  for (size_t i = 0; i < units.sentences.size(); ++i) {
    EXPECT_EQ(units.sentences[i].span, analysis.sentences[i].span);
    for (const Word& word : words_of(units, units.sentences[i])) EXPECT_EQ(word.sentence, i);
    sentences.push_back(units.sentences[i].span.of(text));
  }
  EXPECT_EQ(sentences[0], "\"Why has nobody told us?\" Orr asked the council.");
  ASSERT_GE(sentences.size(), 3u);
  EXPECT_EQ(sentences[1], "Nobody answered him.");  // "him.Then" falls into its words
  const auto [first, end] = words_within(analysis, analysis.sentences[1].span);
  EXPECT_EQ(first, analysis.sentences[1].first_word);
  EXPECT_EQ(end, analysis.sentences[1].end_word);
}

TEST(LanguageModel, VectorsTellLikeSentencesFromOthers) {
  const LanguageModel model = open_model();
  const auto vector = [&](std::string_view text) {
    const Analysis analysis = model.analyse(text, units_of(text));
    const auto v = analysis.vector_of(0);
    return std::vector<float>(v.begin(), v.end());
  };
  const auto likeness = [](const std::vector<float>& a, const std::vector<float>& b) {
    double sum = 0;
    for (size_t i = 0; i < a.size(); ++i) sum += double{a[i]} * b[i];
    return sum;
  };
  const auto one = vector("Fire destroyed the old theatre in the town centre.");
  EXPECT_NEAR(likeness(one, one), 1.0, 1e-5);
  EXPECT_GT(likeness(one, vector("The historic playhouse downtown burned to the ground.")),
            likeness(one, vector("The central bank left interest rates unchanged.")) + 0.2);
}

TEST(LanguageModel, Int8AgreesWithTheReference) {
  const Analysis fast = open_model().analyse(kText, units_of(kText));
  const Analysis slow = open_model(WeightPrecision::kFloat32).analyse(kText, units_of(kText));
  ASSERT_EQ(fast.words.size(), slow.words.size());
  size_t same = 0;
  for (size_t i = 0; i < fast.words.size(); ++i)
    same += fast.words[i].head == slow.words[i].head && fast.words[i].relation == slow.words[i].relation &&
            fast.words[i].part_of_speech == slow.words[i].part_of_speech;
  EXPECT_GE(same + 2, fast.words.size());
  for (size_t s = 0; s < fast.sentences.size(); ++s) {
    double product = 0;
    for (size_t k = 0; k < fast.vector_width; ++k)
      product += double{fast.vector_of(s)[k]} * slow.vector_of(s)[k];
    EXPECT_GT(product, 0.99);
  }
}

TEST(LanguageModel, GivesTheSameWithEachInstructionSetAndThreadCount) {
  std::string text;
  for (int i = 0; i < 20; ++i) text += std::string(kText) + " ";
  const Analysis best = open_model().analyse(text, units_of(text));
  for (const char* set : {"avx2", "baseline"}) {
    const Analysis other = open_model(WeightPrecision::kInt8, set).analyse(text, units_of(text));
    expect_same(best, other);
    EXPECT_EQ(best.vectors, other.vectors) << set;
  }
  set_thread_limit(1);
  const Analysis alone = open_model().analyse(text, units_of(text));
  set_thread_limit(0);
  expect_same(best, alone);
  EXPECT_EQ(best.vectors, alone.vectors);
}

TEST(LanguageModel, ScoresChangeNoDecisionAndAreProbabilities) {
  const LanguageModel model = open_model();
  const Analysis plain = model.analyse(kText, units_of(kText));
  const Analysis scored = model.analyse(kText, units_of(kText), Detail::kScores);
  expect_same(plain, scored);
  EXPECT_TRUE(plain.scores.empty());
  ASSERT_EQ(scored.scores.size(), scored.words.size());
  for (const WordScores& scores : scored.scores)
    for (const WordScores::Choice& choice :
         {scores.part_of_speech, scores.features, scores.lemma, scores.head, scores.relation, scores.name}) {
      EXPECT_GT(choice.chosen, 0.0f);
      EXPECT_LE(choice.chosen + choice.second, 1.0f + 1e-5f);
    }
  const WordScores& velden =
      scored.scores[static_cast<size_t>(&word_of(scored, kText, "Velden") - scored.words.data())];
  EXPECT_GT(velden.part_of_speech.chosen, 0.8f);
  EXPECT_GT(velden.name.chosen, velden.name.second);
}

TEST(LanguageModel, ExplainsEveryWord) {
  const LanguageModel model = open_model();
  const std::string text = "The minister left Norway on Monday.";
  const std::string said =
      explain_analysis(text, model.analyse(text, units_of(text), Detail::kScores), model);
  EXPECT_NE(said.find("sentence (a sentence begins here: "), std::string::npos) << said;
  EXPECT_NE(said.find("\n  3 left: VERB "), std::string::npos) << said;
  EXPECT_NE(said.find("; head root "), std::string::npos) << said;
  EXPECT_NE(said.find("begin of place "), std::string::npos) << said;
  EXPECT_EQ(std::count(said.begin(), said.end(), '\n'), 8);
}

TEST(LanguageModel, AnyTextIsAnalysed) {
  const LanguageModel model = open_model();
  for (const std::string& text : {std::string(), std::string("\n\n"), std::string("…"),
                                  std::string("\xf0\x9f\x99\x82 \xe4\xbd\xa0\xe5\xa5\xbd"),
                                  std::string(5000, 'a'), std::string("a ") + std::string(3000, '-')}) {
    const Analysis analysis = model.analyse(text, units_of(text));
    for (const AnalysedWord& word : analysis.words) EXPECT_LE(word.span.end, text.size());
  }
}

TEST(LanguageModel, TheEndOfAVeryLongTextIsOnlyCut) {
  std::string text;
  while (text.size() < 5 * LanguageModel::kMostPieces) text += "Orr left Velden. ";
  const TextUnits units = units_of(text);
  const Analysis analysis = model_for_test().analyse(text, units);
  ASSERT_EQ(analysis.sentences.size(), units.sentences.size());
  EXPECT_EQ(analysis.vectors.size(), analysis.sentences.size() * analysis.vector_width);
  EXPECT_LT(analysis.analysed_end, text.size());
  const auto [last_seen, first_unseen] =
      words_within(analysis, {analysis.analysed_end - 2, analysis.analysed_end + 1});
  EXPECT_EQ(first_unseen - last_seen, 2u);
  EXPECT_EQ(analysis.words[last_seen].part_of_speech, PartOfSpeech::kPunctuation);
  EXPECT_EQ(analysis.words[last_seen + 1].part_of_speech, PartOfSpeech::kOther);
  EXPECT_EQ(analysis.words.back().lemma, ".");
  EXPECT_EQ(model_for_test().analyse(kText, units_of(kText)).analysed_end, kText.size());
}

class ModelFiles : public FolderForTest {
 protected:
  // What is said of a copy of the model's file that `change` has changed.
  template <typename Change>
  std::string complaint(Change change) const {
    std::ifstream in(kModel, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(in)), {});
    change(bytes);
    const Result<LanguageModel> model = LanguageModel::open(write("changed.stemma", bytes));
    return model.ok() ? "" : model.error().message;
  }
};

TEST_F(ModelFiles, ThatAreCutOrChangedAreRefused) {
  EXPECT_NE(complaint([](std::string& b) { b.resize(b.size() / 2); }).find("cut"), std::string::npos);
  EXPECT_NE(complaint([](std::string& b) { b.resize(10); }).find("no stemma model"), std::string::npos);
  EXPECT_NE(complaint([](std::string& b) { b[b.size() / 2] ^= 1; }).find("damaged"), std::string::npos);
  for (const char version : {'\1', '\x9'})
    EXPECT_NE(
        complaint([&](std::string& b) { b[8] = version; }).find("version " + std::to_string(int{version})),
        std::string::npos);
  EXPECT_FALSE(LanguageModel::open("/nowhere/language.stemma").ok());
}

}  // namespace
}  // namespace stemma
