#include "language/encoder.h"

#include <algorithm>
#include <cassert>

namespace stemma {

namespace {

Result<Linear> read_linear(const ModelFile& file, const std::string& name, uint32_t inputs,
                           WeightPrecision precision, const Kernels& kernels) {
  TRY(const WeightMatrix weights, file.weights(name, 0, inputs));
  TRY(const std::span<const float> bias, file.floats(name + ".bias", 1, weights.rows));
  return Linear::make(weights, bias, precision, kernels);
}

}  // namespace

Result<Encoder> Encoder::make(const ModelFile& file, WeightPrecision precision, const Kernels& kernels) {
  Encoder encoder;
  encoder.kernels_ = &kernels;
  TRY(encoder.norm_, file.floats("encoder.norm", 2, 0));
  encoder.width_ = encoder.norm_.size() / 2;
  if (encoder.width_ == 0 || encoder.width_ % kHeadWidth != 0)
    return Error{ErrorCode::kMalformed, "the encoder's width is no multiple of its heads'", file.path(), ""};
  const auto width = static_cast<uint32_t>(encoder.width_);
  TRY(encoder.words_, file.weights("encoder.words", 0, width));
  TRY(encoder.positions_, file.floats("encoder.positions", kMostPieces, width));
  TRY(encoder.shapes_, file.floats("encoder.shapes", 16, width));
  TRY([[maybe_unused]] Nothing read, encoder.read_layers(file, precision));
  return encoder;
}

Status Encoder::read_layers(const ModelFile& file, WeightPrecision precision) {
  const auto width = static_cast<uint32_t>(width_);
  TRY(mix_, file.floats("mix", 3, 0));
  const size_t count = mix_.size() / 3;
  for (size_t i = 0; i + 1 < count; ++i) {
    const std::string name = "layer." + std::to_string(i);
    TRY(Linear qkv, read_linear(file, name + ".qkv", width, precision, *kernels_));
    TRY(Linear out, read_linear(file, name + ".out", width, precision, *kernels_));
    TRY(Linear up, read_linear(file, name + ".up", width, precision, *kernels_));
    TRY(Linear down,
        read_linear(file, name + ".down", static_cast<uint32_t>(up.outputs()), precision, *kernels_));
    TRY(const std::span<const float> norm1, file.floats(name + ".norm1", 2, width));
    TRY(const std::span<const float> norm2, file.floats(name + ".norm2", 2, width));
    if (qkv.outputs() != 3 * width_ || out.outputs() != width_ || down.outputs() != width_ ||
        up.outputs() % 16 != 0)
      return Error{ErrorCode::kMalformed, name + " has products of the wrong shape", file.path(), ""};
    layers_.push_back({std::move(qkv), std::move(out), std::move(up), std::move(down), norm1, norm2});
  }
  return ok_status();
}

void Encoder::run(const PieceBatch& batch, Scratch& scratch, EncoderOutput& out) const {
  const size_t count = batch.pieces.size() * width_;
  out.mixes.resize(mix_.size() / (layers_.size() + 1));
  for (std::vector<float>& mix : out.mixes) mix.assign(count, 0.0f);
  embed(batch, scratch);
  add_to_mixes(0, scratch, out);
  for (size_t i = 0; i < layers_.size(); ++i) {
    run_layer(layers_[i], batch, scratch);
    add_to_mixes(i + 1, scratch, out);
  }
  out.last.assign(scratch.state.begin(), scratch.state.begin() + static_cast<ptrdiff_t>(count));
}

void Encoder::embed(const PieceBatch& batch, Scratch& scratch) const {
  scratch.state.assign(batch.pieces.size() * width_, 0.0f);
  scratch.context.assign(batch.pieces.size() * width_, 0.0f);
  for (size_t i = 0; i < batch.inputs(); ++i) {
    assert(batch.begins[i + 1] - batch.begins[i] <= kMostPieces);
    for (size_t at = batch.begins[i]; at < batch.begins[i + 1]; ++at) {
      float* const row = &scratch.state[at * width_];
      const uint32_t piece = batch.pieces[at];
      words_.copy_row(piece, row);
      kernels_->add_scaled(row, &positions_[(at - batch.begins[i]) * width_], width_, 1.0f);
      if (batch.shapes[at] >= 0)
        kernels_->add_scaled(row, &shapes_[static_cast<size_t>(batch.shapes[at]) * width_], width_, 1.0f);
    }
  }
  kernels_->add_and_normalise(scratch.state.data(), scratch.context.data(), batch.pieces.size(), width_,
                              &norm_[0], &norm_[width_]);
}

void Encoder::run_layer(const Layer& layer, const PieceBatch& batch, Scratch& scratch) const {
  const size_t rows = batch.pieces.size();
  scratch.qkv.resize(rows * 3 * width_);
  scratch.inner.resize(Linear::kBlock * layer.up.outputs());
  layer.qkv.apply(scratch.state.data(), rows, scratch.qkv.data(), Activation::kNone, scratch.linear);
  for (size_t i = 0; i < batch.inputs(); ++i) {
    const size_t begin = batch.begins[i], length = batch.begins[i + 1] - begin;
    scratch.attention.resize(std::max(scratch.attention.size(), attention_scratch(length)));
    kernels_->attend(&scratch.qkv[begin * 3 * width_], length, width_, &scratch.context[begin * width_],
                     scratch.attention.data());
  }
  // Block by block, so that the wide inner rows stay in the cache.
  for (size_t first = 0; first < rows; first += Linear::kBlock) {
    const size_t count = std::min(Linear::kBlock, rows - first);
    float* const state = &scratch.state[first * width_];
    float* const passing = scratch.qkv.data();  // free by now
    layer.out.apply(&scratch.context[first * width_], count, passing, Activation::kNone, scratch.linear);
    kernels_->add_and_normalise(state, passing, count, width_, &layer.norm1[0], &layer.norm1[width_]);
    layer.up.apply(state, count, scratch.inner.data(), Activation::kGelu, scratch.linear);
    layer.down.apply(scratch.inner.data(), count, passing, Activation::kNone, scratch.linear);
    kernels_->add_and_normalise(state, passing, count, width_, &layer.norm2[0], &layer.norm2[width_]);
  }
}

void Encoder::add_to_mixes(size_t layer, const Scratch& scratch, EncoderOutput& out) const {
  for (size_t m = 0; m < out.mixes.size(); ++m)
    kernels_->add_scaled(out.mixes[m].data(), scratch.state.data(), out.mixes[m].size(),
                         mix_[m * (layers_.size() + 1) + layer]);
}

}  // namespace stemma
