// When two printed names may be one: initials, transliterations, given names, bodies. Used within an article
// and across a story.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

// Folded words without punctuation and "the"; "O'Brien" and "al-Amri" are one word each ("obrien",
// "al-amri").
std::vector<std::string> name_words(std::string_view name);

// First letters, small: of all words ("tfl") or without "of", "for", "and", "the" ("icrc").
std::string initials_of(const std::vector<std::string>& words, bool all_words);

// A form that transliterations of one name share: "zelenskiy", "zelenskyy", "zelensky" give "zelenski".
std::string transliteration_key(std::string_view folded_word);

// Edits (insert, delete, exchange, swap of neighbours) from `a` to `b`, or `limit` + 1 if there are more.
int edit_distance(std::string_view a, std::string_view b, int limit);

// Whether two family names may be spellings of one: one transliteration key, or one or two edits in a long
// name.
bool similar_words(std::string_view a, std::string_view b);

// Whether two family names of persons with one given name may be spellings of one: the same consonants in the
// same order, the same first letter ("fayez", "faiz").
bool same_consonants(std::string_view a, std::string_view b);

// Whether two given names may be one person's: equal, an initial, a transliteration (Aleksandr, Oleksandr,
// Alexander), a part of a double name.
bool compatible_given(std::string_view a, std::string_view b);

// Cuts the country or people that a body's name begins with off, and returns its canonical name: "costa rican
// government", "nigeria police force"; "" if there is none. With `country`, only that one is cut.
std::string_view cut_country(std::vector<std::string>& words, std::string_view country);

// What a body is apart from whose it is: words in alphabetical order, without "of", a people or a country,
// legal forms
// ("Inc."), with one spelling of "defence": "Ministry of Public Security" and "Public Security Ministry" are
// one.
std::string body_key(const std::vector<std::string>& words);

}  // namespace stemma
