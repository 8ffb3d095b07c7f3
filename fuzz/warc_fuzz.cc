#include "bytes.h"
#include "readings.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes = to_string(data, size);
  constexpr stemma::InflateLimits kLimits{1 << 22, 1200, 1 << 20};
  stemma::check_pieces(
      *stemma::warc_pages(stemma::bytes_of(bytes), kLimits, "archive.warc", stemma::small_limits()));
  return 0;
}
