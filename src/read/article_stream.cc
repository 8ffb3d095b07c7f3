#include "read/article_stream.h"

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "base/hash_set.h"
#include "base/parallel.h"
#include "read/input/pieces.h"
#include "read/limits.h"
#include "read/lines/repeated_lines.h"

namespace stemma {

namespace {

// Gives each article an id of its own, and finds those that were read before, byte for byte.
class Admission {
 public:
  // Nothing where the article was read before.
  std::optional<ArticleHashes> admit(Article& article) {
    const uint64_t content = fingerprint(article);
    if (!seen_.insert(content)) return std::nullopt;
    article.id = unique(article.id);
    return ArticleHashes{content, hash64(article.id)};
  }

  void remember(const ArticleHashes& hashes) {
    seen_.insert(hashes.content);
    ids_.insert(hashes.id);
  }

 private:
  static uint64_t fingerprint(const Article& article) {
    uint64_t hash = hash64(article.text);
    for (const std::string* field :
         {&article.id, &article.title, &article.url, &article.outlet, &article.published})
      hash = hash_combine(hash, hash64(*field));
    return hash;
  }

  std::string unique(const std::string& wanted) {
    const uint64_t hash = hash64(wanted);
    if (ids_.insert(hash)) return wanted;
    size_t& number = last_number_[hash];
    for (number = std::max<size_t>(number + 1, 2);; ++number) {
      std::string id = wanted + "-" + std::to_string(number);
      if (ids_.insert(hash64(id))) return id;
    }
  }

  HashSet64 seen_, ids_;
  std::map<uint64_t, size_t> last_number_;
};

class PieceJob final : public OrderedJob {
 public:
  PieceJob(Piece piece, StreamPlace piece_place) : place(piece_place), piece_(std::move(piece)) {}
  void work() override {
    readings = piece_.read();
    piece_.read = nullptr;
  }
  uint64_t bytes() const override { return piece_.bytes; }

  StreamPlace place;  // of the first of `readings` that is handed over
  Readings readings;

 private:
  Piece piece_;
};

class ArticleStream {
 public:
  ArticleStream(const std::vector<std::string>& inputs, const StreamOptions& options, const ArticleSink& sink)
      : options_(options), sink_(sink), walker_(inputs, options.how.limits.folder_depth) {
    for (const ArticleHashes& hashes : options.start.admitted) admission_.remember(hashes);
    delivered_ = options.start.admitted.size();
  }

  void run() {
    if (delivered_ >= options_.most_articles) return;
    OrderedWork work;
    work.next = [this] { return next(); };
    work.deliver = [this](OrderedJob& job) { return deliver(static_cast<PieceJob&>(job)); };
    work.threads = std::max(1u, thread_limit());
    work.bytes_under_way = kBytesUnderWay;
    run_in_order(work);
  }

 private:
  std::unique_ptr<OrderedJob> next() {
    while (true) {
      if (std::unique_ptr<OrderedJob> job = next_in_file()) return job;
      const std::optional<InputFile> file = walker_.next();
      if (!file) return nullptr;
      begin(*file);
    }
  }

  std::unique_ptr<OrderedJob> next_in_file() {
    const StreamPlace& start = options_.start.place;
    while (pieces_) {
      std::optional<Piece> piece = pieces_->next();
      if (!piece) break;
      const StreamPlace place{files_ - 1, pieces_in_file_++, 0};
      if (place.file > start.file || place.piece > start.piece)
        return std::make_unique<PieceJob>(std::move(*piece), place);
      if (place.piece == start.piece) return std::make_unique<PieceJob>(std::move(*piece), start);
    }
    pieces_.reset();
    return nullptr;
  }

  void begin(const InputFile& file) {
    std::vector<Skipped> problems;
    std::shared_ptr<const FolderMetadata> metadata;
    if (!file.problem) metadata = sidecars_.of(file.path, problems);
    pieces_in_file_ = 0;
    if (files_++ < options_.start.place.file) return;
    pieces_ = pieces_of(file, std::move(metadata), options_.how, std::move(problems));
  }

  Flow deliver(PieceJob& job) {
    for (uint64_t i = job.place.reading; i < job.readings.size(); ++i)
      if (deliver(job.readings[i], {job.place.file, job.place.piece, i + 1}) == Flow::kStop)
        return Flow::kStop;
    return Flow::kGoOn;
  }

  Flow deliver(Reading& reading, const StreamPlace& next) {
    if (auto* skipped = std::get_if<Skipped>(&reading)) {
      if (sink_.skipped) sink_.skipped(std::move(*skipped));
      return Flow::kGoOn;
    }
    Article& article = std::get<Article>(reading);
    const auto hashes = admission_.admit(article);
    if (!hashes) return Flow::kGoOn;
    if (options_.cuts_repeated_lines) repeated_.cut(article);
    if (sink_.article(std::move(article), {next, *hashes}) == Flow::kStop) return Flow::kStop;
    return ++delivered_ == options_.most_articles ? Flow::kStop : Flow::kGoOn;
  }

  const StreamOptions& options_;
  const ArticleSink& sink_;
  // Used by `next`:
  InputWalker walker_;
  FolderSidecars sidecars_;
  std::unique_ptr<PieceSource> pieces_;
  uint64_t files_ = 0, pieces_in_file_ = 0;  // begun
  // Used by `deliver`:
  Admission admission_;
  RepeatedLines repeated_;
  uint64_t delivered_ = 0;
};

}  // namespace

void stream_articles(const std::vector<std::string>& inputs, const StreamOptions& options,
                     const ArticleSink& sink) {
  ArticleStream(inputs, options, sink).run();
}

}  // namespace stemma
