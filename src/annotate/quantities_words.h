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
// "police", "crew": several, whatever their form.
bool is_many_by_itself(std::string_view word);
// Of a noun; `is_plural`: it is one already, and only has its usual name put for it ("policemen": "police").
std::string plural(std::string_view word, bool is_plural);

// "crew", "family": a number in "of" after it counts those whom it is made of.
bool is_group_of_people(std::string_view noun);

// What a word tells of people, as one name for all that tell it ("killed", "injured"); empty if it tells
// nothing of the kind. All are given lemmas.
std::string_view done_to(std::string_view lemma);             // of a verb's object: "kill", "wound"
std::string_view happens_to_subject(std::string_view lemma);  // of its subject: "die", "flee"
std::string_view state_named(std::string_view lemma);         // "dead", "missing", "aboard"
std::string_view event_counted(std::string_view lemma);       // is itself what is counted: "death", "arrest"
std::string_view event_done_to(std::string_view lemma);       // of those in "of" after it: "liberation"
// A verb and its object, complement or particle: "lose" with "life", "take" with "hostage".
std::string_view happening_with(std::string_view verb, std::string_view other);
// A place or thing that they are at or brought to, and by which verb (empty: none): "take" "to" "hospital".
std::string_view happening_by_place(std::string_view verb, std::string_view preposition,
                                    std::string_view noun);

}  // namespace stemma
