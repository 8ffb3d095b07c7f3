// What outlets print under report after report, learned from a stream in bounded memory.
#pragma once

#include <cstdint>
#include <vector>

namespace stemma {

// Counts in how many differing articles of one outlet a sentence has stood. As drop_formulas() does for
// articles in memory, but one after the other: the first few uses of a formula pass unseen.
class FormulaTable {
 public:
  FormulaTable();

  // One use. `outlet` is a hash of the outlet, `sentence` and `middle` of the words of the sentence and of
  // the article's middle sentence: versions and copies of one article count once in a row. The caller tells
  // each sentence of an article once.
  void note(uint64_t outlet, uint32_t sentence, uint32_t middle);

  // Whether the sentence has stood in kFormulaArticles articles of the outlet, or more.
  bool is_formula(uint64_t outlet, uint32_t sentence) const;

 private:
  // A frequent key outlives rare ones that fall on its place: each of these costs it one count before it is
  // replaced (Boyer and Moore's majority vote, 1981, place by place).
  struct Slot {
    uint32_t tag = 0;
    uint16_t middle = 0;
    uint8_t articles = 0;  // at most 255
    uint8_t life = 0;      // what rare keys have to use up
  };
  static uint64_t key_of(uint64_t outlet, uint32_t sentence);

  std::vector<Slot> slots_;
};

}  // namespace stemma
