#include "annotate/times_tense.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "base/strings.h"

namespace stemma {

namespace {

constexpr std::string_view kFutureWords =
    "will 'll won't shall would wouldn't due scheduled planned expected set expects plans expect plan "
    "upcoming "
    "intends intend hopes aims slated should payable effective";
constexpr std::string_view kPastWords =
    "was were wasn't weren't had hadn't did didn't said told met held took went came began fell rose won "
    "lost "
    "made gave got found left sent spoke wrote flew broke struck shot led kept fought brought built bought "
    "sold "
    "saw shook threw grew drew became knew ran sank sat stood woke withdrew caught thought sought paid laid "
    "heard dealt felt fled swore overthrew undertook stole rode drove ate hung hid slid swept swung clung "
    "wore "
    "tore bore froze chose arose lay burnt learnt ended since";
constexpr std::string_view kPresentWords = "is are isn't aren't";
// Words that end like a past tense and are none.
constexpr std::string_view kNoVerbs =
    "need indeed speed feed seed breed bed red hundred shed sacred wicked embed exceed proceed succeed bleed "
    "united armed alleged so-called limited naked rugged greed weed deed heed reed";

using WordSet = std::unordered_set<std::string_view>;
WordSet words_of(std::string_view list) {
  WordSet words;
  for (const std::string_view word : split(list, ' '))
    if (!word.empty()) words.insert(word);
  return words;
}

struct Verbs {
  WordSet future = words_of(kFutureWords), past = words_of(kPastWords), present = words_of(kPresentWords),
          none = words_of(kNoVerbs);
};
const Verbs& verbs() {
  static const Verbs all;
  return all;
}

bool is_word(const TimeToken& token, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), token.text) != words.end();
}

// Whether the participle at `i` belongs to "will be held", "to be held", "is expected".
bool is_ahead(const std::vector<TimeToken>& tokens, uint32_t i) {
  constexpr uint32_t kReach = 3;
  for (uint32_t k = i; k > 0 && i - k < kReach; --k) {
    const TimeToken& before = tokens[k - 1];
    if (before.text == "be" && k >= 2) {
      // "could not be found" tells of the past.
      const TimeToken& modal = tokens[is_word(tokens[k - 2], {"not"}) && k >= 3 ? k - 3 : k - 2];
      if (is_word(modal, {"could", "couldn't", "can", "can't", "cannot", "might", "may"})) return false;
    }
    if (is_word(before, {"be", "will", "would", "shall", "won't"})) return true;
    if (before.text == "to") return k == i;  // "to set", but not "the envoy to Kellin said"
    if (is_word(before, {"been", "was", "were", "had", "has", "have", ","})) return false;
  }
  return false;
}

// Whether `text` after "to" is a noun by its looks or by habit: "to death", "to members", "to completion".
bool is_noun_after_to(const std::string& text) {
  static const WordSet nouns = words_of(
      "the a an his her its their our my this that these those it them him us you me each all both which "
      "whom what "
      "death court jail prison work school power hospital parliament office town church war peace home life "
      "trial "
      "about around more less nearly almost within date reporters police people");
  if (nouns.count(text)) return true;
  for (const std::string_view ending : {"ing", "ion", "ment", "ness", "ity", "ers", "ors", "ans", "ies"})
    if (text.ends_with(ending)) return true;
  return false;
}

// "To meet": after "to" a word without a capital that looks like no noun.
bool is_infinitive(const std::vector<TimeToken>& tokens, uint32_t i) {
  if (tokens[i].text != "to" || i + 1 >= tokens.size()) return false;
  const TimeToken& next = tokens[i + 1];
  return !next.capital && next.classes == 0 && next.text.size() >= 2 && !is_noun_after_to(next.text);
}

// "As soon as Tuesday", "postponed until Tuesday".
bool is_awaited(const std::vector<TimeToken>& tokens, uint32_t first) {
  if (first < 2) return false;
  if (is_word(tokens[first - 1], {"until", "till"})) return true;
  return first >= 3 && tokens[first - 1].text == "as" &&
         is_word(tokens[first - 2], {"soon", "early", "late"}) && tokens[first - 3].text == "as";
}

// "Is heard", "are now expected".
bool is_present_passive(const std::vector<TimeToken>& tokens, uint32_t i) {
  constexpr uint32_t kReach = 2;
  for (uint32_t k = i; k > 0 && i - k < kReach; --k)
    if (is_word(tokens[k - 1], {"is", "are", "isn't", "aren't"})) return true;
  return false;
}

Tense of_participle(const std::vector<TimeToken>& tokens, uint32_t i) {
  if (is_ahead(tokens, i)) return Tense::kFuture;
  return is_present_passive(tokens, i) ? Tense::kPresent : Tense::kPast;
}

Tense tense_of(const std::vector<TimeToken>& tokens, uint32_t i) {
  const TimeToken& token = tokens[i];
  const std::string& text = token.text;
  if (verbs().future.count(text) || text.ends_with("'ll")) return Tense::kFuture;
  if (verbs().past.count(text)) return of_participle(tokens, i);
  if (verbs().present.count(text)) return Tense::kPresent;
  if (is_infinitive(tokens, i)) return Tense::kFuture;
  const bool regular = text.size() > 4 && text.ends_with("ed") && !token.capital && !verbs().none.count(text);
  if (regular) return of_participle(tokens, i);
  return Tense::kUnknown;
}

// How far crossing `token` takes one: a new clause is farther than a word.
int cost_of(const TimeToken& token) {
  constexpr int kWord = 1, kClause = 5;
  return is_word(token, {",", ";", "and", "but", "while", "that"}) ? kClause : kWord;
}

struct Near {
  Tense tense = Tense::kUnknown;
  int distance = 1 << 20;
};

}  // namespace

Tense tense_near(const std::vector<TimeToken>& tokens, uint32_t first, uint32_t end) {
  if (is_awaited(tokens, first)) return Tense::kFuture;
  const bool owns = tokens[end - 1].possessive;  // "Tuesday's ruling": what comes before is not about it
  Near left, right;
  int distance = 0;
  for (uint32_t i = owns ? 0 : first; i > 0 && left.tense == Tense::kUnknown; --i) {
    distance += cost_of(tokens[i - 1]);
    left = {tense_of(tokens, i - 1), distance};
  }
  distance = 0;
  for (uint32_t i = end; i < tokens.size() && right.tense == Tense::kUnknown; ++i) {
    distance += cost_of(tokens[i]);
    // "Announced on Monday to offer": the infinitive after a date is not of that date.
    if (!is_infinitive(tokens, i)) right = {tense_of(tokens, i), distance};
  }
  if (left.tense == Tense::kUnknown) return right.tense;
  return right.tense != Tense::kUnknown && right.distance < left.distance ? right.tense : left.tense;
}

Tense tense_of_time(std::string_view text, const TextUnits& units, const Sentence& sentence, ByteSpan span) {
  const std::vector<TimeToken> tokens = make_time_tokens(text, units, sentence);
  uint32_t first = 0;
  while (first < tokens.size() && tokens[first].span.end <= span.begin) ++first;
  uint32_t end = first;
  while (end < tokens.size() && tokens[end].span.begin < span.end) ++end;
  return end > first ? tense_near(tokens, first, end) : Tense::kUnknown;
}

}  // namespace stemma
