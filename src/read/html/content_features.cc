#include "read/html/content_features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <concepts>

#include "read/html/block_look.h"
#include "read/html/hints.h"
#include "read/html/page_kind.h"
#include "read/html/page_parts.h"
#include "read/lines/line_class.h"

namespace stemma {

namespace {

// Lengths and counts are seen by their logarithm: twice as long is one step, whatever the length.
float scale(double count) {
  return static_cast<float>(std::log2(1 + count));
}

const std::array<float, 2048> kSmallScales = [] {
  std::array<float, 2048> table{};
  for (size_t i = 0; i < table.size(); ++i) table[i] = scale(static_cast<double>(i));
  return table;
}();

template <std::integral Count>
float scale(Count count) {
  const auto index = static_cast<size_t>(count);
  return index < kSmallScales.size() ? kSmallScales[index] : scale(static_cast<double>(count));
}

template <class Part, class Whole>
float share(Part part, Whole whole) {
  return whole > 0 ? static_cast<float>(static_cast<double>(part) / static_cast<double>(whole)) : 0.0f;
}

constexpr std::array<std::string_view, kNamedHints> kHintNames = {
    "body", "navigation", "comments", "related", "share",     "newsletter", "advert", "caption", "byline",
    "meta", "hidden",     "notice",   "sidebar", "authorbox", "live",       "teaser", "title",   "unseen"};
constexpr std::array<std::string_view, kNamedTags.size()> kTagNames = {
    "article", "main",    "aside", "nav",  "footer", "header",
    "form",    "section", "table", "list", "figure", "quotation"};

// Takes numbers into a row, without their names.
class RowSink {
 public:
  explicit RowSink(float* row) : at_(row) {}
  void group(std::string_view, size_t) {}
  void put(std::string_view, float value) { *at_++ = value; }
  size_t put_since(const float* begin) const { return static_cast<size_t>(at_ - begin); }

 private:
  float* at_;
};

class NameSink {
 public:
  void group(std::string_view name, size_t i) {
    prefix_ = std::string(name) + (i ? std::to_string(i) : "") + ".";
  }
  void put(std::string_view name, float) { names.push_back(prefix_ + std::string(name)); }
  std::vector<std::string> names;

 private:
  std::string prefix_;
};

// A sum of money in a short line.
bool has_price(const HtmlBlock& block) {
  constexpr size_t kPriceLine = 60;
  if (block.text.size() > kPriceLine || block.digits == 0) return false;
  for (const std::string_view sign : {"$", "\u20AC", "\u00A3", "\u00A5", "\u20B9"})
    if (block.text.find(sign) != std::string_view::npos) return true;
  return false;
}

// A heading and what its words open.
struct SectionHead {
  uint32_t block = 0;
  bool teasers = false, comments = false;
};

}  // namespace

class ContentFeatures::Maker {
 public:
  Maker(const HtmlTree& tree, const std::vector<uint32_t>& hints, const std::vector<HtmlBlock>& blocks,
        std::string_view title, std::string_view body)
      : nodes_(tree.nodes()),
        blocks_(blocks),
        page_(page_parts(tree, hints, blocks)),
        known_(title, body),
        kinds_(page_kind_signs(tree)) {
    all_ = page_.before.back();
    best_ = page_.sums(page_.parts[page_.heaviest]);
    look_at_blocks();
    find_running();
    find_heads();
    for (const HtmlNode& node : nodes_) articles_ += node.tag == HtmlTag::kArticle;
    part_numbers_.resize(page_.parts.size());
    RowSink sink(page_numbers_.data());
    emit_page(sink);
    assert(sink.put_since(page_numbers_.data()) == page_numbers_.size());
  }

  const PageParts& parts() const { return page_; }
  const std::array<uint32_t, kPageKinds.size()>& kinds() const { return kinds_; }

  // The page's own numbers, which are the same for all its blocks, stand last.
  void fill(uint32_t b, float* row) const {
    RowSink sink(row);
    emit_of_block(sink, b);
    std::copy(page_numbers_.begin(), page_numbers_.end(), row + sink.put_since(row));
  }

  std::vector<std::string> names() const {
    NameSink sink;
    emit_of_block(sink, 0);
    emit_page(sink);
    return std::move(sink.names);
  }

 private:
  // What is asked of a block again and again.
  struct Seen {
    BlockLook look;
    bool has_price = false;
    uint32_t first = 0;    // the first block of the same words
    uint32_t earlier = 0;  // of the blocks before it how many have the same words
    uint32_t same = 0;     // of the first of them: how many there are
  };

  void look_at_blocks() {
    seen_.resize(blocks_.size());
    // By the words' hash the first block that has them, and 1; open addressing.
    std::vector<uint32_t> firsts(std::bit_ceil(2 * blocks_.size() + 1), 0);
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      Seen& seen = seen_[b];
      seen.look = known_.look(blocks_[b].text);
      seen.has_price = has_price(blocks_[b]);
      prices_ += seen.has_price;
      size_t at = seen.look.hash & (firsts.size() - 1);
      while (firsts[at] != 0 && seen_[firsts[at] - 1].look.hash != seen.look.hash)
        at = (at + 1) & (firsts.size() - 1);
      if (firsts[at] == 0) firsts[at] = b + 1;
      seen.first = firsts[at] - 1;
      seen.earlier = seen_[seen.first].same++;
    }
  }

  template <class Sink>
  void emit_of_block(Sink& sink, uint32_t b) const {
    sink.group("block", 0);
    emit_block(sink, b);
    emit_words(sink, b);
    emit_names(sink, b);
    emit_parts(sink, b);
    emit_place(sink, b);
    emit_neighbours(sink, b);
    emit_head(sink, b);
  }

  // For each block the nearest running text before and after it; the block's own index where there is none.
  void find_running() {
    const auto n = static_cast<uint32_t>(blocks_.size());
    before_.resize(n);
    after_.resize(n);
    for (uint32_t b = 0, last = UINT32_MAX; b < n; ++b) {
      before_[b] = last == UINT32_MAX ? b : last;
      if (is_running_text(blocks_[b])) last = b;
    }
    for (uint32_t b = n, next = UINT32_MAX; b-- > 0;) {
      after_[b] = next == UINT32_MAX ? b : next;
      if (is_running_text(blocks_[b])) next = b;
    }
  }

  void find_heads() {
    SectionHead head;
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      if (blocks_[b].kind == BlockKind::kHeading) {
        const LineClass line = classify_heading(blocks_[b].text);
        head = {b, line.opens_teasers, line.opens_comments};
      }
      heads_.push_back(head);
    }
  }

  const PagePart& part_of(uint32_t b) const { return page_.parts[page_.part_of[b]]; }

  template <class Sink>
  void emit_block(Sink& sink, uint32_t b) const {
    const HtmlBlock& block = blocks_[b];
    const auto bytes = static_cast<double>(block.text.size());
    sink.put("bytes", scale(block.text.size()));
    sink.put("words", scale(block.words));
    sink.put("stops", scale(block.stops));
    sink.put("stops/words", share(block.stops, block.words));
    sink.put("links", share(block.link_bytes, bytes));
    sink.put("kind", static_cast<float>(block.kind));
    sink.put("level", block.level);
    sink.put("paragraph", block.tag == HtmlTag::kParagraph);
    sink.put("div", block.tag == HtmlTag::kDiv);
    sink.put("item", block.tag == HtmlTag::kItem);
    sink.put("cell", block.tag == HtmlTag::kCell || block.tag == HtmlTag::kRow);
    sink.put("preformatted", block.tag == HtmlTag::kPreformatted);
  }

  template <class Sink>
  void emit_words(Sink& sink, uint32_t b) const {
    const HtmlBlock& block = blocks_[b];
    const BlockLook& look = seen_[b].look;
    const auto bytes = static_cast<double>(block.text.size());
    sink.put("word-length", share(look.word_bytes - block.digits, look.words));
    sink.put("capitals", share(look.capitals, look.words));
    sink.put("digits", share(block.digits, bytes));
    sink.put("signs", share(look.signs, bytes));
    sink.put("stop-at-end", look.last == '.' || look.last == '!' || look.last == '?');
    sink.put("colon-at-end", look.last == ':');
    sink.put("letter-first", (look.first >= 'a' && look.first <= 'z'));
    sink.put("capital-first", (look.first >= 'A' && look.first <= 'Z'));
    sink.put("of-title", known_.title_words() ? share(look.title_words, look.words) : -1);
    sink.put("title-in-it", known_.title_words() ? share(look.title_words, known_.title_words()) : -1);
    sink.put("in-body", known_.has_body() && look.triples ? share(look.body_triples, look.triples) : -1);
    sink.put("tight-commas", share(look.tight_commas, look.words));
    sink.put("price", seen_[b].has_price);
    sink.put("repeated", scale(seen_[seen_[b].first].same - 1));
    sink.put("earlier", scale(seen_[b].earlier));
  }

  template <class Sink>
  void emit_names(Sink& sink, uint32_t b) const {
    const PagePart& part = part_of(b);
    sink.group("hint", 0);
    for (size_t i = 0; i < kNamedHints; ++i) sink.put(kHintNames[i], part.hint_share[i]);
    sink.group("in", 0);
    for (size_t i = 0; i < kNamedTags.size(); ++i) sink.put(kTagNames[i], part.tag_share[i]);
  }

  // The smallest parts around the block, each larger than the one before; and the nearest that is repeated.
  template <class Sink>
  void emit_parts(Sink& sink, uint32_t b) const {
    constexpr size_t kLevels = 4;
    constexpr uint32_t kLeastAlike = 3;
    uint32_t at = page_.part_of[b], blocks = 1, row = UINT32_MAX;
    for (size_t level = 1; level <= kLevels; ++level) {
      while (true) {
        const PagePart& part = page_.parts[at];
        if (row == UINT32_MAX && part.alike >= kLeastAlike) row = at;
        if (at == 0 || part.end - part.first > blocks) break;
        at = part.parent;
      }
      const PagePart& part = page_.parts[at];
      blocks = part.end - part.first;
      sink.group("part", level);
      emit_part(sink, at);
      sink.put("nth", share(b - part.first, part.end - part.first));
    }
    while (row == UINT32_MAX && at != 0) {
      if (page_.parts[at].alike >= kLeastAlike) row = at;
      at = page_.parts[at].parent;
    }
    sink.group("row", 0);
    const uint32_t index = row == UINT32_MAX ? 0 : row;
    const PagePart& part = page_.parts[index];
    const PartNumbers& around = numbers_of(part.parent);
    sink.put("alike", row == UINT32_MAX ? 0 : scale(part.alike));
    sink.put("nth", scale(part.nth));
    emit_part(sink, index);
    sink.put("times", numbers_of(index).times);
    sink.put("around.running", around.running);
    sink.put("around.links", around.links);
  }

  template <class Sink>
  void emit_part(Sink& sink, uint32_t index) const {
    const PartNumbers& numbers = numbers_of(index);
    sink.put("blocks", numbers.blocks);
    sink.put("bytes", numbers.bytes);
    sink.put("running", numbers.running);
    sink.put("running-blocks", numbers.running_blocks);
    sink.put("links", numbers.links);
    sink.put("stops", numbers.stops);
    sink.put("headings", numbers.headings);
  }

  // What a row says of a part: many blocks ask for the same one.
  struct PartNumbers {
    bool is_known = false;
    float blocks, bytes, running, running_blocks, links, stops, headings, times;
  };
  const PartNumbers& numbers_of(uint32_t index) const {
    PartNumbers& numbers = part_numbers_[index];
    if (numbers.is_known) return numbers;
    const BlockSums sums = page_.sums(page_.parts[index]);
    numbers = {true,
               scale(sums.blocks),
               scale(sums.bytes),
               share(sums.running_bytes, all_.running_bytes),
               share(sums.running, sums.blocks),
               share(sums.links, sums.bytes),
               share(sums.stops, sums.blocks),
               share(sums.headings, sums.blocks),
               scale(sums.times)};
    return numbers;
  }

  // Where the block stands on the page and to the part that weighs most.
  template <class Sink>
  void emit_place(Sink& sink, uint32_t b) const {
    const PagePart& best = page_.parts[page_.heaviest];
    uint32_t at = page_.part_of[b];
    double lightest = page_.parts[at].weight;
    while (page_.parts[at].first > best.first || page_.parts[at].end < best.end) {
      lightest = std::min(lightest, page_.parts[at].weight);
      at = page_.parts[at].parent;
    }
    const BlockSums common = page_.sums(page_.parts[at]);
    sink.group("place", 0);
    sink.put("in-heaviest", b >= best.first && b < best.end);
    sink.put("away", scale(common.blocks - best_.blocks));
    sink.put("to-first", scale(b < best.first ? best.first - b : 0));
    sink.put("to-end", scale(b >= best.end ? b - best.end + 1 : 0));
    sink.put("lightest",
             static_cast<float>(lightest < 0 ? -std::log2(1 - lightest) : std::log2(1 + lightest)));
    sink.put("share", share(b, blocks_.size()));
    sink.put("running-before", share(page_.before[b].running_bytes, all_.running_bytes));
    sink.put("running-after",
             share(all_.running_bytes - page_.before[b + 1].running_bytes, all_.running_bytes));
    sink.put("of-running",
             share(is_running_text(blocks_[b]) ? blocks_[b].text.size() : 0, all_.running_bytes));
  }

  // Blocks in the smallest part that holds both.
  float apart(uint32_t a, uint32_t b) const {
    uint32_t at = page_.part_of[a];
    while (b < page_.parts[at].first || b >= page_.parts[at].end) at = page_.parts[at].parent;
    return scale(page_.parts[at].end - page_.parts[at].first);
  }

  template <class Sink>
  void emit_neighbours(Sink& sink, uint32_t b) const {
    const auto n = static_cast<uint32_t>(blocks_.size());
    constexpr std::array<int, 4> kSteps = {-1, 1, -2, 2};
    for (size_t i = 0; i < kSteps.size(); ++i) {
      const int64_t other = int64_t{b} + kSteps[i];
      const bool is_there = other >= 0 && other < n;
      const HtmlBlock& block = blocks_[is_there ? static_cast<size_t>(other) : b];
      sink.group("next", i + 1);
      sink.put("bytes", is_there ? scale(block.text.size()) : -1);
      sink.put("links", is_there ? share(block.link_bytes, block.text.size()) : -1);
      sink.put("stops", is_there ? share(block.stops, block.words) : -1);
      sink.put("kind", is_there ? static_cast<float>(block.kind) : -1);
      sink.put("apart", is_there ? apart(b, static_cast<uint32_t>(other)) : -1);
    }
    for (const bool is_after : {false, true}) {
      const uint32_t other = is_after ? after_[b] : before_[b];
      sink.group(is_after ? "running-after" : "running-before", 0);
      sink.put("steps", other == b ? -1 : scale(is_after ? other - b : b - other));
      sink.put("apart", other == b ? -1 : apart(b, other));
      sink.put("bytes", other == b ? -1 : scale(blocks_[other].text.size()));
      sink.put("hint.comments", part_of(other).hint_share[2]);
      sink.put("hint.related", part_of(other).hint_share[3]);
    }
  }

  template <class Sink>
  void emit_head(Sink& sink, uint32_t b) const {
    const SectionHead& head = heads_[b];
    const bool is_there = blocks_[head.block].kind == BlockKind::kHeading;
    sink.group("head", 0);
    sink.put("steps", is_there ? scale(b - head.block) : -1);
    sink.put("level", blocks_[head.block].level);
    sink.put("teasers", head.teasers);
    sink.put("comments", head.comments);
    const BlockLook& look = seen_[head.block].look;
    sink.put("of-title", share(look.title_words, look.words));
    sink.put("running", scale(page_.sums(head.block, b).running_bytes));
    sink.put("apart", is_there ? apart(b, head.block) : -1);
  }

  template <class Sink>
  void emit_page(Sink& sink) const {
    sink.group("page", 0);
    sink.put("blocks", scale(all_.blocks));
    sink.put("running", scale(all_.running_bytes));
    sink.put("links", share(all_.links, all_.bytes));
    sink.put("running-blocks", share(all_.running, all_.blocks));
    sink.put("best", share(best_.running_bytes, all_.running_bytes));
    sink.put("best.running", scale(best_.running_bytes));
    sink.put("best.links", share(best_.links, best_.bytes));
    sink.put("best.blocks", share(best_.blocks, all_.blocks));
    sink.put("running-length", share(best_.running_bytes, best_.running));
    sink.put("articles", scale(articles_));
    sink.put("has-body", known_.has_body());
    sink.put("times", scale(all_.times));
    sink.put("prices", share(prices_, all_.blocks));
    for (size_t i = 0; i < kPageKinds.size(); ++i) sink.put(kPageKinds[i], static_cast<float>(kinds_[i]));
  }

  const std::vector<HtmlNode>& nodes_;
  const std::vector<HtmlBlock>& blocks_;
  PageParts page_;
  KnownWords known_;
  BlockSums all_, best_;
  std::vector<Seen> seen_;
  mutable std::vector<PartNumbers> part_numbers_;  // beside page_.parts, made when first asked for
  std::array<float, 13 + kPageKinds.size()> page_numbers_;
  std::vector<uint32_t> before_, after_;
  std::vector<SectionHead> heads_;
  std::array<uint32_t, kPageKinds.size()> kinds_;
  uint32_t articles_ = 0, prices_ = 0;
};

ContentFeatures::ContentFeatures(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                                 const std::vector<HtmlBlock>& blocks, std::string_view title,
                                 std::string_view body)
    : maker_(std::make_unique<Maker>(tree, hints, blocks, title, body)) {}

ContentFeatures::~ContentFeatures() = default;

const PageParts& ContentFeatures::parts() const {
  return maker_->parts();
}

const std::array<uint32_t, kPageKinds.size()>& ContentFeatures::kinds() const {
  return maker_->kinds();
}

void ContentFeatures::fill(uint32_t block, std::vector<float>& row) const {
  row.resize(names().size());
  maker_->fill(block, row.data());
}

const std::vector<std::string>& ContentFeatures::names() {
  static const std::vector<std::string> instance = [] {
    // The names do not depend on the page.
    const Result<HtmlTree> tree = HtmlTree::parse("<p>One.</p>");
    assert(tree.ok());
    const std::vector<uint32_t> hints = own_hints(tree.value());
    const HtmlBlockList page = html_blocks(tree.value(), hints);
    return Maker(tree.value(), hints, page.blocks, "", "").names();
  }();
  return instance;
}

}  // namespace stemma
