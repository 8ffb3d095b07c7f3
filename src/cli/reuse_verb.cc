#include "cli/reuse_verb.h"

#include <optional>
#include <unordered_set>

#include "account/explain.h"
#include "account/json.h"
#include "base/hash.h"
#include "cli/output.h"
#include "read/article_stream.h"
#include "reuse/reuse_index.h"
#include "reuse/reuse_stream.h"

namespace stemma {

namespace {

class ReuseRun {
 public:
  explicit ReuseRun(const Options& options)
      : options_(options),
        output_(options.output),
        stream_(stream_options(),
                [this](const ReuseFindings& found, const std::vector<const Article*>& articles) {
                  take_findings(found, articles);
                }) {
    if (!options.index.empty()) index_.emplace(options.index);
  }

  int run() {
    if (index_) {
      const Status opened = index_->open([this](ReuseBatch batch) {
        for (const Article& article : batch.articles) known_.insert(content_of(article));
        stream_.restore(std::move(batch));
      });
      if (!opened.ok()) return fail(opened.error());
    }
    read();
    if (read_ == 0) {
      say("no input could be read");
      return kNothingRead;
    }
    if (index_ && status_.ok()) print_from_index();
    if (status_.ok()) status_ = output_.finish();
    if (!status_.ok()) return fail(status_.error());
    return skipped_ ? kSomeSkipped : kAllRead;
  }

 private:
  static int fail(const Error& error) {
    say(error.to_string());
    return error.code == ErrorCode::kWrite ? kOutputFailed : kWrongUsage;
  }

  static uint64_t content_of(const Article& article) {
    return hash_combine(hash64(article.id), hash64(article.text));
  }

  ReuseStreamOptions stream_options() {
    ReuseStreamOptions how;
    how.depth =
        options_.near_duplicates_only ? FingerprintDepth::kNearDuplicates : FingerprintDepth::kPassages;
    how.window = options_.window;
    how.batch_done = [this](const ReuseBatchView& batch) {
      if (index_ && status_.ok()) status_ = index_->add(batch, lines_);
      lines_.clear();
    };
    return how;
  }

  void take_findings(const ReuseFindings& found, const std::vector<const Article*>& articles) {
    std::string lines;
    for (const Json& line : reuse_to_json(found, articles)) lines += to_line(line) + "\n";
    if (options_.explain) say_block(explain_reuse(found, articles));
    if (index_)
      lines_ += lines;
    else if (status_.ok())
      status_ = output_.write(lines);
  }

  void read() {
    ArticleSink sink;
    sink.article = [&](Article article, const Handover&) {
      ++read_;
      progress_.show("reuse", read_, read_);
      if (index_) {
        given_.insert(hash64(article.id));
        if (!known_.insert(content_of(article)).second) return Flow::kGoOn;
      }
      stream_.add(std::move(article));
      return status_.ok() ? Flow::kGoOn : Flow::kStop;
    };
    sink.skipped = [&](const Skipped& skip) {
      ++skipped_;
      say(skip.input + ": " + skip.reason);
    };
    StreamOptions reading;
    reading.how.depth = ReadDepth::kShallow;
    stream_articles(options_.inputs, reading, sink);
    stream_.finish();
  }

  // What is known of the articles that were given, found by this run or by one that was killed.
  void print_from_index() {
    const Status seen = index_->each_line([this](std::string_view line) {
      const Json row = Json::parse(line, nullptr, false);
      if (row.is_discarded() || !status_.ok()) return;
      const std::string later =
          row.contains("b") ? row["b"]["article"].get<std::string>() : row["articles"][1].get<std::string>();
      if (given_.count(hash64(later))) status_ = output_.write(std::string(line) + "\n");
    });
    if (status_.ok()) status_ = seen;
  }

  const Options& options_;
  OutputWriter output_;
  ProgressLine progress_;
  std::optional<ReuseIndex> index_;
  std::unordered_set<uint64_t> known_;  // hashes of articles in the index
  std::unordered_set<uint64_t> given_;  // hashes of the ids in the inputs
  std::string lines_;                   // found of the batch
  size_t read_ = 0, skipped_ = 0;
  Status status_ = ok_status();
  ReuseStream stream_;
};

}  // namespace

int run_reuse(const Options& options) {
  return ReuseRun(options).run();
}

}  // namespace stemma
