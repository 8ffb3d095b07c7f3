// Descriptions that stand for a party of the article: "the ministry", "the banking giant", "the president".
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "annotate/known_names.h"
#include "annotate/name_match.h"
#include "annotate/names_join.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Parties compared with every description, in the order of the text: bounds the work on a huge article.
constexpr uint32_t kMostCompared = 512;
constexpr uint32_t kLongestDescription = 3;  // words after "the"
constexpr uint32_t kCompanyReach = 8;        // sentences back to the company that "the firm" stands for
constexpr uint32_t kMovementReach = 12;      // likewise for "the insurgents"
// A country is the one that "the government" speaks of if the article names it so often, and so many times as
// often as any other.
constexpr uint32_t kDominantCount = 3, kDominantTimes = 2;

constexpr std::string_view kCompanyNouns[] = {
    "company", "firm",    "bank",     "lender",       "automaker",  "carmaker",
    "airline", "carrier", "retailer", "manufacturer", "brokerage",  "insurer",
    "giant",   "startup", "start-up", "conglomerate", "corporation"};
constexpr std::string_view kMovementNouns[] = {"group",     "movement",  "insurgents",   "jihadists",
                                               "islamists", "militants", "organisation", "organization"};
constexpr std::string_view kOutletNouns[] = {"newspaper", "paper", "broadcaster",
                                             "magazine",  "daily", "tabloid"};
// Bodies of which every country has one, and the words that name the same one.
struct NationalBody {
  std::string_view noun;
  std::string_view heads[3];
};
constexpr NationalBody kNationalBodies[] = {
    {"government", {"government", "", ""}},       {"administration", {"administration", "", ""}},
    {"military", {"military", "army", "forces"}}, {"army", {"army", "military", ""}},
    {"parliament", {"parliament", "", ""}},       {"presidency", {"presidency", "", ""}}};
// Heads of names that say too little in small letters.
constexpr std::string_view kVagueHeads[] = {"point",    "common", "green",   "gate",   "heights", "pass",
                                            "plain",    "house",  "market",  "common", "camp",    "building",
                                            "partners", "sons",   "systems", "front",  "press",   "field",
                                            "fields",   "hall",   "corner",  "park"};
// Titles that say too little without a name.
constexpr std::string_view kVagueRoles[] = {"head",  "father",  "mother",  "sister", "brother", "deputy",
                                            "agent", "officer", "private", "count",  "doctor",  "reporter"};
// Verbs after a description that the classes of words do not tell from nouns.
constexpr std::string_view kVerbs[] = {
    "made",    "took",    "gave",   "got",      "went",  "came",  "began",  "held",  "led",
    "left",    "lost",    "paid",   "put",      "ran",   "saw",   "sent",   "set",   "sold",
    "spent",   "stood",   "won",    "kept",     "fell",  "rose",  "grew",   "hit",   "cut",
    "shut",    "let",     "plans",  "seeks",    "gets",  "takes", "makes",  "gives", "plans",
    "expects", "remains", "became", "forecast", "found", "built", "brought"};

template <typename List>
bool one_of(std::string_view word, const List& list) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class Nominals {
 public:
  Nominals(const Article& article, const NameTokens& all, Annotation& annotation)
      : text_(article.text), all_(all), annotation_(annotation) {
    for (const Entity& entity : annotation.entities) describe(entity);
    find_dominant_country();
  }

  void run() {
    std::vector<Mention> merged;
    merged.reserve(annotation_.mentions.size());
    size_t m = 0;
    for (uint32_t i = 0; i < all_.tokens.size(); ++i) {
      for (; m < annotation_.mentions.size() && annotation_.mentions[m].span.end <= all_.tokens[i].span.begin;
           ++m) {
        note(annotation_.mentions[m].entity, all_.tokens[i].sentence);
        merged.push_back(annotation_.mentions[m]);
      }
      if (all_.tokens[i].tagged)
        if (const uint32_t who = by_handle(all_.tokens[i].key); who != kNone && !covered(m, i))
          merged.push_back({all_.tokens[i].span, who, MentionKind::kNominal, all_.tokens[i].span});
      if (all_.tokens[i].key != "the") continue;
      const size_t next = m;
      if (std::optional<Mention> found = description(i, next)) {
        for (; m < annotation_.mentions.size() && annotation_.mentions[m].span.begin < found->span.begin; ++m)
          merged.push_back(annotation_.mentions[m]);
        note(found->entity, all_.tokens[i].sentence);
        merged.push_back(*found);
      }
    }
    merged.insert(merged.end(), annotation_.mentions.begin() + static_cast<ptrdiff_t>(m),
                  annotation_.mentions.end());
    annotation_.mentions = std::move(merged);
    renumber();
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;

  // What an entity's names say of it, and where it was last named.
  struct Party {
    std::set<std::string> words, heads;
    bool company = false, movement = false;
    uint32_t mentions = 0, sentence = 0;
  };

  void describe(const Entity& entity) {
    Party party;
    std::set<std::string> forms{entity.name};
    for (const uint32_t m : entity.mentions) forms.emplace(annotation_.mentions[m].span.of(text_));
    for (const std::string& form : forms) {
      if (const KnownName* known = known_name(name_key(form))) {
        party.company = party.company || known->kind == KnownKind::kCompany;
        party.movement = party.movement || known->kind == KnownKind::kMovement;
      }
      const std::vector<std::string> words = name_words(form);
      if (words.empty()) continue;
      party.words.insert(words.begin(), words.end());
      party.heads.insert(words.back());
      for (size_t i = 1; i < words.size(); ++i)
        if (words[i] == "of" || words[i] == "for") party.heads.insert(words[i - 1]);
      party.company = party.company || (words.size() > 1 && (classes_of(words.back()) & kCompanyHead));
    }
    if (entity.type == EntityType::kPerson || entity.type == EntityType::kPlace)
      party.company = party.movement = false;
    parties_.push_back(std::move(party));
  }

  void find_dominant_country() {
    std::map<std::string_view, uint32_t> count;
    for (const NameToken& token : all_.tokens)
      if (token.is(kDemonym | kStartsName) && token.capital)
        if (const KnownName* known = known_name(name_key(token.span.of(text_))))
          if (known->kind == KnownKind::kDemonym || known->kind == KnownKind::kCountry) ++count[known->name];
    count.erase("");
    names_america_ = count.contains("United States");
    uint32_t best = 0, second = 0;
    for (const auto& [country, n] : count) {
      if (n > best) dominant_ = country;
      second = std::max(second, std::min(n, best));
      best = std::max(best, n);
    }
    if (best < kDominantCount || best < kDominantTimes * second) dominant_ = {};
  }

  void note(uint32_t entity, uint32_t sentence) {
    ++parties_[entity].mentions;
    parties_[entity].sentence = sentence;
  }

  bool covered(size_t m, uint32_t token) const {  // by the mention that comes next
    return m < annotation_.mentions.size() && annotation_.mentions[m].span.overlaps(at(token).span);
  }

  // "@realKarlaBrandvold": a handle that holds the whole name.
  uint32_t by_handle(const std::string& key) const {
    constexpr size_t kShortest = 8;  // letters of the name
    for (uint32_t p = 0; p < compared(); ++p) {
      const std::vector<std::string> words = name_words(annotation_.entities[p].name);
      if (words.size() < 2) continue;
      const std::string name = annotation_.entities[p].type == EntityType::kPerson
                                   ? words.front() + words.back()
                                   : join(words, "");
      if (name.size() >= kShortest && key.find(name) != std::string::npos) return p;
    }
    return kNone;
  }

  uint32_t compared() const { return std::min(static_cast<uint32_t>(parties_.size()), kMostCompared); }

  const NameToken& at(uint32_t i) const { return all_.tokens[i]; }

  bool goes_on(uint32_t i) const {  // whether a word may still belong to the description
    const NameToken& token = at(i);
    if (token.key.empty() || token.is(kFunction | kSpeechVerb | kCalendar) || one_of(token.key, kVerbs))
      return false;
    return !token.key.ends_with("ed") && !token.key.ends_with("ly");
  }

  // The description that "the" at token `i` begins; mentions from `next` on stand behind it.
  std::optional<Mention> description(uint32_t i, size_t next) {
    const uint32_t limit = all_.sentences[at(i).sentence].end;
    uint32_t first = i + 1;
    // "the New York bank": a place before the noun.
    const auto& mentions = annotation_.mentions;
    if (next < mentions.size() && first < limit && mentions[next].span.begin == at(first).span.begin) {
      if (annotation_.entities[mentions[next].entity].type != EntityType::kPlace) return {};
      while (first < limit && at(first).span.begin < mentions[next].span.end) ++first;
      if (first > i + 1 && at(first - 1).possessive) return {};
    }
    const bool placed = first > i + 1;
    uint32_t end = first;
    while (end < limit && end - first <= kLongestDescription && goes_on(end) &&
           !at(end - (end > first)).possessive)
      ++end;
    if (end == first || end - first > kLongestDescription) return {};
    for (uint32_t k = first; k < end; ++k)
      if (at(k).capital && !(k == first && end - first > 1 && !placed)) return {};
    const uint32_t entity = stands_for(first, end, placed);
    if (entity == kNone) return {};
    const ByteSpan printed{at(i).span.begin, at(end - 1).span.end};
    return Mention{{at(placed ? first : i).span.begin, printed.end}, entity, MentionKind::kNominal, printed};
  }

  uint32_t stands_for(uint32_t first, uint32_t end, bool placed) {
    const std::string& head = at(end - 1).key;
    if (at(end - 1).capital) return kNone;
    // "the Panamanian firm" may be a company that is new to the reader.
    const bool of_a_people = end - first > 1 && at(first).is(kDemonym);
    if (one_of(head, kCompanyNouns) && !of_a_people) {
      const uint32_t company =
          near([](const Party& p) { return p.company; }, at(first).sentence, kCompanyReach);
      if (company != kNone) return company;
    }
    if (placed) return kNone;
    if (end - first == 1)
      for (const NationalBody& body : kNationalBodies)
        if (body.noun == head) return national(body, at(first).span.of(text_));
    const std::set<std::string> modifiers = keys(first, end - 1);
    if (at(end - 1).is(kRole) && at(end - 1).is(kTitle) && !one_of(head, kVagueRoles))
      return by_role(head, modifiers);
    if (const uint32_t named = by_head(at(end - 1), modifiers); named != kNone) return named;
    if (one_of(head, kMovementNouns))
      return near([](const Party& p) { return p.movement; }, at(first).sentence, kMovementReach);
    if (one_of(head, kOutletNouns) && end - first == 1)
      return near([this](const Party& p) { return type_of_party(p) == EntityType::kOutlet; },
                  at(first).sentence, kCompanyReach);
    return kNone;
  }

  std::set<std::string> keys(uint32_t first, uint32_t end) const {
    std::set<std::string> out;
    for (uint32_t i = first; i < end; ++i) out.insert(at(i).key);
    return out;
  }
  EntityType type_of_party(const Party& party) const {
    return annotation_.entities[static_cast<size_t>(&party - parties_.data())].type;
  }

  // The fitting party named lately, rather one that is named often.
  template <typename Fits>
  uint32_t near(Fits fits, uint32_t sentence, uint32_t reach) const {
    constexpr double kPerSentence = 0.5;
    uint32_t found = kNone;
    double most = 0;
    for (uint32_t p = 0; p < compared(); ++p) {
      const Party& party = parties_[p];
      if (!party.mentions || party.sentence + reach < sentence || !fits(party)) continue;
      const double score =
          std::min(party.mentions, 20u) * 0.3 + 100 - kPerSentence * (sentence - party.sentence);
      if (score > most) {
        most = score;
        found = p;
      }
    }
    return found;
  }

  uint32_t by_role(const std::string& head, const std::set<std::string>& modifiers) const {
    uint32_t found = kNone;
    for (uint32_t p = 0; p < compared(); ++p) {
      const Entity& entity = annotation_.entities[p];
      if (entity.type != EntityType::kPerson || !parties_[p].mentions) continue;
      const bool has = std::any_of(entity.roles.begin(), entity.roles.end(),
                                   [&](const std::string& role) { return is_role(role, head, modifiers); });
      if (has && (found == kNone || parties_[p].sentence >= parties_[found].sentence)) found = p;
    }
    return found;
  }
  static bool ends_in_known_name(const std::vector<std::string>& words) {
    const auto of = std::find(words.begin(), words.end(), "of");
    return of != words.end() && known_name(join({of + 1, words.end()}, " ")) != nullptr;
  }
  static bool is_role(const std::string& role, const std::string& head,
                      const std::set<std::string>& modifiers) {
    const std::vector<std::string> words = name_words(role);
    const auto has = [&](std::string_view word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    };
    if (!has(head)) return false;
    // "the president" is a state's, not the one of a bank.
    if (head == "president" && words.back() != head && !ends_in_known_name(words)) return false;
    for (const std::string_view lesser : {"vice", "deputy", "former", "ex", "acting", "assistant", "elect"})
      if (has(lesser) != modifiers.contains(std::string(lesser))) return false;
    return std::all_of(modifiers.begin(), modifiers.end(), has);
  }

  // "the ministry", "the transport police": the party whose name has this head and these words.
  uint32_t by_head(const NameToken& head, const std::set<std::string>& modifiers) const {
    const bool heads_names = head.is(kBodyHead | kPlaceHead) || head.key == "authorities";
    if (!heads_names || head.is(kWeakBodyHead) || one_of(head.key, kVagueHeads)) return kNone;
    uint32_t found = kNone;
    for (uint32_t p = 0; p < compared(); ++p) {
      const Party& party = parties_[p];
      if (!party.mentions || !party.heads.contains(head.key) || party.words.size() < 2) continue;
      if (annotation_.entities[p].type == EntityType::kPerson) continue;
      if (!std::all_of(modifiers.begin(), modifiers.end(),
                       [&](const auto& w) { return party.words.contains(w); }))
        continue;
      if (found == kNone || party.sentence >= parties_[found].sentence) found = p;
    }
    return found;
  }

  // "the government": of the country that the article is about; else the only one that it names.
  uint32_t national(const NationalBody& body, std::string_view words) {
    uint32_t found = kNone, several = 0;
    for (uint32_t p = 0; p < compared(); ++p) {
      const Party& party = parties_[p];
      const bool fits = party.mentions && annotation_.entities[p].type == EntityType::kOrg &&
                        std::any_of(std::begin(body.heads), std::end(body.heads), [&](std::string_view head) {
                          return !head.empty() && party.heads.contains(std::string(head));
                        });
      if (!fits) continue;
      ++several;
      if (found == kNone || annotation_.entities[p].country == dominant_) found = p;
    }
    const std::string country = found == kNone ? "" : annotation_.entities[found].country;
    if (found != kNone && (country == dominant_ || (several == 1 && (country.empty() || dominant_.empty()))))
      return found;
    // Where America is named, "the administration" is its president's.
    if (body.noun == "administration")
      return found == kNone && !names_america_ ? national(kNationalBodies[0], {}) : kNone;
    return dominant_.empty() || words.empty() || parties_.size() >= kMostCompared ? kNone
                                                                                  : add_national(words);
  }

  // A body that the article never names in full: "the government" in a report about one country.
  uint32_t add_national(std::string_view words) {
    Entity entity;
    entity.type = EntityType::kOrg;
    entity.name = std::string(words);
    entity.country = std::string(dominant_);
    annotation_.entities.push_back(entity);
    describe(entity);
    return static_cast<uint32_t>(parties_.size() - 1);
  }

  void renumber() {
    for (Entity& entity : annotation_.entities) entity.mentions.clear();
    for (uint32_t i = 0; i < annotation_.mentions.size(); ++i)
      annotation_.entities[annotation_.mentions[i].entity].mentions.push_back(i);
  }

  std::string_view text_;
  const NameTokens& all_;
  Annotation& annotation_;
  std::vector<Party> parties_;
  std::string_view dominant_;
  bool names_america_ = false;
};

}  // namespace

void find_nominals(const Article& article, const NameTokens& tokens, Annotation& annotation) {
  Nominals(article, tokens, annotation).run();
}

}  // namespace stemma
