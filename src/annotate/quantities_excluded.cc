#include "annotate/quantities_excluded.h"

#include <algorithm>
#include <iterator>

#include "annotate/quantities_words.h"

namespace stemma {

bool is_figure_token(const NumberTokens& tokens, int at) {
  const std::string_view key = tokens[at].key;
  return !key.empty() && key[0] >= '0' && key[0] <= '9';
}

bool is_in_code(const NumberTokens& tokens, const Number& number, int end) {
  constexpr std::string_view kSigns[] = {"/", ":", "#", "@", "_", "="};
  const NumberToken &before = tokens[number.begin - 1], &after = tokens[end];
  if (is_one_of(kSigns, before.key) && tokens[number.begin].touches) return true;
  if (is_one_of(kSigns, after.key) && after.touches) return true;
  if (!number.is_plain) return false;
  if (is_figure_token(tokens, number.begin - 1) || (is_figure_token(tokens, end) && !tokens.is(end, ",")))
    return number_at(tokens, end) ? number_at(tokens, end)->compound.empty() : true;
  return before.key == "+";
}

bool is_date(const NumberTokens& tokens, const Number& number, int end, bool is_counted) {
  constexpr double kLastDay = 31;
  if (!number.is_plain || number.value > kLastDay) return false;
  const auto month_at = [&](int at) { return tokens[at].capital && is_month(tokens[at].key); };
  if (month_at(end) || (tokens.is(end, "of") && month_at(end + 1))) return true;
  return month_at(number.begin - 1) && !is_counted;
}

bool is_year(const NumberTokens& tokens, const Number& number, bool is_counted) {
  if (!number.is_plain || number.value < 1500 || number.value >= 2100) return false;
  constexpr std::string_view kBeforeYears[] = {"in",     "since", "from",   "until", "by",    "of",
                                               "before", "after", "during", "late",  "early", "mid",
                                               "year",   "circa", "and",    "to"};
  const bool after_preposition = is_one_of(kBeforeYears, tokens[number.begin - 1].key);
  if (number.value < 1900) return after_preposition;
  return !is_counted || after_preposition || is_month(tokens[number.begin - 1].key);
}

bool is_in_name(const NumberTokens& tokens, const Number& number, bool is_counted) {
  const NumberToken &before = tokens[number.begin - 1], &word = tokens[number.begin];
  if (takes_number_as_name(before.key) && (number.is_plain || !number.is_figure) &&
      (before.capital || !is_counted))
    return true;
  if (tokens.is_headline()) return false;
  constexpr std::string_view kOpening[] = {"\"", "'", ":", ".", "("};
  const bool opens = number.begin == 0 || is_one_of(kOpening, before.key);
  if (!number.is_figure && word.capital && !opens && !before.capital) return true;
  return before.capital && number.begin > 1 && number.is_plain && !is_counted;
}

bool is_pronoun_one(const NumberTokens& tokens, const Number& number, const CountedNoun& counted) {
  if (number.value != 1 || number.is_figure || number.has_scale) return false;
  constexpr std::string_view kBefore[] = {"no",      "this",  "that",   "the", "any", "every", "some", "each",
                                          "another", "which", "number", "day", "a",   "is",    "was"};
  constexpr std::string_view kAfter[] = {"of",   "another", "by",   "day", "time",
                                         "hand", "thing",   "side", "way", "such"};
  if (is_one_of(kBefore, tokens[number.begin - 1].key) && counted.noun.empty()) return true;
  return is_one_of(kAfter, tokens[number.end].key);
}

bool is_ratio(const NumberTokens& tokens, int end) {
  if (tokens.is(end, "in") || tokens.is(end, "out") || tokens.is(end, "per")) {
    const int next = tokens.is(end, "out") ? end + 2 : end + 1;
    const auto second = number_at(tokens, next);
    return second && (tokens.is(end, "out") || !second->is_figure);
  }
  return false;
}

}  // namespace stemma
