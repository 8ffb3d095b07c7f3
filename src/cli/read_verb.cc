#include "cli/read_verb.h"

#include <unistd.h>

#include <optional>

#include "account/explain.h"
#include "account/json.h"
#include "base/hash.h"
#include "cli/batch_output.h"
#include "cli/explain_page.h"
#include "cli/output.h"
#include "read/article_stream.h"

namespace stemma {

namespace {

std::string print_article(const Article& article, Format format) {
  if (format == Format::kJsonl) return to_line(article_to_json(article)) + "\n";
  std::string out;
  if (!article.title.empty()) out += (format == Format::kMarkdown ? "# " : "") + article.title + "\n\n";
  for (const Block& block : article.blocks) {
    if (!is_content(block.kind)) continue;
    if (format == Format::kMarkdown && block.kind == BlockKind::kHeading) out += "## ";
    if (format == Format::kMarkdown && block.kind == BlockKind::kList) out += "- ";
    out += std::string(block.span.of(article.text)) + "\n\n";
  }
  return out;
}

// All that decides about the output's bytes, but for what the inputs hold.
uint64_t command_hash(const Options& options) {
  uint64_t hash = hash64(STEMMA_VERSION);
  for (const std::string& input : options.inputs) hash = hash_combine(hash, hash64(input));
  hash = hash_combine(hash, static_cast<uint64_t>(options.format));
  return hash_combine(hash, options.limit);
}

class ReadRun {
 public:
  explicit ReadRun(const Options& options) : options_(options) {
    if (options.resume)
      batch_.emplace(options.output);
    else
      writer_.emplace(options.output);
  }

  int run() {
    StreamOptions how;
    how.most_articles = options_.limit;
    how.cuts_repeated_lines = !options_.resume && !options_.keep_repeated;
    if (batch_) {
      Result<BatchOutput::Before> before = batch_->open(command_hash(options_));
      if (!before.ok()) return fail(before.error());
      count_ = before.value().start.admitted.size();
      skipped_ = before.value().skipped;
      if (count_ > 0) say(options_.output + ": goes on after " + std::to_string(count_) + " articles");
      how.start = std::move(before.value().start);
    }
    stream_articles(options_.inputs, how, sink());
    if (!status_.ok()) return fail(status_.error());
    return finish();
  }

 private:
  static int fail(const Error& error) {
    say(error.to_string());
    return error.code == ErrorCode::kUsage ? kWrongUsage : kOutputFailed;
  }

  ArticleSink sink() {
    ArticleSink sink;
    sink.article = [this](const Article& article, const Handover& handover) {
      ++count_;
      const std::string bytes = print_article(article, options_.format);
      status_ = batch_ ? batch_->write(bytes, handover, skipped_) : writer_->write(bytes);
      if (options_.explain) say_block(explain_article(article));
      progress_.show("articles", count_, count_);
      return status_.ok() ? Flow::kGoOn : Flow::kStop;
    };
    sink.skipped = [this](const Skipped& skip) {
      ++skipped_;
      say(skip.input + ": " + skip.reason);
    };
    return sink;
  }

  // Without an article no output is made.
  int finish() {
    if (count_ == 0 && options_.limit > 0) {
      if (batch_) batch_->abandon();
      say("no input could be read");
      return kNothingRead;
    }
    status_ = batch_ ? batch_->finish() : writer_->finish();
    if (!status_.ok()) return fail(status_.error());
    return skipped_ > 0 ? kSomeSkipped : kAllRead;
  }

  const Options& options_;
  std::optional<OutputWriter> writer_;
  std::optional<BatchOutput> batch_;
  ProgressLine progress_;
  uint64_t count_ = 0, skipped_ = 0;
  Status status_ = ok_status();
};

}  // namespace

int run_read(const Options& options) {
  if (options.skip_existing && ::access(options.output.c_str(), F_OK) == 0) {
    say(options.output + ": is there already, nothing is read");
    return kAllRead;
  }
  if (options.format == Format::kHtml) return write_explained_pages(options);
  return ReadRun(options).run();
}

}  // namespace stemma
