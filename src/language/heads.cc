#include "language/heads.h"

#include <algorithm>
#include <array>

#include "language/name_tags.h"

namespace stemma {

namespace {

using LinearPointer = std::unique_ptr<Linear>;

class HeadReader {
 public:
  HeadReader(const ModelFile& file, WeightPrecision precision, const Kernels& kernels)
      : file_(file), precision_(precision), kernels_(kernels) {}

  // `outputs` 0: any number. `biased`: whether the file has a bias for it.
  Result<LinearPointer> read(const std::string& name, size_t outputs, size_t inputs,
                             bool biased = true) const {
    TRY(const WeightMatrix weights,
        file_.weights(name, static_cast<uint32_t>(outputs), static_cast<uint32_t>(inputs)));
    std::span<const float> bias;
    if (biased) {
      TRY(bias, file_.floats(name + ".bias", 1, weights.rows));
    }
    if (weights.columns % 16 != 0)
      return Error{ErrorCode::kMalformed, name + " is not a multiple of 16 wide", file_.path(), ""};
    TRY(Linear linear, Linear::make(weights, bias, precision_, kernels_));
    return std::make_unique<Linear>(std::move(linear));
  }

 private:
  const ModelFile& file_;
  WeightPrecision precision_;
  const Kernels& kernels_;
};

}  // namespace

Result<Heads> Heads::make(const ModelFile& file, size_t width, const ClassCounts& counts,
                          WeightPrecision precision, const Kernels& kernels) {
  Heads h;
  h.kernels_ = &kernels;
  h.width_ = width;
  h.relations_ = counts.relations;
  const HeadReader reader(file, precision, kernels);
  TRY(h.tag_, reader.read("tag", 0, 2 * width));
  TRY(h.tag_classes_,
      reader.read("tag.classes", size_t{counts.parts_of_speech} + counts.features + counts.lemma_scripts + 2,
                  h.tag_->outputs()));
  TRY(h.name_, reader.read("name", 0, width));
  TRY(h.name_classes_, reader.read("name.classes", kNameTags.size(), h.name_->outputs()));
  TRY(h.name_transitions_, file.floats("name.transitions", kNameTags.size(), kNameTags.size()));
  TRY(h.tree_, reader.read("tree", 0, width));
  TRY(const WeightMatrix relation, file.weights("relation", 0, 0));
  h.relation_width_ = relation.columns;
  if (h.tree_->outputs() <= 2 * h.relation_width_)
    return Error{ErrorCode::kMalformed, "the tree's heads have the wrong shape", file.path(), ""};
  h.arc_width_ = h.tree_->outputs() / 2 - h.relation_width_;
  TRY(h.arc_, reader.read("arc", h.arc_width_ + 1, h.arc_width_, false));
  TRY(h.relation_, reader.read("relation", h.relations_ * h.relation_width_, h.relation_width_, false));
  TRY(h.relation_sum_, reader.read("relation.sum", h.relations_, 2 * h.relation_width_));
  return h;
}

void Heads::run(const EncoderOutput& states, const WordRows& words, LinearScratch& linear, Scratch& scratch,
                HeadScores& out) const {
  const size_t count = words.first.size();
  scratch.rows.resize(count * 2 * width_);
  for (size_t w = 0; w < count; ++w) {
    std::copy_n(&states.mixes[0][words.first[w] * width_], width_, &scratch.rows[w * 2 * width_]);
    std::copy_n(&states.mixes[0][words.last[w] * width_], width_, &scratch.rows[(w * 2 + 1) * width_]);
  }
  scratch.hidden.resize(count * std::max(tag_->outputs(), name_->outputs()));
  out.tags.resize(count * tag_classes_->outputs());
  tag_->apply(scratch.rows.data(), count, scratch.hidden.data(), Activation::kGelu, linear);
  tag_classes_->apply(scratch.hidden.data(), count, out.tags.data(), Activation::kNone, linear);
  for (size_t w = 0; w < count; ++w)
    std::copy_n(&states.mixes[2][words.first[w] * width_], width_, &scratch.rows[w * width_]);
  out.names.resize(count * name_classes_->outputs());
  name_->apply(scratch.rows.data(), count, scratch.hidden.data(), Activation::kGelu, linear);
  name_classes_->apply(scratch.hidden.data(), count, out.names.data(), Activation::kNone, linear);
  run_tree(states, words, linear, scratch, out);
}

void Heads::run_tree(const EncoderOutput& states, const WordRows& words, LinearScratch& linear,
                     Scratch& scratch, HeadScores& out) const {
  const size_t count = words.first.size() + words.roots.size(), wide = tree_->outputs();
  scratch.rows.resize(count * width_);
  for (size_t r = 0; r < count; ++r) {
    const uint32_t row = r < words.first.size() ? words.first[r] : words.roots[r - words.first.size()];
    std::copy_n(&states.mixes[1][row * width_], width_, &scratch.rows[r * width_]);
  }
  scratch.hidden.resize(count * wide);
  tree_->apply(scratch.rows.data(), count, scratch.hidden.data(), Activation::kGelu, linear);
  // A row of the hidden layer: arc dependent, arc head, relation dependent, relation head.
  const auto part = [&](std::vector<float>& to, size_t begin, size_t size) {
    to.resize(count * size);
    for (size_t r = 0; r < count; ++r) std::copy_n(&scratch.hidden[r * wide + begin], size, &to[r * size]);
  };
  part(out.dependents, 0, arc_width_);
  part(scratch.arcs, arc_width_, arc_width_);
  part(out.relation_dependents, 2 * arc_width_, relation_width_);
  part(out.relation_heads, 2 * arc_width_ + relation_width_, relation_width_);
  scratch.hidden.resize(std::max(scratch.hidden.size(), count * (arc_width_ + 1)));
  arc_->apply(scratch.arcs.data(), count, scratch.hidden.data(), Activation::kNone, linear);
  out.heads.resize(count * arc_width_);
  out.head_worth.resize(count);
  for (size_t r = 0; r < count; ++r) {
    const float* const row = &scratch.hidden[r * (arc_width_ + 1)];
    std::copy_n(row, arc_width_, &out.heads[r * arc_width_]);
    out.head_worth[r] = row[arc_width_];
  }
}

float Heads::arc(const HeadScores& scores, size_t dependent, size_t head) const {
  return kernels_->dot(&scores.dependents[dependent * arc_width_], &scores.heads[head * arc_width_],
                       arc_width_) +
         scores.head_worth[head];
}

std::span<const float> Heads::relations(const HeadScores& scores, std::span<const Arc> arcs,
                                        LinearScratch& linear, Scratch& scratch) const {
  const size_t wide = relation_width_, block = Linear::kBlock;
  scratch.relations.resize((arcs.size() + block) * relations_);
  scratch.pairs.resize(block * 2 * wide);
  scratch.rows.resize(std::max(scratch.rows.size(), block * wide));
  scratch.products.resize(block * relations_ * wide);
  for (size_t first = 0; first < arcs.size(); first += block) {
    const size_t count = std::min(block, arcs.size() - first);
    for (size_t i = 0; i < count; ++i) {
      const Arc& arc = arcs[first + i];
      const float* const dependent = &scores.relation_dependents[arc.dependent * wide];
      std::copy_n(dependent, wide, &scratch.rows[i * wide]);
      std::copy_n(dependent, wide, &scratch.pairs[i * 2 * wide]);
      std::copy_n(&scores.relation_heads[arc.head * wide], wide, &scratch.pairs[(i * 2 + 1) * wide]);
    }
    relation_->apply(scratch.rows.data(), count, scratch.products.data(), Activation::kNone, linear);
    float* const summed = &scratch.relations[first * relations_];
    relation_sum_->apply(scratch.pairs.data(), count, summed, Activation::kNone, linear);
    for (size_t i = 0; i < count; ++i) {
      const float* const head = &scratch.pairs[(i * 2 + 1) * wide];
      for (size_t r = 0; r < relations_; ++r)
        summed[i * relations_ + r] +=
            kernels_->dot(&scratch.products[(i * relations_ + r) * wide], head, wide);
    }
  }
  return {scratch.relations.data(), arcs.size() * relations_};
}

}  // namespace stemma
