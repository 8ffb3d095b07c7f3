// What is claimed, by whom, where each report has it from, and how many independent origins that makes.
// What a claim, a chain and an origin are: docs/glossary.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/story_entities.h"
#include "reuse/reuse.h"

namespace stemma {

// The reports of one story, annotated, linked and compared: everything that the claim stage reads. It owns
// nothing; all vectors are parallel to `articles`.
struct StoryMaterial {
  std::vector<const Article*> articles;
  std::vector<const Annotation*> annotations;
  const StoryEntities* entities = nullptr;
  const ReuseFindings* reuse = nullptr;
};

enum class OriginKind { kOwn, kAgency, kOutlet, kPerson, kBody, kDocument, kUnnamed };

struct ChainLink {
  std::string name;  // canonical within the story
  OriginKind kind = OriginKind::kUnnamed;
  std::optional<uint32_t> entity;  // index into StoryEntities::entities
  std::string why;                 // "credit line", "copied from d1", "cue: said", "carried over"
  ByteSpan said_at;                // where this article says so; empty where that is no place in its text
};

// Where one sentence has its content from: nearest source first, the publishing outlet not in it.
struct Chain {
  std::vector<ChainLink> links;
  Stance stance = Stance::kAsserts;
};

// A statement's content within one sentence, with the chain that holds for it.
struct ClauseChain {
  std::vector<ByteSpan> content;
  std::vector<ByteSpan> frame;  // source and cue, where they stand in this sentence
  uint32_t statement = 0;       // index into Annotation::statements
  Chain chain;
};

struct SentenceChains {
  Chain whole;                       // for the sentence as a whole
  Chain voice;                       // for words that nobody is quoted for: credit or copied report alone
  std::vector<ClauseChain> clauses;  // outer before inner
};

// By article, then sentence.
using StoryChains = std::vector<std::vector<SentenceChains>>;

// The chain that holds for `focus`, a clause of the sentence or all of it.
const Chain& chain_at(const SentenceChains& sentence, ByteSpan focus);

struct Evidence {
  uint32_t article = 0;
  uint32_t sentence = 0;  // index into the article's TextUnits::sentences
  ByteSpan span;          // the clause or sentence that carries the claim
  Stance stance = Stance::kAsserts;
  std::string value;    // the number, date or name that the claim turns on; empty if it turns on none
  ByteSpan value_span;  // where it stands; empty if there is none
  Chain chain;
  uint32_t origin = 0;  // index into Claim::origins
  std::string why;      // why this sentence joined the claim
  double likeness = 0;  // how likely it states what the other reports' evidence states, 0 to 1
};

struct Origin {
  std::string name;
  OriginKind kind = OriginKind::kOwn;
  std::vector<std::string> also;  // other names merged into this origin
  std::string why;                // ground of the merge, if any
};

enum class Relation { kAgree, kConflict, kUpdate, kDenied, kSingle };

struct OriginCount {
  int min = 0;
  int max = 0;
  std::string why_min;  // in words for a reader
  std::string why_max;
};

struct Claim {
  uint32_t text_article = 0;  // the claim's words are these words of this article
  ByteSpan text_span;
  std::vector<Evidence> evidence;  // by article, then place
  std::vector<Origin> origins;
  OriginCount independent;
  Relation relation = Relation::kSingle;
  std::string why_relation;
  double weight = 0;  // for ranking: weight of evidence and centrality
};

enum class PositionStance { kProposes, kSupports, kOpposes, kRejects, kDemands, kConditions, kUncommitted };

struct Position {
  std::string party;
  std::optional<uint32_t> entity;
  std::string issue;  // words of the article
  ByteSpan issue_span;
  PositionStance stance = PositionStance::kUncommitted;
  std::vector<Passage> evidence;  // first is the one `issue` was taken from
};

struct TimelineEntry {
  std::string date;  // ISO: YYYY, YYYY-MM, YYYY-MM-DD
  Passage what;      // the words that say what happened
  std::vector<Passage> evidence;
  bool expected = false;  // was still to come when the articles that tell of it were written
};

// --- the passes of this stage, in order ---------------------------------------------------------------

// Where every sentence of every article, and every attributed clause in it, has its content from.
StoryChains find_chains(const StoryMaterial& material);

// Claims with text, evidence (article, sentence, span, value, why) and weight; chains and origins not yet.
// Every content sentence may serve as evidence of several claims; claims of one article only are kept if they
// carry weight. Strongest first.
std::vector<Claim> group_claims(const StoryMaterial& material);

// Fills chain, stance and origin of each evidence, the claim's origins (those of asserting or hedging
// evidence first) and both bounds of the count. A stance kDenies or kHedges that is set already is kept.
void trace_origins(const StoryMaterial& material, const StoryChains& chains, Claim& claim);

// Fills relation and why_relation, from values, polarity and stances compared with times and origins. Runs
// after trace_origins.
void relate_evidence(const StoryMaterial& material, Claim& claim);

std::vector<Position> find_positions(const StoryMaterial& material);
std::vector<TimelineEntry> make_timeline(const StoryMaterial& material, const std::vector<Claim>& claims);

// --- names of the enumerators, as in the outside promises ------------------------------------------------
const char* to_string(OriginKind kind);
const char* to_string(Relation relation);
const char* to_string(Stance stance);
const char* to_string(PositionStance stance);

}  // namespace stemma
