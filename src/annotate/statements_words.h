// The words that statements are found by: reporting verbs and nouns, kinds of sources.
// Written from general knowledge of English news; every list is meant to be complete of its kind.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace stemma {

// What a reporting verb may take and how it holds what it takes.
enum CueTrait : uint32_t {
  kTakesClause = 1 << 0,      // "warned that ...", a quotation too
  kTakesBareClause = 1 << 1,  // "said the ship had sunk": no "that" needed
  kInverts = 1 << 2,          // "..., said the minister"; may stand in the middle or at the end
  kTakesInfinitive = 1 << 3,  // "promised to leave", "urged them to leave"
  kTakesObject = 1 << 4,      // "denied the charges"
  kTakesAddressee = 1 << 5,   // "told reporters (that) ..."
  kTakesQuestion = 1 << 6,    // "asked whether", "explained how"
  kTakesAs = 1 << 7,          // "described it as ..."
  kHedges = 1 << 8,           // the source itself is unsure: "suspects"
  kDenies = 1 << 9,           // "denied that ..."
  kHolds = 1 << 10,           // believes, wants or intends rather than says
  kTakesGerund = 1 << 13,     // "denied taking part", "suggested leaving"
};

struct CueVerb {
  std::string_view lemma;
  uint32_t traits = 0;
  std::string_view prepositions = "";  // space-separated prepositions that introduce what is said: "for on"

  bool has(uint32_t trait) const { return (traits & trait) != 0; }
};

// The reporting verb `lemma` (lower case), or null.
const CueVerb* find_cue_verb(std::string_view lemma);

// Kinds of nouns. `word` is lower case, singular or plural as printed.
enum class WordList {
  kReportingNoun,  // "claim that", "warning that"
  kOccasion,       // "in a statement", "at a news conference"
  kDocument,
  kSpeaksForBody,  // "spokesman"
  kBody,           // "ministry", "police", "company"
  kPersonRole,     // "minister", "witness", "mother"
  kUnnamed,        // "source", "officials", "diplomats"
  kOutletNoun,     // "newspaper", "broadcaster", "magazine"
  kCount,
};
bool is_in(WordList list, std::string_view word);

// The singular of a regular English plural, else the word itself.
std::string singular(std::string_view word);

}  // namespace stemma
