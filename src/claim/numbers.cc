#include "claim/numbers.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <iterator>
#include <optional>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"

namespace stemma {

namespace {

// Numbers looked at in one sentence; a table without full stops may hold thousands.
constexpr size_t kMostNumbers = 24;
// How many words before and after a number tell what it counts.
constexpr int kWordsBefore = 5;
constexpr int kWordsAfter = 6;
// A word at distance d weighs 1 / (1 + kDistanceLoss * d), and less beyond a comma.
constexpr double kDistanceLoss = 0.25;
constexpr double kCommaLoss = 1.0;
// Rarity counted of one shared word at most, so that one rare word does not stand for all.
constexpr double kMostRarity = 4;

struct NumberWord {
  std::string_view word;
  double value;
};
// "dozens", "scores", "hundreds" stand for a value that no exact count meets by chance.
constexpr NumberWord kNumberWords[] = {{"two", 2},           {"three", 3},        {"four", 4},
                                       {"five", 5},          {"six", 6},          {"seven", 7},
                                       {"eight", 8},         {"nine", 9},         {"ten", 10},
                                       {"eleven", 11},       {"twelve", 12},      {"thirteen", 13},
                                       {"fourteen", 14},     {"fifteen", 15},     {"sixteen", 16},
                                       {"seventeen", 17},    {"eighteen", 18},    {"nineteen", 19},
                                       {"twenty", 20},       {"twenty-one", 21},  {"twenty-two", 22},
                                       {"twenty-three", 23}, {"twenty-four", 24}, {"twenty-five", 25},
                                       {"thirty", 30},       {"forty", 40},       {"fifty", 50},
                                       {"sixty", 60},        {"seventy", 70},     {"eighty", 80},
                                       {"ninety", 90},       {"dozen", 12},       {"dozens", 24.5},
                                       {"scores", 40.5},     {"hundreds", 200.5}, {"thousands", 2000.5},
                                       {"several", 5.5},     {"one", 1}};

struct Scale {
  std::string_view word;
  double factor;
};
constexpr Scale kScales[] = {{"hundred", 1e2},   {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9},
                             {"trillion", 1e12}, {"m", 1e6},        {"bn", 1e9}};

bool is_year(std::string_view digits, double value) {
  return digits.size() == 4 && value >= 1900 && value < 2100;
}

// "25,000", "$5.2" (the sign aside), "12mph"; nothing for a year.
std::optional<double> figure(std::string_view word) {
  std::string digits;
  size_t at = word.find_first_of("0123456789");
  if (at == std::string_view::npos || at > 3) return std::nullopt;
  const bool has_sign = at > 0;
  for (; at < word.size(); ++at) {
    const char c = word[at];
    if (c == ',') continue;
    if (!std::isdigit(static_cast<unsigned char>(c)) && c != '.') break;
    digits += c;
  }
  while (!digits.empty() && digits.back() == '.') digits.pop_back();
  if (digits.empty() || digits.size() > 15 || std::count(digits.begin(), digits.end(), '.') > 1)
    return std::nullopt;
  const double value = std::strtod(digits.c_str(), nullptr);
  if (!has_sign && is_year(word, value)) return std::nullopt;
  return value;
}

std::optional<double> number_word(std::string_view word) {
  const std::string lower = to_lower(word);
  for (const NumberWord& known : kNumberWords)
    if (known.word == lower) return known.value;
  return std::nullopt;
}

std::optional<double> scale_of(std::string_view word) {
  const std::string lower = to_lower(word);
  for (const Scale& scale : kScales)
    if (scale.word == lower) return scale.factor;
  return std::nullopt;
}

// The terms near words [from, to] of the sentence.
std::vector<NearTerm> near_terms(std::string_view text, const TextUnits& units, const Sentence& bounds,
                                 const StorySentence& sentence, uint32_t from, uint32_t to) {
  std::vector<NearTerm> near;
  const uint32_t begin = from - std::min<uint32_t>(from - bounds.first_word, kWordsBefore);
  const uint32_t end = std::min(bounds.end_word, to + 1 + kWordsAfter);
  const ByteSpan window{units.words[begin].span.begin, units.words[end - 1].span.end};
  for (const TermPlace& place : sentence.places) {
    if (!window.contains(place.span)) continue;
    const ByteSpan number{units.words[from].span.begin, units.words[to].span.end};
    if (number.overlaps(place.span)) continue;
    const bool after = place.span.begin >= number.end;
    const std::string_view between = after ? text.substr(number.end, place.span.begin - number.end)
                                           : text.substr(place.span.end, number.begin - place.span.end);
    const auto words_between = 1 + std::count(between.begin(), between.end(), ' ');
    const double loss = kDistanceLoss * static_cast<double>(words_between) +
                        (between.find(',') != std::string_view::npos ? kCommaLoss : 0);
    near.push_back({place.term, 1 / (1 + loss)});
  }
  std::sort(near.begin(), near.end(), [](const NearTerm& a, const NearTerm& b) {
    return a.term != b.term ? a.term < b.term : a.weight > b.weight;
  });
  near.erase(std::unique(near.begin(), near.end(),
                         [](const NearTerm& a, const NearTerm& b) { return a.term == b.term; }),
             near.end());
  return near;
}

}  // namespace

std::vector<NumberMention> find_numbers(std::string_view text, const TextUnits& units,
                                        const StorySentence& sentence) {
  std::vector<NumberMention> numbers;
  const Sentence& bounds = units.sentences[sentence.sentence];
  for (uint32_t w = bounds.first_word; w < bounds.end_word && numbers.size() < kMostNumbers; ++w) {
    const std::string_view word = units.words[w].span.of(text);
    std::optional<double> value = figure(word);
    if (!value) value = number_word(word);
    if (!value) continue;
    uint32_t last = w;
    while (last + 1 < bounds.end_word) {
      const auto factor = scale_of(units.words[last + 1].span.of(text));
      if (!factor) break;
      *value *= *factor;
      ++last;
    }
    NumberMention mention;
    mention.value = *value;
    mention.span = {units.words[w].span.begin, units.words[last].span.end};
    mention.near = near_terms(text, units, bounds, sentence, w, last);
    numbers.push_back(std::move(mention));
    w = last;
  }
  return numbers;
}

double same_count(const NumberMention& a, const NumberMention& b, const StoryTerms& story) {
  double sum = 0;
  for (auto x = a.near.begin(), y = b.near.begin(); x != a.near.end() && y != b.near.end();) {
    if (x->term < y->term) {
      ++x;
    } else if (y->term < x->term) {
      ++y;
    } else {
      sum += x->weight * y->weight * std::min(story.terms[x->term].rarity, kMostRarity);
      ++x, ++y;
    }
  }
  return sum;
}

}  // namespace stemma
