// Reporting verbs in their sentence: the verb group, its subject on either side, its complement.
#pragma once

#include <optional>

#include "annotate/statements_rules.h"

namespace stemma {

// A reporting verb with the auxiliaries and adverbs around it.
struct VerbGroup {
  const CueVerb* verb = nullptr;
  int at = 0;     // the verb itself
  int begin = 0;  // first auxiliary or adverb of the group; `at` if none
  bool is_passive = false;
  bool is_negated = false;
  bool is_infinitive = false;  // "to say" of no verb that carries a subject
  bool is_refusal = false;     // "declined to say", "would not confirm"
};

// The group around token `at`, or nothing if the word there is no reporting verb in this place (a noun, a
// participle before a noun, part of a name).
std::optional<VerbGroup> verb_group_at(const Tokens& tokens, int at);

struct Subject {
  TokenRange range;          // empty if there is none
  bool is_inverted = false;  // stands after the verb
  bool after_pause = false;  // a comma, dash or quotation stands before it (or before the inverted verb):
                             // what is said may too
};

// The subject of the finite verb (or its first auxiliary) at `verb`, with what is set off between commas or
// dashes behind it ("Ada Orr, the minister, "); empty if there is none.
TokenRange subject_before(const Tokens& tokens, int verb);

Subject find_subject(const Tokens& tokens, const VerbGroup& group);

struct Complement {
  TokenRange range;        // empty if there is none after the verb
  TokenRange addressee;    // empty if none
  int tail_end = 0;        // past what belongs to the frame: "on Monday", "in an interview"
  bool is_clause = false;  // a clause or quotation rather than an object
};

// What follows the group (or, inverted, its subject) and is said. `frame_end` is where to start looking.
Complement find_complement(const Tokens& tokens, const VerbGroup& group, int frame_end);

// Where a clause that is said and starts at `begin` ends: before a coordinated clause with a source of its
// own, a further cue, the sentence's end.
int content_end(const Tokens& tokens, int begin, bool is_clause);

}  // namespace stemma
