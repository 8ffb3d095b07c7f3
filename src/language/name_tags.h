// Names from the scores of single words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace stemma {

enum class NameKind : uint8_t { kPerson, kOrganisation, kPlace };
enum class NamePart : uint8_t { kOutside, kBegin, kInside };

struct NameTag {
  NamePart part = NamePart::kOutside;
  NameKind kind = NameKind::kPerson;  // means nothing outside names
  friend bool operator==(const NameTag&, const NameTag&) = default;
};

// The order of a word's scores: outside, then begin and inside of each kind.
constexpr std::array<NameTag, 7> kNameTags{{{NamePart::kOutside, NameKind::kPerson},
                                            {NamePart::kBegin, NameKind::kPerson},
                                            {NamePart::kInside, NameKind::kPerson},
                                            {NamePart::kBegin, NameKind::kOrganisation},
                                            {NamePart::kInside, NameKind::kOrganisation},
                                            {NamePart::kBegin, NameKind::kPlace},
                                            {NamePart::kInside, NameKind::kPlace}}};

// The best tags of a sentence's words among those in which every inside follows a begin or inside of its kind
// (Viterbi, 1967). `scores`: kNameTags.size() a word; transitions[before * kNameTags.size() + tag] is added
// for each two neighbours (of a linear-chain conditional random field; Lafferty et al., 2001), "outside"
// standing before the first word.
std::vector<NameTag> best_name_tags(std::span<const float> scores, std::span<const float> transitions);

// Of each word and tag the logarithm of its probability over all taggings of the sentence (forward-backward;
// Baum et al., 1970), in the order of `scores`.
std::vector<float> name_tag_scores(std::span<const float> scores, std::span<const float> transitions);

}  // namespace stemma
