#include "story/cluster.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <tuple>
#include <unordered_map>

namespace stemma {

using namespace story_bounds;

namespace {

struct OpenStory {
  std::vector<uint32_t> members;
  TermVector centre;  // sum of the members' unit vectors, heaviest terms kept
  std::optional<int64_t> first_day, last_day;
};

void add_to_centre(TermVector& centre, const TermVector& vector) {
  std::vector<WeightedTerm> sum;
  sum.reserve(centre.terms.size() + vector.terms.size());
  const float scale = vector.length > 0 ? 1 / vector.length : 0;
  auto x = centre.terms.begin();
  for (const WeightedTerm& term : vector.terms) {
    for (; x != centre.terms.end() && x->stem < term.stem; ++x) sum.push_back(*x);
    WeightedTerm added = term;
    added.weight *= scale;
    if (x != centre.terms.end() && x->stem == term.stem) {
      added.weight += x->weight;
      added.name |= x->name;
      ++x;
    }
    sum.push_back(added);
  }
  sum.insert(sum.end(), x, centre.terms.end());
  if (sum.size() > 2 * kCentreTerms) {
    std::sort(sum.begin(), sum.end(), [](const WeightedTerm& a, const WeightedTerm& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
    });
    sum.resize(kCentreTerms);
    std::sort(sum.begin(), sum.end(),
              [](const WeightedTerm& a, const WeightedTerm& b) { return a.stem < b.stem; });
  }
  centre.terms = std::move(sum);
  measure(centre);
}

// The heaviest terms of a vector: by these a story is looked up.
std::vector<WeightedTerm> index_terms(const TermVector& vector) {
  std::vector<WeightedTerm> terms = vector.terms;
  const auto heavier = [](const WeightedTerm& a, const WeightedTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.stem < b.stem;
  };
  const size_t kept = std::min<size_t>(terms.size(), kIndexedTerms);
  std::partial_sort(terms.begin(), terms.begin() + static_cast<ptrdiff_t>(kept), terms.end(), heavier);
  terms.resize(kept);
  return terms;
}

double log_days(int64_t days) {
  return std::log2(1 + static_cast<double>(std::max<int64_t>(0, days)));
}

using Index =
    std::unordered_map<uint32_t, std::vector<uint32_t>>;  // term to stories; looked up, never walked

// Adds up, for each story, the weights of an article's terms that it holds.
class Overlap {
 public:
  // The stories that share heavy terms, the weightiest overlap first; of each term the latest kStoriesOfTerm
  // are looked at, of these the ones that `open` lets pass.
  template <typename IsOpen>
  std::vector<uint32_t> find(const std::vector<WeightedTerm>& terms, const Index& index, size_t stories,
                             IsOpen open) {
    weight_.resize(std::max(weight_.size(), stories), 0);
    std::vector<uint32_t> found;
    for (const WeightedTerm& term : terms) {
      const auto posting = index.find(term.stem);
      if (posting == index.end()) continue;
      const std::vector<uint32_t>& holders = posting->second;
      for (size_t k = holders.size() - std::min<size_t>(holders.size(), kStoriesOfTerm); k < holders.size();
           ++k) {
        double& weight = weight_[holders[k]];
        if (weight == 0) {
          if (!open(holders[k])) continue;
          found.push_back(holders[k]);
        }
        weight += term.weight;
      }
    }
    const auto weightier = [&](uint32_t a, uint32_t b) {
      return weight_[a] != weight_[b] ? weight_[a] > weight_[b] : a < b;
    };
    const size_t kept = std::min<size_t>(found.size(), kCandidates);
    std::partial_sort(found.begin(), found.begin() + static_cast<ptrdiff_t>(kept), found.end(), weightier);
    for (const uint32_t story : found) weight_[story] = 0;
    found.resize(kept);
    return found;
  }

 private:
  std::vector<double> weight_;  // by story; all zero between calls
};

class Clusterer {
 public:
  Clusterer(const std::vector<DatedVector>& articles, const StoryWeights& weights)
      : articles_(articles), weights_(weights), story_of_(articles.size()) {}

  std::vector<uint32_t> run() {
    for (uint32_t i = 0; i < articles_.size(); ++i) place(i);
    for (uint32_t round = 0; round < kMergeRounds && merge_alike(); ++round) {
    }
    return numbered();
  }

 private:
  void place(uint32_t article) {
    const std::vector<WeightedTerm> terms = index_terms(*articles_[article].vector);
    double best = weights_.join;
    uint32_t chosen = UINT32_MAX;
    for (const uint32_t story : overlap_.find(terms, index_, stories_.size(), [&](uint32_t s) {
           return !is_closed(stories_[s], articles_[article].day);
         })) {
      const double score = score_of(article, stories_[story]);
      if (score > best) best = score, chosen = story;
    }
    if (chosen == UINT32_MAX) {
      chosen = static_cast<uint32_t>(stories_.size());
      stories_.emplace_back();
    }
    join(article, chosen, terms);
  }

  static bool is_closed(const OpenStory& story, std::optional<int64_t> day) {
    return day && story.last_day && *day - *story.last_day > kWindowDays;
  }

  double score_of(uint32_t article, const OpenStory& story) const {
    const TermVector& vector = *articles_[article].vector;
    std::vector<double> near;
    const size_t compared = std::min<size_t>(story.members.size(), kMembersCompared);
    for (size_t k = story.members.size() - compared; k < story.members.size(); ++k)
      near.push_back(cosine(vector, *articles_[story.members[k]].vector));
    const size_t taken = std::min<size_t>(near.size(), weights_.nearest_members);
    std::partial_sort(near.begin(), near.begin() + static_cast<ptrdiff_t>(taken), near.end(),
                      std::greater<>());
    double nearest = 0;
    for (size_t k = 0; k < taken; ++k) nearest += near[k] / static_cast<double>(taken);
    double score = weights_.centre * cosine(vector, story.centre) + weights_.nearest * nearest;
    if (const auto day = articles_[article].day; day && story.last_day)
      score -= weights_.gap_day * log_days(*day - *story.last_day) +
               weights_.span_day * log_days(*day - *story.first_day);
    return score;
  }

  void join(uint32_t article, uint32_t chosen, const std::vector<WeightedTerm>& terms) {
    OpenStory& story = stories_[chosen];
    story_of_[article] = chosen;
    story.members.push_back(article);
    add_to_centre(story.centre, *articles_[article].vector);
    if (const auto day = articles_[article].day) {
      if (!story.first_day) story.first_day = day;
      story.last_day = std::max(story.last_day.value_or(*day), *day);
    }
    for (const WeightedTerm& term : terms) {
      std::vector<uint32_t>& stories = index_[term.stem];
      if (!stories.empty() && stories.back() == chosen) continue;
      std::erase(stories, chosen);
      stories.push_back(chosen);
      if (stories.size() > 2 * kStoriesOfTerm) stories.erase(stories.begin(), stories.end() - kStoriesOfTerm);
    }
  }

  struct Merge {
    double score = 0;
    uint32_t into = 0, from = 0;
  };

  // Merges, the most alike first and each story at most once, what is alike enough. False if nothing was.
  bool merge_alike() {
    std::vector<Merge> merges = possible_merges();
    std::sort(merges.begin(), merges.end(), [](const Merge& x, const Merge& y) {
      return std::tie(y.score, x.into, x.from) < std::tie(x.score, y.into, y.from);
    });
    std::vector<bool> touched(stories_.size(), false);
    bool any = false;
    for (const Merge& merge : merges) {
      if (touched[merge.into] || touched[merge.from]) continue;
      touched[merge.into] = touched[merge.from] = any = true;
      absorb(stories_[merge.into], stories_[merge.from]);
    }
    return any;
  }

  std::vector<Merge> possible_merges() {
    Index index;
    std::vector<Merge> merges;
    for (uint32_t i = 0; i < stories_.size(); ++i) {
      if (stories_[i].members.empty()) continue;
      const std::vector<WeightedTerm> terms = index_terms(stories_[i].centre);
      for (const uint32_t other :
           overlap_.find(terms, index, stories_.size(), [](uint32_t) { return true; })) {
        const double score = score_of(stories_[other], stories_[i]);
        if (score > weights_.merge) merges.push_back({score, other, i});
      }
      for (const WeightedTerm& term : terms) index[term.stem].push_back(i);
    }
    return merges;
  }

  double score_of(const OpenStory& a, const OpenStory& b) const {
    // The centres are sums of unit vectors, so this is the mean cosine of a member of one with one of the
    // other.
    double score = cosine(a.centre, b.centre) * a.centre.length * b.centre.length /
                   static_cast<double>(a.members.size() * b.members.size());
    if (a.first_day && b.first_day) {
      const int64_t gap = std::max(*b.first_day - *a.last_day, *a.first_day - *b.last_day);
      const int64_t span = std::max(*a.last_day, *b.last_day) - std::min(*a.first_day, *b.first_day);
      if (gap > kWindowDays) return 0;
      score -= weights_.gap_day * log_days(gap) + weights_.span_day * log_days(span);
    }
    return score;
  }

  void absorb(OpenStory& into, OpenStory& from) {
    into.members.insert(into.members.end(), from.members.begin(), from.members.end());
    std::sort(into.members.begin(), into.members.end());
    TermVector centre = from.centre;
    centre.length = 1;  // a sum already
    add_to_centre(into.centre, centre);
    if (from.first_day) {
      into.first_day = std::min(into.first_day.value_or(*from.first_day), *from.first_day);
      into.last_day = std::max(into.last_day.value_or(*from.last_day), *from.last_day);
    }
    from = {};
  }

  // Stories numbered by their first article.
  std::vector<uint32_t> numbered() {
    for (uint32_t s = 0; s < stories_.size(); ++s)
      for (const uint32_t article : stories_[s].members) story_of_[article] = s;
    std::vector<uint32_t> number(stories_.size(), UINT32_MAX);
    uint32_t next = 0;
    for (uint32_t& story : story_of_) {
      if (number[story] == UINT32_MAX) number[story] = next++;
      story = number[story];
    }
    return story_of_;
  }

  const std::vector<DatedVector>& articles_;
  const StoryWeights& weights_;
  std::vector<uint32_t> story_of_;
  std::vector<OpenStory> stories_;
  Index index_;
  Overlap overlap_;
};

}  // namespace

std::vector<uint32_t> cluster(const std::vector<DatedVector>& articles, const StoryWeights& weights) {
  return Clusterer(articles, weights).run();
}

}  // namespace stemma
