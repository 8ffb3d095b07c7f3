// What the language model sees in a text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/span.h"
#include "language/grammar.h"
#include "language/name_tags.h"
#include "text/units.h"

namespace stemma {

// One word as Universal Dependencies counts them.
struct AnalysedWord {
  ByteSpan span;
  std::string lemma;
  uint32_t head = 0;  // 0: the sentence's root; else the head's number in the sentence, from 1
  PartOfSpeech part_of_speech = PartOfSpeech::kOther;
  Dependency relation = Dependency::kUnclear;  // to its head
  WordFeatures features;
  uint16_t bundle = 0;  // index into LanguageModel::feature_bundles()
  NameTag name;
  bool continues_token = false;  // second part of a contraction or possessive: "n't", "'s"
};

// Whether an Analysis also holds how sure the model was; that takes a little longer.
enum class Detail { kDecisions, kScores };

// How sure the model is of a word: probabilities, 0 to 1, of what it decided and of the next best.
struct WordScores {
  struct Choice {
    float chosen = 0, second = 0;
    uint16_t runner_up = 0;  // the next best, counted as the decision is; means nothing where there is none
  };
  Choice part_of_speech;  // PartOfSpeech
  Choice features;        // as AnalysedWord::bundle
  Choice lemma;           // of the change that makes it
  Choice head;            // before the tree is found: the chosen head may be the less probable
  Choice relation;        // Dependency; given the head
  Choice name;            // index into kNameTags; of all taggings of the sentence
  float begins_sentence = 0;
};

struct AnalysedSentence {
  ByteSpan span;            // from its first word's begin to its last word's end
  uint32_t first_word = 0;  // words [first_word, end_word)
  uint32_t end_word = 0;
};

struct Analysis {
  // From here on (a byte of the text) the text was too long to be analysed: its sentences are those of the
  // rules, their words have no tags, each hangs on the root, their vectors are zero. The text's length where
  // all was analysed.
  uint32_t analysed_end = 0;
  std::vector<AnalysedSentence> sentences;
  std::vector<AnalysedWord> words;
  size_t vector_width = 0;
  std::vector<float> vectors;      // of each sentence, of length 1: alike sentences have a product near 1
  std::vector<WordScores> scores;  // of each word, where they were asked for

  std::span<const float> vector_of(size_t sentence) const {
    return std::span(vectors).subspan(sentence * vector_width, vector_width);
  }
  std::span<const AnalysedWord> words_of(const AnalysedSentence& sentence) const {
    return std::span(words).subspan(sentence.first_word, sentence.end_word - sentence.first_word);
  }
};

// The words of `analysis` that overlap `span`: indices [first, second).
std::pair<uint32_t, uint32_t> words_within(const Analysis& analysis, ByteSpan span);

// `units` with sentences cut where those of `analysis` begin too: sentence i of the result is sentence i of
// `analysis`, which was made of `units`. A word that such a cut goes through ("over.Next") falls into the
// words of `analysis`.
TextUnits cut_as_analysed(const TextUnits& units, const Analysis& analysis, std::string_view text);

}  // namespace stemma
