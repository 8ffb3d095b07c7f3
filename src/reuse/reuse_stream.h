// Copies in a stream of articles: one pass, in memory that grows with the window only.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "read/article.h"
#include "reuse/article_scan.h"
#include "reuse/reuse.h"

namespace stemma {

struct ReuseStreamOptions {
  FingerprintDepth depth = FingerprintDepth::kPassages;
  uint32_t window = 50'000;  // each article is compared with so many before it
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
  // After the last article.
  void finish();

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace stemma
