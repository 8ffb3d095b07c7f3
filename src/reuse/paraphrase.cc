#include "reuse/paraphrase.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "reuse/ascending_row.h"
#include "reuse/direction.h"
#include "reuse/sentence_likeness.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

struct AlikePair {
  uint32_t segment_a = 0, segment_b = 0;
  double cosine = 0;
  SharedSense sense;
  bool is_copy = false;  // found by its wording already
};

const ComparableSegment& segment_of(const ParaphraseSide& side, uint32_t segment) {
  return side.article.comparable->segments[segment];
}

std::span<const ComparableWord> words_of(const ParaphraseSide& side, uint32_t segment) {
  return side.article.comparable->words_of(segment);
}

ByteSpan span_of(const ParaphraseSide& side, uint32_t segment) {
  const auto words = words_of(side, segment);
  return {words.front().begin, words.back().end()};
}

std::span<const float> vector_of(const ParaphraseSide& side, uint32_t segment) {
  const Analysis& analysis = side.annotation->analysis;
  const uint32_t sentence = segment_of(side, segment).sentence;
  return sentence < analysis.sentences.size() ? analysis.vector_of(sentence) : std::span<const float>();
}

// Captions are alike by what they show.
bool is_told(const ParaphraseSide& side, uint32_t segment) {
  const ByteSpan span = span_of(side, segment);
  const std::vector<Block>& blocks = side.article.article->blocks;
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](const Block& block) { return is_content(block.kind) && block.span.contains(span); });
}

struct NamedOutlet {
  std::string key, name;
};

// The outlets and agencies that the segment names, by key.
std::vector<NamedOutlet> outlets_in(const ParaphraseSide& side, uint32_t segment) {
  std::vector<NamedOutlet> out;
  const ByteSpan span = span_of(side, segment);
  for (const Mention& mention : side.annotation->mentions) {
    if (mention.kind != MentionKind::kName || !span.contains(mention.span)) continue;
    const Entity& entity = side.annotation->entities[mention.entity];
    if (entity.type == EntityType::kOutlet || entity.type == EntityType::kAgency)
      out.push_back({outlet_key(entity.name), entity.name});
  }
  return out;
}

class ParaphraseFinder {
 public:
  ParaphraseFinder(const ParaphraseSide& a, const ParaphraseSide& b, const std::vector<CopiedPair>& copies)
      : a_(a), b_(b) {
    for (const CopiedPair& copy : copies)
      if (copy.kind != ReuseKind::kSharedQuote) {
        alike_.push_back({copy.segment_a, copy.segment_b, 1, {}, true});
        known_.insert({copy.segment_a, copy.segment_b});
      }
  }

  void add(const SegmentPair& pair, const Rarity& rarity) {
    if (known_.contains({pair.segment_a, pair.segment_b})) return;
    const double cosine = product(vector_of(a_, pair.segment_a), vector_of(b_, pair.segment_b));
    if (cosine < kAlikeCosine) return;
    SharedSense sense = shared_sense(words_of(a_, pair.segment_a), words_of(b_, pair.segment_b), rarity);
    if (sense.matches.size() < kAlikeWords) return;
    alike_.push_back({pair.segment_a, pair.segment_b, cosine, std::move(sense), false});
    known_.insert({pair.segment_a, pair.segment_b});
  }

  std::vector<CopiedPair> find() {
    keep_likest();
    std::vector<CopiedPair> out;
    const std::vector<bool> in_row = row_over_half();
    for (size_t i = 0; i < alike_.size(); ++i) {
      const AlikePair& pair = alike_[i];
      if (pair.is_copy || !is_told(a_, pair.segment_a) || !is_told(b_, pair.segment_b)) continue;
      CopiedPair copy = as_copy(pair);
      if (credited(pair, copy) || in_row[i]) out.push_back(std::move(copy));
    }
    return out;
  }

 private:
  // A sentence is the paraphrase of the one that is likest to it, on both sides.
  void keep_likest() {
    std::map<uint32_t, double> best_a, best_b;
    for (const AlikePair& pair : alike_) {
      best_a[pair.segment_a] = std::max(best_a[pair.segment_a], pair.cosine);
      best_b[pair.segment_b] = std::max(best_b[pair.segment_b], pair.cosine);
    }
    std::erase_if(alike_, [&](const AlikePair& pair) {
      return pair.cosine < best_a[pair.segment_a] || pair.cosine < best_b[pair.segment_b];
    });
    std::sort(alike_.begin(), alike_.end(), [](const AlikePair& x, const AlikePair& y) {
      return std::tie(x.segment_a, x.segment_b) < std::tie(y.segment_a, y.segment_b);
    });
  }

  // Which pairs are of the longest row that ascends in both articles, if it goes over half of the shorter.
  std::vector<bool> row_over_half() const {
    std::vector<PlacePair> places;
    for (const AlikePair& pair : alike_) places.push_back({pair.segment_a, pair.segment_b});
    const std::vector<size_t> row = longest_ascending_row(places);
    std::vector<bool> out(alike_.size(), false);
    const size_t shorter =
        std::min(a_.article.comparable->segments.size(), b_.article.comparable->segments.size());
    if (row.size() < kAlikeRow ||
        static_cast<double>(row.size()) < kChainShare * static_cast<double>(shorter))
      return out;
    for (const size_t i : row) out[i] = true;
    return out;
  }

  CopiedPair as_copy(const AlikePair& pair) const {
    CopiedPair copy;
    copy.segment_a = pair.segment_a;
    copy.segment_b = pair.segment_b;
    copy.span_a = span_of(a_, pair.segment_a);
    copy.span_b = span_of(b_, pair.segment_b);
    copy.kind = ReuseKind::kParaphrase;
    const size_t shorter = std::min(words_of(a_, pair.segment_a).size(), words_of(b_, pair.segment_b).size());
    copy.similarity =
        std::min(1.0, static_cast<double>(pair.sense.matches.size()) / static_cast<double>(shorter));
    copy.likeness = pair.cosine;
    copy.matches = pair.sense.matches;
    copy.ground = "other words, the same names, numbers and order, sentence after sentence";
    return copy;
  }

  // Whether both sentences name one third outlet, or one the other's; then `copy` gets ground and direction.
  bool credited(const AlikePair& pair, CopiedPair& copy) const {
    if (pair.cosine < kCreditedCosine || pair.sense.matches.size() < kCreditedWords) return false;
    const std::string outlet_a = outlet_key(a_.article.article->outlet);
    const std::string outlet_b = outlet_key(b_.article.article->outlet);
    const auto in_a = outlets_in(a_, pair.segment_a), in_b = outlets_in(b_, pair.segment_b);
    for (const NamedOutlet& x : in_a) {
      if (!x.key.empty() && x.key == outlet_b && outlet_a != outlet_b)
        return give(copy, Direction::kBToA, "the sentence credits " + x.name);
      for (const NamedOutlet& y : in_b)
        if (x.key == y.key && x.key != outlet_a && x.key != outlet_b)
          return give(copy, Direction::kCommon, "both sentences credit " + x.name);
    }
    for (const NamedOutlet& y : in_b)
      if (!y.key.empty() && y.key == outlet_a && outlet_a != outlet_b)
        return give(copy, Direction::kAToB, "the sentence credits " + y.name);
    return false;
  }

  static bool give(CopiedPair& copy, Direction direction, std::string why) {
    copy.ground = "other words for the same";
    copy.own_direction = {direction, std::move(why)};
    return true;
  }

  const ParaphraseSide &a_, &b_;
  std::vector<AlikePair> alike_;
  std::set<std::pair<uint32_t, uint32_t>> known_;  // segments of `alike_`
};

}  // namespace

std::vector<CopiedPair> find_paraphrases(const ParaphraseSide& a, const ParaphraseSide& b,
                                         std::span<const SegmentPair> pairs, const Rarity& rarity,
                                         const std::vector<CopiedPair>& copies) {
  if (!a.annotation || !b.annotation || a.annotation->analysis.vector_width == 0 ||
      a.annotation->analysis.vector_width != b.annotation->analysis.vector_width)
    return {};
  ParaphraseFinder finder(a, b, copies);
  for (const SegmentPair& pair : pairs) finder.add(pair, rarity);
  return finder.find();
}

}  // namespace stemma
