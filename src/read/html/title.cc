#include "read/html/title.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names.h"

namespace stemma {

namespace {

constexpr std::array<std::string_view, 9> kSeparators = {
    " | ", " - ", " \u2013 ", " \u2014 ", " \u00BB ", " \u00AB ", " :: ", " \u2022 ", " \u00B7 "};

// Letters and digits only.
std::string bare(std::string_view text) {
  std::string key;
  const std::string folded = fold(text);
  for (const char c : folded)
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) key += c;
  return key;
}

bool names_site(std::string_view part, std::string_view outlet, std::string_view host) {
  part = trim(part);
  constexpr size_t kSiteBytes = 60;
  const std::string key = bare(part);
  if (key.empty()) return true;
  if (part.size() > kSiteBytes) return false;
  std::string without_the = key.starts_with("the") ? key.substr(3) : key;
  const std::string site = bare(outlet), domain = bare(host);
  if (!site.empty() && (key == site || "the" + key == site || without_the == site)) return true;
  constexpr size_t kLeastKey = 3;
  if (key.size() >= kLeastKey && !domain.empty() && domain.find(without_the) != std::string::npos)
    return true;
  if (site.size() >= kLeastKey && key.starts_with(site)) return true;
  return is_known_outlet(part) || is_known_agency(part);
}

struct Cut {
  size_t at = std::string_view::npos, length = 0;
};

Cut last_separator(std::string_view title) {
  for (size_t at = title.rfind(' '); at != std::string_view::npos && at > 0; at = title.rfind(' ', at - 1))
    for (const std::string_view separator : kSeparators)
      if (title.substr(at).starts_with(separator)) return {at, separator.size()};
  for (const std::string_view separator : kSeparators)
    if (title.starts_with(separator)) return {0, separator.size()};
  return {};
}

Cut first_separator(std::string_view title) {
  Cut cut;
  for (const std::string_view separator : kSeparators) {
    const size_t at = title.find(separator);
    if (at < cut.at) cut = {at, separator.size()};
  }
  return cut;
}

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const std::string folded = fold(text);
  for (const char c : folded + " ") {
    const bool is_part =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (is_part) {
      word += c;
    } else if (!word.empty()) {
      words.insert(std::move(word));
      word.clear();
    }
  }
  return words;
}

// Half of the shorter one's words at least.
bool share_words(std::string_view a, std::string_view b) {
  const std::set<std::string> in_a = words_of(a), in_b = words_of(b);
  const auto shared =
      std::count_if(in_a.begin(), in_a.end(), [&](const std::string& word) { return in_b.count(word) > 0; });
  return shared > 0 && 2 * static_cast<size_t>(shared) >= std::min(in_a.size(), in_b.size());
}

// A heading of a few words at least that does not name the site.
bool is_headline(std::string_view heading, const TitleSources& sources) {
  constexpr size_t kLeastWords = 3, kLeastBytes = 10;
  return heading.size() >= kLeastBytes &&
         static_cast<size_t>(std::count(heading.begin(), heading.end(), ' ')) + 1 >= kLeastWords &&
         !names_site(heading, sources.outlet, sources.host);
}

// What stands behind the last bar is a site or its section, not the headline, if it is a few words.
std::string_view without_section(std::string_view title) {
  const size_t at = title.rfind(" | ");
  constexpr size_t kLeastHeadline = 20, kSectionWords = 3;
  if (at == std::string_view::npos || at < kLeastHeadline) return title;
  const std::string_view section = title.substr(at + 3);
  return static_cast<size_t>(std::count(section.begin(), section.end(), ' ')) < kSectionWords
             ? title.substr(0, at)
             : title;
}

}  // namespace

std::string without_site(std::string_view title, std::string_view outlet, std::string_view host) {
  title = trim(title);
  for (int cuts = 0; cuts < 4; ++cuts) {
    const Cut last = last_separator(title);
    if (last.at == std::string_view::npos) break;
    if (names_site(title.substr(last.at + last.length), outlet, host)) {
      title = trim(title.substr(0, last.at));
      continue;
    }
    const Cut first = first_separator(title);
    if (!names_site(title.substr(0, first.at), outlet, host)) break;
    title = trim(title.substr(first.at + first.length));
  }
  return std::string(without_section(title));
}

std::string site_in_title(std::string_view title_tag, std::string_view heading) {
  const Cut cut = last_separator(title_tag);
  if (cut.at == std::string_view::npos || heading.empty()) return {};
  if (bare(title_tag.substr(0, cut.at)) != bare(heading)) return {};
  return std::string(trim(title_tag.substr(cut.at + cut.length)));
}

ChosenTitle choose_title(const TitleSources& sources) {
  const auto shortened = [&](const std::string& title) {
    return without_site(title, sources.outlet, sources.host);
  };
  const std::string json_ld = shortened(sources.json_ld), open_graph = shortened(sources.open_graph),
                    tag = shortened(sources.title_tag);
  const std::string* others[] = {&json_ld, &open_graph, &tag};
  // The page's own headline is what its reader sees; titles for networks and searches are often others.
  const auto is_confirmed = [&](const std::string& heading) {
    return std::any_of(std::begin(others), std::end(others),
                       [&](const std::string* other) { return share_words(heading, *other); });
  };
  for (const std::string& heading : sources.headings)
    if (is_headline(heading, sources) && is_confirmed(heading))
      return {shortened(heading), "the page's heading"};
  const auto count = std::count_if(sources.headings.begin(), sources.headings.end(),
                                   [](const std::string& heading) { return !heading.empty(); });
  for (const std::string& heading : sources.headings)
    if (count == 1 && is_headline(heading, sources)) return {shortened(heading), "the page's heading"};
  if (!json_ld.empty()) return {json_ld, "JSON-LD headline"};
  if (!open_graph.empty()) return {open_graph, "meta og:title"};
  if (!tag.empty()) return {tag, "the page's title"};
  return {};
}

}  // namespace stemma
