#include "claim/relations.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "claim/contradictions.h"
#include "claim/newsrooms.h"
#include "claim/values.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

constexpr std::string_view kChangeWords[] = {"rose to",
                                             "risen to",
                                             "rises to",
                                             "rising to",
                                             "climbed to",
                                             "climbs to",
                                             "climbing to",
                                             "grew to",
                                             "grown to",
                                             "grows to",
                                             "increased to",
                                             "increases to",
                                             "jumped to",
                                             "jumps to",
                                             "soared to",
                                             "reached",
                                             "up from",
                                             "down from",
                                             "fell to",
                                             "fallen to",
                                             "dropped to",
                                             "lowered to",
                                             "raised to",
                                             "raised the death toll",
                                             "revised to",
                                             "revised up",
                                             "revised down",
                                             "revised its",
                                             "now stands at",
                                             "now stood at",
                                             "raising the death toll",
                                             "bringing the death toll",
                                             "bringing the toll",
                                             "bringing the number",
                                             "brought the death toll",
                                             "brought the toll",
                                             "brings the death toll",
                                             "brings the toll",
                                             "from an earlier",
                                             "initially put",
                                             "had earlier put",
                                             "earlier reported",
                                             "earlier count"};

// Words that leave out the number itself.
constexpr std::string_view kBeyond[] = {"more than", "in excess of", "greater than"};
// How many died is counted as soon as it can be: until then reports say ...
constexpr std::string_view kUncounted[] = {"several", "some", "a number", "many", "a few"};

// One evidence's value, with when its report came out.
struct Dated {
  const Evidence* evidence = nullptr;
  const Quantity* quantity = nullptr;
  const Article* article = nullptr;
};

// Whether `a` certainly came out before `b`: a date without a time may be any time of that day.
bool is_before(const Article& a, const Article& b) {
  if (!a.published_at || !b.published_at) return false;
  if (a.published_at->has_time && b.published_at->has_time)
    return a.published_at->seconds < b.published_at->seconds;
  return to_days(a.published_at->date) < to_days(b.published_at->date);
}

std::vector<Dated> dated_values(const StoryMaterial& material, const Claim& claim) {
  std::vector<Dated> out;
  for (const Evidence& evidence : claim.evidence) {
    if (evidence.stance == Stance::kDenies) continue;
    if (const Quantity* q = quantity_of(material, evidence))
      out.push_back({&evidence, q, material.articles[evidence.article]});
  }
  return out;
}

std::string given_by(const Dated& value) {
  return value.evidence->value + " (" + publisher_name(*value.article) + ")";
}

// ... in the report's own words.
std::string printed_by(const Dated& value) {
  return "\"" + collapse_spaces(value.quantity->span.of(value.article->text)) + "\" (" +
         publisher_name(*value.article) + ")";
}

// Lowest and highest of the values, and those that neither exceed nor fall short of them.
struct Ends {
  std::vector<const Dated*> low, high;
};

std::optional<Ends> ends_of(const std::vector<Dated>& values) {
  const Dated* low = nullptr;
  const Dated* high = nullptr;
  for (const Dated& value : values) {
    if (!low || says_more(*low->quantity, *value.quantity)) low = &value;
    if (!high || says_more(*value.quantity, *high->quantity)) high = &value;
  }
  if (!low || !says_more(*high->quantity, *low->quantity)) return std::nullopt;
  Ends ends;
  for (const Dated& value : values) {
    if (says_more(*high->quantity, *value.quantity) && !says_more(*value.quantity, *low->quantity))
      ends.low.push_back(&value);
    if (says_more(*value.quantity, *low->quantity) && !says_more(*high->quantity, *value.quantity))
      ends.high.push_back(&value);
  }
  // The outermost first: they are named to the reader.
  const auto less = [](const Dated* a, const Dated* b) { return a->quantity->value < b->quantity->value; };
  std::stable_sort(ends.low.begin(), ends.low.end(), less);
  std::stable_sort(ends.high.begin(), ends.high.end(), [&](auto* a, auto* b) { return less(b, a); });
  return ends;
}

// "More than 51" is not 51. Of a round number the words are not meant so exactly.
bool is_beyond(const Dated& a, const Dated& b) {
  if (a.quantity->precision != Precision::kAtLeast || b.quantity->precision != Precision::kExact)
    return false;
  if (a.quantity->value != b.quantity->value || is_round(a.quantity->value)) return false;
  const std::string words = to_lower(a.quantity->span.of(a.article->text));
  return std::any_of(std::begin(kBeyond), std::end(kBeyond),
                     [&](std::string_view beyond) { return words.starts_with(beyond); });
}

// Whether all of `first` came out before all of `then`.
bool all_before(const std::vector<const Dated*>& first, const std::vector<const Dated*>& then) {
  for (const Dated* a : first)
    for (const Dated* b : then)
      if (!is_before(*a->article, *b->article)) return false;
  return !first.empty() && !then.empty();
}

class Relater {
 public:
  Relater(const StoryMaterial& material, Claim& claim)
      : material_(material), claim_(claim), values_(dated_values(material, claim)) {}

  void relate() {
    if (is_denied() || is_update() || is_conflict()) return;
    if (const auto contradiction = find_contradiction(material_, claim_)) {
      set(contradiction->relation, contradiction->why);
      return;
    }
    std::set<uint32_t> reports;
    for (const Evidence& evidence : claim_.evidence) reports.insert(evidence.article);
    if (reports.size() < 2)
      set(Relation::kSingle, "one report carries it");
    else
      set(Relation::kAgree, values_.empty() ? "nothing in the reports speaks against it"
                                            : "the values given may all be true at once");
  }

 private:
  void set(Relation relation, std::string why) {
    claim_.relation = relation;
    claim_.why_relation = std::move(why);
  }

  std::string origin_name(const Evidence& evidence) const {
    return evidence.origin < claim_.origins.size() ? claim_.origins[evidence.origin].name : "";
  }

  bool is_denied() {
    for (const Evidence& denial : claim_.evidence) {
      if (denial.stance != Stance::kDenies) continue;
      for (const Evidence& other : claim_.evidence) {
        if (other.stance == Stance::kDenies || origin_name(other) == origin_name(denial)) continue;
        set(Relation::kDenied, "denied by " + origin_name(denial) + " (" +
                                   publisher_name(*material_.articles[denial.article]) + "), stated by " +
                                   origin_name(other) + " (" +
                                   publisher_name(*material_.articles[other.article]) + ")");
        return true;
      }
    }
    return false;
  }

  // The value that a report says itself to be the new one, if the claim is about a count that may move.
  const Dated* said_to_change() const {
    for (const Dated& value : values_) {
      const Sentence& sentence =
          material_.annotations[value.evidence->article]->units.sentences[value.evidence->sentence];
      // The words stand before the number, in the same clause as far as that can be seen.
      const uint32_t begin =
          std::max(sentence.span.begin,
                   value.quantity->span.begin - std::min<uint32_t>(value.quantity->span.begin, 60));
      const ByteSpan before{begin, std::min(sentence.span.end, value.quantity->span.end + 30)};
      if (tells_of_change(before.of(value.article->text))) return &value;
    }
    return nullptr;
  }

  // Of each report the highest (or lowest) value: a caption or a look back may give an older one too.
  std::vector<Dated> extreme_of_reports(bool is_highest) const {
    std::vector<Dated> out;
    for (const Dated& value : values_) {
      if (out.empty() || out.back().article != value.article) {
        out.push_back(value);
        continue;
      }
      const bool is_more = value.quantity->value > out.back().quantity->value;
      if (is_more == is_highest) out.back() = value;
    }
    return out;
  }

  bool is_update() {
    if (values_.empty()) return false;
    const Quantity& first = *values_.front().quantity;
    return is_said_update() || (is_toll(first) && moves(true)) || (may_fall(first) && moves(false)) ||
           is_counted_later();
  }

  // "Several died", and then reports that give their number.
  bool is_counted_later() {
    std::vector<const Dated*> first, then;
    for (const Dated& value : values_)
      if (value.quantity->words.empty()) then.push_back(&value);
    for (const Dated& value : values_) {
      // A report with a number may still carry older captions.
      const bool is_number_known = std::any_of(
          then.begin(), then.end(), [&](const Dated* other) { return other->article == value.article; });
      if (is_number_known) continue;
      if (!counts_dead(*value.quantity) || !is_in(kUncounted, value.quantity->words)) return false;
      first.push_back(&value);
    }
    const bool is_fewer = std::any_of(then.begin(), then.end(), [&](const Dated* number) {
      return std::any_of(first.begin(), first.end(), [&](const Dated* words) {
        return !are_compatible(*words->quantity, *number->quantity) &&
               says_more(*words->quantity, *number->quantity);
      });
    });
    if (is_fewer || !all_before(first, then)) return false;
    set(Relation::kUpdate,
        "it was not counted at first: " + given_by(*first.front()) + ", then " + given_by(*then.front()));
    return true;
  }

  bool is_said_update() {
    const auto ends = ends_of(values_);
    const Dated* change = ends ? said_to_change() : nullptr;
    if (!change) return false;
    for (const Dated* other : {ends->low.front(), ends->high.front()})
      if (says_more(*change->quantity, *other->quantity) || says_more(*other->quantity, *change->quantity)) {
        set(Relation::kUpdate,
            given_by(*change) + " is said to be the later count, after " + given_by(*other));
        return true;
      }
    return false;
  }

  // Whether the values rise (or fall) as the reports follow each other.
  bool moves(bool rising) {
    const std::vector<Dated> values = extreme_of_reports(rising);
    const auto ends = ends_of(values);
    if (!ends) return false;
    const auto& first = rising ? ends->low : ends->high;
    const auto& then = rising ? ends->high : ends->low;
    if (!all_before(first, then)) return false;
    set(Relation::kUpdate, std::string("it ") + (rising ? "rises" : "falls") +
                               " with the time of the reports: " + given_by(*first.front()) + ", then " +
                               given_by(*then.front()));
    return true;
  }

  bool is_conflict() {
    for (size_t i = 0; i < values_.size(); ++i)
      for (size_t j = i + 1; j < values_.size(); ++j) {
        const Dated& a = values_[i];
        const Dated& b = values_[j];
        if (a.evidence->article == b.evidence->article && a.evidence->origin == b.evidence->origin) continue;
        if (are_compatible(*a.quantity, *b.quantity) && !is_beyond(a, b) && !is_beyond(b, a)) continue;
        const bool is_by_words = are_compatible(*a.quantity, *b.quantity);
        const std::string first = is_by_words ? printed_by(a) : given_by(a);
        const std::string second = is_by_words ? printed_by(b) : given_by(b);
        set(Relation::kConflict, first + " and " + second + " cannot both be true of one moment");
        return true;
      }
    return false;
  }

  const StoryMaterial& material_;
  Claim& claim_;
  std::vector<Dated> values_;
};

}  // namespace

bool tells_of_change(std::string_view words) {
  const std::string lower = to_lower(words);
  return std::any_of(std::begin(kChangeWords), std::end(kChangeWords),
                     [&](std::string_view phrase) { return lower.find(phrase) != std::string::npos; });
}

void relate_evidence(const StoryMaterial& material, Claim& claim) {
  Relater(material, claim).relate();
}

}  // namespace stemma
