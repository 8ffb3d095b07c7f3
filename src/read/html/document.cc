// An HTML page to an article.
#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/blocks.h"
#include "read/encoding/charset.h"
#include "read/encoding/encoding.h"
#include "read/html/blocks.h"
#include "read/html/content.h"
#include "read/html/metadata.h"
#include "read/html/page_entries.h"
#include "read/html/tree.h"
#include "read/html/truncation.h"
#include "read/input/documents.h"
#include "read/language.h"
#include "read/limits.h"
#include "read/live_updates.h"

namespace stemma {

namespace {

struct Draft {
  std::string text;
  std::vector<Block> blocks;
  std::vector<uint32_t> sources;  // for each block the page's block that it is of

  void add(BlockKind kind, std::string_view piece, uint32_t source) {
    if (!text.empty()) text += "\n\n";
    const auto begin = static_cast<uint32_t>(text.size());
    text += piece;
    blocks.push_back({kind, {begin, static_cast<uint32_t>(text.size())}});
    sources.push_back(source);
  }
};

// Without the lines that are debris by their words. Nothing is left out of a text that would be empty then.
Draft without_debris(Draft draft, std::string_view title) {
  Draft out;
  size_t at = 0;
  for (const Block& block : refine_blocks(draft.text, draft.blocks, title)) {
    while (draft.blocks[at].span.end <= block.span.begin) ++at;
    if (block.kind != BlockKind::kBoilerplate)
      out.add(block.kind, block.span.of(draft.text), draft.sources[at]);
  }
  return out.text.empty() ? draft : out;
}

Draft draft_of(const std::vector<HtmlBlock>& blocks, const HtmlContent& content) {
  Draft draft;
  for (const uint32_t i : content.blocks) draft.add(blocks[i].kind, blocks[i].text, i);
  return draft;
}

void add_captions(Article& article, const std::vector<HtmlBlock>& blocks, const HtmlContent& content,
                  const Draft& draft) {
  for (const uint32_t i : content.captions) {
    const auto next = std::lower_bound(draft.sources.begin(), draft.sources.end(), i);
    article.captions.push_back(
        {std::string(blocks[i].text), static_cast<uint32_t>(next - draft.sources.begin())});
  }
}

void add_entries(Article& article, std::vector<PageEntry> entries, const Draft& draft) {
  for (PageEntry& entry : entries) {
    const auto first = std::lower_bound(draft.sources.begin(), draft.sources.end(), entry.first);
    const auto last = std::upper_bound(first, draft.sources.end(), entry.last);
    if (first == last) continue;
    const uint32_t begin = draft.blocks[static_cast<size_t>(first - draft.sources.begin())].span.begin;
    const uint32_t end = draft.blocks[static_cast<size_t>(last - draft.sources.begin()) - 1].span.end;
    article.entries.push_back({std::move(entry.published), {begin, end}});
  }
}

// The text that microdata name as the article's body, where exactly one part has it.
std::string marked_body(const HtmlTree& tree) {
  uint32_t found = 0;
  for (uint32_t i = 1; i < tree.nodes().size(); ++i) {
    if (!(tree.nodes()[i].marks & kMarkItemprop) || tree.attribute(i, "itemprop") != "articleBody") continue;
    if (found != 0) return {};
    found = i;
  }
  return found == 0 ? std::string() : tree.text_of(found);
}

// The text that a page gives in its JSON-LD, for pages that show theirs by script only.
Draft draft_of_body(std::string_view body) {
  Draft draft;
  for (const std::string_view line : split(body, '\n'))
    if (const std::string text = collapse_spaces(line); !text.empty())
      draft.add(BlockKind::kParagraph, text, 0);
  return draft;
}

Error page_too_large(const ReadLimits& limits) {
  return {ErrorCode::kTooLarge,
          "larger than the limit of " + std::to_string(limits.page_bytes) + " bytes for one page", "", ""};
}

Error text_too_long(const ReadLimits& limits) {
  return {ErrorCode::kTooLarge,
          "text longer than the limit of " + std::to_string(limits.text_bytes) + " bytes", "", ""};
}

}  // namespace

Result<Article> parse_html_fragment(std::string_view html, const ReadLimits& limits) {
  if (html.size() > limits.page_bytes) return page_too_large(limits);
  TRY(const HtmlTree tree, HtmlTree::parse(html));
  const HtmlBlockList all = html_blocks(tree, own_hints(tree));
  Draft draft;
  for (const HtmlBlock& block : all.blocks) draft.add(block.kind, block.text, 0);
  if (draft.text.empty()) return Error{ErrorCode::kEmpty, "no text in it", "", ""};
  if (draft.text.size() > limits.text_bytes) return text_too_long(limits);
  Article article;
  article.blocks = refine_blocks(draft.text, draft.blocks, {});
  article.text = std::move(draft.text);
  return article;
}

Result<Article> parse_html(std::string bytes, const ReadLimits& limits, const PageOrigin& origin) {
  if (bytes.size() > limits.page_bytes) return page_too_large(limits);
  const std::string charset(charset_named(origin.charset).empty() ? declared_charset(bytes)
                                                                  : std::string_view(origin.charset));
  TRY(const std::string html, to_utf8(std::move(bytes), charset));
  TRY(const HtmlTree tree, HtmlTree::parse(html));
  const std::vector<uint32_t> hints = own_hints(tree);
  const HtmlBlockList page = html_blocks(tree, hints);
  const std::vector<HtmlBlock>& blocks = page.blocks;
  HtmlMetadata metadata = read_metadata(tree, hints, blocks);
  const HtmlContent content = choose_content(tree, hints, blocks, metadata.title,
                                             metadata.body.empty() ? marked_body(tree) : metadata.body);
  Draft draft = without_debris(draft_of(blocks, content), metadata.title);
  const bool is_of_script = draft.text.size() * 2 < metadata.body.size();
  if (is_of_script) draft = draft_of_body(metadata.body);
  const bool is_live = draft.text.size() * 2 < bytes_of(metadata.updates);
  if (draft.text.empty() && !is_live) return Error{ErrorCode::kEmpty, "a page without text", "", ""};
  if (std::max(draft.text.size(), bytes_of(metadata.updates)) > limits.text_bytes)
    return text_too_long(limits);
  Article article;
  if (!is_of_script && !is_live) {
    add_captions(article, blocks, content, draft);
    add_entries(article, page_entries(tree, blocks, content.blocks), draft);
    auto updates = entries_of_updates(metadata.updates, draft.text, draft.blocks);
    if (updates.size() > article.entries.size()) article.entries = std::move(updates);
    article.truncated = truncation_of(tree, blocks, content.blocks);
  }
  article.text = std::move(draft.text);
  article.blocks = std::move(draft.blocks);
  if (is_live) write_updates(metadata.updates, article);
  article.title = std::move(metadata.title);
  article.url = std::move(metadata.url);
  article.outlet = std::move(metadata.outlet);
  article.published = std::move(metadata.published);
  article.modified = std::move(metadata.modified);
  article.section = std::move(metadata.section);
  article.image = std::move(metadata.image);
  article.authors = std::move(metadata.authors);
  article.found_in = std::move(metadata.found_in);
  // A site's declaration is often its system's; what the text itself shows goes before it.
  article.language = detect_language(article.text);
  if (article.language.empty())
    article.language = std::move(metadata.language);
  else
    article.found_in["language"] =
        "the text" + (metadata.language.empty() || metadata.language == article.language
                          ? std::string()
                          : ", against " + article.found_in["language"] + " \"" + metadata.language + "\"");
  return article;
}

}  // namespace stemma
