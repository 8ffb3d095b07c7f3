// Articles as they are ready, in input order, with a bounded amount in memory.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/ordered_work.h"
#include "read/article.h"
#include "read/reader.h"

namespace stemma {

struct StreamOptions {
  ReadHow how;
  uint64_t most_articles = UINT64_MAX;  // the stream ends after so many
};

// Both are called on the thread that called stream_articles, one at a time. While they run, other threads
// read on.
struct ArticleSink {
  std::function<Flow(Article)> article;  // kStop ends the stream; nothing follows
  std::function<void(Skipped)> skipped;  // may be empty
};

// Reads every input: folders in name order, recursively; each article with a unique id (see ReadOutcome), the
// same bytes only once. Files that hold many articles (.jsonl, also compressed) are read piece by piece at
// any size. What is handed over, and in which order, does not depend on thread_limit(), which is how many
// threads are used. In memory: kBytesUnderWay of input and what is made of it, one piece more for each
// thread, and up to 64 bytes for each article (hashes of its id and content) and 32 for each file. Never
// throws.
void stream_articles(const std::vector<std::string>& inputs, const StreamOptions& options,
                     const ArticleSink& sink);

}  // namespace stemma
