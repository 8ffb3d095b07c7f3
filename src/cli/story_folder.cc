#include "cli/story_folder.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"
#include "base/hash.h"
#include "base/state.h"

namespace stemma {

namespace {

constexpr std::string_view kMagic = "stemma stories state 1\n";

Error failed(const std::string& path, int number) {
  return {ErrorCode::kWrite, ::strerror(number), path, ""};
}

std::string state_path(const std::string& folder) {
  return folder + "/stream.state";
}
std::string finished_path(const std::string& folder) {
  return folder + "/finished";
}
// What a run that was killed while it saved has left.
void remove_unfinished(const std::string& folder) {
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
    if (entry.path().filename().string().starts_with("stream.state."))
      std::filesystem::remove(entry.path(), ignored);
}

std::string lines_path(const std::string& folder) {
  return folder + "/closed.jsonl";
}

std::string as_text(const StoryFolder::Place& place) {
  return std::to_string(place.inputs) + ' ' + std::to_string(place.earlier) + ' ' +
         std::to_string(place.taken) + '\n';
}

}  // namespace

Result<StoryFolder::Place> StoryFolder::open(StoryStream& stream) {
  if (::mkdir(folder_.c_str(), 0777) != 0 && errno != EEXIST) return failed(folder_, errno);
  remove_unfinished(folder_);
  Place place;
  Result<std::string> read = read_file(state_path(folder_), UINT64_MAX);
  if (!read.ok() && read.error().code != ErrorCode::kNotFound) return read.error();
  if (read.ok()) {
    const Error damaged{ErrorCode::kMalformed, "the state is damaged or of another version of stemma",
                        state_path(folder_), ""};
    std::string_view bytes = read.value();
    if (!bytes.starts_with(kMagic)) return damaged;
    bytes.remove_prefix(kMagic.size());
    StateReader head(bytes);
    const auto hash = head.number<uint64_t>();
    if (!head.ok() || hash64(bytes.substr(sizeof hash)) != hash) return damaged;
    StateReader in(bytes.substr(sizeof hash));
    place.inputs = in.number<uint64_t>();
    place.taken = in.number<uint64_t>();
    place.ids = in.number<uint64_t>();
    place.earlier = in.number<uint64_t>();
    length_ = in.number<uint64_t>();
    if (!stream.load(in) || !in.at_end()) return damaged;
  }
  const Result<std::string> finished = read_file(finished_path(folder_), 1000);
  place.finished = finished.ok() && finished.value() == as_text(place);
  const Status cut = cut_lines();
  if (!cut.ok()) return cut.error();
  return place;
}

// Takes off what was written after the last save.
Status StoryFolder::cut_lines() const {
  const std::string path = lines_path(folder_);
  struct stat now {};
  if (::stat(path.c_str(), &now) != 0) {
    if (errno == ENOENT && length_ == 0) return ok_status();
    return failed(path, errno);
  }
  if (static_cast<uint64_t>(now.st_size) < length_)
    return Error{ErrorCode::kMalformed, "shorter than the state says", path, ""};
  if (::truncate(path.c_str(), static_cast<off_t>(length_)) != 0) return failed(path, errno);
  return ok_status();
}

Status StoryFolder::append_lines() {
  const std::string path = lines_path(folder_);
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  if (file < 0) return failed(path, errno);
  std::string_view rest = waiting_;
  while (!rest.empty()) {
    const ssize_t put = ::write(file, rest.data(), rest.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) break;
    rest.remove_prefix(static_cast<size_t>(put));
  }
  const int number = !rest.empty() || ::fsync(file) != 0 ? errno : 0;
  ::close(file);
  if (number) return failed(path, number);
  length_ += waiting_.size();
  waiting_.clear();
  return ok_status();
}

Status StoryFolder::save(const StoryStream& stream, const Place& place) {
  const Status appended = append_lines();
  if (!appended.ok()) return appended;
  StateWriter out;
  out.put(place.inputs);
  out.put(place.taken);
  out.put(place.ids);
  out.put(place.earlier);
  out.put(length_);
  stream.save(out);
  const uint64_t hash = hash64(out.bytes());
  std::string bytes(kMagic);
  bytes.append(reinterpret_cast<const char*>(&hash), sizeof hash);
  bytes += out.bytes();
  return write_file_whole(state_path(folder_), bytes);
}

Status StoryFolder::mark_finished(const Place& place) const {
  return write_file_whole(finished_path(folder_), as_text(place));
}

Result<std::string> StoryFolder::lines() const {
  if (length_ == 0) return std::string();
  return read_file(lines_path(folder_), UINT64_MAX);
}

}  // namespace stemma
