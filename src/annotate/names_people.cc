// Roles of persons, and the pronouns and titles that stand for them.
#include <algorithm>

#include "annotate/name_match.h"
#include "annotate/names_join.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr uint32_t kRoleBefore = 6;    // words of a role before the name
constexpr uint32_t kRoleAfter = 16;    // words of an apposition
constexpr size_t kMostRoles = 8;       // of one person
constexpr uint32_t kPronounReach = 4;  // sentences back to the one it stands for

class People {
 public:
  People(const Article& article, const NameTokens& all, Annotation& annotation)
      : text_(article.text), all_(all), annotation_(annotation) {}

  // Tokens and mentions run side by side in the order of the text.
  void find_all_roles() {
    uint32_t t = 0;
    for (const Mention& mention : annotation_.mentions) {
      while (t < all_.tokens.size() && all_.tokens[t].span.begin < mention.span.begin) ++t;
      Entity& entity = annotation_.entities[mention.entity];
      if (entity.type != EntityType::kPerson || t >= all_.tokens.size()) continue;
      uint32_t end = t;
      while (end < all_.tokens.size() && all_.tokens[end].span.end < mention.span.end) ++end;
      const NameTokens::Sentence& sentence = all_.sentences[all_.tokens[t].sentence];
      role_before(entity, sentence, t);
      role_after(entity, sentence, end + 1);
    }
  }

 private:
  std::string_view printed(uint32_t i) const { return all_.tokens[i].span.of(text_); }

  void add_role(Entity& entity, uint32_t first, uint32_t end) {
    std::string role = collapse_spaces(text_.substr(
        all_.tokens[first].span.begin, all_.tokens[end - 1].span.end - all_.tokens[first].span.begin));
    if (entity.roles.size() < kMostRoles &&
        std::find(entity.roles.begin(), entity.roles.end(), role) == entity.roles.end())
      entity.roles.push_back(std::move(role));
    for (uint32_t i = first; i < end && entity.gender == Gender::kUnknown; ++i)
      entity.gender = gender_of(all_.tokens[i].key);
  }

  static Gender gender_of(const std::string& word) {
    static constexpr std::string_view kWomen[] = {
        "spokeswoman", "chairwoman", "woman",       "mother",       "wife",          "daughter",
        "sister",      "actress",    "queen",       "widow",        "businesswoman", "girl",
        "niece",       "aunt",       "grandmother", "congresswoman"};
    static constexpr std::string_view kMen[] = {
        "spokesman", "chairman", "man",         "father", "husband", "son",   "brother",     "actor",
        "king",      "widower",  "businessman", "boy",    "nephew",  "uncle", "grandfather", "congressman"};
    if (std::find(std::begin(kWomen), std::end(kWomen), word) != std::end(kWomen)) return Gender::kFemale;
    if (std::find(std::begin(kMen), std::end(kMen), word) != std::end(kMen)) return Gender::kMale;
    return Gender::kUnknown;
  }

  // "Kremlin spokesman", "the former finance minister": back to what cannot be in a role.
  void role_before(Entity& entity, const NameTokens::Sentence& sentence, uint32_t name) {
    if (name <= sentence.first) return;
    const NameToken& last = all_.tokens[name - 1];
    if (!last.is(kRole) || last.capital || last.possessive) return;
    uint32_t first = name - 1;
    while (first > sentence.first && name - first < kRoleBefore) {
      const NameToken& token = all_.tokens[first - 1];
      if (token.key.empty() || token.is(kFunction | kSpeechVerb)) break;
      --first;
    }
    add_role(entity, first, name);
  }

  // "David Lammy, the British foreign secretary, ..."
  void role_after(Entity& entity, const NameTokens::Sentence& sentence, uint32_t after) {
    if (after + 1 >= sentence.end || printed(after) != ",") return;
    uint32_t first = after + 1, end = first;
    const std::string& opener = all_.tokens[first].key;
    if (opener == "who" || opener == "whose" || opener == "and" || opener == "but") return;
    if (opener == "the" || opener == "a" || opener == "an") ++first;
    uint32_t role = 0;
    for (end = first; end < sentence.end && end - first < kRoleAfter; ++end) {
      const NameToken& token = all_.tokens[end];
      if (token.key.empty() && printed(end) != "&" && printed(end) != "-") break;
      if (token.is(kSpeechVerb) || token.key == "who" || token.key == "was" || token.key == "is") return;
      if (!role && token.is(kRole)) role = end + 1;
    }
    if (!role || role - first > kRoleBefore || end == first) return;
    if (end >= sentence.end || !all_.tokens[end].key.empty()) return;
    add_role(entity, first, end);
  }

  std::string_view text_;
  const NameTokens& all_;
  Annotation& annotation_;
};

// Third persons singular, with their gender.
struct Pronoun {
  std::string_view word;
  Gender gender;
};
constexpr Pronoun kPronouns[] = {{"he", Gender::kMale},        {"him", Gender::kMale},
                                 {"his", Gender::kMale},       {"himself", Gender::kMale},
                                 {"he's", Gender::kMale},      {"she", Gender::kFemale},
                                 {"her", Gender::kFemale},     {"hers", Gender::kFemale},
                                 {"herself", Gender::kFemale}, {"she's", Gender::kFemale}};

Gender pronoun_gender(const std::string& key) {
  for (const Pronoun& pronoun : kPronouns)
    if (pronoun.word == key) return pronoun.gender;
  return Gender::kUnknown;
}

// Walks the text once, keeps the persons seen lately and gives each pronoun the best of them.
class PronounResolver {
 public:
  PronounResolver(const Article& article, const NameTokens& all, Annotation& annotation)
      : text_(article.text), all_(all), annotation_(annotation) {}

  void run() {
    std::vector<Mention> merged;
    merged.reserve(annotation_.mentions.size());
    size_t m = 0;
    for (const NameToken& token : all_.tokens) {
      while (m < annotation_.mentions.size() && annotation_.mentions[m].span.begin <= token.span.begin) {
        const Mention& mention = annotation_.mentions[m++];
        note(mention, token.sentence);
        merged.push_back(mention);
      }
      const Gender gender = token.key.size() > 7 ? Gender::kUnknown : pronoun_gender(token.key);
      if (gender == Gender::kUnknown) continue;
      if (!merged.empty() && merged.back().span.end > token.span.begin) continue;
      if (const Seen* who = best(gender, token.sentence, token.key)) {
        const uint32_t entity = who->entity;
        if (annotation_.entities[entity].gender == Gender::kUnknown)
          annotation_.entities[entity].gender = gender;
        merged.push_back({token.span, entity, MentionKind::kPronoun});
        note(merged.back(), token.sentence);
      }
    }
    merged.insert(merged.end(), annotation_.mentions.begin() + static_cast<ptrdiff_t>(m),
                  annotation_.mentions.end());
    annotation_.mentions = std::move(merged);
    renumber();
  }

 private:
  struct Seen {
    uint32_t entity;
    uint32_t sentence;
    bool leads;   // the first person of its sentence
    bool speaks;  // a verb of speech is beside it
  };

  void note(const Mention& mention, uint32_t sentence) {
    if (annotation_.entities[mention.entity].type != EntityType::kPerson) return;
    const bool leads = seen_.empty() || seen_.back().sentence != sentence;
    std::erase_if(seen_, [&](const Seen& s) {
      return s.entity == mention.entity || s.sentence + kPronounReach < sentence;
    });
    seen_.push_back({mention.entity, sentence, leads, false});
  }

  // Nearest sentence first; in one sentence the first person, who is mostly its subject.
  const Seen* best(Gender gender, uint32_t sentence, const std::string& key) const {
    const Seen* found = nullptr;
    double most = 0;
    for (const Seen& s : seen_) {
      const Gender is = annotation_.entities[s.entity].gender;
      if (is != Gender::kUnknown && is != gender) continue;
      constexpr double kKnownGender = 1.0, kLead = 1.0, kPerSentence = 1.2, kSameSentenceSubject = 0.5;
      double score = 10 + (is == gender ? kKnownGender : 0) + (s.leads ? kLead : 0) -
                     kPerSentence * (sentence - s.sentence);
      if (s.sentence == sentence && key.starts_with("h") && key.size() <= 3) score += kSameSentenceSubject;
      if (score >= most) {
        most = score;
        found = &s;
      }
    }
    return found;
  }

  void renumber() {
    for (Entity& entity : annotation_.entities) entity.mentions.clear();
    for (uint32_t i = 0; i < annotation_.mentions.size(); ++i)
      annotation_.entities[annotation_.mentions[i].entity].mentions.push_back(i);
  }

  std::string_view text_;
  const NameTokens& all_;
  Annotation& annotation_;
  std::vector<Seen> seen_;  // at most one a person, the latest last
};

}  // namespace

void find_roles(const Article& article, const NameTokens& tokens, Annotation& annotation) {
  People(article, tokens, annotation).find_all_roles();
}

void resolve_pronouns(const Article& article, const NameTokens& tokens, Annotation& annotation) {
  PronounResolver(article, tokens, annotation).run();
}

}  // namespace stemma
