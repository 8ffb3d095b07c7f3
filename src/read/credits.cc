#include "read/credits.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names.h"
#include "read/lines/agencies.h"
#include "read/lines/byline.h"
#include "read/lines/dateline.h"

namespace stemma {

namespace {

// A dateline stands before the report's first words, under headlines, captions and bylines at most.
constexpr size_t kDatelineBlocks = 12;

// Sections of addresses under which outlets print wire copy as it comes.
constexpr std::array<std::string_view, 4> kWireSections = {"/wires/", "/wire/", "/newswire/", "/agencies/"};
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kWirePaths = {
    {{"/aponline/", "AP"},
     {"/ap/", "AP"},
     {"/reuters/", "Reuters"},
     {"/afp/", "AFP"},
     {"/ap-news/", "AP"},
     {"/pa/", "PA"},
     {"/dpa/", "dpa"},
     {"/xinhua/", "Xinhua"}}};

// Hosts of the wire services' own sites.
constexpr std::array<std::pair<std::string_view, std::string_view>, 14> kAgencyHosts = {
    {{"reuters.com", "Reuters"},
     {"apnews.com", "AP"},
     {"ap.org", "AP"},
     {"afp.com", "AFP"},
     {"xinhuanet.com", "Xinhua"},
     {"news.cn", "Xinhua"},
     {"tass.com", "TASS"},
     {"tass.ru", "TASS"},
     {"interfax.com", "Interfax"},
     {"interfax.ru", "Interfax"},
     {"ria.ru", "RIA Novosti"},
     {"yna.co.kr", "Yonhap"},
     {"upi.com", "UPI"},
     {"ansa.it", "ANSA"}}};

class Credits {
 public:
  explicit Credits(Article& article) : article_(article), given_(article.agency) { article.agency.clear(); }

  void find() {
    read_dateline();
    read_authors();
    read_credit_blocks();
    read_url();
    read_outlet();
    if (!given_.empty()) article_.agency = given_;
    std::sort(article_.agency_spans.begin(), article_.agency_spans.end());
  }

 private:
  void credit(const std::string& agency) {
    if (std::find(article_.agency.begin(), article_.agency.end(), agency) == article_.agency.end())
      article_.agency.push_back(agency);
  }

  void credit(const std::string& agency, size_t begin, size_t end) {
    credit(agency);
    article_.agency_spans.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
  }

  void read_dateline() {
    const auto published = article_.published_at ? std::optional(article_.published_at->date) : std::nullopt;
    size_t looked = 0;
    for (const Block& block : article_.blocks) {
      if (block.kind != BlockKind::kParagraph && block.kind != BlockKind::kList &&
          block.kind != BlockKind::kHeading)
        continue;
      if (++looked > kDatelineBlocks) return;
      const auto found = parse_dateline(block.span.of(article_.text), published);
      if (!found) continue;
      article_.dateline.places = found->places;
      article_.dateline.date = found->date;
      article_.dateline.span = {block.span.begin, block.span.begin + static_cast<uint32_t>(found->length)};
      if (!found->credited.empty()) credit_dateline(found->credited);
      return;
    }
  }

  // What stands in a dateline's brackets is a wire service, known or not, unless it is an outlet:
  // broadcasters put their own name there.
  void credit_dateline(const std::string& credited) {
    const size_t at = article_.text.find(credited, article_.dateline.span.begin);
    const auto mentions = agencies_in(credited);
    for (const AgencyMention& mention : mentions)
      credit(mention.name, at + mention.span.begin, at + mention.span.end);
    if (!mentions.empty()) return;
    if (const auto agency = agency_named(credited)) return credit(*agency, at, at + credited.size());
    const bool is_call_sign = credited.size() <= 4 && credited.find(' ') == std::string::npos;
    if (is_known_outlet(credited) || is_call_sign || equals_ignoring_case(credited, article_.outlet)) return;
    const std::string key = fold(credited);
    if (!fold(article_.outlet).starts_with(key)) credit(credited, at, at + credited.size());
  }

  void read_authors() {
    Byline byline;
    for (const std::string& author : article_.authors) append_names(byline, parse_author_field(author));
    size_t looked = 0;
    for (const Block& block : article_.blocks) {
      if (block.kind != BlockKind::kCredit) continue;
      const auto found = parse_byline(block.span.of(article_.text));
      if (!found) continue;
      append_names(byline, *found);
      constexpr size_t kBylines = 3;
      if (++looked == kBylines) break;
    }
    article_.authors = byline.people;
    for (const std::string& agency : byline.agencies) credit(agency);
  }

  // "The AP contributed to this report" under a staff byline credits the staff, not the wire.
  bool is_only_help(std::string_view line) const {
    if (article_.authors.empty()) return false;
    const std::string key = to_lower(line);
    for (const std::string_view word : {"contribut", "additional reporting", "with reporting", "with files",
                                        "with input", "with information", "with material", "assistance"})
      if (key.find(word) != std::string::npos) return true;
    return false;
  }

  void read_credit_blocks() {
    for (const Block& block : article_.blocks) {
      if (block.kind != BlockKind::kCredit) continue;
      const std::string_view line = block.span.of(article_.text);
      if (is_only_help(line)) continue;
      for (const AgencyMention& mention : agencies_in(line))
        credit(mention.name, block.span.begin + mention.span.begin, block.span.begin + mention.span.end);
    }
  }

  void read_url() {
    const std::string url = to_lower(article_.url);
    for (const std::string_view section : kWireSections) {
      const size_t at = url.find(section);
      if (at == std::string::npos) continue;
      const size_t begin = at + section.size();
      if (const auto agency = known_agency_named(url.substr(begin, url.find('/', begin) - begin)))
        credit(*agency);
    }
    for (const auto& [path, agency] : kWirePaths)
      if (url.find(path) != std::string::npos) credit(std::string(agency));
  }

  void read_outlet() {
    const auto agency = agency_named(article_.outlet);
    if (agency && !publishes_itself(*agency)) return credit(*agency);
    std::string host =
        to_lower(article_.outlet.empty() || article_.outlet.find('.') == std::string::npos ? article_.url
                                                                                           : article_.outlet);
    if (const size_t scheme = host.find("//"); scheme != std::string::npos) host.erase(0, scheme + 2);
    host = host.substr(0, host.find('/'));
    for (const auto& [domain, name] : kAgencyHosts)
      if (host == domain || host.ends_with("." + std::string(domain))) credit(std::string(name));
  }

  Article& article_;
  std::vector<std::string> given_;
};

}  // namespace

void find_credits(Article& article) {
  Credits(article).find();
}

}  // namespace stemma
