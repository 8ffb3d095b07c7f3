#include "language/analysis.h"

#include <algorithm>

#include "base/code_points.h"

namespace stemma {

namespace {

WordKind kind_of(std::string_view form) {
  const auto is_letter = [](char c) {
    return (c & 0x80) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  if (std::any_of(form.begin(), form.end(), is_letter)) return WordKind::kWord;
  const bool has_digit = std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
  return has_digit ? WordKind::kNumber : WordKind::kPunctuation;
}

}  // namespace

std::pair<uint32_t, uint32_t> words_within(const Analysis& analysis, ByteSpan span) {
  const auto& words = analysis.words;
  const auto first = std::partition_point(words.begin(), words.end(),
                                          [&](const AnalysedWord& w) { return w.span.end <= span.begin; });
  const auto end = std::partition_point(first, words.end(),
                                        [&](const AnalysedWord& w) { return w.span.begin < span.end; });
  return {static_cast<uint32_t>(first - words.begin()), static_cast<uint32_t>(end - words.begin())};
}

TextUnits cut_as_analysed(const TextUnits& units, const Analysis& analysis, std::string_view text) {
  TextUnits out;
  out.words.reserve(units.words.size());
  size_t begun = 0;  // sentences of `analysis` that began so far
  const auto add_word = [&](Word word, uint32_t block) {
    while (begun < analysis.sentences.size() && analysis.sentences[begun].span.begin <= word.span.begin) {
      ++begun;
      const auto at = static_cast<uint32_t>(out.words.size());
      out.sentences.push_back({{word.span.begin, word.span.begin}, at, at, block});
    }
    word.sentence = static_cast<uint32_t>(out.sentences.size()) - 1;
    out.words.push_back(word);
    out.sentences.back().span.end = word.span.end;
    out.sentences.back().end_word = static_cast<uint32_t>(out.words.size());
  };
  for (const Word& word : units.words) {
    const uint32_t block = units.sentences[word.sentence].block;
    if (begun < analysis.sentences.size() && analysis.sentences[begun].span.begin > word.span.begin &&
        analysis.sentences[begun].span.begin < word.span.end) {
      const auto [first, end] = words_within(analysis, word.span);
      for (uint32_t w = first; w < end; ++w) {
        const ByteSpan span = analysis.words[w].span;
        add_word({span, 0, kind_of(span.of(text))}, block);
      }
    } else {
      add_word(word, block);
    }
  }
  return out;
}

}  // namespace stemma
