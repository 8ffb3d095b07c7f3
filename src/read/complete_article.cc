#include "base/strings.h"
#include "read/blocks.h"
#include "read/credits.h"
#include "read/language.h"
#include "read/limits.h"
#include "read/reader.h"

namespace stemma {

namespace {

// Content of the first blocks, for the language; debris is often in another.
std::string_view content_sample(const Article& article) {
  constexpr uint32_t kLeastParagraph = 80;
  for (const Block& block : article.blocks)
    if (block.kind == BlockKind::kParagraph && block.span.size() >= kLeastParagraph)
      return std::string_view(article.text).substr(block.span.begin);
  return article.text;
}

// A headline at the head of the text, where no title is given.
std::string headline(const Article& article) {
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::kHeading) return std::string(block.span.of(article.text));
    if (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kList) break;
  }
  return {};
}

}  // namespace

void complete_article(Article& article) {
  if (!article.published_at) article.published_at = parse_iso_timestamp(article.published);
  if (article.blocks.empty())
    article.blocks = refine_blocks(article.text, lines_to_blocks(article.text), article.title);
  if (article.title.empty()) {
    article.title = headline(article);
    if (!article.title.empty()) article.found_in["title"] = "the text's first heading";
  }
  find_credits(article);
  if (article.language.empty()) article.language = detect_language(content_sample(article));
}

}  // namespace stemma
