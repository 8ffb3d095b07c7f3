#include "read/input/feed.h"

#include "bytes.h"
#include "readings.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string bytes = to_string(data, size);
  const auto feed =
      stemma::is_json_feed(bytes) ? stemma::parse_json_feed(bytes) : stemma::parse_xml_feed(bytes);
  stemma::check_readings(stemma::feed_articles(feed, "feed.xml", stemma::small_limits()));
  return 0;
}
