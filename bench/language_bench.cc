// How fast the language model's parts are, one thread:
//   language_bench MODEL STATIC TEXT        one line a figure, "NAME VALUE UNIT"
// load: opening the model; product: the encoder's int8 products with what goes before and after them (values
// to bytes, sums to numbers, activation); sums: oneDNN's part alone; peak: what the processor can do at most
// in such products, measured by a loop over registers; static: vectors of the lines of TEXT, sentences say,
// by the file of static vectors STATIC.
#include <immintrin.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <string>
#include <vector>

#include "language/language_model.h"
#include "language/linear.h"
#include "language/model_file.h"
#include "language/static_vectors.h"

namespace stemma {
namespace {

double seconds_since(std::chrono::steady_clock::time_point begin) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// The least time of `runs` calls, in seconds: what else the machine does can only lengthen one.
template <typename Work>
double best_time(int runs, Work work) {
  double best = 1e30;
  for (int i = 0; i < runs; ++i) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    best = std::min(best, seconds_since(begin));
  }
  return best;
}

constexpr int kRounds = 2'000'000;  // of the loops below, some milliseconds
constexpr int kChains = 8;          // sums that do not wait for each other

// Multiplications of bytes a second, each with its addition.
__attribute__((target("avx512f,avx512vnni"))) double peak_avx512_vnni() {
  const __m512i a = _mm512_set1_epi8(3), b = _mm512_set1_epi8(1);
  double best = 1e30;
  for (int run = 0; run < 5; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    __m512i s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a;
    for (int round = 0; round < kRounds; ++round) {
      s0 = _mm512_dpbusd_epi32(s0, a, b), s1 = _mm512_dpbusd_epi32(s1, a, b);
      s2 = _mm512_dpbusd_epi32(s2, a, b), s3 = _mm512_dpbusd_epi32(s3, a, b);
      s4 = _mm512_dpbusd_epi32(s4, a, b), s5 = _mm512_dpbusd_epi32(s5, a, b);
      s6 = _mm512_dpbusd_epi32(s6, a, b), s7 = _mm512_dpbusd_epi32(s7, a, b);
      asm volatile("" : "+v"(s0), "+v"(s1), "+v"(s2), "+v"(s3), "+v"(s4), "+v"(s5), "+v"(s6), "+v"(s7));
    }
    best = std::min(best, seconds_since(begin));
  }
  return 64.0 * kChains * kRounds / best;
}

__attribute__((target("avx2"))) double peak_avx2() {
  const __m256i a = _mm256_set1_epi8(3), ones = _mm256_set1_epi16(1);
  __m256i b = _mm256_set1_epi8(1);
  double best = 1e30;
  const auto add = [&](__m256i & sum) __attribute__((target("avx2"), always_inline)) {
    sum = _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_maddubs_epi16(a, b), ones));
  };
  for (int run = 0; run < 5; ++run) {
    const auto begin = std::chrono::steady_clock::now();
    __m256i s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, s6 = a, s7 = a;
    for (int round = 0; round < kRounds; ++round) {
      // Before each, as the product would else be taken out of the loop.
      for (__m256i* const sum : {&s0, &s1, &s2, &s3, &s4, &s5, &s6, &s7}) {
        asm volatile("" : "+x"(b));
        add(*sum);
      }
    }
    asm volatile("" ::"x"(s0), "x"(s1), "x"(s2), "x"(s3), "x"(s4), "x"(s5), "x"(s6), "x"(s7));
    best = std::min(best, seconds_since(begin));
  }
  return 32.0 * kChains * kRounds / best;
}

double peak() {
  return __builtin_cpu_supports("avx512vnni") ? peak_avx512_vnni() : peak_avx2();
}

struct Speed {
  double multiplications = 0, seconds = 0;
};

// All of the encoder's products over `rows` rows, as one batch meets them.
Speed time_products(const ModelFile& file, size_t rows) {
  Speed speed;
  std::mt19937 random(1);
  std::normal_distribution<float> normal;
  for (const char* part : {".qkv", ".out", ".up", ".down"}) {
    const std::string name = std::string("layer.0") + part;
    const Result<WeightMatrix> weights = file.weights(name, 0, 0);
    if (!weights.ok()) continue;
    const Result<std::span<const float>> bias = file.floats(name + ".bias", 1, 0);
    const Result<Linear> linear =
        Linear::make(weights.value(), bias.value(), WeightPrecision::kInt8, kernels());
    if (!linear.ok()) continue;
    std::vector<float> x(rows * linear.value().inputs()), y(rows * linear.value().outputs());
    for (float& value : x) value = normal(random);
    LinearScratch scratch;
    const Activation activation = name.ends_with(".up") ? Activation::kGelu : Activation::kNone;
    speed.seconds +=
        best_time(20, [&] { linear.value().apply(x.data(), rows, y.data(), activation, scratch); });
    speed.multiplications += static_cast<double>(rows * linear.value().inputs() * linear.value().outputs());
  }
  return speed;
}

int failed(const Error& error) {
  std::fprintf(stderr, "%s\n", error.to_string().c_str());
  return 1;
}

// Prints how many lines a second get their static vector.
int show_static_vectors(const char* path, const char* text_path) {
  const Result<StaticVectors> vectors = StaticVectors::open(path);
  if (!vectors.ok()) return failed(vectors.error());
  std::ifstream in(text_path);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (lines.empty()) return failed({ErrorCode::kNotFound, "no lines of text", text_path, ""});
  std::vector<float> vector(vectors.value().width());
  const double seconds = best_time(5, [&] {
    for (const std::string& line : lines) vectors.value().vector_of(line, vector);
  });
  std::printf("static %.0f sentences/s\n", static_cast<double>(lines.size()) / seconds);
  return 0;
}

int run(const char* path, const char* static_path, const char* text_path) {
  const Result<ModelFile> file = ModelFile::open(path);
  if (!file.ok()) return failed(file.error());
  const double load = best_time(9, [&] { LanguageModel::open(path).ok(); });
  const Speed products = time_products(file.value(), 512);
  const double most = peak(), reached = products.multiplications / products.seconds;
  std::printf("load %.1f ms\n", load * 1e3);
  std::printf("peak %.0f G/s\n", most / 1e9);
  std::printf("products %.0f G/s\n", reached / 1e9);
  std::printf("share %.2f of the peak\n", reached / most);
  return show_static_vectors(static_path, text_path);
}

}  // namespace
}  // namespace stemma

int main(int argc, char** argv) {
  if (argc == 4) return stemma::run(argv[1], argv[2], argv[3]);
  std::fprintf(stderr, "usage: language_bench MODEL STATIC TEXT\n");
  return 2;
}
