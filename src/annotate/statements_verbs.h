// Reporting verbs in the tree: the verb group, its subject on either side, what it says.
#pragma once

#include <optional>

#include "annotate/statements_rules.h"

namespace stemma {

// A reporting verb with the auxiliaries and adverbs before it.
struct VerbGroup {
  const CueVerb* verb = nullptr;
  int at = 0;     // the verb itself
  int begin = 0;  // first auxiliary or adverb of the group; `at` if none
  bool is_passive = false;
  bool is_negated = false;
  bool is_infinitive = false;  // "to say" of no verb that carries a subject
  bool is_refusal = false;     // "declined to say", "would not confirm"
};

// The group around token `at`, or nothing if the word there is no reporting verb in this place.
std::optional<VerbGroup> verb_group_at(const Tokens& tokens, int at);

struct Subject {
  int head = -1;             // -1: none
  TokenRange range;          // empty if there is none
  bool is_inverted = false;  // stands after the verb
  bool after_pause = false;  // a comma, dash or quotation stands before it (or before the inverted verb):
                             // what is said may too
};

// Who does what the verb at `group` tells: its own subject, that of the verb it is joined with or that
// carries it ("declined to say", "..., adding that"), the noun that it qualifies.
Subject find_subject(const Tokens& tokens, const VerbGroup& group);

struct Complement {
  TokenRange range;        // empty if there is none after the verb
  TokenRange addressee;    // empty if none
  int tail_end = 0;        // past what belongs to the frame: "on Monday", "in an interview"
  bool is_clause = false;  // a clause or quotation rather than an object
};

// What follows the group (or, inverted, its subject, which ends at `frame_end`) and is said.
Complement find_complement(const Tokens& tokens, const VerbGroup& group, int frame_end);

// The end of the clause or phrase that starts at `begin`: where its tree ends, or before a frame of another
// statement ("..., according to X", "..., adding that").
int content_end(const Tokens& tokens, int begin);

// Whether the words at `i`, behind a pause, begin such a frame.
bool begins_frame(const Tokens& tokens, int i);

// `range` up to such a frame.
TokenRange before_next_frame(const Tokens& tokens, TokenRange range);

}  // namespace stemma
