#include "claim/denial_words.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"
#include "language/sentence_tree.h"

namespace stemma {

namespace {

// --- wide -------------------------------------------------------------------------------------------------

// Lemmas that often stand in denials, as whatever part of speech.
constexpr std::string_view kDenialLemmas[] = {
    "deny",   "denial",  "dismiss",     "dismissal",    "dispute",     "reject",    "rejection",  "refute",
    "rebuff", "rebut",   "rebuttal",    "contradict",   "disavow",     "repudiate", "debunk",     "disown",
    "untrue", "false",   "falsehood",   "fabricate",    "fabrication", "baseless",  "groundless", "unfounded",
    "wrong",  "wrongly", "nonexistent", "non-existent", "never",       "insist",    "insistence", "hoax",
    "smear",  "slander", "nonsense",    "fake"};
// "Lashed out", "ruled out".
constexpr std::string_view kVerbsWithOut[] = {"lash", "rule"};
// Of which a negation makes a denial: "not true", "does not exist", "no truth", "none of it".
constexpr std::string_view kNegated[] = {"true", "exist", "truth"};

// --- narrow -----------------------------------------------------------------------------------------------

// Words in the form of lemmas, if nothing else is said.
// Alone enough, whatever follows.
constexpr std::string_view kDenyVerb = "deny";
// ... unless one of these does, within kObjectWords: somebody was refused something.
constexpr std::string_view kRefusedThings[] = {
    "access",      "entry",    "bail",      "visa",    "permission", "port",   "asylum",
    "parole",      "request",  "credit",    "licence", "license",    "chance", "right",
    "opportunity", "coverage", "treatment", "justice", "victory",    "food",   "service"};
constexpr std::string_view kRefusedPeople[] = {"him", "her", "them", "us"};  // as printed
// Verbs that are enough where what they contradict follows within kObjectWords.
constexpr std::string_view kRejectVerbs[] = {"dismiss",   "reject",  "dispute",    "refute",
                                             "rebut",     "debunk",  "contradict", "rubbish",
                                             "repudiate", "counter", "lash",       "hit"};
constexpr std::string_view kReportNouns[] = {
    "report",  "claim",      "allegation", "accusation", "suggestion", "speculation", "rumour",
    "rumor",   "story",      "account",    "assertion",  "charge",     "notion",      "statement",
    "finding", "conclusion", "version",    "article",    "revelation", "media",       "news"};
// Words of which each says that something is not so.
constexpr std::string_view kUntrue[] = {"untrue",    "baseless",    "groundless",
                                        "unfounded", "nonexistent", "non-existent",
                                        "fabricate", "fabricated",  "fabrication"};
// ... as what something is said to be: "is false", "called it a hoax", "false reports".
constexpr std::string_view kFalse[] = {"false", "fake", "lie", "hoax", "fiction", "invention", "falsehood"};
constexpr std::string_view kFalseThings[] = {"fake", "lie", "hoax", "falsehood"};
// ... with a negation: "is not true", "did not happen", "no truth", "is not the case".
constexpr std::string_view kSo[] = {"true", "exist", "happen", "case", "correspond", "accord", "truth"};
// Enough where a negation follows within kObjectWords: "insists that there was no leak".
constexpr std::string_view kInsistVerbs[] = {"insist", "maintain"};
// Words that stand for what was said before.
constexpr std::string_view kBackPointers[] = {"it", "this", "that", "these", "them", "those", "so"};
constexpr uint32_t kObjectWords = 6;

template <size_t N>
bool is_one_of(const std::string_view (&list)[N], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// The words of one sentence, in lower case, for looking around in.
class SentenceWords {
 public:
  SentenceWords(std::string_view text, const Annotation& annotation, const Sentence& sentence) {
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      const Word& word = annotation.units.words[w];
      if (word.kind == WordKind::kPunctuation) continue;
      meanings_.push_back(meaning_of(annotation.analysis, word.span));
      spans_.push_back(word.span);
      words_.push_back(replace_all(to_lower(word.span.of(text)), "’", "'"));
    }
  }
  size_t size() const { return words_.size(); }
  const std::string& operator[](size_t i) const { return words_[i]; }
  ByteSpan span(size_t first, size_t last) const { return {spans_[first].begin, spans_[last].end}; }

  bool is_verb(size_t i) const { return meanings_[i].is_verb; }
  const std::string& lemma(size_t i) const { return meanings_[i].lemma; }
  bool negates(size_t i) const { return meanings_[i].negates; }

  // The first of the kObjectWords after `at` for which `test` holds; npos if there is none.
  template <typename Test>
  size_t next(size_t at, const Test& test) const {
    for (size_t i = at + 1; i < words_.size() && i <= at + kObjectWords; ++i)
      if (test(i)) return i;
    return npos;
  }
  static constexpr size_t npos = std::string::npos;

 private:
  struct Meaning {
    std::string lemma;  // of its first part; lower case
    bool is_verb = false;
    bool negates = false;  // "no", "never", "nothing", "didn't"
  };
  static Meaning meaning_of(const Analysis& analysis, ByteSpan span) {
    Meaning out;
    const auto [first, end] = words_within(analysis, span);
    for (uint32_t w = first; w < end; ++w) {
      const AnalysedWord& word = analysis.words[w];
      if (w == first)
        out.lemma = to_lower(word.lemma), out.is_verb = word.part_of_speech == PartOfSpeech::kVerb;
      out.negates = out.negates || word.features.negative ||
                    word.features.pronoun == PronounType::kNegative || out.lemma == "never";
    }
    return out;
  }

  std::vector<ByteSpan> spans_;
  std::vector<std::string> words_;
  std::vector<Meaning> meanings_;
};

// Whether word `i` of a sentence often stands in denials.
bool is_denial_word(std::span<const AnalysedWord> words, size_t i) {
  const AnalysedWord& word = words[i];
  const std::string lemma = to_lower(word.lemma);
  if (is_one_of(kDenialLemmas, lemma)) return true;
  if (word.head == 0) return false;
  const AnalysedWord& head = words[word.head - 1];
  if (word.relation == Dependency::kParticle) return lemma == "out" && is_one_of(kVerbsWithOut, head.lemma);
  const bool negates = word.features.negative || word.features.pronoun == PronounType::kNegative;
  if (!negates) return false;
  // "Is not a threat": it is no such thing.
  const bool of_noun =
      head.part_of_speech == PartOfSpeech::kNoun && word.part_of_speech == PartOfSpeech::kParticle;
  return of_noun || lemma == "none" || is_one_of(kNegated, head.lemma);
}

size_t report_after(const SentenceWords& words, size_t at) {
  return words.next(at,
                    [&](size_t i) { return !words.is_verb(i) && is_one_of(kReportNouns, words.lemma(i)); });
}

// Whether what is denied at words [at, noun] is told by the sentence itself: "denied reports that ...".
bool is_said_again(const SentenceWords& words, size_t last) {
  for (size_t i = last + 1; i < words.size() && i <= last + 2; ++i)
    if (words[i] == "that" || words[i] == "of" || words[i] == "about") return true;
  return false;
}

// "Rejects its claim on the islands" denies no report.
bool is_title_to(const SentenceWords& words, size_t noun) {
  static constexpr std::string_view kTo[] = {"on", "to", "over"};
  return words.lemma(noun) == "claim" && noun + 1 < words.size() && is_one_of(kTo, words[noun + 1]);
}

// Whether the sentence tells what somebody claims: "charges of smuggling do not accord with the facts".
bool says_again(const SentenceWords& words) {
  for (size_t i = 0; i < words.size(); ++i)
    if (!words.is_verb(i) && is_one_of(kReportNouns, words.lemma(i)) && is_said_again(words, i)) return true;
  return false;
}

// What something is said to be: "is false", "called it false", "described as a hoax", "false reports".
bool is_said_of_something(const SentenceTree& tree, uint32_t word) {
  const auto above = tree.head(word);
  if (tree.child(word, {Dependency::kCopula})) return true;
  if (!above) return false;
  switch (base_of(tree[word].relation)) {
    case Dependency::kOpenComplement:
      return true;
    case Dependency::kAdjective:
    case Dependency::kCompound:
      return is_one_of(kReportNouns, tree[*above].lemma);
    default: {
      const auto preposition = tree.child(word, {Dependency::kCase});
      return preposition && tree[*preposition].lemma == "as";
    }
  }
}

bool has_below(const SentenceTree& tree, uint32_t word, std::string_view lemma) {
  const auto children = tree.children(word);
  return std::any_of(children.begin(), children.end(), [&](uint32_t c) { return tree[c].lemma == lemma; });
}

// Whether a word says that something is not so, with what negates it.
bool contradicts(const SentenceTree& tree, uint32_t word) {
  const std::string lemma = to_lower(tree[word].lemma);
  const auto next_is = [&](uint32_t by, const auto& test) {
    return word + by < tree.size() && test(to_lower(tree[word + by].lemma));
  };
  if (is_one_of(kUntrue, lemma)) return true;
  // "Many fakes are published", "told lies".
  if (is_one_of(kFalseThings, lemma) && tree[word].part_of_speech == PartOfSpeech::kNoun) return true;
  if (is_one_of(kFalse, lemma)) return !tree.is_negated(word) && is_said_of_something(tree, word);
  if (is_one_of(kSo, lemma)) return tree.is_negated(word);
  if (lemma == "take") return tree.is_negated(word) && has_below(tree, word, "place");
  if (lemma == "basis") return tree.is_negated(word) && has_below(tree, word, "fact");
  if (lemma == "denial")  // "in denial" is a state of mind
    return tree[word].features.number == GrammaticalNumber::kPlural ||
           !tree.child(word, {Dependency::kCase}) || has_below(tree, word, "of") ||
           tree.children(word).size() > 1;
  if (lemma == "contrary") return next_is(2, [](const std::string& l) { return is_one_of(kReportNouns, l); });
  if (lemma == "fact") return next_is(1, [](const std::string& l) { return l == "straight"; });
  return false;
}

// The places of a sentence's words that contradict, from the word that begins them on: "not true", "untrue".
std::vector<ByteSpan> contradictions_in(const SentenceTree& tree) {
  std::vector<ByteSpan> out;
  for (uint32_t w = 0; w < tree.size(); ++w) {
    if (!contradicts(tree, w)) continue;
    ByteSpan span = tree[w].span;
    for (const uint32_t c : tree.children(w))
      if (c < w && (tree[c].features.negative || tree[c].features.pronoun == PronounType::kNegative) &&
          !tree[c].continues_token)
        span.begin = std::min(span.begin, tree[c].span.begin);
    out.push_back(span);
  }
  return out;
}

std::optional<DenialWords> denial_at(const SentenceWords& words, const std::vector<ByteSpan>& contradictions,
                                     size_t at) {
  constexpr size_t npos = SentenceWords::npos;
  if (words.lemma(at) == kDenyVerb) {
    const auto is_refused = [&](size_t i) {
      return is_one_of(kRefusedThings, words.lemma(i)) || is_one_of(kRefusedPeople, words[i]);
    };
    if (words.next(at, is_refused) != npos) return std::nullopt;
    const size_t noun = report_after(words, at);
    const bool says_nothing = at + 1 >= words.size() || is_one_of(kBackPointers, words[at + 1]);
    const bool is_clause = at + 1 < words.size() && words[at + 1] == "that";
    const bool points_back = !is_clause && (says_nothing || (noun != npos && !is_said_again(words, noun)));
    return DenialWords{words.span(at, noun == npos ? at : noun), points_back};
  }
  if (words.is_verb(at) && is_one_of(kRejectVerbs, words.lemma(at))) {
    const size_t noun = report_after(words, at);
    if (noun == npos || is_title_to(words, noun)) return std::nullopt;
    return DenialWords{words.span(at, noun), !is_said_again(words, noun)};
  }
  if (words.is_verb(at) && is_one_of(kInsistVerbs, words.lemma(at)))
    if (const size_t no = words.next(at, [&](size_t i) { return words.negates(i); }); no != npos)
      return DenialWords{words.span(at, no), true};
  // "No such thing happened": further on in a sentence it may speak of anything.
  if (at < 2 && at + 1 < words.size() && words[at] == "no" && words[at + 1] == "such")
    return DenialWords{words.span(at, at + 1), true};
  const auto contradiction = std::find_if(contradictions.begin(), contradictions.end(), [&](ByteSpan span) {
    return span.begin == words.span(at, at).begin;
  });
  if (contradiction == contradictions.end()) return std::nullopt;
  return DenialWords{*contradiction, !says_again(words)};
}

}  // namespace

bool has_denial(const Analysis& analysis, ByteSpan span) {
  const auto [first, end] = words_within(analysis, span);
  auto at = std::partition_point(analysis.sentences.begin(), analysis.sentences.end(),
                                 [from = first](const AnalysedSentence& s) { return s.end_word <= from; });
  for (; at != analysis.sentences.end() && at->first_word < end; ++at) {
    const AnalysedSentence& sentence = *at;
    const std::span<const AnalysedWord> words = analysis.words_of(sentence);
    for (size_t i = 0; i < words.size(); ++i)
      if (const size_t w = sentence.first_word + i; w >= first && w < end && is_denial_word(words, i))
        return true;
  }
  return false;
}

std::optional<DenialWords> find_denial(std::string_view text, const Annotation& annotation,
                                       const Sentence& sentence) {
  const SentenceWords words(text, annotation, sentence);
  const auto number = static_cast<size_t>(&sentence - annotation.units.sentences.data());
  const Analysis& analysis = annotation.analysis;
  const std::vector<ByteSpan> contradictions =
      contradictions_in(SentenceTree(analysis.words_of(analysis.sentences[number])));
  for (size_t at = 0; at < words.size(); ++at)
    if (auto denial = denial_at(words, contradictions, at)) return denial;
  return std::nullopt;
}

}  // namespace stemma
