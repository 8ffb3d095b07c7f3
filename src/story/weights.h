// Every weight, threshold and bound of the story stage. One set for every kind of input; docs/stories.md says
// how they were chosen.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma {

struct StoryWeights {
  // --- an article's terms ---------------------------------------------------------------------------------
  uint32_t body_tokens = 400;  // words of the body that are read: news says first what matters
  uint32_t lead_tokens = 60;   // of these, the lead's ...
  double lead_weight = 1.5;    // ... count so much
  double title_weight = 3.0;   // a word of the title counts like so many of the body
  double name_weight = 1.3;    // a capitalised word, times
  double number_weight = 0.5;
  // Articles without the term that are taken to exist beside those given: in a small input a word that all
  // reports of one event share would else pass for a common one.
  double background = 2000;
  uint32_t kept_terms = 120;  // heaviest terms kept of an article

  // --- joining: a weighted sum of cosines, less for time
  // -----------------------------------------------------
  double centre = 0.5;           // cosine with the story's centre
  double nearest = 0.5;          // mean cosine with the nearest members
  uint32_t nearest_members = 3;  // of the latest kMembersCompared
  double gap_day = 0.01;         // times log2(1 + days since the story's last article)
  double span_day = 0.04;  // times log2(1 + days since its first): a story gets harder to join as it ages
  double join = 0.3;       // from here on an article joins
  double merge = 0.15;     // two stories merge if a member of one and one of the other have this mean cosine
};

namespace story_bounds {
constexpr int64_t kWindowDays = 30;        // a story without a new article for so long is closed
constexpr uint32_t kIndexedTerms = 30;     // heaviest terms of an article by which stories are looked up
constexpr uint32_t kStoriesOfTerm = 64;    // latest stories of one term that are looked at
constexpr uint32_t kCandidates = 16;       // stories that are scored for one article
constexpr uint32_t kMembersCompared = 12;  // latest members of a story that an article is compared with
constexpr uint32_t kCentreTerms = 300;     // heaviest terms kept of a story's centre
constexpr uint32_t kMergeRounds = 4;
constexpr uint32_t kTermsOfWhy = 8;  // shared terms named in a story's reason
}  // namespace story_bounds

}  // namespace stemma
