#include "read/language.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

namespace stemma {

namespace {

// Less text says little, and names alone would decide; more adds nothing but time.
constexpr size_t kLeastBytes = 60;
constexpr size_t kMostBytes = 700;

}  // namespace

std::string detect_language(std::string_view text) {
  if (text.size() < kLeastBytes) return {};
  size_t size = text.size() < kMostBytes ? text.size() : kMostBytes;
  while (size > 0 && size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) --size;
  bool is_reliable = false;
  const CLD2::Language language =
      CLD2::DetectLanguage(text.data(), static_cast<int>(size), true, &is_reliable);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE) return {};
  std::string code = CLD2::LanguageCode(language);
  code = code.substr(0, code.find('-'));
  if (code == "iw") code = "he";
  return code.size() == 2 ? code : std::string();
}

}  // namespace stemma
