#include "bytes.h"
#include "read/input/json_article.h"
#include "readings.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes = to_string(data, size);
  stemma::check_pieces(*stemma::json_lines(stemma::bytes_of(bytes), "lines.jsonl", stemma::small_limits()));
  // The same bytes under the name of a list.
  stemma::check_readings(stemma::parse_json_document(bytes, "list.json", stemma::small_limits()));
  return 0;
}
