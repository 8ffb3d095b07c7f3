#include "read/html/content.h"

#include <algorithm>
#include <string>
#include <unordered_set>

#include "base/utf8.h"
#include "read/html/block_choice.h"

namespace stemma {

namespace {

bool is_title(std::string_view text, const std::string& folded_title) {
  constexpr size_t kSlack = 40;  // folding makes a text longer or shorter by its accents and quotes
  return !folded_title.empty() && text.size() < 2 * folded_title.size() + kSlack &&
         fold(text) == folded_title;
}

class ContentChooser {
 public:
  ContentChooser(const std::vector<HtmlBlock>& blocks, HtmlContent& content)
      : blocks_(blocks), content_(content) {}

  void run(std::string_view title) {
    keep_likely();
    drop_title(fold(title));
    drop_repeated();
    drop_hollow_headings();
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i)) content_.blocks.push_back(i);
    find_captions();
    read_gallery();
  }

 private:
  bool is_kept(uint32_t i) const { return content_.reasons[i] == BlockReason::kContent; }
  void drop(uint32_t i, BlockReason reason) { content_.reasons[i] = reason; }

  void keep_likely() {
    content_.reasons.assign(blocks_.size(), BlockReason::kUnlikely);
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      if (content_.named[i])
        content_.reasons[i] =
            content_.named[i] & kNamedCaption ? BlockReason::kCaption : BlockReason::kNamedOther;
      else if (content_.probability[i] >= content_.threshold)
        content_.reasons[i] = BlockReason::kContent;
    }
  }

  // Captions that stand in the text or right before it.
  void find_captions() {
    constexpr uint32_t kBefore = 4;  // blocks
    if (content_.blocks.empty()) return;
    const uint32_t first = content_.blocks.front(), last = content_.blocks.back();
    for (uint32_t i = first - std::min(first, kBefore); i < last; ++i)
      if (content_.reasons[i] == BlockReason::kCaption) content_.captions.push_back(i);
  }

  // A page of pictures, whose captions say more than what else it has to say: they are its text, in order.
  void read_gallery() {
    constexpr size_t kFewestPictures = 3;
    constexpr size_t kTimesTheText = 3;
    std::vector<uint32_t> captions;
    size_t text = 0, said = 0;
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i))
        text += blocks_[i].text.size();
      else if (content_.reasons[i] == BlockReason::kCaption && blocks_[i].stops > 0)
        captions.push_back(i), said += blocks_[i].text.size();
    if (captions.size() < kFewestPictures || said < kTimesTheText * text) return;
    for (const uint32_t i : captions) content_.reasons[i] = BlockReason::kContent;
    content_.captions.clear();
    content_.blocks.clear();
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i)) content_.blocks.push_back(i);
  }

  // The headline stands above the text; in it, a line of the same words is the article's own.
  void drop_title(const std::string& folded_title) {
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      if (!is_kept(i)) continue;
      if (is_title(blocks_[i].text, folded_title))
        drop(i, BlockReason::kTitle);
      else if (blocks_[i].kind == BlockKind::kParagraph)
        return;
    }
  }

  // Pages repeat paragraphs for other widths of screen, and as pulled quotations.
  void drop_repeated() {
    constexpr size_t kLeastRepeated = 40;
    std::unordered_set<std::string_view> seen;
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i) && blocks_[i].text.size() >= kLeastRepeated && !seen.insert(blocks_[i].text).second)
        drop(i, BlockReason::kRepeated);
  }

  // A heading whose part was left out.
  void drop_hollow_headings() {
    uint8_t level = UINT8_MAX;  // of the block kept after it; text is below any heading
    bool at_end = true;
    for (uint32_t i = static_cast<uint32_t>(blocks_.size()); i-- > 0;) {
      if (!is_kept(i)) continue;
      const bool is_heading = blocks_[i].kind == BlockKind::kHeading;
      if (is_heading && (at_end || level <= blocks_[i].level)) {
        drop(i, BlockReason::kHollowHeading);
        continue;
      }
      level = is_heading ? blocks_[i].level : UINT8_MAX;
      at_end = false;
    }
  }

  const std::vector<HtmlBlock>& blocks_;
  HtmlContent& content_;
};

}  // namespace

HtmlContent choose_content(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                           const std::vector<HtmlBlock>& blocks, std::string_view title,
                           std::string_view body) {
  HtmlContent content;
  BlockChoice choice = choose_blocks(tree, hints, blocks, title, body);
  content.probability = std::move(choice.probability);
  content.named = std::move(choice.named);
  content.threshold = choice.threshold;
  ContentChooser(blocks, content).run(title);
  return content;
}

}  // namespace stemma
