#include "read/html_content.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/byline.h"
#include "read/html_hints.h"
#include "read/line_class.h"

namespace stemma {

namespace {

// All in bytes of text, as a block's weight is.
constexpr uint32_t kLongBlock = 80;  // running text, if it has stops
constexpr double kLinkDense = 0.5;   // of a block's bytes
constexpr double kShortLine = -15;   // a line without a stop: a label, a button
constexpr double kLinkLine = -30;    // and one that is a link
// A part that weighs less than nothing will be left out; having it around still counts against a node.
constexpr double kLeftOut = -0;
// A part that is named as something else is left out unless it holds this share of the page's running text:
// sites also call their main column "sidebar-left" and their article "card".
constexpr double kNamedShare = 0.5;
// Comments are often longer than the article, and what is hidden may repeat it.
constexpr double kSureShare = 0.95;
constexpr uint32_t kSureHints = kHintComments | kHintUnseen;

// A card of a teaser.
constexpr size_t kLeastTitle = 15;
constexpr double kTitleLinks = 0.8;
constexpr uint32_t kCardBlocks = 8, kLeastCards = 3;
constexpr double kCardBytes = 450;     // of running text
constexpr double kLeastArticle = 400;  // running text that is left when teasers are dropped

constexpr uint32_t kOtherHints = kHintNavigation | kHintRelated | kHintShare | kHintNewsletter | kHintAdvert |
                                 kHintHidden | kHintNotice | kHintSidebar | kHintAuthorBox | kSureHints;

// Tags that say the same, as hints beside those of names.
constexpr uint32_t kTagNavigation = 1u << 28, kTagFooter = 1u << 29, kTagAside = 1u << 30,
                   kTagForm = 1u << 31;

double link_density(const HtmlBlock& block) {
  return static_cast<double>(block.link_bytes) / static_cast<double>(block.text.size());
}

bool is_running_text(const HtmlBlock& block) {
  return block.kind != BlockKind::kHeading && block.text.size() >= kLongBlock && block.stops > 0 &&
         link_density(block) < kLinkDense;
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

class Chooser {
 public:
  Chooser(const HtmlTree& tree, const std::vector<uint32_t>& hints, const std::vector<HtmlBlock>& blocks,
          std::string_view title)
      : tree_(tree), nodes_(tree.nodes()), hints_(hints), blocks_(blocks), title_(fold(title)) {}

  HtmlContent run() {
    HtmlContent content = choose(true);
    // Where the names leave nothing, they meant something else: the page of a "dialog", an article that
    // "comments".
    return content.blocks.empty() ? choose(false) : content;
  }

 private:
  HtmlContent choose(bool by_names) {
    weigh();
    dropped_.assign(nodes_.size(), false);
    if (by_names) {
      drop_named_parts();
      drop_teasers();
    }
    HtmlContent content;
    content.root = best_root();
    drop_light_parts(content.root);
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_below(blocks_[i].first, content.root) && !dropped_[blocks_[i].node]) content.blocks.push_back(i);
    trim_ends(content.blocks);
    drop_repeated(content.blocks);
    drop_teaser_sections(content.blocks);
    drop_hollow_headings(content.blocks);
    return content;
  }

  bool is_below(uint32_t node, uint32_t root) const { return node >= root && node < nodes_[root].end; }

  // Sums over each node's blocks: running text in bytes, and weight.
  void weigh() {
    running_.assign(nodes_.size(), 0);
    weight_.assign(nodes_.size(), 0);
    for (const HtmlBlock& block : blocks_) {
      if (is_running_text(block)) running_[block.node] += static_cast<double>(block.text.size());
      weight_[block.node] += weight_of(block);
    }
    for (size_t i = nodes_.size(); i-- > 1;) running_[nodes_[i].parent] += running_[i];
  }

  // The names that a page gives parts which are not its article: those of kOtherHints, and the tags that say
  // the same.
  uint32_t other_hints(uint32_t i) const {
    uint32_t hints = hints_[i] & kOtherHints;
    if (nodes_[i].tag == HtmlTag::kNav) hints |= kTagNavigation;
    if (nodes_[i].tag == HtmlTag::kFooter) hints |= kTagFooter;
    if (nodes_[i].tag == HtmlTag::kAside) hints |= kTagAside;
    if (nodes_[i].tag == HtmlTag::kForm) hints |= kTagForm;
    return hints;
  }

  // Sites also call their main column "sidebar-left" and their article "card": a part with most of the text
  // is none of these. Some build all of their text of "widgets": then the name tells nothing on this page.
  uint32_t telling_hints() const {
    std::vector<std::pair<uint32_t, uint32_t>> named;  // nodes and their names
    for (uint32_t i = 1; i < nodes_.size(); ++i)
      if (const uint32_t hints = other_hints(i)) named.emplace_back(i, hints);
    uint32_t telling = 0;
    for (uint32_t bit = 1; bit; bit <<= 1) {
      double covered = 0;
      uint32_t end = 0;  // of the part that was counted last
      for (const auto& [i, hints] : named) {
        if (i < end || !(hints & bit) || holds_most(i, bit)) continue;
        covered += running_[i];
        end = nodes_[i].end;
      }
      if (covered <= most_of(bit)) telling |= bit;
    }
    return telling;
  }

  // Bytes of running text above which a part cannot be what the hints say.
  double most_of(uint32_t hints) const {
    return (hints & kSureHints ? kSureShare : kNamedShare) * running_[0];
  }
  bool holds_most(uint32_t i, uint32_t hints) const {
    return running_[0] > 0 && running_[i] > most_of(hints);
  }

  // Marks parts that are named as something else; what is below a dropped node is dropped.
  void drop_named_parts() {
    const uint32_t telling = telling_hints();
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      const bool is_protected = (hints_[i] & kHintBody) && !(hints_[i] & (kHintHidden | kHintUnseen));
      const uint32_t told = other_hints(i) & telling;
      dropped_[i] = dropped_[nodes_[i].parent] || (told && !is_protected && !holds_most(i, told));
    }
  }

  // Marks rows of cards: parts side by side of which each is a linked title with a few lines, and leads
  // elsewhere. A page that is nothing else keeps them.
  void drop_teasers() {
    struct Count {
      uint32_t blocks = 0, titles = 0, parts = 0, cards = 0;
      uint32_t first = UINT32_MAX;  // the first block that is more than a label
    };
    std::vector<Count> counts(nodes_.size());
    const auto is_title = [&](const HtmlBlock& block) {
      return block.text.size() >= kLeastTitle && link_density(block) > kTitleLinks;
    };
    for (uint32_t b = 0; b < blocks_.size(); ++b) {
      Count& count = counts[blocks_[b].node];
      ++count.blocks;
      count.titles += is_title(blocks_[b]);
      if (blocks_[b].text.size() >= kLeastTitle) count.first = std::min(count.first, b);
    }
    for (size_t i = nodes_.size(); i-- > 1;) {
      Count &here = counts[i], &around = counts[nodes_[i].parent];
      around.blocks += here.blocks;
      around.titles += here.titles;
      around.first = std::min(around.first, here.first);
      around.parts += here.blocks > 0;
      around.cards += here.first != UINT32_MAX && is_title(blocks_[here.first]) &&
                      here.blocks <= kCardBlocks && running_[i] <= kCardBytes;
    }
    for (uint32_t i = 1; i < nodes_.size(); ++i) {
      dropped_[i] = dropped_[i] || dropped_[nodes_[i].parent];
      const Count& here = counts[i];
      if (here.cards < kLeastCards || here.cards * 3 < here.parts * 2) continue;
      if (running_[0] - running_[i] >= kLeastArticle) dropped_[i] = true;
    }
  }

  // The deepest node whose blocks weigh most.
  uint32_t best_root() {
    for (uint32_t i = 0; i < nodes_.size(); ++i)
      if (dropped_[i]) weight_[i] = 0;
    for (size_t i = nodes_.size(); i-- > 1;) weight_[nodes_[i].parent] += std::max(weight_[i], kLeftOut);
    uint32_t best = 0;
    for (uint32_t i = 1; i < nodes_.size(); ++i)
      if (weight_[i] >= weight_[best]) best = i;
    return best;
  }

  // Below the chosen node: parts whose links and labels weigh more than their text.
  void drop_light_parts(uint32_t root) {
    for (uint32_t i = root + 1; i < nodes_[root].end; ++i) {
      if (dropped_[nodes_[i].parent] && nodes_[i].parent != root) {
        dropped_[i] = true;
        continue;
      }
      const bool is_part = nodes_[i].tag == HtmlTag::kDiv || nodes_[i].tag == HtmlTag::kSection ||
                           nodes_[i].tag == HtmlTag::kList || nodes_[i].tag == HtmlTag::kUnknown ||
                           nodes_[i].tag == HtmlTag::kArticle || nodes_[i].tag == HtmlTag::kHeader ||
                           nodes_[i].tag == HtmlTag::kTable || nodes_[i].tag == HtmlTag::kParagraph;
      if (is_part && weight_[i] < kLinkLine) dropped_[i] = true;
    }
  }

  bool is_credit(const HtmlBlock& block) const {
    return classify_line(block.text).kind == BlockKind::kCredit || parse_byline(block.text);
  }

  bool is_title(std::string_view text) const {
    constexpr size_t kSlack = 40;  // folding makes a text longer or shorter by its accents and quotes
    return !title_.empty() && text.size() < 2 * title_.size() + kSlack && fold(text) == title_;
  }

  // Labels before the first and after the last running text, and the headline, which is a field of its own.
  void trim_ends(std::vector<uint32_t>& kept) const {
    const auto is_text = [&](uint32_t i) { return weight_of(blocks_[i]) > 0; };
    const auto first = std::find_if(kept.begin(), kept.end(), is_text);
    if (first == kept.end()) return;
    const auto last = std::find_if(kept.rbegin(), kept.rend(), is_text).base();
    std::vector<uint32_t> out;
    for (auto at = kept.begin(); at != last; ++at) {
      const HtmlBlock& block = blocks_[*at];
      if (is_title(block.text)) continue;
      const bool may_lead =
          block.kind == BlockKind::kCaption || block.kind == BlockKind::kHeading || is_credit(block);
      if (at < first && !may_lead) continue;
      out.push_back(*at);
    }
    for (auto at = last; at != kept.end(); ++at)
      if (is_credit(blocks_[*at])) out.push_back(*at);
    kept = std::move(out);
  }

  // Pages repeat paragraphs for other widths of screen, and as pulled quotations.
  void drop_repeated(std::vector<uint32_t>& kept) const {
    constexpr size_t kLeastRepeated = 40;
    std::unordered_set<std::string_view> seen;
    std::erase_if(kept, [&](uint32_t i) {
      return blocks_[i].text.size() >= kLeastRepeated && !seen.insert(blocks_[i].text).second;
    });
  }

  // What stands under "Related stories" and the like, up to the next heading of its level.
  void drop_teaser_sections(std::vector<uint32_t>& kept) const {
    constexpr double kMostOfText = 0.4;
    double all = 0, dropped = 0;
    std::vector<uint32_t> out;
    uint8_t level = 0;  // of the heading of the section that is left out, or 0
    for (const uint32_t i : kept) {
      const HtmlBlock& block = blocks_[i];
      const bool is_heading = block.kind == BlockKind::kHeading;
      if (is_heading && level && block.level <= level) level = 0;
      if (is_heading && !level && classify_line(block.text).opens_teasers) level = block.level;
      const double bytes = is_running_text(block) ? static_cast<double>(block.text.size()) : 0;
      all += bytes;
      if (level)
        dropped += bytes;
      else
        out.push_back(i);
    }
    if (dropped <= kMostOfText * all) kept = std::move(out);
  }

  // A heading whose part was left out.
  void drop_hollow_headings(std::vector<uint32_t>& kept) const {
    std::vector<uint32_t> out;
    for (size_t i = kept.size(); i-- > 0;) {
      const bool is_heading = blocks_[kept[i]].kind == BlockKind::kHeading;
      if (is_heading && (out.empty() || (blocks_[out.back()].kind == BlockKind::kHeading &&
                                         blocks_[out.back()].level <= blocks_[kept[i]].level)))
        continue;
      out.push_back(kept[i]);
    }
    std::reverse(out.begin(), out.end());
    kept = std::move(out);
  }

  const HtmlTree& tree_;
  const std::vector<HtmlNode>& nodes_;
  const std::vector<uint32_t>& hints_;
  const std::vector<HtmlBlock>& blocks_;
  std::string title_;
  std::vector<double> running_, weight_;
  std::vector<bool> dropped_;
};

}  // namespace

HtmlContent choose_content(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks, std::string_view title) {
  return Chooser(tree, hints, blocks, title).run();
}

}  // namespace stemma
