// The kernels for avx2.
#include "language/kernels.h"

#ifdef __clang__
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#else
#pragma GCC target("avx2")
#endif
#define KERNELS_FOR kernels_avx2
#include "language/kernels_body.inc"
#ifdef __clang__
#pragma clang attribute pop
#endif
