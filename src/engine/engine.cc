#include "engine/engine.h"

#include <functional>
#include <mutex>

#include "base/parallel.h"
#include "claim/telling.h"

namespace stemma {

namespace {

// parallel_for that tells the caller how far it is, from one thread at a time.
void parallel_pass(std::string_view pass, size_t count, const Progress& progress,
                   const std::function<void(size_t)>& body) {
  std::mutex one_at_a_time;
  size_t done = 0;
  parallel_for(count, [&](size_t i) {
    body(i);
    if (!progress) return;
    const std::lock_guard lock(one_at_a_time);
    progress(pass, ++done, count);
  });
}

template <typename T>
std::vector<const T*> pick(const std::vector<T>& all, const std::vector<uint32_t>& indices) {
  std::vector<const T*> out;
  out.reserve(indices.size());
  for (const uint32_t i : indices) out.push_back(&all[i]);
  return out;
}

template <typename T>
std::vector<const T*> pointers(const std::vector<T>& all) {
  std::vector<const T*> out;
  out.reserve(all.size());
  for (const T& one : all) out.push_back(&one);
  return out;
}

std::vector<Story> cluster(const std::vector<const Article*>& articles, StoryMode mode) {
  if (articles.empty()) return {};
  if (mode == StoryMode::kOneStory) return {one_story(articles)};
  return find_stories(articles);
}

// The rules of the deep stages are English: an article known to be in another language is read shallowly.
bool is_read_deeply(const Article& article) {
  return article.language.empty() || article.language == "en";
}

void note_limits(Account& account) {
  for (size_t i = 0; i < account.articles.size(); ++i) {
    const Article& article = *account.articles[i];
    const Analysis& analysis = account.annotations[i]->analysis;
    if (!is_read_deeply(article))
      account.notes.push_back("article " + article.id + " is in language '" + article.language +
                              "': statements and claims are read in English only");
    else if (analysis.analysed_end < article.text.size())
      account.notes.push_back("article " + article.id + " is very long: only its first " +
                              std::to_string(analysis.analysed_end) +
                              " bytes are read for statements and claims");
  }
}

void date_span(Account& account) {
  const Article* first = nullptr;
  const Article* last = nullptr;
  for (const Article* article : account.articles) {
    if (!article->published_at) continue;
    if (!first || article->published_at->seconds < first->published_at->seconds) first = article;
    if (!last || article->published_at->seconds > last->published_at->seconds) last = article;
  }
  if (first) account.first = first->published;
  if (last) account.last = last->published;
}

// One story's deep passes.
Account make_account(const AccountRun& run, const Story& story) {
  Account account;
  account.story_id = story.id;
  account.title = story.title;
  account.articles = pick(run.articles, story.articles);
  account.annotations = pick(run.annotations, story.articles);
  std::vector<const TextUnits*> units;
  for (const Annotation* annotation : account.annotations) units.push_back(&annotation->units);

  // To the deep passes an article in another language has nothing in it; copies are found in any language.
  static const Annotation kNothingSeen;
  account.reuse = find_reuse(account.articles, units, &account.annotations);
  for (size_t i = 0; i < account.articles.size(); ++i)
    if (!is_read_deeply(*account.articles[i])) account.annotations[i] = &kNothingSeen;
  account.entities = link_entities(account.articles, account.annotations);
  const StoryMaterial material{account.articles, account.annotations, &account.entities, &account.reuse};
  // From here on nothing reads the articles but through `material`.
  const auto chains = find_chains(material);
  account.claims = group_claims(material);
  for (Claim& claim : account.claims) {
    trace_origins(material, chains, claim);
    relate_evidence(material, claim);
  }
  choose_texts(material, chains, account.claims);
  account.positions = find_positions(material);
  account.timeline = make_timeline(material, account.claims);
  choose_digest(account);
  date_span(account);
  note_limits(account);
  account.skipped = run.skipped;
  return account;
}

}  // namespace

std::vector<TextUnits> split_all(const std::vector<Article>& articles) {
  std::vector<TextUnits> units(articles.size());
  parallel_for(articles.size(),
               [&](size_t i) { units[i] = split_text(articles[i].text, articles[i].blocks); });
  return units;
}

std::vector<Annotation> annotate_all(const std::vector<Article>& articles, const LanguageModel& model,
                                     const Progress& progress) {
  std::vector<Annotation> annotations(articles.size());
  parallel_pass("annotate", articles.size(), progress, [&](size_t i) {
    if (is_read_deeply(articles[i]))
      annotations[i] = annotate(articles[i], model);
    else
      annotations[i].units = split_text(articles[i].text, articles[i].blocks);
  });
  return annotations;
}

std::vector<Story> find_events(const std::vector<Article>& articles, StoryMode mode) {
  return cluster(pointers(articles), mode);
}

AccountRun make_accounts(ReadOutcome read, const LanguageModel& model, const AccountOptions& options) {
  AccountRun run;
  run.articles = std::move(read.articles);
  run.skipped = std::move(read.skipped);

  run.annotations = annotate_all(run.articles, model, options.progress);
  // Every article has its annotation; neither changes any more.
  const std::vector<Story> stories = cluster(pointers(run.articles), options.stories);
  run.accounts.resize(stories.size());
  parallel_pass("account", stories.size(), options.progress,
                [&](size_t i) { run.accounts[i] = make_account(run, stories[i]); });
  return run;
}

}  // namespace stemma
