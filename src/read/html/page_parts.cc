#include "read/html/page_parts.h"

#include <algorithm>

#include "base/hash.h"
#include "read/lines/line_class.h"

namespace stemma {

namespace {

// All in bytes of text, as a block's weight is.
constexpr uint32_t kLongBlock = 80;  // running text, if it has stops
constexpr double kLinkDense = 0.5;   // of a block's bytes
constexpr double kShortLine = -15;   // a line without a stop: a label, a button
constexpr double kLinkLine = -30;    // and one that is a link

double link_density(const HtmlBlock& block) {
  return static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
}

double weight_of(const HtmlBlock& block) {
  const double bytes = static_cast<double>(block.text.size()), links = link_density(block);
  if (block.kind == BlockKind::kCaption) return 0;
  if (block.kind == BlockKind::kHeading) return links < kLinkDense ? 0 : kLinkLine;
  if (is_running_text(block)) return bytes * (1 - 2 * links);
  if (links >= kLinkDense) return kLinkLine - bytes / 4;
  if (ends_with_stop(block.text)) return bytes / 2;
  return block.tag == HtmlTag::kParagraph || block.kind == BlockKind::kList ? kShortLine / 3 : kShortLine;
}

class PartMaker {
 public:
  PartMaker(const HtmlTree& tree, const std::vector<uint32_t>& hints, const std::vector<HtmlBlock>& blocks)
      : nodes_(tree.nodes()), hints_(hints), blocks_(blocks) {}

  PageParts run() {
    add_sums();
    find_first_blocks();
    page_.part_of.resize(blocks_.size());
    kind_among_.resize(nodes_.size());
    open(0);
    for (uint32_t b = 0; b < blocks_.size(); ++b) enter(b);
    weigh();
    return std::move(page_);
  }

 private:
  // Kinds of children of one part, for counting those that are alike. More kinds than this are counted
  // together.
  struct Kinds {
    std::array<uint64_t, 6> kind;
    std::array<uint32_t, 6> count, seen;
    size_t size = 0;
    bool counted = false;
  };

  void add_sums() {
    page_.before.resize(blocks_.size() + 1);
    for (size_t b = 0; b < blocks_.size(); ++b) {
      const HtmlBlock& block = blocks_[b];
      BlockSums sums = page_.before[b];
      sums.times += block.tag == HtmlTag::kTime || nodes_[nodes_[block.first].parent].tag == HtmlTag::kTime;
      const auto bytes = static_cast<uint32_t>(block.text.size());
      const bool runs = is_running_text(block);
      ++sums.blocks;
      sums.bytes += bytes;
      sums.links += block.link_bytes;
      sums.stops += block.stops;
      sums.headings += block.kind == BlockKind::kHeading;
      sums.running += runs;
      sums.running_bytes += runs ? bytes : 0;
      page_.before[b + 1] = sums;
    }
  }

  // For each node the first block whose text begins at or after it.
  void find_first_blocks() {
    first_block_.resize(nodes_.size() + 1);
    uint32_t b = 0;
    for (uint32_t i = 0; i <= nodes_.size(); ++i) {
      while (b < blocks_.size() && blocks_[b].first < i) ++b;
      first_block_[i] = b;
    }
  }

  void enter(uint32_t b) {
    const uint32_t at = blocks_[b].first;
    while (stack_.size() > 1 && nodes_[page_.parts[stack_.back()].node].end <= at) {
      stack_.pop_back();
      kinds_.pop_back();
    }
    path_.clear();
    const uint32_t top = page_.parts[stack_.back()].node;
    for (uint32_t i = nodes_[at].parent; i > top; i = nodes_[i].parent) path_.push_back(i);
    for (size_t i = path_.size(); i-- > 0;) open(path_[i]);
    page_.part_of[b] = stack_.back();
  }

  void open(uint32_t node) {
    const auto index = static_cast<uint32_t>(page_.parts.size());
    PagePart& part = page_.parts.emplace_back();
    part.node = node;
    part.first = first_block_[node];
    part.end = first_block_[nodes_[node].end];
    if (stack_.empty()) {
      part.hint_share.fill(kNotNamed);
      part.tag_share.fill(kNotNamed);
    } else {
      const PagePart& around = page_.parts[stack_.back()];
      part.parent = stack_.back();
      part.hint_share = around.hint_share;
      part.tag_share = around.tag_share;
      count_alike(part);
    }
    name(part);
    stack_.push_back(index);
    kinds_.emplace_back();
  }

  void name(PagePart& part) const {
    const float all = static_cast<float>(std::max(1u, page_.before.back().running_bytes));
    const float share = static_cast<float>(page_.sums(part).running_bytes) / all;
    const uint32_t hints = hints_[part.node];
    for (size_t bit = 0; hints >> bit && bit < kNamedHints; ++bit)
      if (hints >> bit & 1) part.hint_share[bit] = share;
    for (size_t i = 0; i < kNamedTags.size(); ++i)
      if (nodes_[part.node].tag == kNamedTags[i]) part.tag_share[i] = share;
  }

  // The first class is what a part is; those after it are for its looks: "first", "odd", "active".
  uint64_t kind_of(uint32_t node) const {
    const std::string_view classes = nodes_[node].classes;
    const uint64_t kind = uint64_t{hints_[node]} << 8 | static_cast<uint64_t>(nodes_[node].tag);
    return hash64(classes.substr(0, classes.find(' ')), kind);
  }

  static size_t place(const Kinds& kinds, uint64_t kind) {
    size_t at = 0;
    while (at + 1 < kinds.kind.size() && at < kinds.size && kinds.kind[at] != kind) ++at;
    return at;
  }

  void count_alike(PagePart& part) {
    Kinds& kinds = kinds_.back();
    const uint32_t around = page_.parts[stack_.back()].node;
    if (!kinds.counted) {
      kinds.counted = true;
      for (uint32_t i = around + 1; i < nodes_[around].end; i = nodes_[i].end) {
        if (first_block_[i] == first_block_[nodes_[i].end]) continue;
        const uint64_t kind = kind_of(i);
        const size_t at = place(kinds, kind);
        if (at == kinds.size) kinds.kind[at] = kind, kinds.count[at] = kinds.seen[at] = 0, ++kinds.size;
        ++kinds.count[at];
        kind_among_[i] = static_cast<uint8_t>(at);
      }
    }
    const size_t at = kind_among_[part.node];
    part.alike = kinds.count[at];
    part.nth = kinds.seen[at]++;
  }

  void weigh() {
    for (uint32_t b = 0; b < blocks_.size(); ++b)
      page_.parts[page_.part_of[b]].weight += weight_of(blocks_[b]);
    for (size_t i = page_.parts.size(); i-- > 1;)
      page_.parts[page_.parts[i].parent].weight += std::max(page_.parts[i].weight, 0.0);
    for (uint32_t i = 1; i < page_.parts.size(); ++i)
      if (page_.parts[i].weight >= page_.parts[page_.heaviest].weight) page_.heaviest = i;
  }

  const std::vector<HtmlNode>& nodes_;
  const std::vector<uint32_t>& hints_;
  const std::vector<HtmlBlock>& blocks_;
  PageParts page_;
  std::vector<uint32_t> first_block_, stack_, path_;
  std::vector<Kinds> kinds_;         // beside stack_
  std::vector<uint8_t> kind_among_;  // by node: its place among the kinds of the part around it
};

}  // namespace

bool is_running_text(const HtmlBlock& block) {
  return block.kind != BlockKind::kHeading && block.text.size() >= kLongBlock && block.stops > 0 &&
         link_density(block) < kLinkDense;
}

BlockSums PageParts::sums(uint32_t first, uint32_t end) const {
  BlockSums sums = before[end];
  const BlockSums& less = before[first];
  sums.blocks -= less.blocks;
  sums.bytes -= less.bytes;
  sums.links -= less.links;
  sums.stops -= less.stops;
  sums.headings -= less.headings;
  sums.running -= less.running;
  sums.running_bytes -= less.running_bytes;
  sums.times -= less.times;
  return sums;
}

PageParts page_parts(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                     const std::vector<HtmlBlock>& blocks) {
  return PartMaker(tree, hints, blocks).run();
}

}  // namespace stemma
