#include "claim/timeline_events.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "annotate/times_tense.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr size_t kMostPerSentence = 4;  // dates of one sentence; a table of dates is no story
constexpr uint32_t kLongestClause =
    220;                            // bytes; a longer sentence is cut at the punctuation around the date
constexpr size_t kFewestTerms = 2;  // in a clause that says what happened

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// YYYY, YYYY-MM or YYYY-MM-DD of a TIMEX3 value; empty for weeks, quarters, seasons and references.
std::string date_of(const TimeExpression& time) {
  if (time.type != TimeType::kDate && time.type != TimeType::kTime) return {};
  const std::string value = time.value.substr(0, time.value.find('T'));
  const std::string_view form = value.size() == 4    ? "dddd"
                                : value.size() == 7  ? "dddd-dd"
                                : value.size() == 10 ? "dddd-dd-dd"
                                                     : "";
  if (form.empty()) return {};
  for (size_t i = 0; i < value.size(); ++i)
    if (form[i] == 'd' ? value[i] < '0' || value[i] > '9' : value[i] != '-') return {};
  return value;
}

// Of a TIMEX3 value's time of day; parts of the day count as their middle. 0 where there is none.
int minute_of(std::string_view value) {
  const size_t at = value.find('T');
  if (at == std::string_view::npos) return 0;
  const std::string_view tail = value.substr(at + 1);
  struct Part {
    std::string_view tail;
    int hour;
  };
  static constexpr Part kParts[] = {{"MO", 9}, {"AF", 15}, {"EV", 19}, {"NI", 22}};
  for (const Part& part : kParts)
    if (tail == part.tail) return part.hour * 60;
  const auto digit = [&](size_t i) {
    return i < tail.size() && tail[i] >= '0' && tail[i] <= '9' ? tail[i] - '0' : 0;
  };
  return tail.size() >= 5 ? (digit(0) * 10 + digit(1)) * 60 + digit(3) * 10 + digit(4) : 0;
}

// One sentence of one article, with its words folded.
class SentenceView {
 public:
  SentenceView(const Article& article, const Annotation& annotation, uint32_t sentence)
      : text_(article.text), units_(annotation.units), sentence_(annotation.units.sentences[sentence]) {}

  ByteSpan span() const { return sentence_.span; }
  uint32_t first() const { return sentence_.first_word; }
  uint32_t end() const { return sentence_.end_word; }
  std::string word(uint32_t w) const { return fold(units_.words[w].span.of(text_)); }
  ByteSpan place(uint32_t w) const { return units_.words[w].span; }
  bool is_punctuation(uint32_t w) const { return units_.words[w].kind == WordKind::kPunctuation; }
  std::string_view text() const { return text_; }

  // The first word that begins at or after byte `at`.
  uint32_t word_from(uint32_t at) const {
    uint32_t w = first();
    while (w < end() && place(w).begin < at) ++w;
    return w;
  }

  bool has(std::initializer_list<std::string_view> words) const {
    for (uint32_t w = first(); w < end(); ++w)
      if (std::find(words.begin(), words.end(), word(w)) != words.end()) return true;
    return false;
  }

 private:
  std::string_view text_;
  const TextUnits& units_;
  const Sentence& sentence_;
};

// "Posted on ...", "Last updated ...": says when the page was made.
bool is_stamp(const SentenceView& sentence) {
  static constexpr std::array<std::string_view, 8> kStamps = {
      "posted", "published", "updated", "last", "created", "photo", "copyright", "modified"};
  if (sentence.first() == sentence.end() || !is_one_of(sentence.word(sentence.first()), kStamps))
    return false;
  const uint32_t next = std::min(sentence.first() + 1, sentence.end() - 1);
  static constexpr std::array<std::string_view, 7> kAfter = {"by", "on",      "at",      "in",
                                                             ":",  "updated", "modified"};
  return is_one_of(sentence.word(next), kAfter) || sentence.word(sentence.first()) == "copyright";
}

// "Did not reply to questions sent on Tuesday".
bool is_silence(const SentenceView& sentence) {
  const bool denied = sentence.has({"not", "didn't", "declined", "unavailable", "couldn't"});
  return denied && sentence.has({"reply", "respond", "comment", "reached", "return", "response", "answer"});
}

constexpr std::array<std::string_view, 9> kArticles = {"the", "its", "his",  "her", "their",
                                                       "a",   "an",  "that", "this"};

// Whether the date only names an event: it owns what follows, or stands between an article and a noun.
bool only_names(const SentenceView& sentence, ByteSpan time) {
  const std::string_view after = sentence.text().substr(time.end, std::string_view("\u2019s").size());
  if (after.starts_with("'s") || after.starts_with("\u2019s")) return true;
  const uint32_t begin = sentence.word_from(time.begin), next = sentence.word_from(time.end);
  if (begin == sentence.first() || next >= sentence.end() || sentence.is_punctuation(next)) return false;
  const std::string before = sentence.word(begin - 1);
  const bool determined = is_one_of(before, kArticles) || before.ends_with("'s");
  return determined && is_lower(decode_utf8(sentence.text(), sentence.place(next).begin).value);
}

// "Its 2022 invasion of its neighbour": the noun phrase around the date, from the article before it.
ByteSpan phrase_around(const SentenceView& sentence, ByteSpan time) {
  static constexpr std::array<std::string_view, 44> kEnds = {
      "such", "that",  "which", "who",   "though", "and",  "but",  "was",  "were", "is",     "are",
      "has",  "have",  "had",   "will",  "would",  "to",   "in",   "on",   "at",   "by",     "from",
      "with", "after", "as",    "while", "when",   "said", "says", "when", "than", "since",  "until",
      "for",  "could", "may",   "or",    "if",     "be",   "been", "did",  "does", "before", "during"};
  uint32_t end = sentence.word_from(time.end);
  while (end < sentence.end() && !sentence.is_punctuation(end) && !is_one_of(sentence.word(end), kEnds))
    ++end;
  const uint32_t begin = sentence.word_from(time.begin);
  const bool determined = begin > sentence.first() && is_one_of(sentence.word(begin - 1), kArticles);
  const uint32_t from = determined ? sentence.place(begin - 1).begin : time.begin;
  return {from, end > begin ? sentence.place(end - 1).end : time.end};
}

bool is_even(std::string_view text) {
  size_t marks = 0;
  for (size_t i = 0; i < text.size();) {
    const auto [c, length] = decode_utf8(text, i);
    marks += c == '"' || c == U'\u201C' || c == U'\u201D';
    i += length;
  }
  return marks % 2 == 0;
}

size_t words_in(std::string_view text) {
  size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n';
    words += !space && !in_word;
    in_word = !space;
  }
  return words;
}

// The sentence, or of a long one the part between strong punctuation around the date, and of what is still
// long what stands before the first comma after it: a part that begins at a comma reads badly.
ByteSpan clause_around(std::string_view text, ByteSpan sentence, ByteSpan time) {
  constexpr size_t kFewestWords = 12;
  if (sentence.size() <= kLongestClause) return sentence;
  ByteSpan clause = sentence;
  const std::string_view before = ByteSpan{sentence.begin, time.begin}.of(text);
  const std::string_view after = ByteSpan{time.end, sentence.end}.of(text);
  for (const std::string_view mark : {"; ", " \u2014 ", " \u2013 ", " -- "}) {
    if (const size_t at = before.rfind(mark); at != std::string_view::npos)
      clause.begin = std::max(clause.begin, sentence.begin + static_cast<uint32_t>(at + mark.size()));
    if (const size_t at = after.find(mark); at != std::string_view::npos)
      clause.end = std::min(clause.end, time.end + static_cast<uint32_t>(at));
  }
  for (size_t at = after.find(", "); clause.size() > kLongestClause && at != std::string_view::npos;
       at = after.find(", ", at + 1)) {
    const ByteSpan shorter{clause.begin, time.end + static_cast<uint32_t>(at)};
    if (shorter.end >= clause.end) break;
    if (words_in(shorter.of(text)) >= kFewestWords) clause = shorter;
  }
  return words_in(clause.of(text)) >= kFewestWords && is_even(clause.of(text)) ? clause : sentence;
}

// "From 2010 to 2014", "between March and May": no event lies at either end. `last` is the sentence's time
// before.
bool is_in_range(const SentenceView& sentence, ByteSpan time, std::optional<ByteSpan> last) {
  static constexpr std::array<std::string_view, 2> kFrom = {"between", "from"};
  static constexpr std::array<std::string_view, 6> kTo = {"to", "and", "until", "through", "-", "\u2013"};
  const auto before = [&](ByteSpan span) {
    const uint32_t w = sentence.word_from(span.begin);
    return w > sentence.first() ? sentence.word(w - 1) : std::string();
  };
  const uint32_t next = sentence.word_from(time.end);
  if (is_one_of(before(time), kFrom) && next < sentence.end() && is_one_of(sentence.word(next), kTo))
    return true;
  return last && is_one_of(before(time), kTo) && is_one_of(before(*last), kFrom);
}

// "The first since 1959": what is told is not of that year; what "when" goes on with is.
bool is_since(const SentenceView& sentence, ByteSpan time) {
  const uint32_t begin = sentence.word_from(time.begin), next = sentence.word_from(time.end);
  if (begin == sentence.first() || sentence.word(begin - 1) != "since") return false;
  for (uint32_t w = next; w < std::min(next + 2, sentence.end()); ++w)
    if (sentence.word(w) == "when") return false;
  return true;
}

// How the statements of the sentence stand to the date.
enum class Voice { kNarrated, kFrame, kQuoted };

bool covers(const Statement& statement, ByteSpan time) {
  return std::any_of(statement.content.begin(), statement.content.end(),
                     [&](ByteSpan content) { return content.overlaps(time); });
}

Voice voice_of(const Annotation& annotation, ByteSpan sentence, ByteSpan time) {
  const auto& statements = annotation.statements;
  // Statements come in the order of their first content byte; those that reach into the sentence from far
  // before it are quotations, which have no frame here.
  const auto first = std::partition_point(statements.begin(), statements.end(), [&](const Statement& s) {
    return !s.content.empty() && s.content.front().begin < sentence.begin;
  });
  // A quotation of several sentences may have begun before.
  constexpr int kLookBack = 8;  // statements
  int looked = 0;
  for (auto at = first; at != statements.begin() && looked < kLookBack; ++looked) {
    --at;
    if (at->type == StatementType::kDirect && covers(*at, time)) return Voice::kQuoted;
  }
  Voice voice = Voice::kNarrated;
  for (auto at = first;
       at != statements.end() && !at->content.empty() && at->content.front().begin < sentence.end; ++at) {
    if (covers(*at, time)) return at->type == StatementType::kDirect ? Voice::kQuoted : Voice::kNarrated;
    voice = Voice::kFrame;
  }
  return voice;
}

bool is_relative_day(std::string_view folded) {
  static constexpr std::array<std::string_view, 6> kWords = {"today",    "tonight",      "yesterday",
                                                             "tomorrow", "this morning", "last night"};
  return is_one_of(folded, kWords);
}

void add_claims(const SentenceIndex& index, uint32_t article, uint32_t sentence, ByteSpan time,
                DatedEvent& event) {
  const auto at = index.claims.find({article, sentence});
  if (at == index.claims.end()) return;
  for (const uint32_t c : at->second) {
    const std::vector<Evidence>& evidence = (*index.all_claims)[c].evidence;
    const bool dated = std::any_of(evidence.begin(), evidence.end(), [&](const Evidence& e) {
      return e.article == article && e.sentence == sentence && e.span.contains(time);
    });
    if (!dated) continue;
    event.claims.push_back(c);
    for (const Evidence& e : evidence) event.confirmed_by.push_back(e.article);
  }
  std::sort(event.confirmed_by.begin(), event.confirmed_by.end());
  event.confirmed_by.erase(std::unique(event.confirmed_by.begin(), event.confirmed_by.end()),
                           event.confirmed_by.end());
}

// Terms of `what` that do not lie in the date.
std::vector<TermId> terms_of(const StorySentence& sentence, ByteSpan what, ByteSpan time) {
  std::vector<TermId> terms;
  for (const TermPlace& place : sentence.places)
    if (what.contains(place.span) && !place.span.overlaps(time)) terms.push_back(place.term);
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

// Whether `date` was still to come for an article written on the day `written`, if that is known. Told in the
// past tense, the day after is one of an article that is dated a day early.
bool is_to_come(const std::string& date, std::optional<Date> written, Tense tense) {
  if (!written) return tense == Tense::kFuture;
  if (tense == Tense::kPast && date == to_iso(from_days(to_days(*written) + 1))) return false;
  const std::string same = to_iso(*written).substr(0, date.size());
  return date > same || (date == same && tense == Tense::kFuture);
}

}  // namespace

SentenceIndex index_sentences(const StoryMaterial& material, const std::vector<Claim>& claims) {
  SentenceIndex index;
  index.terms = find_terms(material);
  for (uint32_t i = 0; i < index.terms.sentences.size(); ++i)
    index.sentences[{index.terms.sentences[i].article, index.terms.sentences[i].sentence}] = i;
  for (uint32_t c = 0; c < claims.size(); ++c)
    for (const Evidence& evidence : claims[c].evidence) {
      std::vector<uint32_t>& of = index.claims[{evidence.article, evidence.sentence}];
      if (of.empty() || of.back() != c) of.push_back(c);
    }
  index.all_claims = &claims;
  return index;
}

std::vector<DatedEvent> dated_events(const StoryMaterial& material, uint32_t number,
                                     const SentenceIndex& index) {
  const Article& article = *material.articles[number];
  const Annotation& annotation = *material.annotations[number];
  std::optional<Date> written;
  if (article.published_at) written = article.published_at->date;
  std::vector<DatedEvent> events;
  uint32_t last_sentence = 0;
  size_t in_sentence = 0;
  std::optional<ByteSpan> last_time;
  for (const TimeExpression& time : annotation.times) {
    const std::string date = date_of(time);
    const uint32_t s = sentence_at(annotation.units, time.span.begin);
    const auto known = index.sentences.find({number, s});
    if (date.empty() || known == index.sentences.end()) continue;
    in_sentence = s == last_sentence ? in_sentence + 1 : 1;
    const std::optional<ByteSpan> before = in_sentence > 1 ? last_time : std::nullopt;
    last_sentence = s;
    last_time = time.span;
    const SentenceView sentence(article, annotation, s);
    if (in_sentence > kMostPerSentence || is_stamp(sentence) || is_silence(sentence)) continue;
    if (is_in_range(sentence, time.span, before) || is_since(sentence, time.span)) continue;

    const Voice voice = voice_of(annotation, sentence.span(), time.span);
    const std::string words = fold(time.span.of(article.text));
    const Tense tense = tense_of_time(annotation.analysis, annotation.analysis.sentences[s], time.span);
    const bool todays_ways = words == "today" && (tense == Tense::kPresent || tense == Tense::kUnknown);
    if (todays_ways || (is_relative_day(words) && voice == Voice::kQuoted)) continue;

    DatedEvent event;
    event.date = date;
    event.minute = minute_of(time.value);
    event.mentioned = only_names(sentence, time.span);
    event.by_name = words.find_first_of("0123456789") != std::string::npos;
    event.spoken = voice != Voice::kNarrated;
    event.expected = is_to_come(date, written, tense);
    event.what = {number, event.mentioned ? phrase_around(sentence, time.span)
                                          : clause_around(article.text, sentence.span(), time.span)};
    const StorySentence& terms = index.terms.sentences[known->second];
    event.rank = terms.rank;
    event.terms = terms_of(terms, event.what.span, time.span);
    if (!event.mentioned && event.terms.size() < kFewestTerms) continue;
    add_claims(index, number, s, time.span, event);
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace stemma
