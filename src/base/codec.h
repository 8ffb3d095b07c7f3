// Compressed streams, decompressed piece by piece.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "base/result.h"

namespace stemma {

enum class Compression { kNone, kGzip, kDeflate, kBrotli, kZstd };

// By the first bytes of a stream: gzip and zstd have a mark of their own, the others do not.
Compression compression_of(std::string_view bytes);

// One format's engine. A stream is one or more members (gzip's members, zstd's frames) after each other.
class Codec {
 public:
  struct Step {
    size_t taken = 0;    // bytes of the input that are used up
    size_t made = 0;     // bytes written
    bool ended = false;  // the member is whole and its checksum right; the next step begins another
  };

  virtual ~Codec() = default;
  // Reads from `in`, writes at most `room` (more than 0) bytes to `out`. Where it takes and makes nothing,
  // it needs more input. kMalformed where the stream breaks its format; then only restart() is of use.
  virtual Result<Step> step(std::string_view in, char* out, size_t room) = 0;
  // Forgets all; the next step begins a member.
  virtual void restart() = 0;

  // Not for kNone. kDeflate is what HTTP calls so: with zlib's header or, against the standard, without.
  static std::unique_ptr<Codec> of(Compression compression);
};

}  // namespace stemma
