// What the names that a page gives its parts say of them: class="article-body", id="comments",
// role="navigation".
#pragma once

#include <cstdint>
#include <string_view>

namespace stemma {

// Sets of hints are joined by |.
enum HtmlHint : uint32_t {
  kHintBody = 1 << 0,        // the article's own text
  kHintNavigation = 1 << 1,  // menus, breadcrumbs, page numbers
  kHintComments = 1 << 2,
  kHintRelated = 1 << 3,  // teasers of other articles
  kHintShare = 1 << 4,
  kHintNewsletter = 1 << 5,  // and other offers: subscribe, sign up, donate
  kHintAdvert = 1 << 6,
  kHintCaption = 1 << 7,
  kHintByline = 1 << 8,
  kHintMeta = 1 << 9,  // time of publication, reading time, category, tags
  kHintHidden = 1 << 10,
  kHintNotice = 1 << 11,   // cookies, consent, legal lines
  kHintSidebar = 1 << 12,  // sidebars, widgets, footers
  kHintAuthorBox = 1 << 13,
  kHintLive = 1 << 14,
  kHintTeaser = 1 << 15,  // cards; also the article's own summary
  kHintTitle = 1 << 16,
  kHintUnseen = 1 << 17,  // hidden by the attribute or the style, not by the name
  kHintPost = 1 << 18,    // a post of a social network that the article shows
};

// The hints in `names`, a class or an id: its words are told apart at hyphens, underscores and capitals.
uint32_t hints_in(std::string_view names);

}  // namespace stemma
