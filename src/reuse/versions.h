// Several versions of one article are one article with a history.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "read/article.h"
#include "reuse/reuse.h"

namespace stemma {

// The key by which versions of one article know each other by their titles: equal for one title of one
// outlet; 0 where either is missing.
uint64_t title_key(const Article& article);

// The versions among the articles of a story. `order` holds their indices in time order. An article is the
// next version of the latest earlier one with its URL; else of one of its outlet with its title of which it
// is a near-duplicate.
std::vector<ArticleVersion> find_versions(const std::vector<const Article*>& articles,
                                          std::span<const uint32_t> order,
                                          const std::vector<NearDuplicate>& near_duplicates);

// Where each article stands in its history.
struct HistoryPlace {
  uint32_t history = 0;  // equal for the versions of one article
  uint32_t number = 1;   // of the version
};
using Histories = std::map<uint32_t, HistoryPlace>;
Histories histories_of(const std::vector<ArticleVersion>& versions);

// Which version each copier has its text from: of the versions of one article with which an article of
// another history shares passages, the one with which it shares most; of equal ones the earliest. Articles
// that are not in `histories`, or alone in theirs with number 1, have one version only.
std::vector<CopiedVersion> find_copied_versions(const Histories& histories,
                                                const std::vector<CopiedPassage>& passages);

}  // namespace stemma
