#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <map>

#include "cli/suggest.h"

namespace stemma {

namespace {

struct VerbDescription {
  Verb verb;
  const char* name;
  const char* summary;
  std::vector<std::string> formats;  // the first is the default on standard output; none: JSONL only
  const char* example;
};

const std::vector<VerbDescription>& verbs() {
  static const std::vector<VerbDescription> table = {
      {Verb::kAccount,
       "account",
       "one sourced account per story: what is claimed, by whom, from how many origins",
       {"md", "html", "json", "prov"},
       "stemma account reports/ -o account.html"},
      {Verb::kRead,
       "read",
       "clean articles out of pages, feeds, web archives, text and JSON",
       {"jsonl", "text", "md", "html"},
       "stemma read page.html --format text"},
      {Verb::kReuse,
       "reuse",
       "copies and copied passages, as JSONL",
       {},
       "stemma reuse reports/ > copies.jsonl"},
      {Verb::kStories,
       "stories",
       "same-event clusters, as JSONL",
       {},
       "stemma stories news.jsonl.gz > stories.jsonl"},
      {Verb::kAnnotate,
       "annotate",
       "sentences, names, times, quantities and statements",
       {"jsonl", "conllu"},
       "stemma annotate article.txt"},
  };
  return table;
}

const std::map<std::string, Format>& formats() {
  static const std::map<std::string, Format> table = {{"html", Format::kHtml},    {"md", Format::kMarkdown},
                                                      {"json", Format::kJson},    {"prov", Format::kProv},
                                                      {"jsonl", Format::kJsonl},  {"text", Format::kText},
                                                      {"conllu", Format::kConllu}};
  return table;
}

struct Flags {
  std::vector<std::string> inputs;
  std::string format, output;
  unsigned threads = 0;
  bool one_story = false, explain = false, headers = false;
  std::string state, index, model, precision = "int8";
  uint64_t save_every = Options{}.save_every;
  uint64_t limit = UINT64_MAX;
  bool resume = false, keep_repeated = false, skip_existing = false;
  bool near_duplicates_only = false;
  uint32_t window = Options{}.window;
};

// A page is what one keeps in a file; a terminal reads Markdown better. A file's ending says more than
// either.
bool is_page_file(std::string_view path) {
  for (const std::string_view packed : {".gz", ".zst"})
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  return path.ends_with(".html") || path.ends_with(".htm");
}

Format default_format(const VerbDescription& verb, const Flags& flags) {
  const std::string& output = flags.output;
  if (verb.formats.empty()) return Format::kJsonl;
  const size_t dot = output.rfind('.');
  const std::string ending = dot == std::string::npos ? "" : output.substr(dot + 1);
  for (const std::string& format : verb.formats)
    if (ending == format || (ending == "txt" && format == "text")) return formats().at(format);
  if (verb.verb == Verb::kAccount && !output.empty()) return Format::kHtml;
  // How a page was read is best seen on it.
  if (verb.verb == Verb::kRead && flags.explain &&
      std::all_of(flags.inputs.begin(), flags.inputs.end(), is_page_file))
    return Format::kHtml;
  return formats().at(verb.formats.front());
}

void add_read_flags(CLI::App& sub, Flags& flags) {
  sub.add_option("--limit", flags.limit, "end after so many articles")
      ->check(CLI::Range(uint64_t{1}, UINT64_MAX))
      ->option_text("N");
  CLI::Option* output = sub.get_option("--output");
  sub.add_flag("--resume", flags.resume,
               "go on where the same command was stopped; until the end the output is FILE.part")
      ->needs(output);
  sub.add_flag(
      "--keep-repeated", flags.keep_repeated,
      "keep lines that an outlet's pages repeat; else they are cut once three of its articles had them");
  sub.add_flag("--skip-existing", flags.skip_existing, "do nothing where FILE is there already")
      ->needs(output);
}

void add_verb(CLI::App& app, const VerbDescription& verb, Flags& flags) {
  CLI::App* sub = app.add_subcommand(verb.name, verb.summary);
  sub->add_option("INPUT", flags.inputs,
                  "files (.html .txt .md .json .jsonl .warc .rss .atom .xml, also .gz or .zst), folders, or "
                  "- for standard "
                  "input")
      ->required();
  if (!verb.formats.empty())
    sub->add_option("--format", flags.format, "the form of the output")
        ->check(CLI::IsMember(verb.formats))
        ->option_text("(" + CLI::detail::join(verb.formats, "|") + ")");
  sub->add_option("-o,--output", flags.output,
                  "write to this file (whole or not at all) instead of standard output")
      ->option_text("FILE");
  sub->add_option("--threads", flags.threads, "use at most this many threads (default: one a core)")
      ->check(CLI::Range(1u, 1024u))
      ->option_text("N");
  if (verb.verb == Verb::kAccount || verb.verb == Verb::kStories)
    sub->add_flag("--one-story", flags.one_story, "all input is one story");
  if (verb.verb == Verb::kRead) add_read_flags(*sub, flags);
  if (verb.verb == Verb::kStories) {
    sub->add_flag("--headers", flags.headers,
                  "before each story's articles a line with its title, times, places, names and outlets");
    sub->add_option(
           "--state", flags.state,
           "keep in this folder what is open, and go on from it: after an interruption or with new input")
        ->option_text("FOLDER");
    sub->add_option("--save-every", flags.save_every, "articles from one saving of the state to the next")
        ->check(CLI::Range(uint64_t{1}, uint64_t{1} << 40))
        ->option_text("N (" + std::to_string(flags.save_every) + ")");
  }
  if (verb.verb == Verb::kAnnotate || verb.verb == Verb::kAccount) {
    sub->add_option("--model", flags.model,
                    "the language model's file (default: models/language.stemma beside the program)")
        ->option_text("FILE");
    sub->add_option("--precision", flags.precision,
                    "how the language model multiplies: f32 is the slow reference, to compare with")
        ->check(CLI::IsMember({"int8", "f32"}))
        ->option_text("(int8|f32)");
  }
  if (verb.verb == Verb::kReuse) {
    sub->add_flag("--near-duplicates", flags.near_duplicates_only,
                  "only pairs of articles, no passages: three times as fast");
    sub->add_option("--index", flags.index,
                    "keep the articles in this folder, and compare with those of earlier runs; killed at any "
                    "moment, the same command goes on")
        ->option_text("FOLDER");
    sub->add_option("--window", flags.window, "compare each article with the N before it")
        ->check(CLI::Range(1u, 100'000'000u))
        ->capture_default_str()
        ->option_text("N (" + std::to_string(flags.window) + ")");
  }
  sub->add_flag("--explain", flags.explain,
                "say what was decided and why: on standard error; read, of pages: as a page");
  sub->footer(
      std::string("Example:\n  ") + verb.example +
      "\n\nExit status: 0 all read; 1 done, but some inputs could not be read; 2 wrong command line;\n"
      "3 nothing could be read; 4 the output could not be written.");
}

// The flags or verbs that a wrong word may have meant.
std::vector<std::string> words_known(const CLI::App& app) {
  std::vector<std::string> words;
  for (const CLI::Option* option : app.get_options())
    for (const std::string& name : option->get_lnames()) words.push_back("--" + name);
  for (const CLI::App* sub : app.get_subcommands([](const CLI::App*) { return true; }))
    words.push_back(sub->get_name());
  return words;
}

int complain(const CLI::App& app, const CLI::ParseError& error, int argc, char** argv) {
  const auto chosen = app.get_subcommands();
  const CLI::App& where = chosen.empty() ? app : *chosen.front();
  if (chosen.empty() && argc > 1 && argv[1][0] != '-')
    std::cerr << "stemma: there is no verb '" << argv[1] << "'\n";
  else if (chosen.empty() && error.get_name() == "RequiredError")
    std::cerr << "stemma: say what to do: account, read, reuse, stories or annotate\n";
  else
    std::cerr << "stemma: " << error.what() << '\n';
  const std::vector<std::string> known = words_known(where);
  for (int i = 1; i < argc; ++i) {
    const std::string word = std::string(argv[i]).substr(0, std::string(argv[i]).find('='));
    const bool is_flag = word.starts_with("--");
    const bool is_verb = chosen.empty() && i == 1;
    if (!is_flag && !is_verb) continue;
    if (std::find(known.begin(), known.end(), word) != known.end()) continue;
    const std::string meant = nearest(word, known);
    if (!meant.empty()) std::cerr << "stemma: did you mean '" << meant << "' instead of '" << word << "'?\n";
  }
  std::cerr << "See 'stemma " << (chosen.empty() ? "" : where.get_name() + " ") << "--help'.\n";
  return kWrongUsage;
}

}  // namespace

ParsedCommandLine parse_command_line(int argc, char** argv) {
  CLI::App app("Many news reports of one event in, one account that can be checked out.", "stemma");
  app.set_version_flag("--version", std::string("stemma ") + STEMMA_VERSION);
  app.require_subcommand(1);
  app.footer("Example:\n  stemma account reports/ -o account.html\nEach verb has its own --help.");
  Flags flags;
  for (const VerbDescription& verb : verbs()) add_verb(app, verb, flags);

  ParsedCommandLine parsed;
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {
    parsed.exit_status = app.exit(success);
    return parsed;
  } catch (const CLI::ParseError& error) {
    parsed.exit_status = complain(app, error, argc, argv);
    return parsed;
  }
  const std::string chosen = app.get_subcommands().front()->get_name();
  const VerbDescription& verb = *std::find_if(verbs().begin(), verbs().end(),
                                              [&](const VerbDescription& v) { return chosen == v.name; });
  parsed.options = {verb.verb,
                    flags.inputs,
                    flags.format.empty() ? default_format(verb, flags) : formats().at(flags.format),
                    flags.output,
                    flags.threads,
                    flags.one_story,
                    flags.explain,
                    flags.headers,
                    flags.model,
                    flags.precision == "f32" ? WeightPrecision::kFloat32 : WeightPrecision::kInt8,
                    flags.state,
                    flags.limit,
                    flags.resume,
                    flags.keep_repeated,
                    flags.skip_existing,
                    flags.save_every,
                    flags.near_duplicates_only,
                    flags.window,
                    flags.index};
  return parsed;
}

}  // namespace stemma
