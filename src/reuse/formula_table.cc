#include "reuse/formula_table.h"

#include <algorithm>

#include "base/hash.h"
#include "reuse/weights.h"

namespace stemma {

namespace {

constexpr size_t kSlots = size_t{1} << 22;  // 8 bytes each
constexpr uint8_t kMost = UINT8_MAX;

}  // namespace

FormulaTable::FormulaTable() : slots_(kSlots) {}

uint64_t FormulaTable::key_of(uint64_t outlet, uint32_t sentence) {
  return (outlet ^ (sentence * 0x9E3779B97F4A7C15u)) * 0xff51afd7ed558ccdu;
}

void FormulaTable::note(uint64_t outlet, uint32_t sentence, uint32_t middle) {
  const uint64_t key = key_of(outlet, sentence);
  Slot& slot = slots_[(key >> 20) % kSlots];
  const auto tag = static_cast<uint32_t>(key >> 32) | 1;
  const auto middle_tag = static_cast<uint16_t>(middle);
  if (slot.tag == tag) {
    if (slot.middle == middle_tag) return;
    slot.middle = middle_tag;
    slot.articles = static_cast<uint8_t>(std::min<int>(slot.articles + 1, kMost));
    slot.life = slot.articles;
  } else if (slot.life > 1) {
    --slot.life;
  } else {
    slot = {tag, middle_tag, 1, 1};
  }
}

bool FormulaTable::is_formula(uint64_t outlet, uint32_t sentence) const {
  const uint64_t key = key_of(outlet, sentence);
  const Slot& slot = slots_[(key >> 20) % kSlots];
  return slot.tag == (static_cast<uint32_t>(key >> 32) | 1) &&
         slot.articles >= reuse_weights::kFormulaArticles;
}

}  // namespace stemma
