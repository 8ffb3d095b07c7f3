#include "annotate/statements_verbs.h"

#include <algorithm>

namespace stemma {

namespace {

bool is_be(std::string_view word) {
  constexpr std::string_view kForms[] = {"is",    "are",   "was",    "were",   "be",     "been",
                                         "being", "isn't", "aren't", "wasn't", "weren't"};
  return std::find(std::begin(kForms), std::end(kForms), word) != std::end(kForms);
}

// Verbs whose infinitive has the same subject: "went on to say", "declined to comment".
bool carries_subject(std::string_view word) {
  constexpr std::string_view kForms[] = {
      "on",      "declined", "refused", "continued", "appeared", "seemed",  "tried",    "sought",
      "failed",  "managed",  "wants",   "wanted",    "plans",    "planned", "expected", "likely",
      "began",   "started",  "has",     "had",       "have",     "going",   "seems",    "appears",
      "refuses", "declines", "set",     "hesitated", "continues"};
  return std::find(std::begin(kForms), std::end(kForms), word) != std::end(kForms);
}

bool is_refusal_word(std::string_view word) {
  constexpr std::string_view kForms[] = {"declined", "refused", "failed", "refuses", "declines", "hesitated"};
  return std::find(std::begin(kForms), std::end(kForms), word) != std::end(kForms);
}

bool is_negation(std::string_view word) {
  return word == "not" || word == "never" || word == "cannot" || word.ends_with("n't");
}

// "..., local media report.", "...,” the Courier reports.": an outlet set off at the end.
bool closes_with_report(const Tokens& tokens, int at, const CueVerb& verb) {
  if (verb.lemma != "report") return false;
  const TokenRange outlet = tokens.phrase_before(at);
  if (outlet.empty() || outlet.begin == 0) return false;
  if (!tokens.is(at - 1, WordClass::kName) && !tokens.in(at - 1, WordList::kOutletNoun)) return false;
  return tokens.is(outlet.begin - 1, WordClass::kComma) || tokens.is(outlet.begin - 1, WordClass::kQuotation);
}

// The bare and the -s form of a verb that is a noun as often: whether its place speaks for the verb.
bool noun_is_verb_here(const Tokens& tokens, int at, const CueVerb& verb) {
  const bool after_subject =
      tokens.is(at - 1, WordClass::kPronoun) || tokens.is(at - 1, WordClass::kRelative) ||
      tokens.is(at - 1, WordClass::kName) || tokens.is(at - 1, WordClass::kAuxiliary) ||
      tokens.is(at - 1, WordClass::kTo) || tokens.is(at - 1, WordClass::kAdverb) ||
      tokens.is(at - 1, WordClass::kCloseBracket) ||
      (tokens.is(at - 1, WordClass::kNominal) &&
       (tokens.in(at - 1, WordList::kUnnamed) || tokens.in(at - 1, WordList::kBody) ||
        tokens.in(at - 1, WordList::kPersonRole) || tokens.in(at - 1, WordList::kOutletNoun) ||
        tokens[at - 1].lower.ends_with("s")));
  // "emissions rules": a subject in the plural has no verb in -s.
  if (verb.form == ListedForm::kThird && tokens.is(at - 1, WordClass::kNominal) &&
      tokens[at - 1].lower.ends_with("s") && !tokens[at - 1].lower.ends_with("ss"))
    return false;
  if (!after_subject || tokens.is_finite(at + 1) || (at > 0 && tokens[at - 1].is_possessive)) return false;
  const bool agrees = verb.form == ListedForm::kThird
                          ? !tokens.is(at - 1, WordClass::kAuxiliary) && !tokens.is(at - 1, WordClass::kTo)
                          : !tokens.is(at - 1, WordClass::kName) || tokens[at - 1].lower.ends_with("s");
  if (!agrees || tokens.is(at + 1, "of")) return false;
  const bool is_last = at + 1 >= tokens.size() || tokens.is(at + 1, WordClass::kStop);
  return !is_last || closes_with_report(tokens, at, verb);
}

// Whether a form in -ed or an irregular past is a verb of the clause and not a participle on a noun.
bool past_is_verb_here(const Tokens& tokens, int at, const CueVerb& verb) {
  if (verb.lemma == "say") return !tokens.is(at - 1, WordClass::kDeterminer);
  if (tokens.is(at - 1, WordClass::kDeterminer) || tokens.is(at - 1, WordClass::kNumber)) return false;
  if (tokens.is(at - 1, WordClass::kPreposition) || tokens.is(at - 1, WordClass::kTo)) return false;
  if (at > 0 && tokens[at - 1].is_possessive) return false;
  return true;
}

bool is_verb_here(const Tokens& tokens, int at, const CueVerb& verb) {
  const bool clear_form =
      verb.form == ListedForm::kPast || (verb.form == ListedForm::kThird && !verb.has(kIsAlsoNoun));
  if (tokens[at].is_capital && at > 0 && !(tokens.is_headline() && clear_form)) return false;
  if (tokens[at].is_possessive) return false;
  // "like" is a verb only where no preposition may stand: "they like", "would like".
  if (tokens.is(at, "like"))
    return tokens.is(at - 1, WordClass::kPronoun) || tokens.is(at - 1, WordClass::kTo) ||
           (tokens.is(at - 1, WordClass::kAuxiliary) && !is_be(tokens[at - 1].lower));
  switch (verb.form) {
    case ListedForm::kBase:
    case ListedForm::kThird:
      if (tokens.is(at - 1, WordClass::kDeterminer) || tokens.is(at - 1, WordClass::kPreposition))
        return false;
      if (verb.has(kIsAlsoNoun)) return noun_is_verb_here(tokens, at, verb);
      return at > 0;
    case ListedForm::kPast:
    case ListedForm::kParticiple:
      return past_is_verb_here(tokens, at, verb);
    case ListedForm::kGerund:
      return !tokens.is(at - 1, WordClass::kDeterminer) && !tokens.is_finite(at + 1) &&
             !(at > 0 && tokens[at - 1].is_possessive);
  }
  return false;
}

}  // namespace

std::optional<VerbGroup> verb_group_at(const Tokens& tokens, int at) {
  const CueVerb* verb = find_cue_verb(tokens[at].lower);
  if (!verb || tokens[at].word_class == WordClass::kQuotation || !is_verb_here(tokens, at, *verb))
    return std::nullopt;
  VerbGroup group{verb, at, at};
  int be = -1;
  const int limit = std::max(0, at - 8);
  for (int i = at - 1; i >= limit; --i) {
    const std::string& word = tokens[i].lower;
    if (tokens.is(i, WordClass::kTo)) {
      if (verb->form != ListedForm::kBase && group.begin == at) break;
      if (i > 0 && carries_subject(tokens[i - 1].lower)) {
        group.is_refusal |= is_refusal_word(tokens[i - 1].lower);
        group.begin = i - 1;
        if (tokens.is(i - 1, "on") && tokens.is_finite(i - 2)) group.begin = --i - 1;
        --i;
        if (tokens[group.begin].word_class == WordClass::kAuxiliary) group.begin = ++i;
        continue;
      }
      group.is_infinitive = true;
      group.begin = i;
      break;
    }
    if (tokens.is(i, WordClass::kAuxiliary)) {
      if (be < 0 && is_be(word)) be = i;
      group.is_negated |= is_negation(word);
    } else if (tokens.is(i, WordClass::kAdverb)) {
      group.is_negated |= is_negation(word);
    } else {
      break;
    }
    group.begin = i;
  }
  const bool participle = verb->form == ListedForm::kPast || verb->form == ListedForm::kParticiple;
  group.is_passive = be >= 0 && participle;
  return group;
}

namespace {

// Introductions before a subject: "On Tuesday, ", "Speaking in Paris, ". The token after them.
int past_introduction(const Tokens& tokens, int begin, int end) {
  const bool opens = tokens.is(begin, WordClass::kPreposition) || tokens.is(begin, WordClass::kAdverb) ||
                     tokens.is(begin, WordClass::kGerund) || tokens.is(begin, WordClass::kPast) ||
                     tokens.is(begin, WordClass::kConjunction) || tokens.in(begin, WordList::kTimeModifier) ||
                     tokens.is(begin, WordClass::kTo);
  if (!opens) return begin;
  for (int i = begin; i < end; ++i)
    if (tokens.is(i, WordClass::kComma)) return i + 1;
  return begin;
}

int clause_start_before(const Tokens& tokens, int at) {
  const int limit = std::max(0, at - Tokens::kReach);
  for (int i = at; i > limit; --i) {
    const bool cuts = tokens.is(i - 1, WordClass::kQuotation)
                          ? tokens[i - 1].is_speech
                          : tokens.is(i - 1, WordClass::kStop) || tokens.is(i - 1, WordClass::kThat) ||
                                tokens.is(i - 1, WordClass::kColon) || tokens.is(i - 1, WordClass::kDash);
    if (cuts) return tokens.is(i, WordClass::kComma) ? i + 1 : i;
    if (tokens.is(i - 1, WordClass::kConjunction) && !tokens.is(i - 1, "and") && !tokens.is(i - 1, "or"))
      return i;
    if (tokens.is(i - 1, "and") && tokens.is(i - 2, WordClass::kComma) && !tokens.is_nominal(i - 3)) return i;
  }
  return limit;
}

constexpr int kLongestCitation = 12;  // tokens of ", quoting two officials,"

// "Dmitry Peskov, the Kremlin spokesman, said": the verb follows a comma.
TokenRange subject_with_apposition(const Tokens& tokens, int comma) {
  int begin = clause_start_before(tokens, comma);
  for (int round = 0; round < 3; ++round) {
    const int next = past_introduction(tokens, begin, comma);
    if (next == begin) break;
    begin = next;
  }
  // "the Courier, quoting two sources, reported"
  for (int i = comma - 1; i > std::max(begin, comma - kLongestCitation); --i)
    if ((tokens.is(i, "quoting") || tokens.is(i, "citing")) && tokens.is(i - 1, WordClass::kComma))
      if (const TokenRange outlet = tokens.phrase_before(i - 1); !outlet.empty()) return outlet;
  for (int start = begin; start < comma;) {
    const TokenRange head = tokens.phrase_at(start);
    if (!head.empty() && tokens.is(head.end, WordClass::kComma) && head.end < comma) {
      const TokenRange all = tokens.with_appositions(head);
      if (all.end == comma) return all;
      // "X, in a statement, said": whatever is set off holds no verb of its own.
      // A relative clause in it has one.
      bool verbless = true, in_relative = false;
      for (int i = head.end; i < comma; ++i) {
        in_relative |= tokens.is(i, WordClass::kRelative);
        verbless &= in_relative || !tokens.is_finite(i);
      }
      if (verbless) return {head.begin, all.end > head.end && all.end < comma ? all.end : comma};
    }
    while (start < comma && !tokens.is(start, WordClass::kComma)) ++start;
    ++start;
  }
  return {};
}

bool pauses_before(const Tokens& tokens, int at) {
  return tokens.is(at - 1, WordClass::kComma) || tokens.is(at - 1, WordClass::kDash) ||
         (tokens.is(at - 1, WordClass::kQuotation) && tokens[at - 1].is_speech) ||
         (tokens.is(at - 1, WordClass::kStop) && at >= 2) || tokens.is(at - 1, WordClass::kColon);
}

// "..., said the minister, a friend of X": empty if what follows is rather what is said.
TokenRange inverted_subject(const Tokens& tokens, const VerbGroup& group) {
  if (!group.verb->has(kInverts) || group.verb->form == ListedForm::kGerund || group.begin != group.at)
    return {};
  const bool quoted = tokens.is(group.at - 1, WordClass::kQuotation);
  if (!quoted && !pauses_before(tokens, group.at)) return {};
  const int next = group.at + 1;
  if (tokens.is(next, WordClass::kThat) || tokens.is(next, WordClass::kQuotation)) return {};
  if (tokens.in(next, WordList::kTimeWord) && !tokens.is(next, WordClass::kName)) return {};
  TokenRange phrase = tokens.phrase_at(next);
  if (phrase.empty()) return {};
  const int after = phrase.end;
  if (tokens.is_finite(after) || (tokens.is(after, WordClass::kAdverb) && tokens.is_finite(after + 1)))
    return {};
  const TokenRange all = tokens.with_appositions(phrase);
  if (tokens.is(all.end, WordClass::kComma) && all.end > after && tokens.is_finite(all.end + 1)) return {};
  return all;
}

// "Ada Orr -- the minister of ports -- said": the verb follows a dash.
TokenRange subject_before_dashes(const Tokens& tokens, int dash) {
  for (int i = dash - 1; i > std::max(0, dash - Tokens::kReach); --i) {
    if (tokens.is(i, WordClass::kStop) || tokens.is(i, WordClass::kQuotation)) return {};
    if (tokens.is(i, WordClass::kDash)) return tokens.phrase_before(i);
  }
  return {};
}

}  // namespace

TokenRange subject_before(const Tokens& tokens, int verb) {
  if (tokens.is(verb - 1, WordClass::kComma)) return subject_with_apposition(tokens, verb - 1);
  if (tokens.is(verb - 1, WordClass::kDash)) return subject_before_dashes(tokens, verb - 1);
  return tokens.phrase_before(verb);
}

Subject find_subject(const Tokens& tokens, const VerbGroup& group) {
  Subject subject;
  const TokenRange inverted = inverted_subject(tokens, group);
  if (!inverted.empty()) {
    // "X, the minister, said Y" has its subject before the comma; "A, said Y" has none there.
    if (!tokens.is(group.at - 1, WordClass::kComma) ||
        subject_with_apposition(tokens, group.at - 1).empty() ||
        tokens.is(group.at - 2, WordClass::kQuotation) || !tokens.starts_clause(group.at + 1))
      return {inverted, true, true};
  }
  int end = group.begin;
  if (tokens.is(end - 1, WordClass::kComma) || tokens.is(end - 1, WordClass::kDash)) {
    subject.range = subject_before(tokens, end);
  } else {
    // "the president on Tuesday said": a time between subject and verb.
    for (int back = 1; back <= 3; ++back)
      if (tokens.is(end - back, WordClass::kPreposition) && tokens.skip_adverbial(end - back) == end &&
          (tokens.in(end - back + 1, WordList::kTimeWord) ||
           tokens.in(end - back + 1, WordList::kTimeModifier))) {
        end -= back;
        break;
      }
    if (tokens.in(end - 1, WordList::kTimeWord) && tokens.is_nominal(end - 2) && end == group.begin &&
        !tokens.is(end - 2, WordClass::kNumber))
      --end;
    if (tokens.is(end - 1, WordClass::kRelative) || tokens.is(end - 1, WordClass::kThat)) {
      const int antecedent = tokens.is(end - 2, WordClass::kComma) ? end - 2 : end - 1;
      subject.range = tokens.phrase_before(antecedent);
      return subject;
    }
    subject.range = tokens.phrase_before(end);
  }
  subject.after_pause = !subject.range.empty() && pauses_before(tokens, subject.range.begin);
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

bool is_question_word(const Tokens& tokens, int i) {
  constexpr std::string_view kWords[] = {"how",  "why",   "what", "whether", "if",
                                         "when", "where", "who",  "which"};
  return i < tokens.size() &&
         std::find(std::begin(kWords), std::end(kWords), tokens[i].lower) != std::end(kWords);
}

bool opens_condition(const Tokens& tokens, int i) {
  constexpr std::string_view kWords[] = {"if", "although", "unless", "though", "despite", "while"};
  return i < tokens.size() &&
         std::find(std::begin(kWords), std::end(kWords), tokens[i].lower) != std::end(kWords);
}

// "Many say her statistical advantage obscures concerns": "say" has hardly an object but a clause, even if
// its verb is not known; "he said so", "they say nothing of it" is none.
bool is_long_phrase(const Tokens& tokens, int begin) {
  constexpr int kLongForAnObject = 5;  // tokens
  constexpr std::string_view kObjects[] = {"so",     "much", "nothing", "something", "anything", "everything",
                                           "little", "more", "things",  "no",        "yes",      "it",
                                           "this",   "what", "his",     "same",      "the"};
  if (tokens.phrase_at(begin).empty() || tokens.is(begin, WordClass::kPreposition)) return false;
  if (std::find(std::begin(kObjects), std::end(kObjects), tokens[begin].lower) != std::end(kObjects))
    return false;
  for (int i = begin; i < begin + kLongForAnObject; ++i)
    if (i >= tokens.size() || tokens.is_boundary(i)) return false;
  return true;
}

// Whether what is said begins at `i`, and as what.
bool clause_begins(const Tokens& tokens, const CueVerb& verb, int i, bool directly) {
  if (i >= tokens.size()) return false;
  const bool takes_words = verb.has(kTakesClause | kInverts);
  if (takes_words && tokens.is(i, "that")) return true;
  if (takes_words && tokens.is(i, WordClass::kQuotation)) return true;
  if (verb.has(kTakesQuestion) && is_question_word(tokens, i)) return true;
  if (verb.has(kTakesBareClause) && directly && opens_condition(tokens, i)) return true;
  if (tokens.is(i, WordClass::kComma) || tokens.is(i, WordClass::kColon)) return false;
  if (!verb.has(kTakesBareClause)) return false;
  if (tokens.in(i, WordList::kTimeWord) || tokens.in(i, WordList::kTimeModifier)) return false;
  return tokens.starts_clause(i) || (verb.lemma == "say" && directly && is_long_phrase(tokens, i));
}

Complement clause_complement(const Tokens& tokens, int begin, Complement so_far) {
  // "said on Tuesday that would not be possible": there "that" is the subject.
  const bool joins = tokens.is(begin, WordClass::kThat) && !tokens.is_finite(begin + 1);
  const int start = joins ? begin + 1 : begin;
  so_far.range = {start, content_end(tokens, start, true)};
  so_far.is_clause = true;
  so_far.tail_end = begin;
  return so_far;
}

// Objects and infinitives, where no clause follows.
Complement object_complement(const Tokens& tokens, const VerbGroup& group, int at, Complement out) {
  const CueVerb& verb = *group.verb;
  int begin = -1;
  if (verb.has(kTakesInfinitive) && tokens.is(at, WordClass::kTo)) begin = at;
  if (begin < 0 && !verb.prepositions.empty() && at < tokens.size() &&
      has_preposition(verb, tokens[at].lower))
    begin = at + 1;
  if (begin < 0 && verb.has(kTakesGerund) && tokens.is(at, WordClass::kGerund)) begin = at;
  if (begin < 0 && verb.has(kTakesObject | kTakesAs | kTakesInfinitive) && !tokens.phrase_at(at).empty() &&
      !tokens.in(at, WordList::kTimeWord))
    begin = at;
  if (begin < 0) return out;
  out.range = {begin, content_end(tokens, begin, false)};
  out.tail_end = begin;
  return out;
}

}  // namespace

Complement find_complement(const Tokens& tokens, const VerbGroup& group, int frame_end) {
  constexpr int kMostAdverbials = 6;
  const CueVerb& verb = *group.verb;
  Complement out;
  int at = frame_end;
  if (verb.has(kTakesAddressee) && !tokens.is(at, WordClass::kThat) &&
      !tokens.is(at, WordClass::kQuotation) && !group.is_passive) {
    const TokenRange to_whom = tokens.phrase_at(at);
    const bool is_content = verb.has(kTakesBareClause) && verb.lemma != "tell" && tokens.starts_clause(at);
    if (!to_whom.empty() && !is_content && !tokens.in(at, WordList::kTimeWord)) {
      out.addressee = to_whom;
      at = to_whom.end;
    }
  }
  out.tail_end = at;
  const int direct = at;
  // "said X who oversees the campaign": the clause is X's.
  if (frame_end > group.at + 1 && tokens.is(at, WordClass::kRelative)) {
    while (out.tail_end < tokens.size() && !tokens.is(out.tail_end, WordClass::kComma) &&
           !tokens.is(out.tail_end, WordClass::kStop))
      ++out.tail_end;
    return out;
  }
  for (int round = 0; round <= kMostAdverbials; ++round) {
    if (clause_begins(tokens, verb, at, at == direct)) return clause_complement(tokens, at, out);
    const bool pause = tokens.is(at, WordClass::kComma) || tokens.is(at, WordClass::kColon) ||
                       tokens.is(at, WordClass::kDash);
    if (pause && verb.has(kTakesClause | kInverts) &&
        (tokens.is(at + 1, WordClass::kQuotation) || tokens.is(at + 1, WordClass::kThat)))
      return clause_complement(tokens, at + 1, out);
    if (tokens.is(at, WordClass::kColon) && verb.has(kTakesClause | kInverts) && at + 1 < tokens.size())
      return clause_complement(tokens, at + 1, out);
    if (at == direct) {
      const Complement object = object_complement(tokens, group, at, out);
      if (!object.range.empty()) {
        if (object.range.begin != at || !verb.has(kTakesClause)) return object;
        // "announced on Monday that", "told them in a letter that": a clause further on is the better one.
        if (!tokens.is(at, WordClass::kPreposition)) return object;
      }
    }
    int next = tokens.skip_adverbial(at);
    if (next == at && (tokens.is(at, WordClass::kComma)) && tokens.skip_adverbial(at + 1) > at + 1 &&
        tokens.is(tokens.skip_adverbial(at + 1), WordClass::kComma))
      next = tokens.skip_adverbial(at + 1);
    // "said in a statement posted on its page that"
    if (next == at && at > direct && tokens.is(at, WordClass::kPast) && tokens.is_nominal(at - 1) &&
        tokens.skip_adverbial(at + 1) > at + 1)
      next = tokens.skip_adverbial(at + 1);
    if (next == at) break;
    at = next;
    out.tail_end = at;
  }
  if (at != direct) return object_complement(tokens, group, at, out);
  return out;
}

namespace {

// A gerund or finite reporting verb, perhaps after an adverb, that goes on with a further statement.
bool goes_on_with_cue(const Tokens& tokens, int i) {
  while (tokens.is(i, WordClass::kAdverb) || (tokens.is(i, WordClass::kAuxiliary) && i < tokens.size())) ++i;
  if (i >= tokens.size()) return false;
  const CueVerb* verb = find_cue_verb(tokens[i].lower);
  return verb && verb_group_at(tokens, i) && verb->form != ListedForm::kBase && !verb->has(kHolds);
}

// Behind ", and" and ", but": a clause that has its own source.
bool clause_has_source(const Tokens& tokens, int begin) {
  const TokenRange subject = tokens.phrase_at(begin);
  if (subject.empty()) return false;
  const TokenRange all = tokens.with_appositions(subject);
  int i = all.end > subject.end && tokens.is(all.end, WordClass::kComma) ? all.end + 1 : subject.end;
  return goes_on_with_cue(tokens, i);
}

// ", police said" and ", said police" at the end, ", according to": a frame around all before it.
bool closing_frame(const Tokens& tokens, int comma) {
  const int i = comma + 1;
  if (tokens.is(i, "according") || tokens.is(i, "citing")) return true;
  const CueVerb* verb = i < tokens.size() ? find_cue_verb(tokens[i].lower) : nullptr;
  if (verb && verb->has(kInverts) && verb->form != ListedForm::kGerund && verb->form != ListedForm::kBase)
    return true;
  const TokenRange subject = tokens.phrase_at(i);
  if (subject.empty()) return false;
  int at = subject.end;
  while (tokens.is(at, WordClass::kAuxiliary) || tokens.is(at, WordClass::kAdverb)) ++at;
  const CueVerb* after = at < tokens.size() ? find_cue_verb(tokens[at].lower) : nullptr;
  if (!after || !after->has(kInverts) || !verb_group_at(tokens, at)) return false;
  for (int next = at + 1, round = 0; round < 4; ++round) {
    if (next >= tokens.size() || tokens.is(next, WordClass::kStop) || tokens.is(next, WordClass::kComma))
      return true;
    const int skipped = tokens.skip_adverbial(next);
    if (skipped == next) return false;
    next = skipped;
  }
  return false;
}

}  // namespace

int content_end(const Tokens& tokens, int begin, bool is_clause) {
  int i = begin;
  for (; i < tokens.size(); ++i) {
    if (tokens.is(i, WordClass::kStop)) {
      if (i + 1 >= tokens.size() || !is_clause) break;
      continue;
    }
    if (tokens.is(i, WordClass::kComma) || (tokens.is(i, WordClass::kQuotation) && tokens[i].is_speech)) {
      const int next = tokens.is(i, WordClass::kComma) ? i + 1 : i + 2;
      const int stop = tokens.is(i, WordClass::kComma) ? i : i + 1;
      if (tokens.is(next, WordClass::kGerund) && (!is_clause || goes_on_with_cue(tokens, next))) return stop;
      const bool joins = tokens.is(next, "and") || tokens.is(next, "but") || tokens.is(next, "while") ||
                         tokens.is(next, "although") || tokens.is(next, "though") ||
                         tokens.is(next, "whereas");
      if (joins && (!is_clause || goes_on_with_cue(tokens, next + 1) || clause_has_source(tokens, next + 1)))
        return stop;
      if (closing_frame(tokens, tokens.is(i, WordClass::kComma) ? i : i)) return stop;
      if (!is_clause && (tokens.is(next, WordClass::kRelative) || tokens.is(next, WordClass::kPreposition) ||
                         tokens.is(next, WordClass::kConjunction) || tokens.is(next, WordClass::kPronoun)))
        return stop;
    }
    if ((tokens.is(i, "and") || tokens.is(i, "but")) && i > begin &&
        (goes_on_with_cue(tokens, i + 1) || (!is_clause && tokens.is_finite(i + 1))))
      return i;
    if (!is_clause && i > begin && (tokens.is(i, WordClass::kDash) || tokens.is(i, WordClass::kColon)))
      return i;
  }
  while (i > begin && (tokens.is(i - 1, WordClass::kStop) || tokens.is(i - 1, WordClass::kComma))) --i;
  return i;
}

}  // namespace stemma
