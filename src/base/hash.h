// 64-bit hashes (XXH3), the same on every machine.
#pragma once

// Short inputs are hashed in place, without a call: most of stemma's are a few words long.
#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace stemma {

inline uint64_t hash64(std::string_view bytes, uint64_t seed = 0) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

// Mixes `value` into `hash`; order matters.
inline uint64_t hash_combine(uint64_t hash, uint64_t value) {
  const uint64_t pair[2] = {hash, value};
  return XXH3_64bits(pair, sizeof pair);
}

}  // namespace stemma
