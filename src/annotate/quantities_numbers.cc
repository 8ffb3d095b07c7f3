#include "annotate/quantities_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "annotate/quantities_words.h"
#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Above this share of words with a capital letter a sentence is set as a headline.
constexpr double kHeadlineShare = 0.6;
constexpr size_t kMostDigits = 15;

bool is_ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

NumberToken make_token(const std::string& text, ByteSpan span, bool touches) {
  NumberToken token;
  token.span = span;
  token.touches = touches;
  token.key = fold(span.of(text));
  token.capital = is_upper(decode_utf8(text, span.begin).value);
  if (token.key.size() > 2 && token.key.ends_with("'s")) {
    token.key.resize(token.key.size() - 2);
    token.possessive = true;
  } else if (token.key.size() > 1 && token.key.ends_with("'")) {
    token.key.pop_back();
    token.possessive = true;
  }
  const bool has_digit = std::any_of(token.key.begin(), token.key.end(), is_ascii_digit);
  token.is_name = token.capital && has_digit;
  return token;
}

// --- figures ---------------------------------------------------------------------------------------------

struct Figure {
  double value = 0;
  size_t length = 0;  // bytes of the word
  bool is_plain = false;
};

// Whether "25,000" or "1,00,000" is grouped as numbers are.
bool is_grouped(std::string_view digits) {
  const std::vector<std::string_view> groups = split(digits, ',');
  if (groups.front().empty() || groups.front().size() > 3 || groups.back().size() != 3) return false;
  return std::all_of(groups.begin() + 1, groups.end(),
                     [](std::string_view group) { return group.size() == 3 || group.size() == 2; });
}

std::optional<Figure> read_figure(std::string_view word) {
  size_t length = 0;
  while (length < word.size() && (is_ascii_digit(word[length]) || word[length] == ',' || word[length] == '.'))
    ++length;
  while (length > 0 && !is_ascii_digit(word[length - 1])) --length;
  if (length == 0) return std::nullopt;
  std::string digits(word.substr(0, length));
  const std::string whole = digits.substr(0, digits.find('.'));
  if (std::count(digits.begin(), digits.end(), '.') > 1) return std::nullopt;
  if (digits.find(',') != std::string::npos && (!is_grouped(whole) || digits.find(',') > whole.size()))
    return std::nullopt;
  digits.erase(std::remove(digits.begin(), digits.end(), ','), digits.end());
  if (digits.size() > kMostDigits) return std::nullopt;
  // "007" and the parts of a telephone number
  if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return std::nullopt;
  return Figure{std::strtod(digits.c_str(), nullptr), length,
                digits.size() == length && whole.size() == length};
}

// Bytes of the sign of currency or country that `word` begins with.
size_t sign_length(std::string_view word) {
  size_t at = 0;
  while (at < word.size() && !is_ascii_digit(word[at])) ++at;
  return at < word.size() && !currency_before(word.substr(0, at)).empty() ? at : 0;
}

// 2.07 billion is 2070000000 and not 2069999999.9999998.
void scale_value(Number& number, double scale) {
  constexpr double kFinest = 1000;
  number.value = std::round(number.value * scale * kFinest) / kFinest;
}

// "m", "bn", "k" written together with a figure. A bare "m" may be metres, a bare "b" is money alone.
std::optional<double> glued_scale(std::string_view suffix, bool is_money, bool is_metres) {
  if (suffix == "m") return is_metres ? std::nullopt : std::optional(1e6);
  if (suffix == "k") return 1e3;
  if (suffix == "b") return is_money ? std::optional(1e9) : std::nullopt;
  return suffix.size() <= 3 ? scale_word(suffix) : std::nullopt;
}

bool tells_metres(const NumberTokens& tokens, int next) {
  constexpr std::string_view kAfterMetres[] = {
      "tall",  "high",   "long",   "wide",      "deep",    "below", "above", "away",  "off", "from", "under",
      "waves", "across", "sprint", "freestyle", "hurdles", "relay", "race",  "final", "by",  "x"};
  return std::any_of(std::begin(kAfterMetres), std::end(kAfterMetres),
                     [&](std::string_view word) { return tokens.is(next, word); });
}

// Takes what is written together with the figure; false if that makes it no number ("22nd", "1990s", "6am").
bool take_suffix(const NumberTokens& tokens, std::string_view rest, Number& number) {
  if (rest.empty()) return true;
  number.is_plain = false;
  const size_t hyphen = rest.find('-');
  const std::string_view suffix = rest.substr(0, hyphen);
  if (!suffix.empty()) {
    if (const auto scale = glued_scale(suffix, !number.currency.empty(),
                                       number.currency.empty() && tells_metres(tokens, number.begin + 1))) {
      scale_value(number, *scale);
      number.has_scale = true;
    } else if (suffix == "m" || suffix == "g" || !measure(suffix).empty()) {
      number.suffix = std::string(suffix);
    } else {
      return false;
    }
  }
  if (hyphen != std::string_view::npos) {
    std::string_view tied = rest.substr(hyphen + 1);
    const size_t next = tied.find('-');
    if (const auto scale = scale_word(tied.substr(0, next))) {
      scale_value(number, *scale);
      number.has_scale = true;
      tied = next == std::string_view::npos ? std::string_view() : tied.substr(next + 1);
    }
    number.compound = std::string(tied);
  }
  return true;
}

// --- words -----------------------------------------------------------------------------------------------

// One word of a number: "five", "twenty-five", "three-year-old" (the rest is the compound).
struct NumberWord {
  double value = 0;
  std::string_view rest;
};

std::optional<NumberWord> read_number_word(std::string_view word) {
  const size_t hyphen = word.find('-');
  const auto first = small_number(word.substr(0, hyphen));
  if (!first) return std::nullopt;
  if (hyphen == std::string_view::npos) return NumberWord{*first, {}};
  const std::string_view tail = word.substr(hyphen + 1);
  const size_t next = tail.find('-');
  const std::string_view middle = tail.substr(0, next);
  const std::string_view end = next == std::string_view::npos ? std::string_view() : tail.substr(next + 1);
  if (const auto unit = small_number(middle); unit && *first >= 20 && *unit > 0 && *unit < 10)
    return NumberWord{*first + *unit, end};
  if (const auto scale = scale_word(middle)) return NumberWord{*first * *scale, end};
  return NumberWord{*first, tail};
}

// Takes "and a half" after a number or between it and its scale.
int take_half(const NumberTokens& tokens, int at, double& value) {
  if (!tokens.is(at, "and") || !tokens.is(at + 1, "a") || !tokens.is(at + 2, "half")) return at;
  value += 0.5;
  return at + 3;
}

// "million" and what follows it, after [begin, end) with a value below a thousand.
void take_scales(const NumberTokens& tokens, Number& number) {
  number.end = take_half(tokens, number.end, number.value);
  while (number.compound.empty()) {
    std::string_view key = tokens[number.end].key;
    const size_t hyphen = key.find('-');
    const auto scale = scale_word(key.substr(0, hyphen));
    if (!scale && !(key == "m" && !number.currency.empty())) return;
    scale_value(number, scale.value_or(1e6));
    number.has_scale = true;
    number.is_plain = false;
    if (hyphen != std::string_view::npos) number.compound = std::string(key.substr(hyphen + 1));
    ++number.end;
  }
}

// The rest of "two hundred and fifty-three thousand one hundred" after its first word.
void take_number_words(const NumberTokens& tokens, Number& number) {
  double total = 0, current = number.value;
  double last_scale = 1;
  while (number.compound.empty()) {
    int at = number.end;
    const std::string_view key = tokens[at].key;
    if (const auto scale = scale_word(key.substr(0, key.find('-')))) {
      number.has_scale = true;
      if (key.find('-') != std::string_view::npos)
        number.compound = std::string(key.substr(key.find('-') + 1));
      current *= *scale;
      if (*scale >= 1e3) {
        total += current;
        current = 0;
      }
      last_scale = *scale;
      number.end = at + 1;
      continue;
    }
    if (last_scale < 100 || last_scale == 12) break;
    if (tokens.is(at, "and")) ++at;
    const auto word = read_number_word(tokens[at].key);
    if (!word || word->value >= last_scale || (at == number.end && last_scale > 1e3)) break;
    current += word->value;
    last_scale = 1;
    number.compound = std::string(word->rest);
    number.end = at + 1;
    // "one hundred twenty thousand"
    if (!scale_word(tokens[number.end].key)) break;
  }
  number.value = total + current;
}

// "dozens", "tens of thousands", "hundreds of thousands".
std::optional<Number> vague_at(const NumberTokens& tokens, int at) {
  // "Several" is more than two; what counts no people is left out by the caller.
  if (tokens.is(at, "several")) return Number{at, at + 1, 3, 3, false, false, true, false, {}, {}, {}};
  const auto value = vague_number(tokens[at].key);
  if (!value) return std::nullopt;
  Number number{at, at + 1, *value, *value, false, false, true, false, {}, {}, {}};
  const auto of_scale = tokens.is(at + 1, "of") ? vague_number(tokens[at + 2].key) : std::nullopt;
  if (of_scale && *of_scale > *value) {
    // "thousands" is 2,000 alone, "hundreds of thousands" 200 times 1,000.
    number.value = *value * *of_scale / 2;
    number.end = at + 3;
  } else if (tokens.is(at, "tens") && !tokens.is(at + 1, "of")) {
    return std::nullopt;
  } else if (tokens.is(at, "scores") && !tokens.is(at + 1, "of") && !tokens.is(at + 1, "more") &&
             tokens[at].part_of_speech != PartOfSpeech::kNumeral &&
             base_of(tokens[at].relation) != Dependency::kSubject) {
    return std::nullopt;  // a verb, or goals
  }
  return number;
}

// "a dozen", "half a million", "a hundred and twenty".
std::optional<Number> article_number_at(const NumberTokens& tokens, int at) {
  double factor = 1;
  int next = at;
  if (tokens.is(next, "half")) {
    factor = 0.5;
    ++next;
  }
  if (tokens.is(next, "a") || tokens.is(next, "an")) ++next;
  if (next == at || !scale_word(tokens[next].key) || tokens[next].key.size() < 5) return std::nullopt;
  Number number{at, next, factor, factor, false, false, false, true, {}, {}, {}};
  take_number_words(tokens, number);
  return number;
}

std::optional<Number> figure_at(const NumberTokens& tokens, int at) {
  const std::string_view key = tokens[at].key;
  Number number;
  number.begin = at;
  number.is_figure = true;
  const size_t sign = sign_length(key);
  number.currency = currency_before(key.substr(0, sign));
  if (number.currency.empty() && at > 0 && !currency_before(tokens[at - 1].key).empty()) {
    number.currency = currency_before(tokens[at - 1].key);
    --number.begin;
  }
  const auto figure = read_figure(key.substr(sign));
  if (!figure) return std::nullopt;
  number.end = at + 1;
  number.value = number.mantissa = figure->value;
  number.is_plain = figure->is_plain && number.currency.empty();
  Number with_suffix = number;
  with_suffix.begin = at;
  if (!take_suffix(tokens, key.substr(sign + figure->length), with_suffix)) return std::nullopt;
  with_suffix.begin = number.begin;
  number = with_suffix;
  if (!number.has_scale) take_scales(tokens, number);
  return number;
}

}  // namespace

NumberTokens::NumberTokens(const std::string& text, const Annotation& annotation, uint32_t number) {
  const TextUnits& units = annotation.units;
  const Sentence& sentence = units.sentences[number];
  int capitals = 0, words = 0;
  for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
    const ByteSpan span = units.words[w].span;
    tokens_.push_back(make_token(text, span, !tokens_.empty() && tokens_.back().span.end == span.begin));
    if (units.words[w].kind != WordKind::kWord) continue;
    ++words;
    capitals += tokens_.back().capital;
  }
  is_headline_ = words > 2 && capitals > kHeadlineShare * words;
  link(annotation.analysis, number);
}

void NumberTokens::link(const Analysis& analysis, uint32_t sentence) {
  const uint32_t first_word = analysis.sentences[sentence].first_word;
  std::vector<int> token_of;  // of each word of the sentence
  for (int t = 0; t < size(); ++t) {
    const auto [first, end] = words_within(analysis, (*this)[t].span);
    for (uint32_t w = std::max(first, first_word); w < end; ++w) {
      token_of.resize(w - first_word, t);
      token_of.push_back(t);
    }
  }
  for (NumberToken& token : tokens_) {
    const auto [first, end] = words_within(analysis, token.span);
    for (uint32_t w = std::max(first, first_word); w < end; ++w) {
      const AnalysedWord& word = analysis.words[w];
      const uint32_t head = word.head == 0 ? UINT32_MAX : word.head - 1;
      if (head != UINT32_MAX && head + first_word >= first && head + first_word < end) continue;
      token.head = head < token_of.size() ? token_of[head] : -1;
      token.relation = word.relation;
      token.part_of_speech = word.part_of_speech;
      token.lemma = to_lower(word.lemma);
      token.features = word.features;
      break;
    }
  }
  children_.resize(tokens_.size());
  for (int t = 0; t < size(); ++t)
    if (const int head = (*this)[t].head; head >= 0 && head != t)
      children_[static_cast<size_t>(head)].push_back(t);
}

bool is_plural(const NumberToken& token) {
  return token.features.number == GrammaticalNumber::kPlural || is_many_by_itself(token.key);
}

ByteSpan NumberTokens::span(int begin, int end) const {
  return {(*this)[begin].span.begin, (*this)[end - 1].span.end};
}

std::optional<Number> number_at(const NumberTokens& tokens, int at) {
  const std::string_view key = tokens[at].key;
  if (key.empty()) return std::nullopt;
  if (is_ascii_digit(key[0]) || sign_length(key) > 0) return figure_at(tokens, at);
  if (auto vague = vague_at(tokens, at)) return vague;
  if (auto with_article = article_number_at(tokens, at)) return with_article;
  const auto word = read_number_word(key);
  if (!word) return std::nullopt;
  Number number{at, at + 1, word->value, word->value, false, false, false, false, {}, std::string(word->rest),
                {}};
  take_number_words(tokens, number);
  const int end = number.end;
  number.end = take_half(tokens, end, number.value);
  if (number.end != end) take_scales(tokens, number);
  return number;
}

}  // namespace stemma
