#include "annotate/quantities_units.h"

#include <algorithm>
#include <iterator>

#include "annotate/quantities_words.h"
#include "base/strings.h"

namespace stemma {

namespace {

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

bool is_noun(const NumberToken& token) {
  return token.part_of_speech == PartOfSpeech::kNoun || token.part_of_speech == PartOfSpeech::kProperNoun;
}

bool is_noun_like(const NumberTokens& tokens, int at) {
  const NumberToken& token = tokens[at];
  const bool is_modifier = token.part_of_speech == PartOfSpeech::kVerb &&
                           (base_of(token.relation) == Dependency::kAdjective ||
                            base_of(token.relation) == Dependency::kCompound);  // "refined oil"
  return (is_noun(token) || token.part_of_speech == PartOfSpeech::kAdjective || is_modifier) &&
         !is_time_unit(token.key);
}

// Whether "in" before token `at` leads to what an amount is of ("$2 million in damages"), not to when or why.
bool names_amount(const NumberTokens& tokens, int at) {
  constexpr std::string_view kWhen[] = {"early",   "late",   "recent",  "response",
                                        "trading", "return", "addition"};
  return is_noun_like(tokens, at) && !tokens[at].capital && !is_one_of(kWhen, tokens[at].key);
}

}  // namespace

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

UnitFound unit_at(const NumberTokens& tokens, int at, const Number& number) {
  const std::string_view key = tokens[at].key, next = tokens[at + 1].key;
  if (key == "%") return {"percent", at + 1};
  // "30 times since October", but not "three times more"
  constexpr std::string_view kCompares[] = {"more",    "as",     "the",  "higher", "larger",
                                            "greater", "bigger", "less", "faster"};
  if (key == "times") return {is_one_of(kCompares, next) ? "" : "times", at + 1};
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

std::string measured_thing(const NumberTokens& tokens, int at) {
  constexpr std::string_view kDimensions[] = {"tall", "high",  "long",  "wide",
                                              "deep", "thick", "below", "above"};
  if (is_one_of(kDimensions, tokens[at].key)) return tokens[at].key;
  int first = at;
  if (tokens.is(first, "of") || tokens.is(first, "worth") || tokens.is(first, "in")) {
    constexpr std::string_view kBefore[] = {"of", "the", "its", "all", "their", "our"};
    if (tokens.is(first, "in") && !names_amount(tokens, first + 1)) return {};
    ++first;
    while (is_one_of(kBefore, tokens[first].key)) ++first;
  }
  constexpr int kLongestPhrase = 5;
  int last = first;
  for (; last < first + kLongestPhrase && is_noun_like(tokens, last); ++last) {
    if (tokens[last].possessive) {
      first = last + 1;
    } else if (last > first && tokens[last].capital && !tokens[last - 1].capital) {
      break;
    } else if (is_plural(tokens[last])) {
      ++last;
      break;
    }
  }
  return last > first && !is_time_unit(tokens[last].key) ? tokens[last - 1].key : std::string();
}

std::string noun_before_of(const NumberTokens& tokens, int begin) {
  if (!tokens.is(begin - 1, "of")) return {};
  const NumberToken& noun = tokens[begin - 2];
  return is_noun(noun) && noun.key != "total" ? noun.key : std::string();
}

}  // namespace stemma
