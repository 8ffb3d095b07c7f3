#include "reuse/reuse.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/parallel.h"
#include "reuse/candidates.h"
#include "reuse/formulas.h"
#include "reuse/paraphrase.h"
#include "reuse/passage_findings.h"
#include "reuse/passages.h"
#include "reuse/shared_errors.h"
#include "reuse/shingles.h"
#include "reuse/suspicion.h"
#include "reuse/versions.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

// Articles in time order (undated last, then as given), so that "earlier" is a smaller number everywhere
// below.
std::vector<uint32_t> time_order(const std::vector<const Article*>& articles) {
  std::vector<uint32_t> order(articles.size());
  std::iota(order.begin(), order.end(), 0);
  const auto when = [&](uint32_t i) {
    const auto& at = articles[i]->published_at;
    return std::make_tuple(!at.has_value(), at ? at->seconds : 0, i);
  };
  std::sort(order.begin(), order.end(), [&](uint32_t x, uint32_t y) { return when(x) < when(y); });
  return order;
}

// The input in time order, made comparable.
struct Material {
  std::vector<const Article*> articles;
  std::vector<uint32_t> given;                 // index in the caller's order
  std::vector<const Annotation*> annotations;  // null each, where none are given
  std::vector<Comparable> comparables;
  std::vector<const Comparable*> compared;  // an empty one for an article that is left out (see leave_out)
};

Material prepare(const std::vector<const Article*>& articles, const std::vector<const TextUnits*>& units,
                 const std::vector<const Annotation*>* annotations) {
  Material out;
  out.given = time_order(articles);
  for (const uint32_t i : out.given) {
    out.articles.push_back(articles[i]);
    out.annotations.push_back(annotations ? (*annotations)[i] : nullptr);
  }
  out.comparables.resize(articles.size());
  parallel_for(articles.size(), [&](size_t i) {
    const uint32_t at = out.given[i];
    out.comparables[i] =
        make_comparable(*articles[at], *units[at], annotations ? (*annotations)[at] : nullptr);
  });
  drop_formulas(out.articles, out.comparables);
  for (const Comparable& comparable : out.comparables) out.compared.push_back(&comparable);
  return out;
}

// Of articles with the very same words only the first few are compared with others; each later one is a copy
// of the first, and nothing else needs looking up. Returns pairs (first, later).
std::vector<std::pair<uint32_t, uint32_t>> set_identical_aside(Material& material) {
  static const Comparable kNothing;
  std::map<uint64_t, std::vector<uint32_t>> by_digest;
  for (uint32_t i = 0; i < material.comparables.size(); ++i)
    if (!material.comparables[i].tokens.empty()) by_digest[material.comparables[i].digest].push_back(i);
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  for (const auto& [digest, members] : by_digest)
    for (size_t i = kIdenticalCompared; i < members.size(); ++i) {
      material.compared[members[i]] = &kNothing;
      pairs.emplace_back(members[0], members[i]);
    }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

using ArticlePairs = std::vector<std::pair<uint32_t, uint32_t>>;

// Pairs that share a bucket, or rare sequences enough to be worth a look.
ArticlePairs near_duplicate_candidates(const Material& material, const std::vector<SegmentPair>& by_grams,
                                       const std::vector<Shingles>& shingles) {
  std::vector<Signature> signatures(shingles.size());
  std::vector<bool> has_shingles(shingles.size());
  parallel_for(shingles.size(), [&](size_t i) { signatures[i] = signature_of(shingles[i]); });
  for (size_t i = 0; i < shingles.size(); ++i)
    has_shingles[i] = shingles[i].size() >= kNearDuplicateShingles && !material.compared[i]->tokens.empty();
  ArticlePairs pairs = banded_pairs(signatures, has_shingles);
  for (size_t i = 0; i < by_grams.size();) {
    const auto pair = std::make_pair(by_grams[i].article_a, by_grams[i].article_b);
    size_t shared = 0;
    for (; i < by_grams.size() && std::make_pair(by_grams[i].article_a, by_grams[i].article_b) == pair; ++i)
      shared += by_grams[i].shared;
    const size_t shorter = std::min(shingles[pair.first].size(), shingles[pair.second].size());
    // Winnowing keeps about half of the grams, and a gram is harder to share than a shingle.
    if (static_cast<double>(shared) >= kNearDuplicateContainment / 4 * static_cast<double>(shorter))
      pairs.push_back(pair);
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

std::vector<NearDuplicate> near_duplicates(const Material& material, const std::vector<SegmentPair>& by_grams,
                                           const ArticlePairs& identical) {
  std::vector<Shingles> shingles(material.comparables.size());
  parallel_for(shingles.size(), [&](size_t i) { shingles[i] = shingles_of(material.comparables[i].tokens); });
  const ArticlePairs candidates = near_duplicate_candidates(material, by_grams, shingles);
  std::vector<NearDuplicate> found;
  const auto add = [&](uint32_t a, uint32_t b, std::array<double, 2> shares) {
    const uint32_t x = material.given[a], y = material.given[b];
    if (x < y)
      found.push_back({{x, y}, shares});
    else
      found.push_back({{y, x}, {shares[1], shares[0]}});
  };
  std::vector<std::array<double, 2>> shares(candidates.size());
  parallel_for(candidates.size(), [&](size_t i) {
    shares[i] = containment(shingles[candidates[i].first], shingles[candidates[i].second]);
  });
  for (size_t i = 0; i < candidates.size(); ++i) {
    const auto [a, b] = candidates[i];
    const size_t shorter = std::min(shingles[a].size(), shingles[b].size());
    if (shorter >= kNearDuplicateShingles &&
        std::max(shares[i][0], shares[i][1]) >= kNearDuplicateContainment)
      add(a, b, shares[i]);
  }
  for (const auto& [first, later] : identical)
    if (shingles[first].size() >= kNearDuplicateShingles) add(first, later, {1, 1});
  std::sort(found.begin(), found.end(),
            [](const NearDuplicate& x, const NearDuplicate& y) { return x.articles < y.articles; });
  return found;
}

// One pair of articles and its candidates, [begin, end) in the list of segment pairs.
struct ArticleTask {
  uint32_t a = 0, b = 0;
  size_t begin = 0, end = 0;
};

std::vector<ArticleTask> tasks_of(const std::vector<SegmentPair>& pairs) {
  std::vector<ArticleTask> tasks;
  for (size_t i = 0; i < pairs.size(); ++i) {
    if (tasks.empty() || tasks.back().a != pairs[i].article_a || tasks.back().b != pairs[i].article_b)
      tasks.push_back({pairs[i].article_a, pairs[i].article_b, i, i});
    tasks.back().end = i + 1;
  }
  return tasks;
}

ComparedArticle side_of(const Material& material, uint32_t i) {
  return {material.articles[i], &material.comparables[i], material.given[i]};
}

std::vector<CopiedPair> copies_between(const Material& material, uint32_t a, uint32_t b,
                                       std::span<const SegmentPair> pairs, const Rarity& rarity) {
  std::vector<CopiedPair> copies =
      copied_pairs(material.comparables[a], material.comparables[b], pairs, rarity);
  const ParaphraseSide side_a{side_of(material, a), material.annotations[a]};
  const ParaphraseSide side_b{side_of(material, b), material.annotations[b]};
  std::vector<CopiedPair> paraphrases = find_paraphrases(side_a, side_b, pairs, rarity, copies);
  std::move(paraphrases.begin(), paraphrases.end(), std::back_inserter(copies));
  return copies;
}

SharedErrors shared_errors_of(const Material& material, const std::vector<ArticleTask>& tasks,
                              const std::vector<std::vector<CopiedPair>>& copies) {
  std::vector<ComparedArticle> articles;
  for (uint32_t i = 0; i < material.articles.size(); ++i) articles.push_back(side_of(material, i));
  std::vector<CopiesOfPair> pairs;
  for (size_t i = 0; i < tasks.size(); ++i)
    pairs.push_back({articles[tasks[i].a], articles[tasks[i].b], copies[i]});
  return find_shared_errors(articles, pairs);
}

std::vector<CopiedPassage> copied_passages(const Material& material,
                                           const std::vector<SegmentPair>& candidates,
                                           const ArticlePairs& identical) {
  const Rarity rarity(material.compared);
  const std::vector<ArticleTask> tasks = tasks_of(candidates);
  std::vector<std::vector<CopiedPair>> copies(tasks.size());
  parallel_for(tasks.size(), [&](size_t i) {
    const ArticleTask& task = tasks[i];
    const std::span<const SegmentPair> pairs(candidates.data() + task.begin, task.end - task.begin);
    copies[i] = copies_between(material, task.a, task.b, pairs, rarity);
  });
  const SharedErrors errors = shared_errors_of(material, tasks, copies);
  std::vector<std::vector<CopiedPassage>> found(tasks.size() + identical.size());
  parallel_for(tasks.size(), [&](size_t i) {
    const ComparedArticle a = side_of(material, tasks[i].a), b = side_of(material, tasks[i].b);
    const auto shared = errors.find(std::minmax(a.index, b.index));
    found[i] = passages_of(a, b, copies[i], shared == errors.end() ? std::string() : shared->second);
  });
  parallel_for(identical.size(), [&](size_t i) {
    const auto [first, later] = identical[i];
    found[tasks.size() + i] =
        passages_of(side_of(material, first), side_of(material, later),
                    all_segments(material.comparables[first], material.comparables[later]));
  });
  std::vector<CopiedPassage> all;
  for (auto& passages : found) std::move(passages.begin(), passages.end(), std::back_inserter(all));
  std::sort(all.begin(), all.end(), [](const CopiedPassage& x, const CopiedPassage& y) {
    return std::tie(x.a.article, x.b.article, x.a.span, x.b.span) <
           std::tie(y.a.article, y.b.article, y.a.span, y.b.span);
  });
  return all;
}

}  // namespace

ReuseFindings find_reuse(const std::vector<const Article*>& articles,
                         const std::vector<const TextUnits*>& units,
                         const std::vector<const Annotation*>* annotations) {
  Material material = prepare(articles, units, annotations);
  const ArticlePairs identical = set_identical_aside(material);
  const std::vector<SegmentPair> by_grams = pairs_by_grams(material.compared);
  ReuseFindings findings;
  findings.near_duplicates = near_duplicates(material, by_grams, identical);
  std::vector<SegmentPair> candidates = annotations ? merged(by_grams, pairs_by_rare_words(material.compared))
                                                    : sharing_at_least(by_grams, kSharedGramsOfStrangers);
  findings.passages = copied_passages(material, within_budget(std::move(candidates)), identical);
  findings.versions = find_versions(articles, material.given, findings.near_duplicates);
  findings.copied_versions = find_copied_versions(histories_of(findings.versions), findings.passages);
  findings.suspicions = find_suspicions(articles);
  return findings;
}

}  // namespace stemma
