// The categories of Universal Dependencies (de Marneffe, Manning, Nivre and Zeman, 2021) that the model tells
// apart.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stemma {

enum class PartOfSpeech : uint8_t {
  kAdjective,
  kAdposition,
  kAdverb,
  kAuxiliary,
  kCoordinator,
  kDeterminer,
  kInterjection,
  kNoun,
  kNumeral,
  kParticle,
  kPronoun,
  kProperNoun,
  kPunctuation,
  kSubordinator,
  kSymbol,
  kVerb,
  kOther,
};

// A word's relation to its head. Subtypes stand beside their kind; base_of() leads from one to the other.
enum class Dependency : uint8_t {
  kRoot,
  kClauseOfNoun,             // acl: "the plan [to leave]"
  kRelativeClause,           // acl:relcl
  kAdverbialClause,          // advcl
  kAdverbialRelativeClause,  // advcl:relcl
  kAdverb,                   // advmod
  kAdjective,                // amod
  kApposition,               // appos
  kAuxiliary,                // aux
  kPassiveAuxiliary,         // aux:pass
  kCase,                     // case: prepositions and 's
  kCoordinator,              // cc
  kPreconjunction,           // cc:preconj: "both ... and"
  kClausalComplement,        // ccomp
  kCompound,                 // compound
  kParticle,                 // compound:prt: "set up"
  kConjunct,                 // conj
  kCopula,                   // cop
  kClausalSubject,           // csubj
  kClausalPassiveSubject,    // csubj:pass
  kClausalOuterSubject,      // csubj:outer
  kUnclear,                  // dep
  kDeterminer,               // det
  kPredeterminer,            // det:predet
  kDiscourse,                // discourse
  kDislocated,               // dislocated
  kExpletive,                // expl: "there is"
  kFixed,                    // fixed: "according to"
  kFlat,                     // flat: "Barack Obama"
  kGoesWith,                 // goeswith
  kIndirectObject,           // iobj
  kList,                     // list
  kMarker,                   // mark: "that", "to", "because"
  kNominalModifier,          // nmod
  kDescription,              // nmod:desc: "President Obama"
  kPossessor,                // nmod:poss
  kUnmarkedNominal,          // nmod:unmarked
  kSubject,                  // nsubj
  kOuterSubject,             // nsubj:outer
  kPassiveSubject,           // nsubj:pass
  kNumber,                   // nummod
  kObject,                   // obj
  kOblique,                  // obl
  kAgent,                    // obl:agent: "by the minister"
  kUnmarkedOblique,          // obl:unmarked: "on Monday" without "on"
  kOrphan,                   // orphan
  kParataxis,                // parataxis: "..., he said"
  kPunctuation,              // punct
  kRepair,                   // reparandum
  kVocative,                 // vocative
  kOpenComplement,           // xcomp: "wants [to leave]"
};

// What stands behind a category in CoNLL-U: "NOUN", "nsubj:pass"; and back, nothing for one that is unknown.
std::string_view name_of(PartOfSpeech part_of_speech);
std::string_view name_of(Dependency dependency);
std::optional<PartOfSpeech> part_of_speech_named(std::string_view name);
std::optional<Dependency> dependency_named(std::string_view name);

// The relation without its subtype: kSubject for kPassiveSubject.
Dependency base_of(Dependency dependency);

enum class GrammaticalNumber : uint8_t { kNone, kSingular, kPlural };
enum class VerbForm : uint8_t { kNone, kFinite, kInfinitive, kParticiple, kGerund };
enum class GrammaticalTense : uint8_t { kNone, kPast, kPresent };
enum class Mood : uint8_t { kNone, kIndicative, kImperative, kSubjunctive };
enum class GrammaticalGender : uint8_t { kNone, kFeminine, kMasculine, kNeuter };
enum class PronounType : uint8_t {
  kNone,
  kPersonal,
  kDemonstrative,
  kRelative,
  kInterrogative,
  kIndefinite,
  kNegative,
  kTotal,
  kArticle,
  kEmphatic,
  kReciprocal,
};

// A word's morphological features, as far as later stages ask for them.
struct WordFeatures {
  GrammaticalNumber number = GrammaticalNumber::kNone;
  VerbForm verb_form = VerbForm::kNone;
  GrammaticalTense tense = GrammaticalTense::kNone;
  Mood mood = Mood::kNone;
  GrammaticalGender gender = GrammaticalGender::kNone;
  PronounType pronoun = PronounType::kNone;
  uint8_t person = 0;  // 1 to 3; 0 where there is none
  bool passive = false;
  bool possessive = false;
  bool nominative = false;  // "he", not "him"
  bool negative = false;    // "not"
  friend bool operator==(const WordFeatures&, const WordFeatures&) = default;
};

// Reads CoNLL-U's form: "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"; what it does not know is
// left out.
WordFeatures features_of(std::string_view bundle);

}  // namespace stemma
