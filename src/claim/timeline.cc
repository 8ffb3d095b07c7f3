// Dated events: what the articles say happened on a day, the same event of several articles once.
#include <algorithm>
#include <map>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/claim.h"

namespace stemma {

namespace {

constexpr size_t kMostEntries = 40;     // of one story
constexpr size_t kMostPerDate = 12;     // events of one day that a new one is compared with
constexpr size_t kMostPerSentence = 4;  // dates of one sentence; a table of dates is no story
constexpr double kSameEvent = 0.34;     // share of the shorter's words in common that makes two events one
constexpr size_t kLongestClause = 260;  // bytes; a longer sentence is cut at the punctuation around the date
constexpr size_t kShortestWord = 4;     // bytes; shorter words say little about the event
constexpr size_t kFewestWords = 3;      // in a clause that says what happened
// Weight of an event whose date only says when somebody spoke, against one whose date says when it happened.
constexpr double kSpokenWeight = 0.5;

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

struct Event {
  TimelineEntry entry;
  std::set<std::string> words;
  std::set<uint32_t> claims;  // indices into the story's claims
  std::set<uint32_t> articles;
  double weight = 0;
};

std::set<std::string> content_words(const Annotation& annotation, const Article& article, ByteSpan span) {
  std::set<std::string> words;
  const uint32_t s = sentence_at(annotation.units, span.begin);
  if (s >= annotation.units.sentences.size()) return words;
  const Sentence& sentence = annotation.units.sentences[s];
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
    const Word& word = annotation.units.words[w];
    if (word.kind == WordKind::kPunctuation || !span.contains(word.span)) continue;
    std::string folded = fold(word.span.of(article.text));
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    if (folded.size() >= kShortestWord) words.insert(std::move(folded));
  }
  return words;
}

// The sentence, or of a long one the part between strong punctuation that holds the date.
ByteSpan clause_around(const Article& article, ByteSpan sentence, ByteSpan time) {
  if (sentence.size() <= kLongestClause) return sentence;
  const std::string_view before = ByteSpan{sentence.begin, time.begin}.of(article.text);
  const std::string_view after = ByteSpan{time.end, sentence.end}.of(article.text);
  ByteSpan clause = sentence;
  for (const std::string_view mark : {"; ", " — ", " – ", ": "}) {
    if (const size_t at = before.rfind(mark); at != std::string_view::npos)
      clause.begin = std::max(clause.begin, sentence.begin + static_cast<uint32_t>(at + mark.size()));
    if (const size_t at = after.find(mark); at != std::string_view::npos)
      clause.end = std::min(clause.end, time.end + static_cast<uint32_t>(at));
  }
  return clause;
}

// Whether the date stands in the frame of a statement ("said on Tuesday") rather than in what was said.
bool dates_the_speaking(const Annotation& annotation, ByteSpan sentence, ByteSpan time) {
  const auto& statements = annotation.statements;
  // Statements come in the order of their first content byte; those that reach into the sentence from far
  // before it are quotations, which have no frame here.
  const auto first = std::partition_point(statements.begin(), statements.end(), [&](const Statement& s) {
    return !s.content.empty() && s.content.front().begin < sentence.begin;
  });
  bool framed = false;
  for (auto at = first;
       at != statements.end() && !at->content.empty() && at->content.front().begin < sentence.end; ++at) {
    framed = true;
    for (const ByteSpan content : at->content)
      if (content.overlaps(time)) return false;
  }
  return framed;
}

// Claims by the sentence of their evidence.
using ClaimsBySentence = std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>>;

ClaimsBySentence claims_by_sentence(const std::vector<Claim>& claims) {
  ClaimsBySentence by_sentence;
  for (uint32_t c = 0; c < claims.size(); ++c)
    for (const Evidence& evidence : claims[c].evidence)
      by_sentence[{evidence.article, evidence.sentence}].push_back(c);
  return by_sentence;
}

bool same_event(const Event& a, const Event& b) {
  for (const uint32_t claim : b.claims)
    if (a.claims.count(claim) > 0) return true;
  size_t common = 0;
  for (const std::string& word : b.words) common += a.words.count(word);
  const size_t shorter = std::min(a.words.size(), b.words.size());
  return shorter > 0 && static_cast<double>(common) >= kSameEvent * static_cast<double>(shorter);
}

void merge_into(Event& into, const Event& from) {
  const Passage& passage = from.entry.evidence.front();
  const bool known =
      std::any_of(into.entry.evidence.begin(), into.entry.evidence.end(),
                  [&](const Passage& p) { return p.article == passage.article && p.span == passage.span; });
  if (known) return;
  into.entry.evidence.push_back(passage);
  into.claims.insert(from.claims.begin(), from.claims.end());
  if (into.articles.insert(*from.articles.begin()).second) into.weight += from.weight;
  // The words stay those of the first: a chain of likenesses must not run away from it.
}

std::vector<Event> events_of(const StoryMaterial& material, uint32_t index, const ClaimsBySentence& claims) {
  const Article& article = *material.articles[index];
  const Annotation& annotation = *material.annotations[index];
  std::vector<Event> events;
  uint32_t last_sentence = 0;
  size_t in_sentence = 0;
  for (const TimeExpression& time : annotation.times) {
    const std::string date = date_of(time);
    const uint32_t s = sentence_at(annotation.units, time.span.begin);
    if (date.empty() || s >= annotation.units.sentences.size()) continue;
    in_sentence = s == last_sentence ? in_sentence + 1 : 1;
    last_sentence = s;
    if (in_sentence > kMostPerSentence) continue;
    const Sentence& sentence = annotation.units.sentences[s];
    if (!is_content(article.blocks[sentence.block].kind)) continue;
    Event event;
    event.entry.date = date;
    event.entry.what = {index, clause_around(article, sentence.span, time.span)};
    event.entry.evidence.push_back(event.entry.what);
    event.words = content_words(annotation, article, event.entry.what.span);
    if (event.words.size() < kFewestWords) continue;
    event.articles.insert(index);
    event.weight = dates_the_speaking(annotation, sentence.span, time.span) ? kSpokenWeight : 1;
    if (const auto at = claims.find({index, s}); at != claims.end()) {
      event.claims.insert(at->second.begin(), at->second.end());
      event.weight += kSpokenWeight;
    }
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace

std::vector<TimelineEntry> make_timeline(const StoryMaterial& material, const std::vector<Claim>& claims) {
  const ClaimsBySentence by_sentence = claims_by_sentence(claims);
  std::map<std::string, std::vector<Event>> by_date;
  for (uint32_t i = 0; i < material.articles.size(); ++i)
    for (Event& event : events_of(material, i, by_sentence)) {
      std::vector<Event>& same_day = by_date[event.entry.date];
      const auto compared = std::min(same_day.size(), kMostPerDate);
      const auto end = same_day.begin() + static_cast<std::ptrdiff_t>(compared);
      const auto same =
          std::find_if(same_day.begin(), end, [&](const Event& e) { return same_event(e, event); });
      if (same != end)
        merge_into(*same, event);
      else if (same_day.size() < kMostPerDate)
        same_day.push_back(std::move(event));
    }
  std::vector<const Event*> ranked;
  for (const auto& [date, events] : by_date)
    for (const Event& event : events) ranked.push_back(&event);
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Event* a, const Event* b) { return a->weight > b->weight; });
  if (ranked.size() > kMostEntries) ranked.resize(kMostEntries);
  // ISO dates of different precision sort as text: a month before its days.
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const Event* a, const Event* b) { return a->entry.date < b->entry.date; });
  std::vector<TimelineEntry> timeline;
  for (const Event* event : ranked) timeline.push_back(event->entry);
  return timeline;
}

}  // namespace stemma
