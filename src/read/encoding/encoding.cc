#include "read/encoding/encoding.h"

#include <simdjson.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/encoding/charset.h"
#include "read/encoding/double_encoding.h"
#include "read/limits.h"

namespace stemma {

namespace {

// First bytes of the kinds of file that are most often taken for reports.
constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kMagic = {{
    {"\x89PNG", "a PNG picture"},
    {"\xFF\xD8\xFF", "a JPEG picture"},
    {"GIF8", "a GIF picture"},
    {"RIFF", "a RIFF media file"},
    {"%PDF-", "a PDF document"},
    {"PK\x03\x04", "a ZIP archive or office document"},
    {"\xD0\xCF\x11\xE0", "an old office document"},
    {"{\\rtf", "a rich text document"},
    {"\x7F"
     "ELF",
     "a program"},
    {"MZ", "a program"},
    {"BZh", "a bzip2 file"},
    {"\xFD"
     "7zXZ",
     "an xz file"},
    {"7z\xBC\xAF", "a 7-Zip archive"},
}};

bool is_control(unsigned char c) {
  const bool is_used = (c == '\t') | (c == '\n') | (c == '\r') | (c == '\f') | (c == 0x1B);
  return ((c < 0x20) & !is_used) | (c == 0x7F);
}

// Blocks without any are passed over without a branch, so that compilers make vector instructions of it.
double control_share(std::string_view bytes) {
  constexpr size_t kBlock = 64;
  bytes = bytes.substr(0, kSniffedBytes);
  size_t controls = 0;
  for (size_t at = 0; at < bytes.size(); at += kBlock) {
    const std::string_view block = bytes.substr(at, kBlock);
    unsigned char any = block.size() < kBlock;
    for (size_t i = 0; block.size() == kBlock && i < kBlock; ++i) {
      const auto c = static_cast<unsigned char>(block[i]);
      any |= static_cast<unsigned char>(((c < 0x20) & (c != '\n') & (c != '\t') & (c != '\r')) | (c == 0x7F));
    }
    if (!any) continue;
    for (const char c : block) controls += is_control(static_cast<unsigned char>(c));
  }
  return bytes.empty() ? 0 : static_cast<double>(controls) / static_cast<double>(bytes.size());
}

Error no_text(std::string_view what) {
  return {ErrorCode::kUnsupported, "no text: " + std::string(what), "", ""};
}

// A converter of ICU, closed on leaving the scope.
using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(std::string_view name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(std::string(name).c_str(), &status);
  if (U_FAILURE(status)) converter = nullptr;
  return {converter, &ucnv_close};
}

// Each unit of the source gives at most three bytes of UTF-8 in what these converters make of it.
std::string convert(UConverter& from, std::string_view bytes) {
  const Converter utf8 = open_converter("UTF-8");
  std::string out;
  std::string chunk(size_t{1} << 16, '\0');
  std::array<UChar, 4096> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  UBool reset = true;
  while (true) {
    char* target = chunk.data();
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(utf8.get(), &from, &target, chunk.data() + chunk.size(), &source,
                   bytes.data() + bytes.size(), pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), reset, true, &status);
    reset = false;
    out.append(chunk.data(), target);
    if (status != U_BUFFER_OVERFLOW_ERROR) return out;
  }
}

// `name`: of the standard.
std::string from_charset(std::string_view name, const std::string& bytes) {
  const Converter converter = open_converter(icu_charset(name));
  return converter ? convert(*converter, bytes) : std::string();
}

std::string from_wide(std::string_view name, const std::string& bytes) {
  const Converter converter = open_converter(name);
  return converter ? convert(*converter, bytes) : std::string();
}

struct Utf8Evidence {
  size_t good = 0;  // sequences of more than one byte
  size_t bad = 0;
};

Utf8Evidence weigh_utf8(std::string_view bytes) {
  Utf8Evidence evidence;
  for (size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      ++at;
      continue;
    }
    const DecodedCodePoint decoded = decode_utf8(bytes, at);
    const bool is_broken = decoded.value == kReplacement && bytes.substr(at, 3) != "\xEF\xBF\xBD";
    ++(is_broken ? evidence.bad : evidence.good);
    at += decoded.length;
  }
  return evidence;
}

// Without a byte order mark, UTF-16 of Latin text has a zero in every other byte.
std::string_view unmarked_utf16(std::string_view bytes) {
  bytes = bytes.substr(0, kSniffedBytes);
  if (bytes.find('\0') == std::string_view::npos) return {};
  size_t zeros[2] = {0, 0};
  for (size_t i = 0; i < bytes.size(); ++i) zeros[i % 2] += bytes[i] == '\0';
  const size_t half = bytes.size() / 2, most = half - half / 4, few = half / 20;
  if (half < 8) return {};
  if (zeros[1] >= most && zeros[0] <= few) return "utf-16le";
  if (zeros[0] >= most && zeros[1] <= few) return "utf-16be";
  return {};
}

std::string_view marked_utf16_or_32(std::string_view bytes) {
  if (bytes.starts_with(std::string_view("\xFF\xFE\0\0", 4))) return "utf-32le";
  if (bytes.starts_with("\xFF\xFE")) return "utf-16le";
  if (bytes.starts_with("\xFE\xFF")) return "utf-16be";
  return {};
}

// A few broken places (a page put together from parts, a cut file) make no other encoding.
bool is_mostly_utf8(const Utf8Evidence& evidence, std::string_view declared) {
  constexpr size_t kGoodForOneBad = 10;
  const bool is_declared = declared == "utf-8";
  return evidence.bad <= 1 && evidence.good > 0
             ? true
             : evidence.good >= evidence.bad * (is_declared ? 1 : kGoodForOneBad);
}

bool is_seven_bit(std::string_view bytes) {
  unsigned char all = 0;
  for (const char c : bytes) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

size_t high_bytes(std::string_view bytes) {
  return static_cast<size_t>(std::count_if(bytes.begin(), bytes.end(),
                                           [](char c) { return static_cast<unsigned char>(c) >= 0x80; }));
}

// By the frequencies of bytes and of three bytes in a row (ICU's detector). Few bytes above ASCII tell
// nothing: those are windows-1252, as in browsers.
std::string_view detected(std::string_view bytes) {
  constexpr size_t kFewestHighBytes = 24;
  constexpr int32_t kLeastConfidence = 40;  // of 100
  bytes = bytes.substr(0, kSniffedBytes);
  if (high_bytes(bytes) < kFewestHighBytes) return "windows-1252";
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&status),
                                                                            &ucsdet_close);
  if (U_FAILURE(status)) return "windows-1252";
  ucsdet_enableInputFilter(detector.get(), true);  // without markup
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
  if (U_FAILURE(status) || match == nullptr) return "windows-1252";
  const int32_t confidence = ucsdet_getConfidence(match, &status);
  const char* found = ucsdet_getName(match, &status);
  if (U_FAILURE(status) || confidence < kLeastConfidence) return "windows-1252";
  const std::string_view name = charset_named(found);
  const bool is_other =
      name.empty() || name == "utf-8" || name.starts_with("utf-16") || name == kReplacedCharset;
  return is_other ? "windows-1252" : name;
}

// `declared`: the standard's name, or empty.
std::string decode(std::string bytes, std::string_view declared) {
  const bool may_be_escaped = declared == "iso-2022-jp" && is_seven_bit(bytes);
  if (!may_be_escaped && simdjson::validate_utf8(bytes)) return undo_double_encoding(std::move(bytes));
  const bool is_narrow = declared.starts_with("utf-16");  // these have been told by their zeros
  if (!declared.empty() && declared != "utf-8" && !is_narrow) return from_charset(declared, bytes);
  if (is_mostly_utf8(weigh_utf8(bytes), declared)) return undo_double_encoding(repair_utf8(bytes));
  return from_charset(detected(bytes), bytes);
}

}  // namespace

Result<std::string> to_utf8(std::string bytes, std::string_view declared) {
  declared = charset_named(declared);
  for (const auto& [magic, what] : kMagic)
    if (bytes.starts_with(magic) && (magic.size() > 2 || control_share(bytes) > kControlCharacterShare))
      return no_text(what);
  std::string_view wide = marked_utf16_or_32(bytes);
  if (wide.empty()) wide = unmarked_utf16(bytes);
  if (!wide.empty()) bytes = from_wide(wide, bytes);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.erase(0, 3);
  if (control_share(bytes) > kControlCharacterShare) return no_text("binary data");
  if (declared == kReplacedCharset && (is_seven_bit(bytes) || !simdjson::validate_utf8(bytes)))
    return Error{ErrorCode::kUnsupported, "declared in an encoding that is no longer decoded", "", ""};
  return wide.empty() ? decode(std::move(bytes), declared) : repair_utf8(bytes);
}

}  // namespace stemma
