// What the language model sees in a text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/span.h"
#include "language/name_tags.h"

namespace stemma {

// One word as Universal Dependencies counts them.
struct AnalysedWord {
  ByteSpan span;
  std::string lemma;
  uint32_t head = 0;           // 0: the sentence's root; else the head's number in the sentence, from 1
  uint8_t part_of_speech = 0;  // index into LanguageModel::parts_of_speech()
  uint16_t features = 0;       // index into LanguageModel::features()
  uint16_t relation = 0;       // index into LanguageModel::relations()
  NameTag name;
  bool continues_token = false;  // second part of a contraction or possessive: "n't", "'s"
};

struct AnalysedSentence {
  ByteSpan span;            // from its first word's begin to its last word's end
  uint32_t first_word = 0;  // words [first_word, end_word)
  uint32_t end_word = 0;
};

struct Analysis {
  std::vector<AnalysedSentence> sentences;
  std::vector<AnalysedWord> words;
  size_t vector_width = 0;
  std::vector<float> vectors;  // of each sentence, of length 1: alike sentences have a product near 1

  std::span<const float> vector_of(size_t sentence) const {
    return std::span(vectors).subspan(sentence * vector_width, vector_width);
  }
  std::span<const AnalysedWord> words_of(const AnalysedSentence& sentence) const {
    return std::span(words).subspan(sentence.first_word, sentence.end_word - sentence.first_word);
  }
};

}  // namespace stemma
