// One batch of stretches through the model: from pieces to analysed sentences.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "language/analysis.h"
#include "language/encoder.h"
#include "language/heads.h"
#include "language/model_file.h"
#include "language/model_input.h"

namespace stemma {

// The model's lists; they point into its file.
struct ModelLists {
  std::vector<std::string_view> vocabulary, feature_bundles, lemma_scripts;
  std::unordered_set<std::string_view> known_words;  // of the vocabulary: pieces that are whole words
  std::vector<PartOfSpeech> parts_of_speech;
  std::vector<Dependency> relations;
  std::vector<WordFeatures> features;       // of each bundle
  uint32_t begin_piece = 0, end_piece = 0;  // [CLS], [SEP]

  // kMalformed where a list is empty or holds a category that is not of Universal Dependencies.
  static Result<ModelLists> read(const ModelFile& file);
  ClassCounts counts() const;
};

// All memory of one batch, used again by the next.
struct BatchScratch {
  PieceBatch batch;
  WordRows rows;
  Encoder::Scratch encoder;
  EncoderOutput states;
  Heads::Scratch heads;
  HeadScores scores;
  std::vector<Heads::Arc> arcs;
  std::vector<float> arc_scores;
};

// Puts a few stretches through the model. Refers to the parts of the model and to the scratch that it was
// made with.
class BatchDecoder {
 public:
  BatchDecoder(const ModelLists& lists, const Encoder& encoder, const Heads& heads, BatchScratch& scratch)
      : lists_(lists), encoder_(encoder), heads_(heads), scratch_(scratch) {}

  // The sentences and words of `stretches`, in order. `text` is what `input` was made of.
  Analysis run(std::string_view text, const ModelInput& input, std::span<const InputStretch> stretches,
               Detail detail) const;

 private:
  void fill_batch(std::string_view text, const ModelInput& input,
                  std::span<const InputStretch> stretches) const;
  void add_stretch(std::string_view text, size_t index, uint32_t first, uint32_t end, Analysis& out) const;
  void add_sentence(size_t index, uint32_t first, uint32_t end, bool whole_input, Analysis& out) const;
  void tag_word(std::string_view form, size_t row, AnalysedWord& word) const;
  std::string lemma_of(std::string_view form, const float* scores, PartOfSpeech part_of_speech) const;
  void find_heads(size_t root_row, uint32_t first, uint32_t end, Analysis& out) const;
  void add_vector(size_t begin, size_t end, Analysis& out) const;
  bool begins_sentence(size_t row) const;
  void score_word(size_t row, WordScores& scores) const;
  // Fills the scores of names and heads of words [first, end), whose arcs lie in the scratch.
  void score_sentence(uint32_t first, uint32_t end, Analysis& out) const;

  const ModelLists& lists_;
  const Encoder& encoder_;
  const Heads& heads_;
  BatchScratch& scratch_;
};

}  // namespace stemma
