#include "read/input/warc_reader.h"

#include <algorithm>
#include <charconv>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/input/header_lines.h"
#include "read/limits.h"

namespace stemma {

namespace {

constexpr std::string_view kRecordMark = "WARC/1.";

// Where in `bytes` a record seems to begin on a line of its own, but not at their begin.
size_t find_mark(std::string_view bytes, size_t from = 0) {
  constexpr std::string_view kOnItsLine = "\nWARC/1.";
  const size_t found = bytes.find(kOnItsLine, from);
  return found == std::string_view::npos ? found : found + 1;
}

std::optional<uint64_t> parse_length(std::string_view digits) {
  uint64_t length = 0;
  const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (digits.empty() || problem != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return length;
}

std::string without_brackets(std::string_view uri) {
  if (uri.size() >= 2 && uri.front() == '<' && uri.back() == '>') uri = uri.substr(1, uri.size() - 2);
  return std::string(uri);
}

}  // namespace

WarcReader::WarcReader(std::unique_ptr<ByteSource> archive, InflateLimits limits, uint64_t most_content)
    : archive_(std::move(archive), limits), most_content_(most_content) {}

// False where the archive ends or breaks before; then problem_ says how.
bool WarcReader::fill(size_t count) {
  constexpr size_t kChunk = size_t{128} << 10;
  if (view().size() >= count) return true;
  buffer_.erase(0, at_);
  at_ = 0;
  while (buffer_.size() < count && !is_at_end_ && !problem_) {
    const size_t before = buffer_.size();
    const uint64_t member = archive_.member_position();
    buffer_.resize(before + kChunk);
    const Result<size_t> got = archive_.read(buffer_.data() + before, kChunk);
    buffer_.resize(before + (got.ok() ? got.value() : 0));
    // What one call gives is all of one member.
    if (got.ok() && archive_.members() > 0 && (members_.empty() || members_.back().stored_position != member))
      members_.push_back({position_ + before, member});
    if (!got.ok())
      problem_ = got.error();
    else
      is_at_end_ = got.value() == 0;
  }
  return buffer_.size() >= count;
}

void WarcReader::take(size_t count) {
  at_ += count;
  position_ += count;
}

void WarcReader::skip_blank_lines() {
  while (fill(1) && (view()[0] == '\r' || view()[0] == '\n')) take(1);
}

bool WarcReader::is_at_record() const {
  return view().starts_with(kRecordMark);
}

// Stands at the next line that begins a record; false where the archive ends or breaks before.
bool WarcReader::find_record_start() {
  while (true) {
    const size_t found = find_mark(view());
    if (found != std::string_view::npos) {
      take(found);
      return true;
    }
    take(view().size() - std::min(view().size(), kRecordMark.size()));
    if (!fill(view().size() + 1)) return false;
  }
}

// Passes `count` bytes of a content too large to be held; false where another record begins within it, and
// there the reader stands then. (An archive within an archive would look the same, and is read so.)
bool WarcReader::skip(uint64_t count) {
  while (count > 0) {
    fill(kRecordMark.size() + 5);
    const size_t found = view().find("\r\n\r\nWARC/1.");
    if (found != std::string_view::npos && found + 4 < count) {
      take(found + 4);
      return false;
    }
    const size_t kept = std::min(view().size(), kRecordMark.size() + 3);
    const size_t step =
        static_cast<size_t>(std::min<uint64_t>(count, std::max<size_t>(view().size() - kept, 1)));
    if (view().empty()) return true;
    take(step);
    count -= step;
  }
  return true;
}

// "byte N" of the file where a gzip member begins with the record, as indices of archives have it.
std::string WarcReader::place() const {
  std::string place = "record " + std::to_string(number_) + " at byte ";
  for (const Member& member : members_)
    if (member.position == position_) return place + std::to_string(member.stored_position);
  return place + std::to_string(position_) + (members_.empty() ? "" : " of the decompressed archive");
}

WarcDamage WarcReader::damage(std::string reason) {
  is_lost_ = true;
  return {number_, place(), std::move(reason)};
}

std::optional<std::variant<WarcRecord, WarcDamage>> WarcReader::next() {
  if (pending_ > most_content_) {
    const uint64_t length = std::exchange(pending_, 0);
    const std::string where = place();
    if (!skip(length))
      return WarcDamage{number_, where,
                        "larger than what is left before the next record: its length is wrong"};
  }
  take(static_cast<size_t>(std::exchange(pending_, 0)));
  while (true) {
    skip_blank_lines();
    while (members_.size() > 1 && members_[1].position <= position_) members_.pop_front();
    if (!fill(kRecordMark.size()) && view().empty()) {
      if (!problem_) return std::nullopt;
      const Error problem = *std::exchange(problem_, std::nullopt);
      const bool was_lost = is_lost_;
      const uint64_t byte = archive_.members() > 0 ? archive_.member_position() : position_;
      is_lost_ = true;
      is_at_end_ = problem.code != ErrorCode::kMalformed || !archive_.skip_to_next_member();
      if (was_lost) continue;
      ++number_;
      return WarcDamage{number_, "record " + std::to_string(number_) + " at byte " + std::to_string(byte),
                        problem.to_string()};
    }
    if (is_at_record()) break;
    const bool was_lost = is_lost_;
    if (!was_lost) ++number_;
    const WarcDamage lost = damage("no record begins here");
    if (!find_record_start()) take(view().size());
    if (!was_lost) return lost;
  }
  ++number_;
  WarcRecord record;
  if (auto problem = read_head(record)) return std::move(*problem);
  is_lost_ = false;
  if (auto problem = read_content(record)) return std::move(*problem);
  return record;
}

std::optional<WarcDamage> WarcReader::read_head(WarcRecord& record) {
  record.number = number_;
  record.place = place();
  size_t wanted = size_t{2} << 10;
  std::optional<HeaderLines> lines;
  while (!(lines = parse_header_lines(view(), kWarcHeadBytes)) && view().size() < kWarcHeadBytes &&
         fill(wanted))
    wanted *= 2;
  if (!lines) lines = parse_header_lines(view(), kWarcHeadBytes);
  const auto length = lines ? parse_length(lines->find("content-length").value_or("")) : std::nullopt;
  if (!length) {
    const WarcDamage damaged =
        damage(lines ? "no Content-Length in its header, or none that is a number"
                     : "its header does not end within " + std::to_string(kWarcHeadBytes) + " bytes");
    take(1);  // not to find the same mark again
    return damaged;
  }
  record.content_length = *length;
  record.type = to_lower(lines->find("warc-type").value_or(""));
  record.target_uri = without_brackets(lines->find("warc-target-uri").value_or(""));
  record.date = lines->find("warc-date").value_or("");
  record.content_type = lines->find("content-type").value_or("");
  take(lines->length);
  return std::nullopt;
}

std::optional<WarcDamage> WarcReader::read_content(WarcRecord& record) {
  if (record.content_length > most_content_) {
    pending_ = record.content_length;
    fill(kHttpHeadBytes);
    record.content = view().substr(0, kHttpHeadBytes);
    record.is_too_large = true;
    return std::nullopt;
  }
  const auto length = static_cast<size_t>(record.content_length);
  if (!fill(length)) {
    const size_t next = find_mark(view());
    const size_t left = view().size();
    is_lost_ = problem_.has_value();
    take(next == std::string_view::npos ? left : next);
    if (next != std::string_view::npos)
      return WarcDamage{number_, record.place,
                        "longer than what is left before the next record: its length is wrong"};
    const std::string why = problem_ ? ": " + problem_->place + ": " + problem_->message : "";
    return WarcDamage{number_, record.place,
                      "cut: " + std::to_string(left) + " bytes of " + std::to_string(length) + why};
  }
  if (auto problem = check_end(record)) return problem;
  record.content = view().substr(0, length);
  pending_ = length;
  return std::nullopt;
}

// Behind its content a record ends with two line ends, or, as some programs write it, another one begins.
std::optional<WarcDamage> WarcReader::check_end(const WarcRecord& record) {
  constexpr size_t kMostBlank = 8;
  const auto length = static_cast<size_t>(record.content_length);
  fill(length + kMostBlank + kRecordMark.size());
  std::string_view rest = view().substr(length);
  if (rest.starts_with("\r\n\r\n") || rest.starts_with("\n\n")) return std::nullopt;
  for (size_t i = 0; i < kMostBlank && (rest.starts_with('\r') || rest.starts_with('\n')); ++i)
    rest.remove_prefix(1);
  if (rest.starts_with(kRecordMark.substr(0, rest.size()))) return std::nullopt;
  const size_t within = find_mark(view().substr(0, length + 1));
  take(within == std::string_view::npos ? length : within);
  is_lost_ = true;
  return WarcDamage{number_, record.place,
                    "its length of " + std::to_string(length) + " bytes is not that of its content"};
}

}  // namespace stemma
