#include "read/lines/repeated_lines.h"

#include <algorithm>
#include <string_view>

#include "base/hash.h"
#include "read/html/notes.h"

namespace stemma {

namespace {

constexpr size_t kSlotBits = 16;
constexpr size_t kLineBytes = 400;  // longer ones are paragraphs of reports that are copied
constexpr uint32_t kArticles = 3;   // that had a line before

std::string outlet_key(const Article& article) {
  const std::string host = host_of(article.url);
  return host.empty() ? article.outlet : host;
}

// What stays of a text from which spans are cut: where each byte of it comes to stand.
class Cutter {
 public:
  // `cut`: in order, not overlapping.
  explicit Cutter(std::vector<ByteSpan> cut) : cut_(std::move(cut)) {}

  bool holds(ByteSpan span) const {
    return std::any_of(cut_.begin(), cut_.end(), [&](const ByteSpan& one) {
      return one.begin <= span.begin && span.end <= one.end && one.begin < one.end;
    });
  }
  uint32_t moved(uint32_t at) const {
    uint32_t less = 0;
    for (const ByteSpan& one : cut_)
      if (one.begin < at) less += std::min(one.end, at) - one.begin;
    return at - less;
  }
  ByteSpan moved(ByteSpan span) const { return {moved(span.begin), moved(span.end)}; }
  std::string rest(const std::string& text) const {
    std::string out;
    size_t at = 0;
    for (const ByteSpan& one : cut_) {
      out.append(text, at, one.begin - at);
      at = one.end;
    }
    return out.append(text, at);
  }

 private:
  std::vector<ByteSpan> cut_;
};

// The bytes of block `i` and of the blank line that parts it from the block behind, or before where it is the
// last.
ByteSpan with_gap(const std::vector<Block>& blocks, size_t i) {
  ByteSpan span = blocks[i].span;
  if (i + 1 < blocks.size())
    span.end = blocks[i + 1].span.begin;
  else if (i > 0)
    span.begin = blocks[i - 1].span.end;
  return span;
}

void remove_blocks(Article& article, const std::vector<bool>& gone) {
  std::vector<ByteSpan> spans;
  for (size_t i = 0; i < gone.size(); ++i) {
    if (!gone[i]) continue;
    ByteSpan span = with_gap(article.blocks, i);
    // The last blocks are cut from the end of the last that stays.
    if (!spans.empty() && span.begin < spans.back().end) span.begin = spans.back().end;
    spans.push_back(span);
  }
  size_t stay = gone.size();
  while (stay > 0 && gone[stay - 1]) --stay;
  if (stay < gone.size()) {
    const uint32_t end = article.blocks[stay - 1].span.end;
    while (!spans.empty() && spans.back().end > end) spans.pop_back();
    spans.push_back({end, article.blocks.back().span.end});
  }
  const Cutter cutter(std::move(spans));
  std::vector<Block> blocks;
  std::vector<uint32_t> before(gone.size() + 1, 0);  // for each old block how many new ones stand before it
  for (size_t i = 0; i < gone.size(); ++i) {
    if (!gone[i]) blocks.push_back({article.blocks[i].kind, cutter.moved(article.blocks[i].span)});
    before[i + 1] = static_cast<uint32_t>(blocks.size());
  }
  for (Caption& caption : article.captions)
    caption.before = before[std::min<size_t>(caption.before, gone.size())];
  std::erase_if(article.agency_spans, [&](const ByteSpan& span) { return cutter.holds(span); });
  for (ByteSpan& span : article.agency_spans) span = cutter.moved(span);
  std::erase_if(article.entries, [&](const Entry& entry) { return cutter.moved(entry.span).empty(); });
  for (Entry& entry : article.entries) entry.span = cutter.moved(entry.span);
  article.dateline.span = cutter.moved(article.dateline.span);
  article.text = cutter.rest(article.text);
  article.blocks = std::move(blocks);
}

}  // namespace

RepeatedLines::RepeatedLines() : slots_(size_t{1} << kSlotBits) {}

uint32_t RepeatedLines::seen(uint64_t key) const {
  const Slot& slot = slots_[key & (slots_.size() - 1)];
  return slot.key == key ? slot.seen : 0;
}

void RepeatedLines::learn(uint64_t key) {
  Slot& slot = slots_[key & (slots_.size() - 1)];
  if (slot.key == key)
    ++slot.seen;
  else if (slot.seen <= 1)
    slot = {key, 1};
  else
    --slot.seen;
}

void RepeatedLines::cut(Article& article) {
  if (article.found_in.empty()) return;  // of no page
  const std::string outlet = outlet_key(article);
  if (outlet.empty() || article.blocks.empty()) return;
  const uint64_t seed = hash64(outlet);
  std::vector<uint64_t> keys;
  size_t all = 0, known = 0;
  for (const Block& block : article.blocks) {
    const std::string_view line = block.span.of(article.text);
    keys.push_back(hash64(line, seed) | 1);
    all += line.size();
    known += seen(keys.back()) > 0 ? line.size() : 0;
  }
  if (known * 2 > all) return;
  std::vector<bool> gone;
  bool has_content = false;
  for (size_t i = 0; i < keys.size(); ++i) {
    const Block& block = article.blocks[i];
    const bool is_in_dateline =
        block.span.begin < article.dateline.span.end && article.dateline.span.begin < block.span.end;
    gone.push_back(block.span.size() <= kLineBytes && !is_in_dateline && seen(keys[i]) >= kArticles);
    has_content = has_content || (!gone.back() && is_content(block.kind));
  }
  std::vector<uint64_t> once = keys;
  std::sort(once.begin(), once.end());
  once.erase(std::unique(once.begin(), once.end()), once.end());
  for (const uint64_t key : once) learn(key);
  if (has_content && std::find(gone.begin(), gone.end(), true) != gone.end()) remove_blocks(article, gone);
}

}  // namespace stemma
