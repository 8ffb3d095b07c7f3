#include "claim/independence.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"

namespace stemma {

namespace {

// Groups that may be anybody in office: "officials said" may rest on the minister who is quoted elsewhere.
constexpr std::string_view kGenericGroups[] = {"officials",     "official", "authorities",    "government",
                                               "investigators", "police",   "administration", "emergency",
                                               "services",      "rescuers", "prosecutors",    "state"};

// Nouns of bodies that hold public office, and titles of those who speak from it.
constexpr std::string_view kOfficialNouns[] = {
    "ministry", "department",  "police",      "force",       "forces",        "service",  "agency",
    "office",   "presidency",  "government",  "council",     "court",         "army",     "military",
    "brigade",  "commission",  "authority",   "authorities", "branch",        "bureau",   "parliament",
    "embassy",  "chancellery", "command",     "officials",   "investigators", "aviation", "kremlin",
    "house",    "navy",        "prosecutors", "services"};
constexpr std::string_view kOfficialTitles[] = {
    "minister",     "president",   "premier",   "chancellor",     "governor",  "mayor",      "chief",
    "commissioner", "director",    "secretary", "officer",        "general",   "colonel",    "judge",
    "prosecutor",   "constable",   "sheriff",   "superintendent", "inspector", "ambassador", "envoy",
    "spokesman",    "spokeswoman", "commander", "senator",        "lawmaker",  "deputy"};
// Heads of a state or its government: their word may be the government's.
constexpr std::string_view kHeadTitles[] = {"president", "prime minister", "premier", "chancellor"};
constexpr std::string_view kGovernmentNouns[] = {"government",  "presidency", "administration", "officials",
                                                 "authorities", "house",      "kremlin"};

// Who may be meant by "police" alone.
constexpr std::string_view kPoliceWords[] = {"police",         "constabulary", "constable", "detective",
                                             "superintendent", "inspector",    "sheriff"};
// Ranks that only the police have.
constexpr std::string_view kPoliceRanks[] = {"constable", "superintendent", "inspector",
                                             "detective", "sheriff",        "sergeant"};
// Crowds that a person quoted by name may be one of, if he or she holds no office.
constexpr std::string_view kCrowds[] = {"survivors", "witnesses",  "eyewitnesses", "passengers", "residents",
                                        "relatives", "neighbours", "neighbors",    "villagers",  "bystanders",
                                        "survivor",  "witness",    "passenger",    "resident",   "relative",
                                        "neighbour", "neighbor",   "locals"};
// Words of unnamed sources that are themselves only what others wrote.
constexpr std::string_view kHearsay[] = {"reports", "media", "rumours", "rumors"};

constexpr size_t kMentionsLookedAt = 12;  // places where a person's body is looked for
constexpr uint32_t kNearPerson = 100;     // bytes before and after such a place
constexpr size_t kMostCompared = 200;     // origins of one claim that are compared pair by pair
constexpr size_t kMostNamed = 6;          // origins that a reason names before "and 3 more"

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

template <typename List>
bool any_in(const std::vector<std::string>& words, const List& list) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return is_in(list, word); });
}

bool is_voice(OriginKind kind) {
  return kind == OriginKind::kOwn || kind == OriginKind::kAgency || kind == OriginKind::kOutlet;
}

std::vector<std::string> without_nations(const std::vector<std::string>& tokens) {
  std::vector<std::string> out;
  for (const std::string& token : tokens)
    if (!is_nation_token(token)) out.push_back(token);
  return out;
}

std::vector<std::string> nations_in(const std::vector<std::string>& tokens) {
  std::vector<std::string> out;
  for (const std::string& token : tokens)
    if (is_nation_token(token)) out.push_back(token);
  return out;
}

bool nations_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto mine = nations_in(a), theirs = nations_in(b);
  if (mine.empty() || theirs.empty()) return true;
  return std::any_of(mine.begin(), mine.end(),
                     [&](const std::string& nation) { return is_in(theirs, nation); });
}

bool contains_all(const std::vector<std::string>& tokens, const std::vector<std::string>& wanted) {
  return !wanted.empty() && std::all_of(wanted.begin(), wanted.end(),
                                        [&](const std::string& token) { return is_in(tokens, token); });
}

// "Kremlin, White House and 3 more".
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  const size_t shown = std::min(names.size(), kMostNamed);
  for (size_t i = 0; i < shown; ++i) {
    if (i > 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  if (shown < names.size()) out += " and " + std::to_string(names.size() - shown) + " more";
  return out;
}

// One claim's origins, compared pair by pair; those that could be one end in one group.
class Counter {
 public:
  Counter(const StoryMaterial& material, const std::vector<CountedOrigin>& origins)
      : material_(material), origins_(origins), group_(origins.size()), rests_(origins.size(), false) {
    std::iota(group_.begin(), group_.end(), size_t{0});
    for (const CountedOrigin& origin : origins) {
      tokens_.push_back(name_tokens(origin.origin.name));
      roles_.push_back(role_tokens(origin));
    }
  }

  OriginCount count() {
    OriginCount out;
    out.max = static_cast<int>(origins_.size());
    if (origins_.empty()) {
      out.why_min = out.why_max = "Nobody asserts it.";
      return out;
    }
    merge_unnamed();
    merge_people_with_bodies();
    rest_generic_groups();
    rest_crowds();
    const bool others = rest_voices();
    out.min = std::max(1, groups_left());
    out.why_max = why_max();
    out.why_min = out.min == out.max ? "None of them is likely to rest on another." : why_min(others);
    if (origins_.size() == 1) out.why_min = out.why_max;
    return out;
  }

 private:
  size_t root(size_t i) {
    while (group_[i] != i) i = group_[i] = group_[group_[i]];
    return i;
  }

  void unite(size_t a, size_t b, std::string why) {
    a = root(a), b = root(b);
    if (a == b) return;
    group_[std::max(a, b)] = std::min(a, b);
    reasons_.push_back(std::move(why));
  }

  const std::string& name(size_t i) const { return origins_[i].origin.name; }
  OriginKind kind(size_t i) const { return origins_[i].origin.kind; }
  size_t compared() const { return std::min(origins_.size(), kMostCompared); }

  std::vector<std::string> role_tokens(const CountedOrigin& origin) const {
    if (!origin.entity) return {};
    return name_tokens(join(material_.entities->entities[*origin.entity].roles, " "));
  }

  void merge_unnamed() {
    std::optional<size_t> first;
    std::vector<std::string> names;
    for (size_t i = 0; i < origins_.size(); ++i) {
      if (kind(i) != OriginKind::kUnnamed) continue;
      names.push_back(name(i));
      if (first) group_[root(i)] = root(*first);
      if (!first) first = i;
    }
    if (names.size() > 1) reasons_.push_back(listed(names) + " may be the same people");
    if (!first) return;
    // "a military source" may be who speaks for the military.
    for (size_t i = 0; i < compared(); ++i) {
      if (kind(i) != OriginKind::kUnnamed) continue;
      const std::vector<std::string> words = words_for(i);
      for (size_t b = 0; b < compared(); ++b)
        if (kind(b) == OriginKind::kBody && nations_agree(words, tokens_[b]) &&
            contains_all(words, without_nations(tokens_[b])))
          unite(i, b, name(i) + " may speak for " + name(b));
    }
  }

  // The words that articles have for unnamed sources.
  std::vector<std::string> words_for(size_t i) const {
    if (origins_[i].origin.also.empty()) return tokens_[i];
    std::vector<std::string> words;
    for (const std::string& also : origins_[i].origin.also)
      for (std::string& token : name_tokens(also)) words.push_back(std::move(token));
    return words;
  }

  // "Survivors" add nothing beside one who is named; "media reports" add nothing beside anybody.
  void rest_crowds() {
    for (size_t i = 0; i < compared(); ++i) {
      if (kind(i) != OriginKind::kUnnamed) continue;
      const std::vector<std::string> words = words_for(i);
      const bool is_crowd = any_in(words, kCrowds), is_hearsay = any_in(words, kHearsay);
      for (size_t other = 0; other < compared() && (is_crowd || is_hearsay); ++other) {
        const bool is_one_of_them = is_crowd && kind(other) == OriginKind::kPerson && !is_official(other);
        const bool says_it_by_name =
            is_hearsay && !is_voice(kind(other)) && kind(other) != OriginKind::kUnnamed;
        if (!is_one_of_them && !says_it_by_name) continue;
        rests_[i] = true;
        reasons_.push_back(name(i) + (is_crowd ? " may be " : " may rest on ") + name(other));
        break;
      }
    }
  }

  void merge_people_with_bodies() {
    for (size_t p = 0; p < compared(); ++p) {
      if (kind(p) != OriginKind::kPerson) continue;
      for (size_t b = 0; b < compared(); ++b) {
        if (p == b || (kind(b) != OriginKind::kBody && !is_family(b))) continue;
        if (heads(p, b) || belongs_to(p, b) || is_officer_of(p, b))
          unite(p, b, name(p) + " may speak for " + name(b));
      }
    }
  }

  bool is_family(size_t i) const { return is_in(tokens_[i], "family"); }

  // A president or prime minister and the government or office of the same state.
  bool heads(size_t person, size_t body) const {
    const bool is_state = without_nations(tokens_[body]).empty() || any_in(tokens_[body], kGovernmentNouns);
    if (!origins_[person].entity || !is_state) return false;
    const auto& roles = material_.entities->entities[*origins_[person].entity].roles;
    const bool is_head = std::any_of(roles.begin(), roles.end(), [](const std::string& role) {
      const std::string folded = fold(role);
      return folded.find("former") == std::string::npos && folded.find("vice") == std::string::npos &&
             std::any_of(std::begin(kHeadTitles), std::end(kHeadTitles),
                         [&](std::string_view title) { return folded.ends_with(title); });
    });
    return is_head && nations_agree(roles_[person], tokens_[body]);
  }

  // A constable or superintendent and the only police force that is named.
  bool is_officer_of(size_t person, size_t body) const {
    if (!any_in(roles_[person], kPoliceRanks) || !is_in(tokens_[body], "police")) return false;
    for (size_t other = 0; other < compared(); ++other)
      if (other != body && kind(other) == OriginKind::kBody && is_in(tokens_[other], "police")) return false;
    return nations_agree(roles_[person], tokens_[body]);
  }

  // Whether roles or the words beside the person's name name the body.
  bool belongs_to(size_t person, size_t body) const {
    if (is_generic(body)) return false;
    std::vector<std::string> wanted = without_nations(tokens_[body]);
    std::erase_if(wanted,
                  [](const std::string& token) { return is_in(kGenericGroups, token) && token != "police"; });
    std::erase(wanted, "family");
    if (wanted.empty()) return false;
    if (contains_all(roles_[person], wanted)) return true;
    if (is_family(body) && contains_all(tokens_[person], wanted)) return true;
    if (!origins_[person].entity) return false;
    const StoryEntity& entity = material_.entities->entities[*origins_[person].entity];
    size_t looked_at = 0;
    for (const StoryMention& mention : entity.mentions) {
      if (mention.kind != MentionKind::kName) continue;
      if (++looked_at > kMentionsLookedAt) break;
      if (contains_all(name_tokens(beside(mention)), wanted)) return true;
    }
    return false;
  }

  // The apposition after a name (", chief of the harbour police,") and the title before it.
  std::string beside(const StoryMention& mention) const {
    const std::string& text = material_.articles[mention.article]->text;
    const TextUnits& units = material_.annotations[mention.article]->units;
    const uint32_t s = sentence_at(units, mention.span.begin);
    if (s >= units.sentences.size()) return {};
    const ByteSpan sentence = units.sentences[s].span;
    const uint32_t from =
        std::max(sentence.begin, mention.span.begin < kNearPerson ? 0 : mention.span.begin - kNearPerson);
    std::string before(ByteSpan{from, mention.span.begin}.of(text));
    const size_t cut = before.find_last_of(".;:\"");
    if (cut != std::string::npos) before.erase(0, cut + 1);
    const size_t said = before.rfind(" said ");
    if (said != std::string::npos) before.erase(0, said + 6);
    std::string after;
    if (mention.span.end < sentence.end && text[mention.span.end] == ',') {
      const ByteSpan tail{mention.span.end + 1, std::min(sentence.end, mention.span.end + kNearPerson)};
      after = std::string(tail.of(text));
      after = after.substr(0, after.find_first_of(",.;:\""));
    }
    return before + " " + after;
  }

  bool is_generic(size_t i) const {
    const std::vector<std::string> rest = without_nations(tokens_[i]);
    return !rest.empty() && std::all_of(rest.begin(), rest.end(), [](const std::string& token) {
      return is_in(kGenericGroups, token);
    });
  }

  bool is_official(size_t i) const {
    if (kind(i) == OriginKind::kPerson) return any_in(roles_[i], kOfficialTitles);
    return kind(i) == OriginKind::kBody && any_in(tokens_[i], kOfficialNouns);
  }

  // "Officials" and "the government" add nothing beside somebody in office, and nothing beside each other.
  void rest_generic_groups() {
    for (size_t i = 0; i < compared(); ++i) {
      if (kind(i) != OriginKind::kBody || !is_generic(i)) continue;
      for (size_t other = 0; other < compared(); ++other) {
        if (other == i || rests_[other] || !is_official(other)) continue;
        if (is_generic(other) && other > i) continue;
        if (is_in(tokens_[i], "police") && !any_in(all_tokens(other), kPoliceWords)) continue;
        if (!nations_agree(tokens_[i], is_generic(other) ? tokens_[other] : all_tokens(other))) continue;
        rests_[i] = true;
        reasons_.push_back(name(i) + " may be " + name(other));
        break;
      }
    }
  }

  std::vector<std::string> all_tokens(size_t i) const {
    std::vector<std::string> all = tokens_[i];
    all.insert(all.end(), roles_[i].begin(), roles_[i].end());
    return all;
  }

  // Outlets' and agencies' own words may rest on any other origin. Whether there is one.
  bool rest_voices() {
    const bool others = std::any_of(origins_.begin(), origins_.end(), [](const CountedOrigin& origin) {
      return !is_voice(origin.origin.kind);
    });
    bool kept = others;
    for (size_t i = 0; i < origins_.size(); ++i) {
      if (!is_voice(kind(i))) continue;
      rests_[i] = kept;
      kept = true;
    }
    return others;
  }

  int groups_left() {
    std::vector<bool> counted(origins_.size(), false);
    for (size_t i = 0; i < origins_.size(); ++i)
      if (!rests_[i]) counted[root(i)] = true;
    return static_cast<int>(std::count(counted.begin(), counted.end(), true));
  }

  std::string why_max() const {
    std::vector<std::string> names;
    for (const CountedOrigin& origin : origins_)
      names.push_back(origin.origin.kind == OriginKind::kOwn ? origin.origin.name + " in its own voice"
                                                             : origin.origin.name);
    if (names.size() == 1) return "All of it goes back to " + names.front() + ".";
    return std::to_string(names.size()) + " are told apart: " + listed(names) + ".";
  }

  std::string why_min(bool others) const {
    std::vector<std::string> parts = reasons_;
    std::vector<std::string> voices;
    for (size_t i = 0; i < origins_.size(); ++i)
      if (is_voice(kind(i))) voices.push_back(name(i));
    if (!voices.empty() && others)
      parts.insert(parts.begin(),
                   listed(voices) + " may rest on " +
                       (origins_.size() - voices.size() == 1 ? other_name() : "any of the others"));
    else if (voices.size() > 1)
      parts.insert(parts.begin(), listed(voices) + " name no source and may rest on one");
    if (parts.size() > kMostNamed) parts.resize(kMostNamed);
    std::string out = join(parts, "; ");
    if (!out.empty()) out += ".";
    return out;
  }

  std::string other_name() const {
    for (size_t i = 0; i < origins_.size(); ++i)
      if (!is_voice(kind(i))) return name(i);
    return {};
  }

  const StoryMaterial& material_;
  const std::vector<CountedOrigin>& origins_;
  std::vector<std::vector<std::string>> tokens_;  // of each origin's name
  std::vector<std::vector<std::string>> roles_;   // of each person's titles
  std::vector<size_t> group_;                     // union-find
  std::vector<bool> rests_;                       // adds nothing to the minimum
  std::vector<std::string> reasons_;
};

}  // namespace

OriginCount count_independent(const StoryMaterial& material, const std::vector<CountedOrigin>& origins) {
  return Counter(material, origins).count();
}

}  // namespace stemma
