// How exact a number is, its unit, and what is measured, by the words around it.
#pragma once

#include <string>
#include <string_view>

#include "annotate/quantities_numbers.h"

namespace stemma {

// Takes the hedges before token `begin` ("at least", "well over"): gives where they begin, and sets
// `precision` by the nearest one that says something. A range between two numbers has its "between" taken
// before.
int take_hedges(const NumberTokens& tokens, int begin, Precision& precision);
// The same for those after token `end`: "or more", "or so", "+". Gives where they end.
int take_later_hedge(const NumberTokens& tokens, int end, Precision& precision);

struct UnitFound {
  std::string unit;  // as in Quantity; empty if there is none
  int end = 0;       // past its words
};
// The unit whose words begin at token `at`, after `number`.
UnitFound unit_at(const NumberTokens& tokens, int at, const Number& number);
// The unit that a hyphen ties to the number: "600-ton", "7.8-magnitude"; "age" for "35-year-old".
std::string unit_of_compound(std::string_view compound);

// What a measure that ends at token `at` measures: "petroleum" of "600 tons of refined petroleum", "deal" of
// "a $3bn deal".
std::string measured_thing(const NumberTokens& tokens, int at);
// "a ransom of $2 million", "a crew of 12": the noun before "of" before token `begin`.
std::string noun_before_of(const NumberTokens& tokens, int begin);

}  // namespace stemma
