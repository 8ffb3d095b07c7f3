#include "read/html/metadata.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/html/authors.h"
#include "read/html/dates.h"
#include "read/html/json_ld.h"
#include "read/html/notes.h"
#include "read/html/title.h"

namespace stemma {

namespace {

bool is_address(std::string_view url) {
  return starts_with_ignoring_case(url, "http://") || starts_with_ignoring_case(url, "https://");
}

class MetadataReader {
 public:
  explicit MetadataReader(HtmlNotes notes) : notes_(std::move(notes)) {}

  HtmlMetadata read() {
    find_url();
    notes_.facts = facts_in_json_ld(notes_.scripts, out_.url);
    find_outlet();
    find_title();
    find_headline(notes_, out_.title);
    take_dates(find_dates(notes_, out_.url));
    PageAuthors authors = find_page_authors(notes_, out_.outlet, out_.url);
    out_.authors = std::move(authors.names);
    note("authors", authors.source);
    find_language();
    find_section();
    find_image();
    out_.body = std::move(notes_.facts.body);
    out_.updates = std::move(notes_.facts.updates);
    for (PageUpdate& update : out_.updates)
      update.headline = plain_field(update.headline), update.body = plain_field(update.body);
    return std::move(out_);
  }

 private:
  void note(const char* field, std::string_view source) {
    if (!source.empty()) out_.found_in[field] = source;
  }

  void take_dates(PageDates dates) {
    out_.published = std::move(dates.published.iso);
    out_.modified = std::move(dates.modified.iso);
    if (!out_.published.empty()) note("published", dates.published.source);
    if (!out_.modified.empty()) note("modified", dates.modified.source);
  }

  void find_url() {
    const std::string canonical(notes_.canonical);
    for (const std::string& url :
         {canonical, notes_.meta({"og:url", "twitter:url", "parsely-link", "dc.identifier"})}) {
      if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
      out_.url = url;
      return note("url", url == canonical ? "link canonical" : "meta");
    }
  }

  void find_outlet() {
    if (out_.url.empty() && notes_.facts.url.starts_with("http")) {
      out_.url = notes_.facts.url;
      note("url", "JSON-LD");
    }
    std::string which = "JSON-LD publisher";
    const std::string site = notes_.meta({"og:site_name"}), publisher = plain_field(notes_.facts.outlet);
    out_.outlet = publisher;
    // Owners of many titles name themselves as the publisher.
    if (!site.empty() && (publisher.empty() || host_says(site)))
      out_.outlet = site, which = "meta og:site_name";
    if (out_.outlet.empty())
      out_.outlet = notes_.meta({"application-name", "dc.publisher", "publisher", "citation_journal_title",
                                 "apple-mobile-web-app-title", "al:ios:app_name"},
                                &which);
    if (out_.outlet.empty()) {
      out_.outlet = site_in_title(notes_.title_tag, first_heading());
      which = "the page's title";
    }
    if (out_.outlet.empty()) {
      out_.outlet = host_of(out_.url);
      which = "the address";
    }
    if (!out_.outlet.empty()) note("outlet", which);
  }

  // Whether a site's name stands in its address: "The Ellery Courier" in ellerycourier.example.
  bool host_says(std::string_view site) const {
    std::string key;
    for (const char c : fold(site))
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
    if (key.starts_with("the")) key.erase(0, 3);
    std::string host = host_of(out_.url);
    std::erase(host, '-');
    return key.size() >= 3 && host.find(key) != std::string::npos;
  }

  std::string first_heading() const {
    for (const uint32_t i : notes_.headings)
      if (std::string text = notes_.tree.text_of(i); !text.empty()) return text;
    return {};
  }

  void find_title() {
    TitleSources sources;
    sources.json_ld = notes_.facts.is_article ? plain_field(notes_.facts.title) : std::string();
    sources.open_graph = notes_.meta(
        {"og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title"});
    sources.title_tag = notes_.title_tag;
    for (const uint32_t i : notes_.headings) sources.headings.push_back(notes_.tree.text_of(i));
    sources.outlet = out_.outlet;
    sources.host = host_of(out_.url);
    const ChosenTitle chosen = choose_title(sources);
    out_.title = chosen.title;
    if (!out_.title.empty()) note("title", chosen.source);
  }

  void find_language() {
    for (const auto& [given, source] :
         {std::pair{std::string_view(notes_.facts.language), "JSON-LD inLanguage"},
          std::pair{notes_.html_language, "html lang"}}) {
      const std::string code = to_lower(given.substr(0, given.find_first_of("-_")));
      if (code.size() == 2 &&
          std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        out_.language = code;
        return note("language", source);
      }
    }
    const std::string locale = to_lower(notes_.meta({"og:locale"}));
    if (locale.size() < 2) return;
    out_.language = locale.substr(0, 2);
    note("language", "meta og:locale");
  }

  void find_section() {
    std::string which = "JSON-LD articleSection";
    out_.section = plain_field(notes_.facts.section);
    if (out_.section.empty())
      out_.section = notes_.meta({"article:section", "parsely-section", "sailthru.vertical", "cg", "section",
                                  "dc.subject.section", "cxenseparse:section", "og:section"},
                                 &which);
    constexpr size_t kSectionBytes = 80;  // longer ones are lists of words for searches
    if (out_.section.size() > kSectionBytes) out_.section.clear();
    if (!out_.section.empty()) note("section", which);
  }

  void find_image() {
    std::string which = "meta og:image";
    std::string image = notes_.meta({"og:image", "og:image:url", "og:image:secure_url"}, &which);
    if (!is_address(image)) image = notes_.facts.image, which = "JSON-LD image";
    if (!is_address(image))
      image = notes_.meta({"twitter:image", "twitter:image:src", "parsely-image-url"}, &which);
    if (!is_address(image)) image = notes_.lead_picture, which = "link image_src";
    if (!is_address(image)) return;
    out_.image = std::move(image);
    note("image", which);
  }

  HtmlNotes notes_;
  HtmlMetadata out_;
};

}  // namespace

HtmlMetadata read_metadata(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks) {
  return MetadataReader(gather_notes(tree, hints, blocks)).read();
}

}  // namespace stemma
