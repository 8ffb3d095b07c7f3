// The first line is the charset that somebody declared, the rest the bytes.
#include "read/encoding/encoding.h"

#include "base/utf8.h"
#include "bytes.h"
#include "read/encoding/charset.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes = to_string(data, size);
  const size_t line = bytes.find('\n');
  const std::string body = line == std::string::npos ? bytes : bytes.substr(line + 1);
  for (const std::string& charset :
       {bytes.substr(0, line), std::string(stemma::declared_charset(body)), std::string()}) {
    const auto text = stemma::to_utf8(body, charset);
    if (text.ok() && !stemma::is_valid_utf8(text.value())) abort();
  }
  return 0;
}
