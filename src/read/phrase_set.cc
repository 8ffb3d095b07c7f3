#include "read/phrase_set.h"

#include <cassert>

#include "base/utf8.h"

namespace stemma {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

// Letters, digits, space, apostrophe and hyphen have numbers of their own; all else is one symbol, in no
// phrase.
constexpr size_t kOther = 39;

size_t symbol_of(char c) {
  if (c >= 'a' && c <= 'z') return static_cast<size_t>(c - 'a');
  if (c >= '0' && c <= '9') return 26 + static_cast<size_t>(c - '0');
  if (c == ' ') return 36;
  if (c == '\'') return 37;
  if (c == '-') return 38;
  return kOther;
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

PlainLine to_plain(std::string_view line) {
  PlainLine plain;
  plain.key.reserve(line.size());
  plain.origin.reserve(line.size() + 1);
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
      plain.origin.push_back(static_cast<uint32_t>(at));
    }
    at += length;
  }
  plain.origin.push_back(static_cast<uint32_t>(line.size()));
  return plain;
}

void PhraseSet::add(std::string_view phrase) {
  size_t state = 0;
  for (const char c : phrase) {
    const size_t symbol = symbol_of(c);
    assert(symbol != kOther);
    if (states_[state].next[symbol] == 0) {
      states_[state].next[symbol] = static_cast<uint32_t>(states_.size());
      states_.emplace_back();
    }
    state = states_[state].next[symbol];
  }
  if (states_[state].phrase < 0) states_[state].phrase = static_cast<int32_t>(lengths_.size());
  lengths_.push_back(static_cast<uint32_t>(phrase.size()));
}

void PhraseSet::finish() {
  std::vector<uint32_t> queue;
  for (const uint32_t child : states_[0].next)
    if (child) queue.push_back(child);
  for (size_t i = 0; i < queue.size(); ++i) {
    State& state = states_[queue[i]];
    const State& fail = states_[state.fail];
    state.shorter = fail.phrase >= 0 ? state.fail : fail.shorter;
    for (size_t symbol = 0; symbol < kSymbols; ++symbol) {
      uint32_t& next = state.next[symbol];
      if (next) {
        states_[next].fail = fail.next[symbol];
        queue.push_back(next);
      } else {
        next = fail.next[symbol];
      }
    }
  }
}

void PhraseSet::find(std::string_view key, const std::function<void(size_t, size_t)>& found) const {
  uint32_t state = 0;
  for (size_t at = 0; at < key.size(); ++at) {
    state = states_[state].next[symbol_of(key[at])];
    if (at + 1 < key.size() && is_word_byte(key[at]) && is_word_byte(key[at + 1])) continue;
    for (uint32_t end = states_[state].phrase >= 0 ? state : states_[state].shorter; end != 0;
         end = states_[end].shorter) {
      const auto phrase = static_cast<size_t>(states_[end].phrase);
      const size_t begin = at + 1 - lengths_[phrase];
      if (begin == 0 || !is_word_byte(key[begin - 1]) || !is_word_byte(key[begin])) found(phrase, begin);
    }
  }
}

}  // namespace stemma
