#include "story/summary.h"

#include <algorithm>
#include <unordered_map>

#include "annotate/gazetteer.h"
#include "base/utf8.h"
#include "read/known_names.h"
#include "story/terms.h"
#include "story/weights.h"

namespace stemma {

using namespace story_bounds;

namespace {

// Something printed that several members have.
struct SharedPrint {
  std::string printed;  // as the first member prints it
  size_t holders = 0;
};

// Counts what members hold under a key, each member once, and keeps the order of first sight.
class SharedPrints {
 public:
  // `member` counts up.
  void add(const std::string& key, std::string_view printed, size_t member) {
    const auto [at, is_new] = place_.try_emplace(key, prints_.size());
    if (is_new) prints_.push_back({std::string(printed), 0}), last_.push_back(SIZE_MAX);
    if (last_[at->second] == member) return;
    last_[at->second] = member;
    ++prints_[at->second].holders;
  }

  // Most holders first.
  std::vector<SharedPrint> ranked() && {
    std::stable_sort(prints_.begin(), prints_.end(),
                     [](const SharedPrint& x, const SharedPrint& y) { return x.holders > y.holders; });
    return std::move(prints_);
  }

 private:
  std::unordered_map<std::string, size_t> place_;  // looked up only
  std::vector<SharedPrint> prints_;
  std::vector<size_t> last_;
};

bool is_place(const KnownName& known) {
  return known.kind == KnownKind::kCountry || known.kind == KnownKind::kRegion ||
         known.kind == KnownKind::kCity;
}

// "Tuesday", "March": capitalised, but nobody's name.
bool is_calendar(std::string_view name) {
  return name.find(' ') == std::string_view::npos && (classes_of(fold(name)) & kCalendar);
}

void add_names(const std::vector<StoryMember>& story, StorySummary& out) {
  SharedPrints places, names;
  const size_t read = std::min<size_t>(story.size(), kMembersOfSummary);
  for (size_t m = 0; m < read; ++m) {
    for (const std::string& name : story[m].names) {
      if (is_calendar(name)) continue;
      const std::string key = name_key(name);
      const KnownName* known = known_name(key);
      if (known && known->kind == KnownKind::kDemonym) continue;
      (known && is_place(*known) ? places : names).add(key, name, m);
    }
  }
  const auto take = [&](SharedPrints& from, std::vector<std::string>& into) {
    for (SharedPrint& print : std::move(from).ranked()) {
      if (into.size() == kSummaryNames || (read > 1 && print.holders < 2)) break;
      into.push_back(std::move(print.printed));
    }
  };
  take(places, out.places);
  take(names, out.names);
}

std::string reason(const std::vector<StoryMember>& story) {
  if (story.size() == 1) return "alone: no other article is alike enough";
  SharedPrints shared;
  const size_t read = std::min<size_t>(story.size(), kMembersOfSummary);
  for (size_t m = 0; m < read; ++m) {
    for (const PrintedTerm& term : printed_terms(story[m].title, kTitleWords))
      shared.add(std::to_string(term.stem), term.printed, m);
    for (const std::string& name : story[m].names)
      for (const PrintedTerm& term : printed_terms(name, kTitleWords))
        shared.add(std::to_string(term.stem), term.printed, m);
  }
  std::string why = std::to_string(story.size()) + " articles";
  uint32_t named = 0;
  for (const SharedPrint& print : std::move(shared).ranked()) {
    if (named == kTermsOfWhy || 2 * print.holders < read || print.holders < 2) break;
    why += (named++ ? ", " : "; most of them name ") + print.printed;
  }
  return named ? why : why + ", each alike some other";
}

}  // namespace

StorySummary summarise(const ClosedStory& closed) {
  const std::vector<StoryMember>& story = closed.members;
  StorySummary out;
  out.affair = closed.affair;
  out.id = story.front().id;
  const StoryMember* central = &story.front();
  for (const StoryMember& member : story) {
    const bool better = member.central > central->central || central->title.empty();
    if (!member.title.empty() && better) central = &member;
    if (member.published_at) {
      if (!out.first) out.first = member.published_at;
      out.last = member.published_at;
    }
  }
  out.title = central->title;
  SharedPrints outlets;
  for (size_t m = 0; m < story.size(); ++m)
    if (!story[m].outlet.empty()) outlets.add(story[m].outlet, story[m].outlet, m);
  for (SharedPrint& outlet : std::move(outlets).ranked()) out.outlets.push_back(std::move(outlet.printed));
  add_names(story, out);
  out.why = reason(story);
  return out;
}

}  // namespace stemma
