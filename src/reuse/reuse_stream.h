// Copies in a stream of articles: one pass, in memory that grows with the window only.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "read/article.h"
#include "reuse/article_scan.h"
#include "reuse/reuse.h"

namespace stemma {

// What an outlet was seen to put into one of its articles: what the stream has learned from comparing.
struct HabitNote {
  uint64_t outlet = 0;   // a hash
  uint32_t words = 0;    // a hash
  uint32_t article = 0;  // number in the stream
};

// Articles that were compared together, in their order, and what was learned then.
struct ReuseBatch {
  std::vector<Article> articles;
  std::vector<HabitNote> habits;
};
struct ReuseBatchView {
  std::vector<const Article*> articles;
  const std::vector<HabitNote>& habits;
};

struct ReuseStreamOptions {
  FingerprintDepth depth = FingerprintDepth::kPassages;
  uint32_t window = 50'000;  // each article is compared with so many before it
  // Called after the findings of a batch have gone to the sink; may be empty. The view lives during the call.
  std::function<void(const ReuseBatchView&)> batch_done;
};

// Compares each article with those before it. Articles are taken as they come; their dates decide about
// directions only. Nothing depends on the number of threads.
class ReuseStream {
 public:
  // What was found of one article and earlier ones, with the articles that the findings' indices mean:
  // ascending in the stream, the later article last. Called in the order of the stream, from the thread that
  // calls add() or finish(), for articles of which something was found. The pointers live during the call.
  using Sink =
      std::function<void(const ReuseFindings& findings, const std::vector<const Article*>& articles)>;

  ReuseStream(const ReuseStreamOptions& options, Sink sink);
  ~ReuseStream();

  // `article` read at either depth.
  void add(Article article);
  // Takes a batch of an earlier stream, as batch_done saw it, without comparing it again: afterwards the
  // stream is as it was then. Before the first add(); with the options of that stream.
  void restore(ReuseBatch batch);
  // After the last article.
  void finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace stemma
