#include "read/phrase_set.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <tuple>

#include "base/utf8.h"

namespace stemma {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

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

constexpr size_t kFilterBits = 1 << 15, kBuckets = 1 << 11;

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
  unsigned char all = 0, runs = 0;
  for (size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool is_gap = (c == ' ') | (c == '\t') | (c == '\n') | (c == '\r');
    const char lower = static_cast<char>((c >= 'A') & (c <= 'Z') ? c + 32 : c);
    key[i] = is_gap ? ' ' : lower;
    all |= static_cast<unsigned char>(c);
  }
  for (size_t i = 1; i < key.size(); ++i)
    runs |= static_cast<unsigned char>((key[i] == ' ') & (key[i - 1] == ' '));
  return all < 0x80 && !runs;
}

}  // namespace

PlainLine to_plain(std::string_view line) {
  PlainLine plain;
  if (lower_plainly(line, plain.key)) return plain;
  plain.key.clear();
  plain.origin_.reserve(line.size() + 1);
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
    const bool is_repeated_space = c == ' ' && !plain.key.empty() && plain.key.back() == ' ';
    if (!is_repeated_space) {
      plain.key += c;
      plain.origin_.push_back(static_cast<uint32_t>(at));
    }
    at += length;
  }
  plain.origin_.push_back(static_cast<uint32_t>(line.size()));
  return plain;
}

void PhraseSet::add(std::string_view phrase) {
  assert(!phrase.empty() && is_word_byte(phrase.front()));
  phrases_.emplace_back(phrase);
}

void PhraseSet::finish() {
  for (uint32_t i = 0; i < phrases_.size(); ++i) {
    const std::string& phrase = phrases_[i];
    const KeyWord first = next_word(phrase, 0), second = next_word(phrase, first.end);
    const bool has_two = second.end > second.begin && second.begin == first.end + 1;
    starts_.push_back({has_two ? hash_of_pair(first.hash, phrase[first.end], second.hash) : first.hash, i});
  }
  std::sort(starts_.begin(), starts_.end(), [](const Start& a, const Start& b) {
    return std::tie(a.hash, a.phrase) < std::tie(b.hash, b.phrase);
  });
  may_start_.assign(kFilterBits / 64, 0);
  first_.assign(kBuckets + 1, 0);
  for (const Start& start : starts_) {
    may_start_[start.hash % kFilterBits / 64] |= uint64_t{1} << (start.hash % 64);
    ++first_[start.hash / (UINT64_MAX / kBuckets + 1) + 1];
  }
  for (size_t i = 0; i < kBuckets; ++i) first_[i + 1] += first_[i];
}

void PhraseSet::look_up(uint64_t hash, std::string_view key, size_t begin, std::vector<Hit>& hits) const {
  if (!(may_start_[hash % kFilterBits / 64] >> (hash % 64) & 1)) return;
  const size_t bucket = hash / (UINT64_MAX / kBuckets + 1);
  for (uint32_t i = first_[bucket]; i < first_[bucket + 1]; ++i) {
    if (starts_[i].hash != hash) continue;
    const std::string& phrase = phrases_[starts_[i].phrase];
    if (key.compare(begin, phrase.size(), phrase) != 0) continue;
    const size_t end = begin + phrase.size();
    if (end < key.size() && is_word_byte(phrase.back()) && is_word_byte(key[end])) continue;
    hits.push_back({starts_[i].phrase, begin, end});
  }
}

std::vector<PhraseSet::Hit> PhraseSet::find(std::string_view key) const {
  std::vector<Hit> hits;
  for (KeyWord word = next_word(key, 0); word.end > word.begin;) {
    const KeyWord next = next_word(key, word.end);
    look_up(word.hash, key, word.begin, hits);
    if (next.end > next.begin && next.begin == word.end + 1)
      look_up(hash_of_pair(word.hash, key[word.end], next.hash), key, word.begin, hits);
    word = next;
  }
  std::sort(hits.begin(), hits.end(),
            [](const Hit& a, const Hit& b) { return std::tie(a.end, a.begin) < std::tie(b.end, b.begin); });
  return hits;
}

}  // namespace stemma
