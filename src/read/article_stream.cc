#include "read/article_stream.h"

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "base/hash_set.h"
#include "base/parallel.h"
#include "read/input_pieces.h"
#include "read/limits.h"

namespace stemma {

namespace {

// Gives each article an id of its own, and finds those that were read before, byte for byte.
class Admission {
 public:
  // False where the article was read before.
  bool admit(Article& article) {
    if (!seen_.insert(fingerprint(article))) return false;
    article.id = unique(article.id);
    return true;
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
  explicit PieceJob(Piece piece) : piece_(std::move(piece)) {}
  void work() override {
    readings = piece_.read();
    piece_.read = nullptr;
  }
  uint64_t bytes() const override { return piece_.bytes; }

  Readings readings;

 private:
  Piece piece_;
};

class ArticleStream {
 public:
  ArticleStream(const std::vector<std::string>& inputs, const StreamOptions& options, const ArticleSink& sink)
      : options_(options), sink_(sink), walker_(inputs, options.how.limits.folder_depth) {}

  void run() {
    if (options_.most_articles == 0) return;
    OrderedWork work;
    work.next = [this] { return next(); };
    work.deliver = [this](OrderedJob& job) { return deliver(static_cast<PieceJob&>(job).readings); };
    work.threads = std::max(1u, thread_limit());
    work.bytes_under_way = kBytesUnderWay;
    run_in_order(work);
  }

 private:
  std::unique_ptr<OrderedJob> next() {
    while (true) {
      if (pieces_)
        if (std::optional<Piece> piece = pieces_->next())
          return std::make_unique<PieceJob>(std::move(*piece));
      const std::optional<InputFile> file = walker_.next();
      if (!file) return nullptr;
      begin(*file);
    }
  }

  void begin(const InputFile& file) {
    std::vector<Skipped> problems;
    std::shared_ptr<const FolderMetadata> metadata;
    if (!file.problem) metadata = sidecars_.of(file.path, problems);
    pieces_ = pieces_of(file, std::move(metadata), options_.how, std::move(problems));
  }

  Flow deliver(Readings& readings) {
    for (Reading& reading : readings)
      if (deliver(reading) == Flow::kStop) return Flow::kStop;
    return Flow::kGoOn;
  }

  Flow deliver(Reading& reading) {
    if (auto* skipped = std::get_if<Skipped>(&reading)) {
      if (sink_.skipped) sink_.skipped(std::move(*skipped));
      return Flow::kGoOn;
    }
    Article& article = std::get<Article>(reading);
    if (!admission_.admit(article)) return Flow::kGoOn;
    if (sink_.article(std::move(article)) == Flow::kStop) return Flow::kStop;
    return ++delivered_ == options_.most_articles ? Flow::kStop : Flow::kGoOn;
  }

  const StreamOptions& options_;
  const ArticleSink& sink_;
  // Used by `next`:
  InputWalker walker_;
  FolderSidecars sidecars_;
  std::unique_ptr<PieceSource> pieces_;
  // Used by `deliver`:
  Admission admission_;
  uint64_t delivered_ = 0;
};

}  // namespace

void stream_articles(const std::vector<std::string>& inputs, const StreamOptions& options,
                     const ArticleSink& sink) {
  ArticleStream(inputs, options, sink).run();
}

}  // namespace stemma
