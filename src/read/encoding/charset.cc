#include "read/encoding/charset.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/strings.h"

namespace stemma {

namespace {

struct Charset {
  std::string_view name, icu;
  std::string_view labels;  // beside the name: between spaces
};

// ICU's names stand where it decodes under the standard's name something narrower than browsers do.
constexpr std::array<Charset, 40> kCharsets = {{
    {"utf-8", "utf-8", " unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8 "},
    {"ibm866", "ibm866", " 866 cp866 csibm866 "},
    {"iso-8859-2", "iso-8859-2",
     " csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2 "},
    {"iso-8859-3", "iso-8859-3",
     " csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3 "},
    {"iso-8859-4", "iso-8859-4",
     " csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4 "},
    {"iso-8859-5", "iso-8859-5",
     " csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5 iso_8859-5:1988 "},
    {"iso-8859-6", "iso-8859-6",
     " arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i "
     "iso-ir-127 "
     "iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987 "},
    {"iso-8859-7", "iso-8859-7",
     " csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597 iso_8859-7 "
     "iso_8859-7:1987 sun_eu_greek "},
    {"iso-8859-8", "iso-8859-8",
     " csiso88598e csisolatinhebrew hebrew iso-8859-8-e iso-ir-138 iso8859-8 iso88598 iso_8859-8 "
     "iso_8859-8:1988 visual "},
    {"iso-8859-8-i", "iso-8859-8", " csiso88598i logical "},
    {"iso-8859-10", "iso-8859-10", " csisolatin6 iso-ir-157 iso8859-10 iso885910 l6 latin6 "},
    {"iso-8859-13", "iso-8859-13", " iso8859-13 iso885913 "},
    {"iso-8859-14", "iso-8859-14", " iso8859-14 iso885914 "},
    {"iso-8859-15", "iso-8859-15", " csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 "},
    {"iso-8859-16", "iso-8859-16", " "},
    {"koi8-r", "koi8-r", " cskoi8r koi koi8 koi8_r "},
    {"koi8-u", "koi8-u", " koi8-ru "},
    {"macintosh", "macintosh", " csmacintosh mac x-mac-roman "},
    {"windows-874", "windows-874", " dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 "},
    {"windows-1250", "windows-1250", " cp1250 x-cp1250 "},
    {"windows-1251", "windows-1251", " cp1251 x-cp1251 "},
    {"windows-1252", "windows-1252",
     " ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 "
     "iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 us-ascii x-cp1252 "},
    {"windows-1253", "windows-1253", " cp1253 x-cp1253 "},
    {"windows-1254", "windows-1254",
     " cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 latin5 "
     "x-cp1254 "},
    {"windows-1255", "windows-1255", " cp1255 x-cp1255 "},
    {"windows-1256", "windows-1256", " cp1256 x-cp1256 "},
    {"windows-1257", "windows-1257", " cp1257 x-cp1257 "},
    {"windows-1258", "windows-1258", " cp1258 x-cp1258 "},
    {"x-mac-cyrillic", "x-mac-cyrillic", " x-mac-ukrainian "},
    {"gbk", "gb18030", " chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 iso-ir-58 x-gbk "},
    {"gb18030", "gb18030", " "},
    {"big5", "big5-hkscs", " big5-hkscs cn-big5 csbig5 x-x-big5 "},
    {"euc-jp", "euc-jp", " cseucpkdfmtjapanese x-euc-jp "},
    {"iso-2022-jp", "iso-2022-jp", " csiso2022jp "},
    {"shift_jis", "windows-31j", " csshiftjis ms932 ms_kanji shift-jis sjis windows-31j x-sjis "},
    {"euc-kr", "windows-949",
     " cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 windows-949 "},
    {"utf-16be", "utf-16be", " unicodefffe "},
    {"utf-16le", "utf-16le", " csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 "},
    {"x-user-defined", "windows-1252", " "},
    {kReplacedCharset, "", " csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr "},
}};

// Browsers read no more of a page to find its charset.
constexpr size_t kPrescanBytes = 1024;

bool is_html_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

bool is_letter_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Labels are ASCII; the bytes around them may be of any charset.
std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

// What browsers take a page's own declaration for.
std::string_view of_page(std::string_view label) {
  const std::string_view name = charset_named(label);
  if (name == "utf-16le" || name == "utf-16be") return "utf-8";
  return name == "x-user-defined" ? "windows-1252" : name;
}

// "text/html; charset=koi8-r": the label. Empty where there is none.
std::string_view label_in_content(std::string_view content) {
  constexpr std::string_view kWord = "charset";
  const std::string small = ascii_lower(content);
  for (size_t at = 0; (at = small.find(kWord, at)) != std::string::npos;) {
    at += kWord.size();
    while (at < content.size() && is_html_space(content[at])) ++at;
    if (at >= content.size() || content[at] != '=') continue;
    ++at;
    while (at < content.size() && is_html_space(content[at])) ++at;
    if (at >= content.size()) return {};
    if (content[at] == '"' || content[at] == '\'') {
      const size_t end = content.find(content[at], at + 1);
      return end == std::string_view::npos ? std::string_view() : content.substr(at + 1, end - at - 1);
    }
    size_t end = at;
    while (end < content.size() && !is_html_space(content[end]) && content[end] != ';') ++end;
    return content.substr(at, end - at);
  }
  return {};
}

class Prescan {
 public:
  explicit Prescan(std::string_view html) : html_(html.substr(0, kPrescanBytes)) {}

  std::string_view run() {
    for (at_ = 0; at_ < html_.size(); ++at_) {
      if (html_[at_] != '<') continue;
      if (html_.substr(at_, 4) == "<!--") {
        // "<!-->" ends at once: its two lines are those of the end too.
        const size_t end = html_.find("-->", at_ + 2);
        if (end == std::string_view::npos) return {};
        at_ = end + 2;
      } else if (begins_meta()) {
        at_ += 5;
        if (const std::string_view name = meta(); !name.empty()) return name;
      } else if (begins_tag()) {
        while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '>') ++at_;
        while (attribute()) {
        }
      } else if (const char next = at_ + 1 < html_.size() ? html_[at_ + 1] : '\0';
                 next == '!' || next == '/' || next == '?') {
        at_ = std::min(html_.find('>', at_), html_.size());
      }
    }
    return {};
  }

 private:
  bool begins_meta() const {
    return starts_with_ignoring_case(html_.substr(at_), "<meta") && at_ + 5 < html_.size() &&
           (is_html_space(html_[at_ + 5]) || html_[at_ + 5] == '/');
  }
  bool begins_tag() const {
    const size_t name = html_.substr(at_, 2) == "</" ? at_ + 2 : at_ + 1;
    return name < html_.size() && is_letter_byte(html_[name]);
  }

  // Of the attributes of one name the first counts.
  std::string_view meta() {
    bool is_pragma = false, needs_pragma = false, has_content = false, has_charset = false,
         has_pragma = false;
    std::string_view name;
    while (attribute()) {
      if (name_ == "http-equiv" && !has_pragma) {
        has_pragma = true;
        is_pragma = equals_ignoring_case(value_, "content-type");
      } else if (name_ == "content" && !has_content) {
        has_content = true;
        const std::string_view label = label_in_content(value_);
        if (name.empty() && !label.empty()) name = of_page(label), needs_pragma = true;
      } else if (name_ == "charset" && !has_charset) {
        has_charset = true;
        name = of_page(value_);
        needs_pragma = false;
      }
    }
    return needs_pragma && !is_pragma ? std::string_view() : name;
  }

  void skip_spaces() {
    while (at_ < html_.size() && is_html_space(html_[at_])) ++at_;
  }

  // The tag's next attribute; false at its end, where at_ stands on the '>'.
  bool attribute() {
    while (at_ < html_.size() && (is_html_space(html_[at_]) || html_[at_] == '/')) ++at_;
    if (at_ >= html_.size() || html_[at_] == '>') return false;
    const size_t begin = at_++;
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '/' && html_[at_] != '>' &&
           html_[at_] != '=')
      ++at_;
    name_ = ascii_lower(html_.substr(begin, at_ - begin));
    value_ = {};
    skip_spaces();
    if (at_ >= html_.size() || html_[at_] != '=') return at_ < html_.size();
    ++at_;
    skip_spaces();
    return value();
  }

  // False where the bytes end within it: then nothing is known of it.
  bool value() {
    if (at_ >= html_.size()) return false;
    if (html_[at_] == '"' || html_[at_] == '\'') {
      const size_t end = html_.find(html_[at_], at_ + 1);
      if (end == std::string_view::npos) {
        at_ = html_.size();
        return false;
      }
      value_ = html_.substr(at_ + 1, end - at_ - 1);
      at_ = end + 1;
      return true;
    }
    const size_t begin = at_;
    while (at_ < html_.size() && !is_html_space(html_[at_]) && html_[at_] != '>') ++at_;
    value_ = html_.substr(begin, at_ - begin);
    return at_ < html_.size();
  }

  std::string_view html_;
  size_t at_ = 0;
  std::string name_;
  std::string_view value_;
};

// <?xml version="1.0" encoding="windows-1251"?>
std::string_view charset_in_xml_declaration(std::string_view html) {
  if (!html.starts_with("<?xml")) return {};
  html = html.substr(0, std::min(html.find('>'), kPrescanBytes));
  const size_t word = html.find("encoding");
  if (word == std::string_view::npos) return {};
  const size_t quote = html.find_first_not_of(" \t\r\n=", word + 8);
  if (quote == std::string_view::npos || (html[quote] != '"' && html[quote] != '\'')) return {};
  const size_t end = html.find(html[quote], quote + 1);
  return end == std::string_view::npos ? std::string_view()
                                       : of_page(html.substr(quote + 1, end - quote - 1));
}

}  // namespace

std::string_view charset_named(std::string_view label) {
  constexpr size_t kLabelBytes = 40;
  label = trim(label);
  if (label.empty() || label.size() > kLabelBytes || label.find(' ') != std::string_view::npos) return {};
  const std::string key = " " + ascii_lower(label) + " ";
  const std::string_view name = std::string_view(key).substr(1, key.size() - 2);
  for (const Charset& charset : kCharsets)
    if (charset.name == name || charset.labels.find(key) != std::string_view::npos) return charset.name;
  return {};
}

std::string_view icu_charset(std::string_view name) {
  for (const Charset& charset : kCharsets)
    if (charset.name == name) return charset.icu;
  return {};
}

std::string_view declared_charset(std::string_view html) {
  const std::string_view name = Prescan(html).run();
  return name.empty() ? charset_in_xml_declaration(html) : name;
}

}  // namespace stemma
