#include "reuse/distortion.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

constexpr std::string_view kDays[] = {"friday",   "monday",  "saturday", "sunday",
                                      "thursday", "tuesday", "wednesday"};
constexpr std::string_view kMonths[] = {"april", "august", "december", "february", "january",  "july",
                                        "june",  "march",  "november", "october",  "september"};
constexpr std::string_view kNegations[] = {"arent",    "cannot", "cant",   "couldnt", "didnt", "doesnt",
                                           "dont",     "hadnt",  "hasnt",  "havent",  "isnt",  "neither",
                                           "never",    "no",     "none",   "nor",     "not",   "nothing",
                                           "shouldnt", "wasnt",  "werent", "without", "wont",  "wouldnt"};
constexpr std::string_view kNumberWords[] = {"zero",    "one",     "two",       "three",    "four",
                                             "five",    "six",     "seven",     "eight",    "nine",
                                             "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                             "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::string_view kTens[] = {"twenty", "thirty",  "forty",  "fifty",
                                      "sixty",  "seventy", "eighty", "ninety"};

template <size_t kCount>
bool is_among(const std::string_view (&list)[kCount], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

// One side of a difference: the unmatched words between two matched ones.
struct Gap {
  const ComparedArticle* article;
  std::span<const ComparableWord> words;
  uint32_t at = 0;                              // byte where it would stand, if there are none
  std::span<const ComparableWord* const> lone;  // all words of its sentence that match none

  std::string text_of(const ComparableWord& word) const {
    std::string folded = fold(ByteSpan{word.begin, word.end()}.of(article->article->text));
    std::erase(folded, '\'');
    return folded;
  }
  ByteSpan span_of(const ComparableWord* word) const {
    return word ? ByteSpan{word->begin, word->end()} : ByteSpan{at, at};
  }
};

std::optional<std::string> number_value(const std::string& word) {
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c;
  if (!digits.empty() && digits[0] >= '0' && digits[0] <= '9') return digits;
  for (size_t i = 0; i < std::size(kNumberWords); ++i)
    if (word == kNumberWords[i]) return std::to_string(i);
  for (size_t i = 0; i < std::size(kTens); ++i)
    if (word == kTens[i]) return std::to_string(10 * (i + 2));
  return std::nullopt;
}

// Whether the word only moved: it stands unmatched in the other sentence too.
bool is_moved(const Gap& from, const ComparableWord& word, const Gap& other) {
  const std::optional<std::string> value = number_value(from.text_of(word));
  return std::any_of(other.lone.begin(), other.lone.end(), [&](const ComparableWord* lone) {
    return lone->key == word.key || (value && number_value(other.text_of(*lone)) == value);
  });
}

bool is_year(const std::string& value) {
  return value.size() == 4 && (value.starts_with("19") || value.starts_with("20"));
}

// The only word of the gap that `is_one` accepts; null if there is none or more than one.
template <typename Test>
const ComparableWord* only(const Gap& gap, Test is_one) {
  const ComparableWord* found = nullptr;
  for (const ComparableWord& word : gap.words) {
    if (!is_one(gap.text_of(word), word)) continue;
    if (found) return nullptr;
    found = &word;
  }
  return found;
}

bool is_calendar_word(const std::string& word) {
  return is_among(kDays, word) || is_among(kMonths, word);
}

std::optional<CopyDistortion> changed_number(const Gap& a, const Gap& b) {
  const auto is_number = [](const std::string& text, const ComparableWord&) {
    return number_value(text).has_value();
  };
  const ComparableWord *x = only(a, is_number), *y = only(b, is_number);
  if (!x || !y) return std::nullopt;
  const std::string value_x = *number_value(a.text_of(*x)), value_y = *number_value(b.text_of(*y));
  if (value_x == value_y || is_moved(a, *x, b) || is_moved(b, *y, a)) return std::nullopt;
  const auto what = is_year(value_x) && is_year(value_y) ? DistortionKind::kDate : DistortionKind::kNumber;
  return CopyDistortion{what, a.span_of(x), b.span_of(y)};
}

std::optional<CopyDistortion> changed_date(const Gap& a, const Gap& b) {
  const auto is_date = [](const std::string& text, const ComparableWord&) { return is_calendar_word(text); };
  const ComparableWord *x = only(a, is_date), *y = only(b, is_date);
  if (!x || !y || is_among(kDays, a.text_of(*x)) != is_among(kDays, b.text_of(*y))) return std::nullopt;
  if (is_moved(a, *x, b) || is_moved(b, *y, a)) return std::nullopt;
  return CopyDistortion{DistortionKind::kDate, a.span_of(x), b.span_of(y)};
}

bool holds(const ComparedArticle& article, uint32_t key) {
  return std::any_of(article.comparable->tokens.begin(), article.comparable->tokens.end(),
                     [&](const ComparableWord& word) { return word.key == key; });
}

// Capitalised as printed: without names found before, a sentence's first word counts too.
bool is_capitalised_word(const Gap& gap, const ComparableWord& word) {
  return word.is(ComparableWord::kName) && !word.is(ComparableWord::kNumber) &&
         !word.is(ComparableWord::kFunction) && word.length > 2 && !is_calendar_word(gap.text_of(word));
}

std::optional<CopyDistortion> changed_name(const Gap& a, const Gap& b) {
  if (a.words.size() != 1 || b.words.size() != 1) return std::nullopt;
  const ComparableWord &x = a.words[0], &y = b.words[0];
  if (!is_capitalised_word(a, x) || !is_capitalised_word(b, y) || x.stem == y.stem) return std::nullopt;
  const std::string name_x = a.text_of(x), name_y = b.text_of(y);
  if (name_x.starts_with(name_y) || name_y.starts_with(name_x)) return std::nullopt;
  if (holds(*a.article, y.key) && holds(*b.article, x.key)) return std::nullopt;
  if (is_moved(a, x, b) || is_moved(b, y, a)) return std::nullopt;
  return CopyDistortion{DistortionKind::kName, a.span_of(&x), b.span_of(&y)};
}

std::optional<CopyDistortion> changed_negation(const Gap& a, const Gap& b) {
  const auto is_negation = [](const std::string& text, const ComparableWord&) {
    return is_among(kNegations, text);
  };
  const auto own_words = [](const Gap& gap, const ComparableWord* negation) {
    return std::count_if(gap.words.begin(), gap.words.end(), [&](const ComparableWord& word) {
      return &word != negation && !word.is(ComparableWord::kFunction);
    });
  };
  const ComparableWord *x = only(a, is_negation), *y = only(b, is_negation);
  if ((x == nullptr) == (y == nullptr)) return std::nullopt;
  if (x ? is_moved(a, *x, b) : is_moved(b, *y, a)) return std::nullopt;
  // Nothing but the negation was put in or taken out, an auxiliary at most changed with it.
  if (own_words(a, x) > 0 || own_words(b, y) > 0) return std::nullopt;
  return CopyDistortion{DistortionKind::kNegation, a.span_of(x), b.span_of(y)};
}

// The unmatched words [first, end) of a segment; `lone` are all of it.
Gap gap_of(const ComparedArticle& article, std::span<const ComparableWord> words, uint32_t first,
           uint32_t end, std::span<const ComparableWord* const> lone) {
  return {&article, words.subspan(first, end - first),
          first > 0 ? words[first - 1].end() : words[first].begin, lone};
}

std::vector<const ComparableWord*> lone_words(std::span<const ComparableWord> words,
                                              const std::vector<Matched>& matches, uint32_t Matched::*side) {
  std::vector<const ComparableWord*> out;
  size_t next = 0;
  for (uint32_t i = 0; i < words.size(); ++i) {
    if (next < matches.size() && matches[next].*side == i)
      ++next;
    else
      out.push_back(&words[i]);
  }
  return out;
}

}  // namespace

std::vector<CopyDistortion> find_distortions(const ComparedArticle& a, const ComparedArticle& b,
                                             const CopiedPair& copy) {
  std::vector<CopyDistortion> out;
  const bool near = copy.kind == ReuseKind::kVerbatim || copy.kind == ReuseKind::kEdited;
  if (!near || copy.matches.empty() || copy.similarity < kDistortionSimilarity) return out;
  const auto words_a = a.comparable->words_of(copy.segment_a),
             words_b = b.comparable->words_of(copy.segment_b);
  const auto lone_a = lone_words(words_a, copy.matches, &Matched::a);
  const auto lone_b = lone_words(words_b, copy.matches, &Matched::b);
  const auto look = [&](uint32_t first_a, uint32_t end_a, uint32_t first_b, uint32_t end_b) {
    const uint32_t longer = std::max(end_a - first_a, end_b - first_b);
    if (longer == 0 || longer > kDistortionWords) return;
    const Gap gap_a = gap_of(a, words_a, first_a, end_a, lone_a);
    const Gap gap_b = gap_of(b, words_b, first_b, end_b, lone_b);
    for (const auto find : {changed_number, changed_date, changed_name, changed_negation})
      if (const std::optional<CopyDistortion> found = find(gap_a, gap_b)) {
        out.push_back(*found);
        return;
      }
  };
  for (size_t i = 1; i < copy.matches.size(); ++i)
    look(copy.matches[i - 1].a + 1, copy.matches[i].a, copy.matches[i - 1].b + 1, copy.matches[i].b);
  const Matched &first = copy.matches.front(), &last = copy.matches.back();
  if (first.a > 0 && first.b > 0) look(0, first.a, 0, first.b);
  if (last.a + 1 < words_a.size() && last.b + 1 < words_b.size())
    look(last.a + 1, static_cast<uint32_t>(words_a.size()), last.b + 1,
         static_cast<uint32_t>(words_b.size()));
  std::sort(out.begin(), out.end(),
            [](const CopyDistortion& x, const CopyDistortion& y) { return x.a < y.a; });
  return out;
}

std::string describe_distortions(const std::vector<CopyDistortion>& distortions, std::string_view text_a,
                                 std::string_view text_b) {
  std::string out;
  const auto side = [](ByteSpan span, std::string_view text) {
    return span.empty() ? std::string("nothing") : "“" + std::string(span.of(text)) + "”";
  };
  for (const CopyDistortion& one : distortions)
    out += (out.empty() ? "" : ", ") + std::string(to_string(one.what)) + " " + side(one.a, text_a) +
           " against " + side(one.b, text_b);
  return out;
}

std::string_view to_string(DistortionKind kind) {
  switch (kind) {
    case DistortionKind::kNumber:
      return "number";
    case DistortionKind::kDate:
      return "date";
    case DistortionKind::kName:
      return "name";
    case DistortionKind::kNegation:
      return "negation";
  }
  return "";
}

}  // namespace stemma
