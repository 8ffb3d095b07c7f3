#include "story/stories.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "base/hash.h"
#include "reuse/comparable.h"
#include "story/cluster.h"

namespace stemma {

namespace {

// By time; articles of one time by their words, so that their order in the input does not matter. Undated
// ones last, as given.
std::vector<uint32_t> canonical_order(const std::vector<const Article*>& articles) {
  std::vector<uint64_t> words(articles.size());
  for (size_t i = 0; i < articles.size(); ++i)
    words[i] = articles[i]->published_at ? hash64(articles[i]->text, hash64(articles[i]->title)) : 0;
  const auto key = [&](uint32_t i) {
    const auto& at = articles[i]->published_at;
    return std::make_tuple(!at, at ? at->seconds : 0, words[i], i);
  };
  std::vector<uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return key(x) < key(y); });
  return order;
}

// By published time, then input order; undated ones after the dated.
void sort_by_time(std::vector<uint32_t>& members, const std::vector<const Article*>& articles) {
  const auto key = [&](uint32_t i) {
    const auto& at = articles[i]->published_at;
    return std::make_tuple(!at, at ? at->seconds : 0, i);
  };
  std::sort(members.begin(), members.end(), [&](uint32_t x, uint32_t y) { return key(x) < key(y); });
}

struct SharedTerm {
  uint32_t stem = 0;
  double weight = 0;  // sum of the members' unit weights
  uint32_t holders = 0;
};

// The members' terms added up, by stem.
std::vector<SharedTerm> shared_terms(const std::vector<uint32_t>& members,
                                     const std::vector<TermVector>& vectors) {
  std::vector<SharedTerm> all;
  for (const uint32_t member : members)
    for (const WeightedTerm& term : vectors[member].terms)
      all.push_back({term.stem, term.weight / vectors[member].length, 1});
  std::stable_sort(all.begin(), all.end(),
                   [](const SharedTerm& x, const SharedTerm& y) { return x.stem < y.stem; });
  size_t kept = 0;
  for (size_t i = 0; i < all.size(); ++i) {
    if (kept && all[kept - 1].stem == all[i].stem) {
      all[kept - 1].weight += all[i].weight;
      ++all[kept - 1].holders;
    } else {
      all[kept++] = all[i];
    }
  }
  all.resize(kept);
  return all;
}

// The member most like the whole; one with a title if there is any.
uint32_t most_central(const std::vector<uint32_t>& members, const std::vector<TermVector>& vectors,
                      const std::vector<SharedTerm>& shared, const std::vector<const Article*>& articles) {
  uint32_t best = members.front();
  std::pair<bool, double> best_rank{false, -1};
  for (const uint32_t member : members) {
    double sum = 0;
    auto at = shared.begin();
    for (const WeightedTerm& term : vectors[member].terms) {
      while (at->stem < term.stem) ++at;
      sum += at->weight * term.weight / vectors[member].length;
    }
    const std::pair<bool, double> rank{!articles[member]->title.empty(), sum};
    if (rank > best_rank) best_rank = rank, best = member;
  }
  return best;
}

// What the stems look like in an article: the first printed form of each, in the order of `stems`.
std::vector<std::string> printed_forms(const Article& article, const TextUnits& units,
                                       const std::vector<uint32_t>& stems) {
  std::vector<std::string> forms(stems.size());
  const auto look = [&](const std::vector<ComparableWord>& tokens, std::string_view text) {
    for (const ComparableWord& token : tokens) {
      const auto at = std::find(stems.begin(), stems.end(), token.stem);
      if (at == stems.end()) continue;
      std::string& form = forms[static_cast<size_t>(at - stems.begin())];
      if (form.empty()) form = text.substr(token.begin, token.length);
    }
  };
  look(make_comparable(article, units, nullptr).tokens, article.text);
  look(tokens_of(article.title), article.title);
  std::erase(forms, "");
  return forms;
}

std::string reason(size_t members, std::vector<SharedTerm> shared, const Article& central,
                   const TextUnits& units) {
  if (members == 1) return "alone: no other article is alike enough";
  std::erase_if(shared,
                [&](const SharedTerm& term) { return 2 * term.holders < members || term.holders < 2; });
  std::sort(shared.begin(), shared.end(), [](const SharedTerm& x, const SharedTerm& y) {
    return x.weight != y.weight ? x.weight > y.weight : x.stem < y.stem;
  });
  if (shared.size() > story_bounds::kTermsOfWhy) shared.resize(story_bounds::kTermsOfWhy);
  std::vector<uint32_t> stems;
  for (const SharedTerm& term : shared) stems.push_back(term.stem);
  std::string why = std::to_string(members) + " articles; most of them share";
  const std::vector<std::string> forms = printed_forms(central, units, stems);
  for (size_t i = 0; i < forms.size(); ++i) why += (i ? ", " : " ") + forms[i];
  return forms.empty() ? std::to_string(members) + " articles, each alike some other" : why;
}

}  // namespace

Story one_story(const std::vector<const Article*>& articles) {
  Story story;
  if (articles.empty()) return story;
  story.articles.resize(articles.size());
  std::iota(story.articles.begin(), story.articles.end(), 0);
  sort_by_time(story.articles, articles);
  story.id = articles[story.articles.front()]->id;
  story.why = "all articles were said to be one story";
  // Without units only titles can say which article is central: the one that shares most words with others.
  std::vector<std::vector<uint32_t>> titles(articles.size());
  for (size_t i = 0; i < articles.size(); ++i) {
    for (const ComparableWord& token : tokens_of(articles[i]->title))
      if (!token.is(ComparableWord::kFunction)) titles[i].push_back(token.stem);
    std::sort(titles[i].begin(), titles[i].end());
    titles[i].erase(std::unique(titles[i].begin(), titles[i].end()), titles[i].end());
  }
  std::vector<uint32_t> all;
  for (const auto& title : titles) all.insert(all.end(), title.begin(), title.end());
  std::sort(all.begin(), all.end());
  double best = -1;
  for (const uint32_t i : story.articles) {
    double sum = 0;
    for (const uint32_t stem : titles[i]) {
      const auto [first, last] = std::equal_range(all.begin(), all.end(), stem);
      sum += static_cast<double>(last - first);
    }
    const double mean = titles[i].empty() ? 0 : sum / static_cast<double>(titles[i].size());
    if (mean > best) best = mean, story.title = articles[i]->title;
  }
  return story;
}

std::vector<Story> find_stories(const std::vector<const Article*>& articles,
                                const std::vector<const TextUnits*>& units) {
  const StoryWeights weights;
  const std::vector<TermVector> vectors = term_vectors(articles, units, weights);
  const std::vector<uint32_t> order = canonical_order(articles);
  std::vector<DatedVector> dated;
  for (const uint32_t i : order) dated.push_back({&vectors[i], published_day(*articles[i])});
  const std::vector<uint32_t> story_of = cluster(dated, weights);

  std::vector<Story> stories;
  for (size_t k = 0; k < order.size(); ++k) {
    if (story_of[k] == stories.size()) stories.emplace_back();
    stories[story_of[k]].articles.push_back(order[k]);
  }
  for (Story& story : stories) {
    sort_by_time(story.articles, articles);
    const std::vector<SharedTerm> shared = shared_terms(story.articles, vectors);
    const uint32_t central = most_central(story.articles, vectors, shared, articles);
    story.id = articles[story.articles.front()]->id;
    story.title = articles[central]->title;
    story.why = reason(story.articles.size(), shared, *articles[central], *units[central]);
  }
  return stories;
}

}  // namespace stemma
