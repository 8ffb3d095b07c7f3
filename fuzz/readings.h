// What must hold of all that comes out of one input.
#pragma once

#include "invariants.h"
#include "read/input/piece.h"

namespace stemma {

inline void check_readings(const Readings& readings) {
  for (const Reading& reading : readings)
    if (const auto* article = std::get_if<Article>(&reading))
      check_article(*article);
    else if (std::get<Skipped>(reading).input.empty() || std::get<Skipped>(reading).reason.empty())
      abort();
}

inline void check_pieces(PieceSource& pieces) {
  while (const auto piece = pieces.next()) check_readings(piece->read());
}

// As the program reads, with limits that the few bytes of a fuzzer can reach.
inline ReadHow small_limits() {
  ReadHow how;
  how.limits.page_bytes = how.limits.text_bytes = 1 << 16;
  return how;
}

}  // namespace stemma
