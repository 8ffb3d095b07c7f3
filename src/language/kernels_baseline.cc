// The kernels for baseline.
#include "language/kernels.h"

#define KERNELS_FOR kernels_baseline
#include "language/kernels_body.inc"
