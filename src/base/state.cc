#include "base/state.h"

namespace stemma {

void StateWriter::put(const std::optional<Timestamp>& time) {
  put(time.has_value());
  if (!time) return;
  put(time->seconds);
  put(time->has_time);
  put(to_days(time->date));
}

void StateWriter::put(const std::vector<std::string>& texts) {
  put(uint64_t{texts.size()});
  for (const std::string& text : texts) put(std::string_view(text));
}

std::optional<Timestamp> StateReader::time() {
  if (!number<bool>()) return std::nullopt;
  Timestamp time;
  time.seconds = number<int64_t>();
  time.has_time = number<bool>();
  time.date = from_days(number<int64_t>());
  return time;
}

std::vector<std::string> StateReader::texts() {
  std::vector<std::string> out(length(8));
  for (std::string& one : out) one = text();
  return out;
}

size_t StateReader::length(size_t least_bytes) {
  const auto size = number<uint64_t>();
  if (size > rest_.size() / least_bytes) ok_ = false;
  return ok_ ? size : 0;
}

std::string_view StateReader::take(uint64_t size) {
  if (size > rest_.size()) ok_ = false;
  if (!ok_) return {};
  const std::string_view bytes = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return bytes;
}

}  // namespace stemma
