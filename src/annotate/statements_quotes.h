// Where an article quotes: stretches between quotation marks, nested ones too, over paragraphs that open with
// a mark again without having closed it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"

namespace stemma {

struct Quotation {
  ByteSpan span;           // with its marks; ends at the paragraph's end where no mark closes it
  ByteSpan inside;         // without them
  int32_t enclosing = -1;  // index of the quotation around it; always smaller than its own
  int32_t continues = -1;  // index of the quotation of the paragraph before that this one goes on
  bool is_closed = true;
};

// In text order, an enclosing one before those inside. Marks are “ ” „ « » " '' `` and, inside these or where
// they stand like quotation marks, ‘ ’ '. A mark that nothing closes quotes to its paragraph's end only if
// the next paragraph opens with one again or it is directional; else it is ignored. Linear.
std::vector<Quotation> find_quotations(const Article& article);

// For each of `words` the innermost quotation that holds it, or -1.
std::vector<int32_t> quotation_of_words(const std::vector<AnalysedWord>& words,
                                        const std::vector<Quotation>& quotations);

}  // namespace stemma
