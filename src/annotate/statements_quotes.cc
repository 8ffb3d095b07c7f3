#include "annotate/statements_quotes.h"

#include "base/utf8.h"

namespace stemma {

namespace {

enum class MarkKind { kNone, kDouble, kSingle };
enum class Direction { kOpens, kCloses, kEither };

struct Mark {
  MarkKind kind = MarkKind::kNone;
  Direction direction = Direction::kEither;
  uint32_t begin = 0;
  uint32_t end = 0;
};

Mark mark_at(std::string_view text, uint32_t at, char32_t c, uint32_t length) {
  Mark mark{MarkKind::kNone, Direction::kEither, at, at + length};
  const bool doubled = mark.end < text.size() && text[mark.end] == text[at];
  if (c == U'“' || c == U'„' || c == U'«') {
    mark.kind = MarkKind::kDouble;
    mark.direction = Direction::kOpens;
  } else if (c == U'”' || c == U'»') {
    mark.kind = MarkKind::kDouble;
    mark.direction = Direction::kCloses;
  } else if (c == '"') {
    mark.kind = MarkKind::kDouble;
  } else if ((c == '\'' || c == '`') && doubled) {
    mark.kind = MarkKind::kDouble;
    mark.end = at + 2;
    if (c == '`') mark.direction = Direction::kOpens;
  } else if (c == U'‘') {
    mark.kind = MarkKind::kSingle;
    mark.direction = Direction::kOpens;
  } else if (c == U'’' || c == '\'') {
    mark.kind = MarkKind::kSingle;
  }
  return mark;
}

bool is_space_like(char32_t c) {
  return is_space(c) || c == '(' || c == '[' || c == U'—' || c == U'–' || c == '-' || c == '/';
}

// One block's marks to quotations.
class BlockScan {
 public:
  BlockScan(std::string_view text, std::vector<Quotation>& out) : text_(text), out_(out) {}

  // `carried` is the quotation that the block before left open, or -1. Returns the one that this block leaves
  // open.
  int32_t scan(ByteSpan block, int32_t carried) {
    block_ = block;
    carried_ = carried;
    for (uint32_t at = block.begin; at < block.end;) {
      const auto [c, length] = decode_utf8(text_, at);
      const Mark mark = mark_at(text_, at, c, length);
      at = mark.end;
      if (mark.kind == MarkKind::kDouble) take_double(mark);
      if (mark.kind == MarkKind::kSingle) take_single(mark);
    }
    return finish();
  }

 private:
  char32_t before(uint32_t at) const {
    return at > block_.begin ? decode_utf8_before(text_, at).value : U' ';
  }
  char32_t after(uint32_t at) const { return at < block_.end ? decode_utf8(text_, at).value : U' '; }

  void open(const Mark& mark, MarkKind kind) {
    Quotation q;
    q.span = {mark.begin, block_.end};
    q.inside = {mark.end, block_.end};
    q.enclosing = stack_.empty() ? -1 : stack_.back().index;
    q.is_closed = false;
    if (mark.begin == block_.begin && carried_ >= 0) q.continues = carried_;
    stack_.push_back({static_cast<int32_t>(out_.size()), kind, mark.direction == Direction::kOpens});
    out_.push_back(q);
  }

  void close(const Mark& mark, MarkKind kind) {
    while (!stack_.empty()) {
      Quotation& q = out_[static_cast<size_t>(stack_.back().index)];
      const bool same = stack_.back().kind == kind;
      stack_.pop_back();
      q.is_closed = same;
      q.span.end = same ? mark.end : mark.begin;
      q.inside.end = mark.begin;
      if (same) return;
      q.span = q.inside = {mark.begin, mark.begin};  // a single mark that nothing closed was an apostrophe
    }
  }

  bool is_open(MarkKind kind) const {
    for (const Open& open : stack_)
      if (open.kind == kind) return true;
    return false;
  }

  void take_double(const Mark& mark) {
    const bool opens_here = is_space_like(before(mark.begin)) && !is_space(after(mark.end));
    if (is_open(MarkKind::kDouble)) {
      if (mark.direction != Direction::kOpens) close(mark, MarkKind::kDouble);
      return;
    }
    if (mark.direction == Direction::kOpens || (mark.direction == Direction::kEither && opens_here) ||
        (mark.direction == Direction::kEither && !is_space(after(mark.end)) &&
         !is_letter(before(mark.begin))))
      open(mark, MarkKind::kDouble);
  }

  void take_single(const Mark& mark) {
    const char32_t next = after(mark.end), last = before(mark.begin);
    if (is_open(MarkKind::kSingle)) {
      if (mark.direction != Direction::kOpens && !is_letter(next) && !is_digit(next) && !is_space(last))
        close(mark, MarkKind::kSingle);
      return;
    }
    const bool at_start = is_space_like(last) || is_quote(last);
    if (!at_start || !(is_letter(next) || next == '.')) return;
    if (text_[mark.begin] != '\'' && mark.direction != Direction::kOpens) return;
    open(mark, MarkKind::kSingle);
  }

  int32_t finish() {
    int32_t left_open = -1;
    for (size_t depth = stack_.size(); depth-- > 0;) {
      Quotation& q = out_[static_cast<size_t>(stack_[depth].index)];
      if (depth == 0 && stack_[depth].kind == MarkKind::kDouble) {
        left_open = stack_[depth].index;
        is_directional_ = stack_[depth].directional;
      } else {
        q.span = q.inside = {q.span.begin, q.span.begin};
      }
    }
    stack_.clear();
    return left_open;
  }

 public:
  bool left_open_is_directional() const { return is_directional_; }

 private:
  struct Open {
    int32_t index;
    MarkKind kind;
    bool directional;
  };
  std::string_view text_;
  std::vector<Quotation>& out_;
  std::vector<Open> stack_;
  ByteSpan block_;
  int32_t carried_ = -1;
  bool is_directional_ = false;
};

// Drops what turned out to be no quotation, keeping indices right.
std::vector<Quotation> without_empty(const std::vector<Quotation>& all) {
  std::vector<int32_t> place(all.size(), -1);
  std::vector<Quotation> out;
  for (size_t i = 0; i < all.size(); ++i) {
    Quotation q = all[i];
    if (q.inside.empty()) {
      place[i] = q.enclosing >= 0 ? place[static_cast<size_t>(q.enclosing)] : -1;
      continue;
    }
    if (q.enclosing >= 0) q.enclosing = place[static_cast<size_t>(q.enclosing)];
    if (q.continues >= 0) q.continues = place[static_cast<size_t>(q.continues)];
    place[i] = static_cast<int32_t>(out.size());
    out.push_back(q);
  }
  return out;
}

bool opens_with_mark(std::string_view text, ByteSpan block) {
  if (block.empty()) return false;
  const auto [c, length] = decode_utf8(text, block.begin);
  const Mark mark = mark_at(text, block.begin, c, length);
  return mark.kind == MarkKind::kDouble && mark.direction != Direction::kCloses;
}

}  // namespace

std::vector<Quotation> find_quotations(const Article& article) {
  std::vector<Quotation> all;
  BlockScan scan(article.text, all);
  int32_t carried = -1;
  bool carried_counts = false;  // the open one stands even if nothing goes on with it
  const auto drop_carried = [&] {
    if (carried < 0 || carried_counts) return;
    Quotation& q = all[static_cast<size_t>(carried)];
    for (size_t i = static_cast<size_t>(carried); i < all.size(); ++i)
      if (all[i].enclosing == carried) all[i].enclosing = q.enclosing;
    q.span = q.inside = {q.span.begin, q.span.begin};
  };
  for (const Block& block : article.blocks) {
    if (!is_content(block.kind)) continue;
    if (!opens_with_mark(article.text, block.span)) {
      drop_carried();
      carried = -1;
    }
    carried = scan.scan(block.span, carried);
    carried_counts = carried >= 0 && (scan.left_open_is_directional() ||
                                      all[static_cast<size_t>(carried)].span.begin == block.span.begin);
  }
  drop_carried();
  return without_empty(all);
}

std::vector<int32_t> quotation_of_words(const std::vector<AnalysedWord>& words,
                                        const std::vector<Quotation>& quotations) {
  std::vector<int32_t> of(words.size(), -1);
  std::vector<int32_t> open;
  size_t next = 0;
  for (size_t w = 0; w < words.size(); ++w) {
    const ByteSpan word = words[w].span;
    while (next < quotations.size() && quotations[next].span.begin < word.end)
      open.push_back(static_cast<int32_t>(next++));
    while (!open.empty() && quotations[static_cast<size_t>(open.back())].span.end <= word.begin)
      open.pop_back();
    if (!open.empty()) of[w] = open.back();
  }
  return of;
}

}  // namespace stemma
