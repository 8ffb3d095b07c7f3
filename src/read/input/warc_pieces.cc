// The pages of a web archive.
#include <optional>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/input/documents.h"
#include "read/input/http_message.h"
#include "read/input/piece.h"
#include "read/input/warc_reader.h"
#include "read/limits.h"

namespace stemma {

namespace {

// What a worker makes an article of.
struct ArchivedPage {
  std::string name;   // "FILE#NUMBER"
  std::string place;  // "record 12 at byte 40213"
  PageOrigin origin;
  HttpHead head;  // of a page that came over HTTP
  std::string body;
  bool is_text = false;
};

struct Batch {
  std::string file;
  std::vector<ArchivedPage> pages;
  std::vector<Skipped> damaged;  // before the page of the same index in `order`
  std::vector<bool> order;       // of both: true is a page
  uint64_t bytes = 0;
};

bool is_html(std::string_view media_type) {
  return media_type == "text/html" || media_type == "application/xhtml+xml";
}

// A capture shows that the page was there, so a later time of publication is none.
void drop_later_than_capture(Article& article, const std::string& captured) {
  const auto capture = parse_iso_timestamp(captured);
  const auto published = parse_iso_timestamp(article.published);
  if (!capture || !published || to_days(published->date) <= to_days(capture->date) + 1) return;
  article.published.clear();
  article.published_at.reset();
  article.found_in.erase("published");
}

Result<Article> article_of_page(ArchivedPage& page, const ReadHow& how) {
  TRY(std::string body, http_body(page.head, page.body, how.limits.page_bytes));
  TRY(Article article, page.is_text ? parse_text(std::move(body), how.limits)
                                    : parse_html(std::move(body), how.limits, page.origin));
  if (article.url.empty() && !page.origin.url.empty()) {
    article.url = page.origin.url;
    article.found_in["url"] = "the archive's WARC-Target-URI";
  }
  drop_later_than_capture(article, page.origin.captured);
  return article;
}

Reading read_page(ArchivedPage& page, const std::string& file, const ReadHow& how) {
  Result<Article> article = article_of_page(page, how);
  std::string().swap(page.body);
  if (!article.ok())
    return Skipped{page.name, page.place + (page.origin.url.empty() ? "" : ", " + page.origin.url) + ": " +
                                  article.error().message};
  finish_article(article.value(), file, how.depth);
  article.value().input = page.name;
  return std::move(article.value());
}

Readings read_batch(Batch& batch, const ReadHow& how) {
  Readings readings;
  size_t page = 0, damaged = 0;
  for (const bool is_page : batch.order)
    if (is_page)
      readings.push_back(read_page(batch.pages[page++], batch.file, how));
    else
      readings.push_back(std::move(batch.damaged[damaged++]));
  return readings;
}

class WarcPieces final : public PieceSource {
 public:
  WarcPieces(std::unique_ptr<ByteSource> stored, InflateLimits limits, std::string input, const ReadHow& how)
      : reader_(std::move(stored), limits, how.limits.page_bytes + kHttpHeadBytes),
        input_(std::move(input)),
        how_(how) {}

  std::optional<Piece> next() override {
    auto batch = std::make_shared<Batch>();
    batch->file = input_;
    while (!is_over_ && batch->bytes < kPieceBytes && batch->order.size() < kMostPages) add_next(*batch);
    if (batch->order.empty()) return std::nullopt;
    // The bytes, the decoded and the parsed pages, their articles.
    constexpr uint64_t kForEachByte = 4;
    return Piece{batch->bytes * kForEachByte, [batch, how = how_] { return read_batch(*batch, how); }};
  }

 private:
  static constexpr size_t kMostPages = 64;

  void add_next(Batch& batch) {
    auto found = reader_.next();
    if (!found) {
      is_over_ = true;
      if (!has_anything_) skip(batch, input_, "no page in this archive");
    } else if (const auto* damage = std::get_if<WarcDamage>(&*found)) {
      skip(batch, name(damage->number), damage->place + ": " + damage->reason);
    } else {
      add(batch, std::get<WarcRecord>(*found));
    }
  }

  std::string name(uint64_t number) const { return input_ + "#" + std::to_string(number); }

  void skip(Batch& batch, std::string input, std::string reason) {
    batch.damaged.push_back({std::move(input), std::move(reason)});
    batch.order.push_back(false);
    has_anything_ = true;
  }

  void add(Batch& batch, const WarcRecord& record) {
    std::optional<ArchivedPage> page;
    if (record.type == "response")
      page = of_response(batch, record);
    else if (record.type == "resource" || record.type == "conversion")
      page = of_resource(batch, record);
    if (!page) return;
    page->name = name(record.number);
    page->place = record.place;
    page->origin.url = record.target_uri;
    page->origin.captured = record.date;
    batch.bytes += page->body.size();
    batch.pages.push_back(std::move(*page));
    batch.order.push_back(true);
    has_anything_ = true;
  }

  // A page that was found. Redirects, errors, pictures and scripts are no articles and no failures, either.
  std::optional<ArchivedPage> of_response(Batch& batch, const WarcRecord& record) {
    const auto head = parse_http_head(record.content);
    if (!head || head->status < 200 || head->status > 299) return std::nullopt;
    const std::string_view body = record.content.substr(head->body_at);
    const bool is_page =
        head->content_type.empty() ? trim(body.substr(0, 512)).starts_with('<') : is_html(head->content_type);
    if (!is_page || trim(body).empty() || is_too_large(batch, record)) return std::nullopt;
    has_responses_ = true;
    ArchivedPage page;
    page.origin.charset = head->charset;
    page.head = *head;
    page.body = body;
    return page;
  }

  bool is_too_large(Batch& batch, const WarcRecord& record) {
    if (!record.is_too_large) return false;
    skip(batch, name(record.number),
         record.place + ": " + std::to_string(record.content_length) + " bytes, more than the limit of " +
             std::to_string(how_.limits.page_bytes) + " for one page");
    return true;
  }

  // Pages put into the archive without HTTP, and texts that were made of pages: these are read only where the
  // archive has no pages before them, as in Common Crawl's WET files.
  std::optional<ArchivedPage> of_resource(Batch& batch, const WarcRecord& record) {
    MediaType media = parse_media_type(record.content_type);
    ArchivedPage page;
    page.is_text = media.type == "text/plain";
    if (page.is_text ? record.type != "conversion" || has_responses_ : !is_html(media.type))
      return std::nullopt;
    if (trim(record.content).empty() || is_too_large(batch, record)) return std::nullopt;
    page.origin.charset = std::move(media.charset);
    page.body = record.content;
    return page;
  }

  WarcReader reader_;
  std::string input_;
  ReadHow how_;
  bool is_over_ = false, has_anything_ = false, has_responses_ = false;
};

}  // namespace

std::unique_ptr<PieceSource> warc_pages(std::unique_ptr<ByteSource> stored, InflateLimits limits,
                                        std::string input, const ReadHow& how) {
  return std::make_unique<WarcPieces>(std::move(stored), limits, std::move(input), how);
}

}  // namespace stemma
