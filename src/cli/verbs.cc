#include "cli/verbs.h"

#include <iterator>
#include <optional>

#include "account/explain.h"
#include "account/json.h"
#include "base/parallel.h"
#include "cli/conllu.h"
#include "cli/output.h"
#include "cli/read_verb.h"
#include "cli/reuse_verb.h"
#include "cli/stories_verb.h"
#include "engine/engine.h"
#include "language/language_model.h"

namespace stemma {

namespace {

// A result that is ready to be written, and how the inputs fared.
struct Printed {
  std::string bytes;
  int status = kAllRead;
};

int status_of(const std::vector<Article>& articles, const std::vector<Skipped>& skipped) {
  for (const Skipped& skip : skipped) say(skip.input + ": " + skip.reason);
  if (articles.empty()) {
    say("no input could be read");
    return kNothingRead;
  }
  return skipped.empty() ? kAllRead : kSomeSkipped;
}

std::string print_accounts(const std::vector<Account>& accounts, Format format) {
  if (format == Format::kHtml) return accounts_to_page(accounts);
  std::string out;
  if (format == Format::kMarkdown) {
    for (const Account& account : accounts)
      out += (out.empty() ? "" : "\n---\n\n") + account_to_markdown(account);
    return out;
  }
  const auto to_json = format == Format::kProv ? account_to_prov : account_to_json;
  if (accounts.size() == 1) return to_pretty(to_json(accounts.front())) + "\n";
  Json list = Json::array();
  for (const Account& account : accounts) list.push_back(to_json(account));
  return to_pretty(list) + "\n";
}

Printed account(const Options& options) {
  ProgressLine line;
  AccountOptions how;
  how.stories = options.one_story ? StoryMode::kOneStory : StoryMode::kCluster;
  how.progress = [&](std::string_view pass, size_t done, size_t total) { line.show(pass, done, total); };
  const AccountRun run = make_accounts(read_inputs(options.inputs), how);
  const int status = status_of(run.articles, run.skipped);
  if (status == kNothingRead) return {"", status};
  for (const Account& one : run.accounts) {
    for (const std::string& note : one.notes) say(note);
    // The page holds the explanations itself.
    if (options.explain && options.format != Format::kHtml) say_block(explain_account(one));
  }
  return {print_accounts(run.accounts, options.format), status};
}

// All of the input as one story, whatever it says.
Printed one_story_of(const Options& options) {
  const ReadOutcome outcome = read_inputs(options.inputs);
  Printed printed{"", status_of(outcome.articles, outcome.skipped)};
  for (const Story& story : find_events(outcome.articles, StoryMode::kOneStory)) {
    for (const uint32_t i : story.articles)
      printed.bytes += to_line(Json{{"id", outcome.articles[i].id}, {"story", story.id}}) + "\n";
    if (options.explain) say_block("story " + story.id + ": " + story.why);
  }
  return printed;
}

// The language model for `options`; nothing where none is named and none lies beside the program.
Result<std::optional<LanguageModel>> open_model(const Options& options) {
  const std::string path = options.model.empty() ? find_language_model() : options.model;
  if (path.empty()) {
    say("no language model found beside the program: lemmas, tags and trees are left empty");
    return std::optional<LanguageModel>();
  }
  TRY(LanguageModel model, LanguageModel::open(path, options.precision));
  return std::optional<LanguageModel>(std::move(model));
}

Printed annotate_to_conllu(const Options& options) {
  Result<std::optional<LanguageModel>> model = open_model(options);
  if (!model.ok()) {
    say(model.error().to_string());
    return {"", kWrongUsage};
  }
  const ReadOutcome outcome = read_inputs(options.inputs);
  Printed printed{"", status_of(outcome.articles, outcome.skipped)};
  std::vector<std::string> parts(outcome.articles.size());
  parallel_for(parts.size(), [&](size_t i) {
    const Article& article = outcome.articles[i];
    parts[i] = to_conllu(article, split_text(article.text, article.blocks),
                         model.value() ? &*model.value() : nullptr);
  });
  for (const std::string& part : parts) printed.bytes += part;
  return printed;
}

Printed annotate_inputs(const Options& options) {
  if (options.format == Format::kConllu) return annotate_to_conllu(options);
  ProgressLine line;
  const ReadOutcome outcome = read_inputs(options.inputs);
  Printed printed{"", status_of(outcome.articles, outcome.skipped)};
  const auto annotations =
      annotate_all(outcome.articles,
                   [&](std::string_view pass, size_t done, size_t total) { line.show(pass, done, total); });
  for (size_t i = 0; i < annotations.size(); ++i) {
    const Article& article = outcome.articles[i];
    printed.bytes += to_line(annotation_to_json(article, annotations[i])) + "\n";
    if (options.explain) say_block(explain_annotation(article, annotations[i]));
  }
  return printed;
}

Printed print_verb(const Options& options) {
  switch (options.verb) {
    case Verb::kAccount:
      return account(options);
    case Verb::kRead:
      break;  // it has no result that is held: run_read
    case Verb::kStories:
      return one_story_of(options);
    case Verb::kAnnotate:
      return annotate_inputs(options);
    case Verb::kReuse:  // writes as it reads
      break;
  }
  return {"", kWrongUsage};
}

}  // namespace

int run_verb(const Options& options) {
  if (options.verb == Verb::kStories && !options.one_story) return run_stories(options);
  if (options.verb == Verb::kRead) return run_read(options);
  if (options.verb == Verb::kReuse) return run_reuse(options);
  const Printed printed = print_verb(options);
  if (printed.status == kNothingRead || printed.status == kWrongUsage) return printed.status;
  const Status written = write_output(options.output, printed.bytes);
  if (!written.ok()) {
    say(written.error().to_string());
    return kOutputFailed;
  }
  return printed.status;
}

}  // namespace stemma
