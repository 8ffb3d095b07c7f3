#include "reuse/shingles.h"

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "reuse/radix_sort.h"

namespace stemma {

using namespace reuse_weights;

namespace {

size_t shared_by_steps(const Shingles& a, const Shingles& b) {
  size_t both = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    both += a[i] == b[j];
    const bool step_a = a[i] <= b[j], step_b = b[j] <= a[i];
    i += step_a;
    j += step_b;
  }
  return both;
}

// For a `small` that is far smaller than `large`.
size_t shared_by_search(const Shingles& small, const Shingles& large) {
  size_t both = 0;
  auto from = large.begin();
  for (const uint32_t shingle : small) {
    from = std::lower_bound(from, large.end(), shingle);
    if (from == large.end()) break;
    both += *from == shingle;
  }
  return both;
}

}  // namespace

Shingles shingles_of(std::span<const uint32_t> keys) {
  Shingles out;
  if (keys.size() < kShingleWords) return out;
  out.reserve(keys.size());
  for (size_t i = 0; i + kShingleWords <= keys.size(); ++i)
    out.push_back(static_cast<uint32_t>(XXH3_64bits(&keys[i], kShingleWords * sizeof(uint32_t))));
  radix_sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

Shingles shingles_of(const std::vector<ComparableWord>& tokens) {
  std::vector<uint32_t> keys(tokens.size());
  std::transform(tokens.begin(), tokens.end(), keys.begin(),
                 [](const ComparableWord& token) { return token.key; });
  return shingles_of(keys);
}

std::array<double, 2> containment(const Shingles& a, const Shingles& b) {
  constexpr size_t kFarSmaller = 32;
  if (a.empty() || b.empty()) return {0, 0};
  const size_t both = a.size() > kFarSmaller * b.size()   ? shared_by_search(b, a)
                      : b.size() > kFarSmaller * a.size() ? shared_by_search(a, b)
                                                          : shared_by_steps(a, b);
  return {static_cast<double>(both) / static_cast<double>(a.size()),
          static_cast<double>(both) / static_cast<double>(b.size())};
}

Signature signature_of(const Shingles& shingles) {
  constexpr uint32_t kEmpty = UINT32_MAX;
  static_assert(std::has_single_bit(kSignatureSize), "the high bits choose a place");
  constexpr int kPlaceBits = std::countr_zero(kSignatureSize);
  Signature signature;
  signature.fill(kEmpty);
  if (shingles.empty()) return signature;
  // Ascending: the first shingle of a place is its least.
  for (size_t i = shingles.size(); i-- > 0;)
    signature[shingles[i] >> (32 - kPlaceBits)] = shingles[i] & (kEmpty >> kPlaceBits);
  const Signature filled = signature;
  for (uint32_t i = 0; i < kSignatureSize; ++i)
    for (uint64_t attempt = 1; signature[i] == kEmpty; ++attempt)
      signature[i] = filled[hash_combine(i, attempt) & (kSignatureSize - 1)];
  return signature;
}

BandHashes bands_of(const Signature& signature) {
  BandHashes bands;
  for (uint32_t band = 0; band < kBands; ++band)
    bands[band] = static_cast<uint32_t>(
        XXH3_64bits_withSeed(&signature[band * kRowsPerBand], kRowsPerBand * sizeof(uint32_t), band));
  return bands;
}

Shingles sampled(const Shingles& shingles) {
  static_assert(std::has_single_bit(kSampleOf) && std::has_single_bit(kSampleOfShort));
  const uint32_t mask = (shingles.size() < kShortArticleShingles ? kSampleOfShort : kSampleOf) - 1;
  Shingles out;
  for (const uint32_t shingle : shingles)
    if ((shingle & mask) == 0) out.push_back(shingle);
  return out;
}

std::vector<std::pair<uint32_t, uint32_t>> banded_pairs(const std::vector<Signature>& signatures,
                                                        const std::vector<bool>& has_shingles) {
  std::vector<std::pair<uint32_t, uint32_t>> pairs;
  std::vector<std::pair<uint32_t, uint32_t>> bucket_of;
  std::vector<BandHashes> hashes(signatures.size());
  for (size_t i = 0; i < signatures.size(); ++i) hashes[i] = bands_of(signatures[i]);
  for (uint32_t band = 0; band < kBands; ++band) {
    bucket_of.clear();
    for (uint32_t i = 0; i < signatures.size(); ++i)
      if (has_shingles[i]) bucket_of.emplace_back(hashes[i][band], i);
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
