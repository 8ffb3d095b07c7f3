#include "reuse/shingles.h"

#include <algorithm>

#include "base/hash.h"

namespace stemma {

using namespace reuse_weights;

std::vector<uint64_t> shingles_of(const std::vector<ComparableWord>& tokens) {
  std::vector<uint64_t> out;
  if (tokens.size() < kShingleWords) return out;
  out.reserve(tokens.size());
  for (size_t i = 0; i + kShingleWords <= tokens.size(); ++i) {
    const uint32_t words[kShingleWords] = {tokens[i].key, tokens[i + 1].key, tokens[i + 2].key};
    out.push_back(XXH3_64bits(words, sizeof words));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::array<double, 2> containment(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  if (a.empty() || b.empty()) return {0, 0};
  size_t both = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++both;
    const bool step_a = a[i] <= b[j], step_b = b[j] <= a[i];
    i += step_a;
    j += step_b;
  }
  return {static_cast<double>(both) / static_cast<double>(a.size()),
          static_cast<double>(both) / static_cast<double>(b.size())};
}

Signature signature_of(const std::vector<uint64_t>& shingles) {
  constexpr uint32_t kEmpty = UINT32_MAX;
  static_assert((kSignatureSize & (kSignatureSize - 1)) == 0, "a place is chosen by a mask");
  Signature signature;
  signature.fill(kEmpty);
  for (const uint64_t shingle : shingles) {
    uint32_t& place = signature[(shingle >> 32) & (kSignatureSize - 1)];
    place = std::min(place, static_cast<uint32_t>(shingle) >> 1);  // never kEmpty
  }
  if (shingles.empty()) return signature;
  const Signature filled = signature;
  for (uint32_t i = 0; i < kSignatureSize; ++i)
    for (uint64_t attempt = 1; signature[i] == kEmpty; ++attempt)
      signature[i] = filled[hash_combine(i, attempt) & (kSignatureSize - 1)];
  return signature;
}

std::vector<std::pair<uint32_t, uint32_t>> banded_pairs(const std::vector<Signature>& signatures,
                                                        const std::vector<bool>& has_shingles) {
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  std::vector<std::pair<uint64_t, uint32_t>> bucket_of;
  for (uint32_t band = 0; band < kBands; ++band) {
    bucket_of.clear();
    for (uint32_t i = 0; i < signatures.size(); ++i)
      if (has_shingles[i])
        bucket_of.emplace_back(
            XXH3_64bits(&signatures[i][band * kRowsPerBand], kRowsPerBand * sizeof(uint32_t)), i);
    std::sort(bucket_of.begin(), bucket_of.end());
    for (size_t first = 0, next; first < bucket_of.size(); first = next) {
      for (next = first; next < bucket_of.size() && bucket_of[next].first == bucket_of[first].first;) ++next;
      const size_t models = std::min<size_t>(next, first + kBucketModels);
      for (size_t m = first; m < models; ++m)
        for (size_t i = m + 1; i < next; ++i) pairs.emplace_back(bucket_of[m].second, bucket_of[i].second);
    }
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

}  // namespace stemma
