#include "language/wordpiece.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <bit>

#include "base/hash.h"
#include "base/utf8.h"

namespace stemma {

// The text as its pieces are looked up: words with one space or punctuation mark between them.
struct WordPiece::Normal {
  std::string text;
  std::vector<uint32_t> origin;  // of each byte: the first byte in the input of what it was made from
};

namespace {

constexpr size_t kLongestWord = 100;  // characters of the normal form

bool is_chinese(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x2A6DF) ||
         (c >= 0x2A700 && c <= 0x2B81F) || (c >= 0x2B920 && c <= 0x2CEAF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x2F800 && c <= 0x2FA1F);
}

// The original knows the categories of Unicode 8. Since then these have changed theirs: from punctuation,
// from a mark, and to a mark.
bool was_punctuation(char32_t c) {
  return c == 0x166D || c == 0x111C9;
}
bool was_mark(char32_t c) {
  return c == 0x1734;
}
bool is_new_mark(char32_t c) {
  return c == 0x1885 || c == 0x1886 || c == 0xA9BD || c == 0x111C9;
}

// What was assigned later is a letter to it, as is what is not assigned.
bool is_known(char32_t c) {
  constexpr uint8_t kLastVersion = 8;
  UVersionInfo version;
  u_charAge(static_cast<UChar32>(c), version);
  return version[0] > 0 && version[0] <= kLastVersion;
}

bool is_dropped(char32_t c) {
  if (c == 0 || c == kReplacement) return true;
  constexpr uint32_t kOther = U_GC_CC_MASK | U_GC_CF_MASK | U_GC_CO_MASK | U_GC_CS_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(c)) & kOther) != 0 && is_known(c);
}

bool is_piece_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' ||
         (c >= 0x80 && u_isUWhiteSpace(static_cast<UChar32>(c)));
}

bool is_mark(char32_t c) {
  if (u_charType(static_cast<UChar32>(c)) != U_NON_SPACING_MARK) return was_mark(c);
  return is_known(c) && !is_new_mark(c);
}

bool is_punctuation(char32_t c) {
  if (c < 0x80)
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
  return (u_ispunct(static_cast<UChar32>(c)) && is_known(c)) || was_punctuation(c);
}

// Builds a normal form; `next` is where the character at hand begins in the input.
class Normaliser {
 public:
  Normaliser(std::string& text, std::vector<uint32_t>& origin) : text_(text), origin_(origin) {}

  void add(char32_t c, uint32_t at) {
    if (c < 0x80) {
      if (is_piece_space(c)) return put(' ', at);
      if (c >= 0x20 && c != 0x7F) put(c >= 'A' && c <= 'Z' ? c + 32 : c, at);
      return;
    }
    if (is_dropped(c)) return;
    if (is_piece_space(c)) return put(' ', at);
    if (is_chinese(c)) {
      put(' ', at);
      add_decomposed(c, at);
      return put(' ', at);
    }
    add_decomposed(c, at);
  }

 private:
  void add_decomposed(char32_t c, uint32_t at) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const nfd = icu::Normalizer2::getNFDInstance(status);
    icu::UnicodeString parts;
    if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(c), parts)) return put_lower(c, at);
    for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
      put_lower(static_cast<char32_t>(parts.char32At(i)), at);
  }
  void put_lower(char32_t c, uint32_t at) {
    if (!is_mark(c)) put(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))), at);
  }
  void put(char32_t c, uint32_t at) {
    append_utf8(text_, c);
    origin_.resize(text_.size(), at);
  }

  std::string& text_;
  std::vector<uint32_t>& origin_;
};

uint64_t slot_hash(std::string_view piece, bool goes_on) {
  return hash64(piece, goes_on ? 1 : 0);
}

}  // namespace

WordPiece::WordPiece(const std::vector<std::string_view>& vocabulary)
    : table_(std::bit_ceil(vocabulary.size() * 2 + 2)) {
  for (uint32_t id = 0; id < vocabulary.size(); ++id) {
    std::string_view piece = vocabulary[id];
    if (piece == "[UNK]") unknown_ = id;
    const bool goes_on = piece.starts_with("##");
    if (goes_on) piece.remove_prefix(2);
    longest_ = std::max(longest_, piece.size());
    size_t at = slot_hash(piece, goes_on) & (table_.size() - 1);
    while (table_[at].id != kNone) at = (at + 1) & (table_.size() - 1);
    table_[at] = {piece, id, goes_on};
  }
}

uint32_t WordPiece::find(std::string_view piece, bool goes_on) const {
  size_t at = slot_hash(piece, goes_on) & (table_.size() - 1);
  while (table_[at].id != kNone) {
    if (table_[at].goes_on == goes_on && table_[at].piece == piece) return table_[at].id;
    at = (at + 1) & (table_.size() - 1);
  }
  return kNone;
}

void WordPiece::cut(std::string_view text, std::vector<WordPieceToken>& out) const {
  Normal normal;
  Normaliser normaliser(normal.text, normal.origin);
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = decode_utf8(text, at);
    normaliser.add(c.value, static_cast<uint32_t>(at));
    at += c.length;
  }
  size_t begin = 0;
  for (size_t at = 0; at < normal.text.size();) {
    const DecodedCodePoint c = decode_utf8(normal.text, at);
    const bool space = c.value == ' ', alone = !space && is_punctuation(c.value);
    if (space || alone) {
      cut_word(text, normal, begin, at, out);
      begin = at + c.length;
      if (alone) cut_word(text, normal, at, begin, out);
    }
    at += c.length;
  }
  cut_word(text, normal, begin, normal.text.size(), out);
}

void WordPiece::cut_word(std::string_view text, const Normal& normal, size_t begin, size_t end,
                         std::vector<WordPieceToken>& out) const {
  if (begin == end) return;
  const auto is_tail = [&](size_t i) { return (static_cast<unsigned char>(normal.text[i]) & 0xC0) == 0x80; };
  const auto input_end = [&](size_t i) {
    const uint32_t last = normal.origin[i - 1];
    return last + decode_utf8(text, last).length;
  };
  size_t characters = 0;
  for (size_t i = begin; i < end; ++i) characters += !is_tail(i);
  const size_t first = out.size();
  bool has_pieces = characters <= kLongestWord;
  for (size_t at = begin; has_pieces && at < end;) {
    size_t stop = std::min(end, at + longest_);
    uint32_t id = kNone;
    for (; stop > at; --stop) {
      if (stop < end && is_tail(stop)) continue;
      id = find(std::string_view(normal.text).substr(at, stop - at), at > begin);
      if (id != kNone) break;
    }
    has_pieces = id != kNone;
    if (has_pieces) out.push_back({id, {normal.origin[at], input_end(stop)}});
    at = stop;
  }
  if (has_pieces) return;
  out.resize(first);
  out.push_back({unknown_, {normal.origin[begin], input_end(end)}});
}

}  // namespace stemma
