#include "claim/denials.h"

#include <algorithm>

namespace stemma {

namespace {

// What a denial that points back speaks of is this likely to be what the sentence before it states, and the
// one before that.
constexpr double kBefore[] = {0.6, 0.25};
// ... and this much of it if that sentence is attached to the cluster, being in the core of another.
constexpr double kAttachedBefore = 0.7;
// Denials are attached to the cluster that they speak of with the greatest likelihood, on average, if it is
// at least this, and to others of nearly that likelihood.
constexpr double kLeastDenied = 0.3;
constexpr double kNearlyBest = 0.95;

void attach(Cluster& cluster, uint32_t sentence) {
  if (holds(cluster, sentence)) return;
  cluster.attached.insert(std::lower_bound(cluster.attached.begin(), cluster.attached.end(), sentence),
                          sentence);
}

using Sentences = std::vector<uint32_t>;

// The last sentence before `sentence` in its report that states rather than denies: a denial just before
// speaks of the same.
std::optional<uint32_t> stated_before(const StoryTerms& story, const StoryDenials& denials,
                                      uint32_t sentence) {
  for (uint32_t at = sentence; at > 0; --at) {
    if (story.sentences[at - 1].article != story.sentences[sentence].article) break;
    if (!denials[at - 1]) return at - 1;
    // What a denial before has said again is denied once more.
    if (!denials[at - 1]->points_back) break;
  }
  return std::nullopt;
}

// How likely it is that the denial speaks of what the cluster states.
double likelihood(const StoryTerms& story, const Similarities& similarities, const StoryDenials& denials,
                  uint32_t denial, const Cluster& cluster) {
  double best = likeness(story, similarities, denial, cluster.core);
  if (!denials[denial]->points_back) return best;
  std::optional<uint32_t> at = denial;
  for (const double before : kBefore) {
    at = stated_before(story, denials, *at);
    if (!at) break;
    if (std::binary_search(cluster.core.begin(), cluster.core.end(), *at))
      best = std::max(best, before);
    else if (holds(cluster, *at))
      best = std::max(best, before * kAttachedBefore);
  }
  return best;
}

// A single denial also goes to the claim that the sentence before it states best.
void attach_to_antecedent(const StoryTerms& story, const Similarities& similarities,
                          const StoryDenials& denials, uint32_t denial, const std::vector<bool>& is_group,
                          std::vector<Cluster>& clusters) {
  const auto antecedent = denials[denial]->points_back ? stated_before(story, denials, denial) : std::nullopt;
  if (!antecedent) return;
  Cluster* best = nullptr;
  double most = 0;
  for (size_t c = 0; c < clusters.size(); ++c) {
    if (is_group[c] || !holds(clusters[c], *antecedent)) continue;
    const double like = likeness(story, similarities, *antecedent, clusters[c].core);
    if (like > most) most = like, best = &clusters[c];
  }
  if (best) attach(*best, denial);
}

// Denials that stand together, with the cluster that they make up, if it is one.
struct Group {
  Sentences denials;
  std::optional<size_t> cluster;
};

std::vector<Group> groups_of(const StoryDenials& denials, const std::vector<Cluster>& clusters) {
  std::vector<Group> out;
  std::vector<bool> is_placed(denials.size(), false);
  for (size_t c = 0; c < clusters.size(); ++c) {
    Group group{{}, c};
    for (const uint32_t sentence : clusters[c].core)
      if (denials[sentence]) group.denials.push_back(sentence);
    const bool is_most = 2 * group.denials.size() > clusters[c].core.size();
    for (const uint32_t sentence : group.denials) is_placed[sentence] = true;
    if (is_most) out.push_back(std::move(group));
  }
  for (uint32_t d = 0; d < denials.size(); ++d)
    if (denials[d] && !is_placed[d]) out.push_back({{d}, std::nullopt});
  return out;
}

}  // namespace

StoryDenials find_denials(const StoryMaterial& material, const StoryTerms& story) {
  StoryDenials out;
  out.reserve(story.sentences.size());
  for (const StorySentence& sentence : story.sentences) {
    const Annotation& annotation = *material.annotations[sentence.article];
    out.push_back(find_denial(material.articles[sentence.article]->text, annotation,
                              annotation.units.sentences[sentence.sentence]));
  }
  return out;
}

void attach_denials(const StoryTerms& story, const Similarities& similarities, const StoryDenials& denials,
                    std::vector<Cluster>& clusters) {
  // What a denial is like by its words alone it need not deny.
  for (Cluster& cluster : clusters)
    std::erase_if(cluster.attached, [&](uint32_t s) { return denials[s].has_value(); });
  std::vector<bool> is_gone(clusters.size(), false);
  const std::vector<Group> groups = groups_of(denials, clusters);
  std::vector<bool> is_group(clusters.size(), false);
  for (const Group& group : groups)
    if (group.cluster) is_group[*group.cluster] = true;
  for (const Group& group : groups) {
    std::vector<double> sums(clusters.size(), 0);
    for (size_t c = 0; c < clusters.size(); ++c) {
      if (is_group[c]) continue;
      for (const uint32_t d : group.denials)
        sums[c] += likelihood(story, similarities, denials, d, clusters[c]);
    }
    for (const uint32_t d : group.denials)
      attach_to_antecedent(story, similarities, denials, d, is_group, clusters);
    const double best = sums.empty() ? 0 : *std::max_element(sums.begin(), sums.end());
    if (best < kLeastDenied * static_cast<double>(group.denials.size())) continue;
    for (size_t c = 0; c < clusters.size(); ++c)
      if (sums[c] >= kNearlyBest * best)
        for (const uint32_t d : group.denials) attach(clusters[c], d);
    if (group.cluster && group.denials.size() == clusters[*group.cluster].core.size())
      is_gone[*group.cluster] = true;
  }
  size_t kept = 0;
  for (size_t c = 0; c < clusters.size(); ++c)
    if (!is_gone[c]) {
      if (kept != c) clusters[kept] = std::move(clusters[c]);
      ++kept;
    }
  clusters.resize(kept);
}

}  // namespace stemma
