// XML feeds by expat. All is read in one pass; where an element stands tells what it says.
#define XML_DTD  // the Debian library has them: declares the limits on entities
#include <expat.h>

#include <array>
#include <map>
#include <memory>

#include "base/strings.h"
#include "read/encoding/encoding.h"
#include "read/input/feed.h"
#include "read/limits.h"

namespace stemma {

namespace {

// The vocabulary of an element. Others (iTunes, Slash...) say nothing of articles.
enum class Vocabulary { kCore, kContent, kDublinCore, kMedia, kXhtml, kOther };

Vocabulary vocabulary_of_uri(std::string_view uri) {
  struct Known {
    std::string_view part;
    Vocabulary vocabulary;
  };
  constexpr std::array<Known, 10> kKnown = {{
      {"purl.org/rss/1.0/modules/content", Vocabulary::kContent},
      {"purl.org/dc/", Vocabulary::kDublinCore},
      {"search.yahoo.com/mrss", Vocabulary::kMedia},
      {"www.w3.org/1999/xhtml", Vocabulary::kXhtml},
      {"www.w3.org/2005/Atom", Vocabulary::kCore},
      {"purl.org/atom/ns", Vocabulary::kCore},
      {"purl.org/rss/1.0/", Vocabulary::kCore},
      {"my.netscape.com/rdf", Vocabulary::kCore},
      {"w3.org/1999/02/22-rdf-syntax-ns", Vocabulary::kCore},
      {"backend.userland.com/", Vocabulary::kCore},
  }};
  for (const Known& known : kKnown)
    if (uri.find(known.part) != std::string_view::npos) return known.vocabulary;
  return Vocabulary::kOther;
}

// What a prefix is used for where a feed forgets to declare it.
Vocabulary usual_vocabulary(std::string_view prefix) {
  if (prefix.empty() || prefix == "atom" || prefix == "rdf" || prefix == "rss") return Vocabulary::kCore;
  if (prefix == "content") return Vocabulary::kContent;
  if (prefix == "dc" || prefix == "dcterms") return Vocabulary::kDublinCore;
  if (prefix == "media") return Vocabulary::kMedia;
  return Vocabulary::kOther;
}

bool is_xml_entity(std::string_view rest) {
  if (rest.starts_with("&#")) return true;
  for (const std::string_view name : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"})
    if (rest.starts_with(name)) return true;
  return false;
}

// Every other entity becomes its own name as text, to be read as HTML's later ("&nbsp;", which feeds use
// without declaring it); so what a document declares is never expanded. Characters that XML does not allow,
// which would end the document, become spaces.
std::string mend_xml(std::string_view xml) {
  constexpr std::string_view kOpen = "<![CDATA[", kClose = "]]>";
  std::string out;
  out.reserve(xml.size() + xml.size() / 16);
  bool is_verbatim = false;
  for (size_t at = 0; at < xml.size(); ++at) {
    const std::string_view rest = xml.substr(at);
    const auto c = static_cast<unsigned char>(xml[at]);
    if (c == '<' && !is_verbatim && rest.starts_with(kOpen)) is_verbatim = true;
    if (c == ']' && is_verbatim && rest.starts_with(kClose)) is_verbatim = false;
    if (c < 0x20 && c != '\n' && c != '\r' && c != '\t')
      out += ' ';
    else if (c == '&' && !is_verbatim && !is_xml_entity(rest))
      out += "&amp;";
    else
      out += xml[at];
  }
  return out;
}

std::string_view declared_encoding(std::string_view xml) {
  std::string_view start = xml.substr(0, 256);
  start = start.substr(0, start.find("?>"));
  size_t at = start.find("encoding");
  if (at == std::string_view::npos || (at = start.find_first_of("\"'", at)) == std::string_view::npos)
    return {};
  const size_t end = start.find(start[at], at + 1);
  return end == std::string_view::npos ? std::string_view{} : start.substr(at + 1, end - at - 1);
}

// An element's attributes as expat gives them: names and values by turns.
std::string_view attribute(const XML_Char** attributes, std::string_view name) {
  for (; *attributes; attributes += 2)
    if (name == attributes[0]) return attributes[1];
  return {};
}

std::string_view local_name(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// A field of the entry or feed that is being read, with its markup where it has some.
struct Capture {
  std::string name;
  Vocabulary vocabulary = Vocabulary::kCore;
  size_t depth = 0;  // of its element
  FeedText text;
};

class FeedParser {
 public:
  Result<Feed> parse(const std::string& xml) {
    const std::unique_ptr<XML_ParserStruct, void (*)(XML_Parser)> parser(XML_ParserCreate("UTF-8"),
                                                                         XML_ParserFree);
    parser_ = parser.get();
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, &on_start, &on_end);
    XML_SetCharacterDataHandler(parser_, &on_text);
    XML_SetParamEntityParsing(parser_, XML_PARAM_ENTITY_PARSING_NEVER);
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser_, kXmlAmplification);
    XML_SetBillionLaughsAttackProtectionActivationThreshold(parser_, kXmlAmplificationFrom);
    const bool is_whole = XML_Parse(parser_, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    if (!is_feed_) return Error{ErrorCode::kUnsupported, not_a_feed(), "", ""};
    if (!is_whole) feed_.broken = error();
    return std::move(feed_);
  }

 private:
  static void on_start(void* self, const XML_Char* name, const XML_Char** attributes) {
    static_cast<FeedParser*>(self)->start(name, attributes);
  }
  static void on_end(void* self, const XML_Char* name) { static_cast<FeedParser*>(self)->end(name); }
  static void on_text(void* self, const XML_Char* text, int size) {
    static_cast<FeedParser*>(self)->add_text({text, static_cast<size_t>(size)});
  }

  std::string not_a_feed() const {
    if (has_root_) return "XML, but no feed: RSS, RDF or Atom";
    return error().place + ": " + error().message;
  }

  Error error() const {
    const std::string place = "line " + std::to_string(XML_GetCurrentLineNumber(parser_)) + ", column " +
                              std::to_string(XML_GetCurrentColumnNumber(parser_) + 1);
    return {ErrorCode::kMalformed,
            stop_reason_.empty() ? XML_ErrorString(XML_GetErrorCode(parser_)) : stop_reason_, "", place};
  }

  void stop(std::string reason) {
    stop_reason_ = std::move(reason);
    XML_StopParser(parser_, XML_FALSE);
  }

  Vocabulary vocabulary_of(std::string_view name) const {
    const size_t colon = name.find(':');
    const std::string_view prefix = colon == std::string_view::npos ? "" : name.substr(0, colon);
    const auto declared = prefixes_.find(prefix);
    return declared == prefixes_.end() ? usual_vocabulary(prefix) : declared->second;
  }

  // A prefix means the same in all of a feed; the first declaration counts.
  void declare_prefixes(const XML_Char** attributes) {
    for (; *attributes; attributes += 2) {
      const std::string_view name = attributes[0];
      if (!name.starts_with("xmlns:") || prefixes_.size() >= kXmlPrefixes) continue;
      prefixes_.emplace(name.substr(6), vocabulary_of_uri(attributes[1]));
    }
  }

  void start(std::string_view name, const XML_Char** attributes) {
    if (++depth_ > kXmlDepth) return stop("elements nested more than " + std::to_string(kXmlDepth) + " deep");
    declare_prefixes(attributes);
    if (capture_) return add_markup(name, attributes);
    const std::string_view local = local_name(name);
    if (!has_root_) {
      has_root_ = true;
      is_feed_ = local == "rss" || local == "RDF" || local == "feed";
      if (!is_feed_) return stop("no feed");
      feed_.language = attribute(attributes, "xml:lang");
    }
    const Vocabulary vocabulary = vocabulary_of(name);
    path_.emplace_back(local);
    if (vocabulary == Vocabulary::kCore && !entry_ && (local == "item" || local == "entry")) {
      if (feed_.entries.size() >= kFeedEntries)
        return stop("more than " + std::to_string(kFeedEntries) + " entries");
      entry_.emplace();
      entry_depth_ = depth_;
      // RSS 1.0 names its entries so; other feeds have an identifier of their own.
      entry_->url = attribute(attributes, "rdf:about");
    } else if (entry_) {
      start_field(vocabulary, local, attributes);
    } else if (vocabulary == Vocabulary::kCore && is_of_feed() && (local == "title" || local == "language")) {
      begin_capture(local, vocabulary, attributes);
    }
  }

  // Whether the element just begun stands directly in the feed, not in its picture or its search box.
  bool is_of_feed() const {
    return path_.size() >= 2 && (path_[path_.size() - 2] == "channel" || path_[path_.size() - 2] == "feed");
  }

  void start_field(Vocabulary vocabulary, std::string_view local, const XML_Char** attributes) {
    if (vocabulary == Vocabulary::kMedia) return add_media(local, attributes);
    if (vocabulary == Vocabulary::kOther || vocabulary == Vocabulary::kXhtml) return;
    if (local == "link" && !attribute(attributes, "href").empty()) return add_link(attributes);
    if (local == "enclosure") return add_picture(attribute(attributes, "url"), attribute(attributes, "type"));
    if (local == "category" && entry_->section.empty()) {
      const std::string_view label = attribute(attributes, "label");
      entry_->section = trim(label.empty() ? attribute(attributes, "term") : label);
    }
    // In RSS these hold text, in Atom elements (name, title) that are captured when they come.
    if (path_.front() == "feed" && (local == "author" || local == "source")) return;
    begin_capture(local, vocabulary, attributes);
  }

  void add_link(const XML_Char** attributes) {
    const std::string_view relation = attribute(attributes, "rel");
    if (relation == "enclosure")
      add_picture(attribute(attributes, "href"), attribute(attributes, "type"));
    else if ((relation.empty() || relation == "alternate") && entry_->url.empty())
      entry_->url = attribute(attributes, "href");
  }

  void add_media(std::string_view local, const XML_Char** attributes) {
    const std::string_view type = attribute(attributes, "type");
    const bool is_picture = attribute(attributes, "medium") == "image" || local == "thumbnail";
    if (local == "content" || local == "thumbnail")
      add_picture(attribute(attributes, "url"), is_picture ? "image/" : type);
  }

  void add_picture(std::string_view url, std::string_view type) {
    if (entry_->image.empty() && type.starts_with("image/")) entry_->image = trim(url);
  }

  void begin_capture(std::string_view local, Vocabulary vocabulary, const XML_Char** attributes) {
    Capture& capture = capture_.emplace();
    capture.name = local;
    capture.vocabulary = vocabulary;
    capture.depth = depth_;
    // RSS has no types: its texts are HTML. Atom's are text where nothing is said.
    const std::string_view type = attribute(attributes, "type");
    capture.text.is_html = path_.front() != "feed" || type == "html" || type == "xhtml" ||
                           type == "text/html" || type == "application/xhtml+xml";
    is_markup_ = type == "xhtml" || type == "application/xhtml+xml";
  }

  // Elements within a field are its markup, whatever its type says.
  void add_markup(std::string_view name, const XML_Char** attributes) {
    if (!is_markup_) {
      std::string text;
      if (!capture_->text.is_html) append_escaped(text, capture_->text.bytes), capture_->text.bytes = text;
      capture_->text.is_html = is_markup_ = true;
    }
    std::string& out = capture_->text.bytes;
    out += '<';
    out += local_name(name);
    for (; *attributes; attributes += 2) {
      out.append(" ").append(attributes[0]).append("=\"");
      append_escaped(out, attributes[1]);
      out += '"';
    }
    out += '>';
  }

  void add_text(std::string_view text) {
    if (!capture_) return;
    if (is_markup_)
      append_escaped(capture_->text.bytes, text);
    else
      capture_->text.bytes += text;
  }

  void end(std::string_view name) {
    if (capture_ && depth_ > capture_->depth) {
      capture_->text.bytes.append("</").append(local_name(name)).append(">");
    } else {
      if (capture_) end_field();
      if (entry_ && depth_ == entry_depth_) {
        feed_.entries.push_back(std::move(*entry_));
        entry_.reset();
      }
      if (!path_.empty()) path_.pop_back();
    }
    --depth_;
  }

  void end_field() {
    Capture field = std::move(*capture_);
    capture_.reset();
    is_markup_ = false;
    if (trim(field.text.bytes).empty()) return;
    if (entry_)
      set_field(field);
    else if (field.name == "title" && feed_.title.empty())
      feed_.title = trim(field.text.bytes);
    else if (field.name == "language")
      feed_.language = trim(field.text.bytes);
  }

  void set_field(Capture& field) {
    FeedEntry& entry = *entry_;
    const std::string_view parent = path_.size() >= 2 ? std::string_view(path_[path_.size() - 2]) : "";
    const bool is_own = parent == "item" || parent == "entry";
    const std::string value(trim(field.text.bytes));
    const std::string& name = field.name;
    if (!is_own) {
      if (parent == "author" && name == "name") entry.authors.push_back(value);
      if (parent == "source" && name == "title" && entry.outlet.empty()) entry.outlet = value;
      return;
    }
    const bool is_encoded = field.vocabulary == Vocabulary::kContent && name == "encoded";
    if (is_encoded || name == "content") return keep(entry.content, field.text);
    if (name == "description" || name == "summary") return keep(entry.summary, field.text);
    if (name == "title" && field.vocabulary == Vocabulary::kCore) return keep(entry.title, field.text);
    if (name == "guid" || name == "id") return keep(entry.id, value);
    if (name == "link") {
      entry.url = value;
      return;
    }
    if (name == "pubDate" || name == "published" || name == "issued" || name == "date")
      return keep(entry.published, value);
    if (name == "updated" || name == "modified") return keep(entry.modified, value);
    if (name == "category" || name == "subject") return keep(entry.section, value);
    if (name == "source") return keep(entry.outlet, value);
    if (name == "author" || name == "creator") entry.authors.push_back(value);
  }

  static void keep(FeedText& into, FeedText& text) {
    if (into.bytes.empty()) into = std::move(text);
  }
  static void keep(std::string& into, const std::string& value) {
    if (into.empty()) into = value;
  }

  XML_Parser parser_ = nullptr;
  Feed feed_;
  std::map<std::string, Vocabulary, std::less<>> prefixes_;
  std::vector<std::string> path_;  // of the elements outside a capture, without prefixes
  size_t depth_ = 0, entry_depth_ = 0;
  bool has_root_ = false, is_feed_ = false, is_markup_ = false;
  std::string stop_reason_;
  std::optional<FeedEntry> entry_;
  std::optional<Capture> capture_;
};

}  // namespace

Result<Feed> parse_xml_feed(std::string bytes) {
  const std::string charset(declared_encoding(bytes));
  TRY(const std::string text, to_utf8(std::move(bytes), charset));
  const std::string_view document = std::string_view(text).substr(std::min(text.size(), text.find('<')));
  if (document.empty()) return Error{ErrorCode::kUnsupported, "no XML", "", ""};
  return FeedParser().parse(mend_xml(document));
}

}  // namespace stemma
