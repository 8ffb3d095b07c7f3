// What the command line asks for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "language/linear.h"

namespace stemma {

enum class Verb { kAccount, kRead, kReuse, kStories, kAnnotate };
enum class Format { kHtml, kMarkdown, kJson, kProv, kJsonl, kText, kConllu };

struct Options {
  Verb verb = Verb::kAccount;
  std::vector<std::string> inputs;
  Format format = Format::kJsonl;
  std::string output;    // empty: standard output
  unsigned threads = 0;  // 0: every core
  bool one_story = false;
  bool explain = false;
  bool headers = false;  // stories: a line that describes each story before its articles
  std::string model;     // account, annotate: the language model's file; empty: the one beside the program
  WeightPrecision precision = WeightPrecision::kInt8;  // account, annotate: of the language model's products
  std::string state;                                   // stories: the folder to go on from; empty: none
  uint64_t limit = UINT64_MAX;                         // read: articles at most
  bool resume = false;                // read: go on where a run of the same command was stopped
  bool keep_repeated = false;         // read: lines that an outlet's pages repeat stay
  bool skip_existing = false;         // read: nothing is done where the output is there
  uint64_t save_every = 20000;        // stories: articles from one saving of the state to the next
  bool near_duplicates_only = false;  // reuse: pairs of articles, no passages
  uint32_t window = 50'000;           // reuse: articles
  std::string index;                  // reuse: the folder of the articles of earlier runs; empty: none
};

// The one table from outcomes to exit statuses.
enum ExitStatus : int {
  kAllRead = 0,
  kSomeSkipped = 1,   // done, but some inputs could not be read; each is named
  kWrongUsage = 2,    // the command line was wrong
  kNothingRead = 3,   // no input could be read
  kOutputFailed = 4,  // the result could not be written
};

// Parses the command line. Where it is wrong, or only asks for help or the version, what there is to say has
// been printed and `exit_status` holds the status to end with.
struct ParsedCommandLine {
  Options options;
  int exit_status = -1;  // -1: go on with `options`
};
ParsedCommandLine parse_command_line(int argc, char** argv);

}  // namespace stemma
