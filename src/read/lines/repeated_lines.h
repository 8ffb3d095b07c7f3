// Lines that an outlet's pages repeat: invitations, notices, what a site says of itself. They are learned
// from the articles of a batch, in its order.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "read/article.h"

namespace stemma {

// A block (up to 400 bytes) that stood in three earlier articles of the outlet is debris. Copies teach
// nothing and lose nothing: articles that share half of their text with earlier ones of the outlet. The first
// three articles keep their lines, since articles leave as they are read; so the order of the input decides,
// and nothing else does. Memory: 1.5 MiB whatever the number of articles; old lines make way for new ones (as
// in Misra and Gries 1982).
class RepeatedLines {
 public:
  RepeatedLines();

  // Cuts what earlier articles of its outlet repeat out of `article`, with everything that points into it,
  // and learns its lines. Only of articles of web pages; an article never loses its last content block.
  void cut(Article& article);

 private:
  struct Slot {
    uint64_t key = 0;  // of outlet and line; 0: free
    uint32_t seen = 0;
  };

  uint32_t seen(uint64_t key) const;
  void learn(uint64_t key);

  std::vector<Slot> slots_;
};

}  // namespace stemma
