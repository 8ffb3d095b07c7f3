// Every weight, threshold and bound of the reuse stage. Unless another source is named, the values were
// chosen on annotated clusters of reports and on pairs of unrelated articles; docs/reuse.md says what each
// one guards.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stemma::reuse_weights {

// --- cutting ----------------------------------------------------------------------------------------------
constexpr uint32_t kSegmentTokens = 100;  // a sentence longer than this is compared in stretches

// An outlet's formula stands in at least so many articles; this share of them is of that outlet, and as many
// are otherwise different articles.
constexpr size_t kFormulaArticles = 5;
constexpr double kFormulaShare = 0.5;

// --- near-duplicates --------------------------------------------------------------------------------------
constexpr uint32_t kShingleWords = 3;
constexpr uint32_t kBands = 32;
constexpr uint32_t kRowsPerBand = 4;
constexpr uint32_t kSignatureSize = kBands * kRowsPerBand;
// Reports of one event written apart share up to a quarter of the shorter one's shingles (names, long
// quotations of one speaker); hard-cut wire reprints from about 35%. Below 20 shingles a share says nothing.
constexpr double kNearDuplicateContainment = 0.3;
constexpr uint32_t kNearDuplicateShingles = 20;
// Of the shingles, one in so many proposes pairs by itself.
constexpr uint32_t kSampleOf = 16;
// In a short article so few would be left that chance hides a copy: one in so many.
constexpr uint32_t kSampleOfShort = 2;
constexpr size_t kShortArticleShingles = 160;
// ... if they share this part of the shorter one's: half of what kNearDuplicateContainment lets expect.
constexpr double kSampleShare = 0.15;
// Articles in one MinHash bucket that are paired with each other; those past it pair with the first of them.
constexpr uint32_t kBucketModels = 16;

// Articles with the very same words that are compared with others; further ones are copies of the first.
constexpr size_t kIdenticalCompared = 4;

// --- candidates -------------------------------------------------------------------------------------------
constexpr uint32_t kGramWords = 4;
// Winnowing (Schleimer, Wilkerson, Aiken 2003): of every 3 grams in a row at least the least hash is kept, so
// a match of kGramWords + kWinnowWindow - 1 = 6 words is never missed.
constexpr uint32_t kWinnowWindow = 3;
// In a stream of all news fewer are kept: a match of 8 words is never missed.
constexpr uint32_t kStreamWinnowWindow = 5;
// Names and numbers in a row, other words left out, that make a gram of their own.
constexpr uint32_t kAnchorsOfGram = 3;
// Places of one gram that are paired with each other, earliest articles first; later ones are paired with
// these only. Tried from the left until all links fit kLinkBudget.
constexpr uint32_t kPostingModels[] = {24, 12, 6, 3, 1};
constexpr size_t kLinkBudget = 4'000'000;  // links (pairs of segments) of all grams together
constexpr uint32_t kGramRepeats = 2;       // places of one gram inside one article that are looked at
// Over many articles of many events, two that share fewer grams than this (a match of about ten words) are
// left alone: it is a turn of phrase. Within one story every match is looked at.
constexpr size_t kSharedGramsOfStrangers = 3;
// In a stream: earlier articles to which one sequence leads, the first ones; how many may have it until it
// counts less; and the weight of shared sequences from which two articles are compared.
constexpr uint32_t kGramModels = 12;
constexpr uint32_t kRareGramArticles = 3;
constexpr float kStreamGrams = 4;
// Earlier articles that one is compared with word by word, those with the greatest weight.
constexpr size_t kStreamPartners = 8;
// Versions of one article that are remembered by its URL or title.
constexpr uint32_t kVersionsCompared = 8;
// Content words shared by two sentences of a story, each in at most this many segments, make a candidate.
constexpr uint32_t kRareWordSegments = 60;
constexpr uint32_t kSharedRareWords = 3;
// Pairs of articles that are aligned; where there are more, each article keeps the earlier ones with which it
// shares most.
constexpr size_t kArticlePairBudget = 60'000;
constexpr uint32_t kPartnersAtMost = 64;

// --- alignment (Smith and Waterman 1981, over words)
// --------------------------------------------------------
constexpr int kMatchContent = 20;
constexpr int kMatchStem = 14;  // same stem, another ending
constexpr int kMatchFunction = 10;
constexpr int kMismatch = -6;
constexpr int kGap = -5;

// --- judging a pair of segments
// ----------------------------------------------------------------------------- What a matched word weighs,
// times its rarity (0 to 1).
constexpr double kWeightWord = 1.0;
constexpr double kWeightName = 0.35;  // reports of one event share its names and numbers without copying
constexpr double kWeightNumber = 0.5;
constexpr double kWeightFunction = 0.12;          // not times rarity
constexpr size_t kRarityTable = size_t{1} << 20;  // slots for counts of words

// The chance that an alignment is a copy: a logistic regression on annotated pairs, rounded. log(x + 0.3).
constexpr double kLogOffset = 0.3;
constexpr double kChanceBias = -9.0;
constexpr double kChanceWeight = 1.8;     // log of the matched weight
constexpr double kChanceOwnWords = 0.3;   // log of that of words that are neither name nor number
constexpr double kChanceCover = 4.2;      // share of the lighter segment
constexpr double kChanceCoverBoth = 2.5;  // share of both
constexpr double kChanceRun = 1.8;        // log of the heaviest unbroken run's weight
constexpr double kChanceRunWords = 0.4;   // log of its words
constexpr double kChanceUnlikeNumber = -0.2;
constexpr uint32_t kUnlikeNumbersCounted = 3;
constexpr double kChanceNeighbour = 1.0;    // times the neighbour's chance
constexpr double kChanceCopied = 1.0;       // times the share of the shorter article that is copied
constexpr uint32_t kNeighbourDistance = 2;  // sentences
constexpr double kCopyChance = 0.55;        // from here on a pair is reported
// A sentence is copied into few places of one article; the likeliest are kept.
constexpr uint32_t kPassagesOfSegment = 3;

// Sentences that agree in anchors and stand in one order over half of the shorter article are a rewritten
// copy, even if none of them is like enough by itself.
constexpr double kChainChance = 0.12;  // chance of a sentence that counts for the chain
constexpr double kChainMember = 0.02;  // of one that goes with it once the chain holds
constexpr double kChainShare = 0.5;
constexpr uint32_t kChainSentences = 3;

// --- kinds
// --------------------------------------------------------------------------------------------------
constexpr double kVerbatimWords = 1.0;   // words that may differ ...
constexpr double kVerbatimShare = 0.07;  // ... or this share of the longer side
constexpr double kQuotedShare = 0.7;     // of the matched weight, in quotation marks on one side at least
constexpr double kOpenWords = 1.5;       // weight of matched own words outside of quotations
constexpr double kCopiedContext = 0.15;  // from this share on, a quotation was copied with its article
constexpr double kEditedShare = 0.5;     // words of the shorter side kept in their form and order
constexpr uint32_t kEditedRun = 7;       // or so many in a row
// An alignment over this share of a segment's words is reported as the whole segment.
constexpr double kWholeSegment = 0.8;

// --- paraphrases
// ---------------------------------------------------------------------------------------------- Product of
// the sentences' vectors and content words shared, from which a sentence may be a paraphrase of its likest.
constexpr double kAlikeCosine = 0.6;
constexpr size_t kAlikeWords = 3;
constexpr size_t kAlikeRow = 5;  // sentences in one order, over kChainShare of the shorter article
// ... and of one that credits where it is from.
constexpr double kCreditedCosine = 0.64;
constexpr size_t kCreditedWords = 4;

// --- distortions
// ---------------------------------------------------------------------------------------------- Words of the
// shorter side that must align, and words that may stand on either side of a difference.
constexpr double kDistortionSimilarity = 0.7;
constexpr uint32_t kDistortionWords = 3;

// --- text rewritten word by word
// ----------------------------------------------------------------------------- Of the passages of two
// articles together, and own words replaced in one passage from which on it is a paraphrase.
constexpr uint32_t kRewrittenPassages = 3;
constexpr uint32_t kRewrittenWords = 8;
constexpr double kRewrittenShare = 0.08;
constexpr double kRewrittenAnchors = 0.85;

// --- Suspicion of a program's rewriting ---
// Different names as nobody writes them. In 10,777 articles of a news stream none has any; two guard against
// what that stream did not hold.
constexpr size_t kStrangeNames = 2;

// --- direction
// ------------------------------------------------------------------------------------------------ Time alone
// says who copied whom only of texts that share this much: else both may have it from a third.
constexpr uint32_t kDirectionPassages = 3;
constexpr double kDirectionShare = 0.25;  // of the shorter article's sentences
// Reports so near in time that share less have it from a third, probably.
constexpr int64_t kCommonSourceDays = 2;

}  // namespace stemma::reuse_weights
