// Matrix products with int8 weights: by oneDNN on quantised rows, and, to compare with, slowly on the rows as
// they are.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/result.h"
#include "language/kernels.h"
#include "language/model_file.h"

namespace stemma {

// kInt8 quantises each row of the input to seven bits and adds in whole numbers; kFloat32 multiplies in
// single precision, the reference. Weights that the file holds in single precision are always multiplied so.
enum class WeightPrecision { kInt8, kFloat32 };

// Buffers of one thread for all products; reserved once, then used again and again.
struct LinearScratch {
  LinearScratch();
  ~LinearScratch();
  LinearScratch(LinearScratch&&) noexcept;
  LinearScratch& operator=(LinearScratch&&) noexcept;

  struct Buffers;
  std::unique_ptr<Buffers> buffers;
};

// y = activation(W x + b) for each row x. Immutable; used from several threads at once, each with a scratch
// of its own.
class Linear {
 public:
  static constexpr size_t kBlock = 64;  // rows of one product

  // `bias`: one number a row of `weights`, or empty. Both must outlive the object (they lie in the model's
  // mapping). kUnsupported with oneDNN's message where it has no such product.
  static Result<Linear> make(const WeightMatrix& weights, std::span<const float> bias,
                             WeightPrecision precision, const Kernels& kernels);
  Linear(Linear&&) noexcept;
  Linear& operator=(Linear&&) noexcept;
  ~Linear();

  size_t inputs() const { return weights_.columns; }
  size_t outputs() const { return weights_.rows; }

  // x: `rows` rows of inputs() numbers, one after the other; y: the same of outputs(). A row's result depends
  // on no other row.
  void apply(const float* x, size_t rows, float* y, Activation activation, LinearScratch& scratch) const;

 private:
  struct Product;  // oneDNN's
  Linear() = default;
  Status prepare();
  void apply_int8(const float* x, size_t rows, float* y, Activation activation, LinearScratch& scratch) const;
  void apply_float(const float* x, size_t rows, float* y) const;

  WeightMatrix weights_;
  const Kernels* kernels_ = nullptr;
  std::vector<float> bias_;
  std::vector<float> sums_;           // of each row of weights, in steps of its scale
  std::unique_ptr<Product> product_;  // none in the reference
};

}  // namespace stemma
