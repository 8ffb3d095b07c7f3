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
  // The subject holds a second count ("two pilots and 10 passengers were killed").
  bool is_shared = false;
  bool is_object = false;  // of a verb before: "killing (14)"
};
// By what follows the counted noun: "(14 people) were killed", "(14) dead", "(21 girls) kidnapped by X have
// been freed". `is_left`: "left" stands before the number, so that "dead" may come late ("left two guards of
// the bank dead").
Happened happened_after(const NumberTokens& tokens, int from, bool is_left);
// By what stands before the number and its "at least": "killing (14)", "the deaths of (14 people)", "the
// death toll rose to (21)". `noun` is the counted one.
Happened happened_before(const NumberTokens& tokens, int before, std::string_view noun);

}  // namespace stemma
