#include "reuse/reuse_index.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "base/file.h"
#include "base/hash.h"
#include "base/state.h"

namespace stemma {

namespace {

constexpr std::string_view kMagic = "stemma reuse index 1\n";
constexpr size_t kHeadBytes = 2 * sizeof(uint64_t);  // length and hash of a batch

Error failed(const std::string& path, int number) {
  return {ErrorCode::kWrite, ::strerror(number), path, ""};
}

// Up to `size` bytes from `at`; fewer at the end of the file.
Result<std::string> read_at(int file, const std::string& path, uint64_t at, uint64_t size) {
  std::string bytes(size, '\0');
  size_t got = 0;
  while (got < size) {
    const ssize_t more = ::pread(file, bytes.data() + got, size - got, static_cast<off_t>(at + got));
    if (more < 0 && errno == EINTR) continue;
    if (more < 0) return Error{ErrorCode::kUnreadable, ::strerror(errno), path, ""};
    if (more == 0) break;
    got += static_cast<size_t>(more);
  }
  bytes.resize(got);
  return bytes;
}

void put_article(StateWriter& out, const Article& article) {
  for (const std::string* field : {&article.id, &article.title, &article.text, &article.url, &article.outlet,
                                   &article.published, &article.language})
    out.put(std::string_view(*field));
  out.put(article.published_at);
  out.put(article.authors);
  out.put(uint64_t{article.blocks.size()});
  for (const Block& block : article.blocks) {
    out.put(static_cast<uint8_t>(block.kind));
    out.put(block.span.begin);
    out.put(block.span.end);
  }
}

Article take_article(StateReader& in) {
  Article article;
  for (std::string* field : {&article.id, &article.title, &article.text, &article.url, &article.outlet,
                             &article.published, &article.language})
    *field = in.text();
  article.published_at = in.time();
  article.authors = in.texts();
  article.blocks.resize(in.length(9));
  for (Block& block : article.blocks) {
    block.kind = static_cast<BlockKind>(in.number<uint8_t>());
    block.span.begin = in.number<uint32_t>();
    block.span.end = in.number<uint32_t>();
  }
  return article;
}

std::string batch_bytes(const ReuseBatchView& batch, uint64_t lines_length) {
  StateWriter out;
  out.put(lines_length);
  out.put(uint64_t{batch.habits.size()});
  for (const HabitNote& note : batch.habits) {
    out.put(note.outlet);
    out.put(note.words);
    out.put(note.article);
  }
  out.put(uint64_t{batch.articles.size()});
  for (const Article* article : batch.articles) put_article(out, *article);
  return out.bytes();
}

bool take_batch(std::string_view bytes, ReuseBatch& batch, uint64_t& lines_length) {
  StateReader in(bytes);
  lines_length = in.number<uint64_t>();
  batch.habits.resize(in.length(16));
  for (HabitNote& note : batch.habits) {
    note.outlet = in.number<uint64_t>();
    note.words = in.number<uint32_t>();
    note.article = in.number<uint32_t>();
  }
  const size_t articles = in.length(8);
  for (size_t i = 0; i < articles && in.ok(); ++i) batch.articles.push_back(take_article(in));
  return in.at_end();
}

}  // namespace

ReuseIndex::~ReuseIndex() {
  for (const int file : {log_, lines_})
    if (file >= 0) ::close(file);
}

Status ReuseIndex::open(const std::function<void(ReuseBatch)>& restore) {
  if (::mkdir(folder_.c_str(), 0777) != 0 && errno != EEXIST) return failed(folder_, errno);
  const auto opened = [](const std::string& path) {
    return ::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
  };
  if ((log_ = opened(log_path())) < 0) return failed(log_path(), errno);
  if ((lines_ = opened(lines_path())) < 0) return failed(lines_path(), errno);
  if (::flock(log_, LOCK_EX | LOCK_NB) != 0)
    return Error{ErrorCode::kUsage, "another run has this index open", folder_, ""};
  const Status read = read_batches(restore);
  if (!read.ok()) return read;
  const Status cut = cut_to(log_, log_path(), log_length_);
  return cut.ok() ? cut_to(lines_, lines_path(), lines_length_) : cut;
}

// A batch that is cut off or does not fit its hash was being written when the run was killed; what lies
// behind it cannot be.
Status ReuseIndex::read_batches(const std::function<void(ReuseBatch)>& restore) {
  TRY(const std::string magic, read_at(log_, log_path(), 0, kMagic.size()));
  if (!kMagic.starts_with(magic))
    return Error{ErrorCode::kMalformed, "no index, or of another version of stemma", log_path(), ""};
  if (magic.size() < kMagic.size()) {
    const Status cut = cut_to(log_, log_path(), 0);
    if (!cut.ok()) return cut;
    log_length_ = kMagic.size();
    return write_all(log_, kMagic, log_path());
  }
  struct stat now {};
  if (::fstat(log_, &now) != 0) return failed(log_path(), errno);
  const auto size = static_cast<uint64_t>(now.st_size);
  for (log_length_ = kMagic.size();;) {
    TRY(const std::string head, read_at(log_, log_path(), log_length_, kHeadBytes));
    StateReader in(head);
    const auto length = in.number<uint64_t>(), hash = in.number<uint64_t>();
    if (!in.ok() || length > size - log_length_ - kHeadBytes) return ok_status();
    TRY(const std::string bytes, read_at(log_, log_path(), log_length_ + kHeadBytes, length));
    if (hash64(bytes) != hash) return ok_status();
    ReuseBatch batch;
    uint64_t lines_length = 0;
    if (!take_batch(bytes, batch, lines_length))
      return Error{ErrorCode::kMalformed, "a batch does not read as one", log_path(),
                   "byte " + std::to_string(log_length_)};
    log_length_ += kHeadBytes + length;
    lines_length_ = lines_length;
    restore(std::move(batch));
  }
}

Status ReuseIndex::cut_to(int file, const std::string& path, uint64_t length) const {
  struct stat now {};
  if (::fstat(file, &now) != 0) return failed(path, errno);
  if (static_cast<uint64_t>(now.st_size) < length)
    return Error{ErrorCode::kMalformed, "shorter than the index says", path, ""};
  if (static_cast<uint64_t>(now.st_size) == length) return ok_status();
  if (::ftruncate(file, static_cast<off_t>(length)) != 0) return failed(path, errno);
  return ok_status();
}

Status ReuseIndex::add(const ReuseBatchView& batch, std::string_view lines) {
  Status done = write_all(lines_, lines, lines_path());
  if (done.ok() && ::fdatasync(lines_) != 0) done = failed(lines_path(), errno);
  if (!done.ok()) return done;
  const std::string bytes = batch_bytes(batch, lines_length_ + lines.size());
  StateWriter head;
  head.put(uint64_t{bytes.size()});
  head.put(hash64(bytes));
  done = write_all(log_, head.bytes() + bytes, log_path());
  if (done.ok() && ::fdatasync(log_) != 0) done = failed(log_path(), errno);
  if (!done.ok()) return done;
  lines_length_ += lines.size();
  log_length_ += kHeadBytes + bytes.size();
  return done;
}

Status ReuseIndex::each_line(const std::function<void(std::string_view line)>& see) const {
  constexpr uint64_t kPiece = uint64_t{1} << 20;
  std::string rest;
  for (uint64_t at = 0; at < lines_length_;) {
    TRY(const std::string piece, read_at(lines_, lines_path(), at, std::min(kPiece, lines_length_ - at)));
    if (piece.empty()) break;
    at += piece.size();
    rest += piece;
    size_t begin = 0;
    for (size_t end; (end = rest.find('\n', begin)) != std::string::npos; begin = end + 1)
      see(std::string_view(rest).substr(begin, end - begin));
    rest.erase(0, begin);
  }
  return ok_status();
}

}  // namespace stemma
