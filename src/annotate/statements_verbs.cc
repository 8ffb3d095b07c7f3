#include "annotate/statements_verbs.h"

#include <algorithm>
#include <iterator>

namespace stemma {

namespace {

template <size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

bool is_verb_here(const Tokens& tokens, int at) {
  if (!tokens.is(at, PartOfSpeech::kVerb)) return false;
  switch (tokens[at].relation) {
    case Dependency::kAdjective:  // "the alleged attack"
    case Dependency::kCompound:
    case Dependency::kCase:  // "according", "regarding"
    case Dependency::kFixed:
    case Dependency::kMarker:
      return false;
    default:
      return true;
  }
}

// "..., local media report.": at the end of a sentence the tags take the verb for a noun.
bool closes_with_report(const Tokens& tokens, int at) {
  const bool is_report = tokens.is(at, "report") || tokens.is(at, "reports");
  if (!is_report || !tokens.is(at, PartOfSpeech::kNoun)) return false;
  if (tokens.has(at + 1) && !tokens.is(at + 1, TokenKind::kStop)) return false;
  if (!tokens.is_name(at - 1) && !tokens.in(at - 1, WordList::kOutletNoun)) return false;
  int begin = at - 1;
  while (tokens.is_nominal(begin - 1) || tokens.is(begin - 1, PartOfSpeech::kAdjective) ||
         tokens.is(begin - 1, PartOfSpeech::kDeterminer))
    --begin;
  return tokens.is(begin - 1, TokenKind::kComma) || tokens.is(begin - 1, TokenKind::kQuotation);
}

bool is_participle(const Tokens& tokens, int at) {
  const WordFeatures& features = tokens[at].features;
  return features.verb_form == VerbForm::kParticiple && features.tense == GrammaticalTense::kPast;
}

// In -ing, without an auxiliary: its subject is another verb's.
bool is_gerund(const Tokens& tokens, int at) {
  const WordFeatures& features = tokens[at].features;
  return features.verb_form == VerbForm::kGerund ||
         (features.verb_form == VerbForm::kParticiple && features.tense != GrammaticalTense::kPast);
}

bool is_passive(const Tokens& tokens, int at) {
  if (tokens.child(at, {Dependency::kPassiveAuxiliary, Dependency::kPassiveSubject}) >= 0) return true;
  if (!is_participle(tokens, at) || tokens.child(at, {Dependency::kAuxiliary}) >= 0) return false;
  return tokens.is(at, Dependency::kClauseOfNoun) || tokens.child(at, {Dependency::kAgent}) >= 0;
}

// The start of the auxiliaries and adverbs that stand right before the verb at `at`.
int group_begin(const Tokens& tokens, int at, VerbGroup& group) {
  int begin = at;
  for (int i = at - 1; i >= 0; --i) {
    const bool own = tokens.head(i) == at;
    const bool auxiliary =
        own && (tokens.is(i, Dependency::kAuxiliary) || tokens.is(i, Dependency::kPassiveAuxiliary));
    const bool adverb = own && tokens.is(i, Dependency::kAdverb) && tokens.subtree(i).size() == 1;
    if (!auxiliary && !adverb) break;
    group.is_negated |= tokens[i].features.negative || tokens.is(i, "never");
    begin = i;
  }
  return begin;
}

// "Declined to say", "went on to say": the verb that carries the infinitive at `at`, or -1.
int carrier_of(const Tokens& tokens, int at) {
  constexpr int kFar = 3;  // tokens
  const int up = tokens.head(at);
  if (!tokens.is(at, Dependency::kOpenComplement) || up < 0 || up > at || at - up > kFar) return -1;
  if (tokens.child(up, {Dependency::kObject, Dependency::kIndirectObject}) >= 0) return -1;
  return up;
}

}  // namespace

std::optional<VerbGroup> verb_group_at(const Tokens& tokens, int at) {
  constexpr std::string_view kRefusals[] = {"decline", "refuse", "fail", "hesitate"};
  if (!is_verb_here(tokens, at) && !closes_with_report(tokens, at)) return std::nullopt;
  const CueVerb* verb = find_cue_verb(tokens[at].lemma);
  if (!verb) return std::nullopt;
  VerbGroup group{verb, at, at};
  group.is_passive = is_passive(tokens, at);
  group.begin = group_begin(tokens, at, group);
  const int to =
      tokens.is(group.begin - 1, "to") && tokens.head(group.begin - 1) == at ? group.begin - 1 : -1;
  if (to < 0) return group;
  if (const int up = carrier_of(tokens, at); up >= 0) {
    group.is_refusal = one_of(tokens[up].lemma, kRefusals);
    group.begin = group_begin(tokens, up, group);
  } else {
    group.is_infinitive = true;
    group.begin = to;
  }
  return group;
}

namespace {

bool pauses_before(const Tokens& tokens, int at) {
  return tokens.is(at - 1, TokenKind::kComma) || tokens.is(at - 1, TokenKind::kDash) ||
         tokens.is_speech(at - 1) || (tokens.is(at - 1, TokenKind::kStop) && at >= 2) ||
         tokens.is(at - 1, TokenKind::kColon);
}

bool is_subject(const Tokens& tokens, int i) {
  return !tokens.is_speech(i) &&
         (tokens.is(i, Dependency::kSubject) || tokens.is(i, Dependency::kPassiveSubject) ||
          tokens.is(i, Dependency::kOuterSubject));
}

// The subject that hangs on the verb at `at`: the last before it, since a tree may hang that of what is said
// on it too ("The bridge, Ada Orr said, was closed"); else the first behind it; else -1.
int own_subject(const Tokens& tokens, int at) {
  int found = -1;
  for (const int c : tokens.children(at))
    if (is_subject(tokens, c) && (c < at || found < 0)) found = c;
  return found;
}

// Who stands right before the verb whose group begins at `begin`, though the tree hangs it elsewhere; or -1.
int subject_beside(const Tokens& tokens, int begin) {
  int at = begin - 1;
  if (!tokens.is_nominal(at) || tokens.is(at, TokenKind::kQuotation)) return -1;
  for (int up = tokens.head(at); up >= 0 && up < begin && tokens.is_nominal(up); up = tokens.head(at)) {
    if (tokens.phrase_of(up).end != begin) break;
    at = up;
  }
  return is_subject(tokens, at) ? at : -1;
}

bool is_part_of_chunk(const Tokens& tokens, int i) {
  return (tokens.is_nominal(i) && !tokens.is(i, TokenKind::kQuotation)) ||
         tokens.is(i, PartOfSpeech::kDeterminer) || tokens.is(i, PartOfSpeech::kAdjective) ||
         tokens.is(i, PartOfSpeech::kAdposition);
}

// "..., the former leader said": nothing but the words of one phrase between a pause and the verb, or between
// a verb that pauses before it and the next pause.
TokenRange chunk_before(const Tokens& tokens, int end) {
  int begin = end;
  while (is_part_of_chunk(tokens, begin - 1)) --begin;
  const bool ends_in_noun = tokens.is_nominal(end - 1);
  return begin < end && ends_in_noun && pauses_before(tokens, begin) &&
                 !tokens.is(begin, PartOfSpeech::kAdposition)
             ? TokenRange{begin, end}
             : TokenRange{};
}

TokenRange chunk_behind(const Tokens& tokens, int begin) {
  int end = begin;
  while (is_part_of_chunk(tokens, end)) ++end;
  const bool is_whole = !tokens.has(end) || tokens.is_pause(end);
  return begin < end && is_whole && pauses_before(tokens, begin - 1) && tokens.is_nominal(end - 1) &&
                 !tokens.is(begin, PartOfSpeech::kAdposition)
             ? TokenRange{begin, end}
             : TokenRange{};
}

// "“...,” said Ada Orr": who stands right behind a verb that may stand before its subject, whatever the tree
// makes of it.
int inverted_subject(const Tokens& tokens, int at) {
  const CueVerb* verb = find_cue_verb(tokens[at].lemma);
  if (!verb || !verb->has(kInverts) || verb->has(kHolds) || !tokens.is_finite(at)) return -1;
  if (!pauses_before(tokens, at) && !tokens.is(at - 1, TokenKind::kQuotation)) return -1;
  const int object = tokens.child(at, {Dependency::kObject, Dependency::kUnmarkedOblique});
  return object > at && tokens.is_nominal(object) && tokens.phrase_of(object).begin == at + 1 ? object : -1;
}

// The noun whose phrase is the subject of the verb at `at`, or -1. `clause` becomes the verb in whose clause
// it stands.
int subject_head(const Tokens& tokens, int at, int& clause) {
  constexpr int kFar = 6;  // verbs
  for (int steps = 0; at >= 0 && steps < kFar; ++steps) {
    clause = at;
    const Dependency relation = tokens[at].relation;
    const int up = tokens.head(at);
    const int own = own_subject(tokens, at);
    if (own >= 0) {
      const bool stands_for = tokens.is_relative(own) && up >= 0;
      if (!stands_for) return own;
      return tokens.is_nominal(up) ? up : own;
    }
    if (const int behind = inverted_subject(tokens, at); behind >= 0) return behind;
    if (steps == 0 && tokens.is_finite(at))
      if (const int beside = subject_beside(tokens, at); beside >= 0) return beside;
    switch (relation) {
      case Dependency::kOpenComplement:
        if (const int object = tokens.child(up, {Dependency::kObject}); object >= 0 && object < at)
          return object;
        break;
      case Dependency::kClauseOfNoun:
      case Dependency::kRelativeClause:
        return tokens.is_nominal(up) ? up : -1;
      case Dependency::kConjunct:
      case Dependency::kAdverbialClause:
      case Dependency::kParataxis:
        break;
      default:
        return -1;
    }
    // "Ada Orr -- the head of the port -- said"
    if (relation == Dependency::kParataxis && tokens.is_nominal(up) && up < at && tokens.is_finite(at))
      return up;
    if (relation == Dependency::kParataxis && !is_gerund(tokens, at)) return -1;
    at = up;
  }
  return -1;
}

}  // namespace

namespace {

// The noun of a chunk: what hangs outside it.
int noun_of(const Tokens& tokens, TokenRange chunk) {
  for (int i = chunk.begin; i < chunk.end; ++i)
    if (tokens.is_nominal(i) && !chunk.contains(tokens.head(i))) return i;
  return chunk.end - 1;
}

// Where the tree has no subject for a verb of speech in a frame of its own, the words beside it are.
Subject subject_in_frame(const Tokens& tokens, const VerbGroup& group) {
  Subject subject;
  const bool speaks = group.verb->has(kInverts) && !group.verb->has(kHolds);
  const bool is_main = tokens.is_finite(group.at) && tokens.is(group.at, Dependency::kRoot);
  if ((!speaks && !is_main) || group.is_infinitive || is_gerund(tokens, group.at)) return subject;
  subject.range = chunk_before(tokens, group.begin);
  if (subject.range.empty() && speaks && group.begin == group.at) {
    subject.range = chunk_behind(tokens, group.at + 1);
    subject.is_inverted = !subject.range.empty();
  }
  subject.after_pause = !subject.range.empty();
  if (subject.after_pause) subject.head = noun_of(tokens, subject.range);
  return subject;
}

// "Survivors rescued from the wreck said": the noun with its participle, which the tree may take for a
// clause.
TokenRange reduced_clause_before(const Tokens& tokens, const VerbGroup& group) {
  for (const int c : tokens.children(group.at))
    if (tokens.is(c, Dependency::kAdverbialClause) && tokens.subtree(c).end == group.begin &&
        is_participle(tokens, c) && own_subject(tokens, c) >= 0)
      return tokens.subtree(c);
  return {};
}

}  // namespace

Subject find_subject(const Tokens& tokens, const VerbGroup& group) {
  Subject subject;
  int clause = group.at;
  subject.head = subject_head(tokens, group.at, clause);
  const bool is_own = subject.head >= 0 && clause == group.at;
  if (!is_own) {
    const Subject in_frame = subject_in_frame(tokens, group);
    if (!in_frame.range.empty()) return in_frame;
  }
  if (subject.head < 0) {
    subject.range = reduced_clause_before(tokens, group);
    subject.head = subject.range.empty() ? -1 : subject.range.begin;
    return subject;
  }
  const bool qualifies = tokens.head(clause) == subject.head;  // "people who say", "a letter saying"
  subject.range = tokens.phrase_of(subject.head, qualifies ? tokens.subtree(clause).begin : clause);
  if (subject.range.contains(group.begin)) subject.range = tokens.trimmed({subject.range.begin, group.begin});
  if (qualifies) {
    subject.range =
        tokens.trimmed({subject.range.begin, std::min(subject.range.end, tokens.subtree(clause).begin)});
    return subject;
  }
  // "Mayor of London Ada Orr said": two subjects without a pause between are one.
  for (const int c : tokens.children(clause))
    if (is_subject(tokens, c) && tokens.phrase_of(c, clause).end == subject.range.begin)
      subject.range.begin = tokens.phrase_of(c, clause).begin;
  // "local police chief Ada Orr said": a name behind the title, wherever the tree hangs it.
  if (subject.range.end < group.begin && subject.range.begin < group.begin && clause == group.at) {
    int end = subject.range.end;
    while (end < group.begin && tokens.is_name(end)) ++end;
    if (end == group.begin) subject.range.end = end;
  }
  while (!subject.range.empty() && tokens.is(subject.range.end - 1, PartOfSpeech::kAuxiliary))
    --subject.range.end;
  subject.is_inverted = clause == group.at && subject.head > group.at;
  subject.after_pause = pauses_before(tokens, subject.is_inverted ? group.at : subject.range.begin) ||
                        (subject.is_inverted && tokens.is(group.at - 1, TokenKind::kQuotation));
  return subject;
}

namespace {

bool has_preposition(const CueVerb& verb, std::string_view word) {
  std::string_view all = verb.prepositions;
  while (!all.empty()) {
    const size_t space = std::min(all.find(' '), all.size());
    if (all.substr(0, space) == word) return true;
    all.remove_prefix(std::min(space + 1, all.size()));
  }
  return false;
}

// Past the pauses and the "that" which open the clause of `top` at `begin`.
int past_marker(const Tokens& tokens, int begin, int top) {
  while (begin < top && tokens.is_pause(begin)) ++begin;
  if (begin < top && tokens.is(begin, "that") && tokens.is(begin, Dependency::kMarker)) ++begin;
  while (begin < top && tokens.is_pause(begin)) ++begin;
  return begin;
}

// Whether what hangs at `c` on the verb of `group` is a clause that is said.
bool is_said_clause(const Tokens& tokens, const VerbGroup& group, int c) {
  const CueVerb& verb = *group.verb;
  if (tokens.is_speech(c)) return verb.has(kTakesClause | kInverts);
  switch (tokens[c].relation) {
    case Dependency::kClausalComplement:
      return verb.has(kTakesClause | kInverts | kTakesQuestion);
    case Dependency::kConjunct:  // "reported this week ships were seen": nothing joins the clauses
      return verb.has(kTakesBareClause) && c > group.at && own_subject(tokens, c) >= 0 &&
             tokens.child(c, {Dependency::kCoordinator}) < 0 && !tokens.is_pause(tokens.subtree(c).begin) &&
             !tokens.is_pause(tokens.subtree(c).begin - 1);
    case Dependency::kParataxis: {
      const int begin = tokens.subtree(c).begin;
      const int before = tokens.is_pause(begin) ? begin : begin - 1;
      return verb.has(kTakesClause | kInverts) && c > group.at &&
             (tokens.is(before, TokenKind::kColon) || (verb.has(kTakesBareClause) && before == group.at));
    }
    default:
      return false;
  }
}

// The clause that is said after `from`, or -1.
int clause_after(const Tokens& tokens, const VerbGroup& group, int from) {
  for (const int c : tokens.children(group.at)) {
    if (c < from || !is_said_clause(tokens, group, c)) continue;
    const bool is_of_next_frame =
        tokens.is_pause(from) && begins_frame(tokens, from + 1) && tokens.subtree(c).begin > from;
    return is_of_next_frame ? -1 : c;
  }
  return -1;
}

// Objects, infinitives and what a preposition of the verb's own introduces, where no clause follows.
bool is_said_object(const Tokens& tokens, const VerbGroup& group, int c) {
  const CueVerb& verb = *group.verb;
  switch (tokens[c].relation) {
    case Dependency::kOpenComplement:
      return verb.has(kTakesInfinitive | kTakesGerund | kTakesObject | kTakesAs);
    case Dependency::kObject: {
      const int particle = tokens.child(group.at, {Dependency::kParticle});
      return verb.has(kTakesObject | kTakesAs | kTakesInfinitive) ||
             (particle >= 0 && has_preposition(verb, tokens[particle].lower));
    }
    case Dependency::kClausalComplement:
      return verb.has(kTakesObject | kTakesInfinitive | kTakesGerund) || !verb.prepositions.empty();
    case Dependency::kOblique:
    case Dependency::kAdverbialClause: {
      const int begin = tokens.subtree(c).begin;
      return begin < c && has_preposition(verb, tokens[begin].lower);
    }
    default:
      return false;
  }
}

// The end of what hangs on the verb from `begin` on without a pause between.
int unbroken_end(const Tokens& tokens, const VerbGroup& group, int begin) {
  int end = begin;
  for (const int c : tokens.children(group.at)) {
    const TokenRange below = tokens.subtree(c);
    if (below.end <= end || below.end <= begin) continue;
    if (end > begin && (below.begin > end || tokens.is_pause(c) || tokens.is_pause(below.begin))) break;
    if (end > begin && tokens.is(c, Dependency::kConjunct)) break;
    end = below.end;
  }
  return end;
}

Complement object_complement(const Tokens& tokens, const VerbGroup& group, Complement out) {
  for (const int c : tokens.children(group.at)) {
    if (c < group.at || !is_said_object(tokens, group, c)) continue;
    int begin = std::max(tokens.subtree(c).begin, group.at + 1);
    if (tokens.is_pause(begin)) break;
    const bool is_infinitive = tokens.is(c, Dependency::kOpenComplement);
    if (!is_infinitive && has_preposition(*group.verb, tokens[begin].lower)) ++begin;
    out.range = before_next_frame(tokens, {begin, unbroken_end(tokens, group, begin)});
    out.tail_end = begin;
    return out;
  }
  return out;
}

// Where the clause `clause` that is said begins: with what the tree takes for an object or a second subject
// of the verb before it ("says [21 of the girls] taken two years ago have been released").
int said_begin(const Tokens& tokens, const VerbGroup& group, int clause, TokenRange addressee, int from) {
  int begin = std::max(from, tokens.subtree(clause).begin);
  if (!group.verb->has(kTakesBareClause)) return begin;
  for (const int c : tokens.children(group.at)) {
    const TokenRange below = tokens.subtree(c);
    const bool is_argument = is_subject(tokens, c) || tokens.is(c, Dependency::kObject);
    if (c >= from && c < clause && is_argument && below.begin >= from && !addressee.contains(c))
      begin = std::min(begin, below.begin);
  }
  return begin;
}

// Where what is said with `clause` ends: clauses behind it that the tree hangs on the verb are said too,
// unless they report themselves.
int said_end(const Tokens& tokens, const VerbGroup& group, int clause) {
  int end = tokens.subtree(clause).end;
  for (const int c : tokens.children(group.at)) {
    const bool is_clause = tokens.is(c, Dependency::kConjunct) ||
                           tokens.is(c, Dependency::kAdverbialClause) ||
                           tokens.is(c, Dependency::kClausalComplement);
    if (c < clause || !is_clause || tokens.subtree(c).end <= end) continue;
    const bool is_joined = tokens.is(c, Dependency::kConjunct);
    if (is_joined && (verb_group_at(tokens, c) || !tokens.is(tokens.subtree(c).begin, TokenKind::kComma)))
      break;
    if (is_gerund(tokens, c)) break;
    end = tokens.subtree(c).end;
  }
  return end;
}

// "told [reporters] that", "urged [them] to leave".
TokenRange find_addressee(const Tokens& tokens, const VerbGroup& group) {
  if (!group.verb->has(kTakesAddressee) || group.is_passive) return {};
  int to_whom = tokens.child(group.at, {Dependency::kIndirectObject});
  if (to_whom < 0 &&
      tokens.child(group.at, {Dependency::kClausalComplement, Dependency::kOpenComplement}) >= 0)
    to_whom = tokens.child(group.at, {Dependency::kObject});
  return to_whom > group.at ? tokens.phrase_of(to_whom) : TokenRange{};
}

// Past what belongs to the frame from `at` on: whatever hangs on its verb and is not said.
int frame_tail(const Tokens& tokens, const VerbGroup& group, int at) {
  for (const int c : tokens.children(group.at)) {
    const TokenRange below = tokens.subtree(c);
    if (below.begin != at || is_said_clause(tokens, group, c) || tokens.is(c, Dependency::kConjunct) ||
        tokens.is(c, Dependency::kCoordinator) || tokens.is_pause(c))
      continue;
    if (tokens.is_pause(below.begin)) break;
    at = below.end;
  }
  return at;
}

}  // namespace

Complement find_complement(const Tokens& tokens, const VerbGroup& group, int frame_end) {
  Complement out;
  out.addressee = find_addressee(tokens, group);
  out.tail_end = frame_tail(tokens, group, frame_end);
  const int clause = clause_after(tokens, group, frame_end);
  if (clause >= 0) {
    const int begin =
        past_marker(tokens, said_begin(tokens, group, clause, out.addressee, frame_end), clause);
    out.range = before_next_frame(tokens, {begin, said_end(tokens, group, clause)});
    out.is_clause = true;
    out.tail_end = begin;
    return out;
  }
  // "He said, “We closed it.”": a quotation right behind the frame, wherever the tree hangs it.
  int next = out.tail_end;
  if (tokens.is_pause(next)) ++next;
  if (group.verb->has(kTakesClause | kInverts) && tokens.is_speech(next)) {
    out.range = {next, content_end(tokens, next)};
    out.is_clause = true;
    out.tail_end = next;
    return out;
  }
  // "..., adding that it was closed": so is a clause that "that" opens.
  if (group.verb->has(kTakesClause) && tokens.is(out.tail_end, "that") &&
      tokens.is(out.tail_end, Dependency::kMarker)) {
    out.range = {out.tail_end + 1, content_end(tokens, out.tail_end + 1)};
    out.is_clause = true;
    return out;
  }
  const bool is_direct = frame_end == group.at + 1;
  return is_direct ? object_complement(tokens, group, out) : out;
}

// Whether the words at `i` begin a frame of their own behind a pause: "according to", "adding that", "police
// said".
bool begins_frame(const Tokens& tokens, int i) {
  if (tokens.is(i, "according") && tokens.is(i + 1, "to")) return true;
  if (tokens.is(i, PartOfSpeech::kVerb)) {
    const CueVerb* verb = find_cue_verb(tokens[i].lemma);
    if (!verb || verb->has(kHolds)) return false;
    if (is_gerund(tokens, i)) return tokens.is(i, "citing") || verb->has(kTakesClause);
    return tokens.is_finite(i) && verb->has(kInverts);
  }
  // A subject whose verb reports and has no clause behind it.
  const int noun = tokens.top_of(tokens.phrase_at(i));
  const int verb_at = tokens.head(noun);
  if (noun < 0 || verb_at < noun || own_subject(tokens, verb_at) != noun || !tokens.is_finite(verb_at))
    return false;
  const CueVerb* verb = find_cue_verb(tokens[verb_at].lemma);
  return verb && verb->has(kInverts) && !verb->has(kHolds) && tokens.is(verb_at, Dependency::kParataxis);
}

TokenRange before_next_frame(const Tokens& tokens, TokenRange range) {
  for (int i = range.begin + 1; i + 1 < range.end; ++i)
    if (tokens.is(i, TokenKind::kComma) && begins_frame(tokens, i + 1)) {
      range.end = i;
      break;
    }
  return tokens.trimmed(range);
}

int content_end(const Tokens& tokens, int begin) {
  if (!tokens.has(begin)) return begin;
  const int top = tokens.top_of({begin, tokens.size()});
  return before_next_frame(tokens, {begin, tokens.subtree(top).end}).end;
}

}  // namespace stemma
