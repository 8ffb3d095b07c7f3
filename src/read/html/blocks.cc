#include "read/html/blocks.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/html/hints.h"

namespace stemma {

namespace {

// ASCII white space and control characters, which no text means.
bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

// Bytes at the head of `text` in which all white space is single spaces with something behind them.
size_t tidy_length(std::string_view text) {
  constexpr size_t kBlock = 32;
  const auto is_untidy = [&](size_t i) -> bool {
    return (static_cast<unsigned char>(text[i]) < ' ') | (text[i] == '\x7F') |
           ((text[i] == ' ') & (static_cast<unsigned char>(text[i + 1]) <= ' '));
  };
  size_t at = 0;
  while (at + kBlock < text.size()) {  // without a branch, so that compilers make vector instructions of it
    unsigned char found = 0;
    for (size_t i = at; i < at + kBlock; ++i) found |= static_cast<unsigned char>(is_untidy(i));
    if (found) break;
    at += kBlock;
  }
  while (at + 1 < text.size() && !is_untidy(at)) ++at;
  return at + 1 == text.size() && !is_blank(text[at]) ? text.size() : at;
}

// Whether a space stands in it that is not ASCII; these are U+0085, U+00A0, U+1680 and above.
bool has_wide_space(std::string_view text) {
  for (size_t at = 0; at < text.size(); ++at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC2) continue;
    const bool may_be_space = lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3);
    if (may_be_space && is_space(decode_utf8(text, at).value)) return true;
  }
  return false;
}

uint32_t role_hints(std::string_view role) {
  if (role.empty()) return 0;
  if (role == "navigation" || role == "menu" || role == "menubar" || role == "search" || role == "tablist")
    return kHintNavigation;
  if (role == "complementary" || role == "contentinfo") return kHintSidebar;
  if (role == "dialog" || role == "alert" || role == "alertdialog" || role == "tooltip") return kHintNotice;
  return 0;
}

// "display: none", however it is spaced.
bool hides(std::string_view style) {
  const size_t at = style.find("display");
  if (at == std::string_view::npos) return false;
  const size_t value = style.find_first_not_of(" :", at + 7);
  return value != std::string_view::npos && style.substr(value).starts_with("none");
}

// A row of a table that holds data: its cells are words and numbers, not parts of the page.
bool is_data_row(const HtmlTree& tree, uint32_t row) {
  constexpr size_t kRowBytes = 400;
  size_t bytes = 0, cells = 0;
  const auto& nodes = tree.nodes();
  for (uint32_t i = row + 1; i < nodes[row].end; ++i) {
    bytes += nodes[i].text.size();
    cells += nodes[i].tag == HtmlTag::kCell;
    const bool is_plain =
        !is_block(nodes[i].tag) || nodes[i].tag == HtmlTag::kCell || nodes[i].tag == HtmlTag::kParagraph;
    if (!is_plain || bytes > kRowBytes) return false;
  }
  return cells > 1;
}

// Hints of class names; a page has the same ones again and again.
class HintCache {
 public:
  uint32_t of(std::string_view names) {
    if (names.empty()) return 0;
    Entry& entry = entries_[hash64(names) % entries_.size()];
    if (entry.names != names) entry = {names, hints_in(names)};
    return entry.hints;
  }

 private:
  struct Entry {
    std::string_view names;
    uint32_t hints = 0;
  };
  std::array<Entry, 256> entries_;
};

class BlockMaker {
 public:
  BlockMaker(const HtmlTree& tree, const std::vector<uint32_t>& hints) : tree_(tree), hints_(hints) {}

  HtmlBlockList run() {
    const auto& nodes = tree_.nodes();
    for (uint32_t i = 0; i < nodes.size(); ++i) {
      close_until(i);
      const HtmlNode& node = nodes[i];
      if (node.tag == HtmlTag::kSilent || node.tag == HtmlTag::kScript || node.tag == HtmlTag::kHead ||
          node.tag == HtmlTag::kButton) {
        i = node.end - 1;
      } else if (node.tag == HtmlTag::kText) {
        add_text(i);
      } else if (node.tag == HtmlTag::kBreak) {
        add_break();
      } else {
        open(i);
      }
    }
    close_until(static_cast<uint32_t>(nodes.size()));
    flush();
    return finished();
  }

 private:
  struct Open {
    uint32_t node, end;
    uint32_t block;  // the innermost block, this one or one around it
    uint32_t row;    // the data row around it, or 0
    uint8_t level;   // of the heading around it
    HtmlTag kind;    // heading, caption, item, row or paragraph: what the text is
    bool in_link, in_pre, cuts;
  };

  void open(uint32_t i) {
    const HtmlNode& node = tree_.nodes()[i];
    Open now =
        stack_.empty() ? Open{i, node.end, i, 0, 0, HtmlTag::kParagraph, false, false, false} : stack_.back();
    now.node = i;
    now.end = node.end;
    if (node.level) now.level = node.level;
    const bool is_cell_of_row = now.row && (node.tag == HtmlTag::kCell || node.tag == HtmlTag::kParagraph);
    now.cuts = is_block(node.tag) && !is_cell_of_row;
    if (now.cuts) {
      flush();
      now.block = i;
    } else if (node.tag == HtmlTag::kCell && !is_empty()) {
      bytes_ += bytes_.back() == ' ' ? "| " : " | ";
    }
    switch (node.tag) {
      case HtmlTag::kAnchor:
        now.in_link = true;
        break;
      case HtmlTag::kPreformatted:
        now.in_pre = true;
        break;
      case HtmlTag::kHeading:
      case HtmlTag::kFigcaption:
      case HtmlTag::kFigure:
      case HtmlTag::kItem:
        now.kind = node.tag;
        break;
      case HtmlTag::kRow:
        if (is_data_row(tree_, i)) now.row = i;
        now.kind = now.row ? HtmlTag::kRow : now.kind;
        break;
      case HtmlTag::kTable:
      case HtmlTag::kQuotation:
        now.kind = HtmlTag::kParagraph;
        break;
      default:
        break;
    }
    if ((hints_[i] & kHintCaption) && is_short(i)) now.kind = HtmlTag::kFigcaption;
    stack_.push_back(now);
  }

  // Whether a part has room for a caption and no more.
  bool is_short(uint32_t i) const {
    constexpr size_t kCaptionPartBytes = 900, kCaptionPartNodes = 100;
    const auto& nodes = tree_.nodes();
    if (nodes[i].end - i > kCaptionPartNodes) return false;
    size_t bytes = 0;
    for (uint32_t at = i; at < nodes[i].end; ++at) bytes += nodes[at].text.size();
    return bytes <= kCaptionPartBytes;
  }

  void close_until(uint32_t i) {
    while (!stack_.empty() && stack_.back().end <= i) {
      if (stack_.back().cuts) flush();
      stack_.pop_back();
    }
  }

  // The text of the block that is being gathered: the end of bytes_.
  std::string_view text() const { return std::string_view(bytes_).substr(begin_); }
  bool is_empty() const { return bytes_.size() == begin_; }

  void add_text(uint32_t i) {
    if (stack_.empty()) return;
    std::string_view text = tree_.nodes()[i].text;
    while (!text.empty()) {
      if (is_blank(text.front())) {
        text.remove_prefix(add_blanks(text));
        continue;
      }
      const std::string_view tidy = text.substr(0, tidy_length(text));
      if (!first_) first_ = i, at_ = stack_.back();
      bytes_ += tidy;
      broken_ = false;
      if (stack_.back().in_link)
        link_bytes_ += static_cast<uint32_t>(tidy.size()) -
                       static_cast<uint32_t>(std::count(tidy.begin(), tidy.end(), ' '));
      text.remove_prefix(tidy.size());
    }
  }

  // One space for the white space at the head of `text`, whose length it gives; a line break counts where the
  // page keeps them.
  size_t add_blanks(std::string_view text) {
    size_t length = 0;
    const bool in_pre = stack_.back().in_pre;
    for (; length < text.size() && is_blank(text[length]); ++length)
      if (in_pre) add_blank_in_pre(text[length]);
    if (!in_pre) add_space();
    return length;
  }
  void add_blank_in_pre(char c) {
    if (c == '\n' && !is_empty()) return add_break();
    add_space();
  }
  void add_space() {
    if (!is_empty() && bytes_.back() != ' ') bytes_ += ' ';
  }

  // A line that ends as a sentence, or two breaks together, end a paragraph; another break is white space.
  void add_break() {
    const std::string_view line = trim(text());
    constexpr size_t kLeastLine = 60;
    const char last = line.empty() ? '\0' : line.back();
    const bool is_sentence = line.size() >= kLeastLine && (last == '.' || last == '!' || last == '?' ||
                                                           last == '"' || line.ends_with("\u201D"));
    if (broken_ || is_sentence) return flush();
    if (!line.empty()) {
      add_space();
      broken_ = true;
    }
  }

  void tidy_up() {
    if (has_wide_space(text()))
      bytes_.replace(begin_, std::string::npos, collapse_spaces(text()));
    else if (!is_empty() && bytes_.back() == ' ')
      bytes_.pop_back();
    while (at_.row && text().ends_with('|')) {
      const std::string_view row = text();
      bytes_.replace(begin_, std::string::npos, std::string(trim(row.substr(0, row.size() - 1))));
    }
  }

  void flush() {
    tidy_up();
    const uint32_t first = std::exchange(first_, 0);
    const uint32_t link_bytes = std::exchange(link_bytes_, 0);
    broken_ = false;
    if (is_empty()) return;
    HtmlBlock block;
    block.node = at_.block;
    block.first = first;
    block.tag = tree_.nodes()[at_.block].tag;
    block.kind = kind_of(at_.kind);
    if (block.kind == BlockKind::kHeading) block.level = at_.level;
    block.text = text();
    block.link_bytes = std::min(link_bytes, static_cast<uint32_t>(block.text.size()));
    count(block);
    blocks_.push_back(block);
    begin_ = bytes_.size();
  }

  // The texts moved while they were gathered; now they stand.
  HtmlBlockList finished() {
    auto bytes = std::make_unique<const std::string>(std::move(bytes_));
    size_t at = 0;
    for (HtmlBlock& block : blocks_) {
      block.text = std::string_view(*bytes).substr(at, block.text.size());
      at += block.text.size();
    }
    return {std::move(blocks_), std::move(bytes)};
  }

  static BlockKind kind_of(HtmlTag tag) {
    if (tag == HtmlTag::kHeading) return BlockKind::kHeading;
    if (tag == HtmlTag::kFigcaption || tag == HtmlTag::kFigure) return BlockKind::kCaption;
    if (tag == HtmlTag::kItem || tag == HtmlTag::kRow) return BlockKind::kList;
    return BlockKind::kParagraph;
  }

  // In stretches so short that the counts fit into bytes, and without a branch: compilers make vector
  // instructions of it.
  static void count(HtmlBlock& block) {
    constexpr size_t kStretch = 128;
    const auto* text = reinterpret_cast<const unsigned char*>(block.text.data());
    const size_t last = block.text.size() - 1;
    const auto is_sign = [](unsigned char c) {
      return (c == '.') | (c == ',') | (c == '!') | (c == '?') | (c == ';');
    };
    const auto is_digit_sign = [](unsigned char c) { return (c >= '0') & (c <= '9'); };
    block.words = 1;
    block.stops = is_sign(text[last]);
    block.digits = is_digit_sign(text[last]);
    for (size_t begin = 0; begin < last; begin += kStretch) {
      const size_t end = std::min(last, begin + kStretch);
      unsigned char spaces = 0, stops = 0, digits = 0;
      for (size_t i = begin; i < end; ++i) {
        const unsigned char c = text[i], next = text[i + 1];
        const bool ends_word = (next == ' ') | (next == '"') | (next >= 0x80);
        spaces = static_cast<unsigned char>(spaces + (c == ' '));
        digits = static_cast<unsigned char>(digits + is_digit_sign(c));
        stops = static_cast<unsigned char>(stops + (is_sign(c) & ends_word));
      }
      block.words += spaces;
      block.stops += stops;
      block.digits += digits;
    }
  }

  const HtmlTree& tree_;
  const std::vector<uint32_t>& hints_;
  std::vector<HtmlBlock> blocks_;
  std::string bytes_;  // the texts of all blocks
  size_t begin_ = 0;   // where in it the block begins that is being gathered
  std::vector<Open> stack_;
  Open at_{};  // where the block's first text stands
  uint32_t first_ = 0, link_bytes_ = 0;
  bool broken_ = false;
};

}  // namespace

std::vector<uint32_t> own_hints(const HtmlTree& tree) {
  const auto& nodes = tree.nodes();
  std::vector<uint32_t> hints(nodes.size(), 0);
  HintCache cache;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    if (!nodes[i].element || nodes[i].tag == HtmlTag::kHtml || nodes[i].tag == HtmlTag::kBody) continue;
    hints[i] = cache.of(nodes[i].classes);
    if (nodes[i].marks & kMarkId) hints[i] |= hints_in(tree.id_of(i));
    if (nodes[i].marks & kMarkRole) hints[i] |= role_hints(tree.attribute(i, "role"));
    if (nodes[i].marks & kMarkHidden) hints[i] |= kHintUnseen;
    if ((nodes[i].marks & kMarkStyle) && hides(tree.attribute(i, "style"))) hints[i] |= kHintUnseen;
  }
  return hints;
}

HtmlBlockList html_blocks(const HtmlTree& tree, const std::vector<uint32_t>& hints) {
  return BlockMaker(tree, hints).run();
}

}  // namespace stemma
