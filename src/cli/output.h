// Where results and messages go.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/result.h"

namespace stemma {

// Writes all of `bytes` to the file `output` (whole or not at all), or to standard output where `output` is
// empty.
Status write_output(const std::string& output, std::string_view bytes);

// The same piece by piece, for results that come while the input is read. What goes to standard output comes
// out from time to time; a file has its name only after finish().
class OutputWriter {
 public:
  explicit OutputWriter(const std::string& output);

  Status write(std::string_view bytes);
  Status finish();

 private:
  Status flush();

  std::optional<FileWriter> file_;  // none: standard output
  std::string waiting_;
};

// One line "stemma: TEXT" on standard error.
void say(std::string_view text);

// Several lines on standard error, as they are but for control characters.
void say_block(std::string_view text);

// An interrupt or a termination removes a half-written file and then ends the program as the signal would
// have; a file that grows past the user's limit is an error of writing, not a killed program. A closed pipe
// on standard output ends the program silently, as it does other tools.
void install_signal_handlers();

// Progress of long work: a line on standard error that rewrites itself, only if that is a terminal and the
// work takes longer than a moment. Gone when the object goes.
class ProgressLine {
 public:
  ProgressLine();
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  void show(std::string_view pass, size_t done, size_t total);

 private:
  bool terminal_;
  bool shown_ = false;
  double started_, last_ = 0;  // seconds of a steady clock
};

}  // namespace stemma
