// The words that quantities are read by: numbers, scales, currencies, measures, nouns for people and what may
// happen to people. Written from general knowledge of English news.
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace stemma {

template <size_t n>
bool is_one_of(const std::string_view (&words)[n], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// All words given to these functions are folded (base/utf8.h).

// "seven", "twenty": below a hundred, one word.
std::optional<double> small_number(std::string_view word);
// "hundred", "thousand", "million", "bn": what the number before it is multiplied by.
std::optional<double> scale_word(std::string_view word);
// "dozens", "hundreds", "millions": twice the scale, the least that the plural allows.
std::optional<double> vague_number(std::string_view word);

// ISO 4217 of a sign or code before a figure ("$", "us$", "eur"); empty if it is none.
std::string_view currency_before(std::string_view sign);
// ISO 4217 of a word after a number ("dollars", "euros"); empty if it is none.
std::string_view currency_word(std::string_view word);

// The unit of measure that a word or an abbreviation stands for ("km", "miles" -> "kilometre", "mile"); empty
// if it is none.
std::string_view measure(std::string_view word);
// "hours", "days", "pm", "gmt": what makes the number before it a time.
bool is_time_unit(std::string_view word);
bool is_month(std::string_view word);
// "article", "flight", "boeing": the number after it is part of a name.
bool takes_number_as_name(std::string_view word);

// Whether the noun stands for people, in the singular or the plural. `is_capital`: as printed ("Germans").
bool is_person_noun(std::string_view word, bool is_capital);
// "people", "others", "victims": says nothing of who they are.
bool is_general_person_noun(std::string_view word);
bool is_plural(std::string_view word);
std::string plural(std::string_view word);

// How a word tells what happened to people.
enum class HappeningForm {
  kVerb,        // "killed", "hurt": what was done to those counted, or by its subject to those that follow
  kActive,      // "killing", "kills": only to those that follow
  kUndergoes,   // "died", "die": those before it
  kState,       // "dead", "missing"
  kNoun,        // "deaths", "bodies": is itself what is counted
  kNounOfVerb,  // "liberation", "abduction": of those that follow
};
struct Happening {
  std::string_view word;
  std::string_view canonical;  // "killed", "injured", ...
  HappeningForm form = HappeningForm::kVerb;
};
// Null if the word tells nothing of the kind.
const Happening* find_happening(std::string_view word);

// Closed classes.
bool ends_noun_phrase(std::string_view word);  // prepositions, conjunctions, auxiliaries, pronouns ...
bool is_auxiliary(std::string_view word);      // "were", "have", "been", "remain", "feared", "still"
bool ends_clause(std::string_view word);       // "but", "while", "when"

}  // namespace stemma
