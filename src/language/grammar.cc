#include "language/grammar.h"

#include <algorithm>
#include <array>

namespace stemma {

namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 17> kPartsOfSpeech{"ADJ",   "ADP",   "ADV", "AUX",  "CCONJ", "DET",
                                                          "INTJ",  "NOUN",  "NUM", "PART", "PRON",  "PROPN",
                                                          "PUNCT", "SCONJ", "SYM", "VERB", "X"};
static_assert(kPartsOfSpeech.size() == static_cast<size_t>(PartOfSpeech::kOther) + 1);

constexpr std::array<std::string_view, 51> kDependencies{
    "root",      "acl",           "acl:relcl",    "advcl",       "advcl:relcl", "advmod",     "amod",
    "appos",     "aux",           "aux:pass",     "case",        "cc",          "cc:preconj", "ccomp",
    "compound",  "compound:prt",  "conj",         "cop",         "csubj",       "csubj:pass", "csubj:outer",
    "dep",       "det",           "det:predet",   "discourse",   "dislocated",  "expl",       "fixed",
    "flat",      "goeswith",      "iobj",         "list",        "mark",        "nmod",       "nmod:desc",
    "nmod:poss", "nmod:unmarked", "nsubj",        "nsubj:outer", "nsubj:pass",  "nummod",     "obj",
    "obl",       "obl:agent",     "obl:unmarked", "orphan",      "parataxis",   "punct",      "reparandum",
    "vocative",  "xcomp"};
static_assert(kDependencies.size() == static_cast<size_t>(Dependency::kOpenComplement) + 1);

template <typename Category, size_t kCount>
std::optional<Category> named(const std::array<std::string_view, kCount>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Category>(at - names.begin());
}

void set_feature(std::string_view name, std::string_view value, WordFeatures& out) {
  if (name == "Number") {
    out.number = value == "Sing" ? GrammaticalNumber::kSingular : GrammaticalNumber::kPlural;
  } else if (name == "VerbForm") {
    out.verb_form = value == "Fin"   ? VerbForm::kFinite
                    : value == "Inf" ? VerbForm::kInfinitive
                    : value == "Ger" ? VerbForm::kGerund
                                     : VerbForm::kParticiple;
  } else if (name == "Tense") {
    out.tense = value == "Past" ? GrammaticalTense::kPast : GrammaticalTense::kPresent;
  } else if (name == "Mood") {
    out.mood = value == "Ind" ? Mood::kIndicative : value == "Imp" ? Mood::kImperative : Mood::kSubjunctive;
  } else if (name == "Gender") {
    out.gender = value == "Fem"    ? GrammaticalGender::kFeminine
                 : value == "Masc" ? GrammaticalGender::kMasculine
                                   : GrammaticalGender::kNeuter;
  } else if (name == "PronType") {
    constexpr std::array<std::string_view, 11> kTypes{"",    "Prs", "Dem", "Rel", "Int", "Ind",
                                                      "Neg", "Tot", "Art", "Emp", "Rcp"};
    out.pronoun = named<PronounType>(kTypes, value).value_or(PronounType::kNone);
  } else if (name == "Person" && !value.empty()) {
    out.person = static_cast<uint8_t>(value[0] - '0');
  } else if (name == "Voice") {
    out.passive = value == "Pass";
  } else if (name == "Poss") {
    out.possessive = value == "Yes";
  } else if (name == "Case") {
    out.nominative = value == "Nom";
  } else if (name == "Polarity") {
    out.negative = value == "Neg";
  }
}

}  // namespace

std::string_view name_of(PartOfSpeech part_of_speech) {
  return kPartsOfSpeech[static_cast<size_t>(part_of_speech)];
}
std::string_view name_of(Dependency dependency) {
  return kDependencies[static_cast<size_t>(dependency)];
}
std::optional<PartOfSpeech> part_of_speech_named(std::string_view name) {
  return named<PartOfSpeech>(kPartsOfSpeech, name);
}
std::optional<Dependency> dependency_named(std::string_view name) {
  return named<Dependency>(kDependencies, name);
}

Dependency base_of(Dependency dependency) {
  const std::string_view name = name_of(dependency);
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? dependency : *dependency_named(name.substr(0, colon));
}

WordFeatures features_of(std::string_view bundle) {
  WordFeatures out;
  while (!bundle.empty()) {
    const size_t bar = std::min(bundle.find('|'), bundle.size());
    const std::string_view one = bundle.substr(0, bar);
    const size_t equals = one.find('=');
    if (equals != std::string_view::npos) set_feature(one.substr(0, equals), one.substr(equals + 1), out);
    bundle.remove_prefix(std::min(bar + 1, bundle.size()));
  }
  return out;
}

}  // namespace stemma
