#include "read/html_tree.h"

#include <lexbor/dom/interfaces/character_data.h>
#include <lexbor/html/html.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/strings.h"
#include "read/limits.h"

namespace stemma {

namespace {

std::string_view view(const lxb_char_t* data, size_t length) {
  return data ? std::string_view(reinterpret_cast<const char*>(data), length) : std::string_view{};
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
      return HtmlTag::kUnknown;
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

}  // namespace

bool is_block(HtmlTag tag) {
  return tag != HtmlTag::kText && tag != HtmlTag::kInline && tag != HtmlTag::kAnchor &&
         tag != HtmlTag::kTime && tag != HtmlTag::kBreak && tag != HtmlTag::kSilent &&
         tag != HtmlTag::kScript && tag != HtmlTag::kButton;
}

// A document is used again for the next page of its thread: making one costs as much as reading a page.
struct HtmlTree::Page {
  Page() : document(lxb_html_document_create()) {}
  ~Page() { lxb_html_document_destroy(document); }
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;

  static std::unique_ptr<Page>& spare() {
    thread_local std::unique_ptr<Page> page;
    return page;
  }
  static std::unique_ptr<Page> take() { return spare() ? std::move(spare()) : std::make_unique<Page>(); }
  static void give_back(std::unique_ptr<Page> page) {
    if (!page || page->memory() > kSparePageBytes) return;
    lxb_html_document_clean(page->document);
    spare() = std::move(page);
  }

  size_t memory() const {
    const lxb_dom_document_t& dom = document->dom_document;
    size_t bytes = 0;
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
  std::optional<Error> parse(std::string_view html) {
    if (!document || lxb_html_document_parse_chunk_begin(document) != LXB_STATUS_OK)
      return too_large("no memory for the page");
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
    lxb_html_document_parse_chunk_end(document);
    return std::nullopt;
  }

  lxb_html_document_t* document;
};

HtmlTree::HtmlTree(std::unique_ptr<Page> page) : page_(std::move(page)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() {
  Page::give_back(std::move(page_));
}

Result<HtmlTree> HtmlTree::parse(std::string_view html) {
  auto page = Page::take();
  // A parser that stopped half way is not used again.
  if (auto error = page->parse(html)) return *error;
  HtmlTree tree(std::move(page));
  tree.flatten();
  return tree;
}

// Without recursion: pages are nested thousands deep.
void HtmlTree::flatten() {
  lxb_dom_node_t* root = lxb_dom_interface_node(page_->document);
  nodes_.push_back({});
  uint32_t parent = 0;
  for (lxb_dom_node_t* node = root->first_child; node;) {
    const bool is_kept = node->type == LXB_DOM_NODE_TYPE_ELEMENT || node->type == LXB_DOM_NODE_TYPE_TEXT;
    const auto index = static_cast<uint32_t>(nodes_.size());
    if (is_kept) {
      HtmlNode kept{tag_of(*node), heading_level(*node), parent, 0, {}, nullptr};
      if (kept.tag == HtmlTag::kText) {
        const lexbor_str_t& data = lxb_dom_interface_character_data(node)->data;
        kept.text = view(data.data, data.length);
      } else {
        kept.element = node;
      }
      nodes_.push_back(kept);
    }
    if (is_kept && node->first_child) {
      parent = index;
      node = node->first_child;
      continue;
    }
    if (is_kept) nodes_[index].end = index + 1;
    while (!node->next && node->parent && node->parent != root) {
      node = node->parent;
      nodes_[parent].end = static_cast<uint32_t>(nodes_.size());
      parent = nodes_[parent].parent;
    }
    node = node->next;
  }
  nodes_[0].end = static_cast<uint32_t>(nodes_.size());
}

std::string_view HtmlTree::attribute(uint32_t node, std::string_view name) const {
  if (!nodes_[node].element) return {};
  auto* element = lxb_dom_interface_element(nodes_[node].element);
  for (lxb_dom_attr_t* attribute = element->first_attr; attribute; attribute = attribute->next) {
    size_t length = 0;
    const lxb_char_t* data = lxb_dom_attr_local_name(attribute, &length);
    if (view(data, length) != name) continue;
    data = lxb_dom_attr_value(attribute, &length);
    return view(data, length);
  }
  return {};
}

bool HtmlTree::has_attribute(uint32_t node, std::string_view name) const {
  if (!nodes_[node].element) return false;
  const auto* element = lxb_dom_interface_element(nodes_[node].element);
  for (const lxb_dom_attr_t* attribute = element->first_attr; attribute; attribute = attribute->next) {
    size_t length = 0;
    const lxb_char_t* data = lxb_dom_attr_local_name(attribute, &length);
    if (view(data, length) == name) return true;
  }
  return false;
}

std::string HtmlTree::text_of(uint32_t node) const {
  std::string text;
  for (uint32_t i = node; i < nodes_[node].end; ++i) {
    if (nodes_[i].tag == HtmlTag::kText)
      text += nodes_[i].text;
    else if (is_block(nodes_[i].tag) || nodes_[i].tag == HtmlTag::kBreak)
      text += ' ';
    else if (nodes_[i].tag == HtmlTag::kSilent || nodes_[i].tag == HtmlTag::kScript)
      i = nodes_[i].end - 1;
  }
  return collapse_spaces(text);
}

}  // namespace stemma
