// A sentence as the rules of time see it: hyphenated words in pieces, numbers in one. Internal to times*.cc.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/times_words.h"
#include "text/units.h"

namespace stemma {

struct TimeToken {
  ByteSpan span;     // without a possessive 's and without the full stop of an abbreviation
  std::string text;  // folded
  uint32_t classes = 0;
  int value = 0;      // see TimeClass; a clock time in minutes since midnight
  double number = 0;  // of numbers, ordinals and years
  bool capital = false;
  bool possessive = false;
  bool stopped = false;  // had the full stop of an abbreviation
  bool joined = false;   // stands after a hyphen in one word with the token before it
  bool is(uint32_t any_of) const { return (classes & any_of) != 0; }
  // `number` without its fraction. No year, hour or day is greater than the bound, and what is stays far from
  // overflow.
  int whole_number() const {
    constexpr double kGreatest = 1e6;
    return static_cast<int>(std::clamp(number, -kGreatest, kGreatest));
  }
};

// The words of one sentence of `text`.
std::vector<TimeToken> make_time_tokens(std::string_view text, const TextUnits& units,
                                        const Sentence& sentence);

}  // namespace stemma
