// The kernels for avx2.
#include "language/kernels.h"

#pragma GCC target("avx2")
#define KERNELS_FOR kernels_avx2
#include "language/kernels_body.inc"
