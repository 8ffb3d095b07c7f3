#include "read/html/notes.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/html/hints.h"

namespace stemma {

namespace {

void add_meta(HtmlNotes& notes, uint32_t i) {
  std::string_view name = notes.tree.attribute(i, "property");
  if (name.empty()) name = notes.tree.attribute(i, "name");
  if (name.empty()) name = notes.tree.attribute(i, "itemprop");
  const std::string_view content = trim(notes.tree.attribute(i, "content"));
  name = trim(name);
  if (!name.empty() && !content.empty()) notes.metas.push_back({name, content});
}

void add_link(HtmlNotes& notes, uint32_t i) {
  const std::string_view rel = notes.tree.attribute(i, "rel");
  if (equals_ignoring_case(rel, "canonical") && notes.canonical.empty())
    notes.canonical = trim(notes.tree.attribute(i, "href"));
  if (equals_ignoring_case(rel, "image_src") && notes.lead_picture.empty())
    notes.lead_picture = trim(notes.tree.attribute(i, "href"));
}

void add_microdata(HtmlNotes& notes, uint32_t i, uint8_t marks) {
  if (marks & kMarkItemprop) {
    const std::string_view property = notes.tree.attribute(i, "itemprop");
    if (property == "datePublished") notes.published.push_back(i);
    if (property == "dateModified") notes.modified.push_back(i);
    if (property.starts_with("author")) notes.authors.push_back(i);
  } else if ((marks & kMarkRel) && notes.tree.attribute(i, "rel") == "author") {
    notes.authors.push_back(i);
  }
}

// Whether a heading says the same as the title in part: most of the title's words stand in it.
bool shares_words(std::string_view heading, std::string_view title) {
  constexpr size_t kFewestWords = 3;
  const std::string lower = " " + to_lower(heading) + " ";
  size_t words = 0, shared = 0;
  for (const std::string_view word : split(title, ' ')) {
    if (word.empty()) continue;
    ++words;
    shared += lower.find(" " + to_lower(word)) != std::string::npos;
  }
  return words >= kFewestWords && shared * 4 >= words * 3;
}

}  // namespace

HtmlNotes gather_notes(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                       const std::vector<HtmlBlock>& blocks) {
  HtmlNotes notes(tree, hints, blocks);
  const std::vector<HtmlNode>& nodes = tree.nodes();
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    switch (nodes[i].tag) {
      case HtmlTag::kMeta:
        add_meta(notes, i);
        continue;
      case HtmlTag::kLink:
        add_link(notes, i);
        break;
      case HtmlTag::kScript:
        if (i + 1 < nodes[i].end &&
            starts_with_ignoring_case(trim(tree.attribute(i, "type")), "application/ld+json"))
          notes.scripts.push_back(nodes[i + 1].text);
        break;
      case HtmlTag::kTitle:
        if (notes.title_tag.empty()) notes.title_tag = tree.text_of(i);
        break;
      case HtmlTag::kHeading:
        if (nodes[i].level == 1) notes.headings.push_back(i);
        break;
      case HtmlTag::kHtml:
        notes.html_language = tree.attribute(i, "lang");
        break;
      case HtmlTag::kTime:
        notes.times.push_back(i);
        break;
      default:
        break;
    }
    if (nodes[i].marks & (kMarkItemprop | kMarkRel)) add_microdata(notes, i, nodes[i].marks);
    if (hints[i] & kHintByline) notes.bylines.push_back(i);
  }
  return notes;
}

void find_headline(HtmlNotes& notes, std::string_view title) {
  const std::vector<HtmlBlock>& blocks = notes.blocks;
  auto headline = std::find_if(blocks.begin(), blocks.end(), [&](const HtmlBlock& block) {
    return block.kind == BlockKind::kHeading && !title.empty() &&
           block.text.find(title) != std::string_view::npos;
  });
  if (headline == blocks.end())
    headline = std::find_if(blocks.begin(), blocks.end(), [&](const HtmlBlock& block) {
      return block.kind == BlockKind::kHeading && shares_words(block.text, title);
    });
  if (headline == blocks.end()) return;
  notes.headline_node = headline->node;
  notes.headline_block = static_cast<uint32_t>(headline - blocks.begin());
  constexpr ptrdiff_t kAfter = 12, kBefore = 4;
  constexpr size_t kLineBytes = 200;
  const auto last = headline + 1 + std::min(kAfter, blocks.end() - headline - 1);
  for (auto at = headline + 1; at != last; ++at)
    if (at->text.size() <= kLineBytes) notes.headline_lines.push_back(at->text);
  const auto first = headline - std::min(kBefore, headline - blocks.begin());
  for (auto at = headline; at != first;)
    if ((--at)->text.size() <= kLineBytes) notes.headline_lines.push_back(at->text);
}

std::string HtmlNotes::meta(std::initializer_list<const char*> names, std::string* which) const {
  for (const char* name : names)
    for (const Meta& one : metas) {
      if (!equals_ignoring_case(one.name, name)) continue;
      std::string text = plain_field(one.content);
      if (text.empty()) continue;
      if (which) *which = std::string("meta ") + name;
      return text;
    }
  return {};
}

std::string plain_field(std::string_view text) {
  if (text.find('&') == std::string_view::npos && text.find('<') == std::string_view::npos)
    return collapse_spaces(text);
  constexpr size_t kFieldBytes = size_t{64} << 10;  // longer ones are no fields of an article
  const Result<HtmlTree> tree = HtmlTree::parse(text.substr(0, kFieldBytes));
  return tree.ok() ? tree.value().text_of(0) : collapse_spaces(text);
}

std::string host_of(std::string_view url) {
  const size_t scheme = url.find("//");
  if (scheme == std::string_view::npos) return {};
  std::string host = to_lower(url.substr(scheme + 2));
  host = host.substr(0, host.find_first_of("/?#:"));
  return host.starts_with("www.") ? host.substr(4) : host;
}

}  // namespace stemma
