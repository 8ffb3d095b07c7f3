#include "annotate/times_tense.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace stemma {

namespace {

constexpr std::string_view kAhead[] = {"aim",      "anticipate", "await",    "due",  "effective", "expect",
                                       "hope",     "intend",     "payable",  "plan", "postpone",  "propose",
                                       "schedule", "slate",      "upcoming", "want", "wish"};
// What is done in these is done when they are: "failed to meet", "began to fall".
constexpr std::string_view kDoneAtOnce[] = {"able",   "appear", "begin", "cease",  "continue", "fail",
                                            "force",  "have",   "help",  "manage", "need",     "prove",
                                            "refuse", "seem",   "start", "tend",   "unable"};
constexpr std::string_view kModals[] = {"may", "might", "must", "should", "can", "could"};

template <size_t kCount>
bool is_among(const std::string_view (&list)[kCount], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class Clause {
 public:
  Clause(std::span<const AnalysedWord> words) : words_(words) {}

  // The predicate above word `i`, itself included, or what looks ahead on the way ("payable", "due"); none
  // above it: empty.
  std::optional<uint32_t> predicate_above(uint32_t i) const {
    for (size_t steps = 0; steps <= words_.size(); ++steps) {
      if (is_predicate(i) || is_among(kAhead, words_[i].lemma)) return i;
      if (words_[i].head == 0) return std::nullopt;
      i = words_[i].head - 1;
    }
    return std::nullopt;
  }

  std::optional<uint32_t> nearest_predicate(uint32_t first, uint32_t end) const {
    std::optional<uint32_t> best;
    uint32_t nearest = UINT32_MAX;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      if ((i >= first && i < end) || !is_predicate(i)) continue;
      const uint32_t distance = i < first ? first - i : i - end + 1;
      if (distance < nearest) best = i, nearest = distance;
    }
    return best;
  }

  Tense tense_of(uint32_t at) const {
    for (size_t steps = 0; steps <= words_.size(); ++steps) {
      if (const Tense tense = own_tense(at); tense != Tense::kUnknown) return tense;
      if (words_[at].head == 0) return Tense::kUnknown;
      const auto above = predicate_above(words_[at].head - 1);
      if (!above) return Tense::kUnknown;
      at = *above;
    }
    return Tense::kUnknown;
  }

 private:
  bool is_auxiliary_of(uint32_t i, uint32_t head) const {
    if (words_[i].head != head + 1) return false;
    const Dependency relation = words_[i].relation;
    return relation == Dependency::kAuxiliary || relation == Dependency::kPassiveAuxiliary ||
           relation == Dependency::kCopula;
  }

  bool is_predicate(uint32_t i) const {
    if (words_[i].part_of_speech == PartOfSpeech::kVerb && words_[i].relation != Dependency::kAdjective &&
        words_[i].relation != Dependency::kCase)
      return true;
    for (uint32_t k = 0; k < words_.size(); ++k)
      if (words_[k].relation == Dependency::kCopula && words_[k].head == i + 1) return true;
    return false;
  }

  bool has_child(uint32_t head, Dependency relation, std::string_view lemma) const {
    return std::any_of(words_.begin(), words_.end(), [&](const AnalysedWord& word) {
      return word.head == head + 1 && word.relation == relation && word.lemma == lemma;
    });
  }
  bool is_negated(uint32_t head) const {
    return std::any_of(words_.begin(), words_.end(), [&](const AnalysedWord& word) {
      return word.head == head + 1 && word.features.negative;
    });
  }

  // Of the group alone; kUnknown where another verb decides ("starting Monday", "made it leave").
  Tense own_tense(uint32_t at) const {
    const AnalysedWord& verb = words_[at];
    const bool looks_ahead = is_among(kAhead, verb.lemma);
    bool has_auxiliary = false, is_past = false, is_modal = false, is_could = false, is_passive = false;
    for (uint32_t i = 0; i < words_.size(); ++i) {
      if (!is_auxiliary_of(i, at)) continue;
      const AnalysedWord& auxiliary = words_[i];
      if (auxiliary.lemma == "will" || auxiliary.lemma == "shall" || auxiliary.lemma == "would")
        return Tense::kFuture;
      has_auxiliary = true;
      is_could |= auxiliary.lemma == "could";
      is_passive |= auxiliary.relation == Dependency::kPassiveAuxiliary;
      is_modal |= is_among(kModals, auxiliary.lemma);
      is_past |= auxiliary.features.tense == GrammaticalTense::kPast || auxiliary.lemma == "have";
    }
    // "Could not be found" tells of the past.
    if (is_modal)
      return is_past || is_negated(at) || (is_could && is_passive) ? Tense::kPast : Tense::kFuture;
    if (looks_ahead) return Tense::kFuture;
    if (has_child(at, Dependency::kMarker, "to")) return of_infinitive(at);
    if (has_auxiliary) return is_past ? Tense::kPast : Tense::kPresent;
    switch (verb.features.verb_form) {
      case VerbForm::kFinite:
        return verb.features.tense == GrammaticalTense::kPast ? Tense::kPast : Tense::kPresent;
      case VerbForm::kParticiple:
        return verb.features.tense == GrammaticalTense::kPast ? Tense::kPast : Tense::kUnknown;
      default:
        return Tense::kUnknown;
    }
  }

  // "To meet on Friday" is ahead of whatever it hangs on, but "began to fall on Friday".
  Tense of_infinitive(uint32_t at) const {
    const AnalysedWord& verb = words_[at];
    if (verb.head == 0 || verb.relation != Dependency::kOpenComplement) return Tense::kFuture;
    return is_among(kDoneAtOnce, words_[verb.head - 1].lemma) ? Tense::kUnknown : Tense::kFuture;
  }

  std::span<const AnalysedWord> words_;
};

// "As soon as Tuesday", "postponed until Tuesday", "payable Dec. 1".
bool is_awaited(std::span<const AnalysedWord> words, uint32_t first) {
  constexpr std::string_view kBefore[] = {"payable", "effective", "due"};
  if (first >= 1 && is_among(kBefore, words[first - 1].lemma)) return true;
  if (first >= 2 && (words[first - 1].lemma == "until" || words[first - 1].lemma == "till")) return true;
  if (first < 3 || words[first - 1].lemma != "as" || words[first - 3].lemma != "as") return false;
  const std::string& between = words[first - 2].lemma;
  return between == "soon" || between == "early" || between == "late";
}

}  // namespace

Tense tense_of_time(const Analysis& analysis, const AnalysedSentence& sentence, ByteSpan span) {
  const std::span<const AnalysedWord> words = analysis.words_of(sentence);
  uint32_t first = 0;
  while (first < words.size() && words[first].span.end <= span.begin) ++first;
  uint32_t end = first;
  while (end < words.size() && words[end].span.begin < span.end) ++end;
  if (first == end) return Tense::kUnknown;
  if (is_awaited(words, first)) return Tense::kFuture;
  if (first >= 1 && words[first - 1].lemma == "since") return Tense::kPast;
  uint32_t top = first;  // of the words in the span the one that hangs on a word outside
  for (uint32_t i = first; i < end; ++i)
    if (words[i].head == 0 || words[i].head - 1 < first || words[i].head - 1 >= end) {
      top = i;
      break;
    }
  // "Tuesday's ruling" goes with what the ruling does, but "to get around Tuesday's ruling" says nothing of
  // when it was.
  if (words[top].relation == Dependency::kPossessor && words[top].head != 0 &&
      base_of(words[words[top].head - 1].relation) != Dependency::kSubject)
    return Tense::kUnknown;
  const Clause clause(words);
  std::optional<uint32_t> predicate;
  if (words[top].head != 0) predicate = clause.predicate_above(words[top].head - 1);
  if (!predicate) predicate = clause.nearest_predicate(first, end);
  return predicate ? clause.tense_of(*predicate) : Tense::kUnknown;
}

}  // namespace stemma
