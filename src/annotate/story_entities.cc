#include "annotate/story_entities.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "annotate/gazetteer.h"
#include "annotate/known_names.h"
#include "annotate/name_match.h"
#include "base/strings.h"
#include "base/utf8.h"

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
  bool plain = false;  // a person by nothing but a guess: without title, role or given name
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
    join_without_town();
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
        c.canonical = canonical_of(*annotations_[a], entity, articles_[a]->text);
        if (c.type == EntityType::kOrg && c.canonical.empty()) cut_owner(c);
        if (c.type == EntityType::kPlace && c.canonical.empty()) cut_district(c);
        c.plain = c.type == EntityType::kPerson && !c.words.empty() && entity.roles.empty() &&
                  entity.gender == Gender::kUnknown && !(classes_of(c.words.front()) & kGivenName);
        all_.push_back(std::move(c));
      }
    parent_.resize(all_.size());
    std::iota(parent_.begin(), parent_.end(), 0u);
    why_.resize(all_.size());
  }

  // The known name that any printed form of the entity is, the fullest form first.
  static std::string_view canonical_of(const Annotation& annotation, const Entity& entity,
                                       std::string_view text) {
    const auto known = [](std::string_view form) -> std::string_view {
      const KnownName* name = known_name(name_key(form));
      return name && name->kind != KnownKind::kDemonym ? name->name : std::string_view{};
    };
    std::string_view found = known(entity.name);
    if (entity.type == EntityType::kPerson) return found;
    for (size_t i = 0; i < entity.mentions.size() && found.empty(); ++i) {
      const Mention& mention = annotation.mentions[entity.mentions[i]];
      if (mention.kind == MentionKind::kName) found = known(mention.span.of(text));
    }
    return found;
  }

  // "China's government", "Nigeria Police Force": the country is whose the body is, not a part of its name.
  static void cut_owner(Candidate& c) {
    std::vector<std::string> words = c.words;
    const std::string_view country = cut_country(words, c.country);
    if (country.empty() || (c.country.empty() && words.size() < 2)) return;
    c.country = country;
    c.words = std::move(words);
  }

  // "Helmand province" is Helmand; "Washington state" is not Washington.
  static void cut_district(Candidate& c) {
    static constexpr std::string_view kDistricts[] = {"province", "state",   "region",   "city",
                                                      "town",     "village", "county",   "oblast",
                                                      "district", "river",   "peninsula"};
    if (c.words.size() < 2) return;
    const std::string& last = c.words.back();
    if (std::find(std::begin(kDistricts), std::end(kDistricts), last) == std::end(kDistricts)) return;
    const std::string rest = stemma::join({c.words.begin(), c.words.end() - 1}, " ");
    const KnownName* known = known_name(name_key(rest));
    if (known &&
        (type_of(known->kind) != EntityType::kPlace || (last == "state" && known->kind == KnownKind::kCity)))
      return;
    if (known) c.canonical = known->name;
    c.words.pop_back();
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
    for (uint32_t i = 0; i < all_.size(); ++i)
      for (const std::string& key : keys_of(all_[i])) {
        const auto [at, fresh] = first.try_emplace(key, i);
        if (!fresh) join(at->second, i, "one name");
      }
  }

  // Persons have keys of their own, unless nothing but a guess says that it is a person.
  static std::vector<std::string> keys_of(const Candidate& c) {
    if (!c.canonical.empty()) return {"=" + name_key(c.canonical)};
    const std::string words = stemma::join(c.words, " ");
    if (words.empty()) return {};
    if (c.type == EntityType::kPerson && !c.plain) return {"person " + words};
    std::vector<std::string> keys;
    if (c.country.empty()) keys.push_back(words);
    if (!is_body(c.type)) return keys;
    const std::string key = body_key(c.words);
    keys.push_back(key + "/" + std::string(c.country));
    // "Duisport Group" is "Duisport".
    if (c.country.empty() && key.find(' ') == std::string::npos && !(classes_of(key) & (kCommon | kBodyHead)))
      keys.push_back(key);
    return keys;
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
      // Spanish and Portuguese names: "Luis Guillermo Solis Rivera" is Solis.
      constexpr size_t kTwoFamilyNames = 4;  // words
      const std::vector<std::string>& words = all_[i].words;
      if (words.size() >= kTwoFamilyNames &&
          !(classes_of(words[words.size() - 2]) & (kGivenName | kParticle)))
        by_surname[transliteration_key(words[words.size() - 2])].full.push_back(i);
      PersonGroup& group = by_surname[transliteration_key(words.back())];
      (all_[i].words.size() > 1 ? group.full : group.short_).push_back(i);
    }
    for (auto& [surname, group] : by_surname) join_one_surname(group);
    join_similar_surnames(by_surname);
    join_second_family_names();
  }

  // "Laura Chinchilla" and "Laura Chinchilla Miranda".
  void join_second_family_names() {
    std::map<std::string, uint32_t> two;
    for (uint32_t i = 0; i < all_.size(); ++i)
      if (all_[i].type == EntityType::kPerson && all_[i].words.size() == 2)
        two.try_emplace(stemma::join(all_[i].words, " "), i);
    for (uint32_t i = 0; i < all_.size(); ++i) {
      if (all_[i].type != EntityType::kPerson || all_[i].words.size() != 3) continue;
      const auto at = two.find(all_[i].words[0] + " " + all_[i].words[1]);
      if (at != two.end() && !(classes_of(all_[i].words[1]) & kGivenName))
        join(at->second, i, "a second family name");
    }
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
        if (similar_person(all_[full[i]].words, all_[full[k]].words) && same_person(full[i], full[k]))
          join(full[k], full[i], "similar family name, one given name");
  }

  // Equal given names allow more in the family name: "Noor Ahmad Fayez" and "Noor Ahmad Faiz".
  static bool similar_person(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (similar_words(a.back(), b.back())) return true;
    return a.size() == b.size() && std::equal(a.begin(), a.end() - 1, b.begin()) &&
           same_consonants(a.back(), b.back());
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
    join_shorter_bodies();
  }

  // "Security Ministry" and "Ministry of Public Security", where the story has no other such body.
  void join_shorter_bodies() {
    struct Body {
      uint32_t index;
      std::vector<std::string> words;
    };
    std::vector<Body> bodies;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      if (root(i) != i || all_[i].type != EntityType::kOrg || !all_[i].canonical.empty()) continue;
      Body body{i, {}};
      const std::string key = body_key(all_[i].words);
      for (const std::string_view word : split(key, ' ')) body.words.emplace_back(word);
      if (body.words.size() >= 2) bodies.push_back(std::move(body));
    }
    if (bodies.size() > kMostCompared * 4) return;
    for (const Body& shorter : bodies) {
      std::vector<uint32_t> longer;
      for (const Body& other : bodies)
        if (is_shorter_body(shorter.words, all_[shorter.index].country, other.words,
                            all_[other.index].country) &&
            std::find(longer.begin(), longer.end(), root(other.index)) == longer.end())
          longer.push_back(root(other.index));
      if (longer.size() == 1) join(longer[0], shorter.index, "the only such body with these words");
    }
  }

  static bool is_shorter_body(const std::vector<std::string>& a, std::string_view of_a,
                              const std::vector<std::string>& b, std::string_view of_b) {
    static constexpr std::string_view kOffices[] = {"ministry", "authority", "department"};
    if (a.size() >= b.size() || !std::includes(b.begin(), b.end(), a.begin(), a.end())) return false;
    if (of_a != of_b && !of_a.empty() && !of_b.empty()) return false;
    const auto is_office = [&](const std::vector<std::string>& words) {
      return std::any_of(words.begin(), words.end(), [](const std::string& word) {
        return std::find(std::begin(kOffices), std::end(kOffices), word) != std::end(kOffices);
      });
    };
    return is_office(a) || is_office(b);
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

  // "London Tramlink" and "Tramlink", "Duisburg Inner Harbor" and "Inner Harbor".
  void join_without_town() {
    std::map<std::string, uint32_t> by_words;
    std::set<std::string> places;
    for (uint32_t i = 0; i < all_.size(); ++i) {
      const Candidate& c = all_[i];
      if (c.words.empty() || (c.type == EntityType::kPerson && !c.plain)) continue;
      if (c.type == EntityType::kPlace && c.words.size() == 1) places.insert(c.words[0]);
      if (c.country.empty() && c.canonical.empty()) by_words.try_emplace(stemma::join(c.words, " "), i);
    }
    for (uint32_t i = 0; i < all_.size(); ++i) {
      const Candidate& c = all_[i];
      if (c.words.size() < 2 || !c.canonical.empty() || !places.contains(c.words[0])) continue;
      if (c.type == EntityType::kPerson || c.type == EntityType::kOutlet) continue;
      if (c.words.size() == 2 && (classes_of(c.words[1]) & (kCommon | kBodyHead | kPlaceHead | kTopic)))
        continue;
      const auto at = by_words.find(stemma::join({c.words.begin() + 1, c.words.end()}, " "));
      if (at != by_words.end()) join(at->second, i, "the same with its town");
    }
  }

  // Misspelt names of places and bodies.
  void join_slips() {
    std::vector<uint32_t> unknown;
    for (uint32_t i = 0; i < all_.size(); ++i)
      if (root(i) == i && (all_[i].type != EntityType::kPerson || all_[i].plain) && !all_[i].words.empty())
        unknown.push_back(i);
    if (unknown.size() > kMostCompared * 4) return;
    for (size_t i = 0; i < unknown.size(); ++i)
      for (size_t k = 0; k < i; ++k)
        if (is_slip(all_[unknown[i]], all_[unknown[k]]))
          join(unknown[k], unknown[i], "a slip of one letter, or words run together");
  }

  static bool is_slip(const Candidate& a, const Candidate& b) {
    if (!a.canonical.empty() && !b.canonical.empty()) return false;
    if (a.country != b.country && !a.country.empty() && !b.country.empty()) return false;
    const std::string x = stemma::join(a.words, ""), y = stemma::join(b.words, "");
    if (x == y) return a.words.size() != b.words.size() || a.country == b.country;
    constexpr size_t kShortest = 8;  // letters
    return std::min(x.size(), y.size()) >= kShortest && x[0] == y[0] && edit_distance(x, y, 1) <= 1 &&
           x + "s" != y && y + "s" != x;
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
    const std::map<std::string, EntityType> newsrooms = newsrooms_of_story();
    for (StoryEntity& entity : out.entities) {
      finish(entity);
      const auto newsroom = newsrooms.find(without_article(name_key(entity.name)));
      if (newsroom != newsrooms.end() && entity.type != EntityType::kPlace) entity.type = newsroom->second;
    }
    find_employers(out.entities);
    return out;
  }

  // "Castellan Grain" is a body where somebody is "Castellan Grain chief executive".
  static void find_employers(std::vector<StoryEntity>& entities) {
    std::set<std::string> roles;
    for (const StoryEntity& entity : entities)
      for (const std::string& role : entity.roles) roles.insert(fold(role));
    for (StoryEntity& entity : entities) {
      const std::vector<std::string> words = name_words(entity.name);
      if (entity.type != EntityType::kPerson || !entity.roles.empty() || words.size() < 2) continue;
      if (classes_of(words.front()) & kGivenName) continue;
      const std::string before_role = fold(entity.name) + " ";
      const auto role = roles.lower_bound(before_role);
      if (role != roles.end() && role->starts_with(before_role)) entity.type = EntityType::kOrg;
    }
  }

  static std::string without_article(std::string key) {
    return key.starts_with("the ") ? key.substr(4) : key;
  }

  // Who publishes the story's reports and who is credited in them, whatever a name alone looks like.
  std::map<std::string, EntityType> newsrooms_of_story() const {
    std::map<std::string, EntityType> out;
    for (const Article* article : articles_) {
      for (const std::string& agency : article->agency)
        out[without_article(name_key(agency))] = EntityType::kAgency;
      if (!article->outlet.empty())
        out.try_emplace(without_article(name_key(article->outlet)), EntityType::kOutlet);
    }
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
      out.mentions.push_back({c.article, annotation.mentions[m].span, annotation.mentions[m].kind,
                              annotation.mentions[m].printed});
  }

  // "government" is a name only with its owner: "China's government".
  std::string spelling(const StoryMention& m) const {
    const std::string_view text = articles_[m.article]->text;
    const bool small = is_lower(decode_utf8(text, m.span.begin).value);
    return collapse_spaces((small && !m.printed.empty() ? m.printed : m.span).of(text));
  }

  // What an editor would quote of the mention, given the names that stand without anything before them.
  ByteSpan quoted(const StoryMention& m, const std::set<std::string>& bare) const {
    if (m.printed.empty() || m.printed == m.span) return m.span;
    const std::string_view text = articles_[m.article]->text;
    const std::string_view lead = ByteSpan{m.printed.begin, m.span.begin}.of(text);
    const uint32_t classes = classes_of(fold(trim(lead)));
    const bool is_office = (classes & kTitle) && !(classes & kCourtesy);
    const bool is_owner =
        fold(lead).find("'s") != std::string::npos && is_upper(decode_utf8(text, m.span.begin).value);
    return (is_office || is_owner) && !bare.contains(spelling(m)) ? m.span : m.printed;
  }

  void finish(StoryEntity& entity) const {
    std::sort(entity.mentions.begin(), entity.mentions.end(),
              [](const StoryMention& a, const StoryMention& b) {
                return std::tie(a.article, a.span) < std::tie(b.article, b.span);
              });
    std::map<std::string, uint32_t> count;
    std::set<std::string> bare;
    for (const StoryMention& m : entity.mentions) {
      if (m.kind != MentionKind::kName) continue;
      ++count[spelling(m)];
      if (m.printed.empty() || m.printed == m.span) bare.insert(spelling(m));
    }
    for (StoryMention& m : entity.mentions) m.printed = quoted(m, bare);
    for (const auto& [form, n] : count) entity.spellings.push_back(form);
    std::stable_sort(entity.spellings.begin(), entity.spellings.end(),
                     [&](const std::string& a, const std::string& b) { return count[a] > count[b]; });
    // The form by which the lists know it ("North Korea"), else that with the most words; among equals the
    // most frequent.
    size_t most = 0;
    for (const std::string& form : entity.spellings) {
      const KnownName* known = entity.type == EntityType::kPerson ? nullptr : known_name(name_key(form));
      if (known && known->kind != KnownKind::kDemonym && name_key(known->name) == name_key(form)) {
        entity.name = form;
        break;
      }
      const size_t words = name_words(form).size();
      if (words > most) {
        most = words;
        entity.name = form;
      }
    }
    if (entity.name.empty() && !entity.spellings.empty()) entity.name = entity.spellings.front();
    if (entity.name.empty() && !entity.mentions.empty())  // never named, only described
      entity.name = spelling(entity.mentions.front());
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
