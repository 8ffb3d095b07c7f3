#include "annotate/quantities_words.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace stemma {

namespace {

struct NamedNumber {
  std::string_view word;
  double value;
};

constexpr NamedNumber kSmall[] = {
    {"zero", 0},      {"one", 1},       {"two", 2},       {"three", 3},    {"four", 4},     {"five", 5},
    {"six", 6},       {"seven", 7},     {"eight", 8},     {"nine", 9},     {"ten", 10},     {"eleven", 11},
    {"twelve", 12},   {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20},   {"thirty", 30},  {"forty", 40},   {"fifty", 50},
    {"sixty", 60},    {"seventy", 70},  {"eighty", 80},   {"ninety", 90}};
constexpr NamedNumber kScales[] = {{"dozen", 12},    {"hundred", 1e2},   {"thousand", 1e3}, {"million", 1e6},
                                   {"billion", 1e9}, {"trillion", 1e12}, {"mn", 1e6},       {"mln", 1e6},
                                   {"bn", 1e9},      {"bln", 1e9},       {"tn", 1e12},      {"trn", 1e12},
                                   {"lakh", 1e5},    {"crore", 1e7}};
constexpr NamedNumber kVague[] = {{"dozens", 24},      {"scores", 40},    {"hundreds", 200},
                                  {"thousands", 2000}, {"millions", 2e6}, {"billions", 2e9},
                                  {"trillions", 2e12}, {"tens", 20}};

struct Naming {
  std::string_view word, name;
};

constexpr Naming kSigns[] = {{"$", "USD"},   {"us$", "USD"}, {"usd", "USD"}, {"a$", "AUD"},  {"au$", "AUD"},
                             {"aud", "AUD"}, {"c$", "CAD"},  {"ca$", "CAD"}, {"cad", "CAD"}, {"nz$", "NZD"},
                             {"nzd", "NZD"}, {"hk$", "HKD"}, {"hkd", "HKD"}, {"s$", "SGD"},  {"sgd", "SGD"},
                             {"nt$", "TWD"}, {"r$", "BRL"},  {"mx$", "MXN"}, {"£", "GBP"},   {"gbp", "GBP"},
                             {"€", "EUR"},   {"eur", "EUR"}, {"¥", "JPY"},   {"jpy", "JPY"}, {"cny", "CNY"},
                             {"rmb", "CNY"}, {"₹", "INR"},   {"rs", "INR"},  {"rs.", "INR"}, {"inr", "INR"},
                             {"₽", "RUB"}, {"rub", "RUB"}, {"₩", "KRW"},   {"krw", "KRW"}, {"₴", "UAH"},
                             {"uah", "UAH"}, {"₦", "NGN"},   {"ngn", "NGN"}, {"₺", "TRY"},   {"₪", "ILS"},
                             {"chf", "CHF"}, {"sek", "SEK"}, {"nok", "NOK"}, {"dkk", "DKK"}, {"zar", "ZAR"}};
constexpr Naming kCurrencyWords[] = {
    {"dollar", "USD"},   {"dollars", "USD"}, {"usd", "USD"},      {"euro", "EUR"},     {"euros", "EUR"},
    {"eur", "EUR"},      {"gbp", "GBP"},     {"sterling", "GBP"}, {"yen", "JPY"},      {"yuan", "CNY"},
    {"renminbi", "CNY"}, {"rupee", "INR"},   {"rupees", "INR"},   {"rouble", "RUB"},   {"roubles", "RUB"},
    {"ruble", "RUB"},    {"rubles", "RUB"},  {"hryvnia", "UAH"},  {"hryvnias", "UAH"}, {"naira", "NGN"},
    {"franc", "CHF"},    {"francs", "CHF"},  {"zloty", "PLN"},    {"zlotys", "PLN"},   {"forint", "HUF"},
    {"forints", "HUF"},  {"shekel", "ILS"},  {"shekels", "ILS"},  {"lira", "TRY"},     {"liras", "TRY"},
    {"rand", "ZAR"},     {"reais", "BRL"},   {"baht", "THB"},     {"ringgit", "MYR"},  {"rupiah", "IDR"},
    {"riyal", "SAR"},    {"riyals", "SAR"},  {"dirhams", "AED"},  {"kronor", "SEK"},   {"krona", "SEK"},
    {"kroner", "NOK"},   {"pesos", "MXN"},   {"taka", "BDT"},     {"shillings", "KES"}};

constexpr Naming kMeasures[] = {{"km", "kilometre"},
                                {"kilometre", "kilometre"},
                                {"kilometres", "kilometre"},
                                {"kilometer", "kilometre"},
                                {"kilometers", "kilometre"},
                                {"kms", "kilometre"},
                                {"mile", "mile"},
                                {"miles", "mile"},
                                {"metre", "metre"},
                                {"metres", "metre"},
                                {"meter", "metre"},
                                {"meters", "metre"},
                                {"centimetre", "centimetre"},
                                {"centimetres", "centimetre"},
                                {"centimeter", "centimetre"},
                                {"centimeters", "centimetre"},
                                {"cm", "centimetre"},
                                {"millimetre", "millimetre"},
                                {"millimetres", "millimetre"},
                                {"millimeters", "millimetre"},
                                {"mm", "millimetre"},
                                {"foot", "foot"},
                                {"feet", "foot"},
                                {"ft", "foot"},
                                {"inch", "inch"},
                                {"inches", "inch"},
                                {"yard", "yard"},
                                {"yards", "yard"},
                                {"mph", "mile per hour"},
                                {"kph", "kilometre per hour"},
                                {"km/h", "kilometre per hour"},
                                {"kmh", "kilometre per hour"},
                                {"knot", "knot"},
                                {"knots", "knot"},
                                {"hectare", "hectare"},
                                {"hectares", "hectare"},
                                {"acre", "acre"},
                                {"acres", "acre"},
                                {"kg", "kilogram"},
                                {"kgs", "kilogram"},
                                {"kilo", "kilogram"},
                                {"kilos", "kilogram"},
                                {"kilogram", "kilogram"},
                                {"kilograms", "kilogram"},
                                {"kilogramme", "kilogram"},
                                {"kilogrammes", "kilogram"},
                                {"gram", "gram"},
                                {"grams", "gram"},
                                {"grammes", "gram"},
                                {"tonne", "tonne"},
                                {"tonnes", "tonne"},
                                {"ton", "ton"},
                                {"tons", "ton"},
                                {"kiloton", "kiloton"},
                                {"kilotons", "kiloton"},
                                {"lb", "pound"},
                                {"lbs", "pound"},
                                {"ounce", "ounce"},
                                {"ounces", "ounce"},
                                {"oz", "ounce"},
                                {"litre", "litre"},
                                {"litres", "litre"},
                                {"liter", "litre"},
                                {"liters", "litre"},
                                {"gallon", "gallon"},
                                {"gallons", "gallon"},
                                {"barrel", "barrel"},
                                {"barrels", "barrel"},
                                {"bpd", "barrel per day"},
                                {"megawatt", "megawatt"},
                                {"megawatts", "megawatt"},
                                {"mw", "megawatt"},
                                {"gigawatt", "gigawatt"},
                                {"gigawatts", "gigawatt"},
                                {"gw", "gigawatt"},
                                {"kilowatt", "kilowatt"},
                                {"kilowatts", "kilowatt"},
                                {"kw", "kilowatt"},
                                {"percent", "percent"},
                                {"pct", "percent"},
                                {"magnitude", "magnitude"},
                                {"celsius", "celsius"},
                                {"fahrenheit", "fahrenheit"}};

constexpr std::string_view kTimeUnits[] = {
    "second",      "seconds", "minute", "minutes",  "min",      "mins",    "hour",      "hours",
    "hr",          "hrs",     "day",    "days",     "week",     "weeks",   "fortnight", "month",
    "months",      "year",    "years",  "yr",       "yrs",      "decade",  "decades",   "century",
    "centuries",   "night",   "nights", "weekend",  "weekends", "morning", "mornings",  "evening",
    "evenings",    "am",      "pm",     "a.m",      "p.m",      "a.m.",    "p.m.",      "o'clock",
    "gmt",         "utc",     "bst",    "est",      "edt",      "cet",     "noon",      "midnight",
    "generations", "seasons", "thirds", "quarters", "fifths",   "quarter", "third"};
constexpr std::string_view kMonths[] = {
    "january", "february", "march",    "april", "may",  "june",  "july", "august", "september",
    "october", "november", "december", "jan",   "feb",  "mar",   "apr",  "jun",    "jul",
    "aug",     "sep",      "sept",     "oct",   "nov",  "dec",   "jan.", "feb.",   "mar.",
    "apr.",    "jun.",     "jul.",     "aug.",  "sep.", "sept.", "oct.", "nov.",   "dec."};
constexpr std::string_view kNamesWithNumbers[] = {
    "no",       "no.",       "nos",      "nos.",       "number",    "article",    "section",  "chapter",
    "flight",   "route",     "highway",  "interstate", "channel",   "resolution", "page",     "pages",
    "category", "phase",     "level",    "tier",       "room",      "unit",       "apollo",   "boeing",
    "airbus",   "antonov",   "tupolev",  "sukhoi",     "ilyushin",  "cessna",     "embraer",  "formula",
    "euro",     "windows",   "iphone",   "galaxy",     "gate",      "terminal",   "platform", "pier",
    "line",     "bus",       "train",    "block",      "building",  "area",       "zone",     "district",
    "precinct", "ward",      "lot",      "exit",       "junction",  "class",      "grade",    "part",
    "volume",   "version",   "type",     "model",      "series",    "episode",    "season",   "match",
    "round",    "stage",     "step",     "appendix",   "amendment", "title",      "rule",     "paragraph",
    "clause",   "item",      "lane",     "track",      "bay",       "figure",     "table",    "photo",
    "image",    "slide",     "option",   "plan",       "verse",     "psalm",      "opus",     "symphony",
    "sonata",   "studio",    "fiscal",   "protocol",   "case",      "file",       "count",    "group",
    "day",      "week",      "year",     "act",        "scene",     "step",       "area",     "pope",
    "division", "battalion", "squadron", "hull",       "box"};

template <typename Entry, size_t n>
const Entry* entry_of(const Entry (&entries)[n], std::string_view word) {
  const auto at = std::find_if(std::begin(entries), std::end(entries),
                               [&](const Entry& entry) { return entry.word == word; });
  return at == std::end(entries) ? nullptr : &*at;
}

}  // namespace

std::optional<double> small_number(std::string_view word) {
  const auto* found = entry_of(kSmall, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::optional<double> scale_word(std::string_view word) {
  const auto* found = entry_of(kScales, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::optional<double> vague_number(std::string_view word) {
  const auto* found = entry_of(kVague, word);
  return found ? std::optional(found->value) : std::nullopt;
}

std::string_view currency_before(std::string_view sign) {
  const auto* found = entry_of(kSigns, sign);
  return found ? found->name : std::string_view();
}

std::string_view currency_word(std::string_view word) {
  const auto* found = entry_of(kCurrencyWords, word);
  return found ? found->name : std::string_view();
}

std::string_view measure(std::string_view word) {
  const auto* found = entry_of(kMeasures, word);
  return found ? found->name : std::string_view();
}

bool is_time_unit(std::string_view word) {
  return is_one_of(kTimeUnits, word);
}

bool is_month(std::string_view word) {
  return is_one_of(kMonths, word);
}

bool takes_number_as_name(std::string_view word) {
  return is_one_of(kNamesWithNumbers, word);
}

}  // namespace stemma
