#include "claim/values.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <limits>
#include <set>
#include <vector>

#include "claim/stem.h"
#include "claim/thesaurus.h"

namespace stemma {

namespace {

// "About 1,000" may be this much more or less, but no more than half a unit of its last digit that counts:
// "about 130" is no 140.
constexpr double kApproximately = 0.08;
// A lower bound this much above another says more ("more than 100" after "at least 90"), in parts of it.
constexpr double kMoreByBound = 0.05;
// The share of a claim's reports that must fill a slot for the claim to turn on it.
constexpr double kLeastFilling = 0.5;

// What happens to people, as Quantity::of names it, of which news counts more and more.
constexpr std::string_view kTolls[] = {"killed",   "injured",   "casualties", "missing",
                                       "arrested", "displaced", "evacuated",  "rescued",
                                       "infected", "trapped",   "stranded",   "hospitalised"};
constexpr std::string_view kMayFall[] = {"missing", "trapped", "stranded", "quarantined"};

template <size_t N>
bool is_one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// "Dozens", "hundreds": the least that the word allows stands for it, and it may be this much more.
constexpr double kVagueFactor = 5;

struct Range {
  double low, high;
};

// The value of the last digit that is not zero; of numbers below ten, where all digits count, one.
double last_place(double value) {
  if (value < 10 || value != std::floor(value)) return 1;
  double place = 1;
  while (std::fmod(value, place * 10) == 0) place *= 10;
  return place;
}

double give_of(double value) {
  return std::min(value * kApproximately, last_place(value) / 2);
}

// What the words leave open.
Range range_of(const Quantity& q) {
  const double upper = q.upper.value_or(q.value);
  switch (q.precision) {
    case Precision::kExact:
      return {q.value, upper};
    case Precision::kApproximate:
      if (!q.words.empty()) return {q.value, q.value * kVagueFactor};
      return {q.value - give_of(q.value), upper + give_of(upper)};
    case Precision::kAtLeast:
      return {q.value, std::numeric_limits<double>::infinity()};
    case Precision::kAtMost:
      return {0, upper};
  }
  return {q.value, upper};
}

std::string plain(double value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.6g", value);
  return buffer.data();
}

// Grouped digits below a million, then "5.2 million": as news prints them.
std::string number_words(double value) {
  struct Scale {
    double factor;
    const char* word;
  };
  static constexpr Scale kScales[] = {{1e12, " trillion"}, {1e9, " billion"}, {1e6, " million"}};
  for (const Scale& scale : kScales)
    if (value >= scale.factor) return plain(value / scale.factor) + scale.word;
  std::string out = plain(value);
  if (value < 1000 || out.find('.') != std::string::npos) return out;
  for (size_t at = out.size(); at > 3;) out.insert(at -= 3, ",");
  return out;
}

bool is_people(const Quantity& q) {
  return q.unit == "people";
}

// The quantities that lie in an evidence's span.
std::vector<const Quantity*> quantities_in(const StoryMaterial& material, const Evidence& evidence) {
  std::vector<const Quantity*> out;
  const Annotation& annotation = *material.annotations[evidence.article];
  for (const Quantity& q : annotation.quantities)
    if (evidence.span.overlaps(q.span) && !counts_sources(annotation, q)) out.push_back(&q);
  return out;
}

// Of an evidence's quantities the one that fills the slot of `model`: the first that is no part of another.
const Quantity* filling(const std::vector<const Quantity*>& quantities, const Quantity& model) {
  for (const Quantity* q : quantities)
    if (same_slot(*q, model)) return q;
  return nullptr;
}

void set_value(Evidence& evidence, const Quantity& quantity) {
  evidence.value = value_words(quantity);
  evidence.value_span = quantity.span;
}

class Chooser {
 public:
  Chooser(const StoryMaterial& material, Claim& claim) : material_(material), claim_(claim) {
    std::set<uint32_t> reports;
    for (const Evidence& evidence : claim.evidence) {
      quantities_.push_back(quantities_in(material, evidence));
      reports.insert(evidence.article);
    }
    reports_ = reports.size();
  }

  void choose() {
    const Quantity* model = given();
    if (!model) model = most_filled();
    if (!model) return;
    for (size_t i = 0; i < quantities_.size(); ++i) {
      Evidence& evidence = claim_.evidence[i];
      if (!evidence.value.empty()) continue;
      if (const Quantity* q = filling(quantities_[i], *model)) set_value(evidence, *q);
    }
  }

 private:
  const Quantity* given() const {
    for (const Evidence& evidence : claim_.evidence)
      if (const Quantity* q = quantity_of(material_, evidence)) return q;
    return nullptr;
  }

  size_t reports_filling(const Quantity& model) const {
    std::set<uint32_t> reports;
    for (size_t i = 0; i < quantities_.size(); ++i)
      if (filling(quantities_[i], model)) reports.insert(claim_.evidence[i].article);
    return reports.size();
  }

  const Quantity* most_filled() const {
    const Quantity* best = nullptr;
    size_t most = 0;
    for (const auto& list : quantities_)
      for (const Quantity* q : list) {
        const size_t reports = reports_filling(*q);
        if (reports > most) most = reports, best = q;
      }
    const double least = std::max(2.0, kLeastFilling * static_cast<double>(reports_));
    return static_cast<double>(most) >= least ? best : nullptr;
  }

  const StoryMaterial& material_;
  Claim& claim_;
  std::vector<std::vector<const Quantity*>> quantities_;  // by evidence
  size_t reports_ = 0;
};

}  // namespace

std::string value_words(const Quantity& q) {
  std::string out;
  if (q.precision == Precision::kAtLeast) out = "at least ";
  if (q.precision == Precision::kAtMost) out = "up to ";
  if (q.precision == Precision::kApproximate && q.words.empty()) out = "about ";
  out += q.words.empty() ? number_words(q.value) : q.words;
  if (q.upper && *q.upper != q.value) out += " to " + number_words(*q.upper);
  // The people counted are the claim's subject; a measure is part of the value.
  if (!q.unit.empty() && !is_people(q)) out += " " + q.unit;
  return out;
}

bool are_compatible(const Quantity& a, const Quantity& b) {
  const Range x = range_of(a), y = range_of(b);
  return x.low <= y.high && y.low <= x.high;
}

bool is_round(double value) {
  return last_place(value) >= 10;
}

bool says_more(const Quantity& later, const Quantity& earlier) {
  if (!are_compatible(later, earlier)) return range_of(later).low > range_of(earlier).high;
  return later.precision == Precision::kAtLeast && earlier.precision == Precision::kAtLeast &&
         later.value > earlier.value * (1 + kMoreByBound);
}

std::string thing_of(std::string_view word) {
  const std::string stemmed = stem(word);
  const auto known = concept_of(stemmed);
  return known ? "@" + std::to_string(known->id) : stemmed;
}

std::string counted_thing(const Quantity& q) {
  return thing_of(q.of);
}

bool same_slot(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return false;
  if (a.is_part != b.is_part) return false;
  if (!a.of.empty() && !b.of.empty()) return counted_thing(a) == counted_thing(b);
  return a.of.empty() && b.of.empty() && !a.unit.empty() && !is_people(a);
}

bool counts_sources(const Annotation& annotation, const Quantity& q) {
  return std::any_of(annotation.statements.begin(), annotation.statements.end(),
                     [&](const Statement& s) { return s.source && s.source->span.overlaps(q.span); });
}

bool is_toll(const Quantity& q) {
  return is_people(q) && is_one_of(kTolls, q.of);
}
bool counts_dead(const Quantity& q) {
  return is_people(q) && q.of == "killed";
}
bool may_fall(const Quantity& q) {
  return is_people(q) && is_one_of(kMayFall, q.of);
}

const Quantity* quantity_of(const StoryMaterial& material, const Evidence& evidence) {
  if (evidence.value_span.empty()) return nullptr;
  for (const Quantity& q : material.annotations[evidence.article]->quantities)
    if (q.span == evidence.value_span) return &q;
  return nullptr;
}

bool values_agree(const StoryMaterial& material, const Claim& claim) {
  std::vector<const Quantity*> values;
  for (const Evidence& evidence : claim.evidence)
    if (const Quantity* q = quantity_of(material, evidence)) values.push_back(q);
  for (const Quantity* a : values)
    for (const Quantity* b : values)
      if (!are_compatible(*a, *b) || says_more(*a, *b)) return false;
  return true;
}

void choose_values(const StoryMaterial& material, Claim& claim) {
  Chooser(material, claim).choose();
}

}  // namespace stemma
