// The output of a long batch that may be killed at any moment and gone on with by the same command.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "read/article_stream.h"

namespace stemma {

// While the batch runs, OUTPUT.part holds the articles so far and OUTPUT.part.journal one record of fixed
// size for each: where its bytes end, and where the stream stood after it. The articles' bytes are written
// before their records, so what is in the journal is in the output; what is behind the last whole record is
// cut off when the batch goes on. OUTPUT comes to be, whole, at the end, and both files go.
class BatchOutput {
 public:
  // What earlier runs of the batch left.
  struct Before {
    StreamStart start;
    uint64_t skipped = 0;  // inputs that could not be read, named then
  };

  explicit BatchOutput(const std::string& output) : output_(output) {}
  ~BatchOutput();
  BatchOutput(const BatchOutput&) = delete;
  BatchOutput& operator=(const BatchOutput&) = delete;

  // `command` stands for all that decides about the bytes. kUsage where another command's batch was stopped
  // here, or where one is running.
  Result<Before> open(uint64_t command);
  // One article's bytes, and where the stream stands after it.
  Status write(std::string_view bytes, const Handover& handover, uint64_t skipped);
  // The output has its name.
  Status finish();
  // Both files are removed: there is nothing to keep.
  void abandon();

 private:
  Result<Before> go_on(std::string_view records);
  Status flush();
  std::string part() const { return output_ + ".part"; }
  std::string journal() const { return output_ + ".part.journal"; }

  std::string output_;
  int part_file_ = -1, journal_file_ = -1;
  uint64_t end_ = 0;  // of the articles' bytes, written or waiting
  std::string waiting_, waiting_records_;
};

}  // namespace stemma
