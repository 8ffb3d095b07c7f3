// What the articles say happened when: the same event of several articles once, at the finest date that one
// of them gives, in words of the article that tells it best.
#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "claim/claim.h"
#include "claim/timeline_events.h"

namespace stemma {

namespace {

constexpr size_t kMostEntries = 40;        // of one story
constexpr size_t kMostPerDate = 12;        // events of one date that a new one is compared with
constexpr size_t kMostSinglesPerDate = 3;  // entries of one date that only one article has
// Rarity of the terms in common, as a share of the poorer clause's, that makes two clauses of one date one
// event.
constexpr double kSameEvent = 0.3;
constexpr size_t kSmallStory = 3;         // articles; in a smaller one an event needs no second article
constexpr int kBackground = 1;            // years before the story from which an event needs a second article
constexpr double kSpokenWeight = 0.5;     // of a date of speaking, against one of happening
constexpr double kConfirmedWeight = 0.5;  // of an article that has the claim but not the date
constexpr double kLedeBonus =
    0.3;  // for a clause of an article's first sentences, against a share of likeness
constexpr uint32_t kLedeSentences = 3;

// Clauses of several articles that tell one event.
struct Event {
  std::string date;
  std::vector<DatedEvent> told;
  std::set<uint32_t> articles;   // that give the date
  std::set<uint32_t> confirmed;  // that give it or the claim
  double weight = 0;

  bool spoken() const {
    return std::all_of(told.begin(), told.end(), [](const DatedEvent& e) { return e.spoken; });
  }
};

void add(Event& event, DatedEvent told) {
  event.weight += event.articles.insert(told.what.article).second ? (told.spoken ? kSpokenWeight : 1) : 0;
  event.confirmed.insert(told.what.article);
  for (const uint32_t article : told.confirmed_by)
    if (event.confirmed.insert(article).second) event.weight += kConfirmedWeight;
  event.told.push_back(std::move(told));
}

// How much of what the poorer one says both say, by the rarity of the terms; 0 to 1.
double likeness(const StoryTerms& terms, const DatedEvent& a, const DatedEvent& b) {
  const double poorer = std::min(terms.rarity(a.terms), terms.rarity(b.terms));
  return poorer > 0 ? terms.rarity(shared_terms(a.terms, b.terms)) / poorer : 0;
}

bool share_a_claim(const DatedEvent& a, const DatedEvent& b) {
  return std::any_of(a.claims.begin(), a.claims.end(), [&](uint32_t claim) {
    return std::find(b.claims.begin(), b.claims.end(), claim) != b.claims.end();
  });
}

// An event is compared by the clause that it was opened with: a chain of likenesses must not run away from
// it.
double same_event(const StoryTerms& terms, const Event& event, const DatedEvent& told) {
  if (share_a_claim(event.told.front(), told)) return 1;
  const double like = likeness(terms, event.told.front(), told);
  return like >= kSameEvent ? like : 0;
}

Event* closest(const StoryTerms& terms, std::vector<Event>& events, const DatedEvent& told) {
  Event* best = nullptr;
  double most = 0;
  for (size_t i = 0; i < events.size() && i < kMostPerDate; ++i)
    if (const double like = same_event(terms, events[i], told); like > most) {
      most = like;
      best = &events[i];
    }
  return best;
}

using Days = std::map<std::string, std::vector<Event>>;

Days group_by_day(const StoryMaterial& material, const SentenceIndex& index) {
  Days days;
  std::vector<DatedEvent> mentions;
  for (uint32_t i = 0; i < material.articles.size(); ++i)
    for (DatedEvent& told : dated_events(material, i, index)) {
      if (told.mentioned) {
        mentions.push_back(std::move(told));
        continue;
      }
      std::vector<Event>& day = days[told.date];
      if (Event* same = closest(index.terms, day, told)) {
        add(*same, std::move(told));
      } else if (day.size() < kMostPerDate) {
        day.push_back({told.date, {}, {}, {}, 0});
        add(day.back(), std::move(told));
      }
    }
  // "The 2014 annexation" dates an event where no sentence tells of it.
  constexpr size_t kFewestTerms = 2;
  for (DatedEvent& told : mentions) {
    std::vector<Event>& day = days[told.date];
    if (Event* same = closest(index.terms, day, told)) {
      add(*same, std::move(told));
    } else if (told.by_name && told.terms.size() >= kFewestTerms && day.size() < kMostPerDate) {
      day.push_back({told.date, {}, {}, {}, 0});
      add(day.back(), std::move(told));
    }
  }
  return days;
}

// "In 2014" joins the same event "in April 2014", and that the one "on April 14, 2014".
void join_coarse_dates(const StoryTerms& terms, Days& days) {
  for (auto day = days.begin(); day != days.end(); ++day) {
    std::vector<Event> left;
    for (Event& event : day->second) {
      Event* best = nullptr;
      double most = 0;
      // Finer dates of a year or month follow it in the order of the text of dates.
      for (auto finer = std::next(day); finer != days.end() && finer->first.starts_with(day->first + "-");
           ++finer)
        for (Event& candidate : finer->second)
          for (const DatedEvent& told : event.told)
            if (const double like = same_event(terms, candidate, told); like > most) {
              most = like;
              best = &candidate;
            }
      if (!best) {
        left.push_back(std::move(event));
        continue;
      }
      // It bears the finer date out, but its words are of another date.
      for (DatedEvent& told : event.told) {
        told.mentioned = true;
        add(*best, std::move(told));
      }
    }
    day->second = std::move(left);
  }
}

// The clause that stands for the event: like most of the others, early in its article, dated by happening.
const DatedEvent& spokesman(const StoryTerms& terms, const Event& event) {
  constexpr size_t kMostCompared = 40;
  const size_t count = std::min(event.told.size(), kMostCompared);
  const DatedEvent* best = &event.told.front();
  double most = -1;
  for (size_t i = 0; i < count; ++i) {
    const DatedEvent& told = event.told[i];
    double score = told.mentioned && !event.told.front().mentioned ? -1 : 0;
    for (size_t k = 0; k < count; ++k)
      if (k != i) score += likeness(terms, told, event.told[k]) / static_cast<double>(count);
    score += (told.rank < kLedeSentences ? kLedeBonus : 0) + (told.spoken ? 0 : kSpokenWeight);
    if (score > most) {
      most = score;
      best = &told;
    }
  }
  return *best;
}

int year_of(const std::string& date) {
  return std::stoi(date.substr(0, 4));
}

std::optional<int> first_year(const StoryMaterial& material) {
  std::optional<int> first;
  for (const Article* article : material.articles)
    if (article->published_at)
      first = std::min(first.value_or(article->published_at->date.year), article->published_at->date.year);
  return first;
}

// The events worth an entry. What one article alone has is dropped where it is only a date of speaking, lies
// far before the story, or is one of many of its date.
std::vector<Event*> choose(Days& days, const StoryMaterial& material) {
  const std::optional<int> begins = first_year(material);
  const bool small = material.articles.size() < kSmallStory;
  std::vector<Event*> chosen;
  for (auto& [date, events] : days) {
    std::stable_sort(events.begin(), events.end(),
                     [](const Event& a, const Event& b) { return a.weight > b.weight; });
    size_t singles = 0;
    for (Event& event : events) {
      // Who has the same claim need not have it said on that day.
      const bool single = (event.spoken() ? event.articles : event.confirmed).size() < 2;
      const bool background = begins && year_of(date) < *begins - kBackground;
      if (single && !small && (event.spoken() || background || ++singles > kMostSinglesPerDate)) continue;
      chosen.push_back(&event);
    }
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const Event* a, const Event* b) { return a->weight > b->weight; });
  if (chosen.size() > kMostEntries) chosen.resize(kMostEntries);
  return chosen;
}

TimelineEntry entry_of(const StoryTerms& terms, const Event& event) {
  TimelineEntry entry;
  entry.date = event.date;
  entry.what = spokesman(terms, event).what;
  entry.expected =
      std::all_of(event.told.begin(), event.told.end(), [](const DatedEvent& told) { return told.expected; });
  entry.evidence.push_back(entry.what);
  for (const DatedEvent& told : event.told)
    if (std::none_of(entry.evidence.begin(), entry.evidence.end(), [&](const Passage& p) {
          return p.article == told.what.article && p.span == told.what.span;
        }))
      entry.evidence.push_back(told.what);
  return entry;
}

}  // namespace

std::vector<TimelineEntry> make_timeline(const StoryMaterial& material, const std::vector<Claim>& claims) {
  const SentenceIndex index = index_sentences(material, claims);
  Days days = group_by_day(material, index);
  join_coarse_dates(index.terms, days);

  struct Placed {
    TimelineEntry entry;
    int minute;
  };
  std::vector<Placed> placed;
  for (const Event* event : choose(days, material))
    placed.push_back({entry_of(index.terms, *event), spokesman(index.terms, *event).minute});
  // ISO dates of different precision sort as text, a month before its days; within a date what is told
  // without a time of day stands first.
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
    return std::tie(a.entry.date, a.minute) < std::tie(b.entry.date, b.minute);
  });
  std::vector<TimelineEntry> timeline;
  for (Placed& one : placed) timeline.push_back(std::move(one.entry));
  return timeline;
}

}  // namespace stemma
