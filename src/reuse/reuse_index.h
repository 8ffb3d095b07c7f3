// The articles of a ReuseStream on disk, so that a later run goes on from them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "reuse/reuse_stream.h"

namespace stemma {

// A folder of two files that only grow. "articles.log" holds the batches of the stream, each with its length
// and a hash; "found.jsonl" holds the lines that were found. A batch is written after its lines and names how
// long they are then; both are on the disk when add() returns. What a killed run has left behind the last
// whole batch is cut off when the folder is opened, so nothing that was added is lost and nothing is there
// twice. Numbers are stored as this machine keeps them. One run at a time: the log is locked while it is
// open.
class ReuseIndex {
 public:
  explicit ReuseIndex(std::string folder) : folder_(std::move(folder)) {}
  ~ReuseIndex();
  ReuseIndex(const ReuseIndex&) = delete;
  ReuseIndex& operator=(const ReuseIndex&) = delete;

  // Makes the folder where there is none; else hands its batches to `restore` in their order. kUsage where
  // another run has it open, kMalformed where it is no index or of another version.
  Status open(const std::function<void(ReuseBatch)>& restore);

  // `lines` are what was found of the batch, each with its line's end.
  Status add(const ReuseBatchView& batch, std::string_view lines);

  // Calls see(line), without the line's end, for everything found so far.
  Status each_line(const std::function<void(std::string_view line)>& see) const;

 private:
  Status read_batches(const std::function<void(ReuseBatch)>& restore);
  Status cut_to(int file, const std::string& path, uint64_t length) const;
  std::string log_path() const { return folder_ + "/articles.log"; }
  std::string lines_path() const { return folder_ + "/found.jsonl"; }

  std::string folder_;
  int log_ = -1, lines_ = -1;
  uint64_t log_length_ = 0, lines_length_ = 0;  // bytes that count
};

}  // namespace stemma
