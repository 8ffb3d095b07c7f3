// The kernels for avx512.
#include "language/kernels.h"

#pragma GCC target("avx512f,avx512bw,avx512vl,avx512dq,prefer-vector-width=512")
#define KERNELS_FOR kernels_avx512
#include "language/kernels_body.inc"
