#include "claim/similarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <tuple>

#include "claim/denial_words.h"
#include "claim/numbers.h"

namespace stemma {

namespace {

// --- weights --------------------------------------------------------------------------------------------
// A logistic regression over pairs of sentences of different reports, fitted on annotated clusters of reports
// (one left out at a time to choose the features; docs/claims.md). Each feature is within about 0 to 3.
enum Feature {
  kSharedWords,    // cosine over words, each with the square root of its rarity
  kSharedCompany,  // cosine over the words of the sentences like them
  kContained,      // rarity of shared words against that of the poorer sentence's words known elsewhere too
  kSameNumber,     // one value that counts the same thing: rarity of the words near it, halved
  kOtherNumbers,   // 1 if both have figures and none is the same
  kBothLead,       // 1 if both stand at the head of their reports
  kOneLeads,       // 1 if one does
  kBothDeny,       // 1 if both hold a word of denial
  kOneDenies,      // 1 if one does
  kFeatures
};
using Features = std::array<double, kFeatures>;
constexpr Features kWeights = {1.87, 2.72, 3.38, 6.08, -0.36, 0.65, 0.34, 1.52, 0.48};
constexpr double kBias = -3.1;
// What the cosine of two sentences' vectors, each about the mean of the story's, adds to the odds
// (logarithm).
constexpr double kMeaning = 3;
constexpr double kMeaningBias = -0.5;

// Sentences at the head of a report: so many, or a third of a short one.
constexpr uint32_t kLeadSentences = 4;
constexpr uint32_t kLeadShare = 3;
// Added to rarity in a denominator, so that two sentences that share their only word are no sure pair.
constexpr double kContainedSmoothing = 3;
// From this on a number that two sentences share tells something even if it counts no same thing.
constexpr double kTellingNumber = 11;
// A same number counts this much at most.
constexpr double kMostSameNumber = 2;
// Sentences whose words are taken for company are this like (cosine over rarity), and so many at most: one in
// kCompanyShare of the story's, or all sentences of a short story would keep the same company.
constexpr double kLeastCompany = 0.12;
constexpr size_t kMostCompany = 24;
constexpr size_t kFewestCompany = 3;
constexpr size_t kCompanyShare = 8;

// --- bounds ---------------------------------------------------------------------------------------------
// Pairs looked at in a whole story, and in proportion for each sentence.
constexpr size_t kMostPairs = 3'000'000;
constexpr size_t kLeastNeighbours = 24;
constexpr size_t kMostNeighbours = 400;
// A word that more sentences than this hold brings no pair of its own: it tells little, and all pairs of what
// it stands in would be too many.
constexpr size_t kMostSentencesOfWord = 1500;
// Pairs less likely than this are not listed.
constexpr double kLeastListed = 0.03;

struct Weighted {
  TermId term;
  double weight;
};
using Vector = std::vector<Weighted>;  // by term, of length 1

void normalise(Vector& vector) {
  double sum = 0;
  for (const Weighted& w : vector) sum += w.weight * w.weight;
  if (sum <= 0) return;
  for (Weighted& w : vector) w.weight /= std::sqrt(sum);
}

double dot(std::span<const float> a, std::span<const float> b) {
  double sum = 0;
  for (size_t i = 0; i < a.size(); ++i) sum += static_cast<double>(a[i]) * static_cast<double>(b[i]);
  return sum;
}

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (x->term < y->term)
      ++x;
    else if (y->term < x->term)
      ++y;
    else
      sum += x->weight * y->weight, ++x, ++y;
  }
  return sum;
}

class Comparer {
 public:
  Comparer(const StoryMaterial& material, const StoryTerms& story) : story_(story) {
    lengths_.resize(story.articles, 0);
    for (const StorySentence& sentence : story.sentences) {
      ++lengths_[sentence.article];
      const Article& article = *material.articles[sentence.article];
      const Annotation& annotation = *material.annotations[sentence.article];
      const TextUnits& units = annotation.units;
      denies_.push_back(has_denial(annotation.analysis, units.sentences[sentence.sentence].span));
      numbers_.push_back(find_numbers(article.text, units, sentence));
    }
    make_vectors();
    make_meanings(material);
    find_candidates();
    make_company();
  }

  Similarities compare() const {
    Similarities out;
    out.of.resize(story_.sentences.size());
    for (uint32_t a = 0; a < candidates_.size(); ++a)
      for (const Candidate& candidate : candidates_[a]) {
        const uint32_t b = candidate.sentence;
        if (b < a && listed(b, a)) continue;  // done from the other side
        const double odds = log_odds(features(a, b, candidate.cosine));
        const double likelihood = logistic(odds);
        if (likelihood < kLeastListed) continue;
        const double by_meaning = logistic(odds + kMeaning * dot(meanings_[a], meanings_[b]) + kMeaningBias);
        out.of[a].push_back({b, likelihood, by_meaning});
        out.of[b].push_back({a, likelihood, by_meaning});
      }
    for (auto& list : out.of)
      std::sort(list.begin(), list.end(),
                [](const Neighbour& x, const Neighbour& y) { return x.sentence < y.sentence; });
    return out;
  }

 private:
  struct Candidate {
    uint32_t sentence;
    double cosine;  // over rarity
  };

  void make_vectors() {
    for (const StorySentence& sentence : story_.sentences) {
      Vector plain, root;
      double known = 0;
      for (const TermId id : sentence.terms) {
        const double rarity = std::max(0.0, story_.terms[id].rarity);
        plain.push_back({id, rarity});
        root.push_back({id, std::sqrt(rarity)});
        if (story_.terms[id].articles > 1) known += rarity;
      }
      normalise(plain);
      normalise(root);
      plain_.push_back(std::move(plain));
      root_.push_back(std::move(root));
      known_.push_back(known);
    }
  }

  // The sentences' vectors about their mean: what all sentences of the story share tells none apart.
  void make_meanings(const StoryMaterial& material) {
    std::vector<double> mean;
    const auto vector_of = [&](const StorySentence& sentence) {
      return material.annotations[sentence.article]->analysis.vector_of(sentence.sentence);
    };
    for (const StorySentence& sentence : story_.sentences) {
      const auto vector = vector_of(sentence);
      mean.resize(std::max(mean.size(), vector.size()), 0);
      for (size_t i = 0; i < vector.size(); ++i) mean[i] += static_cast<double>(vector[i]);
    }
    for (double& value : mean) value /= static_cast<double>(story_.sentences.size());
    for (const StorySentence& sentence : story_.sentences) {
      const auto vector = vector_of(sentence);
      std::vector<float>& meaning = meanings_.emplace_back(vector.size(), 0.0F);
      double sum = 0;
      for (size_t i = 0; i < vector.size(); ++i) {
        const double apart = static_cast<double>(vector[i]) - mean[i];
        sum += apart * apart;
        meaning[i] = static_cast<float>(apart);
      }
      if (sum <= 0) continue;  // the only sentence
      const auto factor = static_cast<float>(1 / std::sqrt(sum));
      for (float& value : meaning) value *= factor;
    }
  }

  // Of each sentence the most similar others that share a word with it, by index.
  void find_candidates() {
    const size_t count = story_.sentences.size();
    std::vector<std::vector<Candidate>> holders(story_.terms.size());
    for (uint32_t s = 0; s < count; ++s)
      for (const Weighted& w : plain_[s])
        if (story_.terms[w.term].sentences <= kMostSentencesOfWord && story_.terms[w.term].sentences > 1)
          holders[w.term].push_back({s, w.weight});
    const size_t most =
        std::clamp(kMostPairs / std::max<size_t>(1, count), kLeastNeighbours, kMostNeighbours);
    candidates_.resize(count);
    std::vector<double> sums(count, 0);
    std::vector<uint32_t> touched;
    for (uint32_t s = 0; s < count; ++s) {
      touched.clear();
      for (const Weighted& w : plain_[s])
        for (const Candidate& holder : holders[w.term]) {
          if (holder.sentence == s) continue;
          if (sums[holder.sentence] == 0) touched.push_back(holder.sentence);
          sums[holder.sentence] += w.weight * holder.cosine;
        }
      std::vector<Candidate>& list = candidates_[s];
      for (const uint32_t other : touched) list.push_back({other, std::exchange(sums[other], 0)});
      const auto better = [](const Candidate& x, const Candidate& y) {
        return x.cosine != y.cosine ? x.cosine > y.cosine : x.sentence < y.sentence;
      };
      if (list.size() > most) {
        std::nth_element(list.begin(), list.begin() + static_cast<long>(most), list.end(), better);
        list.resize(most);
      }
      std::sort(list.begin(), list.end(),
                [](const Candidate& x, const Candidate& y) { return x.sentence < y.sentence; });
    }
  }

  // Each sentence's words with those of the sentences like it.
  void make_company() {
    std::vector<double> sums(story_.terms.size(), 0);
    const size_t most = std::clamp(candidates_.size() / kCompanyShare, kFewestCompany, kMostCompany);
    for (uint32_t s = 0; s < candidates_.size(); ++s) {
      std::vector<Candidate> like;
      for (const Candidate& candidate : candidates_[s])
        if (candidate.cosine >= kLeastCompany) like.push_back(candidate);
      std::stable_sort(like.begin(), like.end(),
                       [](const Candidate& x, const Candidate& y) { return x.cosine > y.cosine; });
      if (like.size() > most) like.resize(most);
      like.push_back({s, 1});
      Vector company;
      for (const Candidate& candidate : like)
        for (const Weighted& w : plain_[candidate.sentence]) {
          if (sums[w.term] == 0) company.push_back({w.term, 0});
          sums[w.term] += candidate.cosine * w.weight;
        }
      for (Weighted& w : company) w.weight = std::exchange(sums[w.term], 0);
      std::sort(company.begin(), company.end(),
                [](const Weighted& x, const Weighted& y) { return x.term < y.term; });
      // A word of no weight may have been entered twice.
      company.erase(std::unique(company.begin(), company.end(),
                                [](const Weighted& x, const Weighted& y) { return x.term == y.term; }),
                    company.end());
      normalise(company);
      company_.push_back(std::move(company));
    }
  }

  bool listed(uint32_t a, uint32_t b) const {
    const auto at = std::lower_bound(candidates_[a].begin(), candidates_[a].end(), b,
                                     [](const Candidate& c, uint32_t s) { return c.sentence < s; });
    return at != candidates_[a].end() && at->sentence == b;
  }

  double same_number(uint32_t a, uint32_t b) const {
    double best = 0;
    for (const NumberMention& x : numbers_[a])
      for (const NumberMention& y : numbers_[b])
        if (x.value == y.value) {
          // "Two inspectors" and "two years": small numbers alone are alike by chance.
          const double count = same_count(x, y, story_);
          if (count > 0 || x.value >= kTellingNumber) best = std::max(best, (1 + count) / 5);
        }
    return std::min(best, kMostSameNumber);
  }

  bool other_numbers(const std::vector<TermId>& a, const std::vector<TermId>& b,
                     const std::vector<TermId>& shared) const {
    const auto has_number = [&](const std::vector<TermId>& ids) {
      return std::any_of(ids.begin(), ids.end(),
                         [&](TermId id) { return story_.terms[id].kind == TermKind::kNumber; });
    };
    return has_number(a) && has_number(b) && !has_number(shared);
  }

  bool leads(const StorySentence& sentence) const {
    return sentence.rank < std::min(kLeadSentences, 1 + lengths_[sentence.article] / kLeadShare);
  }

  Features features(uint32_t a, uint32_t b, double) const {
    const StorySentence& x = story_.sentences[a];
    const StorySentence& y = story_.sentences[b];
    const std::vector<TermId> shared = shared_terms(x.terms, y.terms);
    const bool lead_a = leads(x), lead_b = leads(y);
    Features f{};
    f[kSharedWords] = dot(root_[a], root_[b]);
    f[kSharedCompany] = dot(company_[a], company_[b]);
    f[kContained] = story_.rarity(shared) / (std::min(known_[a], known_[b]) + kContainedSmoothing);
    f[kSameNumber] = same_number(a, b);
    f[kOtherNumbers] = other_numbers(x.terms, y.terms, shared);
    f[kBothLead] = lead_a && lead_b;
    f[kOneLeads] = lead_a != lead_b;
    f[kBothDeny] = denies_[a] && denies_[b];
    f[kOneDenies] = denies_[a] != denies_[b];
    return f;
  }

  static double log_odds(const Features& features) {
    double sum = kBias;
    for (size_t i = 0; i < kFeatures; ++i) sum += kWeights[i] * features[i];
    return sum;
  }
  static double logistic(double odds) { return 1 / (1 + std::exp(-odds)); }

  const StoryTerms& story_;
  std::vector<bool> denies_;
  std::vector<uint32_t> lengths_;  // of each article, in content sentences
  std::vector<std::vector<NumberMention>> numbers_;
  std::vector<std::vector<float>> meanings_;  // of length 1, or zero
  std::vector<Vector> plain_, root_, company_;
  std::vector<double> known_;  // rarity of the words that other reports have too
  std::vector<std::vector<Candidate>> candidates_;
};

}  // namespace

const Neighbour* Similarities::listed(uint32_t a, uint32_t b) const {
  const auto at = std::lower_bound(of[a].begin(), of[a].end(), b,
                                   [](const Neighbour& n, uint32_t s) { return n.sentence < s; });
  return at != of[a].end() && at->sentence == b ? &*at : nullptr;
}

double Similarities::between(uint32_t a, uint32_t b) const {
  const Neighbour* pair = listed(a, b);
  return pair ? pair->likelihood : kUnlistedLikelihood;
}

Similarities compare_sentences(const StoryMaterial& material, const StoryTerms& story) {
  return Comparer(material, story).compare();
}

}  // namespace stemma
