#include "language/linear.h"

#include <dnnl.hpp>
#include <new>

// OpenMP's, without its header, which not every compiler brings.
extern "C" void omp_set_num_threads(int threads);

namespace stemma {

namespace {

dnnl::engine& processor() {
  static dnnl::engine engine(dnnl::engine::kind::cpu, 0);
  return engine;
}

// Memory on a cache line's border that is never copied.
template <typename T>
struct AlignedArray {
  static constexpr std::align_val_t kLine{64};
  struct Free {
    void operator()(T* at) const { ::operator delete[](at, kLine); }
  };
  std::unique_ptr<T[], Free> data;
  size_t size = 0;

  // At least `count` values; what was there is lost when it grows. New values are zero.
  T* reserve(size_t count) {
    if (count > size) {
      data.reset(static_cast<T*>(::operator new[](count * sizeof(T), kLine)));
      std::fill_n(data.get(), count, T{});
      size = count;
    }
    return data.get();
  }
};

}  // namespace

struct LinearScratch::Buffers {
  AlignedArray<uint8_t> values;
  AlignedArray<int32_t> sums;
  AlignedArray<uint8_t> work;  // oneDNN's own
  float scale[Linear::kBlock] = {}, low[Linear::kBlock] = {};
  dnnl::stream stream{processor()};
};

LinearScratch::LinearScratch() : buffers(std::make_unique<Buffers>()) {}
LinearScratch::~LinearScratch() = default;
LinearScratch::LinearScratch(LinearScratch&&) noexcept = default;
LinearScratch& LinearScratch::operator=(LinearScratch&&) noexcept = default;

struct Linear::Product {
  dnnl::matmul::primitive_desc description;
  dnnl::matmul primitive;
  dnnl::memory weights;  // in the order that oneDNN likes best
};

Linear::Linear(Linear&&) noexcept = default;
Linear& Linear::operator=(Linear&&) noexcept = default;
Linear::~Linear() = default;

Result<Linear> Linear::make(const WeightMatrix& weights, std::span<const float> bias,
                            WeightPrecision precision, const Kernels& kernels) {
  Linear linear;
  linear.weights_ = weights;
  linear.kernels_ = &kernels;
  linear.bias_.assign(bias.begin(), bias.end());
  linear.bias_.resize(weights.rows, 0.0f);
  if (precision == WeightPrecision::kFloat32 || weights.floats) return linear;
  for (uint32_t r = 0; r < weights.rows; ++r) {
    int32_t sum = 0;
    for (uint32_t c = 0; c < weights.columns; ++c) sum += weights.row(r)[c];
    linear.sums_.push_back(static_cast<float>(sum));
  }
  TRY([[maybe_unused]] Nothing made, linear.prepare());
  return linear;
}

Status Linear::prepare() {
  using Memory = dnnl::memory;
  const auto rows = static_cast<Memory::dim>(kBlock), in = static_cast<Memory::dim>(inputs()),
             out = static_cast<Memory::dim>(outputs());
  try {
    const Memory::desc source({rows, in}, Memory::data_type::u8, Memory::format_tag::ab);
    const Memory::desc any({in, out}, Memory::data_type::s8, Memory::format_tag::any);
    const Memory::desc sums({rows, out}, Memory::data_type::s32, Memory::format_tag::ab);
    dnnl::primitive_attr attributes;
    attributes.set_scratchpad_mode(dnnl::scratchpad_mode::user);
    const dnnl::matmul::primitive_desc description({source, any, sums}, attributes, processor());
    product_ = std::make_unique<Product>(
        Product{description, dnnl::matmul(description), Memory(description.weights_desc(), processor())});
    const Memory::desc as_stored({in, out}, Memory::data_type::s8, Memory::format_tag::ba);
    Memory stored(as_stored, processor(), const_cast<int8_t*>(weights_.bytes));
    omp_set_num_threads(1);
    dnnl::stream stream(processor());
    dnnl::reorder(stored, product_->weights).execute(stream, stored, product_->weights);
    stream.wait();
  } catch (const dnnl::error& error) {
    return Error{ErrorCode::kUnsupported, std::string("no int8 matrix product: ") + error.what(), "", ""};
  }
  return ok_status();
}

void Linear::apply(const float* x, size_t rows, float* y, Activation activation,
                   LinearScratch& scratch) const {
  if (product_) return apply_int8(x, rows, y, activation, scratch);
  apply_float(x, rows, y);
  kernels_->activate(y, rows * outputs(), activation);
}

void Linear::apply_int8(const float* x, size_t rows, float* y, Activation activation,
                        LinearScratch& scratch) const {
  // Threads work on different batches, so a product gets one: oneDNN would take a team of OpenMP's for each.
  omp_set_num_threads(1);
  LinearScratch::Buffers& b = *scratch.buffers;
  const dnnl::memory::desc work_size = product_->description.scratchpad_desc();
  dnnl::memory source(product_->description.src_desc(), processor(), b.values.reserve(kBlock * inputs()));
  dnnl::memory sums(product_->description.dst_desc(), processor(), b.sums.reserve(kBlock * outputs()));
  dnnl::memory work(work_size, processor(), b.work.reserve(work_size.get_size() + 64));
  const dnnl_exec_arg_t arguments[] = {{DNNL_ARG_SRC, source.get()},
                                       {DNNL_ARG_WEIGHTS, product_->weights.get()},
                                       {DNNL_ARG_DST, sums.get()},
                                       {DNNL_ARG_SCRATCHPAD, work.get()}};
  for (size_t first = 0; first < rows; first += kBlock) {
    const size_t count = std::min(kBlock, rows - first);
    kernels_->quantise(x + first * inputs(), count, inputs(), b.values.data.get(), b.scale, b.low);
    // The product is always of a whole block; rows past `count` hold what was there before and are not looked
    // at.
    [[maybe_unused]] const dnnl_status_t status =
        dnnl_primitive_execute(product_->primitive.get(), b.stream.get(), 4, arguments);
    assert(status == dnnl_success);
    kernels_->dequantise(b.sums.data.get(), count, outputs(), b.scale, b.low, weights_.scales, sums_.data(),
                         bias_.data(), activation, y + first * outputs());
  }
}

void Linear::apply_float(const float* x, size_t rows, float* y) const {
  std::vector<float> row(inputs());
  for (size_t o = 0; o < outputs(); ++o) {
    weights_.copy_row(o, row.data());
    for (size_t r = 0; r < rows; ++r)
      y[r * outputs() + o] = kernels_->dot(x + r * inputs(), row.data(), inputs()) + bias_[o];
  }
}

}  // namespace stemma
