#include "reuse/versions.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/direction.h"

namespace stemma {

uint64_t title_key(const Article& article) {
  const std::string outlet = outlet_key(article.outlet);
  if (article.title.empty() || outlet.empty()) return 0;
  return hash_combine(hash64(outlet), hash64(fold(article.title))) | 1;
}

std::vector<ArticleVersion> find_versions(const std::vector<const Article*>& articles,
                                          std::span<const uint32_t> order,
                                          const std::vector<NearDuplicate>& near_duplicates) {
  std::set<std::pair<uint32_t, uint32_t>> near;
  for (const NearDuplicate& pair : near_duplicates)
    near.insert(std::minmax(pair.articles[0], pair.articles[1]));
  std::map<std::string_view, uint32_t> by_url;
  std::map<uint64_t, std::vector<uint32_t>> by_title;
  std::map<uint32_t, uint32_t> number;
  std::vector<ArticleVersion> out;
  const auto link = [&](uint32_t earlier, uint32_t later, const char* why) {
    number[later] = std::max<uint32_t>(1, number[earlier]) + 1;
    out.push_back({earlier, later, number[later], why});
  };
  for (const uint32_t i : order) {
    const Article& article = *articles[i];
    const uint64_t title = title_key(article);
    const auto same_url = by_url.find(article.url);
    if (!article.url.empty() && same_url != by_url.end()) {
      link(same_url->second, i, "the same URL");
    } else if (title) {
      const std::vector<uint32_t>& same_title = by_title[title];
      const auto at = std::find_if(same_title.rbegin(), same_title.rend(),
                                   [&](uint32_t other) { return near.contains(std::minmax(i, other)); });
      if (at != same_title.rend()) link(*at, i, "the same outlet and title, and much of the text");
    }
    if (!article.url.empty()) by_url[article.url] = i;
    if (title) by_title[title].push_back(i);
  }
  return out;
}

Histories histories_of(const std::vector<ArticleVersion>& versions) {
  Histories out;
  for (const ArticleVersion& one : versions) {
    const HistoryPlace before = out.try_emplace(one.earlier, HistoryPlace{one.earlier, 1}).first->second;
    out[one.later] = {before.history, one.number};
  }
  return out;
}

std::vector<CopiedVersion> find_copied_versions(const Histories& histories,
                                                const std::vector<CopiedPassage>& passages) {
  std::map<uint32_t, uint32_t> latest;  // number, by history
  for (const auto& [article, place] : histories)
    latest[place.history] = std::max(latest[place.history], place.number);
  // By copier and history: what is shared with each version.
  std::map<std::pair<uint32_t, uint32_t>, std::map<uint32_t, double>> shared;
  const auto note = [&](uint32_t copier, uint32_t version, const CopiedPassage& passage) {
    const auto at = histories.find(version), own = histories.find(copier);
    if (at == histories.end() || latest[at->second.history] < 2) return;
    if (own != histories.end() && own->second.history == at->second.history) return;
    shared[{copier, at->second.history}][version] += passage.similarity * passage.a.span.size();
  };
  for (const CopiedPassage& passage : passages) {
    if (passage.kind == ReuseKind::kSharedQuote) continue;
    if (passage.direction != Direction::kAToB) note(passage.a.article, passage.b.article, passage);
    if (passage.direction != Direction::kBToA) note(passage.b.article, passage.a.article, passage);
  }
  std::vector<CopiedVersion> out;
  for (const auto& [key, by_version] : shared) {
    const auto number = [&](uint32_t version) { return histories.at(version).number; };
    uint32_t best = by_version.begin()->first;
    for (const auto& [version, weight] : by_version)
      if (weight > by_version.at(best) || (weight == by_version.at(best) && number(version) < number(best)))
        best = version;
    const std::string which = std::to_string(number(best));
    out.push_back({key.first, best,
                   by_version.size() > 1 ? "of " + std::to_string(by_version.size()) +
                                               " versions it shares most with version " + which
                                         : "it shares text with version " + which + " only"});
  }
  return out;
}

}  // namespace stemma
