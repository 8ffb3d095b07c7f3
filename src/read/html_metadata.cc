#include "read/html_metadata.h"

#include <algorithm>
#include <array>
#include <map>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/byline.h"
#include "read/html_hints.h"
#include "read/html_title.h"
#include "read/json_ld.h"
#include "read/publication_date.h"

namespace stemma {

namespace {

// Text of a field, which publishers often escape twice.
std::string plain(std::string_view text) {
  if (text.find('&') == std::string_view::npos && text.find('<') == std::string_view::npos)
    return collapse_spaces(text);
  const Result<HtmlTree> tree = HtmlTree::parse(text.substr(0, size_t{64} << 10));
  return tree.ok() ? tree.value().text_of(0) : collapse_spaces(text);
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return {};
  std::string host = to_lower(url.substr(scheme + 2));
  host = host.substr(0, host.find_first_of("/?#:"));
  return host.starts_with("www.") ? host.substr(4) : host;
}

constexpr size_t kDatedBytes = 90;  // "Published 12 May 2024 at 14:05 GMT, updated 2 hours ago"

class MetadataReader {
 public:
  MetadataReader(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                 const std::vector<HtmlBlock>& blocks)
      : tree_(tree), nodes_(tree.nodes()), hints_(hints), blocks_(blocks) {}

  HtmlMetadata read() {
    look_through();
    find_url();
    facts_ = facts_in_json_ld(scripts_, out_.url);
    find_outlet();
    find_title();
    find_headline_lines();
    find_published();
    find_authors();
    find_language();
    out_.body = facts_.body;
    return std::move(out_);
  }

 private:
  // One pass over the page keeps all that may tell something.
  void look_through() {
    for (uint32_t i = 0; i < nodes_.size(); ++i) {
      switch (nodes_[i].tag) {
        case HtmlTag::kMeta:
          add_meta(i);
          break;
        case HtmlTag::kLink:
          if (equals_ignoring_case(tree_.attribute(i, "rel"), "canonical") && canonical_.empty())
            canonical_ = trim(tree_.attribute(i, "href"));
          break;
        case HtmlTag::kScript:
          if (starts_with_ignoring_case(trim(tree_.attribute(i, "type")), "application/ld+json") &&
              i + 1 < nodes_[i].end)
            scripts_.push_back(nodes_[i + 1].text);
          break;
        case HtmlTag::kTitle:
          if (title_tag_.empty()) title_tag_ = tree_.text_of(i);
          break;
        case HtmlTag::kHeading:
          if (nodes_[i].level == 1) headings_.push_back(i);
          break;
        case HtmlTag::kHtml:
          html_language_ = tree_.attribute(i, "lang");
          break;
        case HtmlTag::kTime:
          times_.push_back(i);
          break;
        default:
          break;
      }
      if (nodes_[i].element) add_microdata(i);
    }
  }

  void add_meta(uint32_t i) {
    std::string_view name = tree_.attribute(i, "property");
    if (name.empty()) name = tree_.attribute(i, "name");
    if (name.empty()) name = tree_.attribute(i, "itemprop");
    const std::string_view content = trim(tree_.attribute(i, "content"));
    if (!name.empty() && !content.empty()) meta_.emplace(to_lower(name), content);
    if (equals_ignoring_case(name, "article:author") || equals_ignoring_case(name, "author"))
      meta_authors_.push_back(content);
  }

  void add_microdata(uint32_t i) {
    const std::string_view property = tree_.attribute(i, "itemprop");
    const std::string_view rel = tree_.attribute(i, "rel");
    if (nodes_[i].tag == HtmlTag::kMeta) return;
    if (property == "datePublished") dated_.push_back(i);
    if (property == "author" || property.find("author") == 0 || rel == "author") authored_.push_back(i);
    if ((hints_[i] & kHintByline) && nodes_[i].tag != HtmlTag::kMeta) bylines_.push_back(i);
  }

  std::string meta(std::initializer_list<const char*> names, std::string* which = nullptr) const {
    for (const char* name : names) {
      const auto found = meta_.find(name);
      if (found == meta_.end()) continue;
      std::string text = plain(found->second);
      if (text.empty()) continue;
      if (which) *which = std::string("meta ") + name;
      return text;
    }
    return {};
  }

  void note(std::string_view field, std::string_view source) { out_.found_in[std::string(field)] = source; }

  void find_url() {
    for (const std::string& url :
         {std::string(canonical_), meta({"og:url", "twitter:url", "parsely-link", "dc.identifier"})}) {
      if (!url.starts_with("http://") && !url.starts_with("https://")) continue;
      out_.url = url;
      return note("url", url == canonical_ ? "link canonical" : "meta");
    }
  }

  void find_outlet() {
    if (out_.url.empty() && facts_.url.starts_with("http")) {
      out_.url = facts_.url;
      note("url", "JSON-LD");
    }
    std::string which = "JSON-LD publisher";
    const std::string site = meta({"og:site_name"}), publisher = plain(facts_.outlet);
    out_.outlet = publisher;
    // Owners of many titles name themselves as the publisher.
    if (!site.empty() && (publisher.empty() || host_says(site)))
      out_.outlet = site, which = "meta og:site_name";
    if (out_.outlet.empty())
      out_.outlet = meta({"application-name", "dc.publisher", "publisher", "citation_journal_title",
                          "apple-mobile-web-app-title", "al:ios:app_name"},
                         &which);
    if (out_.outlet.empty()) {
      out_.outlet = site_in_title(title_tag_, first_heading());
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
    for (const uint32_t i : headings_)
      if (std::string text = tree_.text_of(i); !text.empty()) return text;
    return {};
  }

  void find_title() {
    TitleSources sources;
    sources.json_ld = facts_.is_article ? plain(facts_.title) : std::string();
    sources.open_graph =
        meta({"og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "citation_title"});
    sources.title_tag = title_tag_;
    for (const uint32_t i : headings_) sources.headings.push_back(tree_.text_of(i));
    sources.outlet = out_.outlet;
    sources.host = host_of(out_.url);
    const ChosenTitle chosen = choose_title(sources);
    out_.title = chosen.title;
    if (!out_.title.empty()) note("title", chosen.source);
  }

  void take_published(std::string_view text, std::string_view source) {
    if (!out_.published.empty() || text.empty()) return;
    if (const auto published = to_published(text)) {
      out_.published = *published;
      note("published", source);
    }
  }

  void find_published() {
    take_published(facts_.published, "JSON-LD datePublished");
    for (const char* name : {"article:published_time",
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
                             "date.published",
                             "published_at",
                             "publication_date",
                             "dc.date.issued",
                             "dcterms.created",
                             "dcterms.date",
                             "dc.date",
                             "dc.date.created",
                             "citation_publication_date",
                             "citation_date",
                             "date",
                             "article.published",
                             "article.created",
                             "rnews:datepublished",
                             "bt:pubdate",
                             "cxenseparse:recs:publishtime",
                             "og:pubdate",
                             "originalpublicationdate",
                             "displaydate"})
      take_published(meta({name}), std::string("meta ") + name);
    for (const uint32_t i : dated_) {
      for (const char* name : {"content", "datetime", "title"})
        take_published(tree_.attribute(i, name), "microdata datePublished");
      take_published(tree_.text_of(i), "microdata datePublished");
    }
    if (const auto from_url = published_in_url(out_.url)) take_published(*from_url, "the address");
    for (const std::string_view line : headline_lines_)
      if (line.size() <= kDatedBytes) take_published(line, "a line by the headline");
    // Before the headline stand times of other articles, and of today.
    for (const bool after_headline : {true, false})
      for (const uint32_t i : times_) {
        if (after_headline && i < headline_node_) continue;
        take_published(tree_.attribute(i, "datetime"), "a <time>");
        take_published(tree_.text_of(i), "a <time>");
      }
    find_dated_line();
    for (const char* name : {"article:modified_time", "og:updated_time", "last-modified", "lastmod"})
      take_published(meta({name}), std::string("meta ") + name);
    take_published(facts_.modified, "JSON-LD dateModified");
  }

  // The short lines next to the headline, where byline and time stand: first those after it.
  void find_headline_lines() {
    const auto headline = std::find_if(blocks_.begin(), blocks_.end(), [&](const HtmlBlock& block) {
      return block.kind == BlockKind::kHeading && !out_.title.empty() &&
             block.text.find(out_.title) != std::string_view::npos;
    });
    if (headline == blocks_.end()) return;
    headline_node_ = headline->node;
    constexpr ptrdiff_t kAfter = 12, kBefore = 4;
    constexpr size_t kLineBytes = 200;
    const auto last = std::min(headline + 1 + kAfter, blocks_.end());
    for (auto at = headline + 1; at != last; ++at)
      if (at->text.size() <= kLineBytes) headline_lines_.push_back(at->text);
    const auto first = headline - std::min(kBefore, headline - blocks_.begin());
    for (auto at = headline; at != first;)
      if ((--at)->text.size() <= kLineBytes) headline_lines_.push_back(at->text);
  }

  // "By Ines Halloran", or "By" on a line and the name on the next.
  bool find_byline() {
    for (size_t i = 0; i < headline_lines_.size(); ++i) {
      std::string line(headline_lines_[i]);
      const std::string label = to_lower(line);
      const bool is_label =
          label == "by" || label == "by:" || label == "written by" || label == "author" || label == "author:";
      if (is_label && i + 1 < headline_lines_.size()) line = "By " + std::string(headline_lines_[i + 1]);
      if (const size_t bar = line.find(" | "); bar != std::string::npos) line.resize(bar);
      if (const auto byline = parse_byline(line); byline && add_authors(line.substr(line.find(' ') + 1))) {
        note("authors", "a line by the headline");
        return true;
      }
    }
    return false;
  }

  // A part of the page whose class says that it holds the time.
  void find_dated_line() {
    constexpr size_t kDateBytes = 120;
    for (uint32_t i = 0; i < nodes_.size() && out_.published.empty(); ++i) {
      if (!(hints_[i] & kHintMeta) || nodes_[i].end - i > 40) continue;
      const std::string text = tree_.text_of(i);
      if (text.size() <= kDateBytes) take_published(text, "a line with a date");
    }
  }

  bool add_authors(std::string_view text) {
    const std::string names = plain(text);
    constexpr size_t kAuthorsBytes = 300;
    if (names.empty() || names.size() > kAuthorsBytes || names.find("://") != std::string::npos) return false;
    const Byline byline = parse_names(names);
    if (byline.people.empty() && byline.agencies.empty()) return false;
    for (const auto& list : {byline.people, byline.agencies})
      for (const std::string& name : list)
        if (std::find(out_.authors.begin(), out_.authors.end(), name) == out_.authors.end())
          out_.authors.push_back(name);
    return true;
  }

  void find_authors() {
    for (const std::string& author : facts_.authors) add_authors(author);
    if (!out_.authors.empty()) return note("authors", "JSON-LD author");
    for (const std::string_view author : meta_authors_) add_authors(author);
    if (!out_.authors.empty()) return note("authors", "meta author");
    for (const char* name : {"parsely-author", "sailthru.author", "dc.creator", "dc.contributor",
                             "citation_author", "byl", "twitter:data1", "cxenseparse:author", "author_name"})
      if (add_authors(meta({name}))) return note("authors", std::string("meta ") + name);
    if (find_byline()) return;
    constexpr size_t kLooked = 12;  // further down stand the authors of other articles
    size_t looked = 0;
    for (const auto* list : {&authored_, &bylines_})
      for (const uint32_t i : *list) {
        if (++looked > kLooked) return;
        if (add_authors(byline_text(i))) return note("authors", "a byline");
      }
  }

  // "By" and what follows the names, in a part of the page that is a byline.
  std::string byline_text(uint32_t i) const {
    std::string text = tree_.text_of(i);
    for (const std::string_view lead :
         {"by ", "by: ", "written by ", "author: ", "posted by ", "words by ", "story by "})
      if (starts_with_ignoring_case(text, lead)) text.erase(0, lead.size());
    return text;
  }

  void find_language() {
    for (const std::string_view given : {std::string_view(facts_.language), html_language_}) {
      const std::string code = to_lower(given.substr(0, given.find_first_of("-_")));
      if (code.size() == 2 &&
          std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        out_.language = code;
        return;
      }
    }
    const std::string locale = to_lower(meta({"og:locale"}));
    if (locale.size() >= 2) out_.language = locale.substr(0, 2);
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<uint32_t>& hints_;
  const std::vector<HtmlBlock>& blocks_;
  std::map<std::string, std::string_view> meta_;
  std::vector<std::string_view> meta_authors_, scripts_;
  std::string_view canonical_, html_language_;
  std::string title_tag_;
  std::vector<uint32_t> headings_, times_, dated_, authored_, bylines_;
  std::vector<std::string_view> headline_lines_;
  uint32_t headline_node_ = 0;
  PageFacts facts_;
  HtmlMetadata out_;
};

}  // namespace

HtmlMetadata read_metadata(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks) {
  return MetadataReader(tree, hints, blocks).read();
}

}  // namespace stemma
