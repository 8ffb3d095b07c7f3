// What a page holds that may tell of its article, gathered in one pass over it: for the readers of single
// fields.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "read/html/blocks.h"
#include "read/html/json_ld.h"
#include "read/html/tree.h"

namespace stemma {

struct HtmlNotes {
  struct Meta {
    std::string_view name, content;  // name: of "property", "name" or "itemprop"; both trimmed, not empty
  };

  HtmlNotes(const HtmlTree& page, const std::vector<uint32_t>& page_hints,
            const std::vector<HtmlBlock>& page_blocks)
      : tree(page), hints(page_hints), blocks(page_blocks) {}

  const HtmlTree& tree;
  const std::vector<uint32_t>& hints;
  const std::vector<HtmlBlock>& blocks;
  std::vector<Meta> metas;
  std::vector<std::string_view> scripts;  // JSON-LD
  std::string_view canonical, lead_picture, html_language;
  std::string title_tag;
  std::vector<uint32_t> headings, times, published, modified, authors, bylines;  // nodes
  PageFacts facts;

  // Set when the title is known: the headline's node and block, and the short lines next to it, where byline
  // and time stand, first those after it.
  uint32_t headline_node = 0, headline_block = UINT32_MAX;
  std::vector<std::string_view> headline_lines;

  // The first content of <meta> under any of `names`, the first name first; `which` becomes "meta NAME".
  std::string meta(std::initializer_list<const char*> names, std::string* which = nullptr) const;
};

// `hints` and `blocks` are of own_hints and html_blocks; all must outlive what is returned. `facts` is left
// empty.
HtmlNotes gather_notes(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                       const std::vector<HtmlBlock>& blocks);
void find_headline(HtmlNotes& notes, std::string_view title);

// Text of a field, which publishers often escape twice, without tags and entities.
std::string plain_field(std::string_view text);

// "www." left out; empty where `url` is no address.
std::string host_of(std::string_view url);

}  // namespace stemma
