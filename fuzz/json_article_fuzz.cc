#include "bytes.h"
#include "invariants.h"
#include "read/reader.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto article = stemma::read_json_article(to_string(data, size), "line");
  if (article.ok()) stemma::check_article(article.value());
  return 0;
}
