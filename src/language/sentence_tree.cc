#include "language/sentence_tree.h"

#include <algorithm>
#include <string>

namespace stemma {

namespace {

constexpr std::string_view kModals[] = {"will",  "would", "shall", "should", "can",
                                        "could", "may",   "might", "must"};
// What makes a clause one of which it is not said that it is so.
constexpr std::string_view kUnrealMarks[] = {"if",   "unless", "until",   "till", "before",
                                             "once", "when",   "whether", "after"};
constexpr std::string_view kNegations[] = {"not", "never", "hardly", "no"};

template <size_t kCount>
bool is_among(const std::string_view (&list)[kCount], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

}  // namespace

SentenceTree::SentenceTree(std::span<const AnalysedWord> words) : words_(words), children_(words.size()) {
  for (uint32_t i = 0; i < size(); ++i)
    if (const auto above = head(i)) children_[*above].push_back(i);
}

std::optional<uint32_t> SentenceTree::head(uint32_t word) const {
  const uint32_t number = words_[word].head;
  if (number == 0 || number > words_.size()) return std::nullopt;
  return number - 1;
}

std::optional<uint32_t> SentenceTree::child(uint32_t word,
                                            std::initializer_list<Dependency> relations) const {
  for (const uint32_t c : children_[word])
    if (std::find(relations.begin(), relations.end(), base_of(words_[c].relation)) != relations.end())
      return c;
  return std::nullopt;
}

std::vector<uint32_t> SentenceTree::subtree(uint32_t word) const {
  std::vector<uint32_t> out{word};
  for (size_t next = 0; next < out.size(); ++next)
    out.insert(out.end(), children_[out[next]].begin(), children_[out[next]].end());
  std::sort(out.begin(), out.end());
  return out;
}

uint32_t SentenceTree::distance(uint32_t a, uint32_t b) const {
  const auto way_up = [&](uint32_t word) {
    std::vector<uint32_t> way{word};
    for (auto above = head(word); above && way.size() <= words_.size(); above = head(*above))
      way.push_back(*above);
    return way;
  };
  const std::vector<uint32_t> from = way_up(a), to = way_up(b);
  for (size_t i = 0; i < from.size(); ++i) {
    const auto met = std::find(to.begin(), to.end(), from[i]);
    if (met != to.end()) return static_cast<uint32_t>(i + static_cast<size_t>(met - to.begin()));
  }
  return size();
}

bool SentenceTree::is_negated(uint32_t word) const {
  return std::any_of(children_[word].begin(), children_[word].end(), [&](uint32_t c) {
    const AnalysedWord& child = words_[c];
    if (child.features.negative || child.features.pronoun == PronounType::kNegative) return true;
    if (child.lemma == "long" || child.lemma == "longer") return is_negated(c);
    return is_among(kNegations, child.lemma);
  });
}

bool SentenceTree::is_unreal(uint32_t predicate) const {
  if (words_[predicate].features.verb_form == VerbForm::kInfinitive) return true;
  return std::any_of(children_[predicate].begin(), children_[predicate].end(), [&](uint32_t c) {
    const AnalysedWord& child = words_[c];
    switch (base_of(child.relation)) {
      case Dependency::kAuxiliary:
      case Dependency::kCopula:
        return child.features.verb_form == VerbForm::kInfinitive || is_among(kModals, child.lemma);
      case Dependency::kMarker:
      case Dependency::kCase:
      case Dependency::kAdverb:
        return is_among(kUnrealMarks, child.lemma) || child.lemma == "to";
      default:
        return false;
    }
  });
}

std::optional<uint32_t> SentenceTree::own_undergoer(uint32_t predicate) const {
  const AnalysedWord& word = words_[predicate];
  const auto above = head(predicate);
  const Dependency relation = base_of(word.relation);
  if (above && (relation == Dependency::kAdjective || relation == Dependency::kClauseOfNoun) &&
      word.relation != Dependency::kRelativeClause)
    return above;
  // The passive subject of an active-looking group stands for itself: only verbs have objects.
  if (const auto object = child(predicate, {Dependency::kObject})) return object;
  if (const auto subject = child(predicate, {Dependency::kSubject})) {
    // "The bridge, which was closed": the noun that the clause hangs on.
    const bool is_relative = words_[*subject].features.pronoun == PronounType::kRelative;
    return is_relative && above && word.relation == Dependency::kRelativeClause ? above : subject;
  }
  if (word.relation == Dependency::kRelativeClause) return above;
  if (above && relation == Dependency::kOpenComplement) {
    if (const auto object = child(*above, {Dependency::kObject})) return object;
    return child(*above, {Dependency::kSubject});
  }
  if (above && relation == Dependency::kAdverbialClause)
    if (const auto object = child(*above, {Dependency::kObject})) return object;
  return std::nullopt;
}

std::optional<uint32_t> SentenceTree::undergoer(uint32_t predicate) const {
  for (uint32_t steps = 0; steps < size(); ++steps) {
    if (const auto found = own_undergoer(predicate)) return found;
    const auto above = head(predicate);
    if (!above || base_of(words_[predicate].relation) != Dependency::kConjunct) return std::nullopt;
    predicate = *above;
  }
  return std::nullopt;
}

}  // namespace stemma
