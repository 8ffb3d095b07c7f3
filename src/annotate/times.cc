// Expressions of time: read by rules, cut out, resolved in the order of the text.
#include <algorithm>
#include <cstdlib>

#include "annotate/annotation.h"
#include "annotate/times_resolve.h"
#include "annotate/times_rules.h"
#include "annotate/times_tense.h"
#include "annotate/times_tokens.h"

namespace stemma {

namespace {

using Kind = TimeMeaning::Kind;

// The day that "today" means: the dateline's if it has one that publication follows closely, else the day of
// publication.
std::optional<Date> day_of_writing(const Article& article) {
  constexpr int64_t kLongestDelay = 7;  // days; an older dateline is of another report
  const std::optional<Date>& filed = article.dateline.date;
  if (!article.published_at) return filed;
  const Date published = article.published_at->date;
  if (filed && std::abs(to_days(published) - to_days(*filed)) <= kLongestDelay) return filed;
  return published;
}

bool names_a_day(const TimeMeaning& meaning) {
  if (!meaning.tail.empty()) return false;
  return meaning.kind == Kind::kWeekday || (meaning.kind == Kind::kDate && meaning.day > 0) ||
         (meaning.kind == Kind::kShift && meaning.unit == TimeUnit::kDay);
}

// All expressions of one sentence, longest first from the left.
class SentenceTimes {
 public:
  SentenceTimes(std::vector<TimeToken> tokens, const Analysis& analysis, const AnalysedSentence& sentence)
      : tokens_(std::move(tokens)), analysis_(analysis), sentence_(sentence) {}

  void run(TimeResolver& resolver, std::vector<TimeExpression>& out) {
    find();
    join_clock_and_day();
    resolver.begin_sentence();
    for (const FoundTime& found : found_) {
      const ByteSpan span{tokens_[found.first].span.begin, tokens_[found.end - 1].span.end};
      std::string value = resolver.resolve(found.meaning, tense_of_time(analysis_, sentence_, span));
      if (value.empty()) continue;
      out.push_back({span, found.meaning.type, std::move(value)});
    }
  }

 private:
  void find() {
    for (uint32_t at = 0; at < tokens_.size();) {
      auto found = match_time(tokens_, at);
      if (!found) {
        ++at;
        continue;
      }
      // A word that is only context must not hide a longer expression after it: "of March last year".
      if (found->first > at)
        if (auto longer = match_time(tokens_, found->first); longer && longer->end > found->end)
          found = std::move(longer);
      at = found->end;
      const bool open_day =
          found->meaning.kind == Kind::kDate && found->meaning.day > 0 && !found->meaning.year;
      const TimeMeaning day = found->meaning;
      found_.push_back(std::move(*found));
      if (open_day) at = more_days(day, at);
    }
  }

  // "April 24 and 25", "Nov. 6-8": the days after the first one.
  uint32_t more_days(TimeMeaning day, uint32_t at) {
    while (at + 1 < tokens_.size()) {
      const std::string& between = tokens_[at].text;
      const TimeToken& next = tokens_[at + 1];
      const bool joins =
          between == "and" || between == "-" || between == "–" || between == "to" || between == "or";
      const bool ends = at + 2 >= tokens_.size() || tokens_[at + 2].text.size() < 2 ||
                        !(tokens_[at + 2].is(kTimeMonth | kTimeUnits | kTimeAmPm));
      if (!joins || !next.is(kTimeDay) || next.number <= day.day || !ends) break;
      day.day = next.whole_number();
      found_.push_back({at + 1, at + 2, day});
      at += 2;
    }
    return at;
  }

  // "11 p.m. Tuesday", "Tuesday at 11 p.m.": one time.
  void join_clock_and_day() {
    std::vector<FoundTime> joined;
    for (FoundTime& found : found_) {
      if (joined.empty() || !touches(joined.back(), found)) {
        joined.push_back(std::move(found));
        continue;
      }
      FoundTime& before = joined.back();
      const bool clock_first = before.meaning.kind == Kind::kTimeOfDay;
      TimeMeaning& day = clock_first ? found.meaning : before.meaning;
      day.tail = clock_first ? before.meaning.tail : found.meaning.tail;
      day.type = TimeType::kTime;
      if (clock_first) before.meaning = std::move(day);
      before.end = found.end;
    }
    found_ = std::move(joined);
  }

  bool touches(const FoundTime& left, const FoundTime& right) const {
    const bool clock_first = left.meaning.kind == Kind::kTimeOfDay && names_a_day(right.meaning);
    const bool day_first = names_a_day(left.meaning) && right.meaning.kind == Kind::kTimeOfDay;
    if (!clock_first && !day_first) return false;
    if (right.first == left.end) return true;
    if (right.first != left.end + 1) return false;
    const std::string& between = tokens_[left.end].text;
    return between == "," || between == "on" || between == "at" || (day_first && between == "in");
  }

  std::vector<TimeToken> tokens_;
  const Analysis& analysis_;
  const AnalysedSentence& sentence_;
  std::vector<FoundTime> found_;
};

}  // namespace

void find_times(const Article& article, Annotation& annotation) {
  TimeResolver resolver(day_of_writing(article));
  for (size_t s = 0; s < annotation.units.sentences.size(); ++s) {
    const Sentence& sentence = annotation.units.sentences[s];
    if (sentence.block < article.blocks.size() && !is_content(article.blocks[sentence.block].kind)) continue;
    SentenceTimes(make_time_tokens(article.text, annotation.units, sentence), annotation.analysis,
                  annotation.analysis.sentences[s])
        .run(resolver, annotation.times);
  }
}

}  // namespace stemma
