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

// A place between two things that a stream hands over. As long as the inputs stay as they are, it is the same
// in every run.
struct StreamPlace {
  uint64_t file = 0, piece = 0, reading = 0;  // of the file, and of the piece, that come next
};

// What the stream remembers of an article, to know it again and to give no id twice.
struct ArticleHashes {
  uint64_t content = 0, id = 0;
};

// Where a stream goes on that was stopped: after the articles whose hashes are given, all that were handed
// over before. What lies before is not read again, only cut into pieces where a file holds many articles.
struct StreamStart {
  StreamPlace place;
  std::vector<ArticleHashes> admitted;
};

struct StreamOptions {
  ReadHow how;
  uint64_t most_articles = UINT64_MAX;  // the stream ends after so many, those before `start` included
  StreamStart start;
  // Whether lines that an outlet's pages repeat are cut (repeated_lines.h). A stream that goes on after a
  // stop does not know what was learned before it; so what is to be the same after a stop leaves it.
  bool cuts_repeated_lines = true;
};

// What goes with an article: enough to go on after it.
struct Handover {
  StreamPlace next;
  ArticleHashes hashes;
};

// Both are called on the thread that called stream_articles, one at a time. While they run, other threads
// read on.
struct ArticleSink {
  std::function<Flow(Article, const Handover&)> article;  // kStop ends the stream; nothing follows
  std::function<void(Skipped)> skipped;                   // may be empty
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
