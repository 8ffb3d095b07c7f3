#include "annotate/statements_tokens.h"

#include <algorithm>

#include "base/utf8.h"

namespace stemma {

namespace {

// Words in -ly that are no adverbs.
constexpr std::string_view kNotAdverbs[] = {"family", "reply", "supply", "ally",   "rally",   "assembly",
                                            "fly",    "july",  "italy",  "daily",  "weekly",  "monthly",
                                            "early",  "only",  "likely", "deadly", "elderly", "friendly"};
// Words in -ing and -ed that are no verb forms.
constexpr std::string_view kNotVerbForms[] = {
    "king",    "thing",    "nothing", "something", "anything", "everything", "morning",
    "evening", "building", "meeting", "briefing",  "hearing",  "beijing",    "red",
    "bed",     "need",     "speed",   "indeed",    "hundred",  "seed",       "feed",
    "breed",   "deed",     "wing",    "spring",    "string",   "ring",       "ceiling",
    "wedding", "housing",  "funding", "banking",   "mining",   "shooting",   "bombing",
    "killing", "filing",   "ruling",  "finding",   "warning",  "united"};

template <size_t N>
bool one_of(std::string_view word, const std::string_view (&list)[N]) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

WordClass punctuation_class(char32_t c) {
  switch (c) {
    case ',':
      return WordClass::kComma;
    case ':':
      return WordClass::kColon;
    case '(':
    case '[':
      return WordClass::kOpenBracket;
    case ')':
    case ']':
      return WordClass::kCloseBracket;
    case U'—':
    case U'–':
    case U'―':
    case '-':
      return WordClass::kDash;
    default:
      return WordClass::kStop;
  }
}

WordClass closed_class(std::string_view lower) {
  if (lower == "that") return WordClass::kThat;
  if (lower == "to") return WordClass::kTo;
  if (lower == "who" || lower == "which" || lower == "whom") return WordClass::kRelative;
  if (is_in(WordList::kDeterminer, lower)) return WordClass::kDeterminer;
  if (is_in(WordList::kSubjectPronoun, lower) || is_in(WordList::kObjectPronoun, lower))
    return WordClass::kPronoun;
  if (is_in(WordList::kAuxiliary, lower)) return WordClass::kAuxiliary;
  if (is_in(WordList::kConjunction, lower)) return WordClass::kConjunction;
  if (is_in(WordList::kPreposition, lower)) return WordClass::kPreposition;
  if (is_in(WordList::kAdverb, lower)) return WordClass::kAdverb;
  return WordClass::kNominal;
}

WordClass open_class(std::string_view lower, bool is_name) {
  if (is_name) return WordClass::kName;
  if (is_in(WordList::kFiniteVerb, lower)) return WordClass::kFinite;
  if (lower.size() > 4 && lower.ends_with("ly") && !one_of(lower, kNotAdverbs)) return WordClass::kAdverb;
  if (one_of(lower, kNotVerbForms)) return WordClass::kNominal;
  if (lower.size() > 4 && lower.ends_with("ing")) return WordClass::kGerund;
  const CueVerb* cue = find_cue_verb(lower);
  if (cue && (cue->form == ListedForm::kPast || cue->form == ListedForm::kParticiple))
    return WordClass::kPast;
  if (cue && cue->form == ListedForm::kThird && !cue->has(kIsAlsoNoun)) return WordClass::kFinite;
  if (lower.size() > 4 && lower.ends_with("ed")) return WordClass::kPast;
  return WordClass::kNominal;
}

// Cuts "'s" and "'" (typographic ones were made plain) off the end.
bool cut_possessive(std::string& lower) {
  if (lower.size() > 2 && lower.ends_with("'s")) {
    lower.resize(lower.size() - 2);
    return true;
  }
  if (lower.size() > 2 && lower.ends_with("s'")) {
    lower.pop_back();
    return true;
  }
  return false;
}

// "he's", "they'll", "that's": the pronoun that a verb is written together with; empty if it is none.
std::string_view pronoun_of_contraction(std::string_view lower) {
  const size_t mark = lower.find('\'');
  if (mark == std::string_view::npos || mark == 0) return {};
  const std::string_view verb = lower.substr(mark + 1), pronoun = lower.substr(0, mark);
  constexpr std::string_view kVerbs[] = {"s", "re", "ll", "d", "ve", "m"};
  if (!one_of(verb, kVerbs)) return {};
  const bool is_known = is_in(WordList::kSubjectPronoun, pronoun) || pronoun == "there" || pronoun == "that";
  return is_known ? pronoun : std::string_view();
}

Token make_token(const Article& article, const Word& word) {
  Token token;
  token.span = word.span;
  const std::string_view printed = word.span.of(article.text);
  const char32_t first = decode_utf8(printed, 0).value;
  token.lower = fold(printed);
  if (word.kind == WordKind::kPunctuation) {
    token.word_class = punctuation_class(first);
    return token;
  }
  token.is_capital = is_upper(first);
  if (const std::string_view pronoun = pronoun_of_contraction(token.lower); !pronoun.empty()) {
    token.lower = std::string(pronoun);
    const bool is_relative = token.lower == "who" || token.lower == "which";
    token.word_class = is_relative ? WordClass::kRelative : WordClass::kPronoun;
    token.has_verb = true;
    return token;
  }
  token.word_class = word.kind == WordKind::kNumber ? WordClass::kNumber : closed_class(token.lower);
  if (token.word_class == WordClass::kNominal) token.is_possessive = cut_possessive(token.lower);
  return token;
}

// Quoted words that read as a whole saying: they end like a sentence or a clause, or are many.
bool reads_as_speech(std::string_view inside) {
  constexpr size_t kLongForAWord = 40;  // bytes
  if (inside.empty()) return false;
  const char last = inside.back();
  return last == ',' || last == '.' || last == '!' || last == '?' || inside.size() >= kLongForAWord;
}

// The quotation just under `level` that holds quotation `inner`; -2 if `inner` is not inside `level`.
int32_t child_of(const std::vector<Quotation>& quotations, int32_t inner, int32_t level) {
  while (inner != level) {
    if (inner < 0) return -2;
    const int32_t enclosing = quotations[static_cast<size_t>(inner)].enclosing;
    if (enclosing == level) return inner;
    inner = enclosing;
  }
  return -1;
}

}  // namespace

std::vector<Token> make_tokens(const Article& article, const Annotation& annotation,
                               const std::vector<Quotation>& quotations,
                               const std::vector<int32_t>& quotation_of_word, uint32_t first, uint32_t last,
                               int32_t level) {
  std::vector<Token> out;
  for (uint32_t w = first; w < last; ++w) {
    const Word& word = annotation.units.words[w];
    const int32_t inner = quotation_of_word[w];
    const int32_t child = inner == level ? -1 : child_of(quotations, inner, level);
    if (child == -2) continue;
    if (child >= 0) {
      const Quotation& q = quotations[static_cast<size_t>(child)];
      if (out.empty() || out.back().quotation != child) {
        Token token;
        token.span = word.span;
        token.word_class = WordClass::kQuotation;
        token.quotation = child;
        token.is_speech = reads_as_speech(q.inside.of(article.text)) || q.continues >= 0;
        out.push_back(token);
      }
      out.back().span.end = word.span.end;
      continue;
    }
    if (level >= 0 && !quotations[static_cast<size_t>(level)].inside.contains(word.span)) continue;
    if (word.span.begin < article.dateline.span.end && word.span.begin >= article.dateline.span.begin)
      continue;
    Token token = make_token(article, word);
    if (token.word_class == WordClass::kNominal) {
      const Mention* mention = mention_in(annotation, token.span);
      const bool named = mention && mention->kind == MentionKind::kName;
      token.word_class = open_class(token.lower, named || (token.is_capital && !out.empty()));
    }
    out.push_back(std::move(token));
  }
  return out;
}

Tokens::Tokens(std::vector<Token> tokens) : tokens_(std::move(tokens)) {
  int words = 0, capitals = 0;
  for (const Token& token : tokens_) {
    if (token.lower.empty() || token.word_class == WordClass::kNumber) continue;
    const bool is_long = token.lower.size() > 3;
    words += is_long;
    capitals += is_long && token.is_capital;
  }
  is_headline_ = words >= 3 && capitals * 4 >= words * 3;
}

bool Tokens::is(int i, WordClass word_class) const {
  return i >= 0 && i < size() && (*this)[i].word_class == word_class;
}
bool Tokens::is(int i, std::string_view lower) const {
  return i >= 0 && i < size() && (*this)[i].lower == lower;
}
bool Tokens::in(int i, WordList list) const {
  return i >= 0 && i < size() && is_in(list, (*this)[i].lower);
}

bool Tokens::is_nominal(int i) const {
  if (i < 0 || i >= size()) return false;
  switch ((*this)[i].word_class) {
    case WordClass::kNominal:
    case WordClass::kName:
    case WordClass::kNumber:
      return true;
    case WordClass::kQuotation:
      return !(*this)[i].is_speech;
    default:
      return false;
  }
}

bool Tokens::is_boundary(int i) const {
  if (i < 0 || i >= size()) return true;
  switch ((*this)[i].word_class) {
    case WordClass::kComma:
    case WordClass::kColon:
    case WordClass::kDash:
    case WordClass::kStop:
    case WordClass::kConjunction:
    case WordClass::kThat:
    case WordClass::kRelative:
    case WordClass::kQuotation:
    case WordClass::kCloseBracket:
    case WordClass::kOpenBracket:
      return true;
    default:
      return false;
  }
}

bool Tokens::is_finite(int i) const {
  if (i < 0 || i >= size()) return false;
  const Token& token = (*this)[i];
  if (token.has_verb) return true;
  if (token.word_class == WordClass::kAuxiliary) return token.lower != "being" && token.lower != "been";
  if (token.word_class == WordClass::kFinite) return true;
  const bool after_subject =
      i > 0 && (is_nominal(i - 1) || is(i - 1, WordClass::kPronoun) || is(i - 1, WordClass::kRelative) ||
                is(i - 1, WordClass::kAdverb) || is(i - 1, WordClass::kCloseBracket));
  if (token.word_class == WordClass::kPast) {
    // "the officials reached by X" and "she reached out to X"
    const bool postmodifies =
        in(i, WordList::kPostmodifier) && is(i + 1, WordClass::kPreposition) && !is(i + 1, "out");
    return after_subject && !postmodifies && !is(i + 1, "by");
  }
  // A bare or -s form that a noun cannot be: after a pronoun.
  if (token.word_class == WordClass::kNominal && i > 0 && is(i - 1, WordClass::kPronoun)) {
    const CueVerb* cue = find_cue_verb(token.lower);
    return cue != nullptr;
  }
  return false;
}

TokenRange Tokens::pronoun_or_empty(int end) const {
  if (is(end - 1, WordClass::kPronoun)) return {end - 1, end};
  return {end, end};
}

// "officials and diplomats", "Russia and China": whether "and" at `conjunction` joins the phrase that starts
// at `right` with one before.
bool Tokens::joins_by_and(int conjunction, int right) const {
  if (!is(conjunction, "and") || !is_nominal(conjunction - 1)) return false;
  const int begin = back_over_core(conjunction);
  // "Ada Orr met Jon Brand and officials said" holds no pair; ", the Swiss police and rescuers said" does.
  if (is(conjunction - 1, WordClass::kName) != is(right, WordClass::kName))
    return begin == 0 || is(begin - 1, WordClass::kComma);
  return is_boundary(begin - 1) || is(begin - 1, WordClass::kPreposition);
}

// "She said officials ...": a verb that takes a bare clause stands before a noun as its participle only after
// a determiner or another modifier ("the alleged attack").
bool Tokens::is_reporting_verb(int i) const {
  if (!is(i, WordClass::kPast)) return false;
  const CueVerb* verb = find_cue_verb((*this)[i].lower);
  return verb && verb->has(kTakesBareClause) &&
         (verb->lemma == "say" || is(i - 1, WordClass::kPronoun) || is(i - 1, WordClass::kName) ||
          is(i - 1, WordClass::kRelative) || is(i - 1, WordClass::kAuxiliary));
}

// The start of the run of nouns, names and their modifiers that ends before `end`, with its determiner.
int Tokens::back_over_core(int end) const {
  int i = end;
  const int limit = std::max(0, end - kReach);
  while (i > limit) {
    const int at = i - 1;
    if (is(at, WordClass::kCloseBracket)) {  // "Rep. Elijah Cummings (D-Md.)"
      int open = at;
      while (open > limit && !is(open, WordClass::kOpenBracket)) --open;
      if (!is(open, WordClass::kOpenBracket) || !is_nominal(open - 1)) break;
      i = open;
      continue;
    }
    // ", retired general X said": no verb of saying, so it belongs to the noun.
    const bool opens_phrase = is(at, WordClass::kPast) && !find_cue_verb((*this)[at].lower) &&
                              (is(at - 1, WordClass::kQuotation) || is(at - 1, WordClass::kComma));
    const bool modifier = i < end && (is(at, WordClass::kPast) || is(at, WordClass::kGerund)) &&
                          (!is_boundary(at - 1) || opens_phrase) && is_nominal(i) && !is_reporting_verb(at);
    if (!is_nominal(at) && !modifier) break;
    // A time word after a noun is no part of it: "the ship on Tuesday", "officials Monday".
    i = at;
  }
  while (i > limit && i < end && is(i - 1, WordClass::kDeterminer)) --i;
  return i;
}

TokenRange Tokens::phrase_before(int end) const {
  if (!is_nominal(end - 1) && !is(end - 1, WordClass::kCloseBracket) &&
      !in(end - 1, WordList::kPostmodifier) && !is(end - 1, WordClass::kDeterminer))
    return pronoun_or_empty(end);
  if (is(end - 1, WordClass::kDeterminer)) {  // "some said", "many said", "those said"
    if (is(end - 1, "the") || is(end - 1, "a") || is(end - 1, "an")) return {end, end};
    return {end - 1, end};
  }
  int begin = in(end - 1, WordList::kPostmodifier) && !is_nominal(end - 1) ? end - 1 : back_over_core(end);
  const int limit = std::max(0, end - kReach);
  while (begin > limit) {
    const int at = begin - 1;
    int next = begin;
    const bool joint = is(at, WordClass::kPreposition) || is(at, WordClass::kTo);
    if (joint && (is_nominal(at - 1) || is(at - 1, WordClass::kCloseBracket)))
      next = back_over_core(at);
    else if (joint && in(at - 1, WordList::kPostmodifier) && is_nominal(at - 2))
      next = back_over_core(at - 1);
    else if (joint && is(at - 1, WordClass::kDeterminer) && !is(at - 1, "the"))
      next = at - 1;  // "some of the"
    else if (joint && is(at - 1, WordClass::kPast) && is_nominal(at - 2) &&
             !find_cue_verb((*this)[at - 1].lower))
      next = back_over_core(at - 1);  // "survivors rescued from the wreck"
    else if (in(begin, WordList::kPostmodifier) && is_nominal(at))
      next = back_over_core(begin);
    else if (joins_by_and(at, begin))
      next = back_over_core(at);
    else if (is(at, WordClass::kComma) && is(begin, WordClass::kName) && is(at - 1, WordClass::kName) &&
             begin < end && is(end - 2, "and"))
      next = back_over_core(at);
    if (next >= begin) break;
    begin = next;
  }
  // "people who saw it": the relative clause belongs to the noun before it.
  for (int i = begin; i > std::max(limit, begin - 10); --i) {
    if (is(i - 1, WordClass::kComma) || is(i - 1, WordClass::kQuotation) || is(i - 1, WordClass::kStop))
      break;
    if (!is(i - 1, "who") || !is_nominal(i - 2)) continue;
    begin = back_over_core(i - 1);
    break;
  }
  return {begin, end};
}

TokenRange Tokens::phrase_at(int begin) const {
  if (is(begin, WordClass::kPronoun) || is(begin, WordClass::kRelative)) return {begin, begin + 1};
  const int limit = std::min(size(), begin + kReach);
  int i = begin;
  while (i < limit && (is(i, WordClass::kDeterminer) || is(i, WordClass::kThat))) ++i;
  const int core = i;
  while (i < limit) {
    const bool modifier = (is(i, WordClass::kPast) || is(i, WordClass::kGerund)) && is_nominal(i + 1) &&
                          i >= core && (i == core || !is_nominal(i - 1)) && !is_reporting_verb(i);
    const bool adverb =
        is(i, WordClass::kAdverb) && (is_nominal(i + 1) || is(i + 1, WordClass::kPast)) && i == core;
    if (is_nominal(i) || modifier || adverb) {
      ++i;
      continue;
    }
    if (i == core) break;
    if (is(i, WordClass::kOpenBracket)) {
      int close = i;
      while (close < limit && !is(close, WordClass::kCloseBracket)) ++close;
      if (close >= limit) break;
      i = close + 1;
      continue;
    }
    const bool joint =
        is(i, WordClass::kPreposition) || (is(i, "and") && is_nominal(i + 1)) ||
        (in(i, WordList::kPostmodifier) && (is(i + 1, WordClass::kPreposition) || is(i + 1, WordClass::kTo)));
    if (!joint) break;
    int next = i + 1;
    if (in(i, WordList::kPostmodifier) && !is(i, WordClass::kPreposition)) ++next;
    while (next < limit && is(next, WordClass::kDeterminer)) ++next;
    if (!is_nominal(next) && !is(next, WordClass::kPronoun)) break;
    // A time is no part of the phrase: "the minister on Monday".
    if (in(next, WordList::kTimeWord) || in(next, WordList::kTimeModifier)) break;
    i = next;
    if (is(i, WordClass::kPronoun)) return {begin, i + 1};
  }
  while (i > core && in(i - 1, WordList::kTimeWord) && i - 1 > core) --i;
  if (i == core && core == begin) return {begin, begin};
  return {begin, i};
}

TokenRange Tokens::with_appositions(TokenRange phrase) const {
  const int limit = std::min(size(), phrase.end + kReach);
  while (is(phrase.end, WordClass::kComma)) {
    const int at = phrase.end + 1;
    if (is(at, WordClass::kNumber) &&
        (is(at + 1, WordClass::kComma) || is(at + 1, WordClass::kStop) || at + 1 >= size())) {
      phrase.end = at + 1;  // an age
      continue;
    }
    const bool relative = is(at, WordClass::kRelative) || is(at, "whose");
    const bool article = is(at, "the") || is(at, "a") || is(at, "an") || is(at, "his") || is(at, "her");
    const bool role =
        in(at, WordList::kPersonRole) || in(at, WordList::kSpeaksForBody) || in(at, WordList::kBody);
    if (!relative && !article && !role && !is(at, WordClass::kName)) break;
    int end = relative ? at : phrase_at(at).end;
    if (relative)
      while (end < limit && !is(end, WordClass::kComma) && !is(end, WordClass::kStop) &&
             !is(end, WordClass::kQuotation))
        ++end;
    else if (end <= at || is_finite(end))
      break;
    else
      while (end < limit && !is_boundary(end) && !is_finite(end)) ++end;
    if (end <= at) break;
    phrase.end = end;
  }
  return phrase;
}

// "the program, run by X, has": past what is set off behind the comma at `comma` stands a finite verb.
bool Tokens::resumes_after_insertion(int comma) const {
  if (!is(comma + 1, WordClass::kPast) && !is(comma + 1, WordClass::kGerund) &&
      !is(comma + 1, WordClass::kPreposition) && !is(comma + 1, WordClass::kRelative) && !is(comma + 2, "by"))
    return false;
  for (int i = comma + 1; i < std::min(size(), comma + kReach); ++i) {
    if (is(i, WordClass::kStop) || is(i, WordClass::kQuotation)) return false;
    if (is(i, WordClass::kComma)) return is_finite(i + 1);
  }
  return false;
}

// Past the words that make a number approximate ("at least", "more than", "as many as", "all but").
int Tokens::past_approximation(int begin) const {
  const bool two =
      (is(begin, "at") && (is(begin + 1, "least") || is(begin + 1, "most"))) ||
      ((is(begin, "more") || is(begin, "fewer") || is(begin, "less")) && is(begin + 1, "than")) ||
      (is(begin, "up") && is(begin + 1, "to")) || (is(begin, "all") && is(begin + 1, "but"));
  if (two) return begin + 2;
  const bool three =
      is(begin, "as") && (is(begin + 1, "many") || is(begin + 1, "few")) && is(begin + 2, "as");
  return three ? begin + 3 : begin;
}

bool Tokens::starts_clause(int begin) const {
  if (is(begin, WordClass::kThat) || (begin >= 0 && begin < size() && (*this)[begin].has_verb)) return true;
  if (is(begin, "there") || is(begin, "here"))
    return is_finite(begin + 1) || is(begin + 1, "needs") || is(begin + 1, "seems");
  if (is(begin, "either") || is(begin, "neither")) return starts_clause(begin + 1);
  if (const int counted = past_approximation(begin); counted > begin) return starts_clause(counted);
  const TokenRange subject = phrase_at(begin);
  const int limit = std::min(size(), begin + kReach);
  int i = subject.end;
  if (subject.empty() && !is(begin, WordClass::kGerund)) return false;
  for (; i < limit; ++i) {
    if (is_finite(i)) return true;
    if (is(i, WordClass::kQuotation) && i > begin) return true;  // "the deal “would collapse”"
    if (is(i, WordClass::kComma) || is(i, WordClass::kStop) || is(i, WordClass::kConjunction)) {
      // ", the minister of X, has ..." and "both A and B have": look past one pause.
      const TokenRange longer =
          is(i, WordClass::kComma) ? with_appositions({begin, i}) : TokenRange{begin, i};
      if (longer.end > i && is(longer.end, WordClass::kComma) && is_finite(longer.end + 1)) return true;
      if (is(i, WordClass::kComma) && resumes_after_insertion(i)) return true;
      if (is(i, "and") || is(i, "or")) continue;
      return false;
    }
  }
  return false;
}

int Tokens::skip_adverbial(int begin) const {
  int i = begin;
  if (is(i, WordClass::kAdverb)) return i + 1;
  if (in(i, WordList::kTimeModifier) || in(i, WordList::kTimeWord)) {
    // "on Tuesday that" does not go on as "that day" does.
    const auto goes_on = [this](int at) {
      const bool points = is(at, "that") || is(at, "this");
      return in(at, WordList::kTimeModifier) && (!points || in(at + 1, WordList::kTimeWord));
    };
    while (goes_on(i) || in(i, WordList::kTimeWord) || is(i, WordClass::kNumber)) ++i;
    return i;
  }
  if (is(i, WordClass::kDeterminer) &&
      (in(i + 1, WordList::kTimeWord) ||
       (in(i + 1, WordList::kTimeModifier) && in(i + 2, WordList::kTimeWord))))
    return skip_adverbial(i + 1);
  if (!is(i, WordClass::kPreposition) && !is(i, WordClass::kTo)) return begin;
  if (is(i + 1, WordClass::kGerund)) ++i;
  if (in(i + 1, WordList::kTimeWord) || in(i + 1, WordList::kTimeModifier))
    return std::max(i + 2, skip_adverbial(i + 1));
  const TokenRange object = phrase_at(i + 1);
  return object.empty() ? begin : object.end;
}

ByteSpan Tokens::span(TokenRange range) const {
  if (range.empty()) return {};
  return {(*this)[range.begin].span.begin, (*this)[range.end - 1].span.end};
}

}  // namespace stemma
