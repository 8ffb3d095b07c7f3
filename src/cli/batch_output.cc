#include "cli/batch_output.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "base/file.h"
#include "base/hash.h"

namespace stemma {

namespace {

// Articles are written together, but none waits for more than so many bytes.
constexpr size_t kFlushBytes = size_t{256} << 10;
constexpr uint64_t kMagic = 0x73746d6261746331;  // of this layout of the journal

// One article in the journal; the last number is the hash of the others, so that a torn record is none.
using BatchRecord = std::array<uint64_t, 8>;
constexpr size_t kNumbers = 7;

uint64_t check_of(const BatchRecord& record) {
  return hash64(std::string_view(reinterpret_cast<const char*>(record.data()), kNumbers * sizeof(uint64_t)));
}

void append(std::string& out, BatchRecord record) {
  record[kNumbers] = check_of(record);
  out.append(reinterpret_cast<const char*>(record.data()), sizeof record);
}

// The record at `at`, which is a multiple of a record's size; nothing where it is not whole.
std::optional<BatchRecord> record_at(std::string_view bytes, size_t at) {
  BatchRecord record;
  if (bytes.size() < at + sizeof record) return std::nullopt;
  ::memcpy(record.data(), bytes.data() + at, sizeof record);
  if (record[kNumbers] != check_of(record)) return std::nullopt;
  return record;
}

Error cannot_write(const std::string& path) {
  return {ErrorCode::kWrite, ::strerror(errno), path, ""};
}

Status cut(int file, uint64_t size, const std::string& path) {
  const auto end = static_cast<off_t>(size);
  return ::ftruncate(file, end) == 0 && ::lseek(file, end, SEEK_SET) == end ? ok_status()
                                                                            : cannot_write(path);
}

}  // namespace

BatchOutput::~BatchOutput() {
  if (part_file_ >= 0) ::close(part_file_);
  if (journal_file_ >= 0) ::close(journal_file_);
}

Result<BatchOutput::Before> BatchOutput::open(uint64_t command) {
  constexpr int kFlags = O_RDWR | O_CREAT | O_CLOEXEC;
  journal_file_ = ::open(journal().c_str(), kFlags, 0666);
  if (journal_file_ < 0) return cannot_write(journal());
  if (::flock(journal_file_, LOCK_EX | LOCK_NB) != 0)
    return Error{ErrorCode::kUsage, "a batch is writing here at this moment", output_, ""};
  part_file_ = ::open(part().c_str(), kFlags, 0666);
  if (part_file_ < 0) return cannot_write(part());
  TRY(const std::string records, read_file(journal(), UINT64_MAX));
  const auto head = record_at(records, 0);
  if (head && (*head)[0] == kMagic) {
    if ((*head)[1] != command)
      return Error{ErrorCode::kUsage,
                   "another command's batch was stopped here; run that again, or remove " + part() + " and " +
                       journal(),
                   output_, ""};
    return go_on(records);
  }
  TRY_DONE(cut(part_file_, 0, part()));
  TRY_DONE(cut(journal_file_, 0, journal()));
  std::string first;
  append(first, {kMagic, command});
  TRY_DONE(write_all(journal_file_, first, journal()));
  return Before{};
}

Result<BatchOutput::Before> BatchOutput::go_on(std::string_view records) {
  struct stat info {};
  if (::fstat(part_file_, &info) != 0) return cannot_write(part());
  Before before;
  size_t at = sizeof(BatchRecord);
  while (const auto record = record_at(records, at)) {
    const auto& [end, file, piece, reading, content, id, skipped, check] = *record;
    if (end > static_cast<uint64_t>(info.st_size)) break;
    before.start.place = {file, piece, reading};
    before.start.admitted.push_back({content, id});
    before.skipped = skipped;
    end_ = end;
    at += sizeof(BatchRecord);
  }
  TRY_DONE(cut(part_file_, end_, part()));
  TRY_DONE(cut(journal_file_, at, journal()));
  return before;
}

Status BatchOutput::write(std::string_view bytes, const Handover& handover, uint64_t skipped) {
  waiting_ += bytes;
  end_ += bytes.size();
  const StreamPlace& next = handover.next;
  append(waiting_records_,
         {end_, next.file, next.piece, next.reading, handover.hashes.content, handover.hashes.id, skipped});
  return waiting_.size() < kFlushBytes ? ok_status() : flush();
}

Status BatchOutput::flush() {
  TRY_DONE(write_all(part_file_, waiting_, part()));
  TRY_DONE(write_all(journal_file_, waiting_records_, journal()));
  waiting_.clear();
  waiting_records_.clear();
  return ok_status();
}

Status BatchOutput::finish() {
  TRY_DONE(flush());
  if (::fsync(part_file_) != 0 || ::rename(part().c_str(), output_.c_str()) != 0)
    return cannot_write(output_);
  ::unlink(journal().c_str());
  return ok_status();
}

void BatchOutput::abandon() {
  ::unlink(part().c_str());
  ::unlink(journal().c_str());
}

}  // namespace stemma
