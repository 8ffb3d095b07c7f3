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

bool is_word(const NumberToken& token) {
  return !token.key.empty() &&
         ((token.key[0] >= 'a' && token.key[0] <= 'z') || static_cast<unsigned char>(token.key[0]) >= 0x80);
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
  if (is_plural(tokens[head]) || !tokens.is(head + 1, "and")) return head;
  const int second = noun_of_phrase(tokens, head + 2);
  return is_plural(tokens[second]) && is_one_phrase(tokens, head, second) ? second : head;
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
  if ((token.capital && !tokens.is_headline()) || is_one == is_plural(token)) return false;
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

// "Missing", "kidnapped" before a noun.
std::string_view told_by_participle(const NumberToken& token) {
  if (const std::string_view told = state_named(token.lemma); !told.empty()) return told;
  if (const std::string_view told = state_named(token.key); !told.empty()) return told;
  const bool is_past =
      token.features.verb_form == VerbForm::kParticiple && token.features.tense != GrammaticalTense::kPresent;
  return is_past ? done_to(token.lemma) : std::string_view();
}

void take_head(const NumberTokens& tokens, int at, CountedNoun& counted) {
  const NumberToken& head = tokens[at];
  counted.end = at + 1;
  counted.noun = named_by_two(tokens[at - 1].key, head.key);
  if (counted.noun.empty()) counted.noun = plural(head.key, is_plural(head));
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
  const std::string& lemma = tokens[head].lemma;
  if (const std::string_view event = event_counted(lemma); !event.empty()) {
    take_head(tokens, head, counted);
    counted.is_people = counted.is_event_noun = true;
    counted.happened = event;
    return counted;
  }
  // "Two dead", "one confirmed release"
  if (!state_named(tokens[head].key).empty() || !event_done_to(lemma).empty() ||
      !is_countable(tokens, head, is_one))
    return counted;
  take_head(tokens, head, counted);
  // "197 missing girls"
  for (int i = at; i < head; ++i)
    if (tokens[i].head == head) {
      const std::string_view told = told_by_participle(tokens[i]);
      if (!told.empty()) counted.happened = told;
    }
  return counted;
}

}  // namespace stemma
