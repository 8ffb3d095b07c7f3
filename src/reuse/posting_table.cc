#include "reuse/posting_table.h"

namespace stemma {

namespace {

constexpr int kFirstBits = 12;
constexpr double kFullest = 0.7;  // share of places taken before the table doubles

}  // namespace

PostingTable::PostingTable()
    : entries_(size_t{1} << kFirstBits), mask_((1u << kFirstBits) - 1), shift_(32 - kFirstBits) {}

void PostingTable::insert(uint32_t tag, uint32_t article) {
  if (static_cast<double>(size_ + 1) > kFullest * static_cast<double>(entries_.size())) grow();
  uint32_t at = home(tag);
  while (entries_[at].article != kFree) at = next(at);
  entries_[at] = {tag, article};
  ++size_;
}

void PostingTable::erase(uint32_t tag, uint32_t article) {
  uint32_t hole = home(tag);
  while (entries_[hole].article != kFree && (entries_[hole].tag != tag || entries_[hole].article != article))
    hole = next(hole);
  if (entries_[hole].article == kFree) return;
  for (uint32_t at = next(hole); entries_[at].article != kFree; at = next(at)) {
    // What lies between its home and here may go back as far as its home.
    if (((at - home(entries_[at].tag)) & mask_) < ((at - hole) & mask_)) continue;
    entries_[hole] = entries_[at];
    hole = at;
  }
  entries_[hole] = {};
  --size_;
}

void PostingTable::grow() {
  std::vector<Entry> old(entries_.size() * 2);
  old.swap(entries_);
  mask_ = static_cast<uint32_t>(entries_.size() - 1);
  --shift_;
  size_ = 0;
  // From a free place on, so that a row that wraps around keeps its order.
  size_t start = 0;
  while (old[start].article != kFree) ++start;
  for (size_t i = 0; i < old.size(); ++i) {
    const Entry& entry = old[(start + i) % old.size()];
    if (entry.article != kFree) insert(entry.tag, entry.article);
  }
}

}  // namespace stemma
