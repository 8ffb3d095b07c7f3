// Every weight, threshold and bound of the story stage. One set for every kind of input; docs/stories.md says
// what they mean and how they were fitted.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma {

struct StoryWeights {
  // --- an article's terms ---------------------------------------------------------------------------------
  double title_count = 3.0;    // a word of the title counts like so many of the body
  double lead_count = 1.0;     // a word of the lead counts so much more than one of the body
  double number_count = 0.35;  // a number counts so much of a word
  // Articles without the term that are taken to exist beside those seen: in a small input a word that all
  // reports of one event share would else pass for a common one.
  double background = 300;

  // --- how surely two articles are of one event: the logistic function of this sum ------------------------
  double constant = -2.3;
  double all = 18.6;          // cosine of title and body
  double title = 3.9;         // of the titles
  double lead = 2.0;          // of title and lead
  double numbers = 0.75;      // of numbers and dates
  double density = -17.5;     // how alike the neighbours are that the two articles have anyway
  double gap = 0.075;         // log2(1 + days between the two), see kArticlesOfDay
  double gap_density = -6.0;  // the same, times the density: where much is alike, time tells events apart

  // --- from pairs to stories ------------------------------------------------------------------------------
  double join = 0.5;  // two groups are one event if a pair across them is so surely of one event, on average
  double affair = 0.1;  // ... and one affair
};

namespace story_bounds {
constexpr uint32_t kTitleWords = 60;  // words of a title that are read
constexpr uint32_t kBodyWords = 400;  // words of a body that are read: news says first what matters
constexpr uint32_t kLeadWords = 60;   // of these, the lead's
constexpr uint32_t kKeptTerms = 120;  // heaviest terms kept of an article
constexpr uint32_t kNames = 8;        // most frequent names kept of an article
// An article counts less for the rarity of terms if more than kCountedLikes of its batch are like it (cosine
// of the sets of words), by so many of the batch that are asked.
constexpr uint32_t kSurveyed = 64;
constexpr double kSurveyedLikeness = 0.25;
constexpr double kCountedLikes = 15;
constexpr uint32_t kIndexedTerms = 24;    // heaviest terms of an article by which its neighbours are found
constexpr uint32_t kHoldersOfTerm = 128;  // articles of one term, nearest in time, that are looked at
constexpr uint32_t kNeighbours = 40;      // articles that are compared with one
constexpr uint32_t kCrowded = 30;         // an article like so many may be like others that were not compared
constexpr uint32_t kSampledArticles = 5;  // of a group, for what is not compared
constexpr double kLeastProbability = 0.02;  // a pair less sure than this is forgotten
constexpr double kLongestGap = 3;           // log2 of days: a week or more
// Where articles are few, time passes slower: a day is no longer than so many articles between two.
constexpr double kArticlesOfDay = 10;
// An article's density is the mean cosine of its neighbours from this rank on, of so many, each counted as at
// most kDensestCosine.
constexpr uint32_t kFirstDensityRank = 10;
constexpr uint32_t kDensityRanks = 15;
constexpr double kDensestCosine = 0.25;

constexpr uint32_t kBatchArticles = 512;      // whole days are taken together until they are so many
constexpr uint32_t kPendingArticles = 16384;  // articles that wait to be put into the order of time
constexpr int64_t kWindowDays = 30;           // an article can be joined for so long ...
constexpr uint32_t kWindowArticles = 1000;    // ... and while it is among the latest so many
constexpr int64_t kLiquidDays = 3;            // its story is still open to change for so long ...
constexpr uint32_t kLiquidArticles = 1000;    // ... and while it is among the latest so many
constexpr double kOldCounts = 65536;          // articles after which the counts of terms are halved
// Two articles are versions of one if they are so alike (cosine) and have one URL, or one outlet and title
// within so many days.
constexpr double kVersionByUrl = 0.05;
constexpr double kVersionByTitle = 0.15;
constexpr int64_t kVersionDays = 3;
constexpr uint32_t kTermsOfWhy = 8;         // shared words and names given in a story's reason
constexpr uint32_t kSummaryNames = 6;       // places and names given of a story
constexpr size_t kMembersOfSummary = 1000;  // articles of a story, from its first, that are read for them
}  // namespace story_bounds

}  // namespace stemma
