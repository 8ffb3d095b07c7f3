// The folder of `stemma stories --state`: what a run goes on from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "story/stream.h"

namespace stemma {

// Three files. "stream.state" holds all that is open, with a hash over it, and is replaced whole;
// "closed.jsonl" holds the lines of the closed stories and only grows. The state names how much of the lines
// belongs to it: what was written after it is cut off when the folder is opened, so that a run killed at any
// moment goes on from the last save. One run at a time.
class StoryFolder {
 public:
  explicit StoryFolder(std::string folder) : folder_(std::move(folder)) {}

  // Where a run stands in its inputs.
  struct Place {
    uint64_t inputs = 0;    // a hash of the inputs' names
    uint64_t taken = 0;     // articles taken from them
    uint64_t ids = 0;       // a hash of these articles' ids, in order
    uint64_t earlier = 0;   // articles taken from the inputs of runs before
    bool finished = false;  // the inputs were read to their end and the result was written
  };

  // Makes the folder where there is none, else loads into `stream`. An error for a folder that is damaged or
  // of another version.
  Result<Place> open(StoryStream& stream);

  // Adds lines of closed stories; they count with the next save.
  void add_lines(std::string_view lines) { waiting_ += lines; }
  Status save(const StoryStream& stream, const Place& place);
  // Notes that the run of the saved place has written its result: the next run is another one.
  Status mark_finished(const Place& place) const;

  // All lines that were saved.
  Result<std::string> lines() const;

 private:
  Status cut_lines() const;
  Status append_lines();

  std::string folder_, waiting_;
  uint64_t length_ = 0;  // of closed.jsonl, in bytes
};

}  // namespace stemma
