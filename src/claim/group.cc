// Sentences and clauses of a story's reports grouped into claims.
#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

#include "claim/claim.h"
#include "claim/clusters.h"
#include "claim/counts.h"
#include "claim/denials.h"
#include "claim/similarity.h"
#include "claim/terms.h"
#include "claim/values.h"

namespace stemma {

namespace {

// Claims of several reports given of one story; a reader goes through a few dozen.
constexpr size_t kMostClaims = 40;
// Claims of one report alone: for so many of several reports one, but a few in any case.
constexpr size_t kShareOfOne = 4;
constexpr size_t kFewestOfOne = 6;
// They rank below all but the weakest of the others.
constexpr double kWeightOfOne = 0.05;
// Share of evidence that makes two claims nearly one.
constexpr double kNearly = 0.7;
// ... and makes one the greater part of another.
constexpr double kMostly = 0.7;

class Grouper {
 public:
  explicit Grouper(const StoryMaterial& material)
      : material_(material),
        story_(find_terms(material)),
        similarities_(compare_sentences(material, story_)),
        denials_(find_denials(material, story_)) {}

  std::vector<Claim> claims() const {
    std::vector<Claim> out = claims_of_several();
    strongest(out, kMostClaims);
    const std::vector<Claim> singles = claims_of_one(out);
    out.insert(out.end(), singles.begin(), singles.end());
    strongest(out, out.size());
    return out;
  }

 private:
  // In order of weight, and only so many.
  static void strongest(std::vector<Claim>& claims, size_t most) {
    std::stable_sort(claims.begin(), claims.end(),
                     [](const Claim& a, const Claim& b) { return a.weight > b.weight; });
    if (claims.size() > most) claims.resize(most);
  }

  std::vector<Claim> claims_of_several() const {
    std::vector<Claim> out;
    std::vector<Cluster> clusters = cluster_sentences(story_, similarities_);
    attach_denials(story_, similarities_, denials_, clusters);
    for (const Cluster& cluster : clusters) {
      std::vector<uint32_t> members = cluster.core;
      members.insert(members.end(), cluster.attached.begin(), cluster.attached.end());
      std::sort(members.begin(), members.end());
      if (count_articles(members) < 2) continue;
      Claim claim = make_claim(members);
      // What is in truth a claim on a number is made of its count below.
      choose_values(material_, claim);
      if (!values_agree(material_, claim)) clear_values(claim);
      out.push_back(std::move(claim));
    }
    for (const CountGroup& count : group_counts(material_, story_, similarities_)) {
      Claim claim = make_claim(with_denials(count, clusters));
      // A number on which all agree is no news beside the claim that states it.
      const bool is_known =
          values_agree(material_, claim) &&
          std::any_of(out.begin(), out.end(), [&](const Claim& c) { return is_nearly(c, claim); });
      if (is_known) continue;
      // Nor should a claim say that reports agree beside the one that says on what number they don't.
      if (!values_agree(material_, claim))
        std::erase_if(out, [&](const Claim& c) { return is_mostly(c, claim); });
      out.push_back(std::move(claim));
    }
    return out;
  }

  // What one report alone says, if it says of somebody's word a thing that no other claim has: the sentences
  // that are most central to the story.
  std::vector<Claim> claims_of_one(const std::vector<Claim>& known) const {
    std::set<std::pair<uint32_t, uint32_t>> used;
    for (const Claim& claim : known)
      for (const Evidence& evidence : claim.evidence) used.emplace(evidence.article, evidence.sentence);
    std::vector<Claim> out;
    for (uint32_t s = 0; s < story_.sentences.size(); ++s) {
      const StorySentence& sentence = story_.sentences[s];
      if (used.contains({sentence.article, sentence.sentence}) || !is_said(sentence)) continue;
      Claim claim = make_claim(std::vector<uint32_t>{s});
      for (const Neighbour& neighbour : similarities_.of[s]) claim.weight += neighbour.likelihood;
      claim.weight *= kWeightOfOne / (1 + sentence.rank);
      out.push_back(std::move(claim));
    }
    strongest(out, std::max(kFewestOfOne, known.size() / kShareOfOne));
    return out;
  }

  // Whether somebody is named for what the sentence says.
  bool is_said(const StorySentence& sentence) const {
    const Annotation& annotation = *material_.annotations[sentence.article];
    const ByteSpan span = annotation.units.sentences[sentence.sentence].span;
    return std::any_of(annotation.statements.begin(), annotation.statements.end(), [&](const Statement& s) {
      return s.source && !s.is_attitude && span.contains(s.source->span);
    });
  }

  static size_t shared_evidence(const Claim& a, const Claim& b) {
    return static_cast<size_t>(std::count_if(a.evidence.begin(), a.evidence.end(), [&](const Evidence& x) {
      return std::any_of(b.evidence.begin(), b.evidence.end(), [&](const Evidence& y) {
        return x.article == y.article && x.sentence == y.sentence;
      });
    }));
  }

  // Whether the evidence of two claims is nearly the same.
  static bool is_nearly(const Claim& a, const Claim& b) {
    const size_t shared = shared_evidence(a, b);
    const size_t all = a.evidence.size() + b.evidence.size() - shared;
    return static_cast<double>(shared) >= kNearly * static_cast<double>(all);
  }

  // Whether most of what carries `part` carries `whole` too.
  static bool is_mostly(const Claim& part, const Claim& whole) {
    return static_cast<double>(shared_evidence(part, whole)) >=
           kMostly * static_cast<double>(part.evidence.size());
  }

  size_t count_articles(const std::vector<uint32_t>& members) const {
    std::set<uint32_t> articles;
    for (const uint32_t member : members) articles.insert(story_.sentences[member].article);
    return articles.size();
  }

  // A claim made of denials is that somebody denies.
  bool mostly_stated(const std::vector<uint32_t>& members) const {
    const auto denying =
        std::count_if(members.begin(), members.end(), [&](uint32_t m) { return denials_[m].has_value(); });
    return 2 * static_cast<size_t>(denying) < members.size();
  }

  Claim make_claim(const std::vector<uint32_t>& members) const {
    Claim claim;
    double best = -1;
    const bool is_denied = mostly_stated(members);
    for (const uint32_t member : members) {
      const StorySentence& sentence = story_.sentences[member];
      Evidence evidence;
      evidence.article = sentence.article;
      evidence.sentence = sentence.sentence;
      evidence.span = material_.annotations[sentence.article]->units.sentences[sentence.sentence].span;
      evidence.likeness = stemma::likeness(story_, similarities_, member, members);
      if (is_denied && denials_[member]) evidence.stance = Stance::kDenies;
      double likeness = 0;
      for (const uint32_t other : members)
        if (other != member) likeness += similarities_.between(member, other);
      if (likeness > best) {
        best = likeness;
        claim.text_article = evidence.article;
        claim.text_span = evidence.span;
      }
      claim.weight += likeness;
      claim.evidence.push_back(std::move(evidence));
    }
    claim.weight *= static_cast<double>(count_articles(members));
    return claim;
  }

  static void clear_values(Claim& claim) {
    for (Evidence& evidence : claim.evidence) {
      evidence.value.clear();
      evidence.value_span = {};
    }
  }

  // Who denies the claim that gives the number denies the number.
  CountGroup with_denials(CountGroup count, const std::vector<Cluster>& clusters) const {
    std::set<uint32_t> members, denials;
    for (const CountMember& member : count) members.insert(member.sentence);
    for (const Cluster& cluster : clusters) {
      const size_t shared = static_cast<size_t>(
          std::count_if(members.begin(), members.end(), [&](uint32_t m) { return holds(cluster, m); }));
      if (3 * shared < members.size()) continue;
      for (const std::vector<uint32_t>* part : {&cluster.core, &cluster.attached})
        for (const uint32_t sentence : *part)
          if (denials_[sentence] && !members.contains(sentence)) denials.insert(sentence);
    }
    // Fewer denials than reports of the number: those that are most like them.
    const std::vector<uint32_t> numbers(members.begin(), members.end());
    std::vector<uint32_t> nearest(denials.begin(), denials.end());
    std::stable_sort(nearest.begin(), nearest.end(), [&](uint32_t a, uint32_t b) {
      return likeness(story_, similarities_, a, numbers) > likeness(story_, similarities_, b, numbers);
    });
    if (nearest.size() >= numbers.size()) nearest.resize(numbers.size() - 1);
    for (const uint32_t denial : nearest) count.push_back({denial, nullptr});
    std::sort(count.begin(), count.end(),
              [](const CountMember& a, const CountMember& b) { return a.sentence < b.sentence; });
    return count;
  }

  Claim make_claim(const CountGroup& count) const {
    std::vector<uint32_t> members;
    for (const CountMember& member : count) members.push_back(member.sentence);
    Claim claim = make_claim(members);
    for (size_t i = 0; i < count.size(); ++i) {
      if (!count[i].quantity) continue;
      claim.evidence[i].value = value_words(*count[i].quantity);
      claim.evidence[i].value_span = count[i].quantity->span;
    }
    tell_by_one_number(claim);
    return claim;
  }

  // In its own words the claim speaks of its number alone, if some evidence does: not "killed 14 and injured
  // 31". The latest such evidence gives the number that stands.
  void tell_by_one_number(Claim& claim) const {
    const Evidence* best = nullptr;
    for (const Evidence& evidence : claim.evidence) {
      const auto& quantities = material_.annotations[evidence.article]->quantities;
      const auto in_sentence = std::count_if(quantities.begin(), quantities.end(), [&](const Quantity& q) {
        return q.sentence == evidence.sentence;
      });
      if (in_sentence != 1 || evidence.value.empty()) continue;
      if (!best || published(*best) < published(evidence)) best = &evidence;
    }
    if (!best) return;
    claim.text_article = best->article;
    claim.text_span = best->span;
  }

  int64_t published(const Evidence& evidence) const {
    const auto& when = material_.articles[evidence.article]->published_at;
    return when ? when->seconds : INT64_MIN;
  }

  const StoryMaterial& material_;
  StoryTerms story_;
  Similarities similarities_;
  StoryDenials denials_;
};

}  // namespace

std::vector<Claim> group_claims(const StoryMaterial& material) {
  return Grouper(material).claims();
}

}  // namespace stemma
