// The small networks on top of the encoder: tags, names, arcs and relations.
#pragma once

#include <span>
#include <vector>

#include "language/encoder.h"
#include "language/linear.h"
#include "language/model_file.h"

namespace stemma {

// How many classes each head tells apart.
struct ClassCounts {
  uint32_t parts_of_speech = 0, features = 0, lemma_scripts = 0, relations = 0;
};

// The pieces of a batch that stand for its words, as rows of the encoder's states.
struct WordRows {
  std::vector<uint32_t> first, last;  // of each word
  std::vector<uint32_t> roots;        // of each input: its [CLS]
};

// Scores of all words of a batch, one row a word.
struct HeadScores {
  std::vector<float>
      tags;  // parts of speech, features, lemma scripts, then two for "begins a sentence": no, yes
  std::vector<float> names;  // kNameTags
  // For the tree; rows of the words, then of the inputs' roots.
  std::vector<float> dependents, heads;                    // dependents[d] . heads[h] scores the arc
  std::vector<float> head_worth;                           // what is added for each head
  std::vector<float> relation_dependents, relation_heads;  // for Heads::relations
};

// Immutable; used from several threads at once, each with a Scratch of its own.
class Heads {
 public:
  static Result<Heads> make(const ModelFile& file, size_t width, const ClassCounts& counts,
                            WeightPrecision precision, const Kernels& kernels);

  struct Scratch {
    std::vector<float> rows, hidden, arcs, products, pairs, relations;
  };

  size_t tag_scores() const { return tag_classes_->outputs(); }
  size_t arc_width() const { return arc_width_; }

  // Encoder's mixes: for tags, for the tree, for names.
  void run(const EncoderOutput& states, const WordRows& words, LinearScratch& linear, Scratch& scratch,
           HeadScores& out) const;

  // What each name tag is worth behind each other, for best_name_tags().
  std::span<const float> name_transitions() const { return name_transitions_; }

  // The score of the arc from row `head` to row `dependent` of `scores`.
  float arc(const HeadScores& scores, size_t dependent, size_t head) const;

  // The scores of all relations for each arc (dependent row, head row), in order, by biaffine attention
  // (Dozat and Manning, 2017). They lie in the scratch.
  struct Arc {
    uint32_t dependent, head;
  };
  std::span<const float> relations(const HeadScores& scores, std::span<const Arc> arcs, LinearScratch& linear,
                                   Scratch& scratch) const;

 private:
  Heads() = default;
  void run_tree(const EncoderOutput& states, const WordRows& words, LinearScratch& linear, Scratch& scratch,
                HeadScores& out) const;

  const Kernels* kernels_ = nullptr;
  size_t width_ = 0, arc_width_ = 0, relation_width_ = 0, relations_ = 0;
  std::span<const float> name_transitions_;
  // Pointers, as a Linear has no empty state.
  std::unique_ptr<Linear> tag_, tag_classes_, name_, name_classes_, tree_, arc_, relation_, relation_sum_;
};

}  // namespace stemma
