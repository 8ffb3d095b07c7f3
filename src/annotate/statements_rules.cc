#include "annotate/statements_rules.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "annotate/statements_verbs.h"

namespace stemma {

namespace {

class SentenceReader {
 public:
  explicit SentenceReader(const Tokens& tokens) : tokens_(tokens) {}

  std::vector<FoundStatement> read() {
    read_colon();
    read_signature();
    for (int i = 0; i < tokens_.size(); ++i) {
      if (i == taken_) continue;
      if (tokens_.is(i, "according") && tokens_.is(i + 1, WordClass::kTo)) {
        read_according(i);
      } else if (tokens_.is(i, "citing") ||
                 (tokens_.is(i, "quoting") && tokens_.is(i - 1, WordClass::kComma))) {
        read_citing(i);
      } else if (const auto group = verb_group_at(tokens_, i)) {
        read_verb(*group);
      } else if (tokens_.in(i, WordList::kReportingNoun)) {
        read_noun(i);
      } else if (tokens_.is(i, "words") && i > 0) {
        read_words_of(i);
      }
    }
    return std::move(out_);
  }

 private:
  bool at_end(int i) const {
    return i >= tokens_.size() || (tokens_.is(i, WordClass::kStop) && i + 1 >= tokens_.size());
  }
  int last() const {
    int end = tokens_.size();
    while (end > 0 && tokens_.is(end - 1, WordClass::kStop)) --end;
    return end;
  }
  FoundStatement& add(std::optional<TokenRange> source, TokenRange cue, std::vector<TokenRange> content,
                      const char* why) {
    FoundStatement found;
    if (source && !source->empty()) found.source = source;
    found.cue = cue;
    for (const TokenRange range : content)
      if (!range.empty()) found.content.push_back(range);
    found.why = why;
    out_.push_back(std::move(found));
    return out_.back();
  }

  // What stands before a frame that starts at `end`: from the sentence's start or the last frame's end.
  TokenRange left_of(int end) const {
    int begin = 0;
    for (const FoundStatement& s : out_)
      if (s.why.find("closing") == 0) begin = std::max(begin, frame_end(s));
    while (begin < end && (tokens_.is(begin, WordClass::kComma) || tokens_.is(begin, WordClass::kStop)))
      ++begin;
    while (end > begin && (tokens_.is(end - 1, WordClass::kComma) || tokens_.is(end - 1, WordClass::kDash) ||
                           tokens_.is(end - 1, WordClass::kStop)))
      --end;
    return {begin, end};
  }
  int frame_end(const FoundStatement& s) const { return std::max(s.cue.end, s.source ? s.source->end : 0); }

  void read_verb(const VerbGroup& group);
  void read_active(const VerbGroup& group, const Subject& subject);
  void read_passive(const VerbGroup& group);
  bool read_quoted_as(const VerbGroup& group);
  void read_framed(const VerbGroup& group, const Subject& subject, const Complement& complement);
  void add_framed(const VerbGroup& group, const Subject& subject, const Complement& complement,
                  const std::vector<TokenRange>& content, const char* why, bool is_object);
  void read_according(int at);
  void read_citing(int at);
  void read_noun(int at);
  void read_colon();
  void read_signature();
  void read_words_of(int at);
  void mark(FoundStatement& found, const VerbGroup& group) const;
  bool is_of_what_was_said(const FoundStatement& found, const CueVerb& verb) const;
  bool goes_on_after(int comma, TokenRange before) const;
  bool may_speak(int at) const;
  bool is_introduction(TokenRange range) const;
  TokenRange shared_source(int at) const;

  const Tokens& tokens_;
  std::vector<FoundStatement> out_;
  int taken_ = -1;  // a verb that a rule has read already: "saying" of "quoted as saying"
};

// "Rejected the reports" denies what they say, and so does "denied involvement"; "rejected the offer" and
// "denied them entry" refuse something.
bool SentenceReader::is_of_what_was_said(const FoundStatement& found, const CueVerb& verb) const {
  static constexpr std::string_view kRefused[] = {"access",     "entry",  "bail",   "visa",    "visas",
                                                  "permission", "asylum", "parole", "request", "credit"};
  constexpr int kObjectTokens = 4;
  static constexpr std::string_view kSaid[] = {
      "claim",   "claims",     "allegation",  "allegations", "accusation", "accusations", "report",
      "reports", "suggestion", "suggestions", "assertion",   "assertions", "charges",     "speculation",
      "rumours", "rumors",     "story",       "account",     "accounts",   "findings",    "conclusion"};
  const auto is_named = [&](const auto& list, int i) {
    return std::any_of(std::begin(list), std::end(list),
                       [&](std::string_view word) { return tokens_.is(i, word); });
  };
  const bool is_deny = verb.lemma == "deny";
  // "Denied port access to ships carrying coal" may pass for a clause.
  if (is_deny && !found.content.empty())
    for (int i = found.content[0].begin;
         i < std::min(found.content[0].end, found.content[0].begin + kObjectTokens); ++i)
      if (is_named(kRefused, i)) return false;
  if (!found.is_object) return true;
  for (const TokenRange& range : found.content)
    for (int i = range.begin; i < range.end; ++i) {
      // "A claim on the islands" is none that somebody makes in words.
      if (is_named(kSaid, i) && !tokens_.is(i + 1, "on") && !tokens_.is(i + 1, "to")) return true;
    }
  return is_deny;
}

void SentenceReader::mark(FoundStatement& found, const VerbGroup& group) const {
  const CueVerb& verb = *group.verb;
  found.is_speech = verb.has(kInverts) && !verb.has(kHolds);
  found.is_attitude = verb.has(kHolds) || group.is_refusal || group.is_infinitive;
  if (group.is_negated && !verb.has(kDenies)) found.is_attitude = true;
  if (verb.has(kDenies) && !group.is_negated && is_of_what_was_said(found, verb))
    found.stance = Stance::kDenies;
  if (verb.has(kHedges)) found.stance = Stance::kHedges;
}

// The subject of a gerund ("..., adding that"): that of the statement before it in the sentence, else of the
// sentence.
TokenRange SentenceReader::shared_source(int at) const {
  for (size_t i = out_.size(); i-- > 0;)
    if (out_[i].source && !out_[i].within && out_[i].why != "citing") return *out_[i].source;
  for (int i = 0; i < std::min(at, Tokens::kReach); ++i) {
    const bool after_comma = tokens_.is(i, WordClass::kPast) && tokens_.is(i - 1, WordClass::kComma);
    if (!tokens_.is_finite(i) && !after_comma) continue;
    const TokenRange subject = subject_before(tokens_, i);
    if (!subject.empty() || !tokens_.is(i - 1, WordClass::kComma)) return subject;
  }
  return {};
}

// Whether the noun at `at` is one that says things: not "at a news conference announcing that".
bool SentenceReader::may_speak(int at) const {
  if (tokens_.is(at, WordClass::kName)) return true;
  return !tokens_.in(at, WordList::kOccasion) || tokens_.in(at, WordList::kDocument);
}

void SentenceReader::read_verb(const VerbGroup& group) {
  if (read_quoted_as(group)) return;
  const ListedForm form = group.verb->form;
  const bool passive = group.is_passive || ((form == ListedForm::kPast || form == ListedForm::kParticiple) &&
                                            group.begin == group.at && tokens_.is(group.at + 1, "by") &&
                                            tokens_.is_nominal(group.at - 1));
  if (passive) return read_passive(group);
  if (form == ListedForm::kGerund &&
      !(group.begin < group.at && tokens_.is(group.begin, WordClass::kAuxiliary))) {
    Subject subject;
    if (tokens_.is_nominal(group.begin - 1) && may_speak(group.begin - 1))
      subject.range = tokens_.phrase_before(group.begin);
    else
      subject.range = shared_source(group.begin);
    return read_active(group, subject);
  }
  if (group.is_infinitive) {
    Subject subject;
    subject.range = shared_source(group.begin);
    if (group.verb->has(kTakesClause)) read_active(group, subject);
    return;
  }
  Subject subject = find_subject(tokens_, group);
  if (subject.range.empty() && (tokens_.is(group.begin - 1, WordClass::kConjunction) ||
                                tokens_.is(group.begin - 1, WordClass::kComma)))
    subject.range = shared_source(group.begin);
  read_active(group, subject);
}

void SentenceReader::read_active(const VerbGroup& group, const Subject& subject) {
  const Complement complement =
      find_complement(tokens_, group, subject.is_inverted ? subject.range.end : group.at + 1);
  read_framed(group, subject, complement);
}

// "The bridge, X said, had been closed": what stands `before` the frame has its verb only after `comma`, or
// breaks off at an auxiliary ("would, X said, be closed").
bool SentenceReader::goes_on_after(int comma, TokenRange before) const {
  if (!tokens_.is(comma, WordClass::kComma) || before.empty()) return false;
  if (tokens_.is(before.end - 1, WordClass::kAuxiliary)) return true;
  for (int i = before.begin; i < before.end; ++i)
    if (tokens_.is_finite(i) || tokens_.is(i, WordClass::kQuotation)) return false;
  int next = comma + 1;
  while (tokens_.is(next, WordClass::kAdverb)) ++next;
  return tokens_.is_finite(next);
}

bool SentenceReader::is_introduction(TokenRange range) const {
  if (!tokens_.is(range.begin, WordClass::kPreposition)) return false;
  for (int i = range.begin; i < range.end; ++i)
    if (tokens_.is_finite(i)) return false;
  return true;
}

void SentenceReader::add_framed(const VerbGroup& group, const Subject& subject, const Complement& complement,
                                const std::vector<TokenRange>& content, const char* why, bool is_object) {
  FoundStatement& found = add(subject.range, {group.begin, group.at + 1}, content, why);
  if (!complement.addressee.empty()) found.addressee = complement.addressee;
  found.is_object = is_object;
  mark(found, group);
}

void SentenceReader::read_framed(const VerbGroup& group, const Subject& subject,
                                 const Complement& complement) {
  const CueVerb& verb = *group.verb;
  const int frame_begin = subject.is_inverted ? group.begin : std::min(subject.range.begin, group.begin);
  const int frame_stop =
      std::max(complement.tail_end, std::max(group.at + 1, subject.is_inverted ? subject.range.end : 0));
  const bool speech_before = tokens_.is(frame_begin - 1, WordClass::kQuotation) ||
                             (tokens_.is(frame_begin - 2, WordClass::kQuotation) &&
                              !tokens_.is(frame_begin - 1, WordClass::kConjunction));
  const bool ends_here = at_end(frame_stop) || tokens_.is(frame_stop, WordClass::kComma) ||
                         tokens_.is(frame_stop, WordClass::kStop) ||
                         tokens_.is(frame_stop, WordClass::kDash) ||
                         tokens_.is(frame_stop, WordClass::kConjunction) || speech_before;
  const bool as_frame = tokens_.is(frame_begin - 1, "as");
  const bool may_close =
      verb.has(kInverts) && verb.form != ListedForm::kGerund && !subject.range.empty() && frame_begin > 0;
  const TokenRange cue{group.begin, group.at + 1};
  std::vector<TokenRange> content;
  const char* why = "verb with clause";
  bool is_object = false;
  if (may_close && as_frame && (complement.range.empty() || !complement.is_clause)) {
    if (frame_begin - 1 > 0) content.push_back(left_of(frame_begin - 1));
    if (tokens_.is(frame_stop, WordClass::kComma))
      content.push_back({frame_stop + 1, content_end(tokens_, frame_stop + 1, true)});
    why = "closing: as X said";
  } else if (may_close && subject.after_pause && ends_here &&
             (!complement.is_clause || subject.is_inverted || speech_before)) {
    const TokenRange left = left_of(frame_begin);
    // "In an interview on “The Hour,” X said that ...": what stands before says where, not what.
    if (complement.is_clause && is_introduction(left)) {
      add_framed(group, subject, complement, {complement.range}, why, false);
      return;
    }
    content.push_back(left);
    why = subject.is_inverted ? "closing: said X" : "closing: X said";
    if (complement.is_clause) {
      content.push_back(complement.range);
    } else if (goes_on_after(frame_stop, content.back())) {
      content.push_back({frame_stop + 1, content_end(tokens_, frame_stop + 1, true)});
    } else if (tokens_.is(frame_stop, WordClass::kComma) && tokens_.starts_clause(frame_stop + 1) &&
               !speech_before && !tokens_.is(frame_stop + 1, WordClass::kRelative) &&
               !tokens_.is(frame_stop + 1, WordClass::kGerund)) {
      content.push_back({frame_stop + 1, content_end(tokens_, frame_stop + 1, true)});
    }
  } else if (!complement.range.empty()) {
    content.push_back(complement.range);
    is_object = !complement.is_clause;
    if (is_object) why = "verb with object";
  } else if (verb.has(kInverts) && tokens_.is(tokens_.size() - 1, WordClass::kColon) &&
             !subject.range.empty()) {
    FoundStatement& found = add(subject.range, cue, {}, "verb before a quotation");
    found.awaits_quotation = found.is_speech = true;
    return;
  }
  if (content.empty()) return;
  if (subject.range.empty() && (!complement.is_clause || group.is_infinitive)) return;
  add_framed(group, subject, complement, content, why, is_object);
}

// "X is expected to leave", "it is believed that ...", "Y was criticised by X".
void SentenceReader::read_passive(const VerbGroup& group) {
  const CueVerb& verb = *group.verb;
  const int after = group.at + 1;
  std::optional<TokenRange> agent;
  int resume = after;
  if (tokens_.is(after, "by")) {
    const TokenRange by = tokens_.phrase_at(after + 1);
    if (!by.empty()) {
      agent = tokens_.with_appositions(by);
      resume = by.end;
    }
  }
  const bool reports = verb.has(kTakesInfinitive | kTakesClause) || verb.lemma == "accuse";
  if (!agent && !reports) return;
  if (verb.lemma == "find" || verb.lemma == "show" || verb.lemma == "need" || verb.lemma == "document")
    return;
  std::vector<TokenRange> content;
  if (tokens_.is(group.begin - 1, "it") && tokens_.is(resume, WordClass::kThat)) {
    content.push_back({resume + 1, content_end(tokens_, resume + 1, true)});
  } else {
    const bool goes_on = tokens_.is(resume, WordClass::kTo) || tokens_.is(resume, "of") ||
                         tokens_.is(resume, "as") || tokens_.is(resume, WordClass::kThat);
    if (!agent && !goes_on) return;
    const TokenRange subject =
        tokens_.is(group.begin - 1, WordClass::kComma)
            ? TokenRange{}
            : tokens_.phrase_before(tokens_.is(group.begin - 1, WordClass::kRelative) ? group.begin - 1
                                                                                      : group.begin);
    if (!subject.empty()) content.push_back(subject);
    if (goes_on) content.push_back({resume, content_end(tokens_, resume, false)});
    // "a plan reported by Axios also includes ...": what is said of the plan is reported with it.
    const bool is_reduced = agent && !subject.empty() && group.begin == group.at && verb.has(kTakesClause);
    const int predicate = tokens_.is(resume, WordClass::kAdverb) ? resume + 1 : resume;
    if (is_reduced && !goes_on && tokens_.is_finite(predicate))
      content.push_back({resume, content_end(tokens_, resume, false)});
  }
  if (content.empty()) return;
  FoundStatement& found = add(agent, {group.begin, after}, content, "passive verb");
  mark(found, group);
  const bool unconfirmed = verb.lemma == "believe" || verb.lemma == "report" || verb.lemma == "think" ||
                           verb.lemma == "understand" || verb.lemma == "allege" || verb.lemma == "suspect" ||
                           verb.lemma == "say" || verb.lemma == "claim" || verb.lemma == "fear" ||
                           verb.lemma == "presume";
  if (!agent) found.is_attitude = !unconfirmed;
  if (unconfirmed && !agent) found.stance = Stance::kHedges;
}

// "Y quoted X as saying C"; "X was quoted as saying by Y C"; "C, X was quoted by Y as saying".
bool SentenceReader::read_quoted_as(const VerbGroup& group) {
  if (group.verb->lemma != "quote" && group.verb->lemma != "cite") return false;
  constexpr int kFar = 25;  // tokens between "quoted" and "as saying"
  int as = -1;
  for (int i = group.at + 1; i < std::min(tokens_.size(), group.at + kFar) && as < 0; ++i)
    if (tokens_.is(i, "as") && (tokens_.is(i + 1, "saying") || tokens_.is(i + 1, "telling"))) as = i;
  if (as < 0) return false;
  TokenRange outlet, speaker;
  int resume = as + 2;
  if (group.is_passive) {
    speaker = find_subject(tokens_, group).range;
    for (const int by : {group.at + 1, as + 2})
      if (tokens_.is(by, "by")) {
        outlet = tokens_.with_appositions(tokens_.phrase_at(by + 1));
        if (by >= resume) resume = outlet.end;
      }
  } else {
    outlet = find_subject(tokens_, group).range;
    speaker = {group.at + 1, as};
  }
  if (speaker.empty()) return false;
  const bool speech_before = tokens_.is(speaker.begin - 1, WordClass::kQuotation) ||
                             tokens_.is(speaker.begin - 2, WordClass::kQuotation) ||
                             (tokens_.is(speaker.begin - 1, WordClass::kComma) &&
                              (at_end(resume) || tokens_.is(resume, WordClass::kComma)));
  while (tokens_.skip_adverbial(resume) > resume && !tokens_.starts_clause(resume))
    resume = tokens_.skip_adverbial(resume);
  if (tokens_.is(resume, WordClass::kComma) || tokens_.is(resume, WordClass::kThat) ||
      tokens_.is(resume, WordClass::kColon))
    ++resume;
  TokenRange said = speech_before && group.is_passive
                        ? left_of(speaker.begin)
                        : TokenRange{resume, content_end(tokens_, resume, true)};
  if (said.empty()) return false;
  taken_ = as + 1;
  std::optional<size_t> outer;
  if (!outlet.empty()) {
    outer = out_.size();
    add(outlet, {group.begin, group.at + 1}, {said}, "quoted as saying");
  }
  FoundStatement& inner = add(speaker, {as, as + 2}, {said}, "quoted as saying");
  inner.is_speech = true;
  inner.within = outer;
  return true;
}

void SentenceReader::read_according(int at) {
  const TokenRange named = tokens_.phrase_at(at + 2);
  if (named.empty()) return;
  TokenRange source = tokens_.with_appositions(named);
  if (tokens_.is(source.end, WordClass::kComma) && at == 0 && source.end > named.end &&
      !tokens_.starts_clause(source.end + 1))
    source = named;
  // "According to the bank, the offer ...": no apposition where no comma ends it.
  if (at == 0 && source.end > named.end && !tokens_.is(source.end, WordClass::kComma)) source = named;
  // "people who saw it", "a person who spoke on condition of anonymity": up to the next pause.
  if (source.end == named.end &&
      (tokens_.is(source.end, WordClass::kRelative) || tokens_.is(source.end, WordClass::kGerund) ||
       tokens_.is(source.end, WordClass::kPast)))
    while (source.end < tokens_.size() && !tokens_.is(source.end, WordClass::kComma) &&
           !tokens_.is(source.end, WordClass::kStop) && source.end - at < Tokens::kReach)
      ++source.end;
  std::vector<TokenRange> content;
  const bool opens = at == 0 || tokens_.is(at - 1, WordClass::kConjunction);
  if (!opens) content.push_back(left_of(at));
  if (tokens_.is(source.end, WordClass::kComma) &&
      (opens ||
       (tokens_.is(at - 1, WordClass::kComma) && !tokens_.is(source.end + 1, WordClass::kConjunction))))
    content.push_back({source.end + 1, content_end(tokens_, source.end + 1, true)});
  add(source, {at, at + 2}, content, opens ? "according to" : "closing: according to").is_speech = true;
}

// "The paper reported, citing two officials, that ...": the statement that holds it has it from them.
void SentenceReader::read_citing(int at) {
  const TokenRange named = tokens_.phrase_at(at + 1);
  if (named.empty()) return;
  const TokenRange source = tokens_.with_appositions(named);
  const bool source_like =
      tokens_.is(source.begin, WordClass::kName) || tokens_.is(named.end - 1, WordClass::kName);
  bool known = source_like;
  for (int i = named.begin; i < named.end && !known; ++i)
    known = tokens_.in(i, WordList::kUnnamed) || tokens_.in(i, WordList::kDocument) ||
            tokens_.in(i, WordList::kOutletNoun) || tokens_.in(i, WordList::kBody) ||
            tokens_.in(i, WordList::kPersonRole) || tokens_.in(i, WordList::kSpeaksForBody);
  if (!known) return;
  for (size_t i = out_.size(); i-- > 0;) {
    if (out_[i].within || out_[i].is_attitude) continue;
    const auto content = out_[i].content;
    FoundStatement& inner = add(source, {at, at + 1}, content, "citing");
    inner.within = i;
    return;
  }
  // "The paper, citing officials, said ...": what is cited comes with the verb that follows; else the clause
  // before.
  TokenRange said;
  for (int i = source.end; i < std::min(tokens_.size(), source.end + 4); ++i)
    if (const auto group = verb_group_at(tokens_, i)) {
      const Complement complement = find_complement(tokens_, *group, i + 1);
      if (complement.range.empty()) break;
      const TokenRange outlet = tokens_.phrase_before(at - 1);
      const size_t outer = out_.size();
      mark(add(outlet, {group->begin, i + 1}, {complement.range}, "verb with clause, citing"), *group);
      if (!outlet.empty()) taken_ = i;  // read already
      add(source, {at, at + 1}, {complement.range}, "citing").within =
          outlet.empty() ? std::nullopt : std::optional(outer);
      return;
    }
  said = left_of(at);
  if (!said.empty()) add(source, {at, at + 1}, {said}, "citing");
}

// "X's claim that ...", "reports that ...", "a warning by X that ...".
void SentenceReader::read_noun(int at) {
  const std::string& noun = tokens_[at].lower;
  int that = -1;
  std::optional<TokenRange> source;
  if (tokens_.is(at + 1, WordClass::kThat)) that = at + 1;
  if (tokens_.is(at + 1, "by") || tokens_.is(at + 1, "from")) {
    const TokenRange agent = tokens_.phrase_at(at + 2);
    if (!agent.empty() && tokens_.is(agent.end, WordClass::kThat)) {
      source = agent;
      that = agent.end;
    }
  }
  if (that < 0 || !(tokens_.starts_clause(that + 1) || tokens_.is(that + 1, WordClass::kConjunction) ||
                    tokens_.is(that + 1, WordClass::kDeterminer)))
    return;
  // "a report that was published": "that" is the subject there.
  if (tokens_.is_finite(that + 1)) return;
  if (!source && at > 0 && tokens_[at - 1].is_possessive) source = tokens_.phrase_before(at);
  if (!source && at > 1 && tokens_[at - 2].is_possessive) source = tokens_.phrase_before(at - 1);
  FoundStatement& found =
      add(source, {at, at + 1}, {{that + 1, content_end(tokens_, that + 1, true)}}, "reporting noun");
  constexpr std::string_view kUnsure[] = {
      "claim",       "claims",      "allegation", "allegations", "rumor",     "rumors", "rumour",
      "rumours",     "speculation", "suspicion",  "suspicions",  "fear",      "fears",  "accusation",
      "accusations", "report",      "reports",    "suggestions", "suggestion"};
  if (!source && std::find(std::begin(kUnsure), std::end(kUnsure), noun) != std::end(kUnsure))
    found.stance = Stance::kHedges;
  found.is_attitude = !source && found.stance != Stance::kHedges;
}

// "Peskov: “We will see.”" and the speakers' labels of transcripts.
void SentenceReader::read_colon() {
  constexpr int kLongestLabel = 8;  // tokens
  int colon = -1;
  for (int i = 1; i < std::min(tokens_.size(), kLongestLabel) && colon < 0; ++i)
    if (tokens_.is(i, WordClass::kColon)) colon = i;
  if (colon < 0 || colon + 1 >= tokens_.size()) return;
  const TokenRange label = tokens_.phrase_at(0);
  if (label.end != colon) return;
  const bool quoted = tokens_.is(colon + 1, WordClass::kQuotation) && tokens_[colon + 1].is_speech;
  const bool named = tokens_.is(colon - 1, WordClass::kName) ||
                     (label.size() == 1 && tokens_[0].is_capital && tokens_.in(0, WordList::kBody));
  if (!quoted &&
      !(named && tokens_.starts_clause(colon + 1) && label.size() <= 3 && tokens_.in(0, WordList::kBody)))
    return;
  if (quoted && !named && !tokens_.in(colon - 1, WordList::kPersonRole) &&
      !tokens_.in(colon - 1, WordList::kBody))
    return;
  // "Said Orr: ..."
  const CueVerb* verb = find_cue_verb(tokens_[0].lower);
  const bool is_inverted = verb && verb->form == ListedForm::kPast && verb->has(kInverts) && label.size() > 1;
  if (is_inverted) taken_ = 0;
  const TokenRange source = is_inverted ? TokenRange{1, colon} : label;
  const TokenRange cue = is_inverted ? TokenRange{0, 1} : TokenRange{colon, colon + 1};
  add(source, cue, {{colon + 1, last()}}, "colon").is_speech = true;
}

// "“We will see.” — Ada Orr, teacher": who is quoted stands behind a dash.
void SentenceReader::read_signature() {
  constexpr int kLongestSignature = 12;  // tokens
  int dash = 1;
  while (dash < tokens_.size() && tokens_.is(dash - 1, WordClass::kQuotation) == false) ++dash;
  if (!tokens_.is(dash, WordClass::kDash) || !tokens_[dash - 1].is_speech) return;
  const int end = last();
  const TokenRange named = tokens_.phrase_at(dash + 1);
  if (named.empty() || end - dash > kLongestSignature || !tokens_.is(named.begin, WordClass::kName)) return;
  for (int i = dash; i < end; ++i)
    if (tokens_.is_finite(i) || tokens_.is(i, WordClass::kQuotation)) return;
  add(named, {dash, dash + 1}, {{dash - 1, dash}}, "signature after a dash").is_speech = true;
}

// "in X's words, “…”", "in the words of X".
void SentenceReader::read_words_of(int at) {
  TokenRange source;
  int end = at + 1;
  if (tokens_[at - 1].is_possessive) {
    source = tokens_.phrase_before(at);
  } else if (tokens_.is(at + 1, "of") && tokens_.is(at - 1, "the")) {
    source = tokens_.phrase_at(at + 2);
    end = source.end;
  }
  if (source.empty()) return;
  const int next = tokens_.is(end, WordClass::kComma) ? end + 1 : end;
  if (tokens_.is(next, WordClass::kQuotation)) add(source, {at, at + 1}, {{next, next + 1}}, "in X's words");
}

}  // namespace

std::vector<FoundStatement> find_cues(const Tokens& tokens) {
  return SentenceReader(tokens).read();
}

}  // namespace stemma
