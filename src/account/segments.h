// A passage cut into stretches that are shown differently: the value, words that differ, who is cited.
#pragma once

#include <string>
#include <vector>

#include "account/account.h"

namespace stemma {

enum class SegmentLook { kPlain, kRest, kSource, kWord, kValue };

struct Segment {
  std::string text;
  SegmentLook look = SegmentLook::kPlain;
};

// A stretch to be shown in its own way; where two overlap, the look that is later in SegmentLook wins.
struct Highlight {
  ByteSpan span;
  SegmentLook look;
};

// Cuts `shown` of `text` along the highlights; white space is collapsed, invisible controls are left out.
std::vector<Segment> cut_into_segments(std::string_view text, ByteSpan shown,
                                       const std::vector<Highlight>& highlights);

// The words of `passage` that the near-copies of it among `others` do not have. Empty where no other shares
// at least half of the words of the shorter: between wordings of their own, marks would only be noise.
std::vector<ByteSpan> words_that_differ(const Account& account, Passage passage,
                                        const std::vector<Passage>& others);

}  // namespace stemma
