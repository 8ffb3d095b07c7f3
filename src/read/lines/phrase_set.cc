#include "read/lines/phrase_set.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <tuple>

#include "base/utf8.h"

namespace stemma {

namespace {

constexpr bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

constexpr std::array<bool, 256> kWordBytes = [] {
  std::array<bool, 256> words{};
  for (size_t c = 0; c < words.size(); ++c) words[c] = is_word_byte(static_cast<char>(c));
  return words;
}();

// FNV-1a (Fowler, Noll and Vo, 1991), mixed at the end of a word.
constexpr uint64_t kHashStart = 14695981039346656037u, kHashFactor = 1099511628211u;

uint64_t mixed(uint64_t hash) {
  hash ^= hash >> 29;
  hash *= 0xBF58476D1CE4E5B9u;
  return hash ^ (hash >> 32);
}

// The hash of two words with what stands between them.
uint64_t hash_of_pair(uint64_t first, char between, uint64_t second) {
  return mixed(first * 3 + second + static_cast<unsigned char>(between));
}

struct KeyWord {
  size_t begin, end;
  uint64_t hash;
};

// The word that begins at `begin` or, where none does, the first after it; empty at the end of the key.
KeyWord next_word(std::string_view key, size_t begin) {
  while (begin < key.size() && !is_word_byte(key[begin])) ++begin;
  uint64_t hash = kHashStart;
  size_t end = begin;
  for (; end < key.size() && is_word_byte(key[end]); ++end)
    hash = (hash ^ static_cast<unsigned char>(key[end])) * kHashFactor;
  return {begin, end, mixed(hash)};
}

// A number below kBeginnings for the first four signs of the word that begins at `begin`.
constexpr size_t kBeginnings = 1 << 16;
size_t beginning_of(std::string_view key, size_t begin) {
  std::array<unsigned char, 4> signs{' ', ' ', ' ', ' '};
  if (begin + signs.size() <= key.size())
    std::memcpy(signs.data(), key.data() + begin, signs.size());
  else
    std::memcpy(signs.data(), key.data() + begin, key.size() - begin);
  const uint32_t number =
      uint32_t{signs[0]} << 24 | uint32_t{signs[1]} << 16 | uint32_t{signs[2]} << 8 | signs[3];
  // Words of fewer letters: what stands behind them counts for nothing.
  const unsigned second = kWordBytes[signs[1]], third = second & kWordBytes[signs[2]],
                 fourth = third & kWordBytes[signs[3]];
  const uint32_t kept = UINT32_MAX << (24 - 8 * (second + third + fourth));
  return (number & kept) * 0x9E3779B1u >> 16;
}

constexpr size_t kFilterBits = 1 << 14, kBuckets = 1 << 11;

size_t bucket_of(uint64_t hash) {
  return hash >> 53;
}
static_assert(kBuckets == 1 << (64 - 53), "bucket_of takes as many bits");

bool has_bit(const std::vector<uint64_t>& bits, size_t i) {
  return bits[i / 64] >> (i % 64) & 1;
}
void set_bit(std::vector<uint64_t>& bits, size_t i) {
  bits[i / 64] |= uint64_t{1} << (i % 64);
}

char plain_of(char32_t c) {
  switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u02BC':
      return '\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u00AB':
    case U'\u00BB':
      return '"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2015':
    case U'\u2212':
      return '-';
    case U'\u2022':
    case U'\u00B7':
    case U'\u25CF':
    case U'\u25AA':
      return '*';
    default:
      return is_space(c) ? ' ' : is_letter(c) || is_digit(c) ? '\x80' : '.';
  }
}

}  // namespace

namespace {

// The same for a line of ASCII without runs of spaces, byte for byte; false where the line is none.
bool lower_plainly(std::string_view line, std::string& key) {
  key.resize(line.size());
  const char* const from = line.data();
  char* const to = key.data();
  const size_t size = line.size();
  unsigned char all = 0, runs = 0;
  for (size_t i = 0; i < size; ++i) {
    const auto c = static_cast<unsigned char>(from[i]);
    const bool is_capital = (c >= 'A') & (c <= 'Z'), is_gap = (c == '\t') | (c == '\n') | (c == '\r');
    const auto lower = static_cast<unsigned char>(c | (is_capital ? 0x20 : 0));
    to[i] = static_cast<char>(is_gap ? ' ' : lower);
    all |= c;
  }
  for (size_t i = 1; i < size; ++i) runs |= static_cast<unsigned char>((to[i] == ' ') & (to[i - 1] == ' '));
  return all < 0x80 && !runs;
}

}  // namespace

PlainLine to_plain(std::string_view line) {
  PlainLine plain;
  if (lower_plainly(line, plain.key)) return plain;
  // What was written so far is written again: no sign becomes longer.
  char* const key = plain.key.data();
  plain.origin_.resize(line.size() + 1);
  uint32_t* const origin = plain.origin_.data();
  size_t size = 0;
  for (size_t at = 0; at < line.size();) {
    char c = line[at];
    size_t length = 1;
    if (static_cast<unsigned char>(c) >= 0x80) {
      const DecodedCodePoint decoded = decode_utf8(line, at);
      c = plain_of(decoded.value);
      length = decoded.length;
    } else if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c + 32);
    } else if (c == '\t' || c == '\n' || c == '\r') {
      c = ' ';
    }
    key[size] = c;
    origin[size] = static_cast<uint32_t>(at);
    size += !(c == ' ' && size && key[size - 1] == ' ');  // a repeated space is written over
    at += length;
  }
  origin[size] = static_cast<uint32_t>(line.size());
  plain.key.resize(size);
  plain.origin_.resize(size + 1);
  return plain;
}

void PhraseSet::add(std::string_view phrase) {
  assert(!phrase.empty() && is_word_byte(phrase.front()));
  phrases_.emplace_back(phrase);
}

PhraseSet::Index::Index(const std::vector<uint64_t>& hashes)
    : buckets_(kBuckets + 1, 0), is_there_(kFilterBits / 64, 0) {
  for (uint32_t i = 0; i < hashes.size(); ++i) {
    entries_.push_back({hashes[i], i});
    set_bit(is_there_, hashes[i] % kFilterBits);
    ++buckets_[bucket_of(hashes[i]) + 1];
  }
  std::sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
    return std::tie(a.hash, a.phrase) < std::tie(b.hash, b.phrase);
  });
  for (size_t i = 0; i < kBuckets; ++i) buckets_[i + 1] += buckets_[i];
}

template <typename Body>
void PhraseSet::Index::for_each(uint64_t hash, Body body) const {
  if (!has_bit(is_there_, hash % kFilterBits)) return;
  const size_t bucket = bucket_of(hash);
  for (uint32_t i = buckets_[bucket]; i < buckets_[bucket + 1]; ++i)
    if (entries_[i].hash == hash) body(entries_[i].phrase);
}

void PhraseSet::finish() {
  std::vector<uint64_t> starts, longest_words;
  may_begin_.assign(kBeginnings / 64, 0);
  may_start_.assign(kBeginnings / 64, 0);
  for (const std::string& phrase : phrases_) {
    const KeyWord first = next_word(phrase, 0), second = next_word(phrase, first.end);
    const bool has_two = second.end > second.begin && second.begin == first.end + 1;
    starts.push_back(has_two ? hash_of_pair(first.hash, phrase[first.end], second.hash) : first.hash);
    KeyWord longest = first;
    for (KeyWord word = second; word.end > word.begin; word = next_word(phrase, word.end))
      if (word.end - word.begin > longest.end - longest.begin) longest = word;
    longest_words.push_back(longest.hash);
    longest_at_.push_back(static_cast<uint32_t>(longest.begin));
    set_bit(may_begin_, beginning_of(phrase, longest.begin));
    set_bit(may_start_, beginning_of(phrase, 0));
  }
  by_longest_ = Index(longest_words);
  by_start_ = Index(starts);
}

bool PhraseSet::is_at(std::string_view key, size_t begin, uint32_t phrase) const {
  const std::string& text = phrases_[phrase];
  if (key.compare(begin, text.size(), text) != 0) return false;
  const size_t end = begin + text.size();
  return (begin == 0 || !is_word_byte(key[begin - 1])) &&
         (end == key.size() || !is_word_byte(text.back()) || !is_word_byte(key[end]));
}

std::vector<PhraseSet::Hit> PhraseSet::find_at(std::string_view key, size_t begin) const {
  std::vector<Hit> hits;
  if (begin >= key.size() || !is_word_byte(key[begin]) || !has_bit(may_start_, beginning_of(key, begin)))
    return hits;
  const auto add = [&](uint32_t phrase) {
    if (is_at(key, begin, phrase)) hits.push_back({phrase, begin, begin + phrases_[phrase].size()});
  };
  const KeyWord first = next_word(key, begin), second = next_word(key, first.end);
  by_start_.for_each(first.hash, add);
  if (second.end > second.begin && second.begin == first.end + 1)
    by_start_.for_each(hash_of_pair(first.hash, key[first.end], second.hash), add);
  return hits;
}

std::vector<PhraseSet::Hit> PhraseSet::find(std::string_view key) const {
  std::vector<Hit> hits;
  const auto look_at = [&](size_t at) {
    if (!has_bit(may_begin_, beginning_of(key, at))) return;
    by_longest_.for_each(next_word(key, at).hash, [&](uint32_t phrase) {
      const size_t before = longest_at_[phrase];
      if (at >= before && is_at(key, at - before, phrase))
        hits.push_back({phrase, at - before, at - before + phrases_[phrase].size()});
    });
  };
  // The places where words begin are gathered without a branch, which would be guessed wrong at each word.
  constexpr size_t kStretch = 512;
  std::array<uint32_t, kStretch + 1> begins;
  bool was_word = false;
  for (size_t from = 0; from < key.size(); from += kStretch) {
    const size_t end = std::min(key.size(), from + kStretch);
    size_t count = 0;
    for (size_t at = from; at < end; ++at) {
      const bool is_word = kWordBytes[static_cast<unsigned char>(key[at])];
      begins[count] = static_cast<uint32_t>(at);
      count += is_word & !was_word;
      was_word = is_word;
    }
    for (size_t i = 0; i < count; ++i) look_at(begins[i]);
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return std::tie(a.end, a.begin) < std::tie(b.end, b.begin); });
  return hits;
}

}  // namespace stemma
