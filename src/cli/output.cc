#include "cli/output.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>

#include "base/file.h"

namespace stemma {

namespace {

Status write_to_standard_output(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t put = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
    if (put < 0 && errno == EINTR) continue;
    if (put < 0) return Error{ErrorCode::kWrite, ::strerror(errno), "standard output", ""};
    bytes.remove_prefix(static_cast<size_t>(put));
  }
  return ok_status();
}

}  // namespace

Status write_output(const std::string& output, std::string_view bytes) {
  return output.empty() ? write_to_standard_output(bytes) : write_file_whole(output, bytes);
}

OutputWriter::OutputWriter(const std::string& output) {
  if (!output.empty()) file_.emplace(output);
}

Status OutputWriter::write(std::string_view bytes) {
  constexpr size_t kPiece = size_t{1} << 16;
  waiting_ += bytes;
  return waiting_.size() < kPiece ? ok_status() : flush();
}

Status OutputWriter::flush() {
  const Status written = file_ ? file_->write(waiting_) : write_to_standard_output(waiting_);
  waiting_.clear();
  return written;
}

Status OutputWriter::finish() {
  const Status written = flush();
  if (!written.ok() || !file_) return written;
  return file_->finish();
}

namespace {

// A file's name may hold anything; a terminal must not be steered by it.
std::string without_controls(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x20 && c != '\n') || byte == 0x7F) c = '?';
  }
  return out;
}

}  // namespace

void say(std::string_view text) {
  std::string line = "stemma: " + without_controls(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  line += '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void say_block(std::string_view text) {
  std::string block = without_controls(text);
  if (!block.ends_with('\n')) block += '\n';
  std::fwrite(block.data(), 1, block.size(), stderr);
}

namespace {

extern "C" void clean_up_and_end(int signal) {
  remove_unfinished_file();
  std::signal(signal, SIG_DFL);
  std::raise(signal);
}

double now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

void install_signal_handlers() {
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    // A signal that the caller ignores (nohup) stays ignored.
    if (std::signal(signal, SIG_IGN) != SIG_IGN) std::signal(signal, clean_up_and_end);
  }
  std::signal(SIGXFSZ, SIG_IGN);
}

ProgressLine::ProgressLine() : terminal_(::isatty(STDERR_FILENO) != 0), started_(now()) {}

ProgressLine::~ProgressLine() {
  if (shown_) std::fputs("\r\033[K", stderr);
}

void ProgressLine::show(std::string_view pass, size_t done, size_t total) {
  constexpr double kPatience = 0.5, kInterval = 0.1;  // seconds before the first line, and between two
  if (!terminal_) return;
  const double time = now();
  if (time - started_ < kPatience || time - last_ < kInterval) return;
  last_ = time;
  shown_ = true;
  std::fprintf(stderr, "\r\033[Kstemma: %.*s %zu of %zu", static_cast<int>(pass.size()), pass.data(), done,
               total);
  std::fflush(stderr);
}

}  // namespace stemma
