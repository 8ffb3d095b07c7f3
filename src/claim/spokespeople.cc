#include "claim/spokespeople.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

struct Tally {
  ChainLink link;
  size_t count = 0;
};

// By the body's words, so that "the Foreign Ministry" and "foreign ministry" are counted together.
using Tallies = std::map<std::string, Tally>;

void count(Tallies& tallies, const ChainLink& link) {
  if (link.name.empty()) return;
  Tally& tally = tallies[join(name_tokens(link.name), " ")];
  if (tally.count++ == 0 || (!tally.link.entity && link.entity)) tally.link = link;
}

// A party of the story goes before mere words, the more frequent before the rarer, the fuller name before the
// shorter one.
bool is_better(const std::pair<const std::string, Tally>& a, const std::pair<const std::string, Tally>& b) {
  const bool a_named = a.second.link.entity.has_value(), b_named = b.second.link.entity.has_value();
  if (a_named != b_named) return a_named;
  if (a.second.count != b.second.count) return a.second.count > b.second.count;
  return a.first.size() > b.first.size();
}

// A source whose own words name both the speaker and his office of speaking for a body. "A spokesman for
// President Holm" is no introduction of Holm, nor is a constable a spokesman.
bool introduces(const Article& article, const Annotation& annotation, const StatementSource& source) {
  if (source.speaks_for.empty() || !source.entity) return false;
  const std::string words = to_lower(source.span.of(article.text));
  const bool has_title = std::any_of(std::begin(kSpokespersonTitles), std::end(kSpokespersonTitles),
                                     [&](std::string_view title) { return contains(words, title); });
  const std::vector<std::string> body = name_tokens(source.speaks_for);
  const std::vector<std::string> speaker = name_tokens(annotation.entities[*source.entity].name);
  return has_title && !speaker.empty() && !is_in(body, speaker.back());
}

}  // namespace

std::string body_in_role(std::string_view role) {
  const std::string lower = to_lower(role);
  if (lower.size() != role.size()) return {};
  for (const std::string_view title : kSpokespersonTitles) {
    const size_t at = lower.find(title);
    if (at == std::string::npos) continue;
    std::string_view after = trim(role.substr(at + title.size()));
    for (const std::string_view link : {"for ", "of ", "at "})
      if (after.starts_with(link)) return without_lead_ins(after.substr(link.size()));
    std::string before = without_lead_ins(trim(role.substr(0, at)));
    const bool says_no_body = std::find(std::begin(kIdleTitleWords), std::end(kIdleTitleWords),
                                        to_lower(before)) != std::end(kIdleTitleWords);
    return says_no_body ? std::string() : before;
  }
  return {};
}

Spokespeople::Spokespeople(const StoryMaterial& material) {
  std::map<uint32_t, Tallies> by_person;
  for (uint32_t a = 0; a < material.articles.size(); ++a) {
    const SourceReader reader(material, a, {});
    for (const Statement& statement : material.annotations[a]->statements) {
      if (!statement.source ||
          !introduces(*material.articles[a], *material.annotations[a], *statement.source))
        continue;
      const uint32_t person = material.entities->of[a][*statement.source->entity];
      if (material.entities->entities[person].type != EntityType::kPerson) continue;
      count(by_person[person], reader.link_of(*statement.source));
    }
  }
  for (uint32_t person = 0; person < material.entities->entities.size(); ++person) {
    const StoryEntity& entity = material.entities->entities[person];
    if (entity.type != EntityType::kPerson || entity.mentions.empty()) continue;
    for (const std::string& role : entity.roles) {
      const std::string body = body_in_role(role);
      if (body.empty()) continue;
      StatementSource source;
      source.speaks_for = body;
      count(by_person[person], SourceReader(material, entity.mentions.front().article, {}).link_of(source));
    }
  }
  for (auto& [person, tallies] : by_person) {
    if (tallies.empty()) continue;
    ChainLink link = std::min_element(tallies.begin(), tallies.end(), is_better)->second.link;
    link.said_at = {};
    bodies_.emplace(person, std::move(link));
  }
}

const ChainLink* Spokespeople::body_of(uint32_t story_entity) const {
  const auto at = bodies_.find(story_entity);
  return at == bodies_.end() ? nullptr : &at->second;
}

}  // namespace stemma
