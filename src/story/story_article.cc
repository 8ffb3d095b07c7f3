#include "story/story_article.h"

#include <string_view>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/lines/dateline.h"
#include "read/lines/publication_date.h"

namespace stemma {

namespace {

// A title longer than this is a text that landed in the wrong field.
constexpr size_t kTitleBytes = 512;

// An URL without what changes from one fetch to the next: scheme, "www.", query, fragment, last slash. A page
// without a path is a front page, not an article.
std::string_view bare_url(std::string_view url) {
  if (const size_t scheme = url.find("://"); scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  if (url.starts_with("www.")) url.remove_prefix(4);
  url = url.substr(0, url.find_first_of("?#"));
  while (!url.empty() && url.back() == '/') url.remove_suffix(1);
  return url.find('/') == std::string_view::npos ? std::string_view{} : url;
}

std::string cut_at_character(std::string_view text, size_t most) {
  if (text.size() <= most) return std::string(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return std::string(text.substr(0, most));
}

// The day in the article's address, else in its dateline.
std::optional<Timestamp> day_given_by(const Article& article) {
  if (const auto iso = published_in_url(article.url)) return parse_iso_timestamp(*iso);
  std::optional<Date> date = article.dateline.date;
  if (!date) {
    constexpr size_t kLongestDateline = 200;  // bytes
    std::string_view line = trim(std::string_view(article.text).substr(0, 2 * kLongestDateline));
    line = line.substr(0, line.find('\n'));
    const auto dateline = parse_dateline(cut_at_character(line, kLongestDateline), std::nullopt);
    if (dateline) date = dateline->date;
  }
  return date ? parse_iso_timestamp(to_iso(*date)) : std::nullopt;
}

}  // namespace

StoryArticle to_story_article(const Article& article, uint64_t ordinal) {
  StoryArticle out;
  out.id = article.id;
  out.title = cut_at_character(article.title, kTitleBytes);
  out.outlet = cut_at_character(article.outlet, kTitleBytes);
  out.published_at = article.published_at ? article.published_at : day_given_by(article);
  out.ordinal = ordinal;
  if (const std::string_view url = bare_url(article.url); !url.empty()) out.url_key = hash64(url, 1);
  if (!article.outlet.empty() && !article.title.empty())
    out.title_key = hash64(fold(out.title), hash64(article.outlet, 2));
  out.terms = count_terms(article.title, article.text);
  return out;
}

}  // namespace stemma
