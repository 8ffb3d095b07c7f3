#include "read/html/block_look.h"

#include <algorithm>
#include <bit>

namespace stemma {

namespace {

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}
bool is_capital_byte(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || is_capital_byte(c) || is_digit_byte(c) ||
         static_cast<unsigned char>(c) >= 0x80;
}

uint64_t mixed(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9E3779B97F4A7C15u;
  return hash ^ (hash >> 29);
}

// Calls visit(hash, first letter) for each word, sign(byte) for each other byte but spaces.
template <class Visit, class Sign>
void for_words(std::string_view text, const Visit& visit, const Sign& sign) {
  for (size_t i = 0; i < text.size();) {
    if (!is_word_byte(text[i])) {
      if (text[i] != ' ') sign(text[i]);
      ++i;
      continue;
    }
    const size_t begin = i;
    uint64_t hash = 0;
    for (; i < text.size() && is_word_byte(text[i]); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      hash = hash * 0x100000001B3u + (is_capital_byte(text[i]) ? byte + 32u : byte) + 1;
    }
    visit(mixed(0, hash), text.substr(begin, i - begin));
  }
}

}  // namespace

KnownWords::KnownWords(std::string_view title, std::string_view body) {
  for_words(
      title, [&](uint64_t hash, std::string_view) { title_.push_back(hash); }, [](char) {});
  std::sort(title_.begin(), title_.end());
  title_.erase(std::unique(title_.begin(), title_.end()), title_.end());
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
        for (const char c : word) look.digits += is_digit_byte(c);
        look.letters += static_cast<uint32_t>(word.size());
        look.title_words += std::binary_search(title_.begin(), title_.end(), hash);
        look.hash = mixed(look.hash, hash);
        if (!body_.empty() && look.words > 2) {
          ++look.triples;
          look.body_triples += in_body(mixed(mixed(a, b), hash) | 1);
        }
        a = b, b = hash;
      },
      [&](char) { ++look.signs; });
  for (size_t i = 0; i + 1 < text.size(); ++i)
    look.tight_commas += text[i] == ',' && is_word_byte(text[i + 1]) && !is_digit_byte(text[i + 1]);
  look.letters -= look.digits;
  return look;
}

}  // namespace stemma
