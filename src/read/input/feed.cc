#include "read/input/feed.h"

#include "base/dates.h"
#include "base/strings.h"
#include "read/input/documents.h"
#include "read/input/pieces.h"
#include "read/limits.h"
#include "read/lines/byline.h"
#include "read/lines/publication_date.h"

namespace stemma {

namespace {

std::string one_line(const FeedText& text) {
  if (!text.is_html) return collapse_spaces(text.bytes);
  const Result<Article> article = parse_html_fragment(text.bytes, {});
  return article.ok() ? collapse_spaces(article.value().text) : std::string();
}

Result<Article> article_of_text(const FeedText& text, const ReadLimits& limits) {
  return text.is_html ? parse_html_fragment(text.bytes, limits) : parse_text(text.bytes, limits);
}

// The content, and where nothing can be read of it the summary.
Result<Article> body_of(const FeedEntry& entry, const ReadLimits& limits) {
  if (!entry.content.bytes.empty()) {
    Result<Article> article = article_of_text(entry.content, limits);
    if (article.ok() || entry.summary.bytes.empty()) return article;
  }
  if (entry.summary.bytes.empty()) return Error{ErrorCode::kEmpty, "an entry without a text", "", ""};
  return article_of_text(entry.summary, limits);
}

// "jane@paper.test (Jane Doe)" is RSS for Jane Doe; an address alone names nobody.
std::string_view name_in(std::string_view author) {
  if (author.find('@') == std::string_view::npos) return author;
  const size_t open = author.find('('), close = author.rfind(')');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return {};
  return author.substr(open + 1, close - open - 1);
}

void set_authors(const FeedEntry& entry, Article& article) {
  Byline byline;
  for (const std::string& author : entry.authors) append_names(byline, parse_author_field(name_in(author)));
  if (!byline.people.empty()) article.found_in["authors"] = "the feed's entry";
  article.authors = std::move(byline.people);
  article.agency = std::move(byline.agencies);
}

void set_time(const std::string& written, const char* field, std::string& into, Article& article) {
  const auto time = to_published(written);
  if (!time) return;
  into = *time;
  article.found_in[field] = "the feed's entry";
}

Result<Article> article_of_entry(const Feed& feed, const FeedEntry& entry, const ReadLimits& limits) {
  TRY(Article article, body_of(entry, limits));
  article.id = entry.id.empty() ? entry.url : entry.id;
  article.title = one_line(entry.title);
  article.url = entry.url;
  article.outlet = entry.outlet.empty() ? feed.title : entry.outlet;
  article.section = entry.section;
  article.image = entry.image;
  set_time(entry.published.empty() ? entry.modified : entry.published, "published", article.published,
           article);
  set_time(entry.modified, "modified", article.modified, article);
  set_authors(entry, article);
  for (const auto& [field, value] :
       {std::pair{"title", &article.title}, std::pair{"url", &article.url},
        std::pair{"section", &article.section}, std::pair{"image", &article.image}})
    if (!value->empty()) article.found_in[field] = "the feed's entry";
  if (!article.outlet.empty())
    article.found_in["outlet"] = entry.outlet.empty() ? "the feed's title" : "the entry's source";
  return article;
}

Readings refusal_of(const std::string& input, const Error& error) {
  Readings readings;
  readings.push_back(Skipped{input, (error.place.empty() ? "" : error.place + ": ") + error.message});
  return readings;
}

}  // namespace

Readings feed_articles(const Result<Feed>& feed, const std::string& input, const ReadHow& how) {
  if (!feed.ok()) return refusal_of(input, feed.error());
  const Feed& whole = feed.value();
  Readings readings;
  for (const FeedEntry& entry : whole.entries) {
    const std::string number = std::to_string(readings.size() + 1);
    Result<Article> article = article_of_entry(whole, entry, how.limits);
    if (!article.ok()) {
      readings.push_back(Skipped{input + "#" + number, "entry " + number + ": " + article.error().message});
      continue;
    }
    finish_article(article.value(), input, how.depth);
    article.value().input = input + "#" + number;
    readings.push_back(std::move(article.value()));
  }
  if (whole.broken)
    readings.push_back(Skipped{input, whole.broken->place + ": " + whole.broken->message + "; " +
                                          std::to_string(whole.entries.size()) +
                                          " entries before it are read"});
  else if (readings.empty())
    return refusal_of(input, {ErrorCode::kEmpty, "a feed without entries", "", ""});
  return readings;
}

}  // namespace stemma
