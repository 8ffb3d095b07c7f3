#include "read/html/json_ld.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <memory>
#include <optional>

#include "base/strings.h"
#include "read/limits.h"

namespace stemma {

namespace {

namespace dom = simdjson::dom;

// Types of schema.org, most telling first; subtypes of NewsArticle have its name in theirs.
int rank_of_type(std::string_view type) {
  if (const size_t slash = type.rfind('/'); slash != std::string_view::npos) type = type.substr(slash + 1);
  if (type.find("NewsArticle") != std::string_view::npos) return 4;
  if (type == "LiveBlogPosting" || type == "Article" || type == "BlogPosting" || type == "Report" ||
      type == "SocialMediaPosting" || type == "TechArticle" || type == "ScholarlyArticle" ||
      type == "OpinionArticle" || type == "AdvertiserContentArticle" || type == "SatiricalArticle")
    return 3;
  if (type == "DiscussionForumPosting" || type == "Recipe" || type == "Review" || type == "VideoObject" ||
      type == "CreativeWork" || type == "HowTo")
    return 2;
  return type.ends_with("WebPage") || type == "ItemPage" ? 1 : 0;
}

std::string_view string_at(dom::element value, const char* key) {
  std::string_view text;
  if (!value.is_object() || value[key].get(text) != simdjson::SUCCESS) return {};
  return text;
}

int rank_of(dom::element value) {
  dom::element type;
  if (!value.is_object() || value["@type"].get(type) != simdjson::SUCCESS) return 0;
  if (type.is_string()) return rank_of_type(std::string_view(type));
  int best = 0;
  if (type.is_array())
    for (const dom::element one : dom::array(type))
      if (one.is_string()) best = std::max(best, rank_of_type(std::string_view(one)));
  return best;
}

// What scripts are wrapped in, and raw line breaks inside strings, which no JSON has.
std::string cleaned(std::string_view script) {
  script = trim(script);
  for (const std::string_view lead : {"<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA["})
    if (script.starts_with(lead)) script = trim(script.substr(lead.size()));
  for (const std::string_view tail : {"-->", "//]]>", "// ]]>", "/*]]>*/", "]]>", ";"})
    if (script.ends_with(tail)) script = trim(script.substr(0, script.size() - tail.size()));
  std::string out;
  out.reserve(script.size() + simdjson::SIMDJSON_PADDING);  // else the parser makes a copy
  out += script;
  for (char& c : out)
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  return out;
}

// One script's objects, those within others too. Lives as long as its parser.
class Script {
 public:
  explicit Script(std::string_view text) : json_(cleaned(text)), parser_(take_parser()) {
    dom::element root;
    if (!parser_ || parser_->parse(json_).get(root) != simdjson::SUCCESS) return;
    collect(root);
  }
  ~Script() { give_back(std::move(parser_)); }
  Script(const Script&) = delete;
  Script& operator=(const Script&) = delete;

  const std::vector<dom::element>& objects() const { return objects_; }

 private:
  // Parsers, and the memory that they hold, are used again for the next page of their thread.
  static std::vector<std::unique_ptr<dom::parser>>& spare_parsers() {
    thread_local std::vector<std::unique_ptr<dom::parser>> parsers;
    return parsers;
  }
  static std::unique_ptr<dom::parser> take_parser() {
    constexpr size_t kUsualBytes = size_t{16} << 10;
    if (!spare_parsers().empty()) {
      std::unique_ptr<dom::parser> parser = std::move(spare_parsers().back());
      spare_parsers().pop_back();
      return parser;
    }
    auto parser = std::make_unique<dom::parser>();
    return parser->allocate(kUsualBytes, kJsonDepth) == simdjson::SUCCESS ? std::move(parser) : nullptr;
  }
  static void give_back(std::unique_ptr<dom::parser> parser) {
    constexpr size_t kSpareBytes = size_t{256} << 10, kSpareParsers = 4;
    if (parser && parser->capacity() <= kSpareBytes && spare_parsers().size() < kSpareParsers)
      spare_parsers().push_back(std::move(parser));
  }

  // In the order of the text; without recursion.
  void collect(dom::element root) {
    std::vector<dom::element> open{root};
    while (!open.empty() && objects_.size() < kJsonLdObjects) {
      const dom::element value = open.back();
      open.pop_back();
      std::vector<dom::element> inside;
      if (value.is_object()) {
        objects_.push_back(value);
        for (const auto field : dom::object(value)) inside.push_back(field.value);
      } else if (value.is_array()) {
        for (const dom::element one : dom::array(value)) inside.push_back(one);
      }
      std::copy_if(inside.rbegin(), inside.rend(), std::back_inserter(open),
                   [](dom::element one) { return one.is_object() || one.is_array(); });
    }
  }

  std::string json_;
  std::unique_ptr<dom::parser> parser_;
  std::vector<dom::element> objects_;
};

class FactReader {
 public:
  explicit FactReader(const std::vector<std::string_view>& scripts) {
    size_t bytes = 0;
    for (const std::string_view text : scripts) {
      if ((bytes += text.size()) > kJsonLdBytes) break;
      scripts_.push_back(std::make_unique<Script>(text));
      for (const dom::element object : scripts_.back()->objects()) {
        objects_.push_back(object);
        const std::string_view id = string_at(object, "@id");
        // An object that only points to another has nothing but its id.
        if (!id.empty() && dom::object(object).size() > 1) by_id_.emplace(id, object);
      }
    }
  }

  PageFacts read(std::string_view url) const {
    PageFacts facts;
    const dom::element* best = nullptr;
    int best_rank = 0;
    for (const dom::element& object : objects_) {
      const int rank = 2 * rank_of(object) + (rank_of(object) && !url.empty() && url_of(object) == url);
      if (rank > best_rank) best = &object, best_rank = rank;
    }
    if (!best) return facts;
    facts.is_article = best_rank >= 6;
    facts.title = first_string(*best, {"headline", "name", "alternativeHeadline"});
    facts.published = first_string(*best, {"datePublished", "dateCreated", "uploadDate"});
    facts.modified = first_string(*best, {"dateModified"});
    facts.language = first_string(*best, {"inLanguage"});
    facts.url = url_of(*best);
    facts.body = first_string(*best, {"articleBody"});
    facts.section = first_string(*best, {"articleSection"});
    facts.image = image_of(*best);
    take_authors(*best, facts);
    const auto publishers = names(*best, "publisher");
    if (!publishers.empty()) facts.outlet = publishers.front();
    complete(facts);
    take_updates(facts);
    return facts;
  }

 private:
  // What the article's object leaves out may stand at the page's.
  void complete(PageFacts& facts) const {
    for (const dom::element& object : objects_) {
      if (!rank_of(object)) continue;
      if (facts.published.empty()) facts.published = first_string(object, {"datePublished"});
      if (facts.modified.empty()) facts.modified = first_string(object, {"dateModified"});
      if (facts.authors.empty() && facts.author_bodies.empty()) take_authors(object, facts);
    }
  }

  void take_updates(PageFacts& facts) const {
    for (const dom::element& object : objects_) {
      dom::element list;
      if (!facts.updates.empty() || object["liveBlogUpdate"].get(list) != simdjson::SUCCESS) continue;
      if (!list.is_array()) continue;
      for (const dom::element one : dom::array(list)) {
        const dom::element entry = resolved(one);
        PageUpdate update{first_string(entry, {"datePublished", "dateCreated", "dateModified"}),
                          first_string(entry, {"headline", "name"}),
                          first_string(entry, {"articleBody", "text", "description"})};
        if (!update.headline.empty() || !update.body.empty()) facts.updates.push_back(std::move(update));
      }
    }
  }

  void take_authors(dom::element object, PageFacts& facts) const {
    for (const char* key : {"author", "creator"}) {
      if (!facts.authors.empty() || !facts.author_bodies.empty()) return;
      dom::element value;
      if (object[key].get(value) != simdjson::SUCCESS) continue;
      if (!value.is_array()) {
        take_author(value, facts);
        continue;
      }
      for (const dom::element one : dom::array(value)) take_author(one, facts);
    }
  }

  void take_author(dom::element value, PageFacts& facts) const {
    const dom::element author = resolved(value);
    std::vector<std::string>& list = string_at(author, "@type").find("Organization") != std::string_view::npos
                                         ? facts.author_bodies
                                         : facts.authors;
    add_names(author, list);
    std::erase(list, "");
  }

  static void add_names(dom::element value, std::vector<std::string>& out) {
    dom::element name = value;
    if (value.is_object() && value["name"].get(name) != simdjson::SUCCESS) return;
    if (name.is_string()) out.emplace_back(trim(std::string_view(name)));
    if (!name.is_array()) return;
    for (const dom::element part : dom::array(name))
      if (part.is_string()) out.emplace_back(trim(std::string_view(part)));
  }

  // An address, an ImageObject, or a list of these.
  std::string image_of(dom::element object) const {
    dom::element value;
    if (object["image"].get(value) != simdjson::SUCCESS) return {};
    if (value.is_array() && dom::array(value).size() > 0) value = dom::array(value).at(0).value_unsafe();
    if (value.is_string()) return std::string(trim(std::string_view(value)));
    const dom::element image = resolved(value);
    std::string_view url = string_at(image, "url");
    if (url.empty()) url = string_at(image, "contentUrl");
    return std::string(trim(url));
  }

  dom::element resolved(dom::element value) const {
    const auto found = by_id_.find(string_at(value, "@id"));
    return found != by_id_.end() && string_at(value, "name").empty() ? found->second : value;
  }

  static std::string first_string(dom::element object, std::initializer_list<const char*> keys) {
    for (const char* key : keys) {
      dom::element value;
      if (object[key].get(value) != simdjson::SUCCESS) continue;
      if (value.is_array() && dom::array(value).size() > 0) value = dom::array(value).at(0).value_unsafe();
      if (value.is_string() && !trim(std::string_view(value)).empty())
        return std::string(trim(std::string_view(value)));
      if (const auto name = string_at(value, "name"); !name.empty()) return std::string(trim(name));
    }
    return {};
  }

  static std::string url_of(dom::element object) {
    if (const auto url = string_at(object, "url"); !url.empty()) return std::string(url);
    dom::element page;
    if (object["mainEntityOfPage"].get(page) != simdjson::SUCCESS) return {};
    return std::string(page.is_string() ? std::string_view(page) : string_at(page, "@id"));
  }

  std::vector<std::string> names(dom::element object, const char* key) const {
    std::vector<std::string> out;
    dom::element value;
    if (object[key].get(value) != simdjson::SUCCESS) return out;
    const auto add = [&](dom::element one) { add_names(resolved(one), out); };
    if (value.is_array())
      for (const dom::element one : dom::array(value)) add(one);
    else
      add(value);
    std::erase(out, "");
    return out;
  }

  std::vector<std::unique_ptr<Script>> scripts_;
  std::vector<dom::element> objects_;
  std::map<std::string_view, dom::element> by_id_;
};

}  // namespace

PageFacts facts_in_json_ld(const std::vector<std::string_view>& scripts, std::string_view url) {
  return FactReader(scripts).read(url);
}

}  // namespace stemma
