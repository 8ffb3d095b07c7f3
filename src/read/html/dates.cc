#include "read/html/dates.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/dates.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/html/hints.h"
#include "read/lines/publication_date.h"

namespace stemma {

namespace {

constexpr size_t kDatedBytes = 90;  // "Published 12 May 2024 at 14:05 GMT, updated 2 hours ago"
constexpr size_t kBareBytes = 40;   // of a line that is a date and little else
constexpr size_t kIsoDayBytes = 10;
constexpr size_t kDatedWords = 10;    // of a line that shows a date, and little else
constexpr size_t kBylineBytes = 140;  // "By … ⋅ Editor of reviews ⋅ Updated 3 May 2024"
constexpr uint32_t kShownBlocks = 40, kShownNodes = 200;  // behind the headline

constexpr std::array<const char*, 40> kPublishedMetas = {"article:published_time",
                                                         "article:published",
                                                         "og:article:published_time",
                                                         "og:published_time",
                                                         "datepublished",
                                                         "parsely-pub-date",
                                                         "sailthru.date",
                                                         "pubdate",
                                                         "publishdate",
                                                         "publish-date",
                                                         "publish_date",
                                                         "published-date",
                                                         "date.published",
                                                         "date_published",
                                                         "published_at",
                                                         "published",
                                                         "publication_date",
                                                         "publication-date",
                                                         "article:post_date",
                                                         "post_date",
                                                         "dc.date.issued",
                                                         "dcterms.issued",
                                                         "dcterms.created",
                                                         "dcterms.date",
                                                         "dc.date",
                                                         "dc.date.created",
                                                         "citation_publication_date",
                                                         "citation_online_date",
                                                         "citation_date",
                                                         "date",
                                                         "article.published",
                                                         "article.created",
                                                         "rnews:datepublished",
                                                         "bt:pubdate",
                                                         "cxenseparse:recs:publishtime",
                                                         "og:pubdate",
                                                         "originalpublicationdate",
                                                         "displaydate",
                                                         "article_date_original",
                                                         "article:publicationdate"};
constexpr std::array<const char*, 14> kModifiedMetas = {
    "article:modified_time", "og:updated_time",  "datemodified", "last-modified", "lastmod",
    "dcterms.modified",      "dc.date.modified", "updated",      "updated_time",  "article:modified",
    "article.updated",       "date_modified",    "bt:moddate",   "revised"};

// Where a line begins to speak of a change; npos where it does not.
size_t change_at(const std::string& line) {
  size_t at = std::string::npos;
  for (const char* word : {"updat", "modif", "review", "revis", "edited", "amended", "corrected"})
    at = std::min(at, line.find(word));
  return at;
}

size_t publication_at(const std::string& line) {
  size_t at = std::string::npos;
  for (const char* word : {"publish", "posted", "original", "first", "post time", "posted on", "written on"})
    at = std::min(at, line.find(word));
  return at;
}

// Without a digit there is no date.
bool holds_digit(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
}

struct LineDates {
  std::string published, modified;
};

// "Updated 3 May 2024, first published 1 May 2024": each date belongs to the label before it.
LineDates dates_of(std::string_view line) {
  if (!holds_digit(line)) return {};
  const std::string small = to_lower(line);
  const bool keeps_places = small.size() == line.size();
  const size_t change = keeps_places ? change_at(small) : std::string::npos;
  LineDates dates;
  if (change == std::string::npos) {
    dates.published = to_published(line).value_or("");
    return dates;
  }
  const std::string_view before = line.substr(0, change), after = line.substr(change);
  const size_t publication = publication_at(small.substr(change));
  dates.modified = to_published(after.substr(0, publication)).value_or("");
  dates.published = to_published(before).value_or("");
  if (dates.published.empty() && publication != std::string::npos)
    dates.published = to_published(after.substr(publication)).value_or("");
  return dates;
}

// Whether a line is there to show its date: not a row of figures, not a sentence.
bool shows_date(const HtmlBlock& block) {
  const std::string_view line = block.text;
  return line.size() <= kDatedBytes && block.words <= kDatedWords && block.digits > 0 &&
         block.tag != HtmlTag::kRow && block.tag != HtmlTag::kCell &&
         std::none_of(line.begin(), line.end(), [](char c) { return c == '%' || c == '$'; });
}

std::optional<int64_t> day_of(const std::string& iso) {
  const auto time = parse_iso_timestamp(iso);
  if (!time) return std::nullopt;
  return to_days(time->date);
}

class DateFinder {
 public:
  DateFinder(const HtmlNotes& notes, const std::string& url) : notes_(notes), url_(url) {}

  PageDates find() {
    find_stated();
    find_shown();
    if (dates_.published.iso.empty()) find_elsewhere();
    find_modified();
    if (dates_.published.iso.empty()) dates_.published = dates_.modified;
    drop_earlier_change();
    return std::move(dates_);
  }

 private:
  static void take(PageDate& date, std::string_view text, std::string_view source) {
    if (!date.iso.empty() || text.empty()) return;
    if (auto iso = to_published(text)) date = {std::move(*iso), std::string(source)};
  }
  void take_published(std::string_view text, std::string_view source) {
    take(dates_.published, text, source);
  }

  void take_microdata(PageDate& date, const std::vector<uint32_t>& nodes, std::string_view source) {
    for (const uint32_t i : nodes) {
      for (const char* name : {"content", "datetime", "title"})
        take(date, notes_.tree.attribute(i, name), source);
      if (date.iso.empty()) take(date, notes_.tree.text_of(i), source);
    }
  }

  // What the page says for machines.
  void find_stated() {
    take_published(notes_.facts.published, "JSON-LD datePublished");
    for (const char* name : kPublishedMetas)
      if (dates_.published.iso.empty()) take_published(notes_.meta({name}), std::string("meta ") + name);
    take_microdata(dates_.published, notes_.published, "microdata datePublished");
  }

  // What it shows to its readers behind the headline, up to the text.
  void find_shown() {
    constexpr size_t kTextBytes = 250;
    if (notes_.headline_block == UINT32_MAX) return;
    const size_t first = notes_.headline_block + 1,
                 last = std::min(first + kShownBlocks, notes_.blocks.size());
    bool is_before_text = true;
    for (size_t i = first; i < last; ++i) {
      const HtmlBlock& block = notes_.blocks[i];
      is_before_text = is_before_text && block.text.size() < kTextBytes;
      if (block.digits == 0) continue;
      if (shows_date(block) && (is_before_text || publication_at(to_lower(block.text)) == 0))
        show(block.text);
      else if (is_before_text && block.text.size() <= kBylineBytes)
        show_last_piece(block);
    }
    for (const uint32_t i : notes_.times)
      if (i > notes_.headline_node && i < notes_.headline_node + kShownNodes) show_time(i);
    find_above();
    find_single_label();
    prefer_shown();
  }

  void show(std::string_view line) {
    const LineDates dates = dates_of(line);
    if (shown_modified_.iso.empty() && !dates.modified.empty())
      shown_modified_ = {dates.modified, "a line by the headline"};
    if (shown_.iso.empty() && !dates.published.empty()) shown_ = {dates.published, "a line by the headline"};
  }

  // "By Ines Halloran ⋅ Editor of reviews ⋅ Updated 3 May 2024"
  void show_last_piece(const HtmlBlock& block) {
    for (const std::string_view sign : {" \u22C5 ", " \u00B7 ", " \u2022 ", " | "})
      if (const size_t at = block.text.rfind(sign); at != std::string_view::npos)
        if (const std::string_view piece = trim(block.text.substr(at + sign.size()));
            piece.size() <= kBareBytes)
          show(piece);
  }

  void show_time(uint32_t i) {
    const auto iso = to_published(notes_.tree.attribute(i, "datetime"));
    const auto behind = std::find_if(notes_.blocks.begin(), notes_.blocks.end(),
                                     [&](const HtmlBlock& block) { return block.first > i; });
    if (!iso || behind == notes_.blocks.begin()) return;
    const bool is_change = notes_.tree.attribute(i, "itemprop") == "dateModified" ||
                           change_at(to_lower(std::prev(behind)->text)) != std::string::npos;
    PageDate& date = is_change ? shown_modified_ : shown_;
    if (date.iso.empty()) date = {*iso, "a <time> by the headline"};
  }

  // Where the day that is shown was over, everywhere on Earth, before what is stated.
  void prefer_shown() {
    constexpr int64_t kDay = 86'400, kFarthestZone = kDay / 2;
    const auto stated = parse_iso_timestamp(dates_.published.iso);
    const auto shown = day_of(shown_.iso);
    if (!stated || !shown) return;
    const int64_t earliest = stated->has_time ? stated->seconds - kFarthestZone : stated->seconds;
    const bool is_other_day = *shown != to_days(stated->date);
    if ((*shown + 1) * kDay <= earliest || (is_other_day && is_of_vague_meta())) dates_.published = shown_;
  }

  // Fields that may hold any date of a page, mostly that of its last change.
  bool is_of_vague_meta() const {
    const std::string& source = dates_.published.source;
    return source == "meta date" || source == "meta dc.date" || source == "meta dcterms.date";
  }

  // "Published 3 May 2024" below the text, where no other line of the page says another day.
  void find_single_label() {
    PageDate only;
    for (const HtmlBlock& block : notes_.blocks) {
      if (!shows_date(block) || publication_at(to_lower(block.text)) != 0) continue;
      const std::string day = dates_of(block.text).published.substr(0, kIsoDayBytes);
      if (day.empty() || day == only.iso) continue;
      if (!only.iso.empty()) return;
      only = {day, "a labelled line"};
    }
    if (shown_.iso.empty()) shown_ = only;
  }

  // A date alone on a line above the headline.
  void find_above() {
    constexpr uint32_t kAbove = 4;  // blocks
    const uint32_t headline = notes_.headline_block;
    for (uint32_t i = headline - std::min(kAbove, headline); i < headline && shown_.iso.empty(); ++i)
      if (notes_.blocks[i].text.size() <= kBareBytes && notes_.blocks[i].link_bytes == 0)
        show(notes_.blocks[i].text);
  }

  void find_elsewhere() {
    if (const auto from_url = published_in_url(url_)) take_published(*from_url, "the address");
    if (dates_.published.iso.empty()) dates_.published = shown_;
    for (const std::string_view line : notes_.headline_lines)
      if (line.size() <= kDatedBytes) take_published(dates_of(line).published, "a line by the headline");
    if (dates_.published.iso.empty()) dates_.published = shown_modified_;
    // Before the headline stand times of other articles, and of today.
    for (const bool after_headline : {true, false})
      for (const uint32_t i : notes_.times) {
        if (!dates_.published.iso.empty()) return;
        if (after_headline && i < notes_.headline_node) continue;
        take_published(notes_.tree.attribute(i, "datetime"), "a <time>");
        if (dates_.published.iso.empty()) take_published(notes_.tree.text_of(i), "a <time>");
      }
    find_dated_part();
    find_labelled_line();
    find_bare_line();
  }

  // A part of the page whose class says that it holds the time.
  void find_dated_part() {
    constexpr size_t kDateBytes = 120, kDateNodes = 40;
    const auto& nodes = notes_.tree.nodes();
    for (uint32_t i = 0; i < nodes.size() && dates_.published.iso.empty(); ++i) {
      if (!(notes_.hints[i] & kHintMeta) || nodes[i].end - i > kDateNodes) continue;
      const std::string text = notes_.tree.text_of(i);
      if (text.size() > kDateBytes) continue;
      const LineDates dates = dates_of(text);
      take_published(dates.published, "a line with a date");
      if (dates_.published.iso.empty()) take_published(dates.modified, "a line with a date of change");
    }
  }

  // "Posted on 15 May 2024", wherever it stands.
  void find_labelled_line() {
    constexpr size_t kLabelAt = 12;
    for (const HtmlBlock& block : notes_.blocks) {
      if (!dates_.published.iso.empty()) return;
      if (!shows_date(block)) continue;
      const std::string small = to_lower(block.text);
      if (publication_at(small) <= kLabelAt)
        take_published(dates_of(block.text).published, "a labelled line");
      if (change_at(small) <= kLabelAt)
        take(shown_modified_, dates_of(block.text).modified, "a labelled line");
    }
  }

  // The first line behind the headline that is a date and little else.
  void find_bare_line() {
    if (notes_.headline_block == UINT32_MAX) return;
    for (size_t i = notes_.headline_block + 1; i < notes_.blocks.size() && dates_.published.iso.empty(); ++i)
      if (notes_.blocks[i].text.size() <= kBareBytes)
        take_published(dates_of(notes_.blocks[i].text).published, "a line with a date");
  }

  void find_modified() {
    PageDate stated;
    take(stated, notes_.facts.modified, "JSON-LD dateModified");
    for (const char* name : kModifiedMetas)
      if (stated.iso.empty()) take(stated, notes_.meta({name}), std::string("meta ") + name);
    take_microdata(stated, notes_.modified, "microdata dateModified");
    for (const PageDate* date : {&shown_modified_, &stated})
      if (!date->iso.empty()) dates_.modified = *date;
  }

  void drop_earlier_change() {
    const auto published = day_of(dates_.published.iso), modified = day_of(dates_.modified.iso);
    if (published && modified && *modified < *published) dates_.modified = {};
  }

  const HtmlNotes& notes_;
  const std::string& url_;
  PageDate shown_, shown_modified_;
  PageDates dates_;
};

}  // namespace

PageDates find_dates(const HtmlNotes& notes, const std::string& url) {
  return DateFinder(notes, url).find();
}

}  // namespace stemma
