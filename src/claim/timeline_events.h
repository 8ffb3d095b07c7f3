// Dated events as single sentences tell them. Internal to timeline*.cc.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "claim/claim.h"
#include "claim/terms.h"

namespace stemma {

// What one sentence says happened at one date.
struct DatedEvent {
  std::string date;                    // ISO: YYYY, YYYY-MM, YYYY-MM-DD
  int minute = 0;                      // of the day; 0 where the text does not say
  Passage what;                        // the words that say it
  uint32_t rank = 0;                   // of the sentence among the article's content sentences, from 0
  std::vector<TermId> terms;           // of `what` without the date; sorted, without repeats
  std::vector<uint32_t> claims;        // claims, one of whose pieces of evidence is this clause; sorted
  std::vector<uint32_t> confirmed_by;  // articles of those claims' evidence; sorted
  // The date is that of somebody's saying it ("said on Tuesday"), or stands in words quoted directly.
  bool spoken = false;
  bool expected = false;  // was still to come when the article was written
  // The date only names an event that the sentence does not tell of: "Tuesday's blast", "the 2014
  // annexation".
  bool mentioned = false;
  bool by_name = false;  // the date has figures: "2014", not "Tuesday"
};

// Terms and claims of a story by article and sentence.
struct SentenceIndex {
  StoryTerms terms;
  std::map<std::pair<uint32_t, uint32_t>, uint32_t> sentences;            // into terms.sentences
  std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> claims;  // into the story's claims
  const std::vector<Claim>* all_claims = nullptr;
};

// `claims` must outlive the index.
SentenceIndex index_sentences(const StoryMaterial& material, const std::vector<Claim>& claims);

// In the order of the text. References to no date, durations, lines that only say when a page was made, and
// what somebody did not answer are left out.
std::vector<DatedEvent> dated_events(const StoryMaterial& material, uint32_t article,
                                     const SentenceIndex& index);

}  // namespace stemma
