#include "read/html_authors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/byline.h"

namespace stemma {

namespace {

constexpr size_t kAuthorsBytes = 300;  // longer fields hold something else

// Labels on a line of their own, above the name.
constexpr std::array<std::string_view, 14> kLabels = {
    "by",        "written by", "author",      "authors",     "article by", "story by",     "words by",
    "posted by", "text by",    "reviewed by", "authored by", "created by", "interview by", "reported by"};

// Parts of addresses of authors' own pages.
constexpr std::array<std::string_view, 12> kAuthorPaths = {
    "/author/",    "/authors/",     "/contributor/", "/contributors/", "/writer/", "/writers/",
    "/reporters/", "/journalists/", "/by/",          "/staff/",        "?author=", "/u/"};

std::string bare(std::string_view text) {
  std::string key;
  for (const char c : fold(text))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) key += c;
  return key;
}

// What stands before a date, a bar or a bullet.
std::string_view before_date(std::string_view text) {
  for (const std::string_view sign : {" | ", " \u00B7 ", " \u2022 ", " - ", " \u2013 ", " \u2014 "})
    text = text.substr(0, text.find(sign));
  return trim(text.substr(0, text.find_first_of("0123456789")));
}

std::string_view without_lead(std::string_view text) {
  for (const std::string_view lead :
       {"by:", "by ", "written by ", "written by:", "author:", "author ", "authored by ", "posted by ",
        "words by ", "story by ", "article by ", "reviewed by ", "article by:", "posted by:"})
    if (starts_with_ignoring_case(text, lead)) return trim(text.substr(lead.size()));
  return text;
}

class AuthorFinder {
 public:
  AuthorFinder(const HtmlNotes& notes, const std::string& outlet, const std::string& url)
      : notes_(notes), tree_(notes.tree), outlet_(bare(outlet)), host_(bare(site_of(url))) {}

  PageAuthors find() {
    PageAuthors accounts;  // "reyn_t", if nothing better is found
    if (find_stated() && is_account(names_.front())) accounts = take();
    if (!names_.empty() || find_headline_byline() || find_marked() || find_links() || find_portrait() ||
        find_closing())
      return take();
    return accounts;
  }

 private:
  PageAuthors take() { return {std::exchange(names_, {}), std::exchange(source_, {})}; }

  static bool is_account(std::string_view name) {
    return name.find(' ') == std::string_view::npos && !is_upper(decode_utf8(name, 0).value);
  }

  // "kellinpost" of "https://www.kellinpost.example/1".
  static std::string site_of(const std::string& url) {
    const std::string host = host_of(url);
    return host.substr(0, host.rfind('.'));
  }

  // People's own sites are named for them, but not by one word.
  bool is_site(std::string_view name) const {
    const std::string key = bare(name);
    return name.find(' ') == std::string_view::npos && (key == outlet_ || key == host_);
  }

  bool add(const Byline& byline, std::string_view source) {
    for (const auto& list : {byline.people, byline.agencies})
      for (const std::string& name : list) {
        if (is_site(name) || std::find(names_.begin(), names_.end(), name) != names_.end()) continue;
        names_.push_back(name);
        source_ = source;
      }
    return !names_.empty();
  }

  // A field that holds authors and nothing else.
  bool add_field(std::string_view text, std::string_view source) {
    const std::string names = plain_field(text);
    if (names.empty() || names.size() > kAuthorsBytes) return false;
    return add(parse_author_field(names), source);
  }
  // A line of the page.
  bool add_line(std::string_view text, std::string_view source) {
    return !text.empty() && text.size() <= kAuthorsBytes && add(parse_names(text), source);
  }

  bool find_stated() {
    for (const std::string& author : notes_.facts.authors) add_field(author, "JSON-LD author");
    for (const std::string& body : notes_.facts.author_bodies)
      add(parse_names(plain_field(body)), "JSON-LD author");
    if (!names_.empty()) return true;
    if (add_metas({"author", "article:author"}) || add_metas({"citation_author", "citation_authors"}))
      return true;
    for (const char* name :
         {"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
          "cxenseparse:author", "author_name", "article:author_name"})
      if (add_field(notes_.meta({name}), std::string("meta ") + name)) return true;
    const std::string label = notes_.meta({"twitter:label1"}), second = notes_.meta({"twitter:label2"});
    if (is_label(label) && add_field(notes_.meta({"twitter:data1"}), "meta twitter:data1")) return true;
    return is_label(second) && add_field(notes_.meta({"twitter:data2"}), "meta twitter:data2");
  }

  // Of fields that a page has once for each author.
  bool add_metas(std::initializer_list<std::string_view> names) {
    for (const HtmlNotes::Meta& meta : notes_.metas)
      for (const std::string_view name : names)
        if (equals_ignoring_case(meta.name, name))
          add_field(in_speaking_order(meta), "meta " + std::string(name));
    return !names_.empty();
  }

  // Catalogues of papers give "Reyn, Tom".
  static std::string in_speaking_order(const HtmlNotes::Meta& meta) {
    const std::string_view name = meta.content;
    const size_t comma = name.find(',');
    if (!starts_with_ignoring_case(meta.name, "citation") || comma == std::string_view::npos ||
        name.find(',', comma + 1) != std::string_view::npos)
      return std::string(name);
    return std::string(trim(name.substr(comma + 1))) + " " + std::string(name.substr(0, comma));
  }

  static bool is_label(std::string_view line) {
    line = trim(line);
    while (line.ends_with(':')) line = trim(line.substr(0, line.size() - 1));
    return std::any_of(kLabels.begin(), kLabels.end(),
                       [&](std::string_view label) { return equals_ignoring_case(line, label); });
  }

  // "By Ines Halloran", or "By" on a line and the name on the next.
  bool find_headline_byline() {
    for (size_t i = 0; i < notes_.headline_lines.size(); ++i) {
      std::string line(notes_.headline_lines[i]);
      if (is_label(line) && i + 1 < notes_.headline_lines.size()) {
        if (add_line(before_date(notes_.headline_lines[i + 1]), "a line by the headline")) return true;
        continue;
      }
      if (const size_t bar = line.find(" | "); bar != std::string::npos) line.resize(bar);
      const std::string_view rest = without_lead(line);
      if (rest.size() == line.size()) continue;
      if (const auto byline = parse_byline(line); byline && add(*byline, "a line by the headline"))
        return true;
      if (parse_byline("By " + std::string(before_date(rest))) &&
          add_line(before_date(rest), "a line by the headline"))
        return true;
    }
    return false;
  }

  // Microdata, rel="author", and parts whose class says that they hold the authors.
  bool find_marked() {
    constexpr size_t kLooked = 12;  // further down stand the authors of other articles
    size_t looked = 0;
    for (const auto* list : {&notes_.authors, &notes_.bylines})
      for (const uint32_t i : *list) {
        if (++looked > kLooked) return false;
        const std::string text = tree_.text_of(i);
        if (text.size() <= kAuthorsBytes && add_line(before_date(without_lead(text)), "a byline"))
          return true;
      }
    return false;
  }

  static bool leads_to_author(std::string_view address) {
    return std::any_of(kAuthorPaths.begin(), kAuthorPaths.end(),
                       [&](std::string_view path) { return address.find(path) != std::string_view::npos; });
  }

  // Links to authors' pages behind the headline, next to each other; those of other articles stand further
  // down.
  bool find_links() {
    constexpr uint32_t kReach = 400, kNextTo = 30;  // nodes
    const auto& nodes = tree_.nodes();
    uint32_t last = 0;
    for (uint32_t i = notes_.headline_node; i < nodes.size(); ++i) {
      if (i > notes_.headline_node + kReach || (last && i > last + kNextTo)) break;
      if (nodes[i].tag != HtmlTag::kAnchor || !leads_to_author(tree_.attribute(i, "href"))) continue;
      const std::string text = tree_.text_of(i);
      if (text.size() <= kAuthorsBytes && add_line(before_date(without_lead(text)), "a link to the author"))
        last = i;
    }
    return !names_.empty();
  }

  // A name alone on a line by the headline, of someone whose portrait the page shows.
  bool find_portrait() {
    std::vector<std::string> alternatives;
    for (const std::string_view line : notes_.headline_lines) {
      const std::string_view name = before_date(line);
      if (name.empty() || parse_names(name).people.size() != 1) continue;
      if (alternatives.empty()) alternatives = picture_texts();
      const bool is_shown =
          std::any_of(alternatives.begin(), alternatives.end(),
                      [&](const std::string& text) { return text.find(name) != std::string::npos; });
      if (is_shown && add_line(name, "a line by the headline")) return true;
    }
    return false;
  }

  std::vector<std::string> picture_texts() const {
    constexpr size_t kPortraitBytes = 80;
    std::vector<std::string> texts{""};
    for (uint32_t i = 0; i < tree_.nodes().size(); ++i) {
      const std::string_view text = tree_.attribute(i, "alt");
      if (!text.empty() && text.size() <= kPortraitBytes) texts.emplace_back(text);
    }
    return texts;
  }

  // "This post was written by Ines Halloran, a nurse in Kellin."
  bool find_closing() {
    for (const HtmlBlock& block : notes_.blocks) {
      constexpr std::string_view kWritten = " was written by ", kBy = "written by ";
      constexpr size_t kClosingAt = 40;  // "This post by one of our guests was written by"
      const size_t at = block.text.find(kWritten);
      const bool leads = starts_with_ignoring_case(block.text, kBy);
      const bool is_of_page = starts_with_ignoring_case(block.text, "this ") && at <= kClosingAt;
      if (!is_of_page && !leads) continue;
      const std::string_view rest = block.text.substr(leads ? kBy.size() : at + kWritten.size());
      if (add_line(rest.substr(0, rest.find_first_of(",.(")), "a line that says who wrote it")) return true;
    }
    return false;
  }

  const HtmlNotes& notes_;
  const HtmlTree& tree_;
  std::string outlet_, host_;
  std::vector<std::string> names_;
  std::string source_;
};

}  // namespace

PageAuthors find_page_authors(const HtmlNotes& notes, const std::string& outlet, const std::string& url) {
  return AuthorFinder(notes, outlet, url).find();
}

}  // namespace stemma
