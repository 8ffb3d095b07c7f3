#include "annotate/quantities_counts.h"

#include <algorithm>
#include <iterator>

#include "annotate/quantities_words.h"
#include "base/strings.h"
#include "language/grammar.h"

namespace stemma {

namespace {

// Tokens looked at, so that a sentence of any length costs the same for each number.
constexpr int kLongestNounPhrase = 6;
constexpr int kLongestSubject = 16;
constexpr int kLongestInsertion = 18;
constexpr int kLongestVerbPhrase = 7;
constexpr int kLongestToll = 24;

bool is_word(const NumberToken& token) {
  return !token.key.empty() &&
         ((token.key[0] >= 'a' && token.key[0] <= 'z') || static_cast<unsigned char>(token.key[0]) >= 0x80);
}

bool ends_sentence(std::string_view key) {
  constexpr std::string_view kStops[] = {".", ";", "!", "?", ":", "\"", "", "(", ")", "[", "]", "|"};
  return is_one_of(kStops, key);
}

// "10 people said to be missing", "taken to hospital": happenings of several words.
struct Idiom {
  std::string_view words;  // separated by spaces; "*" is any one word or none
  std::string_view canonical;
};
constexpr Idiom kIdioms[] = {{"taken to * hospital", "hospitalised"},
                             {"taken to * hospitals", "hospitalised"},
                             {"rushed to * hospital", "hospitalised"},
                             {"sent to * hospital", "hospitalised"},
                             {"admitted to * hospital", "hospitalised"},
                             {"treated in * hospital", "hospitalised"},
                             {"treated at * hospital", "hospitalised"},
                             {"transported to * hospital", "hospitalised"},
                             {"transported to * hospitals", "hospitalised"},
                             {"in hospital", "hospitalised"},
                             {"lost their lives", "killed"},
                             {"lost their homes", "displaced"},
                             {"lost their jobs", "dismissed"},
                             {"laid off", "dismissed"},
                             {"shot dead", "killed"},
                             {"shot and killed", "killed"},
                             {"stabbed to death", "killed"},
                             {"beaten to death", "killed"},
                             {"burned to death", "killed"},
                             {"found dead", "killed"},
                             {"put to death", "killed"},
                             {"taken hostage", "kidnapped"},
                             {"held hostage", "kidnapped"},
                             {"taken captive", "kidnapped"},
                             {"taken into custody", "arrested"},
                             {"in custody", "arrested"},
                             {"set free", "released"},
                             {"pulled from * rubble", "rescued"},
                             {"pulled alive", "rescued"},
                             {"brought to safety", "rescued"},
                             {"tested positive", "infected"},
                             {"forced to flee", "displaced"},
                             {"forced from * homes", "displaced"},
                             {"driven from * homes", "displaced"},
                             {"moved to safety", "evacuated"},
                             {"suffered * injuries", "injured"},
                             {"sustained * injuries", "injured"},
                             {"have * injuries", "injured"},
                             {"had * injuries", "injured"},
                             {"with * injuries", "injured"},
                             {"released from * hospital", "discharged"},
                             {"discharged from * hospital", "discharged"},
                             {"in captivity", "captive"},
                             {"remain captives", "captive"},
                             {"held captive", "captive"},
                             {"on board", "aboard"},
                             {"aboard", "aboard"}};

// Words that "*" may stand for: "with serious or life-threatening injuries".
constexpr int kMostBetween = 3;

bool matches(const NumberTokens& tokens, int at, std::string_view words) {
  for (const std::string_view word : split(words, ' ')) {
    if (word == "*") {
      const std::string_view rest = words.substr(words.find('*') + 2);
      for (int between = 0; between <= kMostBetween; ++between)
        if (matches(tokens, at + between, rest)) return true;
      return false;
    }
    if (!tokens.is(at, word)) return false;
    ++at;
  }
  return true;
}

std::string_view idiom_at(const NumberTokens& tokens, int at) {
  for (const Idiom& idiom : kIdioms)
    if (matches(tokens, at, idiom.words)) return idiom.canonical;
  return {};
}

// --- the noun --------------------------------------------------------------------------------------------

// A modifier before its noun.
bool is_modifier(const NumberTokens& tokens, int at) {
  const Dependency relation = base_of(tokens[at].relation);
  return relation == Dependency::kNumber || relation == Dependency::kAdjective ||
         relation == Dependency::kCompound;
}

// Whether tokens [at, head] are one phrase: within reach, with nothing but words between.
bool is_one_phrase(const NumberTokens& tokens, int at, int head) {
  if (head < at || head >= at + kLongestNounPhrase) return false;
  for (int i = at; i <= head; ++i)
    if (!is_word(tokens[i]) && !number_at(tokens, i)) return false;
  return true;
}

// The noun of the phrase that token `at` stands in, by the tree: past its modifiers.
int noun_of_phrase(const NumberTokens& tokens, int at) {
  while (tokens[at].head > at && is_modifier(tokens, at)) at = tokens[at].head;
  return at;
}

// The noun that the number modifies by the tree, at token `at` or after it; else that of the phrase at `at`,
// which has the number whatever the tree makes of it ("between 3 and 5 boats"). -1 if there is none.
int noun_of_number(const NumberTokens& tokens, const Number& number, int at) {
  // "10 to 15 boats": the first is the boats', or the second, which is the first's.
  for (int i = number.begin; i < number.end; ++i) {
    if (tokens[i].head < at || !is_modifier(tokens, i)) continue;
    const int head = noun_of_phrase(tokens, tokens[i].head);
    if (is_one_phrase(tokens, at, head)) return head;
  }
  const int head = noun_of_phrase(tokens, at);
  return is_one_phrase(tokens, at, head) ? head : -1;
}

// "six shipping and trading companies": the plural that a number above one needs, where the tree takes the
// first of two modifiers for the noun; `head` if there is none.
int plural_beside(const NumberTokens& tokens, int head) {
  if (is_plural(tokens[head].key) || !tokens.is(head + 1, "and")) return head;
  const int second = noun_of_phrase(tokens, head + 2);
  return is_plural(tokens[second].key) && is_one_phrase(tokens, head, second) ? second : head;
}

// The noun that the preposition at `at` leads to; -1 if there is none.
int noun_of_preposition(const NumberTokens& tokens, int at) {
  const int head = tokens[at].head;
  return tokens[at].relation == Dependency::kCase && is_one_phrase(tokens, at + 1, head) ? head : -1;
}

// Whether a number can count the noun at `at`. Outside a headline a word with a capital is a name ("nine
// Backroads"), unless of a people.
bool is_countable(const NumberTokens& tokens, int at, bool is_one) {
  const NumberToken& token = tokens[at];
  if (!is_word(token) || token.possessive || is_month(token.key)) return false;
  if (is_person_noun(token.key, token.capital)) return true;
  if ((token.capital && !tokens.is_headline()) || is_one == is_plural(token.key)) return false;
  return token.part_of_speech == PartOfSpeech::kNoun || token.part_of_speech == PartOfSpeech::kProperNoun;
}

// Nouns whose kind the word before them tells, under the name that other reports give the same people.
std::string named_by_two(std::string_view modifier, std::string_view head) {
  struct Pair {
    std::string_view modifier, head, noun;
  };
  constexpr Pair kPairs[] = {{"crew", "members", "crew"},
                             {"crew", "member", "crew"},
                             {"service", "members", "soldiers"},
                             {"service", "member", "soldiers"},
                             {"military", "personnel", "soldiers"},
                             {"police", "officers", "police"},
                             {"police", "officer", "police"},
                             {"family", "members", "relatives"},
                             {"family", "member", "relatives"},
                             {"staff", "members", "staff"},
                             {"staff", "member", "staff"},
                             {"aid", "workers", "aid workers"},
                             {"health", "workers", "health workers"}};
  for (const Pair& pair : kPairs)
    if (pair.modifier == modifier && pair.head == head) return std::string(pair.noun);
  return {};
}

void take_head(const NumberTokens& tokens, int at, CountedNoun& counted) {
  const NumberToken& head = tokens[at];
  counted.end = at + 1;
  counted.noun = named_by_two(tokens[at - 1].key, head.key);
  if (counted.noun.empty()) counted.noun = plural(head.key);
  counted.is_people = is_person_noun(head.key, head.capital);
}

}  // namespace

CountedNoun counted_noun(const NumberTokens& tokens, const Number& number, int at) {
  CountedNoun counted;
  counted.begin = counted.end = at;
  int head = noun_of_number(tokens, number, at);
  // "dozens of people", "two of the girls"
  if (tokens.is(at, "of")) {
    head = noun_of_preposition(tokens, at);
    int next = at + 1;
    constexpr std::string_view kBefore[] = {"the", "these", "those", "its", "their",
                                            "his", "her",   "our",   "all"};
    const bool is_definite = is_one_of(kBefore, tokens[next].key);
    while (is_one_of(kBefore, tokens[next].key)) ++next;
    if (number_at(tokens, next)) return counted;
    const bool is_pronoun = tokens.is(next, "them") || tokens.is(next, "whom");
    counted.is_part = is_definite || is_pronoun;
    if (is_pronoun) head = noun_of_number(tokens, number, ++next);  // "two of them children"
    counted.begin = counted.end = at = next;
  }
  if (tokens.is(at, "times")) {  // "three times larger"
    counted.is_time = true;
    return counted;
  }
  // "the 21 who were brought back"
  if (tokens.is(at, "who")) counted.is_people = true;
  if (head < at) return counted;
  if (is_time_unit(tokens[head].key)) {
    counted.is_time = true;
    return counted;
  }
  const bool is_one = number.value == 1 && !number.has_scale;
  if (!is_one) head = plural_beside(tokens, head);
  const Happening* happening = find_happening(tokens[head].key);
  if (happening && happening->form == HappeningForm::kNoun) {
    take_head(tokens, head, counted);
    counted.is_people = counted.is_event_noun = true;
    counted.happened = happening->canonical;
    return counted;
  }
  if (happening || !is_countable(tokens, head, is_one)) return counted;
  take_head(tokens, head, counted);
  // "197 missing girls"
  for (int i = at; i < head; ++i)
    if (const Happening* told = find_happening(tokens[i].key); told && tokens[i].head == head)
      counted.happened = told->canonical;
  return counted;
}

// --- after -----------------------------------------------------------------------------------------------

namespace {

// Past ", including three children," or "(two of them children)" at `at`; `at` if there is none.
int skip_insertion(const NumberTokens& tokens, int at) {
  const bool is_bracket = tokens.is(at, "(");
  if (!is_bracket && !tokens.is(at, ",") && !tokens.is(at, "-")) return at;
  const std::string_view closing = is_bracket ? std::string_view(")") : tokens[at].key;
  for (int i = at + 1; i < at + kLongestInsertion && i < tokens.size(); ++i) {
    if (!tokens.is(i, closing)) {
      if (ends_sentence(tokens[i].key)) return at;
      continue;
    }
    const std::string_view next = tokens[i + 1].key;
    const Happening* happening = find_happening(next);
    if (is_auxiliary(next) || (happening && happening->form == HappeningForm::kUndergoes)) return i + 1;
  }
  return at;
}

bool is_adverb(std::string_view key) {
  return key.size() > 4 && key.ends_with("ly");
}

// What the verb phrase that begins at `at` tells: "were later found dead", "have been freed".
std::string_view told_by_verb(const NumberTokens& tokens, int at) {
  std::string_view told;
  for (int i = at; i < at + kLongestVerbPhrase; ++i) {
    const std::string_view key = tokens[i].key;
    if (const std::string_view idiom = idiom_at(tokens, i); !idiom.empty()) return idiom;
    if (const Happening* happening = find_happening(key)) {
      // "were shot and killed": the graver one
      if (key == "shot" && tokens.is(i + 1, "and")) {
        told = happening->canonical;
        continue;
      }
      const bool is_passive_or_state = happening->form != HappeningForm::kActive;
      return is_passive_or_state || key == "hurt" ? happening->canonical : told;
    }
    // "are now confirmed as having died"
    const bool is_as = key == "as" && (tokens.is(i + 1, "having") || tokens.is(i + 1, "dead"));
    if (!is_auxiliary(key) && !is_adverb(key) && key != "and" && !is_as) return told;
  }
  return told;
}

// Whether a past form after its noun is a participle ("12 people killed in") and not a verb with an object
// ("two gunmen killed a guard").
bool is_participle(const NumberTokens& tokens, int at) {
  const NumberToken& next = tokens[at + 1];
  if (!is_word(next)) return next.key.empty() || !(next.key[0] >= '0' && next.key[0] <= '9');
  constexpr std::string_view kObjects[] = {"a",     "an",         "the",     "his",  "her",  "its",
                                           "their", "at",         "more",    "over", "some", "them",
                                           "him",   "themselves", "another", "about"};
  if (next.key == "at") return !tokens.is(at + 2, "least");
  if (next.key == "more" || next.key == "over")
    return !number_at(tokens, at + 2) && !tokens.is(at + 2, "than");
  if (is_one_of(kObjects, next.key) || number_at(tokens, at + 1)) return false;
  return ends_noun_phrase(next.key) || is_adverb(next.key) || next.key == "shot" || find_happening(next.key);
}

}  // namespace

Happened happened_after(const NumberTokens& tokens, int from, bool is_left) {
  Happened result;
  std::string_view reduced;  // "kidnapped by X", unless the verb after it tells more
  int at = from;
  for (const int last = from + kLongestSubject; at < last && at < tokens.size(); ++at) {
    if (const int past = skip_insertion(tokens, at); past > at) at = past;
    const std::string_view key = tokens[at].key;
    if (ends_sentence(key) || key == "," || key == "-" || ends_clause(key)) break;
    if (is_auxiliary(key)) {
      const std::string_view told = told_by_verb(tokens, at);
      if (!told.empty()) result.canonical = told;
      constexpr std::string_view kNoVerbYet[] = {"who",  "that",  "which", "all", "both",
                                                 "also", "still", "to",    "not"};
      if (!told.empty() || !is_one_of(kNoVerbYet, key)) break;
      continue;
    }
    if (at == from || reduced.empty()) {
      if (const std::string_view idiom = idiom_at(tokens, at); !idiom.empty()) {
        reduced = idiom;
        continue;
      }
    }
    if (const Happening* happening = find_happening(key)) {
      if (happening->form == HappeningForm::kUndergoes) {
        result.canonical = happening->canonical;
        break;
      }
      if (happening->form == HappeningForm::kState && reduced.empty() && (is_left || at < from + 3)) {
        reduced = happening->canonical;
        continue;
      }
      if (happening->form == HappeningForm::kVerb) {
        if (!is_participle(tokens, at)) break;
        if (reduced.empty()) reduced = happening->canonical;
        continue;
      }
      if (happening->form == HappeningForm::kActive) break;
    }
    if (key == "and" || key == "or") {
      const auto second = number_at(tokens, at + 1);
      constexpr std::string_view kSecondSubject[] = {"a", "an", "the", "his", "her", "their", "its", "at"};
      if (!reduced.empty() || (!second && !is_one_of(kSecondSubject, tokens[at + 1].key))) break;
      if (second) {
        result.is_shared = true;
        at = second->end - 1;
        // "12 dead and 31 injured": the second has its own
        if (find_happening(tokens[second->end].key)) break;
      }
    }
  }
  if (result.canonical.empty()) result.canonical = reduced;
  if (result.canonical.empty() || (result.canonical == reduced && !is_left)) result.is_shared = false;
  return result;
}

// --- before ----------------------------------------------------------------------------------------------

namespace {

// "to", "reached", "stands at": what joins a toll to its number.
bool joins_toll(std::string_view key) {
  constexpr std::string_view kJoins[] = {
      "to",     "at",     "of",   "reached",  "reaching", "reaches",   "hit",       "hits", "past",  "passed",
      "passes", "topped", "tops", "exceeded", "exceeds",  "surpassed", "surpasses", "from", "above", "is",
      "was",    "as",     "now",  ":",        "toll",     "beyond",    "climbs",    "rises"};
  return is_one_of(kJoins, key);
}

// What a toll that ends before `at` counts: "the death toll from the storm has risen", "the number of
// injured".
std::string_view toll_before(const NumberTokens& tokens, int at) {
  for (int i = at; i > at - kLongestToll && i >= 0; --i) {
    const std::string_view key = tokens[i].key;
    if (ends_sentence(key) && key != ":") return {};
    if (key == "toll") {
      const Happening* kind = find_happening(tokens[i - 1].key);
      return kind ? kind->canonical : std::string_view("killed");
    }
    if (key != "number" || !tokens.is(i + 1, "of")) continue;
    for (int j = i + 2; j <= std::min(at, i + 6); ++j)
      if (const Happening* kind = find_happening(tokens[j].key)) return kind->canonical;
    return {};
  }
  return {};
}

}  // namespace

Happened happened_before(const NumberTokens& tokens, int before, std::string_view noun) {
  int at = before - 1;
  constexpr std::string_view kLight[] = {"the", "another", "all",     "these",      "those", "its",
                                         "his", "their",   "further", "additional", "other", "a"};
  while (is_one_of(kLight, tokens[at].key)) --at;
  const std::string_view key = tokens[at].key;
  constexpr std::string_view kTakesLives[] = {"claimed", "claiming", "claims", "cost",
                                              "took",    "taken",    "costing"};
  if (noun == "lives" && is_one_of(kTakesLives, key)) return {"killed", false, true};
  if (key == "dead" && tokens.is(at - 1, "shot")) return {"killed", false, true};
  if (const Happening* happening = find_happening(key)) {
    const bool takes_object =
        happening->form == HappeningForm::kVerb || happening->form == HappeningForm::kActive;
    // "10 were killed, 12 wounded" has a comma there; "in the shooting two men" has the gerund as a noun.
    const bool is_noun = tokens.is(at - 1, "the") || tokens.is(at - 1, "a") || tokens.is(at - 1, "an");
    const bool was_passive =
        tokens.is(at - 1, "was") || tokens.is(at - 1, "were") || tokens.is(at - 1, "been");
    if (takes_object && !is_noun && !was_passive) {
      const bool either =
          (tokens.is(at - 1, "or") || tokens.is(at - 1, "and")) && find_happening(tokens[at - 2].key);
      if (either && find_happening(tokens[at - 2].key)->canonical != happening->canonical &&
          tokens[at - 2].key != "shot")
        return {"casualties", false, true};
      return {happening->canonical, false, true};
    }
  }
  if (key == "of") {
    if (tokens.is(at - 1, "lives")) return {"killed", false, false};
    if (const Happening* happening = find_happening(tokens[at - 1].key);
        happening && happening->form != HappeningForm::kState)
      return {happening->canonical, false, false};
  }
  if (joins_toll(key)) return {toll_before(tokens, at), false, false};
  return {};
}

}  // namespace stemma
