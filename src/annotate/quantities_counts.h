// What a number counts, and what happened to those counted.
#pragma once

#include <string>
#include <string_view>

#include "annotate/quantities_numbers.h"

namespace stemma {

// The noun that follows a number, tokens [begin, end); both equal to the place asked for if there is none.
struct CountedNoun {
  int begin = 0;
  int end = 0;
  std::string noun;  // its head in the plural, lower case; empty if there is none
  bool is_people = false;
  bool is_time = false;        // "two long years": a duration, no count
  std::string_view happened;   // "12 deaths", "197 missing girls": what the noun or its adjective tells
  bool is_part = false;        // "two of them", "ten of the girls"
  bool is_event_noun = false;  // `happened` is the noun itself: no verb after it may overrule it
};
// The noun that the tree gives to `number`, past token `at`: what the number modifies, or what stands in "of"
// after it.
CountedNoun counted_noun(const NumberTokens& tokens, const Number& number, int at);

// What is told to have happened to those counted.
struct Happened {
  std::string_view canonical;  // empty: nothing told
  // Other counts are told of with it: "two pilots and 10 passengers were killed".
  bool is_shared = false;
};
// By the tree, of `counted`, which is `number`'s (of `number` itself where it has no noun): what their verb
// says of its subject or object, what the noun says in whose "of" they are, the toll of which the number is,
// else what hangs on them.
// `begin` is the token of the number's first hedge, else its own first.
Happened happened_to(const NumberTokens& tokens, int begin, const Number& number, const CountedNoun& counted);

}  // namespace stemma
