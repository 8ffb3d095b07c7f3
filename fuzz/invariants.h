// What must hold of every article, whatever the bytes it was read from.
#pragma once

#include <cstdlib>

#include "base/utf8.h"
#include "read/article.h"

namespace stemma {

inline void check_article(const Article& article) {
  if (!is_valid_utf8(article.text) || !is_valid_utf8(article.title)) abort();
  uint32_t end = 0;
  for (const Block& block : article.blocks) {
    if (block.span.begin < end || block.span.end < block.span.begin || block.span.end > article.text.size())
      abort();
    end = block.span.end;
  }
}

}  // namespace stemma
