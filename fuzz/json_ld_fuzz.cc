// The contents of a page's scripts, one a form feed apart.
#include "read/html/json_ld.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "bytes.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  // A page's scripts come to this function in valid UTF-8.
  const std::string text = stemma::repair_utf8(to_string(data, size));
  const stemma::PageFacts facts =
      stemma::facts_in_json_ld(stemma::split(text, '\f'), "https://kellinpost.example/bridge");
  for (const std::string* field : {&facts.title, &facts.outlet, &facts.body, &facts.section})
    if (!stemma::is_valid_utf8(*field)) abort();
  return 0;
}
