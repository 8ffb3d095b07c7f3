#include "read/input/json_article.h"

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "base/code_points.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/input/kind.h"
#include "read/limits.h"
#include "read/lines/publication_date.h"

namespace stemma {

namespace {

namespace dom = simdjson::dom;

Error malformed(std::string message) {
  return {ErrorCode::kMalformed, std::move(message), "", ""};
}

Error json_error(simdjson::error_code code) {
  if (code == simdjson::DEPTH_ERROR)
    return malformed("JSON nested more than " + std::to_string(kJsonDepth) + " deep");
  return malformed(std::string("not valid JSON: ") + simdjson::error_message(code));
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The value of the escape "\uXXXX" at `at`, or -1.
int escaped_unit(std::string_view json, size_t at) {
  if (at + 6 > json.size() || json[at] != '\\' || json[at + 1] != 'u') return -1;
  if (!std::all_of(json.begin() + static_cast<ptrdiff_t>(at) + 2,
                   json.begin() + static_cast<ptrdiff_t>(at) + 6, is_hex))
    return -1;
  return std::stoi(std::string(json.substr(at + 2, 4)), nullptr, 16);
}

// Lone surrogates ("\ud83d" without its second half) are no text; each becomes one U+FFFD, so that counts of
// code points stay.
std::string mend_surrogates(std::string_view json) {
  std::string out(json);
  for (size_t at = 0; (at = out.find('\\', at)) != std::string::npos;) {
    const int unit = escaped_unit(out, at);
    if (unit < 0xD800 || unit > 0xDFFF) {
      at += 2;
      continue;
    }
    const int next = escaped_unit(out, at + 6);
    const bool is_pair = unit < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF;
    if (!is_pair) out.replace(at, 6, "\\ufffd");
    at += is_pair ? 12 : 6;
  }
  return out;
}

// simdjson's parser with the reader's limits; one for each thread. The element lives until the next call.
class JsonParser {
 public:
  Result<dom::element> parse(std::string_view json, bool is_padded = false) {
    simdjson::error_code code = attempt(json, is_padded);
    if (code == simdjson::UTF8_ERROR) {
      mended_ = repair_utf8(json);
      code = attempt(json = mended_, false);
    }
    if (code == simdjson::STRING_ERROR) code = attempt(mended_ = mend_surrogates(json), false);
    if (code != simdjson::SUCCESS) return json_error(code);
    return element_;
  }

 private:
  simdjson::error_code attempt(std::string_view json, bool is_padded) {
    if (json.size() > parser_.capacity() || parser_.max_depth() != kJsonDepth) {
      const simdjson::error_code code = parser_.allocate(std::max(json.size(), size_t{1} << 16), kJsonDepth);
      if (code != simdjson::SUCCESS) return code;
    }
    return parser_.parse(json.data(), json.size(), !is_padded).get(element_);
  }

  dom::parser parser_;
  dom::element element_;
  std::string mended_;
};

std::string_view type_name(dom::element value) {
  switch (value.type()) {
    case dom::element_type::ARRAY:
      return "a list";
    case dom::element_type::OBJECT:
      return "an object";
    case dom::element_type::STRING:
      return "a string";
    case dom::element_type::BOOL:
      return "true or false";
    case dom::element_type::NULL_VALUE:
      return "null";
    default:
      return "a number";
  }
}

// Setting a field by its name looks through all before it; an object from outside may have very many.
void append_field(Json& object, std::string_view key, Json value) {
  object.get_ref<Json::object_t&>().emplace_back(std::string(key), std::move(value));
}

// Calls itself once for each level; the parser has refused more than kJsonDepth.
Json to_json(dom::element value) {
  switch (value.type()) {
    case dom::element_type::ARRAY: {
      Json out = Json::array();
      for (const dom::element one : dom::array(value)) out.push_back(to_json(one));
      return out;
    }
    case dom::element_type::OBJECT: {
      Json out = Json::object();
      for (const auto field : dom::object(value)) append_field(out, field.key, to_json(field.value));
      return out;
    }
    case dom::element_type::INT64:
      return int64_t(value);
    case dom::element_type::UINT64:
      return uint64_t(value);
    case dom::element_type::DOUBLE:
      return double(value);
    case dom::element_type::STRING:
      return std::string(std::string_view(value));
    case dom::element_type::BOOL:
      return bool(value);
    case dom::element_type::NULL_VALUE:
      break;
  }
  return nullptr;
}

// Looks fields up by any of their names, and remembers which names were used.
class Fields {
 public:
  explicit Fields(dom::object object) : object_(object) {}

  // The first of `names` that is there and not null.
  std::optional<dom::element> find(std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
      dom::element value;
      if (object_[name].get(value) != simdjson::SUCCESS) continue;
      if (value.is_null()) {
        used_.push_back(name);
        continue;
      }
      used_.push_back(name);
      return value;
    }
    return std::nullopt;
  }

  // A string, or a number's digits; the empty string where there is none.
  Result<std::string> text(std::initializer_list<std::string_view> names) {
    const auto value = find(names);
    if (!value) return std::string();
    if (value->is_string()) return std::string(std::string_view(*value));
    if (value->is_int64() || value->is_uint64()) return to_json(*value).dump();
    if (value->is_double()) return std::to_string(std::llround(double(*value)));
    return malformed("field '" + std::string(used_.back()) + "' is " + std::string(type_name(*value)) +
                     ", not a string");
  }

  Json rest() const {
    Json out = Json::object();
    for (const auto field : object_)
      if (std::find(used_.begin(), used_.end(), field.key) == used_.end())
        append_field(out, field.key, to_json(field.value));
    return out;
  }

 private:
  dom::object object_;
  std::vector<std::string_view> used_;
};

// A name as a string, or an object's `name`, as in schema.org; empty for anything else.
std::string name_of(dom::element value) {
  dom::element name = value;
  if (value.is_object() && value["name"].get(name) != simdjson::SUCCESS) return {};
  return name.is_string() ? std::string(trim(std::string_view(name))) : std::string();
}

std::vector<std::string> names_of(std::optional<dom::element> value) {
  std::vector<std::string> names;
  if (!value) return names;
  if (!value->is_array()) {
    names.push_back(name_of(*value));
  } else {
    for (const dom::element one : dom::array(*value)) names.push_back(name_of(one));
  }
  std::erase(names, "");
  return names;
}

// What `read` wrote of the same text before; anything else in its place passes through as unknown.
std::optional<BlockKind> block_kind(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, BlockKind>, 6> kKinds = {{
      {"paragraph", BlockKind::kParagraph},
      {"heading", BlockKind::kHeading},
      {"caption", BlockKind::kCaption},
      {"list", BlockKind::kList},
      {"credit", BlockKind::kCredit},
      {"boilerplate", BlockKind::kBoilerplate},
  }};
  for (const auto& [word, kind] : kKinds)
    if (word == name) return kind;
  return std::nullopt;
}

std::optional<Block> block_of(dom::element value, const std::string& text, const CodePointMap& map) {
  std::string_view kind;
  uint64_t begin = 0, end = 0;
  if (value["kind"].get(kind) != simdjson::SUCCESS || value["begin"].get(begin) != simdjson::SUCCESS ||
      value["end"].get(end) != simdjson::SUCCESS || begin >= end || end > text.size())
    return std::nullopt;
  const auto known = block_kind(kind);
  if (!known) return std::nullopt;
  return Block{
      *known,
      {map.byte_at(text, static_cast<uint32_t>(begin)), map.byte_at(text, static_cast<uint32_t>(end))}};
}

// A caption beside the text: a block with words of its own (and no stretch of the text).
std::optional<std::string_view> words_of_caption(dom::element block) {
  std::string_view kind, words;
  if (!block.is_object() || block["kind"].get(kind) != simdjson::SUCCESS || kind != "caption" ||
      block["text"].get(words) != simdjson::SUCCESS || words.empty())
    return std::nullopt;
  return words;
}

// Given blocks are taken all or not at all: in order, not overlapping, inside the text.
std::vector<Block> blocks_of(std::optional<dom::element> value, const std::string& text,
                             std::vector<Caption>& captions) {
  std::vector<Block> blocks;
  if (!value || !value->is_array()) return blocks;
  const CodePointMap map(text);
  for (const dom::element one : dom::array(*value)) {
    if (const auto words = words_of_caption(one)) {
      captions.push_back({std::string(*words), static_cast<uint32_t>(blocks.size())});
      continue;
    }
    const auto block = block_of(one, text, map);
    if (!block || block->span.empty() || (!blocks.empty() && block->span.begin < blocks.back().span.end))
      return {};
    blocks.push_back(*block);
  }
  return blocks;
}

// A given time of publication that is none ("yesterday", the year 2999) is kept as it was beside the article.
void set_published(Article& article, const std::string& given) {
  if (const auto published = to_published(given))
    article.published = *published;
  else if (!given.empty())
    article.extra["published_as_given"] = given;
}

// "en", "en-US" and "EN" are English; what is no code is left to be found from the text.
std::string language_code(std::string_view given) {
  const std::string lower = to_lower(given.substr(0, given.find_first_of("-_")));
  return lower.size() == 2 &&
                 std::all_of(lower.begin(), lower.end(), [](char c) { return c >= 'a' && c <= 'z'; })
             ? lower
             : std::string();
}

Result<Article> article_of(dom::element root, const ReadHow& how) {
  if (!root.is_object()) return malformed("an article is an object, this is " + std::string(type_name(root)));
  if (dom::object(root).size() > kArticleFields)
    return malformed("more than " + std::to_string(kArticleFields) + " fields");
  Fields fields{dom::object(root)};
  Article article;
  const auto text = fields.find({"text", "content", "maintext"});
  if (text && !text->is_string())
    return malformed("the text is " + std::string(type_name(*text)) + ", not a string");
  if (text) article.text = std::string_view(*text);
  if (trim(article.text).empty()) return Error{ErrorCode::kEmpty, "no text", "", ""};
  if (article.text.size() > how.limits.text_bytes)
    return Error{ErrorCode::kTooLarge,
                 "text longer than the limit of " + std::to_string(how.limits.text_bytes) + " bytes", "", ""};
  TRY(article.id, fields.text({"id"}));
  TRY(article.title, fields.text({"title"}));
  TRY(article.url, fields.text({"url"}));
  TRY(article.outlet, fields.text({"outlet", "source", "series"}));
  TRY(const std::string published, fields.text({"published", "date", "date_publish"}));
  TRY(const std::string language, fields.text({"language"}));
  article.language = language_code(language);
  article.authors = names_of(fields.find({"authors"}));
  article.agency = names_of(fields.find({"agency"}));
  article.blocks = blocks_of(fields.find({"blocks"}), article.text, article.captions);
  fields.find({"dateline"});  // found again in the text
  if (how.depth == ReadDepth::kFull) article.extra = fields.rest();
  set_published(article, published);
  return article;
}

JsonParser& parser_of_thread() {
  thread_local JsonParser parser;
  return parser;
}

}  // namespace

void for_each_line(std::string_view bytes, const std::function<void(std::string_view, size_t)>& body) {
  for (size_t number = 1; !bytes.empty(); ++number) {
    const size_t end = bytes.find('\n');
    const std::string_view line = bytes.substr(0, end);
    if (line.find_first_not_of(" \t\r\f\v") != std::string_view::npos) body(line, number);
    bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
  }
}

Result<Article> parse_json_article(std::string_view json, const ReadHow& how, bool is_padded) {
  if (json.size() > how.limits.page_bytes)
    return Error{
        ErrorCode::kTooLarge,
        "larger than the limit of " + std::to_string(how.limits.page_bytes) + " bytes for one article", "",
        ""};
  TRY(const dom::element root, parser_of_thread().parse(json, is_padded));
  return article_of(root, how);
}

Result<Metadata> parse_metadata(std::string_view json) {
  TRY(const dom::element root, parser_of_thread().parse(json));
  if (!root.is_object()) return malformed("metadata is an object, this is " + std::string(type_name(root)));
  Fields fields{dom::object(root)};
  Metadata metadata;
  TRY(metadata.file, fields.text({"file"}));
  TRY(metadata.id, fields.text({"id"}));
  TRY(metadata.title, fields.text({"title"}));
  TRY(metadata.url, fields.text({"url"}));
  TRY(metadata.outlet, fields.text({"outlet", "source", "series"}));
  TRY(metadata.published, fields.text({"published", "date", "date_publish"}));
  metadata.authors = names_of(fields.find({"authors"}));
  return metadata;
}

namespace {

// What became of an article at `place` ("#12", or nothing where it is all there is) of `input`.
Reading finished(Result<Article> result, const std::string& input, const std::string& place,
                 const std::string& place_in_words, const ReadHow& how) {
  if (!result.ok()) return Skipped{input + place, place_in_words + result.error().message};
  finish_article(result.value(), input, how.depth);
  result.value().input = input + place;
  return std::move(result.value());
}

Reading finished_in(Result<Article> result, std::string_view unit, size_t number, const std::string& input,
                    const ReadHow& how) {
  const std::string digits = std::to_string(number);
  return finished(std::move(result), input, "#" + digits, std::string(unit) + " " + digits + ": ", how);
}

Readings refuse_document(const std::string& input, std::string why) {
  Readings readings;
  readings.push_back(Skipped{input, std::move(why)});
  return readings;
}

}  // namespace

Reading parse_json_line(std::string_view line, size_t number, const std::string& input, const ReadHow& how,
                        bool is_padded) {
  return finished_in(parse_json_article(line, how, is_padded), "line", number, input, how);
}

Readings parse_json_document(std::string_view bytes, const std::string& input, const ReadHow& how) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return refuse_document(input, "empty: no article in it");
  Readings readings;
  JsonParser parser;  // its own: the thread's would keep the memory of the longest list
  const Result<dom::element> root = parser.parse(bytes);
  if (root.ok() && root.value().is_array()) {
    for (const dom::element one : dom::array(root.value()))
      readings.push_back(finished_in(article_of(one, how), "article", readings.size() + 1, input, how));
    if (readings.empty()) return refuse_document(input, "an empty list: no article in it");
  } else if (root.ok()) {
    readings.push_back(finished(article_of(root.value(), how), input, "", "", how));
  } else if (looks_like_json_lines(bytes)) {
    // Many files of one object a line are called .json.
    for_each_line(bytes, [&](std::string_view line, size_t number) {
      readings.push_back(parse_json_line(line, number, input, how, false));
    });
  } else {
    return refuse_document(input, root.error().message);
  }
  return readings;
}

}  // namespace stemma
