// What stemma sees in one article: names, times, quantities, statements. All spans are bytes of the article's
// text.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/span.h"
#include "language/language_model.h"
#include "read/article.h"
#include "text/units.h"

namespace stemma {

enum class EntityType { kPerson, kOrg, kPlace, kOutlet, kAgency, kDocument, kOther };
// A name as printed ("Volodymyr Zelenskiy", "Zelenskiy", "EU"), a title that stands for a known person ("the
// president"), or a pronoun.
enum class MentionKind { kName, kNominal, kPronoun };
enum class Gender { kUnknown, kFemale, kMale };

struct Mention {
  ByteSpan span;  // the name without its title: "Zelenskiy", not "President Zelenskiy"; without 's
  uint32_t entity = 0;
  MentionKind kind = MentionKind::kName;
  // The mention with the title, owner or article printed before it that an editor would quote with it:
  // "Mr Osei", "President Osei", "Norway's foreign ministry", "The Ferry Post". Equal to `span` where there
  // is none; may overlap the mention of the owner. Empty in annotations put together by hand.
  ByteSpan printed = {};
};

// One party of one article, all its spellings in this article joined.
struct Entity {
  EntityType type = EntityType::kOther;
  std::string name;                // the fullest form in this article
  std::vector<std::string> roles;  // titles given to it: "Ukrainian President"
  std::string country;  // of a body: whose it is, if the text says so ("Chinese ...", "China's ...")
  Gender gender = Gender::kUnknown;
  std::vector<uint32_t> mentions;  // indices into Annotation::mentions, in text order
};

enum class TimeType { kDate, kTime, kDuration, kSet };

struct TimeExpression {
  ByteSpan span;
  TimeType type = TimeType::kDate;
  std::string value;  // TIMEX3 value: "2025-04-22", "2025-W17", "P3D", "PRESENT_REF", "2025-04-23TMO"
};

enum class Precision { kExact, kApproximate, kAtLeast, kAtMost };

struct Quantity {
  ByteSpan span;     // "at least 25 people", without "people" if the unit is not next to the number
  double value = 0;  // "5.2 million" is 5200000
  std::optional<double> upper;  // "10 to 15": 15
  Precision precision = Precision::kExact;
  std::string unit;  // "people", "USD", "percent", "kilometre", "barrel"; empty if bare
  std::string of;    // what is counted or happens to it, lemma-like: "injured", "killed", "soldiers"
  uint32_t sentence = 0;
  std::string noun;  // the counted noun, in the plural, also where `of` is what happened: "soldiers"
  // The number as printed where words alone tell how many, and not exactly: "dozens", "hundreds of
  // thousands", "several"; `value` is then the least that the word allows. Else empty.
  std::string words;
  // One part of a count, never its total: "including three children", "six civilians and two guards".
  bool is_part = false;
};

enum class SourceKind { kPerson, kBody, kOutlet, kAgency, kDocument, kUnnamed };

struct StatementSource {
  ByteSpan span;  // "Kremlin spokesman Dmitry Peskov", "two diplomats aware of the talks", "he"
  std::optional<uint32_t> entity;  // index into Annotation::entities, through a pronoun too
  SourceKind kind = SourceKind::kUnnamed;
  std::string name;  // canonical within the article: the entity's name, else the words of the span
  // The body a spokesperson speaks for ("Kremlin"), in the article's words; empty if none.
  std::string speaks_for;
};

enum class StatementType { kDirect, kIndirect, kMixed };
// How the article presents the content: as said, as unconfirmed (may, reportedly, suspected), or as denied by
// the source ("denied that ...").
enum class Stance { kAsserts, kHedges, kDenies };

struct Statement {
  std::optional<StatementSource> source;
  std::optional<ByteSpan> cue;    // "said", "according to", "warned"
  std::vector<ByteSpan> content;  // without quotation marks' frame words; in text order, may cross sentences
  StatementType type = StatementType::kIndirect;
  Stance stance = Stance::kAsserts;
  // The statement within whose content this one lies ("RIA quoted [Peskov as saying ...]"): its index, always
  // smaller than this statement's own. Empty at the top.
  std::optional<uint32_t> outer;
  bool continues = false;  // attribution carried over from a sentence before (floating quotation)
  // The source believes, wants, expects, supports or declines it rather than says it: no ground for saying
  // that the article has it from there.
  bool is_attitude = false;
  std::string why;  // rule that found it, for --explain
};

// Everything of one article. Owned by value; valid as long as the article's text is.
struct Annotation {
  TextUnits units;
  // What the language model sees: sentence i of `analysis` is sentence i of `units`, its words are cut finer.
  Analysis analysis;
  std::vector<Entity> entities;
  std::vector<Mention> mentions;  // in text order, not overlapping
  std::vector<TimeExpression> times;
  std::vector<Quantity> quantities;
  std::vector<Statement> statements;  // in the order of their first content byte; outer before inner
};

// The passes of this stage in order: analyse_text, find_times, find_quantities, find_names, find_statements,
// pronouns.
Annotation annotate(const Article& article, const LanguageModel& model);

// Fills `units` and `analysis`.
void analyse_text(const Article& article, const LanguageModel& model, Annotation& annotation);

// Each pass reads the fields made before it (units; then times; ...) and fills its own. Only content blocks
// are read, except that names are found in captions too.
void find_times(const Article& article, Annotation& annotation);
void find_quantities(const Article& article, Annotation& annotation);
void find_names(const Article& article, Annotation& annotation);
void find_statements(const Article& article, Annotation& annotation);

// The first mention that overlaps `span`, or null.
const Mention* mention_in(const Annotation& annotation, ByteSpan span);

}  // namespace stemma
