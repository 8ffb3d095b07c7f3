#include "read/html/page_kind.h"

#include <string>

#include "base/strings.h"
#include "read/lines/word_table.h"

namespace stemma {

namespace {

constexpr std::array<std::string_view, kPageKinds.size()> kKindWords = {
    " article newsarticle blogposting reportagenewsarticle analysisnewsarticle opinionnewsarticle "
    "liveblogposting "
    "advertisercontentarticle recipe review single singular post story stories news blog posts articles "
    "entry "
    "postid opinion magazine ",
    " forum forums thread threads topic topics discussion discussions question questions answers qapage "
    "discussionforumposting viewtopic showthread board boards community viewthread ask ",
    " product products productgroup individualproduct shop item dp sku offer woocommerce buy app game ",
    " category categories tag archive search listing listings collection collections itemlist collectionpage "
    "searchresultspage tags browse directory catalog archives results ",
    " docs doc documentation reference api manual guide guides wiki techarticle apireference handbook learn "
    "tutorial tutorials kb help howto developer ",
    " services service solutions solution localbusiness about contact pricing faq faqpage features platform "
    "company "
    "aboutpage contactpage landing careers "};

// Of each word the kinds, as a set of bits.
const WordTable& kind_words() {
  static const WordTable instance = [] {
    WordTable words;
    for (size_t kind = 0; kind < kKindWords.size(); ++kind) words.add(kKindWords[kind], 1u << kind);
    return words;
  }();
  return instance;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The kinds, as a set of bits, of whose words one stands in `text`. Words of types are told apart at
// quotation marks, those of classes and addresses at whatever is no letter.
uint32_t kinds_in(std::string_view text) {
  constexpr size_t kLooked = 1000, kLongestWord = 32;
  text = text.substr(0, kLooked);
  uint32_t kinds = 0;
  for (size_t i = 0; i < text.size();) {
    if (!is_letter(text[i])) {
      ++i;
      continue;
    }
    std::array<char, kLongestWord> word;
    size_t length = 0;
    for (; i < text.size() && is_letter(text[i]); ++i, ++length)
      if (length < kLongestWord) word[length] = static_cast<char>(text[i] | 0x20);
    if (length <= kLongestWord) kinds |= kind_words().of({word.data(), length});
  }
  return kinds;
}

// The values of "@type" in JSON-LD, which need not be read as a whole for this.
uint32_t kinds_in_types(std::string_view script) {
  constexpr std::string_view kKey = "\"@type\"";
  constexpr size_t kTypeBytes = 40, kTypes = 40;
  uint32_t kinds = 0;
  size_t at = script.find(kKey);
  for (size_t n = 0; at != std::string_view::npos && n < kTypes; ++n) {
    const size_t begin = script.find('"', at + kKey.size());
    if (begin == std::string_view::npos) break;
    const size_t end = script.find('"', begin + 1);
    if (end == std::string_view::npos) break;
    if (end - begin < kTypeBytes) kinds |= kinds_in(script.substr(begin + 1, end - begin - 1));
    at = script.find(kKey, end);
  }
  return kinds;
}

// Of an address what comes after the host.
std::string_view path_of(std::string_view url) {
  const size_t host = url.find("//");
  const size_t path = url.find('/', host == std::string_view::npos ? 0 : host + 2);
  return path == std::string_view::npos ? std::string_view() : url.substr(path);
}

}  // namespace

std::array<uint32_t, kPageKinds.size()> page_kind_signs(const HtmlTree& tree) {
  uint32_t types = 0, og_type = 0, classes = 0, address = 0;
  const auto& nodes = tree.nodes();
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    switch (nodes[i].tag) {
      case HtmlTag::kScript:
        for (uint32_t text = i + 1; text < nodes[i].end; ++text) types |= kinds_in_types(nodes[text].text);
        break;
      case HtmlTag::kMeta:
        if (tree.attribute(i, "property") == "og:type") og_type |= kinds_in(tree.attribute(i, "content"));
        if (tree.attribute(i, "property") == "og:url")
          address |= kinds_in(path_of(tree.attribute(i, "content")));
        break;
      case HtmlTag::kLink:
        if (equals_ignoring_case(tree.attribute(i, "rel"), "canonical"))
          address |= kinds_in(path_of(tree.attribute(i, "href")));
        break;
      case HtmlTag::kBody:
        classes |= kinds_in(nodes[i].classes);
        break;
      default:
        break;
    }
  }
  std::array<uint32_t, kPageKinds.size()> signs{};
  for (size_t kind = 0; kind < signs.size(); ++kind)
    for (const uint32_t of : {types, og_type, classes, address}) signs[kind] += of >> kind & 1;
  return signs;
}

}  // namespace stemma
