// The loops over numbers between the matrix products, compiled for three instruction sets.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma {

// What follows a product at every output.
enum class Activation { kNone, kGelu };

// Every function works on rows of single-precision numbers whose width is a multiple of 16. Additions are
// made in a fixed order (16 partial sums, then these pairwise) and products are never fused with them, so
// that every instruction set gives the same bits.
struct Kernels {
  // Writes to q[r * width + i] the value of x in [0, 127] between the row's least (low[r]) and greatest
  // value: x ~ low + scale * q. Seven bits, so that no instruction set saturates when it adds up pairs.
  void (*quantise)(const float* x, size_t rows, size_t width, uint8_t* q, float* scale, float* low);

  // y[r][o] = weight_scale[o] * (scale[r] * sums[r][o] + low[r] * weight_sum[o]) + bias[o], then
  // `activation`; any width.
  void (*dequantise)(const int32_t* sums, size_t rows, size_t width, const float* scale, const float* low,
                     const float* weight_scale, const float* weight_sum, const float* bias,
                     Activation activation, float* y);

  // x = normalised (x + y), per row, times gain plus offset (layer normalisation; Ba et al., 2016).
  void (*add_and_normalise)(float* x, const float* y, size_t rows, size_t width, const float* gain,
                            const float* offset);

  // Attention within one input of `length` rows (Vaswani et al., 2017). qkv: rows of queries, keys, values,
  // each `width` wide in heads of kHeadWidth. `scratch`: attention_scratch(length) numbers.
  void (*attend)(const float* qkv, size_t length, size_t width, float* context, float* scratch);

  // y += factor * x.
  void (*add_scaled)(float* y, const float* x, size_t count, float factor);
  // The sum of products of two rows.
  float (*dot)(const float* a, const float* b, size_t width);
  // y = activation(y), in place; any count.
  void (*activate)(float* y, size_t count, Activation activation);
};

constexpr size_t kHeadWidth = 32;
constexpr size_t attention_scratch(size_t length) {
  const size_t padded = (length + 15) / 16 * 16;
  return padded * (kHeadWidth + 1);
}

// The best set for this processor, or the one that `limit` allows: "avx512", "avx2", "baseline"; "" is no
// limit.
const Kernels& kernels(const char* limit = "");

}  // namespace stemma
