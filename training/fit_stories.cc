// Fits the weights of src/story/weights.h on annotated sets.
//
// usage: fit_stories DATA [NAME=VALUE ...] [--search ROUNDS] [--leave-out SET] [--seed N]
//        DATA   a folder with events, ecbplus (articles.jsonl.gz with `event`) and stream (same-event.json
//        too) NAME   a weight's name, to be tried with this value
// Without --search: prints how each set is scored with the weights. With it: walks from weight to weight,
// tries a larger and a smaller value, keeps what raises the sum of the sets' scores (but that of --leave-out,
// which is only reported), and prints the weights found. Scores are those of the sets' usual scorers: B-cubed
// F1, and the mean of the F1 of pairs and of crowding for the stream.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "base/json.h"
#include "read/article_stream.h"
#include "story/stream.h"

namespace stemma {
namespace {

struct AnnotatedSet {
  std::string name;
  double goal = 0;
  std::vector<StoryArticle> articles;
  std::vector<std::string> event;             // of each article; empty: unknown
  std::vector<std::vector<uint32_t>> groups;  // of a stream: articles known to be of one event
};

struct NamedWeight {
  const char* name;
  double StoryWeights::*field;
  double step;
};
const std::vector<NamedWeight>& named_weights() {
  static const std::vector<NamedWeight> table = {
      {"constant", &StoryWeights::constant, 0.5},
      {"all", &StoryWeights::all, 2},
      {"title", &StoryWeights::title, 0.8},
      {"lead", &StoryWeights::lead, 1},
      {"numbers", &StoryWeights::numbers, 0.5},
      {"density", &StoryWeights::density, 4},
      {"gap", &StoryWeights::gap, 0.15},
      {"gap_density", &StoryWeights::gap_density, 2},
      {"join", &StoryWeights::join, 0.06},
      {"title_count", &StoryWeights::title_count, 1},
      {"lead_count", &StoryWeights::lead_count, 0.5},
      {"number_count", &StoryWeights::number_count, 0.3},
  };
  return table;
}

// Reads articles as `stemma stories` does; the events stand in fields that only a full reading keeps.
AnnotatedSet load_set(const std::string& data, const std::string& name, double goal) {
  AnnotatedSet set{name, goal, {}, {}, {}};
  const std::vector<std::string> input = {data + "/" + name + "/articles.jsonl.gz"};
  std::map<std::string, uint32_t> place;
  ArticleSink sink;
  sink.article = [&](const Article& article, const Handover&) {
    const auto number = static_cast<uint32_t>(set.articles.size());
    place[article.id] = number;
    set.articles.push_back(to_story_article(article, number));
    return Flow::kGoOn;
  };
  StreamOptions shallow;
  shallow.how.depth = ReadDepth::kShallow;
  stream_articles(input, shallow, sink);
  sink.article = [&](const Article& article, const Handover&) {
    const auto event = article.extra.find("event");
    set.event.push_back(event == article.extra.end() ? "" : event->get<std::string>());
    return Flow::kGoOn;
  };
  stream_articles(input, {}, sink);
  std::ifstream groups(data + "/" + name + "/same-event.json");
  if (!groups) return set;
  for (const Json& group : Json::parse(groups)) {
    std::vector<uint32_t> members;
    for (const Json& id : group)
      if (const auto at = place.find(id.get<std::string>()); at != place.end()) members.push_back(at->second);
    if (members.size() > 1) set.groups.push_back(members);
  }
  return set;
}

std::vector<uint32_t> stories_of(const AnnotatedSet& set, const StoryWeights& weights) {
  std::vector<uint32_t> story_of(set.articles.size());
  uint32_t next = 0;
  StoryStream stream(weights, [&](ClosedStory story) {
    for (const StoryMember& member : story.members) story_of[member.ordinal] = next;
    ++next;
  });
  for (const StoryArticle& article : set.articles) stream.add(article);
  stream.finish();
  return story_of;
}

double f1(double precision, double recall) {
  return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
}

double bcubed(const AnnotatedSet& set, const std::vector<uint32_t>& story_of) {
  std::map<std::string, double> events;
  std::map<uint32_t, double> stories;
  std::map<std::pair<std::string, uint32_t>, double> both;
  for (size_t i = 0; i < story_of.size(); ++i)
    ++events[set.event[i]], ++stories[story_of[i]], ++both[{set.event[i], story_of[i]}];
  double precision = 0, recall = 0;
  for (const auto& [key, count] : both) {
    precision += count * count / stories[key.second];
    recall += count * count / events[key.first];
  }
  const auto articles = static_cast<double>(story_of.size());
  return f1(precision / articles, recall / articles);
}

double stream_score(const AnnotatedSet& set, const std::vector<uint32_t>& story_of) {
  std::map<uint32_t, double> sizes, labelled;
  std::map<std::pair<uint32_t, size_t>, double> both;
  for (const uint32_t story : story_of) ++sizes[story];
  double gold = 0, articles = 0;
  const auto pairs = [](double n) { return n * (n - 1) / 2; };
  for (size_t g = 0; g < set.groups.size(); ++g) {
    for (const uint32_t i : set.groups[g]) ++both[{story_of[i], g}], ++labelled[story_of[i]];
    gold += pairs(static_cast<double>(set.groups[g].size()));
    articles += static_cast<double>(set.groups[g].size());
  }
  double found = 0, joined = 0, purity = 0, reach = 0;
  for (const auto& [story, count] : labelled) joined += pairs(count);
  for (const auto& [key, count] : both) {
    found += pairs(count);
    purity += count * count / sizes[key.first];
    reach += count * count / static_cast<double>(set.groups[key.second].size());
  }
  return (f1(joined > 0 ? found / joined : 0, found / gold) + f1(purity / articles, reach / articles)) / 2;
}

double score(const AnnotatedSet& set, const StoryWeights& weights) {
  const std::vector<uint32_t> story_of = stories_of(set, weights);
  return set.groups.empty() ? bcubed(set, story_of) : stream_score(set, story_of);
}

// What is searched for: high scores, and more so where a goal is missed.
double worth(const AnnotatedSet& set, double score) {
  const double above = score - set.goal;
  return above < 0 ? 2 * above : above;
}

struct Search {
  std::vector<AnnotatedSet> sets;
  std::string left_out;

  // The mean over three values of `constant`, so that what is found lies on a plain, not on a peak.
  double value(const StoryWeights& weights, double give_up_below) const {
    double sum = 0;
    for (const AnnotatedSet& set : sets) {
      if (set.name == left_out) continue;
      for (const double shift : {-0.15, 0.0, 0.15}) {
        StoryWeights shifted = weights;
        shifted.constant += shift;
        sum += worth(set, score(set, shifted)) / 3;
      }
      // The large set comes last: it is not asked where the small ones have lost already.
      if (sum + 0.05 < give_up_below) return sum - 1;
    }
    return sum;
  }

  void report(const StoryWeights& weights) const {
    for (const AnnotatedSet& set : sets)
      std::printf("%s%s %.4f  ", set.name.c_str(), set.name == left_out ? " (left out)" : "",
                  score(set, weights));
    std::printf("\n");
    std::fflush(stdout);
  }

  StoryWeights run(StoryWeights best, int rounds, std::mt19937& random) const {
    double best_value = value(best, -10);
    double scale = 1;
    for (int round = 0; round < rounds; ++round) {
      std::vector<NamedWeight> order = named_weights();
      std::shuffle(order.begin(), order.end(), random);
      bool any = false;
      for (const NamedWeight& weight : order) {
        for (const double direction : {1.0, -1.0}) {
          StoryWeights tried = best;
          tried.*weight.field += direction * scale * weight.step;
          const double found = value(tried, best_value);
          if (found <= best_value + 1e-6) continue;
          best = tried, best_value = found, any = true;
          std::printf("%s=%g: %.4f\n", weight.name, best.*weight.field, best_value);
          std::fflush(stdout);
          break;
        }
      }
      if (!any) scale /= 2;
    }
    return best;
  }
};

int fit(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr,
                 "usage: fit_stories DATA [NAME=VALUE ...] [--search ROUNDS] [--leave-out SET] [--seed N]\n");
    return 2;
  }
  StoryWeights weights;
  Search search;
  int rounds = 0;
  std::mt19937 random(1);
  for (int i = 2; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--search" && i + 1 < argc) {
      rounds = std::atoi(argv[++i]);
    } else if (word == "--leave-out" && i + 1 < argc) {
      search.left_out = argv[++i];
    } else if (word == "--seed" && i + 1 < argc) {
      random.seed(static_cast<uint32_t>(std::atoi(argv[++i])));
    } else {
      const size_t equals = word.find('=');
      const auto known = std::find_if(named_weights().begin(), named_weights().end(),
                                      [&](const NamedWeight& w) { return word.substr(0, equals) == w.name; });
      if (equals == std::string::npos || known == named_weights().end()) {
        std::fprintf(stderr, "fit_stories: what is '%s'?\n", word.c_str());
        return 2;
      }
      weights.*known->field = std::atof(word.c_str() + equals + 1);
    }
  }
  const std::string data = argv[1];
  search.sets = {load_set(data, "events", 0.935), load_set(data, "ecbplus", 0.92),
                 load_set(data, "stream", 0.76)};
  search.report(weights);
  if (rounds == 0) return 0;
  weights = search.run(weights, rounds, random);
  search.report(weights);
  for (const NamedWeight& weight : named_weights()) std::printf("%s=%g ", weight.name, weights.*weight.field);
  std::printf("\n");
  return 0;
}

}  // namespace
}  // namespace stemma

int main(int argc, char** argv) {
  return stemma::fit(argc, argv);
}
