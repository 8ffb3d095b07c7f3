#include "base/codec.h"

#include <brotli/decode.h>
#include <isa-l/igzip_lib.h>
#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace stemma {

namespace {

Error broken(std::string_view what) {
  return {ErrorCode::kMalformed, "broken " + std::string(what) + " stream", "", ""};
}

uint32_t bounded(size_t size) {
  return static_cast<uint32_t>(std::min<size_t>(size, std::numeric_limits<uint32_t>::max()));
}

// ISA-L's inflate, three times as fast as zlib's.
class DeflateCodec final : public Codec {
 public:
  explicit DeflateCodec(Compression compression) : compression_(compression) { restart(); }

  void restart() override {
    isal_inflate_init(&state_);
    state_.crc_flag = compression_ == Compression::kGzip ? ISAL_GZIP : ISAL_ZLIB;
    is_first_ = true;
  }

  Result<Step> step(std::string_view in, char* out, size_t room) override {
    if (is_first_ && compression_ == Compression::kDeflate && !in.empty() && !has_zlib_header(in))
      state_.crc_flag = ISAL_DEFLATE;
    is_first_ = is_first_ && in.empty();
    // The library reads from this pointer only.
    state_.next_in = reinterpret_cast<uint8_t*>(const_cast<char*>(in.data()));
    state_.avail_in = bounded(in.size());
    state_.next_out = reinterpret_cast<uint8_t*>(out);
    state_.avail_out = bounded(room);
    const uint32_t given = state_.avail_in, space = state_.avail_out;
    const int result = isal_inflate(&state_);
    if (result < 0 || result == ISAL_NEED_DICT) return broken(name());
    const Step step{given - state_.avail_in, space - state_.avail_out,
                    state_.block_state == ISAL_BLOCK_FINISH};
    if (step.ended) restart();
    return step;
  }

 private:
  // RFC 1950: method 8, and both bytes as one number divisible by 31.
  static bool has_zlib_header(std::string_view in) {
    const auto first = static_cast<unsigned char>(in[0]);
    if ((first & 0x0F) != 8 || first >> 4 > 7) return false;
    return in.size() < 2 || (first * 256 + static_cast<unsigned char>(in[1])) % 31 == 0;
  }

  std::string_view name() const { return compression_ == Compression::kGzip ? "gzip" : "deflate"; }

  inflate_state state_;
  Compression compression_;
  bool is_first_ = true;
};

class ZstdCodec final : public Codec {
 public:
  ZstdCodec() : engine_(ZSTD_createDCtx(), &ZSTD_freeDCtx) {
    constexpr int kWindowLog = 27;  // 128 MiB, what zstd's own command line allows by default
    ZSTD_DCtx_setParameter(engine_.get(), ZSTD_d_windowLogMax, kWindowLog);
  }

  void restart() override { ZSTD_DCtx_reset(engine_.get(), ZSTD_reset_session_only); }

  Result<Step> step(std::string_view in, char* out, size_t room) override {
    ZSTD_inBuffer from{in.data(), in.size(), 0};
    ZSTD_outBuffer to{out, room, 0};
    const size_t left = ZSTD_decompressStream(engine_.get(), &to, &from);
    if (ZSTD_isError(left)) return broken("zstd");
    return Step{from.pos, to.pos, left == 0};
  }

 private:
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> engine_;
};

class BrotliCodec final : public Codec {
 public:
  BrotliCodec() : engine_(nullptr, &BrotliDecoderDestroyInstance) { restart(); }

  void restart() override { engine_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr)); }

  Result<Step> step(std::string_view in, char* out, size_t room) override {
    size_t in_left = in.size(), out_left = room;
    const auto* from = reinterpret_cast<const uint8_t*>(in.data());
    auto* to = reinterpret_cast<uint8_t*>(out);
    const auto result =
        BrotliDecoderDecompressStream(engine_.get(), &in_left, &from, &out_left, &to, nullptr);
    if (result == BROTLI_DECODER_RESULT_ERROR) return broken("brotli");
    const Step step{in.size() - in_left, room - out_left, result == BROTLI_DECODER_RESULT_SUCCESS};
    if (step.ended) restart();
    return step;
  }

 private:
  std::unique_ptr<BrotliDecoderState, decltype(&BrotliDecoderDestroyInstance)> engine_;
};

}  // namespace

Compression compression_of(std::string_view bytes) {
  if (bytes.starts_with("\x1F\x8B")) return Compression::kGzip;
  if (bytes.starts_with("\x28\xB5\x2F\xFD")) return Compression::kZstd;
  // A skippable frame of zstd, as pzstd and seekable archives begin with.
  if (bytes.size() >= 4 && (bytes[0] & 0xF0) == 0x50 && bytes.substr(1, 3) == "\x2A\x4D\x18")
    return Compression::kZstd;
  return Compression::kNone;
}

std::unique_ptr<Codec> Codec::of(Compression compression) {
  switch (compression) {
    case Compression::kGzip:
    case Compression::kDeflate:
      return std::make_unique<DeflateCodec>(compression);
    case Compression::kBrotli:
      return std::make_unique<BrotliCodec>();
    case Compression::kZstd:
      return std::make_unique<ZstdCodec>();
    case Compression::kNone:
      break;
  }
  assert(false && "no compression has no codec");
  return nullptr;
}

}  // namespace stemma
