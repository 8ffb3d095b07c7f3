#include "language/kernels.h"

#include <string_view>

namespace stemma {

namespace kernels_avx512 {
extern const Kernels kKernels;
}
namespace kernels_avx2 {
extern const Kernels kKernels;
}
namespace kernels_baseline {
extern const Kernels kKernels;
}

const Kernels& kernels(const char* limit) {
  const std::string_view most = limit;
  const bool has_avx512 = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                          __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq");
  if (most == "baseline") return kernels_baseline::kKernels;
  if (has_avx512 && most != "avx2") return kernels_avx512::kKernels;
  return __builtin_cpu_supports("avx2") ? kernels_avx2::kKernels : kernels_baseline::kKernels;
}

}  // namespace stemma
