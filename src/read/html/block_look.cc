#include "read/html/block_look.h"

#include <algorithm>
#include <array>
#include <bit>

namespace stemma {

namespace {

constexpr bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_capital_byte(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || is_capital_byte(c) || is_digit_byte(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

// What a byte adds to its word's hash, capitals the same as small letters; 0 for what is in no word.
constexpr std::array<uint16_t, 256> kHashed = [] {
  std::array<uint16_t, 256> hashed{};
  for (size_t byte = 0; byte < hashed.size(); ++byte)
    if (const char c = static_cast<char>(byte); is_word_byte(c))
      hashed[byte] = static_cast<uint16_t>((is_capital_byte(c) ? byte + 32 : byte) + 1);
  return hashed;
}();

uint16_t hashed_byte(char c) {
  return kHashed[static_cast<unsigned char>(c)];
}

uint64_t mixed(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

// Calls visit(hash, first letter) for each word, sign(byte) for each other byte but spaces.
template <class Visit, class Sign>
void for_words(std::string_view text, const Visit& visit, const Sign& sign) {
  for (size_t i = 0; i < text.size();) {
    uint64_t hash = hashed_byte(text[i]);
    if (hash == 0) {
      if (text[i] != ' ') sign(text[i]);
      ++i;
      continue;
    }
    const size_t begin = i++;
    for (uint16_t byte = 0; i < text.size() && (byte = hashed_byte(text[i])) != 0; ++i)
      hash = hash * 0x100000001B3u + byte;
    visit(mixed(0, hash), text.substr(begin, i - begin));
  }
}

}  // namespace

KnownWords::KnownWords(std::string_view title, std::string_view body) {
  for_words(
      title, [&](uint64_t hash, std::string_view) { title_.push_back(hash); }, [](char) {});
  std::sort(title_.begin(), title_.end());
  title_.erase(std::unique(title_.begin(), title_.end()), title_.end());
  for (const uint64_t word : title_) title_bits_ |= uint64_t{1} << (word >> 58);
  if (body.empty()) return;
  body_.assign(std::bit_ceil(body.size() / 2 + 16), 0);  // a word and its space have two bytes or more
  uint64_t a = 0, b = 0;
  for_words(
      body,
      [&](uint64_t hash, std::string_view) {
        const uint64_t triple = mixed(mixed(a, b), hash) | 1;
        size_t at = triple & (body_.size() - 1);
        while (body_[at] != 0 && body_[at] != triple) at = (at + 1) & (body_.size() - 1);
        body_[at] = triple;
        a = b, b = hash;
      },
      [](char) {});
}

bool KnownWords::in_title(uint64_t word) const {
  return (title_bits_ >> (word >> 58) & 1) && std::binary_search(title_.begin(), title_.end(), word);
}

bool KnownWords::in_body(uint64_t triple) const {
  size_t at = triple & (body_.size() - 1);
  while (body_[at] != 0 && body_[at] != triple) at = (at + 1) & (body_.size() - 1);
  return body_[at] != 0;
}

BlockLook KnownWords::look(std::string_view text) const {
  BlockLook look;
  if (text.empty()) return look;
  look.first = text.front();
  look.last = text.back();
  uint64_t a = 0, b = 0;
  for_words(
      text,
      [&](uint64_t hash, std::string_view word) {
        ++look.words;
        look.capitals += is_capital_byte(word[0]);
        look.word_bytes += static_cast<uint32_t>(word.size());
        look.title_words += in_title(hash);
        look.hash = mixed(look.hash, hash);
        if (!body_.empty() && look.words > 2) {
          ++look.triples;
          look.body_triples += in_body(mixed(mixed(a, b), hash) | 1);
        }
        a = b, b = hash;
      },
      [&](char) { ++look.signs; });
  for (size_t i = text.find(','); i < text.size() - 1; i = text.find(',', i + 1))
    look.tight_commas += is_word_byte(text[i + 1]) && !is_digit_byte(text[i + 1]);
  return look;
}

}  // namespace stemma
