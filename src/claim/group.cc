// Sentences and clauses of a story's reports grouped into claims.
#include <algorithm>
#include <map>
#include <set>

#include "claim/claim.h"
#include "claim/clauses.h"
#include "claim/clusters.h"
#include "claim/counts.h"
#include "claim/denials.h"
#include "claim/similarity.h"
#include "claim/terms.h"
#include "claim/values.h"

namespace stemma {

namespace {

// Claims given of one story; a reader goes through a few dozen. Those of one report alone are kept only among
// the first so many.
constexpr size_t kMostClaims = 40;

class Grouper {
 public:
  explicit Grouper(const StoryMaterial& material)
      : material_(material),
        story_(find_terms(material)),
        similarities_(compare_sentences(material, story_)),
        denials_(find_denials(material, story_)) {}

  std::vector<Claim> claims() const {
    std::vector<Claim> out;
    std::vector<Cluster> clusters = cluster_sentences(story_, similarities_);
    attach_denials(story_, similarities_, denials_, clusters);
    std::vector<CountGroup> counts = group_counts(material_, story_, similarities_);
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
    for (const CountGroup& count : counts) out.push_back(make_claim(count));
    std::stable_sort(out.begin(), out.end(),
                     [](const Claim& a, const Claim& b) { return a.weight > b.weight; });
    if (out.size() > kMostClaims) out.resize(kMostClaims);
    return out;
  }

 private:
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

  Claim make_claim(const CountGroup& count) const {
    std::vector<uint32_t> members;
    for (const CountMember& member : count) members.push_back(member.sentence);
    Claim claim = make_claim(members);
    for (size_t i = 0; i < count.size(); ++i) {
      claim.evidence[i].value = value_words(*count[i].quantity);
      claim.evidence[i].value_span = count[i].quantity->span;
    }
    return claim;
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
