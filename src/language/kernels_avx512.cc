// The kernels for avx512.
#include "language/kernels.h"

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq"))), \
                             apply_to = function)
#else
#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,prefer-vector-width=512")
#endif
#define KERNELS_FOR kernels_avx512
#include "language/kernels_body.inc"
#ifdef __clang__
#pragma clang attribute pop
#endif
