#include "annotate/story_entities.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "annotate/gazetteer.h"
#include "annotate/known_names.h"
#include "annotate/name_match.h"
#include "base/strings.h"

namespace stemma {

namespace {

// Names compared with every other one of their kind at most; beyond, only exact keys join (bounds the work on
// a huge story).
constexpr size_t kMostCompared = 64;

// One article's entity as a candidate.
struct Candidate {
  uint32_t article = 0, entity = 0;
  EntityType type = EntityType::kOther;
  std::string_view name;
  std::vector<std::string> words;
  std::string_view canonical;  // of the known name
  std::string_view country;
  uint32_t mentions = 0;
};

bool is_body(EntityType type) {
  return type == EntityType::kOrg || type == EntityType::kOutlet || type == EntityType::kAgency;
}

class Linker {
 public:
  Linker(const std::vector<const Article*>& articles, const std::vector<const Annotation*>& annotations)
      : articles_(articles), annotations_(annotations) {}

  StoryEntities run() {
    collect();
    join_by_key();
    join_persons();
    join_bodies();
    join_initials();
    join_slips();
    return write();
  }

 private:
  void collect() {
    for (uint32_t a = 0; a < annotations_.size(); ++a)
      for (uint32_t e = 0; e < annotations_[a]->entities.size(); ++e) {
        const Entity& entity = annotations_[a]->entities[e];
        Candidate c;
        c.article = a;
        c.entity = e;
        c.type = entity.type;
        c.name = entity.name;
        c.words = name_words(entity.name);
        c.country = entity.country;
        c.mentions = static_cast<uint32_t>(entity.mentions.size());
        if (const KnownName* known = known_name(name_key(entity.name));
            known && known->kind != KnownKind::kDemonym)
          c.canonical = known->name;
        all_.push_back(std::move(c));
      }
    parent_.resize(all_.size());
    std::iota(parent_.begin(), parent_.end(), 0u);
    why_.resize(all_.size());
  }

  uint32_t root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(uint32_t a, uint32_t b, std::string_view ground) {
    const uint32_t x = root(a), y = root(b);
    if (x == y) return;
    const auto [first, second] = std::minmax(x, y);
    parent_[second] = first;
    std::string why = std::move(why_[first]);
    if (!why_[second].empty()) why += (why.empty() ? "" : "; ") + why_[second];
    if (all_[a].name != all_[b].name)
      why += (why.empty() ? "\"" : "; \"") + std::string(all_[b].name) + "\" with \"" +
             std::string(all_[a].name) + "\": " + std::string(ground);
    why_[first] = std::move(why);
  }

  // The same name in two articles; names on a list by their canonical form.
  void join_by_key() {
    std::map<std::string, uint32_t> first;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      const Candidate& c = all_[i];
      std::string key = c.canonical.empty() ? name_key(c.name) : "=" + name_key(c.canonical);
      if (c.canonical.empty() && is_body(c.type)) key = body_key(c.words) + "/" + std::string(c.country);
      if (key.empty()) continue;
      const auto [at, fresh] = first.try_emplace(std::move(key), i);
      if (!fresh) join(at->second, i, "one name");
    }
  }

  struct PersonGroup {
    std::vector<uint32_t> full, short_;  // one candidate a distinct name
  };

  void join_persons() {
    std::map<std::string, PersonGroup> by_surname;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      if (root(i) != i || all_[i].words.empty()) continue;
      const bool person = all_[i].type == EntityType::kPerson;
      if (!person && (all_[i].words.size() > 1 || !all_[i].canonical.empty())) continue;
      PersonGroup& group = by_surname[transliteration_key(all_[i].words.back())];
      (all_[i].words.size() > 1 ? group.full : group.short_).push_back(i);
    }
    for (auto& [surname, group] : by_surname) join_one_surname(group);
    join_similar_surnames(by_surname);
  }

  bool same_person(uint32_t a, uint32_t b) const {
    return compatible_given(all_[a].words.front(), all_[b].words.front());
  }

  void join_one_surname(PersonGroup& group) {
    std::vector<uint32_t>& full = group.full;
    for (size_t i = 0; i < full.size() && i < kMostCompared; ++i)
      for (size_t k = 0; k < i; ++k)
        if (same_person(full[i], full[k])) {
          join(full[k], full[i], "one family name and given name");
          break;
        }
    std::vector<uint32_t> distinct;
    for (const uint32_t i : full)
      if (std::find(distinct.begin(), distinct.end(), root(i)) == distinct.end()) distinct.push_back(root(i));
    // A family name alone is somebody's only if one person of the story bears it.
    for (const uint32_t i : group.short_)
      if (distinct.size() == 1) join(distinct[0], i, "family name; nobody else bears it");
  }

  // Slips and transliterations that the key does not level: "Vasilenkoo".
  void join_similar_surnames(const std::map<std::string, PersonGroup>& by_surname) {
    std::vector<uint32_t> full;
    for (const auto& [surname, group] : by_surname)
      full.insert(full.end(), group.full.begin(), group.full.end());
    if (full.size() > kMostCompared * 4) return;
    for (size_t i = 0; i < full.size(); ++i)
      for (size_t k = 0; k < i; ++k)
        if (similar_words(all_[full[i]].words.back(), all_[full[k]].words.back()) &&
            same_person(full[i], full[k]))
          join(full[k], full[i], "similar family name, one given name");
  }

  void join_bodies() {
    std::map<std::string, std::vector<uint32_t>> by_key;
    for (uint32_t i = 0; i < all_.size(); ++i)
      if (root(i) == i && is_body(all_[i].type) && !all_[i].words.empty())
        by_key[body_key(all_[i].words)].push_back(i);
    for (auto& [key, group] : by_key) {
      if (key.empty()) continue;
      std::vector<uint32_t> owned, bare;
      for (const uint32_t i : group) (all_[i].country.empty() ? bare : owned).push_back(i);
      for (size_t k = 1; k < bare.size(); ++k) join(bare[0], bare[k], "the same words");
      if (!owned.empty() && !bare.empty())
        join(most_mentioned(owned), bare[0], "the body of this kind that the story speaks of");
    }
  }

  uint32_t most_mentioned(const std::vector<uint32_t>& group) const {
    uint32_t best = group[0];
    for (const uint32_t i : group)
      if (all_[i].mentions > all_[best].mentions) best = i;
    return best;
  }

  void join_initials() {
    std::map<std::string, uint32_t> by_initials;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      if (all_[i].words.size() < 2 || all_[i].type == EntityType::kPerson ||
          all_[i].type == EntityType::kPlace)
        continue;
      for (const bool all_words : {false, true})
        by_initials.try_emplace(initials_of(all_[i].words, all_words), i);
    }
    for (uint32_t i = 0; i < all_.size(); ++i) {
      if (all_[i].words.size() != 1 || all_[i].type == EntityType::kPerson) continue;
      const bool acronym =
          all_[i].name.size() >= 2 && all_[i].name.back() >= 'A' && all_[i].name.back() <= 'Z';
      const auto at = by_initials.find(all_[i].words[0]);
      if (acronym && at != by_initials.end() &&
          (all_[i].canonical.empty() || all_[at->second].canonical.empty()))
        join(at->second, i, "initials");
    }
  }

  // Misspelt names of places and bodies that no list knows.
  void join_slips() {
    std::vector<uint32_t> unknown;
    for (uint32_t i = 0; i < all_.size(); ++i)
      if (root(i) == i && all_[i].canonical.empty() && all_[i].type != EntityType::kPerson &&
          !all_[i].words.empty())
        unknown.push_back(i);
    if (unknown.size() > kMostCompared * 4) return;
    for (size_t i = 0; i < unknown.size(); ++i)
      for (size_t k = 0; k < i; ++k)
        if (is_slip(all_[unknown[i]], all_[unknown[k]]))
          join(unknown[k], unknown[i], "a slip of one letter, or words run together");
  }

  static bool is_slip(const Candidate& a, const Candidate& b) {
    if (a.country != b.country && !a.country.empty() && !b.country.empty()) return false;
    const std::string x = stemma::join(a.words, ""), y = stemma::join(b.words, "");
    if (x == y) return true;
    constexpr size_t kShortest = 8;  // letters
    return std::min(x.size(), y.size()) >= kShortest && x[0] == y[0] && edit_distance(x, y, 1) <= 1 &&
           !x.ends_with("s") && !y.ends_with("s");
  }

  StoryEntities write() {
    StoryEntities out;
    out.of.resize(annotations_.size());
    std::vector<uint32_t> number(all_.size(), UINT32_MAX);
    for (uint32_t i = 0; i < all_.size(); ++i) {
      const uint32_t r = root(i);
      if (number[r] == UINT32_MAX) {
        number[r] = static_cast<uint32_t>(out.entities.size());
        out.entities.emplace_back();
        out.entities.back().why = why_[r];
      }
      out.of[all_[i].article].push_back(number[r]);
      add(out.entities[number[r]], all_[i]);
    }
    for (StoryEntity& entity : out.entities) finish(entity);
    return out;
  }

  void add(StoryEntity& out, const Candidate& c) {
    const Annotation& annotation = *annotations_[c.article];
    const Entity& entity = annotation.entities[c.entity];
    if (out.mentions.empty() || (out.type == EntityType::kOther && entity.type != EntityType::kOther))
      out.type = entity.type;
    for (const std::string& role : entity.roles)
      if (std::find(out.roles.begin(), out.roles.end(), role) == out.roles.end()) out.roles.push_back(role);
    for (const uint32_t m : entity.mentions)
      out.mentions.push_back({c.article, annotation.mentions[m].span, annotation.mentions[m].kind});
  }

  void finish(StoryEntity& entity) const {
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const StoryMention& a, const StoryMention& b) {
                return std::tie(a.article, a.span) < std::tie(b.article, b.span);
              });
    std::map<std::string, uint32_t> count;
    for (const StoryMention& m : entity.mentions)
      if (m.kind == MentionKind::kName) ++count[collapse_spaces(m.span.of(articles_[m.article]->text))];
    for (const auto& [form, n] : count) entity.spellings.push_back(form);
    std::stable_sort(entity.spellings.begin(), entity.spellings.end(),
                     [&](const std::string& a, const std::string& b) { return count[a] > count[b]; });
    // The form with the most words; among equals the most frequent.
    size_t most = 0;
    for (const std::string& form : entity.spellings) {
      const size_t words = name_words(form).size();
      if (words > most) {
        most = words;
        entity.name = form;
      }
    }
    if (entity.name.empty() && !entity.spellings.empty()) entity.name = entity.spellings.front();
  }

  const std::vector<const Article*>& articles_;
  const std::vector<const Annotation*>& annotations_;
  std::vector<Candidate> all_;
  std::vector<uint32_t> parent_;
  std::vector<std::string> why_;
};

}  // namespace

StoryEntities link_entities(const std::vector<const Article*>& articles,
                            const std::vector<const Annotation*>& annotations) {
  return Linker(articles, annotations).run();
}

}  // namespace stemma
