#include "read/html/content.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/html/block_choice.h"
#include "read/html/hints.h"

namespace stemma {

namespace {

bool is_title(std::string_view text, const std::string& folded_title) {
  constexpr size_t kSlack = 40;  // folding makes a text longer or shorter by its accents and quotes
  return !folded_title.empty() && text.size() < 2 * folded_title.size() + kSlack &&
         fold(text) == folded_title;
}

// One link, and no sentence.
bool is_linked_headline(const HtmlBlock& block) {
  constexpr uint32_t kFewestWords = 4;
  constexpr double kAllOfIt = 0.95;
  if (block.kind != BlockKind::kParagraph || block.words < kFewestWords) return false;
  const size_t spaces = block.words - 1;  // links are counted without them
  return static_cast<double>(block.link_bytes + spaces) >=
             kAllOfIt * static_cast<double>(block.text.size()) &&
         std::string_view(".?!").find(block.text.back()) == std::string_view::npos;
}

// Hashes of each run of six words, as spaces part them.
std::vector<uint64_t> runs_of_words(std::string_view text) {
  constexpr size_t kWords = 6;
  std::vector<uint64_t> words, runs;
  for (const std::string_view word : split(text, ' ')) words.push_back(hash64(word));
  for (size_t w = 0; w + kWords <= words.size(); ++w) {
    uint64_t run = 0;
    for (size_t i = w; i < w + kWords; ++i) run = run * 0x9e3779b97f4a7c15u + words[i];
    runs.push_back(run);
  }
  return runs;
}

class ContentChooser {
 public:
  ContentChooser(const HtmlTree& tree, const std::vector<uint32_t>& hints,
                 const std::vector<HtmlBlock>& blocks, HtmlContent& content)
      : tree_(tree), hints_(hints), blocks_(blocks), content_(content) {}

  void run(std::string_view title) {
    keep_likely();
    keep_posts();
    drop_title(fold(title));
    drop_repeated();
    drop_said_before();
    drop_linked_headlines();
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

  // Posts that the article shows are quotations, whatever else posts are on other pages.
  void keep_posts() {
    uint32_t first = 0, last = static_cast<uint32_t>(blocks_.size());
    while (first < last && !is_kept(first)) ++first;
    while (last > first && !is_kept(last - 1)) --last;
    for (uint32_t i = first; i < last; ++i)
      if (!is_kept(i) && is_of_post(blocks_[i].node)) content_.reasons[i] = BlockReason::kContent;
  }

  bool is_of_post(uint32_t node) const {
    constexpr int kNearest = 4;
    for (int i = 0; i < kNearest; ++i, node = tree_.nodes()[node].parent)
      if (hints_[node] & kHintPost) return true;
    return false;
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
    constexpr uint32_t kLabel = 3;  // what stands so often is a label of the article's parts
    std::unordered_map<std::string_view, uint32_t> times;
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i)) ++times[blocks_[i].text];
    std::unordered_set<std::string_view> seen;
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i) && blocks_[i].text.size() >= kLeastRepeated && times[blocks_[i].text] < kLabel &&
          !seen.insert(blocks_[i].text).second)
        drop(i, BlockReason::kRepeated);
  }

  // Several paragraphs once more in one piece, as a field of the page's data. The bounds leave WCXB's pages
  // alone, whose templates and terms say a paragraph again with a word changed.
  void drop_said_before() {
    constexpr size_t kLeastBytes = 300;
    constexpr double kShareSaid = 0.7, kShareOfText = 0.25, kTimesAParagraph = 1.3;
    std::unordered_set<uint64_t> said;  // of the blocks before `heard`, which few pages need
    size_t bytes = 0, longest = 0;
    uint32_t heard = 0;
    for (uint32_t i = 0; i < blocks_.size(); ++i) {
      if (!is_kept(i)) continue;
      const auto size = static_cast<double>(blocks_[i].text.size());
      const bool is_long = size >= kLeastBytes && size >= kShareOfText * static_cast<double>(bytes) &&
                           size >= kTimesAParagraph * static_cast<double>(longest);
      if (is_long && bytes > 0) {
        for (; heard < i; ++heard)
          if (is_kept(heard))
            for (const uint64_t run : runs_of_words(blocks_[heard].text)) said.insert(run);
        const std::vector<uint64_t> runs = runs_of_words(blocks_[i].text);
        const auto known =
            std::count_if(runs.begin(), runs.end(), [&](uint64_t run) { return said.contains(run); });
        if (static_cast<double>(known) > kShareSaid * static_cast<double>(runs.size())) {
          drop(i, BlockReason::kRepeated);
          continue;
        }
      }
      bytes += blocks_[i].text.size();
      longest = std::max(longest, blocks_[i].text.size());
    }
  }

  // A paragraph that is one link and no sentence, between sentences: another article's headline.
  void drop_linked_headlines() {
    std::vector<uint32_t> kept;
    for (uint32_t i = 0; i < blocks_.size(); ++i)
      if (is_kept(i)) kept.push_back(i);
    const auto is_text = [&](size_t k) {
      return blocks_[kept[k]].kind == BlockKind::kParagraph && blocks_[kept[k]].stops > 0;
    };
    for (size_t k = 1; k + 1 < kept.size(); ++k)
      if (is_linked_headline(blocks_[kept[k]]) && is_text(k - 1) && is_text(k + 1))
        drop(kept[k], BlockReason::kUnlikely);
    // A row of them behind the text.
    size_t end = kept.size();
    while (end > 1 && is_linked_headline(blocks_[kept[end - 1]])) --end;
    if (kept.size() - end < 2 || !is_text(end - 1)) return;
    for (size_t k = end; k < kept.size(); ++k) drop(kept[k], BlockReason::kUnlikely);
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

  const HtmlTree& tree_;
  const std::vector<uint32_t>& hints_;
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
  ContentChooser(tree, hints, blocks, content).run(title);
  return content;
}

}  // namespace stemma
