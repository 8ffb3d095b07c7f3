// A web page as a flat list of its elements and texts, in document order.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace stemma {

// What an element is to the reader; elements that mean the same to it share a tag.
enum class HtmlTag : uint8_t {
  kText,     // a text, no element
  kInline,   // span, b, em and what else runs along in a line
  kUnknown,  // a block of no further meaning, and elements of a page's own making
  kAnchor,
  kArticle,
  kAside,
  kBody,
  kBreak,
  kButton,  // and select, input, label: what a form is made of
  kCell,
  kDiv,
  kFigcaption,
  kFigure,
  kFooter,
  kForm,
  kHead,
  kHeader,
  kHeading,  // h1 to h6
  kHtml,
  kItem,  // li, dt, dd
  kLink,
  kList,
  kMain,
  kMeta,
  kNav,
  kParagraph,
  kPreformatted,
  kQuotation,
  kRow,
  kScript,
  kSection,
  kSilent,  // never shown as text: style, template, noscript, svg, media
  kTable,
  kTime,
  kTitle,
};

// Whether the element begins a line of its own.
bool is_block(HtmlTag tag);

// Attributes that an element has, of those that few have: joined by |.
enum HtmlMark : uint8_t {
  kMarkRole = 1 << 0,
  kMarkStyle = 1 << 1,
  kMarkHidden = 1 << 2,
  kMarkItemprop = 1 << 3,
  kMarkRel = 1 << 4,
  kMarkId = 1 << 5,
};

struct HtmlNode {
  HtmlTag tag = HtmlTag::kUnknown;
  uint8_t level = 0;         // of a heading, 1 to 6
  uint8_t marks = 0;         // HtmlMark
  uint32_t parent = 0;       // the root is its own parent
  uint32_t end = 0;          // the nodes below this one are (its own index, end)
  std::string_view text;     // of a text
  std::string_view classes;  // the attribute "class"; empty where absent
  void* element = nullptr;
};

// Owns the parsed page; all views live as long as it does.
class HtmlTree {
 public:
  // `html` is valid UTF-8. Broken markup is read as browsers read it; the contents of styles, and of scripts
  // other than JSON-LD, are left out. kTooLarge where the page is nested deeper or needs more memory than a
  // page has reason to.
  static Result<HtmlTree> parse(std::string_view html);
  HtmlTree(HtmlTree&&) noexcept;
  HtmlTree& operator=(HtmlTree&&) noexcept;
  ~HtmlTree();

  // Never empty; the first node is the root.
  const std::vector<HtmlNode>& nodes() const;
  // The value of the attribute "id"; empty where it is absent.
  std::string_view id_of(uint32_t node) const;
  // The attribute's value; empty where it is absent, too.
  std::string_view attribute(uint32_t node, std::string_view name) const;
  bool has_attribute(uint32_t node, std::string_view name) const;
  // All text below `node`, white space collapsed.
  std::string text_of(uint32_t node) const;

 private:
  struct Page;  // lexbor's document, and the nodes
  explicit HtmlTree(std::unique_ptr<Page> page);

  std::unique_ptr<Page> page_;
};

}  // namespace stemma
