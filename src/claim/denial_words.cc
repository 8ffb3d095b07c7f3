#include "claim/denial_words.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <vector>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Phrases that contradict. A phrase counts where it begins a word; "den"-forms are listed one by one, since
// "dense" and "denim" deny nothing.
constexpr std::string_view kDenials[] = {
    "deny ",     "denies ",    "denied ",     "denied,",      "denied.",    "denies,",   "denying ",
    "denial",    "dismiss",    "dispute",     "disputing",    "reject",     "refute",    "rebuff",
    "rebut",     "contradict", "disavow",     "repudiat",     "debunk",     "disown",    "untrue",
    "not true",  "false",      "fabricat",    "baseless",     "groundless", "unfounded", "wrong",
    "not exist", "n't exist",  "nonexistent", "non-existent", "never",      "not a ",    "not the ",
    "insist",    "lashed out", "lashes out",  "ruled out",    "none of",    "no truth",  "hoax",
    "smear",     "slander",    "nonsense",    "fake"};

// --- narrow -----------------------------------------------------------------------------------------------

// Alone enough, whatever follows.
constexpr std::string_view kDenyVerbs[] = {"deny", "denies", "denied", "denying"};
// ... unless one of these does, within kObjectWords: somebody was refused something.
constexpr std::string_view kRefusedThings[] = {
    "access", "entry",       "bail",     "visa",      "visas",   "permission", "port",   "asylum",
    "parole", "request",     "requests", "credit",    "licence", "license",    "chance", "rights",
    "right",  "opportunity", "coverage", "treatment", "justice", "victory",    "him",    "her",
    "them",   "us",          "food",     "service",   "services"};
// Enough where what they contradict follows within kObjectWords.
constexpr std::string_view kRejectVerbs[] = {
    "dismiss",       "dismisses", "dismissed",  "dismissing", "reject",      "rejects",
    "rejected",      "rejecting", "dispute",    "disputes",   "disputed",    "disputing",
    "refute",        "refutes",   "refuted",    "refuting",   "rebut",       "rebuts",
    "rebutted",      "debunk",    "debunked",   "contradict", "contradicts", "contradicted",
    "contradicting", "rubbished", "repudiated", "countered",  "lashed",      "hit"};
constexpr std::string_view kReportNouns[] = {
    "report",      "reports",    "claim",       "claims",      "allegation", "allegations", "accusation",
    "accusations", "suggestion", "suggestions", "speculation", "rumour",     "rumours",     "rumor",
    "rumors",      "story",      "stories",     "account",     "accounts",   "assertion",   "assertions",
    "charge",      "charges",    "notion",      "statement",   "statements", "findings",    "conclusion",
    "version",     "article",    "revelations", "media",       "news"};
// Phrases that contradict what was said; lower case, words next to each other.
constexpr std::string_view kContradictions[] = {"not true",
                                                "untrue",
                                                "is false",
                                                "was false",
                                                "are false",
                                                "were false",
                                                "false reports",
                                                "false report",
                                                "false claims",
                                                "completely false",
                                                "totally false",
                                                "entirely false",
                                                "as false",
                                                "baseless",
                                                "groundless",
                                                "unfounded",
                                                "fabricated",
                                                "fabrication",
                                                "fabrications",
                                                "fake news",
                                                "fakes",
                                                "a fake",
                                                "not exist",
                                                "nonexistent",
                                                "non-existent",
                                                "no truth",
                                                "never happened",
                                                "not happen",
                                                "a hoax",
                                                "not accord with",
                                                "not in accord",
                                                "no basis in fact",

                                                "contrary to reports",
                                                "facts straight",
                                                "categorical denial",
                                                "a denial",
                                                "denials",
                                                "in denial of",
                                                "pure fiction",
                                                "pure invention",
                                                "a lie",
                                                "are lies",
                                                "not the case",
                                                "did not take place",
                                                "not correspond to"};
// Enough where a negation follows within kObjectWords: "insists that there was no leak".
constexpr std::string_view kInsistVerbs[] = {"insist",   "insists",   "insisted",   "insisting",
                                             "maintain", "maintains", "maintained", "maintaining"};
constexpr std::string_view kNegations[] = {"no",     "not",    "never",  "nothing",
                                           "didn't", "wasn't", "hadn't", "hasn't"};
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
  SentenceWords(std::string_view text, const TextUnits& units, const Sentence& sentence) {
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      const Word& word = units.words[w];
      if (word.kind == WordKind::kPunctuation) continue;
      spans_.push_back(word.span);
      words_.push_back(replace_all(to_lower(word.span.of(text)), "’", "'"));
    }
  }
  size_t size() const { return words_.size(); }
  const std::string& operator[](size_t i) const { return words_[i]; }
  ByteSpan span(size_t first, size_t last) const { return {spans_[first].begin, spans_[last].end}; }

  // The first of `list` among the kObjectWords after `at`; npos if none.
  template <size_t N>
  size_t next_of(const std::string_view (&list)[N], size_t at) const {
    for (size_t i = at + 1; i < words_.size() && i <= at + kObjectWords; ++i)
      if (is_one_of(list, words_[i])) return i;
    return npos;
  }
  // Whether the words from `at` are those of `phrase`; the index after them.
  size_t match(std::string_view phrase, size_t at) const {
    if (phrase.front() != words_[at].front() && !phrase.starts_with("not ")) return npos;
    for (const std::string_view part : split(phrase, ' ')) {
      if (at >= words_.size()) return npos;
      // "doesn't exist" is "not exist".
      const bool negated = part == "not" && words_[at].ends_with("n't");
      if (words_[at] != part && !negated) return npos;
      ++at;
    }
    return at;
  }
  static constexpr size_t npos = std::string::npos;

 private:
  std::vector<ByteSpan> spans_;
  std::vector<std::string> words_;
};

// Whether what is denied at words [at, noun] is told by the sentence itself: "denied reports that ...".
bool is_said_again(const SentenceWords& words, size_t last) {
  for (size_t i = last + 1; i < words.size() && i <= last + 2; ++i)
    if (words[i] == "that" || words[i] == "of" || words[i] == "about") return true;
  return false;
}

// "Rejects its claim on the islands" denies no report.
bool is_title_to(const SentenceWords& words, size_t noun) {
  static constexpr std::string_view kTo[] = {"on", "to", "over"};
  return words[noun].starts_with("claim") && noun + 1 < words.size() && is_one_of(kTo, words[noun + 1]);
}

// Whether the sentence tells what somebody claims: "charges of smuggling do not accord with the facts".
bool says_again(const SentenceWords& words) {
  for (size_t i = 0; i < words.size(); ++i)
    if (is_one_of(kReportNouns, words[i]) && is_said_again(words, i)) return true;
  return false;
}

std::optional<DenialWords> denial_at(const SentenceWords& words, size_t at) {
  constexpr size_t npos = SentenceWords::npos;
  if (is_one_of(kDenyVerbs, words[at])) {
    if (words.next_of(kRefusedThings, at) != npos) return std::nullopt;
    const size_t noun = words.next_of(kReportNouns, at);
    const bool says_nothing = at + 1 >= words.size() || is_one_of(kBackPointers, words[at + 1]);
    const bool is_clause = at + 1 < words.size() && words[at + 1] == "that";
    const bool points_back = !is_clause && (says_nothing || (noun != npos && !is_said_again(words, noun)));
    return DenialWords{words.span(at, noun == npos ? at : noun), points_back};
  }
  if (is_one_of(kRejectVerbs, words[at])) {
    const size_t noun = words.next_of(kReportNouns, at);
    if (noun == npos || is_title_to(words, noun)) return std::nullopt;
    return DenialWords{words.span(at, noun), !is_said_again(words, noun)};
  }
  if (is_one_of(kInsistVerbs, words[at]))
    if (const size_t no = words.next_of(kNegations, at); no != npos)
      return DenialWords{words.span(at, no), true};
  // "No such thing happened": further on in a sentence it may speak of anything.
  if (at < 2 && words.match("no such", at) != npos) return DenialWords{words.span(at, at + 1), true};
  for (const std::string_view phrase : kContradictions)
    if (const size_t end = words.match(phrase, at); end != npos)
      return DenialWords{words.span(at, end - 1), !says_again(words)};
  return std::nullopt;
}

}  // namespace

bool has_denial(std::string_view sentence) {
  const std::string lower = replace_all(to_lower(sentence), "’", "'") + " ";
  return std::any_of(std::begin(kDenials), std::end(kDenials), [&](std::string_view phrase) {
    for (size_t at = lower.find(phrase); at != std::string::npos; at = lower.find(phrase, at + 1))
      if (at == 0 || phrase[0] == 'n' || !std::isalpha(static_cast<unsigned char>(lower[at - 1])))
        return true;
    return false;
  });
}

std::optional<DenialWords> find_denial(std::string_view text, const TextUnits& units,
                                       const Sentence& sentence) {
  const SentenceWords words(text, units, sentence);
  for (size_t at = 0; at < words.size(); ++at)
    if (auto denial = denial_at(words, at)) return denial;
  return std::nullopt;
}

}  // namespace stemma
