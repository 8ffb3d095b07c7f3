#include "base/file.h"
#include "bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  constexpr uint64_t kLimit = 1 << 20;
  const auto bytes = stemma::decompress(to_string(data, size), kLimit);
  if (bytes.ok() && bytes.value().size() > kLimit && bytes.value().size() > size) abort();
  return 0;
}
