#include "read/lines/agencies.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names.h"
#include "read/known_names_lists.h"
#include "read/lines/phrase_set.h"

namespace stemma {

namespace {

// Acronyms and other short forms are words or other names in other spelling.
constexpr size_t kShortForm = 5;

// Words that end the name of a wire service which is in no list.
constexpr std::array<std::string_view, 11> kAgencyEndings = {
    "press",    "news service", "news agency",  "press agency", "information agency", "telegraph agency",
    "newswire", "newswires",    "wire service", "news wire",    "press wire"};
// Words that end the names of others.
constexpr std::array<std::string_view, 5> kOtherEndings = {"university press", "free press", "daily press",
                                                           "sunday press", "evening press"};
// Words for any wire service, which name none.
constexpr std::array<std::string_view, 6> kBareWords = {"press",       "news service", "the press",
                                                        "news agency", "wire service", "press agency"};

// Known wire services that readers read under their own name.
constexpr std::array<std::string_view, 9> kSelfPublished = {
    "Bloomberg", "Sputnik",   "Dow Jones Newswires", "Religion News Service", "Caters News Agency",
    "CNS",       "McClatchy", "Kaiser Health News",  "Getty Images"};
// Entries of the list of agencies that sell pictures or print what is sent to them: no wire of reports.
constexpr std::array<std::string_view, 9> kNoReports = {"Getty Images", "EPA",           "Zuma Press",
                                                        "PR Newswire",  "Business Wire", "GlobeNewswire",
                                                        "CNW",          "RTT News",      "Newsquest"};

struct Form {
  std::string_view printed;
  std::string_view canonical;
};

class AgencyScanner {
 public:
  AgencyScanner() {
    std::set<std::string> seen;
    for (const std::string_view entry : split(kAgencies, ';')) {
      const auto names = split(trim(entry), '|');
      const std::string_view canonical = names.front();
      if (std::find(kNoReports.begin(), kNoReports.end(), canonical) != kNoReports.end()) continue;
      for (const std::string_view name : names) add(name, canonical, seen);
    }
    phrases_.finish();
  }

  std::vector<AgencyMention> find(std::string_view line, const PlainLine& plain) const {
    std::vector<AgencyMention> mentions;
    for (const auto& [phrase, begin, end] : phrases_.find(plain.key)) {
      const Form& form = forms_[phrase];
      const uint32_t from = plain.origin(begin), to = plain.origin(end);
      const std::string_view printed = line.substr(from, to - from);
      if (!is_as_printed(form, printed)) continue;
      // A longer name that ends in the same place was found first.
      while (!mentions.empty() && mentions.back().span.begin >= from) mentions.pop_back();
      if (mentions.empty() || mentions.back().span.end <= from)
        mentions.push_back({std::string(form.canonical), {from, to}});
    }
    return mentions;
  }

 private:
  void add(std::string_view name, std::string_view canonical, std::set<std::string>& seen) {
    const PlainLine plain = to_plain(name);
    const bool is_plain =
        plain.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 '-") == std::string::npos;
    if (plain.key.empty() || !is_plain || !seen.insert(plain.key).second) return;
    phrases_.add(plain.key);
    forms_.push_back({name, canonical});
  }

  static bool is_as_printed(const Form& form, std::string_view printed) {
    if (printed == form.printed) return true;
    if (form.printed.size() <= kShortForm) return false;
    return !printed.empty() && is_upper(decode_utf8(printed, 0).value);
  }

  PhraseSet phrases_;
  std::vector<Form> forms_;
};

const AgencyScanner& scanner() {
  static const AgencyScanner instance;
  return instance;
}

bool ends_with_words(std::string_view name, std::string_view words) {
  return name.ends_with(words) &&
         (name.size() == words.size() || name[name.size() - words.size() - 1] == ' ');
}

bool is_agency_like(std::string_view name) {
  // What all of kAgencyEndings end in.
  constexpr std::string_view kLastLetters = "seySEY";
  if (name.empty() || kLastLetters.find(name.back()) == std::string_view::npos) return false;
  const std::string lower = to_lower(name);
  const auto ends = [&](std::string_view words) { return ends_with_words(lower, words); };
  return std::find(kBareWords.begin(), kBareWords.end(), lower) == kBareWords.end() &&
         std::none_of(kOtherEndings.begin(), kOtherEndings.end(), ends) &&
         std::any_of(kAgencyEndings.begin(), kAgencyEndings.end(), ends);
}

}  // namespace

std::vector<AgencyMention> agencies_in(std::string_view line) {
  return scanner().find(line, to_plain(line));
}

std::vector<AgencyMention> agencies_in(std::string_view line, const PlainLine& plain) {
  return scanner().find(line, plain);
}

std::optional<std::string> known_agency_named(std::string_view name) {
  const auto known = known_agency(trim(name));
  if (!known || std::find(kNoReports.begin(), kNoReports.end(), *known) != kNoReports.end())
    return std::nullopt;
  return std::string(*known);
}

std::optional<std::string> agency_named(std::string_view name) {
  name = trim(name);
  if (auto known = known_agency_named(name)) return known;
  constexpr size_t kNameBytes = 60;  // longer ones are sentences
  if (name.size() > kNameBytes || !is_agency_like(name) || is_known_outlet(name)) return std::nullopt;
  return std::string(starts_with_ignoring_case(name, "the ") ? name.substr(4) : name);
}

bool publishes_itself(std::string_view agency) {
  return std::find(kSelfPublished.begin(), kSelfPublished.end(), agency) != kSelfPublished.end();
}

}  // namespace stemma
