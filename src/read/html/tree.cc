#include "read/html/tree.h"

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>
#include <lexbor/html/tokenizer/state_rawtext.h>
#include <lexbor/html/tokenizer/state_script.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/strings.h"
#include "read/html/raw_text.h"
#include "read/limits.h"

namespace stemma {

namespace {

std::string_view view(const lxb_char_t* data, size_t length) {
  return data ? std::string_view(reinterpret_cast<const char*>(data), length) : std::string_view{};
}

// Elements of AMP pages that hold no text of the page: menus, banners, what a script fills.
HtmlTag amp_tag(const lxb_dom_node_t& node) {
  constexpr std::array<std::string_view, 15> kSilentParts = {"amp-ad",
                                                             "amp-analytics",
                                                             "amp-app-banner",
                                                             "amp-audio",
                                                             "amp-auto-ads",
                                                             "amp-consent",
                                                             "amp-embed",
                                                             "amp-iframe",
                                                             "amp-list",
                                                             "amp-live-list-button",
                                                             "amp-pixel",
                                                             "amp-sticky-ad",
                                                             "amp-user-notification",
                                                             "amp-video",
                                                             "amp-youtube"};
  size_t length = 0;
  const lxb_char_t* data =
      lxb_dom_element_local_name(const_cast<lxb_dom_element_t*>(lxb_dom_interface_element(&node)), &length);
  const std::string_view name = view(data, length);
  if (!name.starts_with("amp-")) return HtmlTag::kUnknown;
  if (name == "amp-sidebar" || name == "amp-mega-menu") return HtmlTag::kNav;
  if (name == "amp-social-share" || name == "amp-addthis") return HtmlTag::kButton;
  const bool is_silent = std::find(kSilentParts.begin(), kSilentParts.end(), name) != kSilentParts.end();
  return is_silent ? HtmlTag::kSilent : HtmlTag::kUnknown;
}

HtmlTag tag_of(const lxb_dom_node_t& node) {
  if (node.type == LXB_DOM_NODE_TYPE_TEXT) return HtmlTag::kText;
  switch (node.local_name) {
    case LXB_TAG_A:
      return HtmlTag::kAnchor;
    case LXB_TAG_ARTICLE:
      return HtmlTag::kArticle;
    case LXB_TAG_ASIDE:
      return HtmlTag::kAside;
    case LXB_TAG_BODY:
      return HtmlTag::kBody;
    case LXB_TAG_BR:
      return HtmlTag::kBreak;
    case LXB_TAG_BUTTON:
    case LXB_TAG_SELECT:
    case LXB_TAG_OPTION:
    case LXB_TAG_OPTGROUP:
    case LXB_TAG_DATALIST:
    case LXB_TAG_TEXTAREA:
    case LXB_TAG_INPUT:
    case LXB_TAG_LABEL:
    case LXB_TAG_LEGEND:
      return HtmlTag::kButton;
    case LXB_TAG_TD:
    case LXB_TAG_TH:
      return HtmlTag::kCell;
    case LXB_TAG_DIV:
    case LXB_TAG_CENTER:
      return HtmlTag::kDiv;
    case LXB_TAG_FIGCAPTION:
    case LXB_TAG_CAPTION:
      return HtmlTag::kFigcaption;
    case LXB_TAG_FIGURE:
      return HtmlTag::kFigure;
    case LXB_TAG_FOOTER:
      return HtmlTag::kFooter;
    case LXB_TAG_FORM:
      return HtmlTag::kForm;
    case LXB_TAG_HEAD:
      return HtmlTag::kHead;
    case LXB_TAG_HEADER:
    case LXB_TAG_HGROUP:
      return HtmlTag::kHeader;
    case LXB_TAG_H1:
    case LXB_TAG_H2:
    case LXB_TAG_H3:
    case LXB_TAG_H4:
    case LXB_TAG_H5:
    case LXB_TAG_H6:
      return HtmlTag::kHeading;
    case LXB_TAG_HTML:
      return HtmlTag::kHtml;
    case LXB_TAG_LI:
    case LXB_TAG_DT:
    case LXB_TAG_DD:
      return HtmlTag::kItem;
    case LXB_TAG_LINK:
      return HtmlTag::kLink;
    case LXB_TAG_UL:
    case LXB_TAG_OL:
    case LXB_TAG_DL:
    case LXB_TAG_MENU:
      return HtmlTag::kList;
    case LXB_TAG_MAIN:
      return HtmlTag::kMain;
    case LXB_TAG_META:
      return HtmlTag::kMeta;
    case LXB_TAG_NAV:
      return HtmlTag::kNav;
    case LXB_TAG_P:
      return HtmlTag::kParagraph;
    case LXB_TAG_PRE:
    case LXB_TAG_XMP:
    case LXB_TAG_PLAINTEXT:
      return HtmlTag::kPreformatted;
    case LXB_TAG_BLOCKQUOTE:
      return HtmlTag::kQuotation;
    case LXB_TAG_TR:
      return HtmlTag::kRow;
    case LXB_TAG_SCRIPT:
      return HtmlTag::kScript;
    case LXB_TAG_SECTION:
      return HtmlTag::kSection;
    case LXB_TAG_TABLE:
      return HtmlTag::kTable;
    case LXB_TAG_TIME:
      return HtmlTag::kTime;
    case LXB_TAG_TITLE:
      return HtmlTag::kTitle;
    case LXB_TAG_STYLE:
    case LXB_TAG_TEMPLATE:
    case LXB_TAG_NOSCRIPT:
    case LXB_TAG_NOEMBED:
    case LXB_TAG_NOFRAMES:
    case LXB_TAG_IFRAME:
    case LXB_TAG_OBJECT:
    case LXB_TAG_EMBED:
    case LXB_TAG_APPLET:
    case LXB_TAG_AUDIO:
    case LXB_TAG_VIDEO:
    case LXB_TAG_CANVAS:
    case LXB_TAG_SVG:
    case LXB_TAG_MATH:
    case LXB_TAG_MAP:
    case LXB_TAG_DIALOG:
      return HtmlTag::kSilent;
    case LXB_TAG_ABBR:
    case LXB_TAG_ACRONYM:
    case LXB_TAG_B:
    case LXB_TAG_BDI:
    case LXB_TAG_BDO:
    case LXB_TAG_BIG:
    case LXB_TAG_CITE:
    case LXB_TAG_CODE:
    case LXB_TAG_DATA:
    case LXB_TAG_DEL:
    case LXB_TAG_DFN:
    case LXB_TAG_EM:
    case LXB_TAG_FONT:
    case LXB_TAG_I:
    case LXB_TAG_IMG:
    case LXB_TAG_INS:
    case LXB_TAG_KBD:
    case LXB_TAG_MARK:
    case LXB_TAG_NOBR:
    case LXB_TAG_Q:
    case LXB_TAG_RB:
    case LXB_TAG_RT:
    case LXB_TAG_RUBY:
    case LXB_TAG_S:
    case LXB_TAG_SAMP:
    case LXB_TAG_SMALL:
    case LXB_TAG_SPAN:
    case LXB_TAG_STRIKE:
    case LXB_TAG_STRONG:
    case LXB_TAG_SUB:
    case LXB_TAG_SUP:
    case LXB_TAG_TT:
    case LXB_TAG_U:
    case LXB_TAG_VAR:
    case LXB_TAG_WBR:
      return HtmlTag::kInline;
    default:
      return node.local_name >= LXB_TAG__LAST_ENTRY && node.type == LXB_DOM_NODE_TYPE_ELEMENT
                 ? amp_tag(node)
                 : HtmlTag::kUnknown;
  }
}

uint8_t heading_level(const lxb_dom_node_t& node) {
  return node.local_name >= LXB_TAG_H1 && node.local_name <= LXB_TAG_H6
             ? static_cast<uint8_t>(node.local_name - LXB_TAG_H1 + 1)
             : uint8_t{0};
}

static_assert(LXB_TAG_H6 - LXB_TAG_H1 == 5, "heading_level counts on their order");

Error too_large(std::string message) {
  return {ErrorCode::kTooLarge, std::move(message), "", ""};
}

// Chunks of a document's memory: a page takes one to three MB, and the first chunk is kept for the next page.
constexpr size_t kNodeChunk = size_t{1} << 20, kTextChunk = size_t{512} << 10;

bool replace_memory(lexbor_mraw_t* memory, size_t chunk) {
  lexbor_mraw_destroy(memory, false);
  return lexbor_mraw_init(memory, chunk) == LXB_STATUS_OK;
}

// The number that the parser gave to an attribute's name in this document; 0 where no element has it.
lxb_dom_attr_id_t attribute_number(const lxb_dom_document_t& document, std::string_view name) {
  const auto* data = lxb_dom_attr_data_by_local_name(
      document.attrs, reinterpret_cast<const lxb_char_t*>(name.data()), name.size());
  return data ? data->attr_id : lxb_dom_attr_id_t{LXB_DOM_ATTR__UNDEF};
}

std::string_view value_of(const lxb_dom_attr_t* attribute) {
  return attribute && attribute->value ? view(attribute->value->data, attribute->value->length)
                                       : std::string_view{};
}

}  // namespace

// Documents are used again for the next page of their thread: making one costs as much as reading a page.
struct HtmlTree::Page {
  Page() : document(lxb_html_document_create()) {
    if (!document) return;
    const lxb_dom_document_t& dom = document->dom_document;
    if (!replace_memory(dom.mraw, kNodeChunk) || !replace_memory(dom.text, kTextChunk))
      document = lxb_html_document_destroy(document);
  }
  ~Page() {
    if (document) lxb_html_document_destroy(document);
  }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  // Two: one for the page, one for the pieces of markup in its fields.
  static std::vector<std::unique_ptr<Page>>& spare() {
    thread_local std::vector<std::unique_ptr<Page>> pages;
    return pages;
  }
  static std::unique_ptr<Page> take() {
    if (spare().empty()) return std::make_unique<Page>();
    std::unique_ptr<Page> page = std::move(spare().back());
    spare().pop_back();
    return page;
  }
  static void give_back(std::unique_ptr<Page> page) {
    constexpr size_t kSparePages = 2;
    if (!page || page->memory() > kSparePageBytes || spare().size() == kSparePages) return;
    lxb_html_document_clean(page->document);
    page->nodes.clear();
    spare().push_back(std::move(page));
  }

  size_t memory() const {
    const lxb_dom_document_t& dom = document->dom_document;
    size_t bytes = nodes.capacity() * sizeof(HtmlNode);
    for (const lexbor_mraw_t* part : {dom.mraw, dom.text})
      bytes += part->mem->chunk_length * part->mem->chunk_min_size;
    return bytes;
  }

  const lxb_html_parser_t& parser() const {
    return *static_cast<const lxb_html_parser_t*>(document->dom_document.parser);
  }
  size_t depth() const { return parser().tree->open_elements->length; }
  // Elements that one start tag may make: formatting that was not closed is opened again in each paragraph.
  size_t opened_again() const { return parser().tree->active_formatting->length; }
  // Whether the parser stands right behind the start tag of a script or a style.
  bool is_before_raw_text() const {
    const auto state = parser().tkz->state;
    return state == lxb_html_tokenizer_state_script_data_before ||
           state == lxb_html_tokenizer_state_rawtext_before;
  }

  // The same for the start tag of a drawing. Formatting that waited to be opened again is open by then, so
  // that nothing but the drawing's elements comes of what is in it.
  bool is_in_drawing() const {
    if (parser().tkz->state != lxb_html_tokenizer_state_data_before || depth() == 0) return false;
    const auto* node = static_cast<const lxb_dom_node_t*>(parser().tree->open_elements->list[depth() - 1]);
    return node->local_name == LXB_TAG_SVG && node->ns == LXB_NS_SVG;
  }

  // Attributes of the tag that the last piece broke off in; each is compared with all before it.
  bool has_too_many_attributes() const {
    const lxb_html_token_t* token = parser().tkz->token;
    size_t count = 0;
    for (const auto* at = token ? token->attr_first : nullptr; at && count <= kHtmlAttributes; at = at->next)
      ++count;
    return count > kHtmlAttributes;
  }

  std::optional<Error> beyond_limits() const {
    if (depth() > kHtmlDepth)
      return too_large("tags nested more than " + std::to_string(kHtmlDepth) + " deep");
    if (has_too_many_attributes())
      return too_large("a tag with more than " + std::to_string(kHtmlAttributes) + " attributes");
    if (memory() > kHtmlTreeBytes)
      return too_large("a page that needs more than " + std::to_string(kHtmlTreeBytes >> 20) +
                       " MB of memory when parsed");
    return std::nullopt;
  }

  // The parser's work and memory for one tag may grow with the depth and the unclosed formatting; so the page
  // comes to it in pieces that are smaller the more there is of both, and after each there is a look at the
  // limits.
  std::optional<Error> feed(std::string_view html) {
    constexpr size_t kPiece = size_t{4} << 10, kFlat = 64, kLeastPiece = 256;
    while (!html.empty()) {
      const size_t growth = std::max({depth(), opened_again(), kFlat});
      const size_t piece = std::min(html.size(), std::max(kLeastPiece, kPiece * kFlat / growth));
      const auto* data = reinterpret_cast<const lxb_char_t*>(html.data());
      if (lxb_html_document_parse_chunk(document, data, piece) != LXB_STATUS_OK)
        return Error{ErrorCode::kMalformed, "the page cannot be parsed", "", ""};
      html.remove_prefix(piece);
      if (auto error = beyond_limits()) return error;
    }
    return std::nullopt;
  }

  // Half of a page is scripts, styles and drawings, which nobody reads: where the parser says that what
  // follows is one, it goes on behind it.
  std::optional<Error> parse(std::string_view html) {
    if (!document || lxb_html_document_parse_chunk_begin(document) != LXB_STATUS_OK)
      return too_large("no memory for the page");
    while (!html.empty()) {
      const RawTextTag tag = find_raw_text_tag(html);
      if (auto error = feed(html.substr(0, tag.end))) return error;
      html.remove_prefix(tag.end);
      if (!tag.may_be_skipped) continue;
      if (is_before_raw_text())
        html.remove_prefix(raw_text_length(html, tag.name));
      else if (is_in_drawing())
        html.remove_prefix(drawing_length(html));
    }
    lxb_html_document_parse_chunk_end(document);
    return std::nullopt;
  }

  // Without recursion: pages are nested thousands deep.
  void flatten();

  lxb_html_document_t* document;
  std::vector<HtmlNode> nodes;
};

HtmlTree::HtmlTree(std::unique_ptr<Page> page) : page_(std::move(page)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&& other) noexcept {
  std::swap(page_, other.page_);
  return *this;
}
HtmlTree::~HtmlTree() {
  Page::give_back(std::move(page_));
}

Result<HtmlTree> HtmlTree::parse(std::string_view html) {
  auto page = Page::take();
  // A parser that stopped half way is not used again.
  if (auto error = page->parse(html)) return *error;
  page->flatten();
  return HtmlTree(std::move(page));
}

const std::vector<HtmlNode>& HtmlTree::nodes() const {
  return page_->nodes;
}

namespace {

class Marker {
 public:
  explicit Marker(const lxb_dom_document_t& document)
      : role_(attribute_number(document, "role")),
        hidden_(attribute_number(document, "hidden")),
        itemprop_(attribute_number(document, "itemprop")) {}

  // Sets the node's marks and classes in one pass over its attributes, each of which lies elsewhere in
  // memory.
  void mark(const lxb_dom_element_t& element, HtmlNode& node) const {
    unsigned marks = 0;
    for (const lxb_dom_attr_t* at = element.first_attr; at; at = at->next) {
      const lxb_dom_attr_id_t name = at->node.local_name;
      if (name == LXB_DOM_ATTR__UNDEF) continue;
      if (name == LXB_DOM_ATTR_CLASS) node.classes = value_of(at);
      if (name == LXB_DOM_ATTR_ID) marks |= kMarkId;
      if (name == LXB_DOM_ATTR_STYLE) marks |= kMarkStyle;
      if (name == LXB_DOM_ATTR_REL) marks |= kMarkRel;
      if (name == role_) marks |= kMarkRole;
      if (name == hidden_) marks |= kMarkHidden;
      if (name == itemprop_) marks |= kMarkItemprop;
    }
    node.marks = static_cast<uint8_t>(marks);
  }

 private:
  lxb_dom_attr_id_t role_, hidden_, itemprop_;
};

}  // namespace

void HtmlTree::Page::flatten() {
  const Marker marker(document->dom_document);
  lxb_dom_node_t* root = lxb_dom_interface_node(document);
  nodes.push_back({});
  uint32_t parent = 0;
  for (lxb_dom_node_t* node = root->first_child; node;) {
    const bool is_kept = node->type == LXB_DOM_NODE_TYPE_ELEMENT || node->type == LXB_DOM_NODE_TYPE_TEXT;
    const auto index = static_cast<uint32_t>(nodes.size());
    if (is_kept) {
      HtmlNode& kept = nodes.emplace_back();
      kept.tag = tag_of(*node);
      kept.parent = parent;
      if (kept.tag == HtmlTag::kText) {
        const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
        kept.text = view(data.data, data.length);
      } else {
        kept.level = heading_level(*node);
        marker.mark(*lxb_dom_interface_element(node), kept);
        kept.element = node;
      }
    }
    if (is_kept && node->first_child) {
      parent = index;
      node = node->first_child;
      continue;
    }
    if (is_kept) nodes[index].end = index + 1;
    while (!node->next && node->parent && node->parent != root) {
      node = node->parent;
      nodes[parent].end = static_cast<uint32_t>(nodes.size());
      parent = nodes[parent].parent;
    }
    node = node->next;
  }
  nodes[0].end = static_cast<uint32_t>(nodes.size());
}

std::string_view HtmlTree::id_of(uint32_t node) const {
  const HtmlNode& of = nodes()[node];
  return of.marks & kMarkId ? value_of(static_cast<const lxb_dom_element_t*>(of.element)->attr_id)
                            : std::string_view{};
}

namespace {

const lxb_dom_attr_t* find_attribute(const HtmlNode& node, std::string_view name) {
  if (!node.element) return nullptr;
  const auto* element = static_cast<const lxb_dom_element_t*>(node.element);
  for (const lxb_dom_attr_t* at = element->first_attr; at; at = at->next) {
    const auto* data = lxb_dom_attr_data_by_id(nullptr, at->node.local_name);
    if (data && data->entry.length == name.size() &&
        view(lexbor_hash_entry_str(&data->entry), data->entry.length) == name)
      return at;
  }
  return nullptr;
}

}  // namespace

std::string_view HtmlTree::attribute(uint32_t node, std::string_view name) const {
  return value_of(find_attribute(nodes()[node], name));
}

bool HtmlTree::has_attribute(uint32_t node, std::string_view name) const {
  return find_attribute(nodes()[node], name) != nullptr;
}

bool is_block(HtmlTag tag) {
  return tag != HtmlTag::kText && tag != HtmlTag::kInline && tag != HtmlTag::kAnchor &&
         tag != HtmlTag::kTime && tag != HtmlTag::kBreak && tag != HtmlTag::kSilent &&
         tag != HtmlTag::kScript && tag != HtmlTag::kButton;
}

std::string HtmlTree::text_of(uint32_t node) const {
  const std::vector<HtmlNode>& all = nodes();
  std::string text;
  for (uint32_t i = node; i < all[node].end; ++i) {
    if (all[i].tag == HtmlTag::kText)
      text += all[i].text;
    else if (is_block(all[i].tag) || all[i].tag == HtmlTag::kBreak)
      text += ' ';
    else if (all[i].tag == HtmlTag::kSilent || all[i].tag == HtmlTag::kScript)
      i = all[i].end - 1;
  }
  return collapse_spaces(text);
}

}  // namespace stemma
