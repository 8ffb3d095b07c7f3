#include "claim/newsrooms.h"

#include <algorithm>
#include <iterator>

#include "annotate/known_names.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Labels of a domain that name no outlet.
constexpr std::string_view kIdleDomainLabels[] = {
    "www", "com", "org", "net",    "edition", "news",  "money",  "info",   "gov",  "edu",
    "co",  "uk",  "amp", "mobile", "en",      "eu",    "us",     "au",     "ca",   "in",
    "cn",  "de",  "fr",  "ru",     "jp",      "world", "europe", "africa", "asia", "example"};

constexpr size_t kShortestLabel = 3;  // bytes of a domain's label that may be an outlet's name

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// Letters and digits of a folded name.
std::string squeezed(std::string_view name) {
  std::string out;
  for (const char c : fold(name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c < 0) out += c;
  return out;
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

// The letters by which an outlet may be known: its name's or, of a domain, its labels; and what domains make
// of a name ("nyt", "nytimes" of "The New York Times"), which two names may share by chance.
struct OutletKeys {
  std::vector<std::string> full;
  std::vector<std::string> shortened;
};

OutletKeys outlet_keys(std::string_view name) {
  const std::string folded = collapse_spaces(fold(name));
  OutletKeys keys;
  if (!contains(folded, " ") && contains(folded, ".")) {
    for (const std::string_view label : split(folded, '.'))
      if (label.size() > 1 && !is_in(kIdleDomainLabels, label)) keys.full.push_back(squeezed(label));
    return keys;
  }
  std::vector<std::string> words = words_of(folded);
  if (!words.empty() && words.front() == "the") words.erase(words.begin());
  if (words.empty()) return keys;
  keys.full.push_back(squeezed(join(words, "")));
  if (words.size() == 1) return keys;
  if (words.back() == "news") keys.full.push_back(squeezed(words.front()));
  std::string initials;
  for (const std::string& word : words) initials += word.front();
  keys.shortened.push_back(initials);
  keys.shortened.push_back(squeezed(initials.substr(0, initials.size() - 1) + words.back()));
  return keys;
}

bool share_a_key(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&](const std::string& key) { return !key.empty() && is_in(b, key); });
}

// The known outlet whose whole name a label of the domain is: "www.npr.org", "thesun.co.uk".
std::optional<std::string_view> outlet_of_domain(std::string_view domain) {
  if (contains(domain, " ") || !contains(domain, ".")) return std::nullopt;
  for (const std::string_view label : split(domain, '.')) {
    if (label.size() < kShortestLabel || is_in(kIdleDomainLabels, label)) continue;
    const std::string bare(label.starts_with("the") ? label.substr(3) : label);
    for (const std::string& name : {std::string(label), bare, "the " + bare}) {
      const auto outlet = known_outlet(name);
      if (!outlet) continue;
      std::string whole = squeezed(*outlet);
      if (whole.starts_with("the")) whole.erase(0, 3);
      if (whole == bare || whole == label) return outlet;
    }
  }
  return std::nullopt;
}

// The canonical name of a known outlet or agency.
std::optional<std::string_view> known_newsroom(std::string_view name) {
  if (const auto agency = known_agency(name)) return agency;
  if (const auto outlet = known_outlet(name)) return outlet;
  if (name.starts_with("www."))
    if (const auto outlet = known_outlet(name.substr(4))) return outlet;
  return outlet_of_domain(name);
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  url = url.substr(0, url.find_first_of("/?#:"));
  return std::string(url);
}

// The outlet's name after one of `marks` inside "Some Site (copying The Courier)".
std::string name_in_note(std::string_view outlet) {
  const size_t open = outlet.find('(');
  if (open == std::string_view::npos || !outlet.ends_with(")")) return {};
  const std::string_view note = outlet.substr(open + 1, outlet.size() - open - 2);
  for (const std::string_view mark : {"copying ", "rewriting ", "republishing ", "reprinting ",
                                      "syndicating ", "copied from ", "via ", "from "})
    if (starts_with_ignoring_case(note, mark)) return std::string(trim(note.substr(mark.size())));
  return {};
}

// The part of a title after its last separator, where that is a name of few words.
std::string_view title_tail(std::string_view title) {
  constexpr size_t kMostWords = 5;
  for (const std::string_view separator : {" : ", ": ", " | ", " - ", " – ", " — "}) {
    const size_t at = title.rfind(separator);
    if (at == std::string_view::npos) continue;
    const std::string_view tail = trim(title.substr(at + separator.size()));
    if (!tail.empty() && split(tail, ' ').size() <= kMostWords) return tail;
  }
  return {};
}

// Whether a name is known as an outlet's in this story: by its articles or by what their texts name.
bool is_outlet_of_story(const StoryMaterial& material, std::string_view name) {
  for (const Article* article : material.articles)
    if (!article->outlet.empty() && same_outlet(article->outlet, name)) return true;
  for (const StoryEntity& entity : material.entities->entities) {
    if (entity.type != EntityType::kOutlet && entity.type != EntityType::kAgency) continue;
    if (same_outlet(entity.name, name)) return true;
  }
  return false;
}

}  // namespace

bool same_outlet(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  const auto known_a = known_newsroom(a), known_b = known_newsroom(b);
  if (known_a && known_b) return *known_a == *known_b;
  const OutletKeys mine = outlet_keys(a), theirs = outlet_keys(b);
  return share_a_key(mine.full, theirs.full) || share_a_key(mine.full, theirs.shortened) ||
         share_a_key(mine.shortened, theirs.full);
}

std::string publisher_name(const Article& article) {
  const std::string name = article.outlet.empty() ? host_of(article.url) : article.outlet;
  if (const auto known = known_newsroom(name)) return std::string(*known);
  return name.empty() ? article.id : name;
}

std::string publisher_named(const StoryMaterial& material, std::string_view name) {
  const std::vector<std::string> mine = outlet_keys(name).full;
  for (const Article* article : material.articles) {
    if (article->outlet.empty() || mine.empty()) continue;
    const std::vector<std::string> theirs = outlet_keys(article->outlet).full;
    if (!theirs.empty() && theirs.front() == mine.front()) return publisher_name(*article);
  }
  return {};
}

std::string copied_outlet(const StoryMaterial& material, uint32_t index) {
  const Article& article = *material.articles[index];
  const std::string noted = name_in_note(article.outlet);
  if (!noted.empty()) return noted;
  const size_t via = article.outlet.find(" via ");
  if (via != std::string::npos) return article.outlet.substr(0, via);
  const std::string_view tail = title_tail(article.title);
  if (tail.empty() || same_outlet(tail, publisher_name(article))) return {};
  if (!article.url.empty() && same_outlet(tail, host_of(article.url))) return {};
  return known_newsroom(tail) || is_outlet_of_story(material, tail) ? std::string(tail) : std::string();
}

std::string credited_agency(const Article& article) {
  for (const std::string& agency : article.agency) {
    bool credited = article.agency_spans.empty(), named = false;
    for (const ByteSpan span : article.agency_spans) {
      if (!same_outlet(span.of(article.text), agency)) continue;
      named = true;
      const size_t line_begin = article.text.rfind('\n', span.begin) + 1;
      const size_t line_end = std::min(article.text.find('\n', span.end), article.text.size());
      const std::string line =
          to_lower(std::string_view(article.text).substr(line_begin, line_end - line_begin));
      if (!contains(line, "contributed")) credited = true;
    }
    if (credited || !named) return agency;
  }
  return {};
}

}  // namespace stemma
