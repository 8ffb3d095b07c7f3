#include "read/html/truncation.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/utf8.h"

namespace stemma {

namespace {

constexpr size_t kShortText = 1500;  // bytes; a stub is shorter, few articles are
constexpr double kMostOfWords = 0.7;
constexpr uint32_t kBlocksBehind = 6;  // an invitation stands right behind the text
constexpr size_t kInvitationBytes = 300;

constexpr std::string_view kInvitations[] = {"subscribe to continue",
                                             "subscribe to read",
                                             "subscribe now to",
                                             "to continue reading",
                                             "continue reading",
                                             "read the full",
                                             "read full",
                                             "keep reading",
                                             "to keep reading",
                                             "already a subscriber",
                                             "for subscribers",
                                             "subscribers only",
                                             "subscriber only",
                                             "subscriber-only",
                                             "subscriber exclusive",
                                             "premium content",
                                             "log in to read",
                                             "sign in to read",
                                             "register to read",
                                             "register to continue",
                                             "unlock this article",
                                             "to unlock",
                                             "this content is restricted",
                                             "read more",
                                             "weiterlesen",
                                             "jetzt weiterlesen",
                                             "lire la suite",
                                             "la suite est réservée",
                                             "leer más",
                                             "seguir leyendo",
                                             "continua a leggere",
                                             "leia mais"};

struct StructuredSigns {
  bool is_not_free = false;
  uint32_t words = 0;  // 0 where not given
};

// What stands behind `"key":`, white space and quotation marks left aside.
std::string_view value_of(std::string_view script, std::string_view key) {
  const size_t at = script.find(key);
  if (at == std::string_view::npos) return {};
  const size_t value = script.find_first_not_of(" \t\r\n\":", at + key.size());
  return value == std::string_view::npos ? std::string_view() : script.substr(value, 20);
}

StructuredSigns structured_signs(const HtmlTree& tree) {
  StructuredSigns signs;
  const auto& nodes = tree.nodes();
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (nodes[i].tag != HtmlTag::kScript || i + 1 >= nodes[i].end) continue;
    const std::string_view script = nodes[i + 1].text;
    const std::string_view free = value_of(script, "\"isAccessibleForFree\"");
    signs.is_not_free |= free.starts_with("false") || free.starts_with("False");
    const std::string_view count = value_of(script, "\"wordCount\"");
    std::from_chars(count.data(), count.data() + count.size(), signs.words);
  }
  return signs;
}

bool breaks_off(std::string_view text) {
  return text.ends_with("\u2026") || text.ends_with("...") || text.ends_with("[\u2026]") ||
         text.ends_with("[...]");
}

// The block behind the text that invites to read on; blocks.size() without one.
uint32_t invitation(const std::vector<HtmlBlock>& blocks, uint32_t last) {
  const auto n = static_cast<uint32_t>(blocks.size());
  for (uint32_t b = last + 1; b < std::min(n, last + 1 + kBlocksBehind); ++b) {
    if (blocks[b].text.size() > kInvitationBytes) continue;
    const std::string folded = fold(blocks[b].text);
    for (const std::string_view words : kInvitations)
      if (folded.find(words) != std::string::npos) return b;
  }
  return n;
}

}  // namespace

std::string truncation_of(const HtmlTree& tree, const std::vector<HtmlBlock>& blocks,
                          const std::vector<uint32_t>& kept) {
  if (kept.empty()) return {};
  size_t bytes = 0, words = 0;
  for (const uint32_t b : kept) bytes += blocks[b].text.size(), words += blocks[b].words;
  const StructuredSigns signs = structured_signs(tree);
  if (signs.is_not_free && static_cast<double>(words) < kMostOfWords * signs.words)
    return "the page says that its article is not free and has " + std::to_string(signs.words) + " words; " +
           std::to_string(words) + " are shown";
  if (signs.is_not_free && bytes < kShortText)
    return "the page says that its article is not free, and shows " + std::to_string(words) + " words";
  const bool is_cut = breaks_off(blocks[kept.back()].text);
  if (!is_cut && bytes >= kShortText) return {};
  const uint32_t at = invitation(blocks, kept.back());
  if (at == blocks.size()) return {};
  return (is_cut ? "the text breaks off, and behind it stands \""
                 : "the text is short, and behind it stands \"") +
         std::string(blocks[at].text) + "\"";
}

}  // namespace stemma
