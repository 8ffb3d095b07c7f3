#include "cli/reuse_verb.h"

#include "account/explain.h"
#include "account/json.h"
#include "cli/output.h"
#include "read/article_stream.h"
#include "reuse/reuse_stream.h"

namespace stemma {

int run_reuse(const Options& options) {
  OutputWriter output(options.output);
  ProgressLine progress;
  size_t read = 0, skipped = 0;
  Status written = ok_status();

  const ReuseStream::Sink print = [&](const ReuseFindings& found,
                                      const std::vector<const Article*>& articles) {
    std::string lines;
    for (const Json& line : reuse_to_json(found, articles)) lines += to_line(line) + "\n";
    if (written.ok()) written = output.write(lines);
    if (options.explain) say_block(explain_reuse(found, articles));
  };
  ReuseStreamOptions how;
  how.depth = options.near_duplicates_only ? FingerprintDepth::kNearDuplicates : FingerprintDepth::kPassages;
  how.window = options.window;
  ReuseStream stream(how, print);

  ArticleSink sink;
  sink.article = [&](Article article, const Handover&) {
    stream.add(std::move(article));
    ++read;
    progress.show("reuse", read, read);
    return written.ok() ? Flow::kGoOn : Flow::kStop;
  };
  sink.skipped = [&](const Skipped& skip) {
    ++skipped;
    say(skip.input + ": " + skip.reason);
  };
  StreamOptions reading;
  reading.how.depth = ReadDepth::kShallow;
  stream_articles(options.inputs, reading, sink);
  stream.finish();

  if (read == 0) {
    say("no input could be read");
    return kNothingRead;
  }
  if (written.ok()) written = output.finish();
  if (!written.ok()) {
    say(written.error().to_string());
    return kOutputFailed;
  }
  return skipped ? kSomeSkipped : kAllRead;
}

}  // namespace stemma
