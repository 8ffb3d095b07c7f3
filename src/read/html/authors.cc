#include "read/html/authors.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/lines/byline.h"
#include "read/lines/publication_date.h"

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

// "Mar", "Sept.", "October"
bool is_month(std::string_view word) {
  return word.size() >= 3 && to_published("1 " + std::string(word) + " 2000").has_value();
}

size_t first_digit(std::string_view text) {
  const auto at = std::find_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  return at == text.end() ? std::string_view::npos : static_cast<size_t>(at - text.begin());
}

// What stands before a date, a bar or a bullet.
std::string_view before_date(std::string_view text) {
  for (const std::string_view sign : {" | ", " \u00B7 ", " \u2022 ", " - ", " \u2013 ", " \u2014 "})
    text = text.substr(0, text.find(sign));
  const size_t digit = first_digit(text);
  text = trim(text.substr(0, digit));
  const size_t last = text.rfind(' ');
  if (digit == std::string_view::npos || last == std::string_view::npos) return text;
  return is_month(text.substr(last + 1)) ? trim(text.substr(0, last)) : text;
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
    if (find_stated() && names_.size() == 1) return with_fellow_authors(take());
    if (!names_.empty() || find_headline_byline() || find_marked() || find_links() || find_name_line() ||
        find_dated_byline() || find_closing() || find_biography())
      return take();
    if (weak_.names.empty() && find_owner()) return take();
    return weak_;
  }

 private:
  PageAuthors take() { return {std::exchange(names_, {}), std::exchange(source_, {})}; }

  bool is_weak(std::string_view name) const {
    const bool is_account = name.find(' ') == std::string_view::npos && !is_upper(decode_utf8(name, 0).value);
    return is_account || bare(name) == outlet_;
  }

  // Systems often state the one who has the account, and the page's own byline names those who wrote with
  // them.
  PageAuthors with_fellow_authors(PageAuthors stated) {
    const std::string first = bare(stated.names.front());
    if (find_headline_byline() || find_list_of_names()) {
      const bool holds_stated = std::any_of(names_.begin(), names_.end(), [&](const std::string& name) {
        const std::string key = bare(name);
        return key.ends_with(first) || first.ends_with(key);
      });
      if (names_.size() > 1 && holds_stated) return take();
    }
    return stated;
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

  // Weak names are put aside, and what is stated elsewhere goes on.
  bool find_stated() {
    for (const std::string& author : notes_.facts.authors) add_field(author, "JSON-LD author");
    for (const std::string& body : notes_.facts.author_bodies)
      add(parse_names(plain_field(body)), "JSON-LD author");
    if (has_strong()) return true;
    add_metas({"author", "article:author"});
    if (names_.empty()) add_metas({"citation_author", "citation_authors"});
    if (has_strong()) return true;
    for (const char* name :
         {"parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "dc.contributor", "byl",
          "cxenseparse:author", "author_name", "article:author_name"}) {
      add_field(notes_.meta({name}), std::string("meta ") + name);
      if (has_strong()) return true;
    }
    for (const auto& [label, data] :
         {std::pair{"twitter:label1", "twitter:data1"}, {"twitter:label2", "twitter:data2"}}) {
      if (is_label(notes_.meta({label}))) add_field(notes_.meta({data}), std::string("meta ") + data);
      if (has_strong()) return true;
    }
    return false;
  }

  bool has_strong() {
    if (names_.empty()) return false;
    if (!is_weak(names_.front())) return true;
    PageAuthors weak = take();
    if (weak_.names.empty()) weak_ = std::move(weak);
    return false;
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
      if (add_pen_name(pen_name_of(rest), "a line by the headline")) return true;
    }
    return false;
  }

  // "reyn42" of "reyn42 on Friday": a word that nothing follows, or the time.
  static std::string_view pen_name_of(std::string_view names) {
    const size_t end = names.find(' ');
    if (end == std::string_view::npos) return names;
    const std::string_view rest = trim(names.substr(end));
    const bool is_time = rest.starts_with("on ") || (rest[0] >= '0' && rest[0] <= '9');
    return is_time ? names.substr(0, end) : std::string_view();
  }

  // "by reyn42": the one word that a byline holds.
  bool add_pen_name(std::string_view name, std::string_view source) {
    constexpr size_t kPenNameBytes = 24, kFewestBytes = 3;
    if (name.size() > kPenNameBytes || name.size() < kFewestBytes ||
        name.find_first_of(" ,.") != std::string_view::npos)
      return false;
    return add_field(name, source);
  }

  // Microdata, rel="author", and parts whose class says that they hold the authors.
  bool find_marked() {
    constexpr size_t kLooked = 12;  // further down stand the authors of other articles
    size_t looked = 0;
    for (const auto* list : {&notes_.authors, &notes_.bylines})
      for (const uint32_t i : *list) {
        if (++looked > kLooked) return false;
        const std::string text = tree_.text_of(i);
        if (text.size() > kAuthorsBytes) continue;
        const std::string_view names = without_lead(text);
        if (add_line(before_date(names), "a byline")) return true;
        if (names.size() < text.size() && add_pen_name(pen_name_of(names), "a byline")) return true;
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

  // Names alone on a line by the headline: several, or one of someone whose portrait or box the page shows.
  bool find_name_line() {
    std::vector<std::string> alternatives;
    for (const std::string_view line : notes_.headline_lines) {
      const std::string_view name = before_date(line);
      if (!is_one_person(name)) continue;
      if (alternatives.empty()) alternatives = picture_texts();
      const bool is_pictured =
          std::any_of(alternatives.begin(), alternatives.end(),
                      [&](const std::string& text) { return text.find(name) != std::string::npos; });
      if ((is_pictured || (has_given_name(name) && is_presented(name))) &&
          add_line(name, "a line by the headline"))
        return true;
    }
    return find_list_of_names();
  }

  // "Ines Halloran, Tom Reyn & Ada Brook", all of it names of people.
  bool find_list_of_names() {
    constexpr size_t kFewestNames = 2;
    for (const std::string_view line : notes_.headline_lines) {
      if (!may_name_several(line)) continue;
      const std::vector<std::string> people = parse_names(line).people;
      size_t bytes = 0;
      for (const std::string& one : people) bytes += one.size();
      constexpr size_t kSeparator = 5;  // the longest, " and "
      if (std::none_of(people.begin(), people.end(), has_given_name)) continue;
      if (people.size() >= kFewestNames && bytes + kSeparator * people.size() >= line.size() &&
          add_line(line, "a line by the headline"))
        return true;
    }
    return false;
  }

  // Whether a line further down holds the name alone, as the box about the author does.
  bool is_presented(std::string_view name) const {
    size_t lines = 0;
    for (const HtmlBlock& block : notes_.blocks) lines += block.text == name;
    const auto by_headline = std::count(notes_.headline_lines.begin(), notes_.headline_lines.end(), name);
    return lines > static_cast<size_t>(by_headline);
  }

  // "03/01/2017 by Ines Halloran, teacher in Kellin", "Last updated March 3, 2025 by Tom Reyn".
  bool find_dated_byline() {
    constexpr size_t kLineBytes = 140;
    for (const HtmlBlock& block : notes_.blocks) {
      if (block.text.size() > kLineBytes || block.digits == 0) continue;
      const size_t by = block.text.find(" by ");
      if (by == std::string::npos || !is_date(block.text.substr(0, by))) continue;
      std::string_view names = std::string_view(block.text).substr(by + 4);
      names = trim(names.substr(0, names.find_first_of(",.|")));
      if (add_line(names, "a line with date and byline")) return true;
    }
    return false;
  }

  // Dates count too of which it is not known what is the day and what the month.
  static bool is_date(std::string_view text) {
    return to_published(text) || text.find_first_not_of("0123456789/. ") == std::string_view::npos;
  }

  // A box: a line that holds a name, and below it "Ines Halloran is …". Where several people are presented,
  // none is known to be the author.
  bool find_biography() {
    std::string_view found;
    for (size_t i = 0; i + 1 < notes_.blocks.size(); ++i) {
      const std::string_view line = notes_.blocks[i].text;
      const std::string_view name = trim(line.substr(0, line.find('(')));
      if (!begins_biography(name, notes_.blocks[i + 1].text) || name == found) continue;
      if (!found.empty()) return false;
      found = name;
    }
    return add_line(found, "a box about the author");
  }

  static bool begins_biography(std::string_view name, std::string_view text) {
    constexpr size_t kNameBytes = 40;
    if (name.empty() || name.size() > kNameBytes || !text.starts_with(name)) return false;
    text.remove_prefix(name.size());
    for (const std::string_view verb : {" is ", " has ", " was ", " writes ", " works ", " holds ", " leads ",
                                        " serves ", " covers ", ", "})
      if (text.starts_with(verb)) return is_one_person(name) && has_given_name(name);
    return false;
  }

  static bool is_one_person(std::string_view name) {
    return !name.empty() && parse_names(name).people.size() == 1;
  }

  // Whose own site it is: a person whose name is the site's, or stands behind the page's title, and in the
  // host too.
  bool find_owner() {
    const std::string_view title = notes_.title_tag;
    size_t bar = 0;
    for (const std::string_view sign : {" | ", " - ", " \u2013 ", " \u2014 ", " \u2022 "})
      if (const size_t at = title.rfind(sign); at != std::string_view::npos)
        bar = std::max(bar, at + sign.size());
    return add_owner(notes_.meta({"og:site_name"})) || (bar && add_owner(trim(title.substr(bar))));
  }

  bool add_owner(std::string_view name) {
    constexpr size_t kFewestBytes = 4;  // shorter names stand in many a host by chance
    if (!is_one_person(name) || !has_given_name(name) || parse_names(name).people.front() != name)
      return false;
    for (const std::string_view word : split(name, ' '))
      if (const std::string key = bare(word); key.size() >= kFewestBytes && host_.find(key) == 0)
        return add_line(name, "the site's owner");
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
  PageAuthors weak_;  // "reyn_t", or a site's own name: for where nothing better is found
};

}  // namespace

PageAuthors find_page_authors(const HtmlNotes& notes, const std::string& outlet, const std::string& url) {
  return AuthorFinder(notes, outlet, url).find();
}

}  // namespace stemma
