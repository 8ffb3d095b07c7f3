#include "claim/posts.h"

#include "base/strings.h"

namespace stemma {

namespace {

constexpr size_t kLongestAuthor = 60;  // bytes between the dash and the handle
constexpr size_t kLongestTail = 40;    // bytes after the handle: a date
constexpr std::string_view kDashes[] = {"—", "–", "- "};

// The place of the dash before the author's name and its length; length 0 if there is none near enough.
std::pair<size_t, size_t> dash_before(std::string_view text, size_t handle) {
  std::pair<size_t, size_t> found{0, 0};
  for (const std::string_view dash : kDashes) {
    const size_t at = text.rfind(dash, handle);
    if (at == std::string_view::npos || handle - at > kLongestAuthor) continue;
    if (found.second == 0 || at > found.first) found = {at, dash.size()};
  }
  return found;
}

}  // namespace

std::vector<EmbeddedPost> find_posts(const Article& article) {
  std::vector<EmbeddedPost> posts;
  for (const Block& block : article.blocks) {
    if (!is_content(block.kind)) continue;
    const std::string_view text = block.span.of(article.text);
    const size_t handle = text.rfind("(@");
    if (handle == std::string_view::npos) continue;
    const size_t close = text.find(')', handle);
    if (close == std::string_view::npos || text.size() - close > kLongestTail) continue;
    const auto [dash, length] = dash_before(text, handle);
    if (length == 0 || trim(text.substr(0, dash)).empty()) continue;
    const std::string_view author = trim(text.substr(dash + length, handle - dash - length));
    if (author.empty()) continue;
    const auto begin = block.span.begin + static_cast<uint32_t>(author.data() - text.data());
    posts.push_back({{block.span.begin, block.span.begin + static_cast<uint32_t>(dash)},
                     {begin, begin + static_cast<uint32_t>(author.size())}});
  }
  return posts;
}

}  // namespace stemma
