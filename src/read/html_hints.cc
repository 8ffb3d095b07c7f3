#include "read/html_hints.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/strings.h"
#include "read/html_hint_words.h"

namespace stemma {

namespace {

bool is_ascii_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_ascii_letter(char c) {
  return is_ascii_upper(c) || (c >= 'a' && c <= 'z');
}

class HintWords {
 public:
  HintWords() {
    for (const auto& [list, hint] : kHintWords)
      for (const std::string_view word : split(list, ' '))
        if (!word.empty()) words_[std::string(word)] |= hint;
  }

  uint32_t of(const std::string& word) const {
    const auto found = words_.find(word);
    return found == words_.end() ? 0 : found->second;
  }

 private:
  std::unordered_map<std::string, uint32_t> words_;
};

const HintWords& hint_words() {
  static const HintWords instance;
  return instance;
}

}  // namespace

uint32_t hints_in(std::string_view names) {
  constexpr size_t kNamesBytes = 512;  // longer lists are of styling classes
  names = names.substr(0, kNamesBytes);
  const HintWords& words = hint_words();
  uint32_t hints = 0, before_name = 0;
  std::string word, last;
  const auto finish = [&] {
    if (word.empty()) return;
    hints |= words.of(word);
    if (!last.empty()) hints |= words.of(last + "-" + word);
    last = std::move(word);
    word.clear();
  };
  for (size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    // "md:hidden" and "[&_figcaption]:mt-2" style something at a width or below; they name nothing.
    if (c == ':' || c == '[') {
      i = std::min(names.find(' ', i), names.size());
      word.clear();
      last.clear();
      hints = before_name;
      continue;
    }
    const bool begins_word = is_ascii_upper(c) && i > 0 && !is_ascii_upper(names[i - 1]);
    if (!is_ascii_letter(c) || begins_word) finish();
    if (c == ' ') last.clear(), before_name = hints;
    if (is_ascii_letter(c)) word += is_ascii_upper(c) ? static_cast<char>(c + 32) : c;
  }
  finish();
  return hints;
}

}  // namespace stemma
