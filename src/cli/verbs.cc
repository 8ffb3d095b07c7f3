#include "cli/verbs.h"

#include <iterator>

#include "account/explain.h"
#include "account/json.h"
#include "base/parallel.h"
#include "cli/conllu.h"
#include "cli/output.h"
#include "cli/read_verb.h"
#include "cli/reuse_verb.h"
#include "cli/stories_verb.h"
#include "engine/engine.h"
#include "language/explain.h"
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

Printed account(const Options& options, const LanguageModel& model) {
  ProgressLine line;
  AccountOptions how;
  how.stories = options.one_story ? StoryMode::kOneStory : StoryMode::kCluster;
  how.progress = [&](std::string_view pass, size_t done, size_t total) { line.show(pass, done, total); };
  const AccountRun run = make_accounts(read_inputs(options.inputs), model, how);
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

Printed annotate_to_conllu(const Options& options, const LanguageModel& model) {
  const ReadOutcome outcome = read_inputs(options.inputs);
  Printed printed{"", status_of(outcome.articles, outcome.skipped)};
  std::vector<std::string> parts(outcome.articles.size()), explained(outcome.articles.size());
  parallel_for(parts.size(), [&](size_t i) {
    const Article& article = outcome.articles[i];
    const Analysis analysis = model.analyse(article.text, split_text(article.text, article.blocks),
                                            options.explain ? Detail::kScores : Detail::kDecisions);
    parts[i] = to_conllu(article, analysis, model);
    if (options.explain)
      explained[i] = "article " + article.id + "\n" + explain_analysis(article.text, analysis, model);
  });
  for (size_t i = 0; i < parts.size(); ++i) {
    printed.bytes += parts[i];
    if (options.explain) say_block(explained[i]);
  }
  return printed;
}

Printed annotate_inputs(const Options& options, const LanguageModel& model) {
  if (options.format == Format::kConllu) return annotate_to_conllu(options, model);
  ProgressLine line;
  const ReadOutcome outcome = read_inputs(options.inputs);
  Printed printed{"", status_of(outcome.articles, outcome.skipped)};
  const auto annotations =
      annotate_all(outcome.articles, model,
                   [&](std::string_view pass, size_t done, size_t total) { line.show(pass, done, total); });
  for (size_t i = 0; i < annotations.size(); ++i) {
    const Article& article = outcome.articles[i];
    printed.bytes += to_line(annotation_to_json(article, annotations[i])) + "\n";
    if (options.explain) say_block(explain_annotation(article, annotations[i]));
  }
  return printed;
}

// The language model that `options` name, or else the one beside the program.
Result<LanguageModel> open_model(const Options& options) {
  const std::string path = options.model.empty() ? find_language_model() : options.model;
  if (path.empty())
    return Error{ErrorCode::kNotFound, "not found beside the program; name its file by --model",
                 "language model", ""};
  return LanguageModel::open(path, options.precision);
}

Printed print_deep_verb(const Options& options) {
  const Result<LanguageModel> model = open_model(options);
  if (!model.ok()) {
    say(model.error().to_string());
    return {"", kWrongUsage};
  }
  return options.verb == Verb::kAccount ? account(options, model.value())
                                        : annotate_inputs(options, model.value());
}

Printed print_verb(const Options& options) {
  switch (options.verb) {
    case Verb::kAccount:
    case Verb::kAnnotate:
      return print_deep_verb(options);
    case Verb::kStories:
      return one_story_of(options);
    case Verb::kReuse:
    case Verb::kRead:
      break;  // these write as they read: run_reuse, run_read
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
