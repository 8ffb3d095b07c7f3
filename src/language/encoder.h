// The encoder of the language model: a BERT (Devlin et al., 2019) of a few narrow layers, with an added
// embedding of each word's shape.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "language/linear.h"
#include "language/model_file.h"

namespace stemma {

// The pieces of several inputs one after the other, without padding: `begins[i]` is where input i begins, and
// the last value is the count of all pieces. Each input begins with [CLS] and ends with [SEP].
struct PieceBatch {
  std::vector<uint32_t> pieces;
  std::vector<int8_t> shapes;  // -1 where there is no word
  std::vector<uint32_t> begins{0};

  size_t inputs() const { return begins.size() - 1; }
  void clear() {
    pieces.clear();
    shapes.clear();
    begins.assign(1, 0);
  }
};

// States of every piece of a batch, rows of Encoder::width() numbers.
struct EncoderOutput {
  std::vector<float> last;                // of the last layer
  std::vector<std::vector<float>> mixes;  // weighted means of all layers' states, one for each row of "mix"
};

// Immutable; used from several threads at once, each with a Scratch of its own.
class Encoder {
 public:
  static constexpr size_t kMostPieces = 256;  // of one input, [CLS] and [SEP] with it

  static Result<Encoder> make(const ModelFile& file, WeightPrecision precision, const Kernels& kernels);

  size_t width() const { return width_; }
  size_t vocabulary() const { return words_.rows; }

  // The arena of one thread: all memory of a pass, used again by the next.
  struct Scratch {
    LinearScratch linear;
    std::vector<float> state, context, qkv, inner, attention;
  };
  // An input's states depend on no other input of the batch.
  void run(const PieceBatch& batch, Scratch& scratch, EncoderOutput& out) const;

 private:
  struct Layer {
    Linear qkv, out, up, down;
    std::span<const float> norm1, norm2;  // gains, then offsets
  };
  Encoder() = default;
  Status read_layers(const ModelFile& file, WeightPrecision precision);
  void embed(const PieceBatch& batch, Scratch& scratch) const;
  void run_layer(const Layer& layer, const PieceBatch& batch, Scratch& scratch) const;
  void add_to_mixes(size_t layer, const Scratch& scratch, EncoderOutput& out) const;

  const Kernels* kernels_ = nullptr;
  size_t width_ = 0;
  WeightMatrix words_;
  std::span<const float> positions_, shapes_, norm_, mix_;
  std::vector<Layer> layers_;
};

}  // namespace stemma
