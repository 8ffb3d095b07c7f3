#include "cli/stories_verb.h"

#include <optional>

#include "base/hash.h"
#include "base/json.h"
#include "base/parallel.h"
#include "cli/output.h"
#include "cli/story_folder.h"
#include "engine/engine.h"
#include "read/article_stream.h"
#include "story/summary.h"

namespace stemma {

namespace {

// Articles whose words are counted together, on all threads.
constexpr size_t kArticlesTogether = 256;

Json day_or_null(const std::optional<Timestamp>& time) {
  return time ? Json(to_iso(time->date)) : Json(nullptr);
}

// The line that heads a story's articles.
std::string header_line(const StorySummary& summary, const ClosedStory& story) {
  return to_line(Json{{"story", summary.id},
                      {"title", summary.title},
                      {"affair", summary.affair},
                      {"articles", story.members.size()},
                      {"first", day_or_null(summary.first)},
                      {"last", day_or_null(summary.last)},
                      {"places", summary.places},
                      {"names", summary.names},
                      {"outlets", summary.outlets},
                      {"why", summary.why}}) +
         "\n";
}

std::string lines_of(const ClosedStory& story, bool headers, bool explain) {
  const StorySummary summary = summarise(story);
  if (explain) say_block("story " + summary.id + ": " + summary.why);
  std::string lines = headers ? header_line(summary, story) : "";
  for (const StoryMember& member : story.members)
    lines += to_line(Json{{"id", member.id}, {"story", summary.id}}) + "\n";
  return lines;
}

class StoriesRun {
 public:
  explicit StoriesRun(const Options& options)
      : options_(options),
        output_(options.output),
        stream_(StoryWeights{}, [this](const ClosedStory& story) { close(story); }) {
    if (!options.state.empty()) folder_.emplace(options.state);
  }

  int run() {
    if (folder_) {
      Result<StoryFolder::Place> place = folder_->open(stream_);
      if (!place.ok()) return fail(place.error());
      const Status begun = begin(place.value());
      if (!begun.ok()) return fail(begun.error());
    }
    read();
    if (status_.ok() && seen_ < to_skip_) is_other_ = true;
    if (status_.ok() && is_other_) start_anew();
    if (status_.ok() && folder_) {
      status_ = folder_->save(stream_, place_);
      if (status_.ok()) print_saved();
    }
    if (seen_ == 0 && !folder_) {
      say("no input could be read");
      return kNothingRead;
    }
    if (status_.ok()) {
      is_last_ = true;
      stream_.finish();
    }
    if (status_.ok()) status_ = output_.finish();
    if (status_.ok() && folder_) status_ = folder_->mark_finished(place_);
    if (!status_.ok()) return fail(status_.error());
    return skipped_ ? kSomeSkipped : kAllRead;
  }

 private:
  static int fail(const Error& error) {
    say(error.to_string());
    return error.code == ErrorCode::kUsage ? kWrongUsage : kOutputFailed;
  }

  // The same inputs are gone on with after the articles that were taken from them: so a run that was stopped
  // is completed, a completed one given again changes nothing, and a file that grows is followed.
  Status begin(const StoryFolder::Place& saved) {
    uint64_t inputs = 1;
    for (const std::string& input : options_.inputs) inputs = hash64(input, inputs);
    if (saved.taken > 0 && !saved.finished && saved.inputs != inputs) return unfinished();
    place_ = saved;
    if (saved.inputs != inputs) place_ = {inputs, 0, 0, saved.earlier + saved.taken, false};
    to_skip_ = place_.taken;
    return ok_status();
  }

  Error unfinished() const {
    return {ErrorCode::kUsage, "a run of other inputs was stopped here; give those again first",
            options_.state, ""};
  }

  // The inputs have their old names but hold other articles: a new run.
  void start_anew() {
    if (!place_.finished) {
      status_ = unfinished();
      return;
    }
    place_ = {place_.inputs, 0, 0, place_.earlier + place_.taken, false};
    seen_ = to_skip_ = skipped_ = 0;
    is_other_ = false;
    read();
  }

  void read() {
    uint64_t ids = 0;  // of the articles passed over
    ArticleSink sink;
    sink.article = [&](Article article, const Handover&) {
      if (seen_ < to_skip_) {
        ids = hash64(article.id, ids);
        if (++seen_ == to_skip_ && ids != place_.ids) is_other_ = true;
        return is_other_ ? Flow::kStop : Flow::kGoOn;
      }
      ++seen_;
      waiting_.push_back(std::move(article));
      if (waiting_.size() == kArticlesTogether) take_waiting();
      return status_.ok() ? Flow::kGoOn : Flow::kStop;
    };
    sink.skipped = [&](const Skipped& skip) {
      ++skipped_;
      say(skip.input + ": " + skip.reason);
    };
    StreamOptions how;
    how.how.depth = ReadDepth::kShallow;
    stream_articles(options_.inputs, how, sink);
    take_waiting();
  }

  void take_waiting() {
    std::vector<StoryArticle> articles(waiting_.size());
    const uint64_t first = place_.earlier + place_.taken;
    parallel_for(waiting_.size(), [&](size_t i) { articles[i] = to_story_article(waiting_[i], first + i); });
    waiting_.clear();
    for (StoryArticle& article : articles) {
      place_.ids = hash64(article.id, place_.ids);
      stream_.add(std::move(article));
      ++place_.taken;
    }
    progress_.show("stories", place_.taken, place_.taken);
    if (folder_ && status_.ok() && place_.taken - saved_ >= options_.save_every) {
      status_ = folder_->save(stream_, place_);
      saved_ = place_.taken;
    }
  }

  // In a folder's lines every story has its header; they are printed when the run ends.
  void close(const ClosedStory& story) {
    if (folder_ && !is_last_)
      folder_->add_lines(lines_of(story, true, options_.explain));
    else if (status_.ok())
      status_ = output_.write(lines_of(story, options_.headers, options_.explain));
  }

  void print_saved() {
    const Result<std::string> lines = folder_->lines();
    if (!lines.ok()) {
      status_ = lines.error();
      return;
    }
    std::string_view rest = lines.value();
    while (!rest.empty() && status_.ok()) {
      const std::string_view line = rest.substr(0, rest.find('\n') + 1);
      if (options_.headers || line.starts_with("{\"id\"")) status_ = output_.write(line);
      rest.remove_prefix(line.size());
    }
  }

  const Options& options_;
  OutputWriter output_;
  ProgressLine progress_;
  StoryStream stream_;
  std::optional<StoryFolder> folder_;
  StoryFolder::Place place_;
  uint64_t seen_ = 0, to_skip_ = 0, saved_ = 0, skipped_ = 0;
  bool is_other_ = false;  // the articles passed over are not those that were taken
  bool is_last_ = false;   // what closes now closes only because the input ends
  std::vector<Article> waiting_;
  Status status_ = ok_status();
};

}  // namespace

int run_stories(const Options& options) {
  return StoriesRun(options).run();
}

}  // namespace stemma
