// Numbers that are no quantities: dates, years, codes, parts of names, ratios.
#pragma once

#include "annotate/quantities_counts.h"
#include "annotate/quantities_numbers.h"

namespace stemma {

bool is_figure_token(const NumberTokens& tokens, int at);

// `end` is past the number and what hedges it. `is_counted`: a noun or a happening says what is counted.

// "9/11", "12:10", "#5", "0207 782 4368", "2016-17"
bool is_in_code(const NumberTokens& tokens, const Number& number, int end);
bool is_date(const NumberTokens& tokens, const Number& number, int end, bool is_counted);
bool is_year(const NumberTokens& tokens, const Number& number, bool is_counted);
// "Boeing 737", "Article 5", "Seven Network"
bool is_in_name(const NumberTokens& tokens, const Number& number, bool is_counted);
// "one of", "no one", "one another"
bool is_pronoun_one(const NumberTokens& tokens, const Number& number, const CountedNoun& counted);
// "one in five", "nine out of ten"
bool is_ratio(const NumberTokens& tokens, int end);

}  // namespace stemma
