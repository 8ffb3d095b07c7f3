#include <algorithm>
#include <cstddef>
#include <iterator>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/quantities_counts.h"
#include "annotate/quantities_excluded.h"
#include "annotate/quantities_numbers.h"
#include "annotate/quantities_units.h"
#include "annotate/quantities_words.h"

namespace stemma {

namespace {

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
  // "the driver, 42, from Orrby"
  const bool is_person = is_person_noun(name.key, name.capital) && !is_plural(name) && after == ",";
  return (name.capital || is_person) && !is_month(name.key) && is_closed &&
         !is_figure_token(tokens, reading.begin - 2);
}

// --- the whole -------------------------------------------------------------------------------------------

class Reader {
 public:
  Reader(const Article& article, Annotation& annotation, uint32_t sentence)
      : annotation_(annotation), sentence_(sentence), tokens_(article.text, annotation, sentence) {}

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
      take_unit(reading, unit_at(tokens_, reading.end, number));
      // "billions of dollars"
      if (quantity.unit.empty() && tokens_.is(reading.end, "of") && (number.is_vague || number.has_scale))
        take_unit(reading, unit_at(tokens_, reading.end + 1, number));
      if (quantity.unit.empty()) read_magnitude(reading);
    }
    if (quantity.unit.empty()) return false;
    quantity.of = measured_thing(tokens_, reading.end);
    if (quantity.of.empty()) quantity.of = noun_before_of(tokens_, reading.begin);
    if (quantity.unit == "magnitude") quantity.of.clear();
    return true;
  }

  static void take_unit(Reading& reading, const UnitFound& found) {
    if (found.unit.empty()) return;
    reading.quantity.unit = found.unit;
    reading.end = found.end;
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
    const CountedNoun counted = counted_noun(tokens_, number, at);
    if (counted.is_time || is_time_unit(tokens_[at].key)) return false;
    if (is_ratio(tokens_, reading.end) || is_pronoun_one(tokens_, number, counted)) return false;
    Happened happened = what_happened(reading, counted);
    const bool is_counted = !counted.noun.empty() || !happened.canonical.empty();
    if (is_date(tokens_, number, reading.end, !counted.noun.empty()) ||
        is_year(tokens_, number, is_counted) || is_in_name(tokens_, number, is_counted))
      return false;
    if (is_one && counted.noun.empty() && happened.canonical.empty()) return false;
    fill(reading, counted, happened);
    // "Several" of anything else tells too little to be compared.
    if (tokens_.is(number.begin, "several") && (quantity.unit != "people" || happened.canonical.empty()))
      return false;
    if (counted.begin < counted.end && counted.end == counted.begin + 1 && counted.begin == reading.end)
      reading.end = counted.end;
    if (!quantity.unit.empty() || !quantity.of.empty()) return true;
    // A bare number is kept where it surely tells an amount.
    constexpr double kNoTimeOfDay = 1000;
    return number.has_scale || number.is_vague || quantity.precision != Precision::kExact ||
           (number.is_figure && !number.is_plain && number.value >= kNoTimeOfDay);
  }

  Happened what_happened(const Reading& reading, const CountedNoun& counted) const {
    if (!counted.noun.empty() && !counted.is_people) return {};
    if (counted.is_event_noun) return {counted.happened, false};
    if (tokens_.is(reading.begin - 1, "including")) return {};
    Happened happened = happened_to(tokens_, reading.begin, reading.number, counted);
    if (happened.canonical.empty()) happened.canonical = counted.happened;
    return happened;
  }

  void fill(Reading& reading, const CountedNoun& counted, const Happened& happened) {
    Quantity& quantity = reading.quantity;
    quantity.noun = counted.is_event_noun ? "people" : counted.noun;
    if (counted.is_people || !happened.canonical.empty()) quantity.unit = "people";
    quantity.of = happened.canonical.empty() ? counted.noun : std::string(happened.canonical);
    // "the pair and their two children were killed"
    constexpr std::string_view kTheirs[] = {"their", "his", "her"};
    const bool is_theirs =
        is_one_of(kTheirs, tokens_[reading.begin - 1].key) && tokens_.is(reading.begin - 2, "and");
    quantity.is_part =
        is_theirs || happened.is_shared || counted.is_part || tokens_.is(reading.begin - 1, "including");
    if (quantity.of.empty()) {
      quantity.of = noun_before_of(tokens_, reading.begin);
      if (is_group_of_people(quantity.of)) quantity.unit = "people";
    }
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
    if (reading.number.is_vague) {
      for (int i = reading.number.begin; i < reading.number.end; ++i)
        reading.quantity.words += (reading.quantity.words.empty() ? "" : " ") + tokens_[i].key;
    }
    annotation_.quantities.push_back(std::move(reading.quantity));
  }

  Annotation& annotation_;
  uint32_t sentence_;
  NumberTokens tokens_;
  size_t first_ = 0;               // index of the sentence's first quantity
  std::vector<size_t> additions_;  // indices of quantities that add to another
};

}  // namespace

void find_quantities(const Article& article, Annotation& annotation) {
  for (uint32_t s = 0; s < annotation.units.sentences.size(); ++s)
    if (is_content(article.blocks[annotation.units.sentences[s].block].kind))
      Reader(article, annotation, s).read();
}

}  // namespace stemma
