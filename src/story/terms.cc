#include "story/terms.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/comparable.h"
#include "story/weights.h"

namespace stemma {

using namespace story_bounds;

namespace {

// Bytes of one word that are looked at: what is longer is no word, and a text of one endless word costs no
// more than another.
constexpr size_t kLongestWord = 64;

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_decimal(char c) {
  return c >= '0' && c <= '9';
}

// English endings off, then a doubled consonant and a silent e. It need not be a word, only be the same for a
// word's inflections.
void cut_endings(std::string& word) {
  const auto replace = [&](std::string_view ending, size_t kept) {
    if (word.size() < ending.size() + 3 || !word.ends_with(ending)) return false;
    word.resize(word.size() - ending.size() + kept);
    return true;
  };
  if (word.size() < 4) return;
  if (word.size() == 4) {
    if (word.back() == 's' && word[2] != 's') word.pop_back();
    return;
  }
  if (word.size() > 5 && word.ends_with("ies")) {
    word.replace(word.size() - 3, 3, "y");
  } else if (!replace("sses", 2) && !replace("ing", 0) && !replace("ed", 0) && !replace("es", 1) &&
             !replace("ly", 0)) {
    if (word.back() == 's' && word[word.size() - 2] != 's') word.pop_back();
  }
  if (word.size() > 4 && word.back() == word[word.size() - 2] && word.back() != 'l' && word.back() != 's')
    word.pop_back();
  if (word.size() > 4 && word.back() == 'e') word.pop_back();
}

struct Meaning {
  uint32_t stem = 0;
  bool function = false;
  uint8_t month = 0;  // 1 to 12 if the word names one
};

uint8_t month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  for (uint8_t m = 0; m < 12; ++m)
    if (word == kMonths[m] || (word.size() >= 3 && word.size() <= 4 && kMonths[m].starts_with(word)))
      return m + 1;
  return 0;
}

Meaning meaning_of(std::string word) {
  Meaning meaning;
  meaning.function = word.size() < 2 || is_function_word(word);
  meaning.month = month_of(word);
  cut_endings(word);
  meaning.stem = static_cast<uint32_t>(hash64(word));
  return meaning;
}

// What a word in small letters means. The same few thousand words make up most of the news, so that the
// latest are remembered.
const Meaning& remembered_meaning(const std::string& lower) {
  struct Slot {
    uint64_t key = 0;
    Meaning meaning;
  };
  thread_local std::vector<Slot> slots(1 << 14);
  const uint64_t key = hash64(lower) | 1;
  Slot& slot = slots[key >> 50];
  if (slot.key != key) slot = {key, meaning_of(lower)};
  return slot.meaning;
}

// One word as it stands in a text.
struct Token {
  std::string_view printed;
  Meaning meaning;
  bool number = false;
  bool capital = false;
  bool opens = false;        // first of its sentence, line or quotation
  bool after_space = false;  // only one space lies between it and the word before
};

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  // False at the end.
  bool next(Token& token) {
    const size_t before = at_;
    token.opens = !skip_to_word();
    if (at_ >= text_.size()) return false;
    token.after_space = at_ == before + 1 && text_[before] == ' ';
    const size_t begin = at_;
    if (is_decimal(text_[at_]))
      take_number();
    else
      take_word();
    token.printed = text_.substr(begin, at_ - begin);
    token.number = is_decimal(text_[begin]);
    token.capital = text_[begin] >= 'A' && text_[begin] <= 'Z';
    if (static_cast<unsigned char>(text_[begin]) >= 0x80)
      token.capital = is_upper(decode_utf8(text_, begin).value);
    token.meaning = remembered_meaning(folded_);
    return true;
  }

 private:
  // Goes to the next letter or digit. False if on the way a sentence, a line or a quotation began.
  bool skip_to_word() {
    bool inside = at_ > 0;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_ascii_letter(c) || is_decimal(c)) return inside;
      if (static_cast<unsigned char>(c) >= 0x80) {
        const DecodedCodePoint point = decode_utf8(text_, at_);
        if (is_letter(point.value)) return inside;
        if (is_quote(point.value) && point.value != U'’') inside = false;
        at_ += point.length;
        continue;
      }
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"') inside = false;
      ++at_;
    }
    return inside;
  }

  void take_number() {
    folded_.clear();
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      const bool inner = (c == ',' || c == '.') && at_ + 1 < text_.size() && is_decimal(text_[at_ + 1]);
      if (!is_decimal(c) && !inner) return;
      if (c != ',' && folded_.size() < kLongestWord) folded_ += c;
    }
  }

  void take_word() {
    folded_.clear();
    bool plain = true;
    const size_t begin = at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_ascii_letter(c)) {
        if (folded_.size() < kLongestWord) folded_ += static_cast<char>(c | 32);
        ++at_;
        continue;
      }
      if (static_cast<unsigned char>(c) < 0x80) break;
      const DecodedCodePoint point = decode_utf8(text_, at_);
      if (!is_letter(point.value)) break;
      plain = false;
      at_ += point.length;
      // Scripts that put no space between words: two characters are one term.
      if (point.value >= 0x2E80 && at_ - begin > point.length) break;
    }
    if (!plain) folded_ = fold(text_.substr(begin, std::min(at_ - begin, kLongestWord)));
    take_possessive();
  }

  // Steps over "'s" and the "n't" and "'ll" of short forms.
  void take_possessive() {
    const std::string_view rest = text_.substr(at_);
    const size_t mark = rest.starts_with("'") ? 1 : rest.starts_with("’") ? 3 : 0;
    if (mark == 0 || mark >= rest.size() || !is_ascii_letter(rest[mark])) return;
    size_t end = mark;
    while (end < rest.size() && end < mark + 3 && is_ascii_letter(rest[end])) ++end;
    if (end < mark + 3 || end == rest.size() || !is_ascii_letter(rest[end])) {
      if (end - mark <= 2) at_ += end;
    }
  }

  std::string_view text_;
  size_t at_ = 0;
  std::string folded_;
};

class Counter {
 public:
  void read(std::string_view text, uint32_t most, bool title) {
    Tokens tokens(text);
    Token token;
    end_name();
    uint8_t month = 0, day = 0;  // of the word before
    for (uint32_t count = 0; count < most && tokens.next(token); ++count) {
      const bool lead = !title && count < kLeadWords;
      const uint8_t this_day = token.number ? day_of(token.printed) : uint8_t{0};
      const uint8_t this_month = token.capital ? token.meaning.month : uint8_t{0};
      if (month && this_day) add(date_stem(month, this_day), true, title, lead);
      if (day && this_month) add(date_stem(this_month, day), true, title, lead);
      month = this_month, day = this_day;
      digest_ = hash_combine(digest_, token.meaning.stem);
      if (!title) follow_name(token, text);
      if (!token.meaning.function || token.number) add(token.meaning.stem, token.number, title, lead);
    }
    end_name();
  }

  ArticleTerms finish() { return {added_up(), frequent_names(), digest_}; }

 private:
  static uint8_t day_of(std::string_view number) {
    if (number.size() > 2) return 0;
    const int value = number.size() == 1 ? number[0] - '0' : (number[0] - '0') * 10 + number[1] - '0';
    return static_cast<uint8_t>(value <= 31 ? value : 0);
  }
  static uint32_t date_stem(uint8_t month, uint8_t day) {
    const char bytes[4] = {'@', static_cast<char>(month), '-', static_cast<char>(day)};
    return static_cast<uint32_t>(hash64({bytes, sizeof bytes}));
  }

  void add(uint32_t stem, bool number, bool title, bool lead) {
    counts_.push_back({stem, uint8_t{title}, uint8_t{lead}, uint8_t{!title}, number});
  }

  std::vector<TermCount> added_up() {
    std::sort(counts_.begin(), counts_.end(),
              [](const TermCount& x, const TermCount& y) { return x.stem < y.stem; });
    std::vector<TermCount> out;
    const auto sum = [](uint8_t x, uint8_t y) { return static_cast<uint8_t>(std::min(255, x + y)); };
    for (const TermCount& count : counts_) {
      if (out.empty() || out.back().stem != count.stem) {
        out.push_back(count);
        continue;
      }
      TermCount& same = out.back();
      same.title = sum(same.title, count.title);
      same.lead = sum(same.lead, count.lead);
      same.body = sum(same.body, count.body);
    }
    return out;
  }

  void follow_name(const Token& token, std::string_view text) {
    const bool part = token.capital && !token.number && !(token.opens && name_.empty());
    if (!part || !token.after_space || name_.empty()) end_name();
    if (!part || token.meaning.function) return end_name();
    const size_t begin = name_.empty() ? static_cast<size_t>(token.printed.data() - text.data())
                                       : static_cast<size_t>(name_.data() - text.data());
    const size_t end = static_cast<size_t>(token.printed.data() - text.data()) + bare_length(token.printed);
    name_ = text.substr(begin, end - begin);
  }

  // Without "'s".
  static size_t bare_length(std::string_view printed) {
    const size_t mark = std::min(printed.find('\''), printed.find("’"));
    return std::min(mark, printed.size());
  }

  void end_name() {
    if (!name_.empty() && name_.size() <= kLongestWord) names_.push_back({hash64(name_), name_});
    name_ = {};
  }

  std::vector<std::string> frequent_names() {
    struct Name {
      std::string_view printed;
      uint32_t count = 0, first = 0;
    };
    std::unordered_map<uint64_t, Name> by_hash;  // looked up only; the order comes from `names_`
    std::vector<uint64_t> order;
    for (uint32_t i = 0; i < names_.size(); ++i) {
      Name& name = by_hash[names_[i].first];
      if (name.count++ == 0)
        name.printed = names_[i].second, name.first = i, order.push_back(names_[i].first);
    }
    std::sort(order.begin(), order.end(), [&](uint64_t x, uint64_t y) {
      const Name &a = by_hash[x], &b = by_hash[y];
      return a.count != b.count ? a.count > b.count : a.first < b.first;
    });
    std::vector<std::string> out;
    for (const uint64_t hash : order) {
      if (out.size() == kNames) break;
      out.emplace_back(by_hash[hash].printed);
    }
    return out;
  }

  std::vector<TermCount> counts_;
  std::vector<std::pair<uint64_t, std::string_view>> names_;
  std::string_view name_;  // the run of capitalised words that is being read
  uint64_t digest_ = 0;
};

}  // namespace

ArticleTerms count_terms(std::string_view title, std::string_view text) {
  Counter counter;
  counter.read(title, kTitleWords, true);
  counter.read(text, kBodyWords, false);
  return counter.finish();
}

std::vector<PrintedTerm> printed_terms(std::string_view text, uint32_t most_words) {
  std::vector<PrintedTerm> out;
  Tokens tokens(text);
  Token token;
  for (uint32_t count = 0; count < most_words && tokens.next(token); ++count)
    if (!token.meaning.function) out.push_back({token.meaning.stem, token.printed});
  return out;
}

}  // namespace stemma
