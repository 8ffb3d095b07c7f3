// Countries under the names that news gives to their governments: the country, its demonym, its capital.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace stemma {

struct Nation {
  const char* country;   // as an editor prints it: "China"
  const char* demonym;   // "Chinese"
  const char* capital;   // "Beijing"; stands for the government in "Beijing denied"; may be empty
  const char* variants;  // other forms of country or demonym, lower case, separated by '|'; may be empty
};

// The nation that `word` (one word or a few, any case, with or without 's) names as country or demonym; null
// if none.
const Nation* nation_named(std::string_view word);
// As nation_named, but by the capital.
const Nation* nation_of_capital(std::string_view word);

// Folded words of a name without articles, possessives and titles of spokespeople; country names, demonyms
// and their variants all become the folded demonym ("China's Foreign Ministry", "the Chinese foreign
// ministry" -> chinese, foreign, ministry). In the order of the name, without repeats.
std::vector<std::string> name_tokens(std::string_view name);
// Whether a word that name_tokens gave stands for a nation.
bool is_nation_token(std::string_view token);

}  // namespace stemma
