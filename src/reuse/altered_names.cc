#include "reuse/altered_names.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"
#include "reuse/altered_name_words.h"

namespace stemma {

namespace {

constexpr size_t kMostWordsAltered =
    2;                            // of one name: a program that alters more leaves nothing to know it by
constexpr size_t kMostWords = 7;  // of an altered name

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// The words of `text` inside of `part`.
std::vector<ByteSpan> words_in(std::string_view text, ByteSpan part) {
  std::vector<ByteSpan> words;
  for (uint32_t at = part.begin; at < part.end;) {
    const uint32_t begin = at;
    while (at < part.end && is_letter(text[at])) ++at;
    if (at > begin)
      words.push_back({begin, at});
    else
      ++at;
  }
  return words;
}

using WordRow = std::vector<std::string>;

WordRow word_row(std::string_view name) {
  WordRow row;
  for (const ByteSpan word : words_in(name, {0, static_cast<uint32_t>(name.size())}))
    row.push_back(to_lower(word.of(name)));
  return row;
}

// Altered names by their words in small letters, joined by spaces.
class AlterationTable {
 public:
  AlterationTable() {
    for (const std::string_view entry : split(kPutForWords, '|')) {
      const size_t equals = entry.find('=');
      for (const std::string_view other : split(entry.substr(equals + 1), ','))
        put_for_[std::string(entry.substr(0, equals))].emplace_back(other);
    }
    const auto names = split(kKnownNames, '|');
    for (const std::string_view name : names) {
      const WordRow row = word_row(name);
      alter(name, row, 0, 0, {});
    }
    for (const std::string_view name : names) altered_.erase(join(word_row(name), " "));
  }

  // The name of which `row` is an alteration; empty if of none.
  std::string_view find(const std::string& row) const {
    const auto found = altered_.find(row);
    return found == altered_.end() ? std::string_view() : found->second;
  }

 private:
  void alter(std::string_view name, const WordRow& row, size_t at, size_t altered, const std::string& made) {
    if (at == row.size()) {
      if (altered > 0) altered_.emplace(made, name);
      return;
    }
    const std::string before = made.empty() ? made : made + ' ';
    alter(name, row, at + 1, altered, before + row[at]);
    const auto others = put_for_.find(row[at]);
    if (altered == kMostWordsAltered || others == put_for_.end()) return;
    for (const std::string& other : others->second) alter(name, row, at + 1, altered + 1, before + other);
  }

  std::map<std::string, std::vector<std::string>, std::less<>> put_for_;
  std::map<std::string, std::string_view, std::less<>> altered_;
};

// Words of one name stand a space or a hyphen apart, letters of an abbreviation a point.
bool stand_together(std::string_view text, ByteSpan word, ByteSpan next) {
  if (next.begin != word.end + 1) return false;
  const char between = text[word.end];
  return between == ' ' || between == '-' || between == '.';
}

}  // namespace

std::vector<AlteredName> find_altered_names(std::string_view text, ByteSpan part) {
  static const AlterationTable table;
  std::vector<AlteredName> found;
  const std::vector<ByteSpan> words = words_in(text, part);
  for (size_t first = 0; first < words.size(); ++first) {
    if (!is_capital(text[words[first].begin])) continue;
    std::string row;
    for (size_t last = first; last < std::min(words.size(), first + kMostWords); ++last) {
      if (last > first && !stand_together(text, words[last - 1], words[last])) break;
      if (last > first) row += ' ';
      row += to_lower(words[last].of(text));
      // Of two words both are capital; of more, programs write some small: "World Financial institution".
      if (last == first || (last == first + 1 && !is_capital(text[words[last].begin]))) continue;
      const std::string_view name = table.find(row);
      if (name.empty()) continue;
      found.push_back({{words[first].begin, words[last].end}, name});
      first = last;
      break;
    }
  }
  return found;
}

}  // namespace stemma
