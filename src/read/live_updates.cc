#include "read/live_updates.h"

#include <algorithm>
#include <string_view>

#include "base/strings.h"

namespace stemma {

namespace {

constexpr size_t kFewest = 2;           // entries
constexpr size_t kBeginningBytes = 60;  // by which an update's text is known again
constexpr size_t kTellingBytes = 16;    // shorter beginnings are those of other lines too

bool begins(const PageUpdate& update, std::string_view block) {
  if (!update.headline.empty() && block == update.headline) return true;
  const std::string_view beginning = std::string_view(update.body).substr(0, kBeginningBytes);
  if (beginning.size() < kTellingBytes) return false;
  // A first paragraph is often shorter than the beginning.
  return block.starts_with(beginning) || (block.size() >= kTellingBytes && beginning.starts_with(block));
}

void add_block(Article& article, BlockKind kind, std::string_view piece) {
  if (!article.text.empty()) article.text += "\n\n";
  const auto begin = static_cast<uint32_t>(article.text.size());
  article.text += piece;
  article.blocks.push_back({kind, {begin, static_cast<uint32_t>(article.text.size())}});
}

}  // namespace

std::vector<Entry> entries_of_updates(const std::vector<PageUpdate>& updates, const std::string& text,
                                      const std::vector<Block>& blocks) {
  std::vector<std::pair<size_t, const PageUpdate*>> found;  // the block where each begins
  for (const PageUpdate& update : updates) {
    const auto block = std::find_if(blocks.begin(), blocks.end(),
                                    [&](const Block& one) { return begins(update, one.span.of(text)); });
    if (block != blocks.end()) found.emplace_back(block - blocks.begin(), &update);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.first == b.first; }),
              found.end());
  std::vector<Entry> entries;
  if (found.size() < kFewest || found.size() * 2 < updates.size()) return entries;
  for (size_t i = 0; i < found.size(); ++i) {
    const size_t last = (i + 1 < found.size() ? found[i + 1].first : blocks.size()) - 1;
    entries.push_back(
        {found[i].second->published, {blocks[found[i].first].span.begin, blocks[last].span.end}});
  }
  return entries;
}

size_t bytes_of(const std::vector<PageUpdate>& updates) {
  size_t bytes = 0;
  for (const PageUpdate& update : updates) bytes += update.headline.size() + update.body.size();
  return bytes;
}

void write_updates(const std::vector<PageUpdate>& updates, Article& article) {
  article.text.clear();
  article.blocks.clear();
  for (const PageUpdate& update : updates) {
    const size_t first = article.blocks.size();
    if (!update.headline.empty()) add_block(article, BlockKind::kHeading, update.headline);
    if (!update.body.empty() && update.body != update.headline)
      add_block(article, BlockKind::kParagraph, update.body);
    article.entries.push_back(
        {update.published, {article.blocks[first].span.begin, article.blocks.back().span.end}});
  }
}

}  // namespace stemma
