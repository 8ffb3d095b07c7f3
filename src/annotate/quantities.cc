#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/quantities_counts.h"
#include "annotate/quantities_numbers.h"
#include "annotate/quantities_words.h"
#include "base/strings.h"

namespace stemma {

namespace {

template <size_t n>
bool is_one_of(const std::string_view (&words)[n], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// --- how exact -------------------------------------------------------------------------------------------

struct Hedge {
  std::string_view words;
  Precision precision;
};
constexpr Hedge kHedges[] = {{"no fewer than", Precision::kAtLeast},
                             {"no less than", Precision::kAtLeast},
                             {"not less than", Precision::kAtLeast},
                             {"not fewer than", Precision::kAtLeast},
                             {"no more than", Precision::kAtMost},
                             {"not more than", Precision::kAtMost},
                             {"more than", Precision::kAtLeast},
                             {"greater than", Precision::kAtLeast},
                             {"fewer than", Precision::kAtMost},
                             {"less than", Precision::kAtMost},
                             {"at least", Precision::kAtLeast},
                             {"at most", Precision::kAtMost},
                             {"as many as", Precision::kAtMost},
                             {"as much as", Precision::kAtMost},
                             {"up to", Precision::kAtMost},
                             {"a maximum of", Precision::kAtMost},
                             {"a minimum of", Precision::kAtLeast},
                             {"upwards of", Precision::kAtLeast},
                             {"in excess of", Precision::kAtLeast},
                             {"over", Precision::kAtLeast},
                             {"above", Precision::kAtLeast},
                             {"exceeding", Precision::kAtLeast},
                             {"topped", Precision::kAtLeast},
                             {"exceeded", Precision::kAtLeast},
                             {"surpassed", Precision::kAtLeast},
                             {"under", Precision::kAtMost},
                             {"below", Precision::kAtMost},
                             {"an estimated", Precision::kApproximate},
                             {"estimated", Precision::kApproximate},
                             {"close to", Precision::kApproximate},
                             {"about", Precision::kApproximate},
                             {"around", Precision::kApproximate},
                             {"some", Precision::kApproximate},
                             {"roughly", Precision::kApproximate},
                             {"approximately", Precision::kApproximate},
                             {"circa", Precision::kApproximate},
                             {"nearly", Precision::kApproximate},
                             {"almost", Precision::kApproximate},
                             {"perhaps", Precision::kApproximate},
                             {"possibly", Precision::kApproximate},
                             {"maybe", Precision::kApproximate},
                             {"~", Precision::kApproximate},
                             {"well", Precision::kExact},
                             {"just", Precision::kExact},
                             {"a total of", Precision::kExact},
                             {"exactly", Precision::kExact},
                             {"only", Precision::kExact}};

// Where `words` begins if it ends just before token `end`; `end` if it does not.
int begin_of(const NumberTokens& tokens, int end, std::string_view words) {
  const auto parts = split(words, ' ');
  const int begin = end - static_cast<int>(parts.size());
  for (size_t i = 0; i < parts.size(); ++i)
    if (!tokens.is(begin + static_cast<int>(i), parts[i])) return end;
  return begin;
}

// Takes the hedges before the quantity's first token; a hedge that says nothing ("just") is passed over.
int take_hedges(const NumberTokens& tokens, int begin, Precision& precision) {
  for (bool found = true; found;) {
    found = false;
    for (const Hedge& hedge : kHedges) {
      const int earlier = begin_of(tokens, begin, hedge.words);
      if (earlier == begin) continue;
      if (precision == Precision::kExact) precision = hedge.precision;
      begin = earlier;
      found = true;
      break;
    }
  }
  return begin;
}

// "or more", "or so", "plus" after the number.
int take_later_hedge(const NumberTokens& tokens, int end, Precision& precision) {
  if (tokens.is(end, "+") && tokens[end].touches) {
    precision = Precision::kAtLeast;
    return end + 1;
  }
  if (!tokens.is(end, "or")) return end;
  if (tokens.is(end + 1, "more"))
    precision = Precision::kAtLeast;
  else if (tokens.is(end + 1, "so"))
    precision = Precision::kApproximate;
  else if (tokens.is(end + 1, "fewer") || tokens.is(end + 1, "less"))
    precision = Precision::kAtMost;
  else
    return end;
  return end + 2;
}

// --- one quantity being read -----------------------------------------------------------------------------

struct Reading {
  Number number;
  int begin = 0;  // with hedges
  int end = 0;    // with a unit of measure
  Quantity quantity;
};

// "10 to 15", "10-15", "three or four", "between 3 and 5": the second number if it closes a range.
std::optional<Number> range_end(const NumberTokens& tokens, const Number& first) {
  if (!first.compound.empty() || !first.suffix.empty()) return std::nullopt;
  const int at = first.end;
  const bool is_dash = tokens.is(at, "-") && tokens[at].touches && tokens[at + 1].touches;
  const bool is_to = tokens.is(at, "to") && !tokens.is(first.begin - 1, "from");
  const bool is_between = tokens.is(at, "and") && tokens.is(first.begin - 1, "between");
  if (!is_dash && !is_to && !is_between && !tokens.is(at, "or")) return std::nullopt;
  auto second = number_at(tokens, at + 1);
  if (!second || second->is_vague) return std::nullopt;
  return second;
}

// "5 to 10 million": the scale and the currency are of both.
void share_scale(Number& first, Number& second) {
  if (second.has_scale && !first.has_scale && second.mantissa > 0 && first.value < second.mantissa)
    first.value *= second.value / second.mantissa;
  if (second.currency.empty()) second.currency = first.currency;
  if (first.currency.empty()) first.currency = second.currency;
}

struct UnitFound {
  std::string unit;
  int end = 0;  // past its words
};

// A currency by its country: "Australian dollars".
UnitFound currency_of_country(const NumberTokens& tokens, int at) {
  struct OfCountry {
    std::string_view words, code;
  };
  constexpr OfCountry kOfCountries[] = {
      {"us dollars", "USD"},        {"u.s dollars", "USD"},        {"u.s. dollars", "USD"},
      {"american dollars", "USD"},  {"australian dollars", "AUD"}, {"canadian dollars", "CAD"},
      {"singapore dollars", "SGD"}, {"hong kong dollars", "HKD"},  {"new zealand dollars", "NZD"},
      {"taiwan dollars", "TWD"},    {"british pounds", "GBP"},     {"pounds sterling", "GBP"},
      {"egyptian pounds", "EGP"},   {"swiss francs", "CHF"},       {"cfa francs", "XOF"},
      {"mexican pesos", "MXN"},     {"philippine pesos", "PHP"},   {"argentine pesos", "ARS"},
      {"indian rupees", "INR"},     {"pakistani rupees", "PKR"},   {"saudi riyals", "SAR"},
      {"russian roubles", "RUB"},   {"russian rubles", "RUB"},     {"chinese yuan", "CNY"},
      {"japanese yen", "JPY"},      {"turkish lira", "TRY"},       {"danish kroner", "DKK"},
      {"norwegian kroner", "NOK"},  {"swedish kronor", "SEK"}};
  for (const OfCountry& one : kOfCountries) {
    const int end = at + 1 + static_cast<int>(std::count(one.words.begin(), one.words.end(), ' '));
    if (begin_of(tokens, end, one.words) == at) return {std::string(one.code), end};
  }
  return {{}, at};
}

// "per hour", "an hour", "per day", "a day" after a measure.
UnitFound with_rate(const NumberTokens& tokens, UnitFound found) {
  const bool has_per = tokens.is(found.end, "per") || tokens.is(found.end, "a") ||
                       tokens.is(found.end, "an") || tokens.is(found.end, "/");
  if (!has_per) return found;
  const std::string_view per = tokens[found.end + 1].key;
  const bool is_speed = (found.unit == "mile" || found.unit == "kilometre") && (per == "hour" || per == "h");
  const bool is_flow = found.unit == "barrel" && per == "day";
  if (!is_speed && !is_flow) return found;
  return {found.unit + (is_speed ? " per hour" : " per day"), found.end + 2};
}

UnitFound degrees_at(const NumberTokens& tokens, int at) {
  const bool has_sign = tokens.is(at, "°") || tokens.is(at, "º");
  if (!has_sign && !tokens.is(at, "degrees") && !tokens.is(at, "degree")) return {{}, at};
  const std::string_view scale = tokens[at + 1].key;
  if (scale == "celsius" || scale == "c" || scale == "centigrade") return {"celsius", at + 2};
  if (scale == "fahrenheit" || scale == "f") return {"fahrenheit", at + 2};
  return {"degree", at + 1};
}

// The unit whose words begin at `at`, after the number.
UnitFound unit_at(const NumberTokens& tokens, int at, const Number& number) {
  const std::string_view key = tokens[at].key, next = tokens[at + 1].key;
  if (key == "%") return {"percent", at + 1};
  if (key == "per" && next == "cent") return {"percent", at + 2};
  if (key == "percentage" && (next == "points" || next == "point")) return {"percentage point", at + 2};
  if ((key == "percent" || key == "%") && next == "points") return {"percentage point", at + 2};
  if (key == "basis" && (next == "points" || next == "point")) return {"basis point", at + 2};
  if (UnitFound degrees = degrees_at(tokens, at); degrees.end > at) return degrees;
  if (UnitFound money = currency_of_country(tokens, at); money.end > at) return money;
  if (const auto code = currency_word(key); !code.empty()) return {std::string(code), at + 1};
  if (key == "won" && number.has_scale) return {"KRW", at + 1};
  if (key == "pounds" || key == "pound") return {next == "of" ? "pound" : "GBP", at + 1};
  if (key == "m" && number.is_figure) return {"metre", at + 1};
  const bool is_area = key == "square" || key == "sq";
  if (is_area || key == "cubic" || key == "nautical" || key == "metric") {
    const auto base = measure(next);
    if (base.empty()) return {{}, at};
    if (key == "metric") return {"tonne", at + 2};
    return {std::string(is_area ? "square" : key) + " " + std::string(base), at + 2};
  }
  if (const auto unit = measure(key); !unit.empty() && unit != "magnitude")
    return with_rate(tokens, {std::string(unit), at + 1});
  return {{}, at};
}

// The unit that a hyphen ties to the number: "600-ton", "7.8-magnitude", "35-year-old".
std::string unit_of_compound(std::string_view compound) {
  if (compound.starts_with("year-old") || compound.starts_with("years-old")) return "age";
  const auto first = compound.substr(0, compound.find('-'));
  if (first == "pound") return "pound";
  if (first == "degree") return "degree";
  if (first == "people" || first == "person") return "people";
  if (const auto code = currency_word(first); !code.empty()) return std::string(code);
  if (first == "m") return "metre";
  return std::string(measure(first));
}

// --- what is no quantity ---------------------------------------------------------------------------------

bool is_figure_token(const NumberTokens& tokens, int at) {
  const std::string_view key = tokens[at].key;
  return !key.empty() && key[0] >= '0' && key[0] <= '9';
}

// "9/11", "12:10", "#5", "0207 782 4368", "2016-17"
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

// "Boeing 737", "Article 5", "Seven Network"
bool is_in_name(const NumberTokens& tokens, const Number& number, bool is_counted) {
  const NumberToken &before = tokens[number.begin - 1], &word = tokens[number.begin];
  if (takes_number_as_name(before.key) && (number.is_plain || !number.is_figure) &&
      (before.capital || !is_counted))
    return true;
  if (tokens.is_headline()) return false;
  const bool opens = number.begin == 0 || before.key == "\"" || before.key == "'" || before.key == ":" ||
                     before.key == "-" || before.key == "." || before.key == "(";
  if (!number.is_figure && word.capital && !opens && !before.capital) return true;
  return before.capital && number.begin > 1 && number.is_plain && !is_counted;
}

// "one of", "no one", "one in five", "one another"
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

// --- ages ------------------------------------------------------------------------------------------------

constexpr double kOldest = 120;

// Past "years old" or "years of age" at `at`; `at` if there is none.
int years_old(const NumberTokens& tokens, int at) {
  if (!tokens.is(at, "years") && !tokens.is(at, "year")) return at;
  if (tokens.is(at + 1, "old")) return at + 2;
  return tokens.is(at + 1, "of") && tokens.is(at + 2, "age") ? at + 3 : at;
}

// "aged 35", "Ada Orr, 35, said"
bool is_age_by_place(const NumberTokens& tokens, const Reading& reading) {
  if (reading.number.value > kOldest || reading.number.has_scale || !reading.number.currency.empty())
    return false;
  const std::string_view before = tokens[reading.begin - 1].key;
  if (before == "aged" || before == "age" || before == "ages") return true;
  if (before == "between" && tokens.is(reading.begin - 2, "aged")) return true;
  if (before != "," || !reading.number.is_plain || reading.number.value < 1) return false;
  const NumberToken& name = tokens[reading.begin - 2];
  const std::string_view after = tokens[reading.end].key;
  const bool is_closed = after == "," || after == "." || after == "and" || after == ";" || after == "-" ||
                         after.empty() || after == "who" || after == "was" || after == "said";
  return name.capital && !is_month(name.key) && is_closed && !is_figure_token(tokens, reading.begin - 2);
}

// --- the whole -------------------------------------------------------------------------------------------

// The head of the phrase after "of" or right after a measure: "petroleum", "voters", "deal".
std::string measured_thing(const NumberTokens& tokens, int at) {
  constexpr std::string_view kDimensions[] = {"tall", "high",  "long",  "wide",
                                              "deep", "thick", "below", "above"};
  if (is_one_of(kDimensions, tokens[at].key)) return tokens[at].key;
  int first = at;
  if (tokens.is(first, "of") || tokens.is(first, "in") || tokens.is(first, "worth")) {
    const bool is_worth = tokens.is(first, "worth");
    ++first;
    if (is_worth && tokens.is(first, "of")) ++first;
    while (tokens.is(first, "the") || tokens.is(first, "its") || tokens.is(first, "all") ||
           tokens.is(first, "their"))
      ++first;
    if (tokens[first].capital && tokens.is(first - 1, "in")) return {};
  }
  constexpr int kLongestPhrase = 4;
  int last = first;
  while (last < first + kLongestPhrase && !tokens[last].key.empty() && !ends_noun_phrase(tokens[last].key) &&
         tokens[last].key[0] >= 'a' && tokens[last].key[0] <= 'z' && !is_time_unit(tokens[last].key)) {
    ++last;
    if (tokens[last - 1].possessive || is_plural(tokens[last - 1].key)) break;
  }
  return last > first ? tokens[last - 1].key : std::string();
}

// "a ransom of $2 million", "a depth of 10 km", "a crew of 12": the noun before "of".
std::string noun_before_of(const NumberTokens& tokens, int begin) {
  if (!tokens.is(begin - 1, "of")) return {};
  const NumberToken& noun = tokens[begin - 2];
  const bool is_noun = !noun.key.empty() && noun.key[0] >= 'a' && noun.key[0] <= 'z' &&
                       !ends_noun_phrase(noun.key) && noun.key != "total";
  return is_noun ? noun.key : std::string();
}

bool is_group_of_people(std::string_view noun) {
  constexpr std::string_view kGroups[] = {"crew",  "family", "team",     "population", "group",    "gang",
                                          "squad", "staff",  "audience", "crowd",      "workforce"};
  return is_one_of(kGroups, noun);
}

class Reader {
 public:
  Reader(const Article& article, Annotation& annotation, uint32_t sentence)
      : annotation_(annotation),
        sentence_(sentence),
        tokens_(article.text, annotation.units, annotation.units.sentences[sentence]) {}

  void read() {
    first_ = annotation_.quantities.size();
    for (int at = 0; at < tokens_.size();) at = read_at(at);
    mark_parts();
  }

 private:
  // Reads the quantity at token `at`, if there is one; gives where to go on.
  int read_at(int at) {
    const auto number = number_at(tokens_, at);
    if (!number) return at + 1;
    Reading reading;
    reading.number = *number;
    Quantity& quantity = reading.quantity;
    reading.begin = number->begin;
    reading.end = number->end;
    if (auto second = range_end(tokens_, *number)) {
      share_scale(reading.number, *second);
      if (second->value <= reading.number.value) {
        // A score or a vote ("3-1"), a change ("10 to 2"), a model ("737-800").
        if (!tokens_.is(number->end, "or")) return second->end;
      } else {
        quantity.upper = second->value;
        if (tokens_.is(number->begin - 1, "between")) --reading.begin;
        reading.end = second->end;
        second->is_plain = second->is_plain && reading.number.is_plain;
        second->value = reading.number.value;
        second->begin = reading.number.begin;
        reading.number = *second;
      }
    }
    quantity.value = reading.number.value;
    if (reading.number.is_vague) quantity.precision = Precision::kApproximate;
    const int number_end = reading.end;
    reading.begin = take_hedges(tokens_, reading.begin, quantity.precision);
    reading.end = take_later_hedge(tokens_, reading.end, quantity.precision);
    if (is_in_code(tokens_, reading.number, number_end)) return reading.end;
    if (read_age(reading) || read_measure(reading) || (read_count(reading) && !is_in_time(reading)))
      push(reading);
    return std::max(reading.end, at + 1);
  }

  // "two decades", "the first half of 2016"; people are counted even where a year might stand.
  bool is_in_time(const Reading& reading) const {
    if (reading.quantity.unit == "people") return false;
    const ByteSpan number = tokens_.span(reading.number.begin, reading.number.end);
    const auto& times = annotation_.times;
    return std::any_of(times.begin(), times.end(),
                       [&](const TimeExpression& time) { return time.span.overlaps(number); });
  }

  bool read_age(Reading& reading) {
    const int past = years_old(tokens_, reading.end);
    const bool is_compound = unit_of_compound(reading.number.compound) == "age";
    if (!is_compound && past == reading.end && !is_age_by_place(tokens_, reading)) return false;
    if (!reading.number.compound.empty() && !is_compound) return false;
    reading.end = past;
    reading.quantity.unit = "age";
    return true;
  }

  bool read_measure(Reading& reading) {
    Quantity& quantity = reading.quantity;
    const Number& number = reading.number;
    if (!number.currency.empty()) {
      quantity.unit = std::string(number.currency);
      // "$5 million US dollars" is rare; "A$5 million" is whole already.
    } else if (!number.compound.empty()) {
      quantity.unit = unit_of_compound(number.compound);
      if (quantity.unit == "people") return false;
    } else if (!number.suffix.empty()) {
      quantity.unit = number.suffix == "m"   ? "metre"
                      : number.suffix == "g" ? "gram"
                                             : std::string(measure(number.suffix));
    } else {
      const UnitFound found = unit_at(tokens_, reading.end, number);
      quantity.unit = found.unit;
      reading.end = found.end;
      if (quantity.unit.empty()) read_magnitude(reading);
    }
    if (quantity.unit.empty()) return false;
    quantity.of = measured_thing(tokens_, reading.end);
    if (quantity.of.empty()) quantity.of = noun_before_of(tokens_, reading.begin);
    if (quantity.unit == "magnitude") quantity.of.clear();
    return true;
  }

  // "a magnitude 7.8 quake", "a magnitude of 7.8", "measuring 7.8 on the Richter scale"
  void read_magnitude(Reading& reading) {
    int before = reading.begin - 1;
    while (tokens_.is(before, "of") || tokens_.is(before, "was")) --before;
    const bool named = tokens_.is(before, "magnitude");
    const bool on_scale = tokens_.is(reading.end, "on") && tokens_.is(reading.end + 2, "richter");
    if (named || on_scale) reading.quantity.unit = "magnitude";
  }

  bool read_count(Reading& reading) {
    const Number& number = reading.number;
    Quantity& quantity = reading.quantity;
    if (!number.compound.empty() && number.compound != "odd" && number.compound != "plus") return false;
    if (number.compound == "odd") quantity.precision = Precision::kApproximate;
    if (number.compound == "plus") quantity.precision = Precision::kAtLeast;
    int at = reading.end;
    const bool has_more = tokens_.is(at, "more") || tokens_.is(at, "other") || tokens_.is(at, "further");
    if (has_more) ++at;
    const bool is_one = number.value == 1 && !number.has_scale && !quantity.upper;
    const CountedNoun counted = counted_noun(tokens_, at, is_one);
    if (counted.is_time || is_time_unit(tokens_[at].key)) return false;
    if (is_ratio(tokens_, reading.end) || is_pronoun_one(tokens_, number, counted)) return false;
    Happened happened = what_happened(reading, counted);
    const bool is_counted = !counted.noun.empty() || !happened.canonical.empty();
    if (is_date(tokens_, number, reading.end, is_counted) || is_year(tokens_, number, is_counted) ||
        is_in_name(tokens_, number, is_counted))
      return false;
    if (is_one && counted.noun.empty() && happened.canonical.empty()) return false;
    fill(reading, counted, happened);
    if (counted.begin < counted.end && counted.end == counted.begin + 1 && counted.begin == reading.end)
      reading.end = counted.end;
    if (!quantity.unit.empty() || !quantity.of.empty()) return true;
    // A bare number is kept where it surely tells an amount.
    return number.has_scale || number.is_vague || quantity.precision != Precision::kExact ||
           (number.is_figure && !number.is_plain);
  }

  Happened what_happened(const Reading& reading, const CountedNoun& counted) const {
    if (!counted.noun.empty() && !counted.is_people) return {};
    if (counted.is_event_noun) return {counted.happened, false, false};
    if (tokens_.is(reading.begin - 1, "including") || tokens_.is(reading.begin - 1, "by")) return {};
    Happened happened = happened_before(tokens_, reading.begin);
    if (happened.canonical.empty()) happened = happened_after(tokens_, std::max(counted.end, reading.end));
    if (happened.canonical.empty()) happened.canonical = counted.happened;
    return happened;
  }

  void fill(Reading& reading, const CountedNoun& counted, const Happened& happened) {
    Quantity& quantity = reading.quantity;
    quantity.noun = counted.is_event_noun ? "people" : counted.noun;
    if (counted.is_people || !happened.canonical.empty()) quantity.unit = "people";
    quantity.of = happened.canonical.empty() ? counted.noun : std::string(happened.canonical);
    quantity.is_part = happened.is_shared || counted.is_part || follows_shared(quantity) ||
                       tokens_.is(reading.begin - 1, "including");
    is_shared_ = happened.is_shared;
    if (happened.canonical.empty() && !counted.is_part) inherit(reading, counted);
    object_end_ = counted.is_people && happened.is_object ? counted.end : -1;
    if (quantity.of.empty()) {
      quantity.of = noun_before_of(tokens_, reading.begin);
      if (is_group_of_people(quantity.of)) quantity.unit = "people";
    }
  }

  bool follows_shared(const Quantity& quantity) const {
    return is_shared_ && annotation_.quantities.size() > first_ &&
           annotation_.quantities.back().of == quantity.of;
  }

  // "killing six civilians and three officers": the verb's second object. Neither is the whole count then.
  void inherit(Reading& reading, const CountedNoun& counted) {
    if (!counted.is_people || object_end_ < 0) return;
    int at = object_end_;
    if (tokens_.is(at, ",")) ++at;
    if (tokens_.is(at, "and")) ++at;
    if (at == object_end_ || at != reading.begin) return;
    Quantity& first = annotation_.quantities.back();
    reading.quantity.of = first.of;
    reading.quantity.is_part = first.is_part = true;
  }

  // "Another 12 were hurt", "12 more were hurt" beside a count of the same is what came to it.
  void mark_parts() {
    auto& all = annotation_.quantities;
    for (const size_t added : additions_) {
      const auto is_whole = [&](const Quantity& other) {
        return &other != &all[added] && other.unit == all[added].unit && other.of == all[added].of;
      };
      const auto begin = all.begin() + static_cast<std::ptrdiff_t>(first_);
      if (!all[added].of.empty() && std::any_of(begin, all.end(), is_whole)) all[added].is_part = true;
    }
  }

  bool is_addition(const Reading& reading) const {
    constexpr std::string_view kAdds[] = {"another", "further", "additional"};
    return is_one_of(kAdds, tokens_[reading.begin - 1].key) || tokens_.is(reading.end, "more");
  }

  void push(Reading& reading) {
    if (is_addition(reading)) additions_.push_back(annotation_.quantities.size());
    reading.quantity.span = tokens_.span(reading.begin, reading.end);
    reading.quantity.sentence = sentence_;
    annotation_.quantities.push_back(std::move(reading.quantity));
  }

  Annotation& annotation_;
  uint32_t sentence_;
  NumberTokens tokens_;
  size_t first_ = 0;               // index of the sentence's first quantity
  std::vector<size_t> additions_;  // indices of quantities that add to another
  bool is_shared_ = false;         // the last count shares its verb with the one to come
  int object_end_ = -1;  // past the last quantity's noun, if something happened to those counted; else -1
};

}  // namespace

void find_quantities(const Article& article, Annotation& annotation) {
  for (uint32_t s = 0; s < annotation.units.sentences.size(); ++s)
    if (is_content(article.blocks[annotation.units.sentences[s].block].kind))
      Reader(article, annotation, s).read();
}

}  // namespace stemma
