#include "claim/counts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "claim/values.h"

namespace stemma {

namespace {

// Values of one count are within this factor of each other.
constexpr double kMostRatio = 2.5;
constexpr double kMostRatioOfToll = 5;
// How likely sentences must be on average to state one thing, for their numbers to count one thing: of a
// toll, of other counts, and of numbers of which only the unit is known.
constexpr double kLeastOfToll = 0.10;
constexpr double kLeastOfCount = 0.25;
constexpr double kLeastOfUnit = 0.5;
// Values that are nearly alike, within this factor, count one thing in sentences that are less like.
constexpr double kNearlyAlike = 1.1;
constexpr double kLeastOfNearlyAlike = 0.12;
// Added to the likelihood of two sentences that give one number: of two rates in one sentence the one that
// the other report gives too is meant.
constexpr double kEqual = 0.1;
// How badly people are hurt stands within so many bytes after their number.
constexpr uint32_t kDegreeBytes = 40;
// Numbers looked at of one thing counted; a story of thousands of reports repeats itself.
constexpr size_t kMostNumbers = 600;

using Slot = std::pair<std::string, std::string>;  // unit, what is counted

double magnitude(const Quantity& q) {
  return q.upper ? (q.value + *q.upper) / 2 : q.value;
}

// Words for people that say nothing of who they are.
bool is_general(const std::string& noun) {
  static constexpr std::string_view kGeneral[] = {"",           "people", "persons",    "others",
                                                  "victims",    "dead",   "civilians",  "lives",
                                                  "casualties", "bodies", "fatalities", "deaths"};
  return std::find(std::begin(kGeneral), std::end(kGeneral), noun) != std::end(kGeneral);
}

class Grower {
 public:
  explicit Grower(const Similarities& similarities) : similarities_(similarities) {}

  // Each number goes to the group that it is most like; groups that grew alike are joined in the end.
  std::vector<CountGroup> grow(const CountGroup& numbers) const {
    std::vector<CountGroup> groups;
    for (const CountMember& number : numbers) {
      CountGroup alone{number};
      CountGroup* best = most_like(groups, alone, nullptr);
      if (best)
        best->push_back(number);
      else
        groups.push_back(std::move(alone));
    }
    for (size_t i = 0; i < groups.size();) {
      CountGroup* into = most_like(groups, groups[i], &groups[i]);
      if (!into) {
        ++i;
        continue;
      }
      into->insert(into->end(), groups[i].begin(), groups[i].end());
      groups.erase(groups.begin() + static_cast<long>(i));
      i = 0;
    }
    return groups;
  }

 private:
  CountGroup* most_like(std::vector<CountGroup>& groups, const CountGroup& group,
                        const CountGroup* except) const {
    CountGroup* best = nullptr;
    double most = 0;
    for (CountGroup& other : groups) {
      if (&other == except || !may_join(other, group)) continue;
      const double like = average(other, group);
      if (like > most) most = like, best = &other;
    }
    return best;
  }

  bool may_join(const CountGroup& a, const CountGroup& b) const {
    double least = magnitude(*a.front().quantity), most = least;
    for (const CountGroup* group : {&a, &b})
      for (const CountMember& m : *group) {
        least = std::min(least, magnitude(*m.quantity));
        most = std::max(most, magnitude(*m.quantity));
      }
    const Quantity& model = *a.front().quantity;
    if (most > least * (is_toll(model) ? kMostRatioOfToll : kMostRatio)) return false;
    for (const CountMember& x : a)
      for (const CountMember& y : b)
        if (x.sentence == y.sentence || !same_people(*x.quantity, *y.quantity)) return false;
    return average(a, b) >= least_likelihood(model, most / least);
  }

  // "Ten pilots" and "12 passengers" that were killed are not one count; "12 people" may be either.
  static bool same_people(const Quantity& a, const Quantity& b) {
    return is_general(a.noun) || is_general(b.noun) || thing_of(a.noun) == thing_of(b.noun);
  }

  static double least_likelihood(const Quantity& q, double ratio) {
    if (is_toll(q)) return kLeastOfToll;
    if (q.of.empty() || is_general(q.of)) return kLeastOfUnit;
    return ratio > 1 && ratio <= kNearlyAlike ? kLeastOfNearlyAlike : kLeastOfCount;
  }

  double average(const CountGroup& a, const CountGroup& b) const {
    double sum = 0, pairs = 0;
    for (const CountMember& x : a)
      for (const CountMember& y : b) {
        sum += similarities_.between(x.sentence, y.sentence);
        if (magnitude(*x.quantity) == magnitude(*y.quantity)) sum += kEqual;
        ++pairs;
      }
    return sum / pairs;
  }

  const Similarities& similarities_;
};

size_t count_reports(const StoryTerms& story, const CountGroup& group) {
  std::set<uint32_t> reports;
  for (const CountMember& m : group) reports.insert(story.sentences[m.sentence].article);
  return reports.size();
}

// Whether some report has it from those that are counted: they are sources in the other reports too.
bool counts_sources(const StoryMaterial& material, const StoryTerms& story, const CountGroup& group) {
  return std::any_of(group.begin(), group.end(), [&](const CountMember& m) {
    return counts_sources(*material.annotations[story.sentences[m.sentence].article], *m.quantity);
  });
}

// "Twenty were slightly hurt": how badly makes it a part of the hurt.
bool is_by_degree(std::string_view text, const Sentence& sentence, const Quantity& q) {
  static constexpr std::string_view kDegrees[] = {"seriously",  "slightly",      "severely",
                                                  "critically", "badly",         "gravely",
                                                  "lightly",    "serious injur", "minor injur"};
  const uint32_t end = std::min(sentence.span.end, q.span.end + kDegreeBytes);
  const std::string_view after = ByteSpan{q.span.begin, end}.of(text);
  return std::any_of(std::begin(kDegrees), std::end(kDegrees),
                     [&](std::string_view degree) { return after.find(degree) != std::string_view::npos; });
}

// "850 soldiers, with another 1,000 troops from abroad": further ones, beside a number before.
bool is_further(std::string_view text, const Sentence& sentence, const Quantity& q, const CountGroup& numbers,
                uint32_t s) {
  if (numbers.empty() || numbers.back().sentence != s) return false;
  const std::string_view before = ByteSpan{sentence.span.begin, q.span.begin}.of(text);
  static constexpr std::string_view kFurther[] = {"another ", "a further ", "an additional "};
  return std::any_of(std::begin(kFurther), std::end(kFurther),
                     [&](std::string_view words) { return before.ends_with(words); });
}

// "The first since 1959, when three died": a count of another time, told beside this one.
bool is_of_another_time(std::string_view text, const Sentence& sentence, const Quantity& q) {
  const std::string before = to_lower(ByteSpan{sentence.span.begin, q.span.begin}.of(text));
  if (before.starts_with("on that occasion") || before.starts_with("at that time")) return true;
  const size_t since = before.rfind("since ");
  return since != std::string::npos && before.find(" when ", since) != std::string::npos;
}

// All numbers by what they count, in text order.
std::map<Slot, CountGroup> numbers_by_slot(const StoryMaterial& material, const StoryTerms& story) {
  std::map<Slot, CountGroup> out;
  for (uint32_t s = 0; s < story.sentences.size(); ++s) {
    const StorySentence& sentence = story.sentences[s];
    const Annotation& annotation = *material.annotations[sentence.article];
    const auto& quantities = annotation.quantities;
    auto at = std::lower_bound(quantities.begin(), quantities.end(), sentence.sentence,
                               [](const Quantity& q, uint32_t index) { return q.sentence < index; });
    for (; at != quantities.end() && at->sentence == sentence.sentence; ++at) {
      // Nobody knows what a bare number counts; and no report disagrees with another on an age or a part.
      if (at->is_part || at->value <= 0 || (at->unit.empty() && at->of.empty()) || at->unit == "age")
        continue;
      const std::string_view text = material.articles[sentence.article]->text;
      const Sentence& bounds = annotation.units.sentences[sentence.sentence];
      CountGroup& numbers = out[{at->unit, counted_thing(*at)}];
      if (is_by_degree(text, bounds, *at) || is_further(text, bounds, *at, numbers, s)) continue;
      if (is_of_another_time(text, bounds, *at)) continue;
      if (numbers.size() < kMostNumbers) numbers.push_back({s, &*at});
    }
  }
  return out;
}

}  // namespace

std::vector<CountGroup> group_counts(const StoryMaterial& material, const StoryTerms& story,
                                     const Similarities& similarities) {
  const Grower grower(similarities);
  std::vector<CountGroup> out;
  for (const auto& [slot, numbers] : numbers_by_slot(material, story))
    for (CountGroup& group : grower.grow(numbers)) {
      if (count_reports(story, group) < 2 || counts_sources(material, story, group)) continue;
      std::sort(group.begin(), group.end(),
                [](const CountMember& a, const CountMember& b) { return a.sentence < b.sentence; });
      out.push_back(std::move(group));
    }
  return out;
}

}  // namespace stemma
