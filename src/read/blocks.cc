#include "read/blocks.h"

#include <algorithm>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/limits.h"
#include "read/lines/byline.h"
#include "read/lines/line_class.h"

namespace stemma {

namespace {

// Text of mail and of old wires is wrapped before this width, and goes on with a small letter.
constexpr size_t kWrapBytes = 110;
constexpr double kWrappedShare = 0.3;
constexpr size_t kLeastWrapped = 3;

constexpr size_t kHeadingBytes = 130;  // a headline of two lines
constexpr size_t kHeadingWords = 20;
constexpr size_t kParagraphBytes = 80;  // shorter lines may be headings or teasers
constexpr size_t kTeaserBytes = 160;
constexpr size_t kBylineBlocks = 8;  // a byline stands among the first lines
// "Comments" is a button above the text, too; below this share of the text nothing of the article follows.
constexpr double kCommentsFrom = 0.6;

struct Line {
  ByteSpan span;
  bool after_blank;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool after_blank = true;
  for (size_t at = 0; at <= text.size();) {
    size_t end = text.find('\n', at);
    if (end == std::string_view::npos) end = text.size();
    const std::string_view kept = trim(text.substr(at, end - at));
    if (kept.empty()) {
      after_blank = true;
    } else {
      const auto begin = static_cast<uint32_t>(kept.data() - text.data());
      lines.push_back({{begin, begin + static_cast<uint32_t>(kept.size())}, after_blank});
      after_blank = false;
    }
    at = end + 1;
  }
  return lines;
}

bool goes_on(std::string_view text, const Line& line, const Line& next) {
  return !next.after_blank && line.span.size() <= kWrapBytes &&
         is_lower(decode_utf8(text, next.span.begin).value);
}

bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  size_t pairs = 0, wrapped = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    pairs += !lines[i + 1].after_blank;
    wrapped += goes_on(text, lines[i], lines[i + 1]);
  }
  return wrapped >= kLeastWrapped &&
         static_cast<double>(wrapped) >= kWrappedShare * static_cast<double>(pairs);
}

// AFP sets crossheads between hyphens: "- 'Not a swap' -".
bool is_hyphened_heading(std::string_view line) {
  return line.size() <= kHeadingBytes && line.starts_with("- ") && line.ends_with(" -");
}

bool is_list_item(std::string_view line) {
  if (is_hyphened_heading(line)) return false;
  for (const std::string_view bullet : {"- ", "* ", "\u2022", "\u25CF", "\u25AA", "\u00B7 ", "\u2013 "})
    if (line.starts_with(bullet) && line.size() > bullet.size() + 1 &&
        line.find(' ') != std::string_view::npos)
      return true;
  const size_t digits = line.find_first_not_of("0123456789");
  return digits != std::string_view::npos && digits > 0 && digits <= 2 &&
         (line.substr(digits, 2) == ". " || line.substr(digits, 2) == ") ");
}

bool is_title(std::string_view line, std::string_view title) {
  constexpr size_t kLeastTitle = 12;
  if (title.size() < kLeastTitle || line.size() > 2 * title.size() + kHeadingBytes) return false;
  const std::string a = fold(line), b = fold(title);
  return a == b || (a.size() >= kLeastTitle && b.starts_with(a)) ||
         (a.starts_with(b) && a.size() < b.size() + b.size() / 2);
}

// A short line that ends as no sentence and begins with a capital, a digit or a quotation mark.
bool is_heading_like(std::string_view line) {
  if (line.size() > kHeadingBytes || line.size() < 3) return false;
  if (static_cast<size_t>(std::count(line.begin(), line.end(), ' ')) >= kHeadingWords) return false;
  if (is_hyphened_heading(line)) return true;
  const char32_t first = decode_utf8(line, 0).value;
  if (!is_upper(first) && !is_digit(first) && !is_quote(first)) return false;
  if (ends_with_stop(line) && !line.ends_with('?')) return false;
  return !line.ends_with(':') && !line.ends_with(',') && !line.ends_with(';') && !line.ends_with('"') &&
         !line.ends_with("\u201D");
}

class Refiner {
 public:
  Refiner(std::string_view text, std::string_view title) : text_(text), title_(title) {}

  std::vector<Block> run(const std::vector<Block>& blocks) {
    for (const Block& block : blocks) {
      if (block.kind == BlockKind::kParagraph || block.kind == BlockKind::kList ||
          block.kind == BlockKind::kHeading)
        cut(block);
      else
        add(block, {});
    }
    mark_teasers();
    mark_comments();
    mark_headings();
    return std::move(blocks_);
  }

 private:
  std::string_view view(size_t i) const { return blocks_[i].span.of(text_); }

  void add(const Block& block, LineClass line_class) {
    blocks_.push_back(block);
    classes_.push_back(line_class);
  }

  void cut(const Block& block) {
    uint32_t at = block.span.begin;
    const std::vector<size_t> lengths = cut_line(block.span.of(text_));
    for (const size_t length : lengths) {
      const std::string_view piece = trim(text_.substr(at, length));
      const auto begin = static_cast<uint32_t>(piece.data() - text_.data());
      at += static_cast<uint32_t>(length);
      if (piece.empty()) continue;
      LineClass line_class = classify_line(piece);
      if (line_class.kind == BlockKind::kParagraph && blocks_.size() < kBylineBlocks && parse_byline(piece))
        line_class.kind = BlockKind::kCredit;
      const BlockKind kind = line_class.kind == BlockKind::kParagraph ? block.kind : line_class.kind;
      add({kind, {begin, begin + static_cast<uint32_t>(piece.size())}}, line_class);
    }
  }

  bool is_plain(size_t i) const {
    return blocks_[i].kind == BlockKind::kParagraph || blocks_[i].kind == BlockKind::kList ||
           blocks_[i].kind == BlockKind::kHeading;
  }
  bool is_long(size_t i) const { return is_plain(i) && blocks_[i].span.size() > kTeaserBytes; }

  // After a teasers' label one title follows, or, after the last long paragraph, only titles.
  void mark_teasers() {
    size_t last_long = 0;
    for (size_t i = 0; i < blocks_.size(); ++i)
      if (is_long(i)) last_long = i;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!classes_[i].opens_teasers) continue;
      for (size_t next = i + 1; next < blocks_.size() && is_plain(next) && !is_long(next); ++next) {
        if (i < last_long && ends_with_stop(view(next))) break;
        blocks_[next].kind = BlockKind::kBoilerplate;
      }
    }
  }

  void mark_comments() {
    const auto from = static_cast<uint32_t>(kCommentsFrom * static_cast<double>(text_.size()));
    bool is_open = false;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      is_open |= classes_[i].opens_comments && blocks_[i].span.begin >= from;
      if (is_open && is_plain(i)) blocks_[i].kind = BlockKind::kBoilerplate;
    }
  }

  // The next block that is an article's own, or the number of blocks.
  size_t next_plain(size_t i) const {
    do ++i;
    while (i < blocks_.size() && !is_plain(i));
    return i;
  }

  void mark_headings() {
    size_t first = next_plain(static_cast<size_t>(-1));
    bool before_text = true;
    for (size_t i = first; i < blocks_.size(); i = next_plain(i)) {
      if (blocks_[i].kind != BlockKind::kParagraph) continue;
      const std::string_view line = view(i);
      if (before_text && is_title(line, title_)) {
        blocks_[i].kind = BlockKind::kHeading;
        continue;
      }
      const size_t next = next_plain(i);
      // A crosshead has text under it, not the end of the article; a line among as short lines is verse or a
      // list.
      const bool leads = next < blocks_.size() && (blocks_[next].span.size() >= kParagraphBytes ||
                                                   (before_text && is_heading_like(view(next))));
      if (is_heading_like(line) && leads && !speaks(line))
        blocks_[i].kind = BlockKind::kHeading;
      else
        before_text = false;
    }
  }

  // "SMITH: Thank you" is a line of a transcript.
  static bool speaks(std::string_view line) {
    return line.find(": ") < 30 && !ends_with_stop(line) && line.find(": ") < line.size() / 4;
  }

  std::string_view text_, title_;
  std::vector<Block> blocks_;
  std::vector<LineClass> classes_;
};

}  // namespace

std::vector<Block> lines_to_blocks(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const bool joins = is_wrapped(text, lines);
  std::vector<Block> blocks;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::string_view line = lines[i].span.of(text);
    const BlockKind kind = is_list_item(line) ? BlockKind::kList : BlockKind::kParagraph;
    const bool joined = joins && !lines[i].after_blank && kind == BlockKind::kParagraph && !blocks.empty();
    if (joined || blocks.size() == kArticleBlocks)
      blocks.back().span.end = lines[i].span.end;
    else
      blocks.push_back({kind, lines[i].span});
  }
  return blocks;
}

std::vector<Block> refine_blocks(std::string_view text, const std::vector<Block>& blocks,
                                 std::string_view title) {
  return Refiner(text, title).run(blocks);
}

}  // namespace stemma
