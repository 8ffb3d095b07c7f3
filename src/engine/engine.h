// The list of passes: the one place that knows every stage. Command line and server call the same functions.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "account/account.h"
#include "read/reader.h"

namespace stemma {

enum class StoryMode { kCluster, kOneStory };

// Told of each piece of work that is done, never from two threads at once.
using Progress = std::function<void(std::string_view pass, size_t done, size_t total)>;

struct AccountOptions {
  StoryMode stories = StoryMode::kCluster;
  Progress progress;  // may be empty
};

// Articles with what was seen in them and the accounts made of them. Accounts point into `articles` and
// `annotations`.
struct AccountRun {
  std::vector<Article> articles;
  std::vector<Annotation> annotations;  // parallel to articles
  std::vector<Account> accounts;        // in the order of their stories
  std::vector<Skipped> skipped;
};

// A shallow job: articles in any language. The other is ReuseStream (reuse/reuse_stream.h).
std::vector<Story> find_events(const std::vector<Article>& articles, StoryMode mode);

// What is seen in each article; of one known not to be English only sentences and words.
std::vector<Annotation> annotate_all(const std::vector<Article>& articles, const LanguageModel& model,
                                     const Progress& progress = {});

// The main job, every pass in order.
AccountRun make_accounts(ReadOutcome read, const LanguageModel& model, const AccountOptions& options);

}  // namespace stemma
